import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '../../app/app.ts';
import { madeUpReceived } from '../../app/demo/requests.ts';
import { demoPassword, demoStaff, seedDemoStaff } from '../../app/demo/staff.ts';
import { openRequests } from '../../app/services/asking/open-requests.ts';
import { newId } from '../../app/services/new-id.ts';
import { readSettings } from '../../app/settings.ts';
import { londonDate } from '../../machines/dates.ts';
import { caseId, submissionId } from '../../machines/ids.ts';
import { signIn, Visitor } from '../e2e/visitor.ts';
import { startServer } from '../http/server.ts';
import type { Figure } from './documents.ts';
import { startEmptyApp } from './empty-app.ts';

const rounds = 9;
const perRound = 60;
const atOnce = 4;
const goal = 0.5;
const casesOnList = 60;

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

interface Target {
  readonly name: string;
  readonly url: string;
  readonly cookie: string;
}

/** Fetches a page and reads it to its end. @throws when it is not a 200, because a refusal is quick */
function fetchPage({ url, cookie }: Target, agent: Agent): Promise<number> {
  return new Promise((done, failed) => {
    get(url, { agent, headers: { Accept: 'text/html', ...(cookie === '' ? {} : { Cookie: cookie }) } }, (response) => {
      let bytes = 0;
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
      });
      response.on('end', () => {
        if (response.statusCode === 200) done(bytes);
        else failed(new Error(`${url} answered ${response.statusCode}`));
      });
    }).on('error', failed);
  });
}

/** Pages a second with a few connections that each ask again as soon as they are answered. */
async function rate(target: Target, pages: number): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce });
  let left = pages;
  const began = performance.now();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      while (left > 0) {
        left -= 1;
        await fetchPage(target, agent);
      }
    }),
  );
  const seconds = (performance.now() - began) / 1000;
  agent.destroy();
  return pages / seconds;
}

/** Memory of another process in MB; null where the system does not say. */
function memoryOf(pid: number | undefined): number | null {
  try {
    const pages = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return pages === undefined ? null : Math.round(Number(pages) / 1000);
  } catch {
    return null;
  }
}

/** A folder with the data of the made-up team and of some cases. The server does what they left in the outbox. */
async function makeHome(): Promise<string> {
  const home = mkdtempSync(join(tmpdir(), 'rightsdesk-bench-'));
  const app = await createApp(
    readSettings({
      RIGHTSDESK_MODE: 'demo',
      DATA_DIR: join(home, 'data'),
      KEY_FILE: join(home, 'master.key'),
    }),
  );
  await seedDemoStaff(app);
  const on = londonDate(app.clock.now());
  for (let i = 0; i < casesOnList; i += 1) {
    const submission = submissionId.parse(newId());
    await app.store.submissions.create({ id: submission, passphraseHash: null, now: app.clock.now() });
    const made = { reference: `RD-BENCH-${i}`, right: 'access', name: `Ida Blom ${i}`, answers: [] } as const;
    const received = madeUpReceived(app.profile, made, submission, [], on);
    await openRequests(app, [{ caseId: caseId.parse(newId()), received }], newId());
  }
  await app.close();
  return home;
}

/**
 * Pages a second of the built server against an empty page of the same framework, taking turns in one run. Ours does all it
 * does for real: headers, session, database, log. Goal: at least 0.5 times as many.
 */
export async function benchPages(): Promise<Figure[]> {
  const home = await makeHome();
  const server = await startServer({ home, env: { TRUST_PROXY: 'true' } });
  const empty = await startEmptyApp();
  try {
    const { origin } = server;
    const asking = new Visitor(origin);
    await asking.post('/ask/staying-safe', {});
    const staff = new Visitor(origin);
    await signIn(staff, demoStaff.priya.email, demoPassword);
    const cookieOf = (visitor: Visitor) => [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const bare: Target = { name: 'an empty page of the framework', url: `${empty.origin}/`, cookie: '' };
    const ours: Target[] = [
      { name: 'start page', url: `${origin}/`, cookie: '' },
      { name: 'question page', url: `${origin}/ask/what-you-want`, cookie: cookieOf(asking) },
      { name: `case list (25 of ${casesOnList})`, url: `${origin}/desk`, cookie: cookieOf(staff) },
    ];
    const all = [bare, ...ours];
    const before = memoryOf(server.process.pid);
    for (const target of all) await rate(target, perRound * 3);
    const rates = new Map<Target, number[]>(all.map((target) => [target, []]));
    for (let round = 0; round < rounds; round += 1) {
      for (const target of all) rates.get(target)?.push(await rate(target, perRound));
    }
    const middle = (target: Target) => median(rates.get(target) ?? []);
    const figures: Figure[] = [{ name: bare.name, value: middle(bare), unit: 'pages/s' }];
    for (const target of ours) {
      // Against the empty page of the same round, so that a busy moment meets both.
      const ratio = median((rates.get(target) ?? []).map((each, i) => each / (rates.get(bare)?.[i] ?? Number.NaN)));
      figures.push({ name: target.name, value: middle(target), unit: 'pages/s' });
      figures.push({
        name: `${target.name} against the empty page`,
        value: ratio,
        unit: '×',
        goal: `at least ${goal}`,
        met: ratio >= goal,
      });
    }
    figures.push({ name: 'memory of the server, just started', value: before, unit: 'MB' });
    const after = memoryOf(server.process.pid);
    figures.push({ name: 'memory of the server after these pages', value: after, unit: 'MB' });
    return figures;
  } finally {
    empty.stop();
    await server.stop();
    rmSync(home, { recursive: true, force: true });
  }
}
