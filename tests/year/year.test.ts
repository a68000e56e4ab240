import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { monthsUntil } from '../../app/services/figures/figures.ts';
import { overview } from '../../app/services/figures/overview.ts';
import { civilDate } from '../../machines/dates.ts';
import { givenAway } from '../figures/given-away.ts';
import { awayOn } from './away.ts';
import { type Day, instant, londonDay } from './civil.ts';
import { compare, differing, nothing, told } from './compared.ts';
import { reckon } from './dates-reckoned.ts';
import { complaintsIn, figuresOn, isOpen, missedOn, standingOf } from './figures-reckoned.ts';
import { figuresShown, listed } from './figures-shown.ts';
import { chances } from './forecast-reckoned.ts';
import { forecastShown, inDeskOrder } from './forecast-shown.ts';
import { type Office, openOffice } from './office.ts';
import { firstDay, planYear } from './plan.ts';
import { mistold, publishable } from './publication-reckoned.ts';
import {
  complaintsOfMonths,
  glanceOf,
  logOf,
  overdueOf,
  publicationOf,
  sortedRowsOf,
  unexplained,
} from './registers-shown.ts';
import { type Passed, passYear, referencesOf } from './run.ts';
import { type ReckonedYear, rowOf } from './year-reckoned.ts';

const plan = planYear(2026, 1200);
let office: Office;
let year: Passed;
let compared: Awaited<ReturnType<typeof compare>>;
/** The figures on some days of the year: what the program shows, and what was counted case by case. */
const figures: { readonly on: Day; readonly shown: object; readonly ours: object }[] = [];

/** The forecast on a day on which an officer is away and nobody stands in. */
let meanwhile: Awaited<ReturnType<typeof foreseen>> | null = null;

/** Each open case with its date and chance, as the page has it and as it is reckoned. */
async function foreseen(reckoned: ReckonedYear, at: number, ids: Passed['ids']) {
  const open = [...ids].map(([name, id]) => ({ id, ...reckoned.factsOf(name) })).filter(isOpen);
  const shown = await forecastShown(office);
  const ours = chances(open, londonDay(at), shown.grounds);
  const inWords = ({ id, dueOn, chance }: (typeof ours)[number]) => `${id} ${dueOn} ${chance.toFixed(9)}`;
  const away = ours.filter(({ id }) => open.some((one) => one.id === id && one.officer === 'cai')).length;
  return { shown, ours, away, open, lines: { real: shown.cases.map(inWords), ours: ours.map(inWords) } };
}

const compareFigures = async (reckoned: ReckonedYear, at: number): Promise<void> => {
  const on = londonDay(at);
  const all = [...reckoned.all.values()];
  const months = monthsUntil(civilDate.parse(on), 12);
  figures.push({ on, shown: await figuresShown(office, on), ours: figuresOn(all, on, months.from) });
};

beforeAll(async () => {
  office = await openOffice(instant(firstDay, '00:00'));
  year = await passYear(office, plan, async (reckoned, { at, every }, ids) => {
    if (every) await compareFigures(reckoned, at);
    if (awayOn('cai', londonDay(at))) meanwhile ??= await foreseen(reckoned, at, ids);
  });
  await compareFigures(year.reckoned, office.clock.at);
  compared = await compare(office, year);
  // Some seventy seconds of one core when others have the rest; a busy machine takes its time.
}, 900_000);
afterAll(() => office.close());

