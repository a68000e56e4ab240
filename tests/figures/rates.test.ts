import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatMonth, month, monthsOn } from '../../machines/dates.ts';
import { ageMessage, rateMessage, shareWords } from '../../machines/figures/messages.ts';
import {
  bandOf,
  customaryRate,
  noStanding,
  percent,
  percentile,
  receivedOf,
  strictRate,
} from '../../machines/figures/rates.ts';

// Fifty requests came in. Thirty were answered in time and four late, six lie overdue, eight are not due yet, one is
// paused, one was withdrawn.
const spring = {
  ...{ inTime: 30, late: 4, breached: 3, openInTime: 8, openOverdue: 6, openWithoutDate: 1, ended: 1 },
};

describe('in time', () => {
  it('strictly: answered in time, of all whose date has come; what lies overdue counts against it (ICO, audits of requests for access)', () => {
    expect(strictRate(spring)).toEqual({ n: 30, of: 40 });
    expect(percent(strictRate(spring))).toBe(75);
  });
  it('by custom: open in time counts as in time, paused ones are left out', () => {
    expect(customaryRate(spring)).toEqual({ n: 38, of: 48 });
    expect(percent(customaryRate(spring))).toBe(79);
  });
  it('everybody who asked is counted once', () => {
    expect(receivedOf(spring)).toBe(50);
  });
  it('good from 95 per cent, adequate from 90', () => {
    expect([95, 94, 90, 89].map((n) => bandOf({ n, of: 100 }))).toEqual(['green', 'amber', 'amber', 'red']);
    expect(bandOf({ n: 0, of: 0 })).toBeNull();
  });
  it('is 100 or 0 per cent only where it is all or none', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.nat(5000), (of, some) => {
        const n = Math.min(some, of);
        const rate = percent({ n, of });
        expect(rate === 100).toBe(n === of);
        expect(rate === 0).toBe(n === 0);
      }),
    );
    expect(shareWords({ n: 0, of: 0 })).toBe('none to count yet');
    expect(shareWords({ n: 999, of: 1000 })).toBe('99% (999 of 1000)');
  });
  it('customary is never below strict', () => {
    const count = fc.nat(500);
    fc.assert(
      fc.property(count, count, count, count, (inTime, late, openInTime, openOverdue) => {
        const of = { ...noStanding, inTime, late, openInTime, openOverdue };
        const [strict, customary] = [strictRate(of), customaryRate(of)];
        if (strict.of > 0) expect(customary.n / customary.of).toBeGreaterThanOrEqual(strict.n / strict.of);
      }),
    );
  });
});

describe('days to the answer', () => {
  it('are the same as of the cases laid out one by one', () => {
    const durations = fc.array(fc.record({ days: fc.nat(200), n: fc.nat(6) }), { maxLength: 30 });
    fc.assert(
      fc.property(durations, fc.constantFrom(0.5, 0.9), (counted, part) => {
        const each = counted.flatMap(({ days, n }) => Array.from({ length: n }, () => days)).sort((a, b) => a - b);
        expect(percentile(counted, part)).toBe(each[Math.ceil(each.length * part) - 1] ?? null);
      }),
    );
  });
});

describe('what a chart says', () => {
  const from = month.parse('2025-11');
  const months = [spring, { ...spring, inTime: 10 }, { ...noStanding, inTime: 1, openInTime: 40 }].map(
    (standing, n) => ({
      month: monthsOn(from, n),
      standing,
    }),
  );
  it('names the worst month of those whose dates have come', () => {
    expect(rateMessage(months)).toBe(
      'Of the requests received in December 2025, the worst month, 50% were answered in time',
    );
    expect(rateMessage([])).toBe('No request of these months has reached its date yet');
    expect(formatMonth(monthsOn(from, 2))).toBe('January 2026');
  });
  it('says how many are overdue and how old the oldest are', () => {
    expect(ageMessage([])).toBe('No case is open');
    const ages = [
      { band: 'month', n: 7, overdue: 0 },
      { band: 'older', n: 1, overdue: 1 },
    ];
    expect(ageMessage(ages)).toBe('1 of 8 open cases is overdue; 1 has been open for over a year');
  });
});
