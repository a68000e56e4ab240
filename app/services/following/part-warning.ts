import type { CaseState } from '../../../machines/case.ts';
import type { HardKind } from '../../../machines/kindness/events.ts';
import { allKinds, hardContentOf } from '../../../machines/kindness/hard-content.ts';
import type { AnswerFile } from '../answer/released-answer.ts';

/** The hard things somebody meets who opens this file; empty where there is nothing to warn of. */
export function partWarning(
  state: CaseState,
  { kind, pages }: Pick<AnswerFile, 'kind' | 'pages'>,
): readonly HardKind[] {
  const hard = hardContentOf(state);
  switch (kind) {
    case 'bundle':
      return allKinds(hard);
    case 'document':
      return allKinds({
        ...hard,
        documents: hard.documents.filter(({ documentId }) => documentId === pages?.documentId),
      });
    // Names and numbers of pages.
    case 'schedule':
      return [];
    default:
      return hard.whole;
  }
}
