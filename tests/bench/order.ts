import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { type App, createApp } from '../../app/app.ts';
import { madeUpReceived } from '../../app/demo/requests.ts';
import { sweepDeadlines } from '../../app/jobs/sweep-deadlines.ts';
import type { EventDraft } from '../../app/services/act.ts';
import { newReference } from '../../app/services/asking/draft.ts';
import { openRequests } from '../../app/services/asking/open-requests.ts';
import { keepChances } from '../../app/services/figures/forecast.ts';
import { newId } from '../../app/services/new-id.ts';
import { sendNotices } from '../../app/services/watching/send-notices.ts';
import { readSettings } from '../../app/settings.ts';
import type { Actor } from '../../machines/actors.ts';
import { addDays, type CivilDate, londonDate } from '../../machines/dates.ts';
import { type CaseEvent, caseEvent } from '../../machines/events.ts';
import { caseId, documentId, fileId, pageId, searchId, staffId, submissionId } from '../../machines/ids.ts';
import type { Figure } from './documents.ts';

const now = Date.UTC(2026, 10, 24, 9);
const officers = 20;
const [documents, pagesOfDocument, readAtOnce] = [2, 75, 5];
const rounds = 5;

const officerOf = (n: number): Actor => ({
  kind: 'staff',
  id: staffId.parse(`officer-${n % officers}`),
  roles: ['officer'],
});
const jobs: Actor = { kind: 'system', id: 'jobs' };

/** A case in the middle of its work: two places searched, a third still asked, two documents of which a part is decided on. */
function worked(n: number, on: CivilDate): CaseEvent[] {
  const officer = officerOf(n);
  const done: CaseEvent[] = [];
  const does = (by: Actor, draft: EventDraft) => done.push(caseEvent.parse({ on, ...draft, by }));
  does(officer, { type: 'case.assigned', to: staffId.parse(officer.id), role: 'officer' });
  does(officer, { type: 'identity.confirmed', method: 'Seen', receivedOn: null });
  for (const system of ['Case records', 'Paper store', 'E-mails']) {
    const asked = { system, owner: 'Records', ownerEmail: null, what: 'Everything', terms: '', from: null, to: null };
    const id = searchId.parse(newId());
    does(officer, { type: 'search.asked', searchId: id, ...asked, dueOn: addDays(on, 40) });
    if (system === 'E-mails') continue;
    const found = { system, terms: '', from: null, to: null, searcher: 'Records', note: '' };
    does(officer, { type: 'search.recorded', ...found, result: 'found', searchId: id });
  }
  for (let d = 0; d < documents; d += 1) {
    const of = documentId.parse(newId());
    const text = fileId.parse('words');
    const added = { name: `Part ${d + 1}`, source: text, bytes: 1, sha256: '0' };
    does(officer, { type: 'document.added', documentId: of, ...added });
    const pages = Array.from({ length: pagesOfDocument }, (_, at) => ({
      ...{ id: pageId.parse(newId()), number: at + 1, width: 595, height: 842, source: 'text' as const },
      ...{ words: 300, confidence: null, searchable: true },
    }));
    does(jobs, { type: 'document.read', documentId: of, text, pages, findings: [] });
    const decided = pages.slice(0, (n * 7) % pagesOfDocument);
    for (let at = 0; at < decided.length; at += readAtOnce) {
      const some = decided.slice(at, at + readAtOnce).map(({ id }) => ({ documentId: of, pageId: id }));
      does(officer, { type: 'page.decided', pages: some, decision: 'release', code: null, citation: null });
    }
  }
  return done;
}

/** So many open cases, received in the last five weeks: some are late, most are not. Returns how many events a case has. */
async function open(app: App, count: number): Promise<number> {
  const today = londonDate(now);
  let events = 0;
  for (let n = 0; n < count; n += 1) {
    const on = addDays(today, -Math.floor((n * 36) / count));
    const request = { reference: newReference(), right: 'access', name: 'Maya Fenwick', answers: [] } as const;
    const received = madeUpReceived(app.profile, request, submissionId.parse(newId()), [], on);
    const further = worked(n, on);
    events += 1 + further.length;
    await openRequests(app, [{ caseId: caseId.parse(newId()), received, further }], newId());
  }
  return events / count;
}

const middle = (of: readonly number[]): number => of.toSorted((a, b) => a - b)[of.length >> 1] ?? Number.NaN;

interface Swept {
  readonly watching: number;
  readonly order: number;
  /** The longest anybody else had to wait for their turn while the order was worked out. */
  readonly stood: number;
}

async function timed(work: () => Promise<unknown>): Promise<{ ms: number; stood: number }> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const began = performance.now();
  await work();
  const ms = performance.now() - began;
  delay.disable();
  return { ms, stood: delay.max / 1e6 };
}

/** A sweep as every quarter of an hour makes it: what the day brings for each open case, what is told, and the order of the list. */
async function sweep(app: App): Promise<Swept> {
  const watching = await timed(async () => {
    await sweepDeadlines(app);
    await sendNotices(app);
  });
  const { ms: order, stood } = await timed(() => keepChances(app));
  return { watching: watching.ms, order, stood };
}

async function measure(count: number): Promise<Figure[]> {
  const dataDir = mkdtempSync(join(tmpdir(), 'rd-bench-'));
  const masterKey = Buffer.alloc(32, 7).toString('base64');
  const settings = readSettings({ RIGHTSDESK_MODE: 'demo', DATA_DIR: dataDir, MASTER_KEY: masterKey });
  const start = () => createApp(settings, { now: () => now }, undefined, () => undefined);
  const app = await start();
  const events = await open(app, count);
  // What the day brings is told once; every other sweep of the day finds nothing.
  await sweep(app);
  const all: Swept[] = [];
  for (let round = 0; round < rounds; round += 1) all.push(await sweep(app));
  await app.close();
  const again = await start();
  const first = await sweep(again);
  await again.close();
  rmSync(dataDir, { recursive: true, force: true });
  const of = `of ${count.toLocaleString('en-GB')} open cases`;
  const [order, watching] = [middle(all.map((one) => one.order)), middle(all.map((one) => one.watching))];
  return [
    { name: `the order ${of}`, value: order, unit: 'ms', note: `${Math.round(events)} events a case` },
    { name: `the rest of such a sweep`, value: watching, unit: 'ms' },
    { name: `the longest others wait for the order`, value: middle(all.map((one) => one.stood)), unit: 'ms' },
    { name: `after a start: the order`, value: first.order, unit: 'ms' },
    { name: `after a start: the rest of the sweep`, value: first.watching, unit: 'ms' },
  ];
}

/**
 * What the order "likeliest to be late first" costs in the sweep of every quarter of an hour, beside the rest of that sweep, in a
 * process that has the cases in memory and in one that was just started. More cases than are kept in memory are folded anew in
 * each sweep; the order looks at the 1,000 due soonest.
 */
export async function benchOrder(): Promise<Figure[]> {
  return [...(await measure(1_000)), ...(await measure(5_000))];
}
