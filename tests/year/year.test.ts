import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { monthsUntil } from '../../app/services/figures.ts';
import { overview } from '../../app/services/overview.ts';
import { civilDate } from '../../machines/dates.ts';
import { type Day, instant, londonDay } from './civil.ts';
import { compare, differing, nothing, told } from './compared.ts';
import { figuresOn, standingOf } from './figures-reckoned.ts';
import { figuresShown, listed } from './figures-shown.ts';
import { type Office, openOffice } from './office.ts';
import { firstDay, planYear } from './plan.ts';
import { type Passed, passYear } from './run.ts';
import type { ReckonedYear } from './year-reckoned.ts';

const plan = planYear(2026, 120);
let office: Office;
let year: Passed;
/** The figures on some days of the year: what the program shows, and what was counted case by case. */
const figures: { readonly on: Day; readonly shown: object; readonly ours: object }[] = [];

const compareFigures = async (reckoned: ReckonedYear, at: number): Promise<void> => {
  const on = londonDay(at);
  const all = [...reckoned.all.values()];
  const months = monthsUntil(civilDate.parse(on), 12);
  figures.push({ on, shown: await figuresShown(office, on), ours: figuresOn(all, on, months.from) });
};

beforeAll(async () => {
  office = await openOffice(instant(firstDay, '00:00'));
  year = await passYear(office, plan, compareFigures);
  await compareFigures(year.reckoned, office.clock.at);
});
afterAll(() => office.close());

describe('a year of requests', () => {
  it('has, after every act, the dates that the law gives', () => {
    expect(year.differences.slice(0, 12)).toEqual([]);
  });

  it('tells everybody what stands, on its day, and nobody twice', async () => {
    const { notices } = await compare(office, year);
    expect(differing(notices)).toEqual(nothing);
    expect(new Set(year.reckoned.told.map(told)).size).toBe(notices.real.length);
  });

  it('writes it in e-mails: one in a morning, red at once, what was dealt with left out', async () => {
    expect(differing((await compare(office, year)).mails)).toEqual(nothing);
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

  it('counts anew to the same sums, and every chain is whole', async () => {
    const verified = await office.app.store.verify(() => null);
    expect(verified).toMatchObject({ ok: true, cases: plan.cases.length, faults: [] });
  });
});
