import { describe, expect, it } from 'vitest';
import { assumedPace, measurePace, type Reading } from '../../machines/forecast/pace.ts';
import { assumedSteps, stepDays } from '../../machines/forecast/steps.ts';
import { workedBetween, workingDays } from '../../machines/forecast/working-days.ts';
import { staffId } from '../../machines/ids.ts';
import { day } from '../machines/made-up.ts';

const [ada, ben] = [staffId.parse('ada'), staffId.parse('ben')];
const nine = Date.UTC(2026, 5, 1, 8);
const minute = 60_000;

/** A page each so many minutes, from some instant on. */
const reads = (by: typeof ada, from: number, every: number, count: number, pages = 1): Reading[] =>
  Array.from({ length: count }, (_, index) => ({ by, at: from + index * every * minute, pages }));

describe('the pace of a team', () => {
  it('is pages by the hour, the time from one decision to the next', () => {
    expect(measurePace(reads(ada, nine, 2, 91))).toMatchObject({ pagesAnHour: 30, measuredPages: 90 });
  });

  it('cuts out lunch, nights, and what came right after them', () => {
    const readings = [...reads(ada, nine, 2, 46), ...reads(ada, nine + 300 * minute, 2, 46)];
    expect(measurePace(readings)).toMatchObject({ pagesAnHour: 30, measuredPages: 90 });
  });

  it('takes each person by themselves: two who read at once do not read twice as fast', () => {
    const both = [...reads(ada, nine, 2, 61), ...reads(ben, nine + minute, 2, 61)];
    expect(measurePace(both)).toMatchObject({ pagesAnHour: 30 });
  });

  it('leaves out what was decided at once: the rest of a document in one go is not reading', () => {
    const readings = [...reads(ada, nine, 2, 91), { by: ada, at: nine + 182 * minute, pages: 400 }];
    expect(measurePace(readings)).toMatchObject({ pagesAnHour: 30, measuredPages: 90 });
  });

  it('is assumed, and says so, until there is enough', () => {
    expect(measurePace([])).toEqual(assumedPace);
    expect(measurePace(reads(ada, nine, 2, 30)).measuredPages).toBeNull();
  });

  it('takes the hours of a day from those who really read on five of them', () => {
    const week = [0, 1, 2, 3, 4].flatMap((days) => reads(ada, nine + days * 24 * 60 * minute, 3, 61));
    expect(measurePace(week)).toEqual({ pagesAnHour: 20, hoursADay: 3, measuredPages: 300, measuredDays: 5 });
  });
});

describe('working days', () => {
  it('leave out weekends, bank holidays and absences, with both ends', () => {
    // Friday 18 December 2026 to Monday 4 January 2027: Christmas Day, Boxing Day (on Monday 28th) and New Year's Day.
    const [from, to] = [day('2026-12-18'), day('2027-01-04')];
    expect(workingDays(from, to, 'england-and-wales')).toBe(9);
    expect(workingDays(from, to, 'england-and-wales', (on) => on <= '2026-12-22')).toBe(6);
    expect(workingDays(to, from, 'england-and-wales')).toBe(0);
  });
});

describe('the steps that are left', () => {
  const today = day('2026-06-10');
  const worked = workedBetween('england-and-wales');
  it('take less once they have gone on for a while, but never nothing', () => {
    const since = (on: string) => stepDays([{ step: 'searching', since: day(on) }], assumedSteps, today, worked);
    expect([since('2026-06-10'), since('2026-06-08'), since('2026-05-01')]).toEqual([6, 4, 1]);
  });
  it('add up', () => {
    const left = [
      { step: 'approving', since: null },
      { step: 'releasing', since: null },
    ] as const;
    expect(stepDays(left, assumedSteps, today, worked)).toBe(3);
  });
});
