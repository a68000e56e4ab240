import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chanceOfMissing, inHundred, levelOf, type Outlook } from '../../machines/forecast/chance.ts';
import { brierScore, calibration } from '../../machines/forecast/score.ts';

const fits: Outlook = {
  ...{ daysLeft: 9, pagesLeft: 400, pagesAhead: 200, pagesAnHour: 30, hoursADay: 4, stepDays: 5 },
};
const chance = (change: Partial<Outlook>) => chanceOfMissing({ ...fits, ...change });

describe('the chance that a case misses its date', () => {
  it('is even where nine tenths of the sum of all work just fit into the days', () => {
    expect(chanceOfMissing(fits)).toBeCloseTo(0.5);
  });

  it.each<[string, Partial<Outlook>, string]>([
    ['half of the time is enough', { daysLeft: 18 }, 'unlikely'],
    ['a file of 2,000 pages that came late', { pagesLeft: 2000 }, 'likely'],
    ['an officer who is away until the date', { daysLeft: 0 }, 'likely'],
    ['all is read and only the release is left', { pagesLeft: 0, pagesAhead: 0, stepDays: 1, daysLeft: 5 }, 'unlikely'],
    ['many cases go first', { pagesAhead: 2400 }, 'likely'],
  ])('%s', (_, change, level) => {
    expect(levelOf(chance(change))).toBe(level);
  });

  const outlook = fc.record({
    daysLeft: fc.integer({ min: 0, max: 70 }),
    pagesLeft: fc.integer({ min: 0, max: 10_000 }),
    pagesAhead: fc.integer({ min: 0, max: 10_000 }),
    pagesAnHour: fc.double({ min: 1, max: 200, noNaN: true }),
    hoursADay: fc.double({ min: 0.5, max: 8, noNaN: true }),
    stepDays: fc.double({ min: 0, max: 30, noNaN: true }),
  });

  it('falls as pages fall and as the team reads faster, rises as the date comes nearer, and stays between 0 and 1', () => {
    fc.assert(
      fc.property(outlook, fc.nat(500), fc.integer({ min: 1, max: 30 }), (of, fewer, sooner) => {
        const now = chanceOfMissing(of);
        expect(now).toBeGreaterThanOrEqual(0);
        expect(now).toBeLessThanOrEqual(1);
        expect(chanceOfMissing({ ...of, pagesLeft: Math.max(0, of.pagesLeft - fewer) })).toBeLessThanOrEqual(now);
        expect(chanceOfMissing({ ...of, pagesAhead: Math.max(0, of.pagesAhead - fewer) })).toBeLessThanOrEqual(now);
        expect(chanceOfMissing({ ...of, pagesAnHour: of.pagesAnHour + sooner })).toBeLessThanOrEqual(now);
        expect(chanceOfMissing({ ...of, daysLeft: Math.max(0, of.daysLeft - sooner) })).toBeGreaterThanOrEqual(now);
        expect(chanceOfMissing({ ...of, stepDays: of.stepDays + sooner })).toBeGreaterThanOrEqual(now);
      }),
    );
  });

  it('is never said to be sure', () => {
    expect([inHundred(0), inHundred(0.304), inHundred(1)]).toEqual([1, 30, 99]);
  });
});

describe('how good forecasts were', () => {
  const said = [
    { chance: 0.1, missed: false },
    { chance: 0.9, missed: true },
    { chance: 0.95, missed: false },
  ];
  it('is the mean square of their distance from what happened', () => {
    expect(brierScore(said)).toBeCloseTo((0.01 + 0.01 + 0.9025) / 3);
    expect(brierScore([{ chance: 0.5, missed: true }])).toBe(0.25);
  });
  it('shows in bands what was said and what came of it', () => {
    expect(calibration(said).filter(({ n }) => n > 0)).toEqual([
      { from: 0, n: 1, said: 0.1, missed: 0 },
      { from: 0.8, n: 2, said: 0.925, missed: 0.5 },
    ]);
  });
});
