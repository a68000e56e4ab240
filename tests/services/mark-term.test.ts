import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadCase } from '../../app/services/load-case.ts';
import { newId } from '../../app/services/new-id.ts';
import { markTerm } from '../../app/services/redaction/mark-term.ts';
import { undoReview } from '../../app/services/redaction/undo-review.ts';
import { officer, openCase } from '../bench/search.ts';

let house: Awaited<ReturnType<typeof openCase>>;
beforeAll(async () => {
  house = await openCase(640);
});
afterAll(() => house?.close());

const marksNow = async () => {
  const loaded = await loadCase(house.app, house.loaded.caseId);
  return (loaded?.state.file.documents ?? []).flatMap(({ pages }) => pages.flatMap(({ marks }) => marks)).length;
};
const command = () => ({ caseId: house.loaded.caseId, commandId: newId() });

it('a name that stands in more than five thousand places is marked in one act, which one undo takes back', async () => {
  const everywhere = { term: 'Zebediah Quillfeather', code: 'third-party', citation: null, only: null } as const;
  const marked = await markTerm(house.app, officer, command(), everywhere);
  expect(marked.ok || marked.sentence).toBe(true);
  expect(await marksNow()).toBe(640 * 8);
  const undone = await undoReview(house.app, officer, command());
  expect(undone.ok || undone.sentence).toBe(true);
  expect(await marksNow()).toBe(0);
});
