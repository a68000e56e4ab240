import { spawn } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createApp } from '../app.ts';
import { demoPassphrase, seedDemo } from '../demo/seed.ts';
import { demoPassword, demoStaff } from '../demo/staff.ts';
import { type BodyKey, bodyKeys } from '../profile.ts';
import { readSettings } from '../settings.ts';

const help = `Starts Rightsdesk with a made-up body, made-up people and a care file to redact.

  npm run demo
  npm run demo -- --body B

Bodies: A city children's trust (unless told otherwise), B county children's services, C metropolitan trust, D county
council, E company for several boroughs. Each keeps its data in a folder of its own: ./data/demo, ./data/demo-b and so on;
delete it to begin anew. PORT and ORIGIN move it to another address.`;

if (process.argv.includes('--help')) {
  process.stdout.write(`${help}\n`);
  process.exit(0);
}

/** The made-up body asked for; undefined for the usual one. */
function bodyAsked(args: readonly string[]): BodyKey | undefined {
  const [flag, value, ...others] = args.flatMap((arg) => arg.split('='));
  if (flag === undefined) return undefined;
  const body = bodyKeys.find((key) => key === value?.toUpperCase());
  if (flag === '--body' && body !== undefined && others.length === 0) return body;
  process.stderr.write(`These arguments are not understood: ${args.join(' ')}. See --help.\n`);
  process.exit(2);
}

const body = bodyAsked(process.argv.slice(2)) ?? bodyKeys.find((key) => key === process.env.BODY);
const dataDir =
  process.env.DATA_DIR ?? join('data', body === undefined || body === 'A' ? 'demo' : `demo-${body.toLowerCase()}`);
const environment = {
  ...process.env,
  ...(body === undefined ? {} : { BODY: body }),
  RIGHTSDESK_MODE: 'demo',
  DATA_DIR: dataDir,
  KEY_FILE: process.env.KEY_FILE ?? join('keys', 'demo.key'),
};
const settings = readSettings(environment);
const tell = (line: string): boolean => process.stdout.write(`${line}\n`);
const log = join(dataDir, 'server.log');
/** Stands in a folder made here while the demonstration is not finished: broken off, it is made anew. */
const unfinished = join(dataDir, 'being-made');

if (existsSync(unfinished)) rmSync(dataDir, { recursive: true });
if (!existsSync(join(dataDir, 'cases.db'))) {
  const isOurs = mkdirSync(dataDir, { recursive: true, mode: 0o700 }) !== undefined;
  if (isOurs) writeFileSync(unfinished, '');
  tell('Making the demonstration. This takes about a minute, once.');
  const now = Date.now();
  let at = now;
  const clock = {
    now: () => at,
    set: (moved: number) => {
      at = moved;
    },
  };
  const app = await createApp(settings, clock, undefined, (line) => appendFileSync(log, `${line}\n`));
  app.startJobs();
  await seedDemo(app, clock, now, (done, of) => tell(`  ${String(done).padStart(2)} of ${of} stories told`));
  await app.close();
  rmSync(unfinished, { force: true });
}

const server = spawn(process.execPath, ['build/server/index.js'], {
  stdio: ['inherit', 'pipe', 'inherit'],
  env: environment,
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => server.kill(signal));
server.on('exit', (code) => process.exit(code ?? 0));

const people = Object.values(demoStaff).map(
  ({ name, email, roles }) => `    ${email.padEnd(34)} ${name}, ${roles.join(', ')}`,
);
createInterface(server.stdout).on('line', (line) => {
  appendFileSync(log, `${line}\n`);
  if (!line.includes('"event":"listening"')) return;
  tell(`
Rightsdesk runs at ${settings.origin}

  Ask for your information    ${settings.origin}/
  Follow a request            ${settings.origin}/track      passphrase of the made-up people: ${demoPassphrase}
  The team                    ${settings.origin}/desk       password of all of them: ${demoPassword}
${people.join('\n')}
  E-mails that would be sent  ${settings.origin}/mailbox

Stop with Ctrl+C. Everyone and everything here is made up. What the server logs is in ${log}`);
});
