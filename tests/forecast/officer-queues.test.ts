import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Queued, queuesOf } from '../../app/services/figures/officer-queues.ts';
import { addDays } from '../../machines/dates.ts';
import { caseId, staffId } from '../../machines/ids.ts';
import { day } from '../machines/made-up.ts';

const officers = [null, staffId.parse('ada'), staffId.parse('ben')];
const dueOn = fc.integer({ min: 0, max: 6 }).map((days) => addDays(day('2026-06-10'), days));
const ownerId = fc.constantFrom(...officers);
const some = fc
  .array(fc.record({ ownerId, dueOn, pagesLeft: fc.nat({ max: 300 }) }), { minLength: 1, maxLength: 40 })
  // Ids in no order of anything else.
  .map((all) => all.map((one, at): Queued => ({ ...one, id: caseId.parse(`case-${(at * 7) % 41}`) })));

it('what is read before a case is what its officer has due before it, however it is supposed to be', () => {
  fc.assert(
    fc.property(some, ownerId, dueOn, (all, owner, due) => {
      const aheadOf = queuesOf(all);
      for (const one of all) {
        for (const as of [one, { ...one, ownerId: owner }, { ...one, dueOn: due }, { ownerId: owner, dueOn: due }]) {
          const before = all
            .filter((other) => as.ownerId !== null && other.ownerId === as.ownerId && other.id !== one.id)
            .filter((other) => other.dueOn < as.dueOn || (other.dueOn === as.dueOn && other.id < one.id));
          const pages = before.reduce((sum, { pagesLeft }) => sum + pagesLeft, 0);
          expect(aheadOf(one, as)).toEqual({ cases: before.length, pages });
        }
      }
    }),
  );
});
