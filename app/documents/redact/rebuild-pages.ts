import type { FileLanguage } from '../bundle/words.ts';
import { oneAhead } from '../in-order.ts';
import type { PdfFile } from '../pages/pdf-file.ts';
import type { RedactPage } from '../types.ts';
import { encodeInk } from './encode.ts';
import { type Drawn, type Rebuilt, rebuildPage } from './rebuild-page.ts';

/** Pages of one source, and how they are to be made. */
export interface RebuildPages {
  lang: FileLanguage;
  pages: readonly RedactPage[];
  isStamped: boolean;
  isRedline: boolean;
}

/**
 * Rebuilds pages of one source and codes their black and white together, so that they share their letters. Null for
 * each that cannot be drawn.
 */
export async function rebuildPages(
  file: PdfFile,
  { lang, pages, isStamped, isRedline }: RebuildPages,
): Promise<(Rebuilt | null)[]> {
  const drawn: (Drawn | null)[] = [];
  await oneAhead(
    pages,
    (page) => rebuildPage(file, page, isStamped, lang, isRedline),
    (one) => drawn.push(one),
  );
  const coded = encodeInk(drawn.flatMap((one) => (one && 'placed' in one.part.image ? one.part.image : [])));
  return drawn.map((one) => {
    if (!one) return null;
    const image = 'placed' in one.part.image ? coded.shift() : one.part.image;
    if (!image) throw new Error('a drawing was not coded');
    return { ...one, part: { ...one.part, image } };
  });
}
