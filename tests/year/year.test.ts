import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { instant, londonDay } from './civil.ts';
import { mailInWords, postedInWords } from './mails-reckoned.ts';
import { type Office, openOffice } from './office.ts';
import { firstDay, planYear } from './plan.ts';
import { type Passed, passYear, referencesOf, toldBy } from './run.ts';
import type { ToldOf } from './year-reckoned.ts';

const plan = planYear(2026, 150);
let office: Office;
let year: Passed;

beforeAll(async () => {
  office = await openOffice(instant(firstDay, '00:00'));
  year = await passYear(office, plan);
});
afterAll(() => office.close());

const lineOf = ({ to, case: of, warning, passed, at }: ToldOf) =>
  `${londonDay(at)} ${of} ${warning} → ${to}${passed.length > 0 ? ` (${passed.join(', ')})` : ''}`;
/** What one list has and the other has not; a few of it are enough to see what is wrong. */
const missing = (from: readonly string[], of: readonly string[]) => {
  const there = new Set(from);
  return of.filter((line) => !there.has(line)).slice(0, 12);
};

describe('a year of requests', () => {
  it('has, after every act, the dates that the law gives', () => {
    expect(year.differences.slice(0, 12)).toEqual([]);
  });

  it('tells everybody what stands, on its day, and nobody twice', async () => {
    const real = (await toldBy(office, year.ids)).map(lineOf).sort();
    const ours = year.reckoned.told.map(lineOf).sort();
    expect({ tooMuch: missing(ours, real), tooLittle: missing(real, ours) }).toEqual({ tooMuch: [], tooLittle: [] });
    expect(real).toEqual(ours);
    expect(new Set(ours.map((line) => line.slice(11).replace(/ \(.*/, ''))).size).toBe(ours.length);
  });

  it('writes it in e-mails: one in a morning, red at once, what was dealt with left out', async () => {
    const names = await referencesOf(office, year.ids);
    const real = office.posted.filter(({ text }) => text.includes('RD-')).map((one) => postedInWords(one, names));
    const ours = year.reckoned.mails.map(mailInWords);
    expect({ tooMuch: missing(ours, real), tooLittle: missing(real, ours) }).toEqual({ tooMuch: [], tooLittle: [] });
    expect(real.length).toBe(ours.length);
  });
});
