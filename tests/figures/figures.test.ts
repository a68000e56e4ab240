import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, createApp } from '../../app/app.ts';
import { type ListedCase, listCases, listFilters, notSet } from '../../app/services/case/list-cases.ts';
import { type Figures, figuresOf, monthsUntil } from '../../app/services/figures/figures.ts';
import { readSettings } from '../../app/settings.ts';
import type { Projection } from '../../db/types.ts';
import { addDays, civilDate, daysBetween, londonDate } from '../../machines/dates.ts';
import { customaryRate, receivedOf, type Standing, strictRate } from '../../machines/figures/rates.ts';
import { staffId } from '../../machines/ids.ts';
import { askers } from '../../machines/sorting/askers.ts';
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
    ...{ service: ['', 'Fostering', 'Early help', 'Closed long ago'][i % 5] ?? '', asker: askers[(i * 7) % 4] ?? '' },
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

/** The cases a list of the desk holds, page after page. */
async function allOf(query: Readonly<Record<string, string>>): Promise<ListedCase[]> {
  let [cases, after]: [ListedCase[], object] = [[], {}];
  for (;;) {
    const page = await listCases(app, me, listFilters.parse({ ...query, ...after }));
    cases = [...cases, ...page.cases];
    if (page.next === null) return cases;
    after = page.next;
  }
}
const listed = async (query: Readonly<Record<string, string>>): Promise<number> => (await allOf(query)).length;
/** How the cases of a row stand, each number the length of its list. */
async function opens(of: Readonly<Record<string, string>>, standing: Standing): Promise<void> {
  expect(await listed({ ...of, show: 'closed', result: 'in-time' })).toBe(standing.inTime);
  expect(await listed({ ...of, show: 'closed', result: 'late' })).toBe(standing.late);
  expect(await listed({ ...of, show: 'closed', result: 'no-answer' })).toBe(standing.ended);
  expect(await listed({ ...of, time: 'due' })).toBe(standing.openInTime);
  expect(await listed({ ...of, time: 'late' })).toBe(standing.openOverdue);
  expect(await listed({ ...of, time: 'none' })).toBe(standing.openWithoutDate);
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
    await opens(of, standing);
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

  it('are the same by service and by who asks, and open to exactly the cases behind them', async () => {
    const standings = ['inTime', 'late', 'openInTime', 'openOverdue', 'openWithoutDate', 'ended', 'breached'] as const;
    const { byService, byAsker } = figures.sorted;
    expect(byService.map(({ value }) => value)).toEqual(['Early help', 'Fostering', 'Closed long ago', '']);
    expect(byAsker.map(({ value }) => value)).toEqual(['self', 'staff', 'parent', 'guardian']);
    for (const all of [byService, byAsker]) {
      for (const key of standings)
        expect(all.reduce((sum, { standing }) => sum + standing[key], 0)).toBe(figures.standing[key]);
      expect(all.reduce((sum, { closed }) => sum + closed, 0)).toBe(figures.closed);
      expect(all.reduce((sum, { days }) => sum + days.of, 0)).toBe(figures.days.of);
    }
    for (const [name, all] of [
      ['service', byService],
      ['asker', byAsker],
    ] as const)
      for (const { value, standing } of all) {
        const of = { requests: 'yes', since: span.from, [name]: value === '' ? notSet : value };
        expect(await listed({ ...of, show: 'all' })).toBe(receivedOf(standing));
        await opens(of, standing);
      }
    const [fostering] = byService.filter(({ value }) => value === 'Fostering');
    const days = requests
      .filter((one) => one.service === 'Fostering' && one.closedOn.slice(0, 7) >= span.from && !isOpen(one))
      .filter(({ outcome }) => outcome !== 'withdrawn')
      .map((one) => daysBetween(one.receivedOn, one.closedOn))
      .sort((a, b) => a - b);
    expect(fostering?.days.median).toBe(days[Math.ceil(days.length * 0.5) - 1]);
    expect((await app.store.verify(() => null)).faults).toEqual([]);
  });

  it('open cases stand in the order of their chance to be late, each once over all pages, what nobody looked at last', async () => {
    const soonest = await allOf({});
    const looked = soonest.slice(0, -2);
    await app.store.chances.keep(new Map(looked.map(({ id }, i) => [id, i % 7 === 0 ? 1_000 + i : (i * 331) % 999])));
    const likeliest = await allOf({ order: 'chance' });
    expect(likeliest.map(({ id }) => id).sort()).toEqual(soonest.map(({ id }) => id).sort());
    expect(
      likeliest
        .slice(-2)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(
      soonest
        .slice(-2)
        .map(({ id }) => id)
        .sort(),
    );
    const known = likeliest.flatMap(({ chance }) => (chance === null ? [] : [chance]));
    expect(known).toEqual(known.toSorted((a, b) => b - a));
    expect((await allOf({ order: 'chance', show: 'closed' })).length).toBe(made.length - soonest.length);
    // Looked at again, what has no date any more has no chance either.
    await app.store.chances.keep(new Map(looked.slice(0, 1).map(({ id }) => [id, 500])));
    expect((await allOf({ order: 'chance' })).map(({ chance }) => chance).slice(0, 2)).toEqual([500, null]);
  });

  it('the pages to decide on open the cases that make them up, with the pages of each', async () => {
    const cases = await allOf({ pages: 'left' });
    const left = cases.map(({ pages, pagesDecided }) => pages - pagesDecided);
    expect(Math.min(...left)).toBeGreaterThan(0);
    expect(left.reduce((all, n) => all + n, 0)).toBe(figures.open.pagesLeft);
    expect((await listCases(app, me, listFilters.parse({ pages: 'left' }))).pagesLeft).toBe(figures.open.pagesLeft);
    for (const { ownerId, pagesLeft } of figures.open.work) {
      const of = { pages: 'left', owner: ownerId ?? 'nobody' };
      expect((await listCases(app, me, listFilters.parse(of))).pagesLeft).toBe(pagesLeft);
    }
  });
});
