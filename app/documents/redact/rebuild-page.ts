import type { FileLanguage } from '../bundle/words.ts';
import { isColoured, isTinted } from '../pages/colour.ts';
import { showsInk } from '../pages/ink.ts';
import type { PdfFile } from '../pages/pdf-file.ts';
import type { PdfPage } from '../pages/pdf-page.ts';
import { type Bitmap, LOOK_DPI, pixelSize, render, smallColours } from '../pages/render.ts';
import { shrunk } from '../pages/shrink.ts';
import type { ManifestPage, RedactPage } from '../types.ts';
import { isBlackAndWhite } from './bilevel/black-white.ts';
import { inkOf } from './bilevel/shapes.ts';
import { covers } from './boxes.ts';
import { burn } from './burn.ts';
import { encodeDrawn, encodeJpeg, type Pictures } from './encode.ts';
import { inkScanDpi } from './ink-scan.ts';
import { pictureBoxes, pictureLayersOf } from './picture-layers.ts';
import { type PagePlan, planPage } from './plan-page.ts';
import { CODES_WIDTH, redlineOrders } from './redline.ts';
import { solePicture } from './sole-picture.ts';
import { STAMP_HEIGHT, textLayerOf } from './text-layer.ts';
import type { UnstampedPart } from './writer.ts';

const DPI = 150;
/**
 * Black: finer, since its edges have no greys to be smooth by, and hardly larger for it. Three dots a point; with more
 * the verifier takes long.
 */
const INK_DPI = 216;
/** Boxes are burnt so much finer than colours are looked for: a pixel of those is as wide as a letter. */
const SHRUNK = 4;

export interface Rebuilt {
  part: UnstampedPart;
  manifest: Omit<ManifestPage, 'number' | 'together'>;
}

/** The same before its black and white is coded. */
export type Drawn = Omit<Rebuilt, 'part'> & { part: Omit<UnstampedPart, 'image'> & Pictures };

/**
 * One page of the source as a new page: drawn, burnt, and given the words that stay. Null where the page cannot be drawn.
 * @param isRedline for sign-off: nothing is burnt and every word stays; what will be taken out is outlined
 */
export async function rebuildPage(
  file: PdfFile,
  page: RedactPage,
  isStamped: boolean,
  lang: FileLanguage,
  isRedline = false,
): Promise<Drawn | null> {
  const source = file.page(page.index, page.turned);
  if (!source) return null;
  const { width, height } = source;
  const plan = planPage(isRedline ? { ...page, marks: [] } : page, lang);
  const { bitmap, image, under } = await (async () => {
    try {
      return await picturesOf(file, source, page, plan);
    } finally {
      source.close();
    }
  })();
  const items = plan.items.filter((item) => item.kind === 'gap' || item.word.ocr || showsInk(bitmap, width, item.word));
  const layer = textLayerOf({ width, height, isStamped, isLayered: under !== null }, items);
  return {
    part: {
      width: width + (isRedline ? CODES_WIDTH : 0),
      height: height + (isStamped ? STAMP_HEIGHT : 0),
      image,
      under,
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

/** The page drawn and burnt, and as it will be written. What was burnt is what is written, and nothing else is. */
async function picturesOf(
  file: PdfFile,
  source: PdfPage,
  page: RedactPage,
  plan: PagePlan,
): Promise<{ bitmap: Bitmap } & Pictures> {
  const burnt = (bitmap: Bitmap): Bitmap => {
    burn(
      bitmap,
      source.width,
      plan.burnt.map(({ box }) => box),
    );
    return bitmap;
  };
  // A colour that is taken out is told by nothing, not by what the rest of the page is written in either.
  const stays = (isIt: (rgb: Uint8Array) => boolean) =>
    plan.burnt.length === 0 ||
    isIt(shrunk(burnt(render(source, pixelSize(source, SHRUNK * LOOK_DPI), 3)), SHRUNK).data);
  if (page.text.source === 'scan') {
    const isOne = page.text.look?.coloured ?? isColoured(smallColours(source));
    const channels = isOne && stays(isColoured) ? 3 : 1;
    const dpi = channels === 1 ? inkScanDpi(source) : null;
    const dots = dpi === null ? null : burnt(render(source, pixelSize(source, dpi), 1, 'all'));
    if (dots && isBlackAndWhite(dots)) return { bitmap: dots, image: inkOf(dots), under: null };
    const sole = await solePicture(file, source, { dpi: DPI, channels }, page.text.look);
    const bitmap = burnt(sole ?? render(source, pixelSize(source, DPI), channels));
    return { bitmap, image: await encodeJpeg(bitmap), under: null };
  }
  const channels = isTinted(smallColours(source)) && stays(isTinted) ? 3 : 1;
  const fine = burnt(render(source, pixelSize(source, INK_DPI), channels, 'letters'));
  if (isBlackAndWhite(fine)) return { bitmap: fine, image: inkOf(fine), under: null };
  const bitmap = burnt(render(source, pixelSize(source, DPI), channels));
  const pictures = pictureBoxes(source).filter((picture) => !plan.burnt.some(({ box }) => covers(box, picture)));
  const layers = pictureLayersOf(fine, bitmap, source.width, pictures);
  const rest = burnt(layers?.under ?? bitmap);
  const encoded = await encodeDrawn(rest, pictures.length > 0);
  // Black is burnt once more: of what lies in a picture nothing is in it, and a hole would show where one was taken out.
  return layers ? { bitmap, image: inkOf(burnt(layers.ink)), under: encoded } : { bitmap, image: encoded, under: null };
}
