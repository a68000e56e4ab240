import type { FileLanguage } from '../bundle/words.ts';
import { showsInk } from '../pages/ink.ts';
import type { PdfFile } from '../pages/pdf-file.ts';
import { isColoured, pixelSize, render } from '../pages/render.ts';
import type { ManifestPage, RedactPage } from '../types.ts';
import { burn } from './burn.ts';
import { encode } from './encode.ts';
import { layerOf, STAMP_HEIGHT } from './layer.ts';
import { planPage } from './plan.ts';
import { CODES_WIDTH, redlineOrders } from './redline.ts';
import { solePicture } from './sole-picture.ts';
import type { UnstampedPart } from './writer.ts';

export const DPI = 150;

export interface Rebuilt {
  part: UnstampedPart;
  manifest: Omit<ManifestPage, 'number'>;
}

/**
 * One page of the source as a new page: drawn, burnt, encoded, and given the words that stay. Null where the page cannot be drawn.
 * @param isRedline for sign-off: nothing is burnt and every word stays; what will be taken out is outlined
 */
export async function rebuildPage(
  file: PdfFile,
  page: RedactPage,
  isStamped: boolean,
  lang: FileLanguage,
  isRedline = false,
): Promise<Rebuilt | null> {
  const source = file.page(page.index, page.turned);
  if (!source) return null;
  const { width, height } = source;
  const picture = page.text.source === 'scan';
  const bitmap = await (async () => {
    try {
      const sole = picture ? await solePicture(file, source, DPI, page.text.look) : null;
      return sole ?? render(source, pixelSize(source, DPI), (page.text.look?.coloured ?? isColoured(source)) ? 3 : 1);
    } finally {
      source.close();
    }
  })();
  const plan = planPage(isRedline ? { ...page, marks: [] } : page, lang);
  burn(
    bitmap,
    width,
    plan.burnt.map(({ box }) => box),
  );
  const items = plan.items.filter((item) => item.kind === 'gap' || item.word.ocr || showsInk(bitmap, width, item.word));
  const layer = layerOf({ width, height, isStamped }, items);
  return {
    part: {
      width: width + (isRedline ? CODES_WIDTH : 0),
      height: height + (isStamped ? STAMP_HEIGHT : 0),
      image: await encode(bitmap, picture ? 'picture' : 'text'),
      content: isRedline ? `${layer.content}\n${redlineOrders(page, isStamped ? STAMP_HEIGHT : 0)}` : layer.content,
      paragraphs: layer.paragraphs,
      headings: layer.headings,
      rows: layer.rows,
    },
    manifest: {
      kind: 'page',
      pageId: page.pageId,
      source: page.text.source,
      searchable: page.text.searchable,
      width,
      height,
      marks: page.marks.map(({ id, code, words, boxes }) => ({ id, code, words, boxes })),
      burnt: plan.burnt,
      kept: items.filter((item) => item.kind === 'word').length,
      readByEye: page.readByEye ?? false,
    },
  };
}
