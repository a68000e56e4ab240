import type { FileLanguage } from '../bundle/words.ts';
import { showsInk } from '../pages/ink.ts';
import type { PdfFile } from '../pages/pdf-file.ts';
import type { PdfPage } from '../pages/pdf-page.ts';
import { type Bitmap, isColoured, pixelSize, render } from '../pages/render.ts';
import type { ManifestPage, RedactPage } from '../types.ts';
import { isBlackAndWhite } from './bilevel/black-white.ts';
import { burn } from './burn.ts';
import { type Encoded, encode, encodeInk } from './encode.ts';
import { inkScanDpi } from './ink-scan.ts';
import { layerOf, STAMP_HEIGHT } from './layer.ts';
import { type PagePlan, planPage } from './plan.ts';
import { CODES_WIDTH, redlineOrders } from './redline.ts';
import { solePicture } from './sole-picture.ts';
import type { UnstampedPart } from './writer.ts';

const DPI = 150;
/** Pages of black and white only: finer, since edges have no greys to be smooth by, and hardly larger for it. */
const INK_DPI = 240;

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
  const plan = planPage(isRedline ? { ...page, marks: [] } : page, lang);
  const { bitmap, image } = await (async () => {
    try {
      return await pictureOf(file, source, page, plan);
    } finally {
      source.close();
    }
  })();
  const items = plan.items.filter((item) => item.kind === 'gap' || item.word.ocr || showsInk(bitmap, width, item.word));
  const layer = layerOf({ width, height, isStamped }, items);
  return {
    part: {
      width: width + (isRedline ? CODES_WIDTH : 0),
      height: height + (isStamped ? STAMP_HEIGHT : 0),
      image,
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

/** The page drawn and burnt, and as it will be written. What was burnt is what is encoded, and nothing else is. */
async function pictureOf(
  file: PdfFile,
  source: PdfPage,
  page: RedactPage,
  plan: PagePlan,
): Promise<{ bitmap: Bitmap; image: Encoded }> {
  const isScan = page.text.source === 'scan';
  const burnt = (bitmap: Bitmap): Bitmap => {
    burn(
      bitmap,
      source.width,
      plan.burnt.map(({ box }) => box),
    );
    return bitmap;
  };
  const coloured = page.text.look?.coloured ?? isColoured(source);
  const inkDpi = isScan ? inkScanDpi(source) : INK_DPI;
  if (inkDpi !== null && !coloured) {
    const bitmap = burnt(render(source, pixelSize(source, inkDpi), 1, isScan ? 'all' : 'letters'));
    if (isBlackAndWhite(bitmap)) return { bitmap, image: encodeInk(bitmap) };
  }
  const sole = isScan ? await solePicture(file, source, DPI, page.text.look) : null;
  const bitmap = burnt(sole ?? render(source, pixelSize(source, DPI), coloured ? 3 : 1));
  return { bitmap, image: await encode(bitmap, isScan ? 'picture' : 'text') };
}
