import type { DocumentState, PageState } from '../../../machines/file.ts';
import type { Folded } from '../../documents/suggest/fold.ts';
import { middleOf, type PackedPage } from '../../documents/suggest/packed.ts';
import { placesIn } from '../../documents/suggest/stream.ts';

/** Something on a page that may tell what was meant to be taken out. */
export interface Doubt {
  /** Names the page, the mark or the person by id, never by words: it stays the same while they do. */
  readonly key: string;
  readonly documentId: string;
  readonly pageId: string;
  readonly document: string;
  readonly page: number;
  /** What is wrong or has to be looked at, as a sentence. */
  readonly sentence: string;
  /** It has to be put right; else it has to be looked at, and somebody says by name why it may stay. */
  readonly blocks: boolean;
}

/** A page that goes out, with its words packed: those of ten thousand pages are looked through at once. */
export interface GoingPage {
  readonly document: DocumentState;
  readonly page: PageState;
  readonly words: PackedPage;
}

/**
 * Whether something can be read on a page by whoever gets it: it stands there, and no mark covers any word of it.
 * @param wanted folded once, since it is looked for on every page
 */
export function canBeRead({ page, words }: GoingPage, wanted: Folded): boolean {
  if (!words.stream.text.includes(wanted.text)) return false;
  const places = placesIn(words.stream, wanted);
  if (page.decision?.decision !== 'redact' || places.length === 0) return places.length > 0;
  if (page.marks.some(({ scope }) => scope === 'page')) return false;
  const boxes = page.marks.flatMap((mark) => mark.boxes);
  const isCovered = (index: number) => {
    const { x, y } = middleOf(words, index);
    return boxes.some((box) => x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height);
  };
  return places.some(([first, last]) => {
    for (let index = first; index <= last; index++) if (isCovered(index)) return false;
    return true;
  });
}

export const doubtOn = (
  { document, page }: Pick<GoingPage, 'document' | 'page'>,
  key: string,
  sentence: string,
  blocks: boolean,
): Doubt => ({
  ...{ key, documentId: document.id, pageId: page.id, document: document.name, page: page.number },
  ...{ sentence, blocks },
});
