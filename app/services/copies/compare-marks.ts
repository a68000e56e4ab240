import type { CaseState } from '../../../machines/case.ts';
import { isMiddleIn } from '../../../machines/documents/box.ts';
import { areUnderMarks } from '../../../machines/documents/under-marks.ts';
import type { PageState } from '../../../machines/file.ts';
import { align } from '../../documents/copies/align.ts';
import type { PageText, Word } from '../../documents/types.ts';
import { goesOut, readableWords } from '../approval/seen-words.ts';

/** A page with its words, as the case stands now. */
export interface ReadPage {
  readonly page: PageState;
  readonly text: PageText;
}

/** What is taken out on one of two copies and can be read on the other. */
export interface Shown {
  /** Words of the other, by their index there. */
  readonly words: readonly number[];
  /** Drawn areas without words, where both pages have the same size. */
  readonly areas: number;
  /** All of the one is withheld. */
  readonly isWithheld: boolean;
}

/**
 * What of one page is taken out, and can be read on a copy of it that goes out; null where nothing is. The page itself may
 * be left out for the copy: what was marked on it counts all the same.
 */
export function shownOn(state: CaseState, hides: ReadPage, shows: ReadPage): Shown | null {
  if (!goesOut(state, shows.page)) return null;
  const decision = hides.page.decision?.decision;
  if (decision === 'withhold') return { words: [], areas: 0, isWithheld: true };
  if (decision === 'out-of-scope' || hides.page.marks.length === 0) return null;
  const { words } = hides.text;
  const readable = new Set<Word>(readableWords(shows.text, shows.page));
  const to = align(words, shows.text.words);
  const isTaken = takenOn(hides);
  const shown = words.flatMap((word, index) => {
    const there = to[index] ?? -1;
    const other = shows.text.words[there];
    return other && isTaken(word) && readable.has(other) ? [there] : [];
  });
  const areas = isSameSize(hides.text, shows.text) ? bareAreas(hides, shows.page) : 0;
  return shown.length + areas === 0 ? null : { words: shown, areas, isWithheld: false };
}

/** Whether a word of a page is under one of its marks. */
export function takenOn({
  page,
  text,
}: Pick<ReadPage, 'page'> & { text: Pick<PageText, 'width' | 'height'> }): (word: Word) => boolean {
  const boxes = page.marks.flatMap((mark) => (mark.scope === 'page' ? [{ x: 0, y: 0, ...text }] : mark.boxes));
  return (word) => boxes.some((box) => isMiddleIn(word, box));
}

/** Boxes over pictures and handwriting, which no word tells of, that the other page does not have. */
const bareAreas = ({ page, text }: ReadPage, other: PageState): number =>
  page.marks.filter(
    ({ scope, boxes }) =>
      scope === 'box' &&
      !text.words.some((word) => boxes.some((box) => isMiddleIn(word, box))) &&
      !areUnderMarks(boxes, other.marks),
  ).length;

/** Whether two pages are of one size, to within a point. */
export const isSameSize = (a: PageText, b: PageText): boolean =>
  Math.abs(a.width - b.width) < 1 && Math.abs(a.height - b.height) < 1;
