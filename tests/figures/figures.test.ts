import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, createApp } from '../../app/app.ts';
import { type Figures, figuresOf, monthsUntil } from '../../app/services/figures.ts';
import { listCases, listFilters } from '../../app/services/list-cases.ts';
import { readSettings } from '../../app/settings.ts';
import type { Projection } from '../../db/types.ts';
import { addDays, civilDate, daysBetween, londonDate } from '../../machines/dates.ts';
import { customaryRate, strictRate } from '../../machines/figures/rates.ts';
import { staffId } from '../../machines/ids.ts';
import { newCase, projection } from '../db/made-up.ts';

const now = Date.UTC(2026, 10, 23, 9, 30);
const today = londonDate(now);
const never = civilDate.parse('9999-12-31');
const span = monthsUntil(today, 12);
const me = staffId.parse('grace');

/** Ninety cases of two years, of every kind, without any regularity that two kinds could hide behind. */
const made: Projection[] = Array.from({ length: 90 }, (_, i) => {
  const receivedOn = addDays(today, -((i * 37) % 500));
  const dueOn = i % 7 === 3 ? never : addDays(receivedOn, 31 + (i % 5));
  const closedOn = addDays(receivedOn, 10 + ((i * 13) % 60));
  const isOpen = i % 4 === 1 || closedOn > today;
  const late = !isOpen && closedOn > dueOn;
  return projection(`RD-FIG-${i}`, {
    ...{ receivedOn, dueOn, statutoryDueOn: dueOn === never ? never : addDays(dueOn, 2), extended: i % 6 === 0 },
    ...{ right: i % 3 === 0 ? 'erasure' : i % 11 === 5 ? 'complaint' : 'access', pages: i, pagesDecided: i >> 1 },
    ...{ phase: isOpen ? (dueOn === never ? 'paused' : 'working') : 'answered', ownerId: i % 2 === 0 ? me : null },
    ...(isOpen
      ? {}
      : {
          ...{
            closedOn,
            closedAt: Date.parse(`${closedOn}T11:00:00Z`),
            late,
            breached: late && closedOn > addDays(dueOn, 2),
          },
          outcome: i % 9 === 2 ? ('withdrawn' as const) : ('granted' as const),
        }),
  });
});
const requests = made.filter(({ right }) => right !== 'complaint');
const isOpen = ({ closedOn }: Projection) => closedOn === never;

