import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { type App, createApp } from '../../app/app.ts';
import { toStored } from '../../app/services/act.ts';
import { auditFilters, auditLog } from '../../app/services/auditing/audit-log.ts';
import { refold } from '../../app/services/refold.ts';
import { readSettings } from '../../app/settings.ts';
import type { NewEvent } from '../../db/types.ts';
import { londonDate } from '../../machines/dates.ts';
import { caseId } from '../../machines/ids.ts';
import { projection } from '../db/made-up.ts';
import { aRequest, documentRead } from '../machines/play.ts';
import type { Figure } from './documents.ts';

const [cases, eventsOfCase, houseDeeds, people] = [40_000, 25, 100_000, 60];
const size = cases * eventsOfCase;
/** Cases whose chain is whole and whose events are sealed, for the check. */
const whole = 500;
const tries = 20;
const dayMs = 86_400_000;
const now = Date.UTC(2026, 10, 23, 9, 30);
/** A year, in which everything happened. */
const began = now - 365 * dayMs;

const percentile = (values: readonly number[], of: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * of))] ?? Number.NaN;

async function taken(work: () => unknown): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

/** An access request from its receipt to its answer, as most are: looked at often, noted on, with days that bring something. */
const history = (): NewEvent[] => {
  const looks = Array.from({ length: 8 }, () => 'material.viewed' as const);
  const days = Array.from({ length: 6 }, () => 'day.passed' as const);
  const known = ['case.assigned', 'note.added', ...days, 'identity.checked', 'identity.confirmed'] as const;
  const read = ['search.recorded', ...documentRead, ...looks, 'note.added', 'page.decided'] as const;
  const sent = [
    'decision.recorded',
    'approval.requested',
    'answer.built',
    'approval.given',
    'answer.released',
  ] as const;
  return aRequest(...known, ...read, ...sent).events.map(toStored);
};

/** Real cases, sealed and chained in three commands each. Gives how many events that is. */
async function sealCases(app: App): Promise<number> {
  const events = history();
  const of = (reference: string) =>
    events.map((event, index) => ({
      ...event,
      payload: index === 0 ? { ...Object(event.payload), reference } : event.payload,
    }));
  for (let n = 0; n < whole; n += 1) {
    const id = caseId.parse(randomUUID());
    const all = of(`RD-WHOLE-${n}`);
    let version = 0;
    for (const upTo of [1, all.length - 1, all.length]) {
      const commandId = randomUUID();
      const stored = all.slice(0, upTo).map((event, index) => ({
        ...event,
        seq: index + 1,
        at: now,
        commandId: index < version ? 'before' : commandId,
      }));
      const shown = refold(stored);
      if (shown === null) throw new Error('a case has events');
      const more = { caseId: id, at: now, commandId, events: all.slice(version, upTo), projection: shown, outbox: [] };
      const done =
        version === 0
          ? await app.store.openCase({ ...more, index: [] })
          : await app.store.append({ ...more, expectedVersion: version });
      if (!done.ok) throw new Error(done.code);
      version = upTo;
    }
  }
  return whole * events.length;
}

/** A million events of forty thousand cases and a hundred thousand deeds of the house, written straight into the tables. */
function fill(client: Database.Database): void {
  const row = { ...projection('x'), outcome: null };
  const addCase = client.prepare(`insert into cases (id, reference, opened_by, opened_part, version, head, created_at,
    updated_at, "right", nation, submission_id, phase, clock_status, identity, received_on, due_on, statutory_due_on,
    notice_by, channel, unread, pages, pages_decided, late, linked_count)
    values (?, ?, ?, 0, ?, zeroblob(32), ?, ?, 'access', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, 0, 0, 0)`);
  const addEvent = client.prepare(`insert into events (case_id, seq, type, v, at, command_id, part, box, hash, by_id)
    values (?, ?, ?, 1, ?, ?, 0, zeroblob(200), zeroblob(32), ?)`);
  const addDeed = client.prepare(
    'insert into staff_event (id, at, type, staff_id, by_id, detail) values (?, ?, ?, ?, null, ?)',
  );
  const types = ['material.viewed', 'note.added', 'marks.added', 'page.decided', 'day.passed', 'proof.viewed'];
  client.transaction(() => {
    for (let n = 0; n < cases; n += 1) {
      const id = `case-${n}`;
      addCase.run(
        ...[id, `RD-${n}`, id, eventsOfCase, began, now, row.nation, id, row.phase, row.clockStatus, row.identity],
        ...[row.receivedOn, row.dueOn, row.dueOn, row.dueOn, row.channel],
      );
    }
    // In the order of time, as they would have come.
    for (let n = 0; n < size; n += 1) {
      const [at, seq] = [began + Math.floor((n / size) * 365 * dayMs), Math.floor(n / cases) + 1];
      const by = n % 7 === 0 ? 'clock' : `staff-${(n + Math.floor(n / people) * 31) % people}`;
      addEvent.run(`case-${(n * 7919) % cases}`, seq, types[n % types.length], at, `c-${n}`, by);
    }
    for (let n = 0; n < houseDeeds; n += 1) {
      const at = began + Math.floor((n / houseDeeds) * 365 * dayMs);
      const isExport = n % 20 === 0;
      const detail = isExport ? `List of redactions of RD-${n % cases}` : null;
      addDeed.run(`deed-${n}`, at, isExport ? 'exported' : 'signed-in', `staff-${n % people}`, detail);
    }
  })();
}

