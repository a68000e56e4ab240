import type { Rebuilt } from './rebuild-page.ts';

/** What a page takes beside pictures, words and tags, and what a tag takes: both are packed with others. */
const [OWN, TAG] = [120, 15];
/** What is left of its orders once they are deflated, at the most. */
const DEFLATED = 1 / 4;

/**
 * About how many bytes each of some pages will take in a file: its pictures, words and tags, and of letters that pages
 * share an equal part.
 */
export function pageBytes(pages: readonly Rebuilt[]): number[] {
  const sharedBy = new Map<Uint8Array, number>();
  for (const { shapes } of pages.map(({ part }) => part.image))
    if (shapes) sharedBy.set(shapes, (sharedBy.get(shapes) ?? 0) + 1);
  return pages.map(({ part: { image, under, content, paragraphs } }) => {
    const letters = image.shapes ? image.shapes.length / (sharedBy.get(image.shapes) ?? 1) : 0;
    const pictures = image.data.length + (under?.data.length ?? 0);
    return pictures + letters + content.length * DEFLATED + TAG * paragraphs + OWN;
  });
}