let app: App;
let figures: Figures;
const folder = mkdtempSync(join(tmpdir(), 'rightsdesk-figures-'));
beforeAll(async () => {
  const masterKey = Buffer.alloc(32, 5).toString('base64');
  const settings = { RIGHTSDESK_MODE: 'demo', DATA_DIR: folder, MASTER_KEY: masterKey };
  app = await createApp(readSettings(settings), { now: () => now });
  for (const one of made) await app.store.openCase(newCase({ projection: one }));
  figures = await figuresOf(app, span);
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

/** How many cases a list of the desk holds, page after page. */
async function listed(query: Readonly<Record<string, string>>): Promise<number> {
  const none = Object.fromEntries(Object.keys(listFilters.shape).map((name) => [name, name === 'find' ? '' : null]));
  let [count, after]: [number, object] = [0, {}];
  for (;;) {
    const page = await listCases(app, me, listFilters.parse({ ...none, ...query, ...after }));
    count += page.cases.length;
    if (page.next === null) return count;
    after = page.next;
  }
}

describe('the figures of twelve months', () => {
  it('are what counting the cases one by one gives', () => {
    const cohort = requests.filter(({ receivedOn }) => receivedOn.slice(0, 7) >= span.from);
    const answered = cohort.filter((one) => !isOpen(one) && one.outcome !== 'withdrawn');
    const overdue = cohort.filter((one) => isOpen(one) && one.dueOn < today);
    const inTime = answered.filter(({ late }) => !late).length;
    expect(figures.received).toBe(cohort.length);
    expect(strictRate(figures.standing)).toEqual({ n: inTime, of: answered.length + overdue.length });
    const due = cohort.filter((one) => isOpen(one) && one.dueOn >= today && one.dueOn !== never).length;
    expect(customaryRate(figures.standing).n).toBe(inTime + due);
    expect(figures.extended).toBe(cohort.filter(({ extended }) => extended).length);
    const closed = requests.filter((one) => !isOpen(one) && one.closedOn.slice(0, 7) >= span.from);
    expect(figures.closed).toBe(closed.length);
    const days = closed
      .filter(({ outcome }) => outcome !== 'withdrawn')
      .map((one) => daysBetween(one.receivedOn, one.closedOn))
      .sort((a, b) => a - b);
    expect(figures.days).toEqual({
      ...{ median: days[Math.ceil(days.length * 0.5) - 1], ninth: days[Math.ceil(days.length * 0.9) - 1] },
      of: days.length,
    });
    const open = made.filter(isOpen);
    expect(figures.open.pagesLeft).toBe(open.reduce((all, { pages, pagesDecided }) => all + pages - pagesDecided, 0));
    expect(figures.open.breached).toBe(open.filter(({ statutoryDueOn }) => statutoryDueOn < today).length);
  });

  it('agree with each other, by month, by right, and in all', () => {
    const sum = (of: readonly number[]) => of.reduce((all, n) => all + n, 0);
    for (const key of ['inTime', 'late', 'openInTime', 'openOverdue', 'openWithoutDate', 'ended'] as const) {
      expect(sum(figures.byMonth.map(({ standing }) => standing[key]))).toBe(figures.standing[key]);
      expect(sum(figures.byRight.map(({ standing }) => standing[key]))).toBe(figures.standing[key]);
    }
    expect(sum(figures.byOutcome.map(({ n }) => n))).toBe(figures.closed);
    expect(sum(figures.open.ages.map(({ n }) => n))).toBe(figures.open.counts.open);
    expect(sum(figures.open.ages.map(({ overdue }) => overdue))).toBe(figures.open.counts.late);
    expect(sum(figures.open.work.map(({ open }) => open))).toBe(figures.open.counts.open);
  });

  it('open to exactly the cases behind them', async () => {
    const [month] = figures.byMonth.slice(-3);
    if (!month) throw new Error('no month');
    const { standing } = month;
    const of = { requests: 'yes', received: month.month };
    expect(await listed({ ...of, show: 'closed', result: 'in-time' })).toBe(standing.inTime);
    expect(await listed({ ...of, show: 'closed', result: 'late' })).toBe(standing.late);
    expect(await listed({ ...of, show: 'closed', result: 'no-answer' })).toBe(standing.ended);
    expect(await listed({ ...of, time: 'due' })).toBe(standing.openInTime);
    expect(await listed({ ...of, time: 'late' })).toBe(standing.openOverdue);
    expect(await listed({ ...of, time: 'none' })).toBe(standing.openWithoutDate);
    expect(await listed({ requests: 'yes', since: span.from, show: 'all' })).toBe(figures.received);
    expect(await listed({ requests: 'yes', since: span.from, show: 'all', extended: 'yes' })).toBe(figures.extended);
    const ended = { requests: 'yes', endedSince: span.from, show: 'closed' };
    expect(await listed(ended)).toBe(figures.closed);
    for (const { outcome, n } of figures.byOutcome) expect(await listed({ ...ended, outcome })).toBe(n);
    for (const { band, n, overdue } of figures.open.ages) {
      expect(await listed({ age: band })).toBe(n);
      expect(await listed({ age: band, time: 'late' })).toBe(overdue);
    }
    const [erasure] = figures.byRight.filter(({ right }) => right === 'erasure');
    expect(await listed({ right: 'erasure', since: span.from, show: 'closed', result: 'late' })).toBe(
      erasure?.standing.late,
    );
  });
});
