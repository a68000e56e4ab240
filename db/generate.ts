import { spawnSync } from 'node:child_process';

/** Writes the next migration for both engines and both databases: `npx tsx db/generate.ts NAME`. */
const name = process.argv[2];
if (name === undefined) throw new Error('usage: npx tsx db/generate.ts NAME');

for (const [dialect, kit, folder] of [
  ['sqlite', 'sqlite', 'sqlite'],
  ['postgresql', 'pg', 'postgres'],
] as const) {
  for (const [schema, out] of [
    [`schema.${kit}.ts`, folder],
    [`vault-schema.${kit}.ts`, `vault-${folder}`],
  ] as const) {
    const run = spawnSync(
      'npx',
      [
        'drizzle-kit',
        'generate',
        `--dialect=${dialect}`,
        `--schema=./db/${schema}`,
        `--out=./db/migrations/${out}`,
        `--name=${name}`,
      ],
      { stdio: 'inherit' },
    );
    if (run.status !== 0) process.exit(run.status ?? 1);
  }
}
