import type { Box } from '../../../machines/documents/events.ts';
import type { StandingPlace } from '../../../machines/documents/standing-term.ts';
import { busyCells } from '../pages/busy.ts';
import { toPixels } from '../pages/ink.ts';
import { type OcrWord, ocr } from '../pages/ocr.ts';
import type { PdfFile } from '../pages/pdf-file.ts';
import type { Bitmap } from '../pages/render.ts';
import { around, blankOut } from '../pages/strips.ts';
import { readOwnWords } from '../pages/words.ts';
import { touches } from '../redact/boxes.ts';
import { stampOf } from '../redact/stamp.ts';
import { findTerm, plainPage } from '../suggest/find-term.ts';
import type { ManifestPage, PageText, Word } from '../types.ts';
import type { CheckPages } from './check-pages.ts';
import { readContent } from './content.ts';
import { disguisesAmong } from './disguised.ts';
import type { Finished } from './finished.ts';
import { nearTerm } from './near-term.ts';
import { readPicture } from './picture.ts';
import type { SharedShapes } from './shared-shapes.ts';
import { termNamed } from './term-named.ts';

export interface PageCheck {
  number: number;
  faults: string[];
  doubts: string[];
  ocr: boolean;
  /** Indexes into the list of hand-marked words that also stand on this page. */
  standing: number[];
  /** Terms that were found on it, by their index in the list. */
  terms: { index: number; how: StandingPlace['how'] }[];
}

const BLACK = 80;
const FAINT = 40;
/** Writing that no word of the text layer explains: about a short word. */
const UNEXPLAINED = 3;

/**
 * One finished page read back: by PDFium for its words and their places, from its own objects for its pixels. Is what
 * had to go gone from all of them?
 */
export async function checkPage(
  { file, finished, shared }: { file: PdfFile; finished: Finished; shared: SharedShapes },
  expected: ManifestPage,
  { terms, byHand, reference, firstPage }: Omit<CheckPages, 'pages'>,
): Promise<PageCheck> {
  const { number } = expected;
  const index = number - firstPage;
  const result: PageCheck = { number, faults: [], doubts: [], ocr: false, standing: [], terms: [] };
  const own = finished.ok ? finished.pages[index] : undefined;
  const page = own ? file.page(index) : null;
  if (!own || !page) return { ...result, faults: [`page ${number} cannot be opened`] };
  const { words, read } = await (async () => {
    try {
      return { words: readOwnWords(page), read: await readPicture(own, page, shared) };
    } finally {
      page.close();
    }
  })();
  const content = readContent(own);
  if (content.fault) result.faults.push(`page ${number}: ${content.fault}`);
  else if (reference !== null && expected.kind !== 'front' && content.stamp !== stampOf(reference, number))
    result.faults.push(`page ${number} does not carry the reference of this case`);
  else if (expected.kind === 'page' && content.count !== expected.kept + expected.burnt.length)
    result.faults.push(`page ${number}: not all words that stay are there, or more than those`);
  if (typeof read === 'string') return { ...result, faults: [...result.faults, `page ${number}: ${read}`] };
  const { shown: picture, layers } = read;
  // In each of its pictures: what lies under the black could be looked at without it.
  const isGone = (box: Box) => layers.every((layer) => isBlack(layer, expected.width, box));
  if (expected.kind === 'page' && expected.kept > 0 && isEven(picture))
    result.faults.push(`page ${number}: its words stand on an empty picture`);
  const boxes = expected.burnt.map(({ box }) => box);
  const kept = words.filter((word) => !boxes.some((box) => inside(word, box)));
  checkGaps(expected, words, result);
  for (const box of boxes)
    if (!isGone(box)) result.faults.push(`page ${number}: a box is not black through and through`);
  const marked = expected.marks.flatMap((mark) => mark.boxes);
  for (const { id, boxes } of expected.marks)
    if (boxes.some((box) => !isGone(box)))
      result.faults.push(`page ${number}: mark ${id} is not black through and through`);
  if (kept.some((word) => marked.some((box) => touches(word, box))))
    result.faults.push(`page ${number}: a word stands where one was removed`);
  const text: PageText = {
    number,
    width: expected.width,
    height: expected.height,
    source: 'text',
    confidence: null,
    searchable: true,
    words: withBurnt(kept, expected),
  };
  const layer = plainPage(content.words);
  const isDisguised = disguisesAmong(content.words.split('\n'));
  terms.forEach((term, index) => {
    if (findTerm([text, layer], term).length > 0) noteTerm(result, index, 'words');
    else if (isDisguised(term)) noteTerm(result, index, 'disguised');
  });
  byHand.forEach((phrase, index) => {
    if (findTerm([text], phrase).length > 0) result.standing.push(index);
  });
  const wanted = terms.length > 0 || expected.marks.length > 0;
  if (!expected.searchable && !expected.readByEye && expected.kind === 'page' && (wanted || byHand.length > 0))
    result.doubts.push(
      `page ${number} holds a picture or handwriting that could not be read: what was to be removed may still stand in it`,
    );
  if (needsOcr(expected, words, picture)) {
    result.ocr = true;
    checkPicture(expected, await readByOcr(expected, picture, words), terms, result);
  }
  return result;
}

