import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isWorkingDay, nextWorkingDay } from '../../machines/clock/calendar.ts';
import type { ClockFacts } from '../../machines/clock/deadline.ts';
import { addDays, addMonths, type CivilDate, daysBetween } from '../../machines/dates.ts';
import { nations, rights } from '../../machines/people.ts';
import { answered, on } from './answered.ts';

const firstDay = on('2019-01-01');
const day = (max = 3300) => fc.integer({ min: 0, max }).map((days) => addDays(firstDay, days)); // to early 2028
const nation = fc.constantFrom(...nations);

/** A closed pause by its distance from receipt: from a week before it to well past the extended end. */
const pauseAfter = (receivedAt: CivilDate) =>
  fc.tuple(fc.integer({ min: -7, max: 110 }), fc.integer({ min: 0, max: 40 })).map(([from, length]) => ({
    askedAt: addDays(receivedAt, from),
    answeredAt: addDays(receivedAt, from + length),
  }));

const accessFacts = day().chain((receivedAt) =>
  fc.record({
    right: fc.constant('access' as const),
    nation,
    receivedAt: fc.constant(receivedAt),
    identityReceivedAt: fc.option(
      fc.integer({ min: -3, max: 20 }).map((days) => addDays(receivedAt, days)),
      { nil: undefined },
    ),
    pauses: fc.array(pauseAfter(receivedAt), { maxLength: 4 }),
    extension: fc.option(
      fc.record({
        noticeGivenAt: fc.integer({ min: 0, max: 70 }).map((days) => addDays(receivedAt, days)),
        reason: fc.constantFrom('complexity', 'number-of-requests', 'staff shortage'),
      }),
    ),
  }),
);

/** The dates of facts that leave nothing open. */
function dates(facts: ClockFacts) {
  const { startsOn, dueOn, statutoryDueOn, noticeBy, ...rest } = answered(facts);
  if (!startsOn || !dueOn || !statutoryDueOn) throw new Error('nothing was open, yet a date is missing');
  return { ...rest, startsOn, dueOn, statutoryDueOn, noticeBy };
}

describe('B18 whatever the facts', () => {
  test('no last day is a Saturday, Sunday or bank holiday', () => {
    fc.assert(
      fc.property(accessFacts, (facts) => {
        const { dueOn, statutoryDueOn, noticeBy, internalTargetOn } = dates(facts);
        for (const date of [dueOn, statutoryDueOn, noticeBy, internalTargetOn]) {
          expect(date !== null && isWorkingDay(date, facts.nation)).toBe(true);
        }
      }),
    );
  });

  test('our date is never after the statute’s, so working to it never breaks the law', () => {
    fc.assert(
      fc.property(accessFacts, (facts) => {
        const { dueOn, statutoryDueOn } = dates(facts);
        expect(dueOn <= statutoryDueOn).toBe(true);
      }),
    );
  });

  test('without pauses both counts agree, and a later start is never due earlier', () => {
    fc.assert(
      fc.property(day(), day(), nation, fc.constantFrom(...rights), (one, other, where, right) => {
        const [early, late] = [one, other].sort().map((receivedAt) => dates({ right, nation: where, receivedAt }));
        expect(early && late && early.dueOn <= late.dueOn).toBe(true);
        expect(early?.dueOn).toBe(early?.statutoryDueOn);
      }),
    );
  });

  test('there are never fewer than 28 days, and the target is never after the due date', () => {
    fc.assert(
      fc.property(accessFacts, (facts) => {
        const { startsOn, dueOn, internalTargetOn } = dates(facts);
        expect(daysBetween(startsOn, dueOn)).toBeGreaterThanOrEqual(28);
        expect(internalTargetOn !== null && internalTargetOn <= dueOn).toBe(true);
      }),
    );
  });

  test('an extension never shortens, an invalid one changes nothing, and notice is owed within the first month', () => {
    fc.assert(
      fc.property(accessFacts, ({ extension, ...facts }) => {
        const base = dates(facts);
        const extended = dates({ ...facts, extension });
        expect(extended.noticeBy).toBe(base.noticeBy);
        if (extended.extension === 'valid') expect(extended.dueOn > base.dueOn).toBe(true);
        else expect(extended.dueOn).toBe(base.dueOn);
      }),
    );
  });

  test('one more pause never makes it due earlier', () => {
    const withOneMore = accessFacts.chain((facts) => fc.tuple(fc.constant(facts), pauseAfter(facts.receivedAt)));
    fc.assert(
      fc.property(withOneMore, ([facts, more]) => {
        const before = dates(facts);
        const after = dates({ ...facts, pauses: [...facts.pauses, more] });
        expect(after.dueOn >= before.dueOn).toBe(true);
        expect(after.statutoryDueOn >= before.statutoryDueOn).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('the order in which pauses are given does not matter', () => {
    fc.assert(
      fc.property(accessFacts, (facts) => {
        const { steps: _, ...straight } = dates(facts);
        const { steps: __, ...backwards } = dates({ ...facts, pauses: [...facts.pauses].reverse() });
        expect(backwards).toEqual(straight);
      }),
    );
  });

  test('the statute’s count is what counting day by day gives, leaving out every day of a pause', () => {
    fc.assert(
      fc.property(accessFacts, ({ extension: _, ...facts }) => {
        const start = dates({ ...facts, pauses: [] }).startsOn;
        const rawEnd = addMonths(start, 1);
        const pauses = facts.pauses.filter(({ askedAt }) => askedAt <= rawEnd);
        let left = daysBetween(start, rawEnd);
        let today = start;
        while (left > 0) {
          today = addDays(today, 1);
          const stopped = pauses.some(({ askedAt, answeredAt }) => askedAt <= today && today <= answeredAt);
          if (!stopped) left -= 1;
        }
        expect(dates({ ...facts, pauses }).statutoryDueOn).toBe(nextWorkingDay(today, facts.nation));
      }),
      { numRuns: 500 },
    );
  });

  test('answering an open question gives the days that were left, from that day', () => {
    fc.assert(
      fc.property(day(), nation, fc.nat(27), fc.nat(60), (receivedAt, where, asked, length) => {
        const askedAt = addDays(receivedAt, asked);
        const answeredAt = addDays(askedAt, length);
        const facts = { right: 'access' as const, nation: where, receivedAt };
        const open = answered({ ...facts, pauses: [{ askedAt, answeredAt: null }] });
        const resumed = addDays(answeredAt, open.daysLeftOnResume ?? Number.NaN);
        expect(dates({ ...facts, pauses: [{ askedAt, answeredAt }] }).dueOn).toBe(nextWorkingDay(resumed, where));
      }),
    );
  });

  test('anything else still outstanding: no date at all', () => {
    const waiting = fc.constantFrom(
      'identityReceivedAt' as const,
      'authorityReceivedAt' as const,
      'feePaidAt' as const,
    );
    fc.assert(
      fc.property(accessFacts, waiting, (facts, field) => {
        const answer = answered({ ...facts, [field]: null });
        expect(answer).toMatchObject({ status: 'not-started', startsOn: null, dueOn: null, statutoryDueOn: null });
      }),
    );
  });
});
