import type { PartSize } from '../types.ts';

/** Pages of one document, by their place among those of it that go out: `from` is the first, `to` one past the last. */
export interface Stretch {
  document: number;
  from: number;
  to: number;
}

/**
 * Which pages go into which part: in order, a document whole where a part can hold it. One that no part can hold begins a
 * part of its own and is cut where that is full.
 * @param documents the bytes of each page of each document
 */
export function split(documents: readonly (readonly number[])[], most: PartSize): Stretch[][] {
  const parts: Stretch[][] = [];
  let open: Stretch[] = [];
  let left = { ...most };
  const next = () => {
    if (open.length > 0) parts.push(open);
    open = [];
    left = { ...most };
  };
  documents.forEach((pages, document) => {
    const whole = pages.reduce((sum, bytes) => sum + bytes, 0);
    if (pages.length > left.pages || whole > left.bytes) next();
    let stretch: Stretch | null = null;
    pages.forEach((bytes, index) => {
      // A page that alone is too large still has to go somewhere.
      if (stretch !== null && (left.pages < 1 || bytes > left.bytes)) {
        next();
        stretch = null;
      }
      if (stretch === null) {
        stretch = { document, from: index, to: index };
        open.push(stretch);
      }
      stretch.to = index + 1;
      left = { pages: left.pages - 1, bytes: left.bytes - bytes };
    });
  });
  next();
  return parts;
}

/**
 * What is left in a part for pages of documents beside pages of the house's own. At least half of it: contents that are
 * longer than that would make more parts, more parts longer contents, and so on.
 */
export const roomBeside = (most: PartSize, own: PartSize): PartSize => ({
  pages: Math.max(Math.ceil(most.pages / 2), most.pages - own.pages),
  bytes: Math.max(most.bytes / 2, most.bytes - own.bytes),
});

/** Whether a part is no larger than chosen, with the pages of the house's own. */
export function fits(
  documents: readonly (readonly number[])[],
  part: readonly Stretch[],
  own: PartSize,
  most: PartSize,
): boolean {
  const bytes = part.flatMap(({ document, from, to }) => documents[document]?.slice(from, to) ?? []);
  const sum = bytes.reduce((all, one) => all + one, 0);
  return bytes.length + own.pages <= most.pages && sum + own.bytes <= most.bytes;
}
