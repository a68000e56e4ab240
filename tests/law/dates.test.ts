import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  civilDate,
  daysBetween,
  formatDate,
  formatDay,
  isWeekend,
  latest,
  londonDate,
  toCivilDate,
} from '../../machines/dates.ts';
import { on } from './answered.ts';

describe('civil dates', () => {
  test.each(['2026-02-30', '2025-02-29', '2026-13-01', '2026-6-1', '+002026-06-01', '2026-06-01T00:00:00Z', ''])(
    '%j is none',
    (text) => {
      expect(civilDate.safeParse(text).success).toBe(false);
    },
  );

  test('months are counted to the same date, or the last day where there is none', () => {
    expect(addMonths(on('2027-01-31'), 1)).toBe('2027-02-28');
    expect(addMonths(on('2028-01-31'), 1)).toBe('2028-02-29');
    expect(addMonths(on('2028-02-29'), 1)).toBe('2028-03-29');
    expect(addMonths(on('2026-08-31'), -6)).toBe('2026-02-28');
  });

  test('days over the end of a year and over the changes of the clocks', () => {
    expect(addDays(on('2026-12-31'), 1)).toBe('2027-01-01');
    expect(addDays(on('2026-03-01'), -1)).toBe('2026-02-28');
    expect(daysBetween(on('2026-03-28'), on('2026-03-30'))).toBe(2);
    expect(daysBetween(on('2026-10-26'), on('2026-10-24'))).toBe(-2);
  });

  test('days between any two dates of the calendar are as many as Temporal counts', () => {
    const date = fc
      .tuple(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
      .map(([year, month, day]) => Temporal.PlainDate.from({ year, month, day }));
    const leapDays = ['0000-02-29', '1900-02-28', '1900-03-01', '2000-02-29', '2000-03-01', '9999-12-31'];
    const any = fc.oneof(
      date,
      fc.constantFrom(...leapDays).map((text) => Temporal.PlainDate.from(text)),
    );
    fc.assert(
      fc.property(any, any, (from, to) => {
        const counted = from.until(to, { largestUnit: 'days' }).days;
        expect(daysBetween(on(from.toString()), on(to.toString()))).toBe(counted);
      }),
      { numRuns: 2000 },
    );
  });

  test('an instant is the day it was in London', () => {
    expect(londonDate(Date.UTC(2026, 5, 30, 22, 59))).toBe('2026-06-30');
    expect(londonDate(Date.UTC(2026, 5, 30, 23, 0))).toBe('2026-07-01');
    expect(toCivilDate('2026-06-30T23:00Z')).toBe('2026-07-01');
    expect(toCivilDate('2026-06-30T23:00')).toBeNull();
    expect(toCivilDate('yesterday')).toBeNull();
  });

  test('written as the UK writes them', () => {
    expect(formatDate(on('2026-12-21'))).toBe('21 December 2026');
    expect(formatDay(on('2026-12-21'))).toBe('Mon 21 December 2026');
    expect(formatDay(on('2028-02-06'))).toBe('Sun 6 February 2028');
  });

  test('latest and weekend', () => {
    expect(latest(on('2026-06-01'))).toBe('2026-06-01');
    expect(latest(on('2026-06-01'), on('2026-12-01'), on('2026-07-01'))).toBe('2026-12-01');
    expect(['2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23'].map(on).map(isWeekend)).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});
