import { addTurns, type Turn, turnedBox } from '../../../machines/file-order/turn.ts';
import { meanConfidence, OCR_DPI, type OcrWord, ocr } from '../pages/ocr.ts';
import type { PdfFile } from '../pages/pdf-file.ts';
import { type Bitmap, pixelSize, render } from '../pages/render.ts';
import { skewOf } from '../pages/skew.ts';
import { askew, straightened } from '../pages/straighten.ts';

/** Below this, a reading is doubted, and the other way up is tried. OCR gives letters that lie on their head less than 60. */
export const TRUSTED = 75;
/** How much better, in confidence, the other way up has to be read. */
const BETTER = 15;
/** Degrees up to which OCR needs no help. */
const ASKEW = 1;
/** On how many words the other way up is tried. */
const SAMPLE = 12;

export interface ReadScan {
  /** How far clockwise the page has to be turned to stand upright, beyond what its file says. */
  readonly turned: Turn;
  /** As they lie on the page so turned. */
  readonly words: OcrWord[];
  /** A small drawing of the page so turned, where there is one already. */
  readonly small: Bitmap | null;
}

interface Taken {
  readonly words: OcrWord[];
  readonly page: { readonly width: number; readonly height: number };
  /** The picture that was read, so that another way up can be tried on a strip of it. */
  readonly picture: Bitmap;
  readonly small: Bitmap;
  readonly dpi: number;
}

/**
 * Reads a scanned page however the sheet lay on the glass: straightened, and turned where it lies on its side or on its
 * head. A page that stands upright and is read well costs no more than the look whether it lies askew.
 * @param turned how far the page is turned already; where a person did that, it stays so
 */
export async function readScan(file: PdfFile, index: number, turned: Turn, byHand: boolean): Promise<ReadScan | null> {
  const first = await take(file, index, turned);
  if (!first) return null;
  const asIs = { turned, words: first.words, small: first.small };
  const confidence = meanConfidence(first.words);
  if (byHand) return asIs;
  if (isOnItsSide(first.words)) {
    // OCR reads lines that go down by itself, those that go up on their head.
    if (confidence >= TRUSTED) {
      const words = first.words.map((word) => turnedBox(word, first.page, 270));
      return { turned: addTurns(turned, 270), words, small: null };
    }
    return better(await again(file, index, addTurns(turned, 90)), asIs);
  }
  if (confidence >= TRUSTED || !(await readsBetterOnItsHead(first))) return asIs;
  return better(await again(file, index, addTurns(turned, 180)), asIs);
}

async function again(file: PdfFile, index: number, turned: Turn): Promise<ReadScan | null> {
  const taken = await take(file, index, turned);
  return taken && { turned, words: taken.words, small: taken.small };
}

const better = (other: ReadScan | null, asIs: ReadScan): ReadScan =>
  other && meanConfidence(other.words) >= meanConfidence(asIs.words) + BETTER ? other : asIs;

/** One reading of the page, turned so far, with its lines made level first. */
async function take(file: PdfFile, index: number, turned: Turn): Promise<Taken | null> {
  const page = file.page(index, turned);
  if (!page) return null;
  const { width, height } = page;
  const size = pixelSize(page, OCR_DPI);
  const dpi = Math.round((size.width / width) * 72);
  const [large, small] = (() => {
    try {
      return [render(page, size, 1), render(page, pixelSize(page, 75), 1)] as const;
    } finally {
      page.close();
    }
  })();
  const skew = skewOf(small);
  if (Math.abs(skew) < ASKEW)
    return { words: await ocr(large, dpi, '3'), page: { width, height }, picture: large, small, dpi };
  const picture = await straightened(large, skew);
  const straight = { width: (picture.width * 72) / dpi, height: (picture.height * 72) / dpi };
  const words = (await ocr(picture, dpi, '3')).map((word) => askew(word, straight, { width, height }, skew));
  return { words, page: { width, height }, picture, small, dpi };
}

/** Words of some letters are wider than high, unless their lines go up or down the page. */
function isOnItsSide(words: readonly OcrWord[]): boolean {
  const long = words.filter(({ text }) => text.length >= 4);
  return long.length >= 3 && long.filter(({ width, height }) => height > width).length > long.length * 0.7;
}

/** Whether some lines from the middle of the page are read better on their head: a strip costs a fraction of the page. */
async function readsBetterOnItsHead({ words, picture, dpi }: Taken): Promise<boolean> {
  const from = Math.max(0, Math.floor((words.length - SAMPLE) / 2));
  const some = words.slice(from, from + SAMPLE);
  if (some.length < 3) return false;
  const scale = dpi / 72;
  const room = dpi / 10;
  const top = Math.max(0, Math.floor(Math.min(...some.map(({ y }) => y)) * scale - room));
  const bottom = Math.min(
    picture.height,
    Math.ceil(Math.max(...some.map(({ y, height }) => y + height)) * scale + room),
  );
  if (bottom <= top) return false;
  const strip = picture.data.slice(top * picture.width, bottom * picture.width).reverse();
  const onHead = await ocr({ data: strip, width: picture.width, height: bottom - top, channels: 1 }, dpi, '6');
  return meanConfidence(onHead) >= meanConfidence(some) + BETTER;
}
