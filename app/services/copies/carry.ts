import { isMiddleIn } from '../../../machines/documents/box.ts';
import type { Box, Mark } from '../../../machines/documents/events.ts';
import { lineBoxes } from '../../../machines/documents/line-boxes.ts';
import { areUnderMarks } from '../../../machines/documents/under-marks.ts';
import type { PageState } from '../../../machines/file.ts';
import { type DocumentId, markId } from '../../../machines/ids.ts';
import { align } from '../../documents/copies/align.ts';
import type { PageText } from '../../documents/types.ts';
import { newId } from '../new-id.ts';
import { isSameSize, type ReadPage } from './compare-marks.ts';

/** What of one page's marks fits on a copy, and how many do not. */
export interface Carried {
  readonly marks: readonly Mark[];
  /** Marks whose words do not stand on the copy, not all of them. */
  readonly words: number;
  /** Drawn areas, since the copy is not the same picture. */
  readonly areas: number;
}

/**
 * The marks of one page as they lie on a copy of it. Marks over words go to the boxes of the same words there; drawn ones
 * are carried only where both pages are the same picture. What is under a mark there already needs no other.
 */
export function carry(from: ReadPage, to: ReadPage & { readonly document: { readonly id: DocumentId } }): Carried {
  const like = align(from.text.words, to.text.words);
  const marks: Mark[] = [];
  let [words, areas] = [0, 0];
  for (const mark of from.page.marks) {
    const laid = lay(mark, from.text, to.text, like);
    if (laid === null) {
      if (mark.scope === 'box') areas++;
      else words++;
      continue;
    }
    const isCovered = mark.scope !== 'page' && areUnderMarks(laid.boxes, to.page.marks);
    if (isCovered || isWholly(to.page)) continue;
    marks.push({ ...mark, ...laid, id: markId.parse(newId()), documentId: to.document.id, pageId: to.page.id });
  }
  return { marks, words, areas };
}

const isWholly = ({ marks }: PageState): boolean => marks.some(({ scope }) => scope === 'page');

/** Where a mark lies on the copy; null where it cannot be told for all of it. */
function lay(mark: Mark, from: PageText, to: PageText, like: Int32Array): { boxes: Box[]; words: string } | null {
  const whole = { x: 0, y: 0, width: to.width, height: to.height };
  if (mark.scope === 'page') return { boxes: [whole], words: mark.words };
  if (mark.scope === 'box') {
    return isSamePicture(from, to) ? { boxes: [...mark.boxes], words: mark.words } : null;
  }
  const under = from.words.flatMap((word, at) => (mark.boxes.some((box) => isMiddleIn(word, box)) ? [at] : []));
  const there = under.map((at) => like[at] ?? -1);
  if (there.length === 0 || there.includes(-1)) return null;
  const words = there.map((at) => to.words[at]?.text).join(' ');
  return { boxes: lineBoxes(to.words, there), words: words.slice(0, 2000) };
}

const isSamePicture = (a: PageText, b: PageText): boolean =>
  isSameSize(a, b) &&
  (a.turned ?? 0) === (b.turned ?? 0) &&
  a.look?.picture !== undefined &&
  a.look.picture.hash === b.look?.picture?.hash;