describe('a year of requests', () => {
  it('has, after every act, the dates that the law gives', () => {
    expect(year.differences.slice(0, 12)).toEqual([]);
  });

  it('tells everybody what stands, on its day, and nobody twice', () => {
    const { notices } = compared;
    expect(differing(notices)).toEqual(nothing);
    expect(new Set(year.reckoned.told.map(told)).size).toBe(notices.real.length);
    // Half a year after it, what came to nothing.
    expect(year.reckoned.told.some(({ warning }) => warning.startsWith('retention-reached abandoned'))).toBe(true);
  });

  it('writes it in e-mails: one in a morning, red at once, what was dealt with left out', () => {
    expect(differing(compared.mails)).toEqual(nothing);
  });

  it('chases searches that nobody answers, and goes above the owner where somebody is above them: once each', () => {
    const { aboutSearches } = compared;
    expect(differing(aboutSearches)).toEqual(nothing);
    const above = aboutSearches.real.filter((line) => line.includes('search-escalated'));
    expect(new Set(above).size).toBe(above.length);
    expect(above.length).toBeGreaterThan(4);
  });

  it('watches the days that were told for the rest of an answer in stages, near and past', () => {
    const stages = year.reckoned.told.filter(({ warning }) => warning.startsWith('stage-'));
    for (const step of ['stage-near', 'stage-late']) {
      expect(stages.some(({ warning }) => warning.startsWith(step))).toBe(true);
      expect(compared.notices.real.some((line) => line.includes(step))).toBe(true);
    }
  });

  it('shows the figures that counting case by case gives, on every day somebody looks', () => {
    for (const { on, shown, ours } of figures) expect({ on, ...shown }).toEqual({ on, ...ours });
    expect(figures.length).toBeGreaterThan(4);
  });

  it('opens each figure to exactly the cases behind it', async () => {
    const today = londonDay(office.clock.at);
    const requests = [...year.reckoned.all.values()].filter(({ right }) => right !== 'complaint');
    const lists = async (of: Readonly<Record<string, string>>) => ({
      inTime: await listed(office, { ...of, show: 'closed', result: 'in-time' }),
      late: await listed(office, { ...of, show: 'closed', result: 'late' }),
      openInTime: await listed(office, { ...of, time: 'due' }),
      openOverdue: await listed(office, { ...of, time: 'late' }),
      openWithoutDate: await listed(office, { ...of, time: 'none' }),
      ended: await listed(office, { ...of, show: 'closed', result: 'no-answer' }),
    });
    for (const received of ['2026-06', '2026-12']) {
      const { breached: _, ...ours } = standingOf(
        requests.filter(({ receivedOn }) => receivedOn.startsWith(received)),
        today,
      );
      expect(await lists({ requests: 'yes', received })).toEqual(ours);
    }
    const { breached: _, ...ours } = standingOf(
      requests.filter(({ right }) => right === 'erasure'),
      today,
    );
    expect(await lists({ right: 'erasure', since: '2026-03' })).toEqual(ours);
    for (const [kind, value] of [
      ['service', 'Leaving care'],
      ['asker', 'solicitor'],
    ] as const) {
      const { breached: __, ...some } = standingOf(
        requests.filter((one) => one[kind] === value),
        today,
      );
      expect(await lists({ requests: 'yes', [kind]: value, since: '2026-03' })).toEqual(some);
    }
  });

  it('says on the first page of the DPO what the figures say', async () => {
    const all = [...year.reckoned.all.values()];
    const { inTime, late } = standingOf(
      all.filter(({ right }) => right !== 'complaint'),
      londonDay(office.clock.at),
    );
    const shown = await overview(office.app);
    expect(shown.answered).toEqual({ all: inTime + late, late });
    expect(shown.counts).toEqual(figuresOn(all, londonDay(office.clock.at), '2026-03').counts);
  });

  it('says in the report of a quarter what counting says, and counts complaints as they were acknowledged', async () => {
    const all = [...year.reckoned.all.values()];
    const ours = figuresOn(all, londonDay(office.clock.at), '2026-07', '2026-10');
    expect(await glanceOf(office, '2026-Q3')).toMatchObject({
      ...{ Received: ours.received, 'Answered or ended': ours.closed, Extended: ours.extended },
      ...{ 'Answered in time': ours.standing.inTime, 'Answered late': ours.standing.late },
      'Answered past the statutory date': ours.standing.breached,
      ...{ 'Days to the answer, median': ours.days.median, 'Days to the answer, nine in ten within': ours.days.ninth },
    });
    expect(await sortedRowsOf(office, '2026-Q3', 'By service')).toEqual(
      ours.byService.map(({ value, standing }) => [value || 'Not set', standing.inTime, standing.late]).sort(),
    );
    const quarter = ['2026-07-01', '2026-10-01'] as const;
    expect(await complaintsOfMonths(office, ...quarter)).toEqual(complaintsIn(all, ...quarter));
  });

  it('names in the pack, the log and the list of missed dates each case with the dates the law gives', async () => {
    const today = londonDay(office.clock.at);
    const names = await referencesOf(office, year.ids);
    const cases = [...names].map(([reference, name]) => ({ reference, ...year.reckoned.factsOf(name) }));
    const overdue = cases.filter((one) => one.overOn === null && (rowOf(one).dueOn ?? today) < today);
    expect(await overdueOf(office)).toEqual(
      overdue.map((one) => [one.reference, rowOf(one).dueOn, rowOf(one).lawOn]).sort(),
    );
    const october = cases.filter(({ receivedOn }) => receivedOn.startsWith('2026-10'));
    const log = october
      .map((one) => ({ ...one, ...reckon({ ...one, acknowledgedOn: null }) }))
      .map((one) => [
        ...[one.reference, one.receivedOn, one.startsOn, one.dueOn, one.lawOn, one.answeredOn],
        one.service || null,
      ])
      .sort();
    expect(new Set(log.map((row) => row.at(-1))).size).toBeGreaterThan(2);
    for (const shown of Object.values(await logOf(office, '2026-10'))) expect(shown).toEqual(log);
    expect(await unexplained(office)).toBe(cases.filter((one) => missedOn(one, today) !== null).length);
  });

  it('publishes of each quarter what counting gives, and nothing by which a number below five can be worked out', async () => {
    const { byRight, byOutcome } = publishable([...year.reckoned.all.values()], londonDay(office.clock.at));
    const [rights, outcomes] = await publicationOf(office);
    const tables = [
      { numbers: byRight, told: rights },
      { numbers: byOutcome, told: outcomes },
    ] as const;
    for (const { numbers, told } of tables) expect(mistold(numbers, told)).toEqual([]);
    expect([...rights.rowTotals, rights.total]).toEqual([...outcomes.rowTotals, outcomes.total]);
    expect(givenAway(tables)).toEqual([]);
    expect(rights.rows.flat()).toContain('few');
  });

  it('forecasts each open case that has a date, the likeliest to be late first, and the desk lists them in that order', async () => {
    const today = londonDay(office.clock.at);
    const { shown, ours, open, lines } = await foreseen(year.reckoned, office.clock.at, year.ids);
    const { cases, all, likely } = shown;
    expect(differing(lines)).toEqual(nothing);
    expect(all).toBe(ours.length);
    expect(likely).toBe(ours.filter(({ dueOn, chance }) => dueOn >= today && chance >= 0.6).length);
    const isWorse = (a: (typeof ours)[number], b: (typeof ours)[number]) =>
      a.chance > b.chance ||
      (a.chance === 1 && b.chance === 1 && a.dueOn <= b.dueOn) ||
      a.chance.toFixed(3) === b.chance.toFixed(3);
    expect(cases.filter((one, at) => at > 0 && !isWorse(cases[at - 1] ?? one, one))).toEqual([]);
    const desk = await inDeskOrder(office);
    expect(desk.slice(0, all)).toEqual(cases.map(({ id }) => id));
    expect(desk.toSorted()).toEqual(open.map(({ id }) => String(id)).sort());
  });

  it('forecasts with the days on which the officer is away', () => {
    expect(meanwhile?.away).toBeGreaterThan(3);
    expect(meanwhile && differing(meanwhile.lines)).toEqual(nothing);
  });

  it('tells whoever stands in for somebody who is away, and the DPO where nobody does', () => {
    const during = (who: string, day: Day) => awayOn(who, day) !== null;
    const ofAbsent = (who: string, to: string) =>
      year.reckoned.told.filter(
        // What the officer alone is told of: of other things the DPO hears in any case.
        (one) =>
          one.to === to &&
          one.warning.startsWith('days-left') &&
          during(who, londonDay(one.at)) &&
          year.reckoned.factsOf(one.case).officer === who,
      ).length;
    for (const [who, to] of [
      ['ben', 'dee'],
      ['ama', 'grace'],
      ['cai', 'huw'],
    ] as const)
      expect(ofAbsent(who, to)).toBeGreaterThan(2);
  });

  it('counts anew to the same sums, and every chain is whole', async () => {
    const verified = await office.app.store.verify(() => null);
    expect(verified).toMatchObject({ ok: true, cases: plan.cases.length, faults: [] });
  });
});
