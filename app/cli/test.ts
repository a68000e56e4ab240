import { spawnSync } from 'node:child_process';

/** Every check, in the order in which a failure is cheapest to read. The first that fails ends the run. */
const checks: readonly (readonly [what: string, command: string, ...args: string[]])[] = [
  ['types of the routes', 'react-router', 'typegen'],
  ['types', 'tsc', '--noEmit'],
  ['lint, format, and who may import whom', 'biome', 'ci', '--error-on-warnings', '.'],
  ['tests', 'vitest', 'run'],
];

for (const [what, command, ...args] of checks) {
  process.stdout.write(`\n${what}: ${command} ${args.join(' ')}\n`);
  const { status, signal } = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) {
    process.stdout.write(`\nFailed: ${what}${signal ? ` (${signal})` : ''}\n`);
    process.exit(1);
  }
}