const columns = 'e.case_id, c.reference, e.seq, e.type, e.at, e.by_id, e.hash';
const deeds = (where: string) =>
  `select ${columns} from events e join cases c on c.id = e.case_id where ${where} order by e.at desc, e.case_id desc, e.seq desc limit 51`;
const house = (where: string) => `select * from staff_event where ${where} order by at desc, id desc limit 51`;

/** What is asked of the audit, and the same as bare SQL, with its values in the order of the question marks. */
const pages = (day: number) =>
  [
    { name: 'all', asks: {}, bare: [[deeds('true')], [house('true')]] },
    {
      name: 'of one case',
      asks: { reference: 'RD-777' },
      bare: [
        [deeds('e.case_id = (select id from cases where reference = ?)'), 'RD-777'],
        [house('detail like ?'), '%RD-777%'],
      ],
    },
    {
      name: 'of one person',
      asks: { who: 'staff-7' },
      bare: [
        [deeds('e.by_id = ?'), 'staff-7'],
        [house('staff_id = ? or by_id = ?'), 'staff-7', 'staff-7'],
      ],
    },
    {
      name: 'of one day',
      asks: { from: '2026-03-02', to: '2026-03-02' },
      bare: [
        [deeds('e.at >= ? and e.at < ?'), day, day + dayMs],
        [house('at >= ? and at < ?'), day, day + dayMs],
      ],
    },
    {
      name: 'of one person, far back, looks only',
      asks: { who: 'staff-7', what: 'looking', to: '2026-01-31' },
      bare: [
        [
          deeds(`e.by_id = ? and e.at < ? and e.type in ('material.viewed', 'proof.viewed')`),
          ...['staff-7', Date.UTC(2026, 1, 1)],
        ],
        [
          house(`(staff_id = ? or by_id = ?) and at < ? and type = 'exported'`),
          ...['staff-7', 'staff-7', Date.UTC(2026, 1, 1)],
        ],
      ],
    },
  ] satisfies readonly { name: string; asks: object; bare: (string | number)[][] }[];

/** Sums of all days of the year, as the first night writes them, and held against the ledger, as every night does. */
async function figuresOfDays({ store }: App): Promise<Figure[]> {
  const { note, faults } = store.audit.houseDays;
  const noted = await taken(() => note(londonDate(now), now));
  let found: readonly string[] = [];
  const checked = await taken(async () => {
    found = await faults();
  });
  if (found.length > 0) throw new Error('the days of the bench do not add up');
  const words = `${houseDeeds} deeds in a year`;
  return [
    { name: 'days of the house noted for the first time', value: noted / 1000, unit: 's', note: words },
    { name: 'days of the house checked', value: checked / 1000, unit: 's', note: words },
  ];
}

async function figuresOfPages(app: App, client: Database.Database): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const { name, asks, bare } of pages(Date.UTC(2026, 2, 2))) {
    const filters = auditFilters.parse(asks);
    const statements = bare.map(([text, ...values]) => ({ statement: client.prepare(String(text)), values }));
    const times = { ours: [] as number[], bare: [] as number[] };
    let lines = 0;
    for (let n = 0; n < tries; n += 1) {
      times.ours.push(
        await taken(async () => {
          lines = (await auditLog(app, filters, false)).lines.length;
        }),
      );
      times.bare.push(await taken(() => statements.map(({ statement, values }) => statement.all(...values))));
    }
    const [half, theirs] = [percentile(times.ours, 0.5), percentile(times.bare, 0.5)];
    const note = `${lines} lines; p95 ${percentile(times.ours, 0.95).toFixed(1)} ms; bare SQL ${theirs.toFixed(1)} ms`;
    figures.push({ name: `audit ${name}`, value: half, unit: 'ms', goal: 'under 100', met: half < 100, note });
    figures.push({ name: `audit ${name}, against bare SQL`, value: half / theirs, unit: '×' });
  }
  return figures;
}

/**
 * Pages of the audit over a million events and a hundred thousand deeds of the house, against the same as bare SQL on the same file,
 * taking turns; before that, the nightly check over whole, sealed cases. Goals: under 100 ms a page; 2,000 events checked a second.
 */
export async function benchAudit(): Promise<Figure[]> {
  const dataDir = mkdtempSync(join(tmpdir(), 'rd-bench-'));
  const masterKey = Buffer.alloc(32, 7).toString('base64');
  const settings = readSettings({ RIGHTSDESK_MODE: 'demo', DATA_DIR: dataDir, MASTER_KEY: masterKey });
  const app = await createApp(settings, { now: () => now });
  const sealed = await sealCases(app);
  let isWhole = false;
  const milliseconds = await taken(async () => {
    isWhole = (await app.store.verify(refold)).ok;
  });
  if (!isWhole) throw new Error('the cases of the bench do not add up');
  const aSecond = (sealed / milliseconds) * 1000;
  const client = new Database(join(dataDir, 'cases.db'));
  fill(client);
  const figures = [...(await figuresOfPages(app, client)), ...(await figuresOfDays(app))];
  client.close();
  await app.close();
  rmSync(dataDir, { recursive: true, force: true });
  const goal = 2000;
  return [
    {
      ...{ name: 'chain, seal and replay of whole cases', value: aSecond, unit: 'events/s', goal: `at least ${goal}` },
      met: aSecond >= goal,
      note: `${whole} cases, ${sealed} events`,
    },
    ...figures,
  ];
}
