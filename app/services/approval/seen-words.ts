import type { CaseState } from '../../../machines/case.ts';
import type { Box } from '../../../machines/documents/events.ts';
import { isHidden } from '../../../machines/exemptions/told.ts';
import type { PageState } from '../../../machines/file.ts';
import type { PageText, Word } from '../../documents/types.ts';

/** Whether something on a page can be read by whoever gets the answer. */
export const goesOut = (state: CaseState, page: PageState): boolean =>
  ['release', 'redact'].includes(page.decision?.decision ?? '') && !isHidden(state, page);

type Shown = Pick<PageText, 'width' | 'height' | 'words'>;

/** The words of a page that no box covers. */
export function seen(text: Shown, { marks, decision }: PageState): Word[] {
  if (decision?.decision !== 'redact') return text.words;
  const boxes = marks.flatMap((mark) => (mark.scope === 'page' ? [{ x: 0, y: 0, ...text }] : mark.boxes));
  return text.words.filter((word) => !boxes.some((box) => liesIn(word, box)));
}

/**
 * Whether a word counts as covered by a box: its middle lies in it. Enough to tell what somebody will see; what the answer
 * keeps is decided more strictly (`touches` in `documents/redact/boxes.ts`).
 */
export const liesIn = (word: Word, box: Box): boolean => {
  const [x, y] = [word.x + word.width / 2, word.y + word.height / 2];
  return x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
};
