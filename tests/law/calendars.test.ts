import { describe, expect, test } from 'vitest';
import {
  type Calendars,
  calendars,
  holidayOn,
  isWorkingDay,
  nextWorkingDay,
  previousWorkingDay,
} from '../../machines/clock/calendar.ts';
import { addDays, type CivilDate, isWeekend } from '../../machines/dates.ts';
import { type Nation, nations } from '../../machines/people.ts';
import { answered, on, request, stepOf } from './answered.ts';

const years = Array.from({ length: 10 }, (_, index) => 2019 + index);
const dateOf = (year: number, month: number, day: number): CivilDate =>
  on(`${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
const weekday = (date: CivilDate): number => new Date(`${date}T12:00:00Z`).getUTCDay();

/** Easter Sunday after Gauss, with his two exceptions; good for 1900–2099 (M = 24, N = 5). */
function easter(year: number): CivilDate {
  const d = (19 * (year % 19) + 24) % 30;
  const e = (2 * (year % 4) + 4 * (year % 7) + 6 * d + 5) % 7;
  const march = 22 + d + e;
  if (march <= 31) return dateOf(year, 3, march);
  const april = march - 31;
  const late = april === 26 || (april === 25 && d === 28 && e === 6 && year % 19 > 10);
  return dateOf(year, 4, late ? april - 7 : april);
}

const firstMonday = (year: number, month: number): CivilDate => {
  let day = dateOf(year, month, 1);
  while (weekday(day) !== 1) day = addDays(day, 1);
  return day;
};
const lastMonday = (year: number, month: number): CivilDate => {
  let day = dateOf(year, month, 31);
  while (weekday(day) !== 1) day = addDays(day, -1);
  return day;
};
/** Days that stand together: those on a weekend move to the first weekdays the others leave free. */
function observed(...days: CivilDate[]): CivilDate[] {
  const kept = days.filter((day) => !isWeekend(day));
  for (let day of days.filter(isWeekend)) {
    while (isWeekend(day) || kept.includes(day)) day = addDays(day, 1);
    kept.push(day);
  }
  return kept;
}

/** One-off days, and the regular day a proclamation moved away. */
const everywhere: Record<number, { added: string[]; gone: string[] }> = {
  2020: { added: ['2020-05-08'], gone: ['2020-05-04'] },
  2022: { added: ['2022-06-02', '2022-06-03', '2022-09-19'], gone: ['2022-05-30'] },
  2023: { added: ['2023-05-08'], gone: [] },
};
const scotlandOnly: Record<number, string[]> = { 2026: ['2026-06-15'] };

function byTheRules(nation: Nation, year: number): CivilDate[] {
  const sunday = easter(year);
  const scottish = nation === 'scotland';
  const northern = nation === 'northern-ireland';
  const regular = [
    ...observed(dateOf(year, 1, 1), ...(scottish ? [dateOf(year, 1, 2)] : [])),
    ...(northern ? observed(dateOf(year, 3, 17)) : []),
    addDays(sunday, -2),
    ...(scottish ? [] : [addDays(sunday, 1)]),
    firstMonday(year, 5),
    lastMonday(year, 5),
    ...(northern ? observed(dateOf(year, 7, 12)) : []),
    scottish ? firstMonday(year, 8) : lastMonday(year, 8),
    ...(scottish ? observed(dateOf(year, 11, 30)) : []),
    ...observed(dateOf(year, 12, 25), dateOf(year, 12, 26)),
  ];
  const { added, gone } = everywhere[year] ?? { added: [], gone: [] };
  const oneOff = [...added, ...(scottish ? (scotlandOnly[year] ?? []) : [])].map(on);
  return [...regular.filter((day) => !gone.includes(day)), ...oneOff].sort();
}

const listed = (nation: Nation, year: number): CivilDate[] =>
  (calendars[nation].years[String(year)] ?? []).map(({ date }) => date);

describe.each(nations)('the bank holidays of %s', (nation) => {
  const regularCount = { 'england-and-wales': 8, scotland: 9, 'northern-ireland': 10 }[nation];

  test('cover 2019 to 2028 and say where they come from and when they were looked at', () => {
    expect(Object.keys(calendars[nation].years).map(Number)).toEqual(years);
    expect(calendars[nation]).toMatchObject({ nation, source: 'https://www.gov.uk/bank-holidays' });
    expect(calendars[nation].updatedOn >= '2026-11-21').toBe(true);
  });

  test.each(years)('%i is what the rules and the proclamations give', (year) => {
    expect(listed(nation, year)).toEqual(byTheRules(nation, year));
  });

  test.each(years)('%i has the right count', (year) => {
    const extra: Record<number, number> = { 2022: 2, 2023: 1, ...(nation === 'scotland' && { 2026: 1 }) };
    expect(listed(nation, year)).toHaveLength(regularCount + (extra[year] ?? 0));
  });

  test('lie on weekdays, in order, once, each in its own year', () => {
    for (const year of years) {
      const days = listed(nation, year);
      expect(days).toEqual([...new Set(days)].sort());
      expect(days.filter((day) => isWeekend(day) || !day.startsWith(String(year)))).toEqual([]);
    }
  });
});

describe('dates known from elsewhere', () => {
  test.each([
    [2019, '2019-04-21'],
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2028, '2028-04-16'],
  ])('Easter %i is %s', (year, date) => {
    expect(easter(year)).toBe(date);
  });

  test.each<[Nation, string[]]>([
    [
      'england-and-wales',
      ['2026-01-01', '2026-04-03', '2026-04-06', '2026-05-04', '2026-05-25', '2026-08-31', '2026-12-25', '2026-12-28'],
    ],
    [
      'scotland',
      [
        '2026-01-01',
        '2026-01-02',
        '2026-04-03',
        '2026-05-04',
        '2026-05-25',
        '2026-06-15',
        '2026-08-03',
        '2026-11-30',
        '2026-12-25',
        '2026-12-28',
      ],
    ],
    [
      'northern-ireland',
      [
        '2026-01-01',
        '2026-03-17',
        '2026-04-03',
        '2026-04-06',
        '2026-05-04',
        '2026-05-25',
        '2026-07-13',
        '2026-08-31',
        '2026-12-25',
        '2026-12-28',
      ],
    ],
  ])('%s in 2026, as published', (nation, days) => {
    expect(listed(nation, 2026)).toEqual(days);
  });

  test('substitute days are told from the holidays they stand for', () => {
    expect(holidayOn(on('2026-12-28'), 'england-and-wales')).toMatchObject({ name: 'Boxing Day', substitute: true });
    expect(holidayOn(on('2022-12-27'), 'scotland')).toMatchObject({ name: 'Christmas Day', substitute: true });
    expect(holidayOn(on('2026-12-25'), 'scotland')).not.toHaveProperty('substitute');
    for (const nation of nations) {
      for (const { date, name, substitute } of Object.values(calendars[nation].years).flat()) {
        const fixed = /New Year|2nd January|Patrick|Boyne|Andrew|Christmas|Boxing/.test(name);
        const itself = /-(01-01|01-02|03-17|07-12|11-30|12-25|12-26)$/.test(date);
        // 2 January may itself be the substitute for 1 January.
        if (fixed && !(name.startsWith('New Year') && date.endsWith('01-02')))
          expect(substitute ?? false).toBe(!itself);
      }
    }
  });
});

describe('working days', () => {
  test('an office that is merely closed is still working in law', () => {
    expect(isWorkingDay(on('2026-12-24'), 'england-and-wales')).toBe(true);
    expect(isWorkingDay(on('2026-12-31'), 'scotland')).toBe(true);
  });

  test('forward and back over the Christmas cluster of 2026', () => {
    expect(nextWorkingDay(on('2026-12-25'), 'england-and-wales')).toBe('2026-12-29');
    expect(previousWorkingDay(on('2026-12-28'), 'england-and-wales')).toBe('2026-12-24');
    expect(nextWorkingDay(on('2026-12-24'), 'england-and-wales')).toBe('2026-12-24');
  });
});

describe('a calendar that does not reach', () => {
  test('past the last known year the answer says that the holidays are not known, and still rolls weekends', () => {
    const answer = answered(request({ receivedAt: '2029-05-26' }));
    expect(answer).toMatchObject({ dueOn: '2029-06-26', holidaysKnown: false });
    expect(stepOf(answer, 'calendar-unknown')?.note).toContain('2029');
    expect(answered(request({ receivedAt: '2029-05-30' })).dueOn).toBe('2029-07-02');
    expect(answered(request({ receivedAt: '2028-11-25' }))).toMatchObject({ dueOn: '2028-12-27', holidaysKnown: true });
  });

  test('an extension that reaches into an unknown year says so, though the first month does not', () => {
    const extension = { noticeGivenAt: '2028-11-20', reason: 'complexity' };
    expect(answered(request({ receivedAt: '2028-11-10' })).holidaysKnown).toBe(true);
    expect(answered(request({ receivedAt: '2028-11-10', extension })).holidaysKnown).toBe(false);
  });

  test('before the first known year too', () => {
    expect(answered(request({ receivedAt: '2018-06-01' })).holidaysKnown).toBe(false);
  });

  test('a holiday proclaimed later moves the date and the step names it', () => {
    const england = calendars['england-and-wales'];
    const added = { date: on('2026-07-01'), name: 'Day of thanks' };
    const years2026 = [...(england.years['2026'] ?? []), added];
    const changed: Calendars = {
      ...calendars,
      'england-and-wales': { ...england, years: { ...england.years, '2026': years2026 } },
    };
    expect(answered(request()).dueOn).toBe('2026-07-01');
    const moved = answered(request(), changed);
    expect(moved).toMatchObject({ dueOn: '2026-07-02', noticeBy: '2026-07-02' });
    expect(stepOf(moved, 'next-working-day')?.note).toContain('Day of thanks');
  });
});
