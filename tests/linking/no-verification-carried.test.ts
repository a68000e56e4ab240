import fc from 'fast-check';
import { expect, it } from 'vitest';
import { loadCase } from '../../app/services/load-case.ts';
import type { CaseId } from '../../machines/ids.ts';
import { forSomeoneElse } from '../machines/made-up.ts';
import { someoneAsks } from '../track/world.ts';
import { app, driveToRelease, duplicate, link, officer, tries, unlink } from './world.ts';

/** Three cases of one sending, one of another, and one asked for somebody else. */
async function someCases(): Promise<readonly CaseId[]> {
  const first = await someoneAsks(app);
  const same = {
    submissionId: first.submissionId,
    linked: [first.reference],
    by: { kind: 'requester', id: first.submissionId },
  } as const;
  const rest = [
    await someoneAsks(app, null, same),
    await someoneAsks(app, null, same),
    await someoneAsks(app),
    await someoneAsks(app, null, forSomeoneElse),
  ];
  return [first, ...rest].map(({ caseId }) => caseId);
}

const move = fc.record({
  does: fc.constantFrom('link', 'duplicate', 'duplicate', 'reopen', 'unlink', 'confirm', 'authorise', 'withdraw'),
  from: fc.nat(4),
  to: fc.nat(4),
});

it('whatever is linked, ended as a duplicate and opened again: a case is releasable only if its own history confirms who asks', async () => {
  let released = 0;
  let refused = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(move, { minLength: 4, maxLength: 14 }), async (moves) => {
      const cases = await someCases();
      const at = (index: number): CaseId =>
        cases[index] ??
        cases[0] ??
        (() => {
          throw new Error('no case');
        })();
      for (const { does, from, to } of moves) {
        const [a, b] = [at(from), at(to)];
        if (does === 'link') await link(a, b);
        if (does === 'duplicate') await duplicate(a, b);
        if (does === 'unlink') await unlink(a, b);
        if (does === 'reopen') await tries(a, officer, 'case.reopened');
        if (does === 'confirm') await tries(a, officer, 'identity.confirmed');
        if (does === 'authorise') await tries(a, officer, 'authority.confirmed');
        if (does === 'withdraw') await tries(a, officer, 'request.withdrawn');
      }
      for (const id of cases) {
        const out = await driveToRelease(id);
        const types = (await loadCase(app, id))?.history.map(({ event }) => event.type) ?? [];
        if (out.ok) {
          released += 1;
          expect(types).toContain('identity.confirmed');
          if (id === at(4)) expect(types).toContain('authority.confirmed');
        } else refused += 1;
      }
    }),
    { numRuns: 40 },
  );
  // Both happen often enough for the law above to mean something.
  expect(released).toBeGreaterThan(10);
  expect(refused).toBeGreaterThan(10);
});
