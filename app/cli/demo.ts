import { spawn } from 'node:child_process';
import { existsSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { createApp } from '../app.ts';
import { demoPassphrase, seedDemo } from '../demo/seed.ts';
import { demoPassword, demoStaff } from '../demo/staff.ts';
import { readSettings } from '../settings.ts';

const help = `Starts Rightsdesk with a made-up body, made-up people and a care file to redact.

  npm run demo

Data is kept in ./data/demo; delete that folder to begin anew. PORT and ORIGIN move it to another address.`;

if (process.argv.includes('--help')) {
  process.stdout.write(`${help}\n`);
  process.exit(0);
}

const dataDir = process.env.DATA_DIR ?? join('data', 'demo');
const environment = {
  ...process.env,
  RIGHTSDESK_MODE: 'demo',
  DATA_DIR: dataDir,
  KEY_FILE: process.env.KEY_FILE ?? join('keys', 'demo.key'),
};
const settings = readSettings(environment);

if (!existsSync(join(dataDir, 'cases.db'))) {
  process.stdout.write('Making the demonstration. This takes a minute or two, once.\n');
  const now = Date.now();
  let at = now;
  const clock = {
    now: () => at,
    set: (moved: number) => {
      at = moved;
    },
  };
  const app = await createApp(settings, clock);
  app.startJobs();
  await seedDemo(app, clock, now);
  await app.close();
}

const people = Object.values(demoStaff).map(
  ({ name, email, roles }) => `    ${email.padEnd(34)} ${name}, ${roles.join(', ')}`,
);
const server = spawn(process.execPath, ['build/server/index.js'], {
  stdio: ['inherit', openSync(join(dataDir, 'server.log'), 'a'), 'inherit'],
  env: environment,
});
process.stdout.write(`
Rightsdesk is starting at ${settings.origin}

  Ask for your information    ${settings.origin}/
  Follow a request            ${settings.origin}/track      passphrase of the made-up people: ${demoPassphrase}
  The team                    ${settings.origin}/desk       password of all of them: ${demoPassword}
${people.join('\n')}
  E-mails that would be sent  ${settings.origin}/mailbox

Stop with Ctrl+C. Everyone and everything here is made up.
`);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => server.kill(signal));
server.on('exit', (code) => process.exit(code ?? 0));
