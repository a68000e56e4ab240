import type { Box } from '../../../machines/events.ts';
import { busyCells } from '../pages/busy.ts';
import { toPixels } from '../pages/ink.ts';
import { OCR_DPI, type OcrWord, ocr } from '../pages/ocr.ts';
import type { PdfFile } from '../pages/pdf-file.ts';
import { type Bitmap, pixelSize, render } from '../pages/render.ts';
import { around, blankOut } from '../pages/strips.ts';
import { readWords } from '../pages/words.ts';
import { touches } from '../redact/boxes.ts';
import { findTerm } from '../suggest/find-term.ts';
import type { ManifestPage, PageText, Word } from '../types.ts';
import { nearTerm } from './near-term.ts';

export interface PageCheck {
  number: number;
  faults: string[];
  doubts: string[];
  ocr: boolean;
  /** Indexes into the list of hand-marked words that also stand on this page. */
  standing: number[];
}

const LOOK_DPI = 75;
const BLACK = 80;
/** Writing that no word of the text layer explains: about a short word. */
const UNEXPLAINED = 3;

/** One finished page, read back by PDFium: is what had to go gone from its words, its positions and its pixels? */
export async function checkPage(
  file: PdfFile,
  expected: ManifestPage,
  terms: readonly string[],
  byHand: readonly string[] = [],
): Promise<PageCheck> {
  const { number } = expected;
  const result: PageCheck = { number, faults: [], doubts: [], ocr: false, standing: [] };
  const page = file.page(number - 1);
  if (!page) return { ...result, faults: [`page ${number} cannot be opened`] };
  const { words, look, large } = (() => {
    try {
      const found = readWords(page).words;
      const small = render(page, pixelSize(page, LOOK_DPI), 1);
      return {
        words: found,
        look: small,
        large: needsOcr(expected, found, small, page.width) ? render(page, pixelSize(page, OCR_DPI), 1) : null,
      };
    } finally {
      page.close();
    }
  })();
  const boxes = expected.burnt.map(({ box }) => box);
  const kept = words.filter((word) => !boxes.some((box) => inside(word, box)));
  checkGaps(expected, words, result);
  for (const box of boxes)
    if (!isBlack(look, page.width, box)) result.faults.push(`page ${number}: a box is not black through and through`);
  const marked = expected.marks.flatMap((mark) => mark.boxes);
  if (kept.some((word) => marked.some((box) => touches(word, box))))
    result.faults.push(`page ${number}: a word stands where one was removed`);
  const text: PageText = {
    number,
    width: expected.width,
    height: expected.height,
    source: 'text',
    confidence: null,
    searchable: true,
    words: kept,
  };
  terms.forEach((term, index) => {
    if (findTerm([text], term).length > 0)
      result.faults.push(`page ${number}: term ${index + 1} of the list still stands in its words`);
  });
  byHand.forEach((phrase, index) => {
    if (findTerm([text], phrase).length > 0) result.standing.push(index);
  });
  const wanted = terms.length > 0 || expected.marks.length > 0;
  if (!expected.searchable && !expected.readByEye && expected.kind === 'page' && (wanted || byHand.length > 0))
    result.doubts.push(
      `page ${number} holds a picture or handwriting that could not be read: what was to be removed may still stand in it`,
    );
  if (large) {
    result.ocr = true;
    checkPicture(expected, await readPicture(expected, large, words), terms, result);
  }
  return result;
}

/**
 * OCR is slow, so it is run where the pixels could hold what the words do not say: a scan that was marked, and any page with writing that
 * no word of its text layer explains. README.md says why that is enough.
 */
function needsOcr(expected: ManifestPage, words: readonly Word[], look: Bitmap, width: number): boolean {
  if (expected.kind !== 'page' || expected.readByEye) return false;
  if (expected.source === 'scan') return expected.marks.length > 0;
  const known: Box[] = [...words, ...expected.burnt.map(({ box }) => box)];
  if (look.height / look.width > expected.height / expected.width)
    known.push({ x: 0, y: expected.height, width: expected.width, height: 1000 });
  return busyCells(look, width, known).inRuns >= UNEXPLAINED;
}

/** In a burnt box the text layer says what was agreed, and nothing else. */
function checkGaps(expected: ManifestPage, words: readonly Word[], result: PageCheck): void {
  for (const { box, label } of expected.burnt) {
    const said = words
      .filter((word) => inside(word, box))
      .map((word) => word.text)
      .join('');
    const plain = (text: string) => text.replace(/[\s\u00a0-]/gu, '');
    if (plain(said) !== plain(label))
      result.faults.push(`page ${expected.number}: the text under a box is not what was agreed`);
  }
}

function inside(word: Word, box: Box): boolean {
  const [x, y] = [word.x + word.width / 2, word.y + word.height / 2];
  return x >= box.x && x <= box.x + box.width && y >= box.y - 1 && y <= box.y + box.height + 1;
}

function isBlack(bitmap: Bitmap, width: number, box: Box): boolean {
  const at = toPixels(box, bitmap, width, -1);
  for (let y = at.top; y < at.bottom; y++)
    for (let x = at.left; x < at.right; x++) if ((bitmap.data[y * bitmap.width + x] ?? 255) > BLACK) return false;
  return true;
}

/** Of a scan that OCR could read, what stands around the boxes; else all that no word explains. */
async function readPicture(expected: ManifestPage, large: Bitmap, words: readonly Word[]): Promise<OcrWord[]> {
  const boxes = expected.burnt.map(({ box }) => box);
  if (expected.source === 'scan' && expected.searchable) return ocr(around(large, expected.width, boxes), OCR_DPI, '6');
  const known = expected.source === 'scan' ? [] : words;
  const read = await ocr(blankOut(large, expected.width, known), OCR_DPI, '3');
  return read.filter((word) => !boxes.some((box) => inside(word, box)));
}

/** What OCR reads on the finished page must hold no term. */
function checkPicture(expected: ManifestPage, read: OcrWord[], terms: readonly string[], result: PageCheck): void {
  const { number } = expected;
  const text: PageText = {
    number,
    width: expected.width,
    height: expected.height,
    source: 'scan',
    confidence: null,
    searchable: true,
    words: read,
  };
  terms.forEach((term, index) => {
    if (findTerm([text], term).length > 0)
      result.faults.push(`page ${number}: term ${index + 1} of the list can be read in its picture`);
    else if (nearTerm(read, term))
      result.doubts.push(`page ${number}: something very like term ${index + 1} of the list may stand in its picture`);
  });
}
