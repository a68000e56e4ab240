import type { CaseState } from '../../../machines/case.ts';
import type { DocumentState } from '../../../machines/file.ts';

/**
 * Whether the pages of a document may be hard to see: it is a picture, or somebody marked it. They are covered until
 * somebody wants to see them.
 */
export const isHardToSee = ({ kindness }: CaseState, { id, kind }: DocumentState): boolean =>
  kind === 'picture' || kindness.hard.some(({ documentId }) => documentId === id);
