import { expect, it } from 'vitest';
import { foldFile, type PageState } from '../../machines/file.ts';
import { documentId } from '../../machines/ids.ts';
import { workOf } from '../work-of.ts';
import { happens, pagesOf } from './made-up.ts';
import { aRequest } from './play.ts';

const a = documentId.parse('a');
const [first] = pagesOf('a');
const count = 10_000;
const many = Array.from({ length: count }, (_, index) => ({ ...first, id: `a-${index + 1}`, number: index + 1 }));
const { state } = aRequest(
  ['document.added', { documentId: 'a' }],
  ['document.read', { documentId: 'a', pages: many }],
);
const decided = (number: number) =>
  happens('page.decided', { pages: [{ documentId: a, pageId: `a-${number}` }], decision: 'release' });
const pagesIn = (file: typeof state.file): readonly PageState[] => file.documents[0]?.pages ?? [];

it('deciding one page of ten thousand leaves the others the very same', () => {
  const before = pagesIn(state.file);
  const after = pagesIn(foldFile(state.file, decided(9000)));
  expect(after.filter((page, index) => page !== before[index]).map(({ number }) => number)).toEqual([9000]);
});

it('five thousand decisions on ten thousand pages are folded in seconds, not in a minute', async () => {
  let { file } = state;
  const worked = await workOf(() => {
    for (let number = 1; number <= count / 2; number++) file = foldFile(file, decided(number));
  });
  expect(pagesIn(file).filter(({ decision }) => decision).length).toBe(count / 2);
  // It took some 3 ms a decision, and takes a hundredth of it.
  expect(worked).toBeLessThan(5_000);
});
