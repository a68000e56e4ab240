import type { PageState } from '../../../machines/file.ts';
import { type FoundHere, foundOn, foundOver, type Looking } from '../../documents/suggest/found-on.ts';
import type { PageText } from '../../documents/types.ts';
import { asShown } from '../file/shown-page.ts';

/** A page of a part of a file of words, as its document shows it. */
export interface PageOfPart extends Pick<PageState, 'number' | 'turned'> {
  /** Its place in the part, from 0. */
  readonly at: number;
  /** It goes on from the page before it in this list: in the document that is the one before it too. */
  readonly goesOn: boolean;
  /** A page before or behind it in its document is none of the list's neighbours. */
  readonly isEdge: boolean;
}

/** What one page came to. */
export interface Looked {
  readonly found: readonly FoundHere[];
  /** Of a page at an edge its words: a name may go on on a page of another part. */
  readonly text: PageText | null;
}

/** Looks through some pages of a part for everybody, with the names that go over the edges between them. */
export function lookAtPart(part: readonly PageText[], pages: readonly PageOfPart[], looking: Looking): Looked[] {
  const seen: { text: PageText; found: readonly FoundHere[]; isEdge: boolean }[] = [];
  for (const page of pages) {
    const read = part[page.at];
    if (!read) throw new Error('a page has no words on record');
    const text = asShown(read, page);
    const here = { text, found: foundOn(text, looking), isEdge: page.isEdge };
    const before = seen.at(-1);
    if (before && page.goesOn) [before.found = [], here.found = []] = foundOver(before, here, looking);
    seen.push(here);
  }
  return seen.map(({ text, found, isEdge }) => ({ found, text: isEdge ? text : null }));
}
