import type { CaseState } from '../../../machines/case.ts';
import { isMiddleIn } from '../../../machines/documents/box.ts';
import { isHidden } from '../../../machines/exemptions/told.ts';
import type { PageState } from '../../../machines/file.ts';
import type { PageText, Word } from '../../documents/types.ts';

/** Whether something on a page can be read by whoever gets the answer. */
export const goesOut = (state: CaseState, page: PageState): boolean =>
  ['release', 'redact'].includes(page.decision?.decision ?? '') && !isHidden(state, page);

type Shown = Pick<PageText, 'width' | 'height' | 'words'>;

/** The words of a page whose middle no box covers. The answer leaves out all others, and some more (`touches`). */
export function readableWords(text: Shown, { marks, decision }: PageState): Word[] {
  if (decision?.decision !== 'redact') return text.words;
  const boxes = marks.flatMap((mark) => (mark.scope === 'page' ? [{ x: 0, y: 0, ...text }] : mark.boxes));
  return text.words.filter((word) => !boxes.some((box) => isMiddleIn(word, box)));
}