/**
 * OCR is slow, so it is run where the pixels could hold what the words do not say: a scan that was marked, and any page
 * with writing that no word of its text layer explains. README.md says why that is enough.
 */
function needsOcr(expected: ManifestPage, words: readonly Word[], picture: Bitmap): boolean {
  if (expected.kind !== 'page' || expected.readByEye) return false;
  if (expected.source === 'scan') return expected.marks.length > 0;
  const known: Box[] = [...words, ...expected.burnt.map(({ box }) => box)];
  return busyCells(picture, expected.width, known) >= UNEXPLAINED;
}

/**
 * In a burnt box the text layer says what was agreed, and nothing else. Where boxes lie over each other their words do too:
 * then all of them together hold the letters that were agreed, no more and no fewer.
 */
function checkGaps(expected: ManifestPage, words: readonly Word[], result: PageCheck): void {
  for (const burnt of overlapping(expected.burnt)) {
    const said = words.filter((word) => burnt.some(({ box }) => inside(word, box))).map(({ text }) => text);
    const agreed = burnt.map(({ label }) => label);
    const plain = (texts: readonly string[]) => texts.join('').replace(/[\s\u00a0-]/gu, '');
    const letters = (text: string) => [...text].sort().join('');
    const same = burnt.length === 1 ? plain(said) === plain(agreed) : letters(plain(said)) === letters(plain(agreed));
    if (!same) result.faults.push(`page ${expected.number}: the text under a box is not what was agreed`);
  }
}

/** Boxes in groups: those of one group lie over each other, one by one. A point of room, since words reach out of boxes. */
function overlapping(burnt: ManifestPage['burnt']): ManifestPage['burnt'][] {
  const meets = (a: Box, b: Box): boolean =>
    a.x <= b.x + b.width && b.x <= a.x + a.width && a.y - 1 <= b.y + b.height + 1 && b.y - 1 <= a.y + a.height + 1;
  return burnt.reduce<ManifestPage['burnt'][]>((groups, one) => {
    const joined = groups.filter((group) => group.some(({ box }) => meets(box, one.box)));
    return [...groups.filter((group) => !joined.includes(group)), [...joined.flat(), one]];
  }, []);
}

/** What stands on either side of a burnt box does not stand side by side: in its place is a word of no letters. */
const withBurnt = (words: readonly Word[], { burnt }: ManifestPage): Word[] => [
  ...words,
  ...burnt.map(({ box }, index) => ({ ...box, text: '\u2588', line: -1 - index })),
];

function inside(word: Word, box: Box): boolean {
  const [x, y] = [word.x + word.width / 2, word.y + word.height / 2];
  return x >= box.x && x <= box.x + box.width && y >= box.y - 1 && y <= box.y + box.height + 1;
}

/** Whether nothing can be seen on a picture. */
function isEven({ data }: Bitmap): boolean {
  const first = data[0] ?? 255;
  return data.every((value) => Math.abs(value - first) < FAINT);
}

function isBlack(bitmap: Bitmap, width: number, box: Box): boolean {
  const at = toPixels(box, bitmap, width, -1);
  for (let y = at.top; y < at.bottom; y++)
    for (let x = at.left; x < at.right; x++) if ((bitmap.data[y * bitmap.width + x] ?? 255) > BLACK) return false;
  return true;
}

/** Of a scan that OCR could read, what stands around the boxes; else all that no word explains. */
async function readByOcr(expected: ManifestPage, picture: Bitmap, words: readonly Word[]): Promise<OcrWord[]> {
  const boxes = expected.burnt.map(({ box }) => box);
  const dpi = Math.round((picture.width / expected.width) * 72);
  if (expected.source === 'scan' && expected.searchable) return ocr(around(picture, expected.width, boxes), dpi, '6');
  const known = expected.source === 'scan' ? [] : words;
  const read = await ocr(blankOut(picture, expected.width, known), dpi, '3');
  return read.filter((word) => !boxes.some((box) => inside(word, box)));
}

/** What OCR reads on the finished page must hold no term. */
function checkPicture(expected: ManifestPage, read: OcrWord[], terms: readonly string[], result: PageCheck): void {
  const text: PageText = {
    number: expected.number,
    width: expected.width,
    height: expected.height,
    source: 'scan',
    confidence: null,
    searchable: true,
    words: withBurnt(read, expected),
  };
  terms.forEach((term, index) => {
    if (findTerm([text], term).length > 0) noteTerm(result, index, 'picture');
    else if (nearTerm(read, term)) noteTerm(result, index, 'nearly');
  });
}

const foundHow: Readonly<Record<StandingPlace['how'], (term: string) => string>> = {
  words: (term) => `${term} still stands in its words`,
  disguised: (term) => `${term} stands in its words backwards or in digits`,
  picture: (term) => `${term} can be read in its picture`,
  nearly: (term) => `something very like ${term} may stand in its picture`,
};

/** A term was found: said by its position in the list, since what is said here is kept in the report. */
function noteTerm(result: PageCheck, index: number, how: StandingPlace['how']): void {
  const sentence = `page ${result.number}: ${foundHow[how](termNamed(index))}`;
  (how === 'nearly' ? result.doubts : result.faults).push(sentence);
  result.terms.push({ index, how });
}
