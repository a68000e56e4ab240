import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { type App, createApp } from '../../app/app.ts';
import { madeUpReceived } from '../../app/demo/requests.ts';
import { sweepDeadlines } from '../../app/jobs/sweep-deadlines.ts';
import { act, type EventDraft } from '../../app/services/act.ts';
import { newReference } from '../../app/services/asking/draft.ts';
import { openRequests } from '../../app/services/asking/open-requests.ts';
import { forecastOf, keepChances } from '../../app/services/figures/forecast.ts';
import { newId } from '../../app/services/new-id.ts';
import { sendNotices } from '../../app/services/watching/send-notices.ts';
import { readSettings } from '../../app/settings.ts';
import type { Actor } from '../../machines/actors.ts';
import { addDays, type CivilDate, londonDate } from '../../machines/dates.ts';
import { type CaseEvent, caseEvent } from '../../machines/events.ts';
import {
  type CaseId,
  caseId,
  documentId,
  fileId,
  pageId,
  searchId,
  staffId,
  submissionId,
} from '../../machines/ids.ts';
import type { Figure } from './documents.ts';

const now = Date.UTC(2026, 10, 24, 9);
const officers = 20;
const [documents, pagesOfDocument, readAtOnce] = [2, 75, 5];
const rounds = 5;
const counts = (process.env.CASES ?? '1000,5000').split(',').map(Number);

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

/** So many open cases, received in the last five weeks: some are late, most are not. */
async function open(app: App, count: number): Promise<{ ids: readonly CaseId[]; events: number }> {
  const today = londonDate(now);
  const ids: CaseId[] = [];
  let events = 0;
  for (let n = 0; n < count; n += 1) {
    const on = addDays(today, -Math.floor((n * 36) / count));
    const request = { reference: newReference(), right: 'access', name: 'Maya Fenwick', answers: [] } as const;
    const received = madeUpReceived(app.profile, request, submissionId.parse(newId()), [], on);
    const further = worked(n, on);
    events += 1 + further.length;
    const id = caseId.parse(newId());
    await openRequests(app, [{ caseId: id, received, further }], newId());
    ids.push(id);
  }
  return { ids, events: events / count };
}

const middle = (of: readonly number[]): number => of.toSorted((a, b) => a - b)[of.length >> 1] ?? Number.NaN;

interface Timed {
  readonly ms: number;
  /** The longest anybody else had to wait for their turn meanwhile. */
  readonly stood: number;
}

async function timed(work: () => Promise<unknown>): Promise<Timed> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const began = performance.now();
  await work();
  const ms = performance.now() - began;
  // Whoever waited until the very end is counted once they had their turn.
  await setTimeout(20);
  delay.disable();
  return { ms, stood: delay.max / 1e6 };
}

/** The middle of some rounds, and the longest wait in any of them. */
async function often(work: () => Promise<unknown>, before: () => Promise<unknown> = async () => null): Promise<Timed> {
  const all: Timed[] = [];
  for (let round = 0; round < rounds; round += 1) {
    await before();
    all.push(await timed(work));
  }
  return { ms: middle(all.map(({ ms }) => ms)), stood: Math.max(...all.map(({ stood }) => stood)) };
}

/** What a sweep does besides the order: what the day brings for each open case, and what is told. */
async function watch(app: App): Promise<void> {
  await sweepDeadlines(app);
  await sendNotices(app);
}

/** Memory that is in use, once all that nobody needs has been let go. */
function heldBytes(): number {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  return process.memoryUsage().heapUsed;
}

const dpo: Actor = { kind: 'staff', id: staffId.parse('dpo'), roles: ['dpo'] };
const asking = { actor: dpo, officers: Array.from({ length: officers }, (_, n) => staffId.parse(officerOf(n).id)) };
const page = (app: App) => forecastOf(app, () => 'Its officer', asking, { from: 0, count: 50 });

/** Something happens in one case of a hundred, each time in others. */
function happening(app: App, ids: readonly CaseId[]) {
  let round = 0;
  return async (): Promise<void> => {
    round += 1;
    for (const [n, id] of ids.entries())
      if (n % 100 === round % 100)
        await act(app, officerOf(n), { caseId: id, commandId: newId() }, () => [{ type: 'note.added', body: 'Rang' }]);
  };
}

async function measure(count: number): Promise<Figure[]> {
  const dataDir = mkdtempSync(join(tmpdir(), 'rd-bench-'));
  const masterKey = Buffer.alloc(32, 7).toString('base64');
  const settings = readSettings({ RIGHTSDESK_MODE: 'demo', DATA_DIR: dataDir, MASTER_KEY: masterKey });
  const start = () => createApp(settings, { now: () => now }, undefined, () => undefined);
  const first = await start();
  const { ids, events } = await open(first, count);
  // What the day brings is told once; every other sweep of the day finds nothing.
  await watch(first);
  await keepChances(first);
  await first.close();

  const paged = await start();
  const before = heldBytes();
  const fromNothing = await timed(() => forecastOf(paged, () => 'Its officer', null, { from: 0, count: 50 }));
  const held = heldBytes() - before;
  await paged.close();

  const app = await start();
  const watching = await timed(() => watch(app));
  const afterWatching = await timed(() => keepChances(app));
  const quiet = await often(() => watch(app));
  const unchanged = await often(() => keepChances(app));
  const changed = await often(() => keepChances(app), happening(app, ids));
  const opened = await timed(() => page(app));
  const again = await often(() => page(app));
  const { all } = await page(app);
  await app.close();
  rmSync(dataDir, { recursive: true, force: true });

  const of = `${count.toLocaleString('en-GB')} open cases`;
  const of27 = `${Math.round(events)} events a case`;
  return [
    { name: `${of}: that have a chance`, value: all, unit: `of ${count}`, goal: 'all', met: all === count },
    ...told('after a start, the page, nothing read yet', fromNothing, of27),
    { name: 'memory held by what is known of them', value: held / 1e6, unit: 'MB' },
    ...told('after a start, the sweep without the order', watching),
    ...told('the order in that sweep, which read them', afterWatching),
    ...told('a later sweep of the day without the order', quiet, `middle of ${rounds}`),
    ...told('the order, nothing changed', unchanged, `middle of ${rounds}`),
    ...told('the order, one case of a hundred changed', changed, `middle of ${rounds}`),
    ...told('the page of 50, its cases not in memory', opened),
    ...told('the page of 50 again', again, `middle of ${rounds}`),
  ];
}

const told = (name: string, { ms, stood }: Timed, note = ''): Figure[] => [
  {
    name,
    value: ms,
    unit: 'ms',
    note: `${note}${note === '' ? '' : '; '}others waited ${Math.round(stood)} ms at most`,
  },
];

/**
 * What the forecast of all open cases costs: for the order "likeliest to be late first" in the sweep of every quarter of an hour,
 * beside the rest of that sweep, and for its page; in a process that was just started, and later.
 */
export async function benchOrder(): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const count of counts) figures.push(...(await measure(count)));
  return figures;
}
