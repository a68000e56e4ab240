import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { createApp } from '../../app/app.ts';
import { demoPassword, demoStaff } from '../../app/demo/staff.ts';
import { cookieNames } from '../../app/http/cookies.ts';
import { loadCase } from '../../app/services/load-case.ts';
import { readSettings } from '../../app/settings.ts';
import { caseId } from '../../machines/ids.ts';
import { asksForAccess } from '../ask/answers.ts';
import { fillIn } from '../ask/house.ts';
import { type House, openHouse } from '../e2e/house.ts';
import { mailOf } from '../e2e/people.ts';
import { hidden, signIn, Visitor } from '../e2e/visitor.ts';
import { type RunningServer, startServer } from '../http/server.ts';
import { someoneAsks } from '../track/world.ts';

/** Something sent to the server. Sent again it has the same command id, as a browser that repeats a form does. */
interface Sending {
  readonly address: string;
  readonly send: (visitor: Visitor) => Promise<boolean>;
  isAcknowledged: boolean;
}

const drafts = 12;
const rounds = 4;
const env = { TRUST_PROXY: 'true' };

let house: House<{ tokens: string[]; caseId: string }>;
let server: RunningServer;
beforeAll(async () => {
  house = await openHouse(async (app) => {
    const tokens: string[] = [];
    for (let index = 0; index < drafts; index += 1)
      tokens.push(await fillIn(app, { ...asksForAccess, 'your-email': `asker-${index}@example.org` }));
    return { tokens, caseId: (await someoneAsks(app)).caseId };
  });
  server = house.server;
});
afterAll(async () => {
  await server?.stop();
  await house?.close();
});

/** A person who sends the public form, looking at the page they check it on first. */
function asking(token: string, index: number): Sending {
  return {
    address: `asker-${index}@example.org`,
    isAcknowledged: false,
    send: async ({ origin }) => {
      const visitor = new Visitor(origin);
      visitor.cookies.set(cookieNames.draft, token);
      const page = await visitor.get('/ask/check');
      if (page.location === '/ask/sent') return true;
      const sent = await visitor.post('/ask/check', { commandId: hidden(page.text, 'commandId') });
      return sent.location === '/ask/sent';
    },
  };
}

let entered = 0;
/** A request by phone that an officer writes down. */
function entering(): Sending {
  entered += 1;
  const address = `phoned-${entered}@example.org`;
  const form = {
    commandId: randomUUID(),
    'receivedOn-day': '2',
    'receivedOn-month': '11',
    'receivedOn-year': '2026',
    channel: 'phone',
    rights: 'access',
    asked: 'My file please',
    name: `Asker Number ${entered}`,
    capacity: 'self',
    ways: 'email',
    email: address,
    safe: 'yes',
    receive: 'all-at-once',
  };
  const send = async (visitor: Visitor) =>
    (await visitor.post('/desk/requests/new', form)).location.startsWith('/desk/cases/');
  return { address, send, isAcknowledged: false };
}

let noted = 0;
/** A note on the case everybody works on. */
function noting(caseId: string): Sending {
  noted += 1;
  const form = { commandId: randomUUID(), version: '1', body: `note number ${noted};` };
  const send = async (visitor: Visitor) =>
    (await visitor.post(`/desk/cases/${caseId}/timeline`, form)).location.endsWith('/timeline');
  return { address: form.body, send, isAcknowledged: false };
}

/** Sends one after the other until the server is gone. */
async function keepSending(visitor: Visitor, next: () => Sending | undefined, all: Sending[]): Promise<void> {
  for (let sending = next(); sending !== undefined; sending = next()) {
    if (!all.includes(sending)) all.push(sending);
    try {
      sending.isAcknowledged = await sending.send(visitor);
    } catch {
      return;
    }
  }
}

const verification = z.object({ ok: z.boolean(), faults: z.array(z.unknown()) });

it('kill -9 of the server loses nothing it acknowledged, does nothing twice, sends nothing twice', async () => {
  const { home, seeded } = house;
  const officer = new Visitor(server.origin);
  await signIn(officer, demoStaff.priya.email, demoPassword);
  const all: Sending[] = [];
  const asked = seeded.tokens.map(asking);
  let begun = 0;

  for (let round = 0; round < rounds; round += 1) {
    const here = new Visitor(server.origin);
    for (const [name, value] of officer.cookies) here.cookies.set(name, value);
    const share = asked.slice((round * drafts) / rounds, ((round + 1) * drafts) / rounds);
    const death = setTimeout(() => server.process.kill('SIGKILL'), 150 + Math.random() * 900);
    begun = all.length;
    await Promise.all([
      keepSending(here, () => share.shift(), all),
      keepSending(here, entering, all),
      keepSending(here, () => noting(seeded.caseId), all),
    ]);
    clearTimeout(death);
    await server.stop();
    expect(all.length, 'something was under way').toBeGreaterThan(begun);
    forgetLeases(join(home, 'data'));
    server = await startServer({ home, env });
  }

  // Whoever got no answer sends again: what had come through is not done a second time.
  const after = new Visitor(server.origin);
  for (const [name, value] of officer.cookies) after.cookies.set(name, value);
  expect(all.some(({ isAcknowledged }) => !isAcknowledged)).toBe(true);
  for (const sending of all) expect(await sending.send(after), sending.address).toBe(true);

  const dataDir = join(home, 'data');
  await expect.poll(() => waiting(dataDir), { timeout: 60_000 }).toBe(0);
  await server.stop();

  const command = spawnSync(process.execPath, ['app/cli/run.js', 'app/cli/verify.ts'], {
    encoding: 'utf8',
    env: { ...process.env, DATA_DIR: dataDir, KEY_FILE: join(home, 'master.key') },
  });
  expect(verification.parse(JSON.parse(command.stdout))).toEqual({ ok: true, faults: [] });
  expect(command.status).toBe(0);

  const settings = readSettings({ RIGHTSDESK_MODE: 'demo', DATA_DIR: dataDir, KEY_FILE: join(home, 'master.key') });
  const app = await createApp(settings);
  try {
    const loaded = await loadCase(app, caseId.parse(seeded.caseId));
    const notes = (loaded?.history ?? []).flatMap(({ event }) => (event.type === 'note.added' ? [event.body] : []));
    for (const { address } of all.filter((one) => one.address.startsWith('note'))) {
      expect(
        notes.filter((body) => body === address),
        address,
      ).toHaveLength(1);
    }
    for (const { address } of all.filter((one) => one.address.includes('@'))) {
      expect(await app.store.find('email', address), address).toHaveLength(1);
      const told = mailOf(dataDir, address).filter(({ subject }) => subject.includes('we have it'));
      expect(told, address).toHaveLength(1);
    }
  } finally {
    await app.close();
  }
});

/** The lease of a worker that was killed runs out after a minute. Nobody waits for that here. */
function forgetLeases(dataDir: string): void {
  const database = new Database(join(dataDir, 'cases.db'));
  database.prepare('update outbox set lease_until = 0 where done_at is null').run();
  database.close();
}

/** How many rows of the outbox still wait. */
function waiting(dataDir: string): unknown {
  const database = new Database(join(dataDir, 'cases.db'), { readonly: true });
  const count = database.prepare('select count(*) from outbox where done_at is null').pluck().get();
  database.close();
  return count;
}
