import { createHash } from 'node:crypto';
import type { Box } from '../../../machines/documents/events.ts';
import { addTurns, type Turn, turnedBox, turnedSize } from '../../../machines/file-order/turn.ts';
import { FEW_WORDS } from '../copies/fingerprint.ts';
import { outlineOf } from '../copies/outline.ts';
import { busyCells, PALE } from '../pages/busy.ts';
import { isColoured } from '../pages/colour.ts';
import { showsInk } from '../pages/ink.ts';
import { meanConfidence, OCR_DPI, type OcrWord, ocr } from '../pages/ocr.ts';
import type { PdfFile } from '../pages/pdf-file.ts';
import { type Bitmap, pixelSize, render, smallColours } from '../pages/render.ts';
import { blankOut } from '../pages/strips.ts';
import { tilesOf } from '../pages/tiles.ts';
import { type PageWords, readWords } from '../pages/words.ts';
import { touches } from '../redact/boxes.ts';
import { fold } from '../suggest/fold.ts';
import { isWord } from '../suggest/lists/words.ts';
import type { PageLook, PageText, Word } from '../types.ts';
import { doubtedWords } from './likely-letters.ts';
import { readScan, TRUSTED } from './read-scan.ts';

const LOOK_DPI = 100;
/** Fewer visible characters than this on a page full of picture: its text, if any, is a scanner's own reading. */
const FEW_CHARS = 20;
/** About two words' worth of writing that nothing has read. */
const UNREAD_CELLS = 40;
const PICTURE_CELLS = 3;
/** A page of at least this many words, and no everyday one among them, is strange. */
const STRANGE = 12;
/** What share of them OCR, which knows English alone, reads on the page too where they are drawn as the file says. */
const ALIKE = 0.3;
const LATIN = /^[^\p{L}\p{N}]*\p{Script=Latin}{3,}[^\p{L}\p{N}]*$/u;

export interface FirstLook {
  text: PageText;
  /** What only OCR can read: the whole page, parts of it, or nothing; or whether the words are those that are drawn. */
  ocr: 'page' | 'parts' | 'compare' | null;
  hidden: string[];
  /** Words the file does not name, so that OCR has to. */
  unnamed: Box[];
  /** Places of words in fonts that may say other letters than they draw, a list for each: OCR says whether they do. */
  doubted: readonly (readonly number[])[];
  /** False where the page itself is damaged. */
  drawn: boolean;
}

/** The quick look: words the file itself holds, which of them do not show, and whether there is more than they say. */
export function lookAtPage(file: PdfFile, index: number, turned: Turn = 0): FirstLook {
  const number = index + 1;
  const page = file.page(index, turned);
  if (!page) {
    const text: PageText = {
      number,
      width: 595,
      height: 842,
      source: 'scan',
      confidence: null,
      searchable: false,
      words: [],
    };
    return { text, ocr: null, hidden: [], unnamed: [], doubted: [], drawn: false };
  }
  try {
    const { width, height } = page;
    const found = readWords(page);
    const bitmap = render(page, pixelSize(page, LOOK_DPI), 1);
    const inFonts = found.words.map((word) =>
      showsInk(bitmap, width, word) ? word : { ...word, hidden: true as const },
    );
    const words = inFonts.map(({ font: _, ...word }): Word => word);
    const shown = words.filter((word) => !word.hidden);
    const rest = busyCells(bitmap, width, trusted(found) ? shown : []);
    const look = {
      coloured: isColoured(smallColours(page)),
      tiles: tilesOf(bitmap),
      picture: pictureOf(bitmap, shown.length < FEW_WORDS || !trusted(found)),
    };
    const base = { number, width, height, confidence: null, look, ...(turned !== 0 && { turned }) };
    const drawnText = fold(words.map((word) => word.text).join(' ')).text;
    const said = found.said.filter((text) => !drawnText.includes(fold(text).text));
    const hidden = [
      ...words.filter((word) => word.hidden && /[\p{L}\p{N}]/u.test(word.text)).map((word) => word.text),
      ...said,
    ];
    const unnamed = found.unnamed.filter((box) => showsInk(bitmap, width, { ...box, text: 'x' }));
    const doubted = doubtedWords(inFonts);
    const beside = { hidden, unnamed, doubted, drawn: true };
    const isPale = rest < PICTURE_CELLS && busyCells(bitmap, width, words, PALE) >= PICTURE_CELLS;
    if (!trusted(found) || found.visibleChars < FEW_CHARS) {
      if (rest < PICTURE_CELLS && shown.length === 0 && !isPale)
        return { text: { ...base, source: 'blank', searchable: true, words }, ocr: null, ...beside };
      if (!trusted(found) || rest > UNREAD_CELLS || (shown.length === 0 && isPale)) {
        const old = trusted(found) ? words.filter((word) => word.hidden) : [];
        return { text: { ...base, source: 'scan', searchable: false, words: old }, ocr: 'page', ...beside };
      }
    }
    if (isStrange(shown))
      return { text: { ...base, source: 'text', searchable: false, words }, ocr: 'compare', ...beside };
    const isInPart = rest >= PICTURE_CELLS || isPale || unnamed.length > 0 || doubted.length > 0;
    return {
      text: { ...base, source: 'text', searchable: !isInPart, words },
      ocr: isInPart ? 'parts' : null,
      ...beside,
    };
  } finally {
    page.close();
  }
}

/**
 * A page of words of which none is an everyday one: in another language, or in a font that says other letters than it
 * draws. Of words in other scripts that cannot be told.
 */
function isStrange(shown: readonly Word[]): boolean {
  const latin = shown.filter((word) => LATIN.test(word.text));
  return (
    latin.length >= STRANGE && latin.length > shown.length / 2 && !latin.some((word) => isWord(fold(word.text).text))
  );
}

/** By which two pages can be told to be the same picture. */
function pictureOf(bitmap: Bitmap, hasFewWords: boolean): NonNullable<PageLook['picture']> {
  const { data, width, height } = bitmap;
  const hash = createHash('sha256').update(`${width} ${height} `).update(data).digest('base64');
  return hasFewWords ? { hash, outline: outlineOf(bitmap) } : { hash };
}

/** A text whose characters the file cannot name, or that is invisible over a picture, is not what the page shows. */
function trusted(found: PageWords): boolean {
  if (found.chars === 0) return true;
  return found.unmapped <= found.chars * 0.05 && found.visibleChars >= found.chars / 2;
}

/**
 * The slow look: OCR of what the quick look could not read. What stays unread makes the page unsearchable. A scan that lies on its
 * side or on its head comes back turned, unless a person has turned it.
 */
export async function readByOcr(file: PdfFile, index: number, look: FirstLook, byHand = false): Promise<PageText> {
  if (look.ocr === null) return look.text;
  if (look.ocr === 'compare') return readCompared(file, index, look, byHand);
  return look.ocr === 'page' ? readWhole(file, index, look.text, byHand) : readParts(file, index, look);
}

/** The file's own words, and those of pictures, where OCR sees enough of its own on the page; else all that it sees. */
async function readCompared(file: PdfFile, index: number, look: FirstLook, byHand: boolean): Promise<PageText> {
  const { text } = look;
  const hidden = text.words.filter((word) => word.hidden);
  const read = await readWhole(file, index, { ...text, source: 'scan', words: hidden }, byHand);
  const own = text.words.filter((word) => !word.hidden);
  const seen = read.words.filter((word) => !word.hidden);
  return areAlike(own, seen) ? readParts(file, index, look) : read;
}

/** Whether OCR reads enough of the words that a file says to be there. */
function areAlike(said: readonly Word[], seen: readonly Word[]): boolean {
  const read = new Set(seen.map((word) => fold(word.text).text));
  const own = said.filter((word) => LATIN.test(word.text));
  return own.filter((word) => read.has(fold(word.text).text)).length >= own.length * ALIKE;
}

async function readWhole(file: PdfFile, index: number, text: PageText, byHand: boolean): Promise<PageText> {
  const { turned: before = 0 } = text;
  const scan = await readScan(file, index, before, byHand);
  const small = scan && (scan.small ?? drawn(file, index, scan.turned, 75));
  if (!scan || !small) return text;
  const by = addTurns(scan.turned, -before);
  // Of the file's own words only those are there that nobody sees.
  const hidden = text.words.map((word) => turnedBox(word, text, by));
  const { width, height } = turnedSize(text, by);
  const lines = (hidden.at(-1)?.line ?? -1) + 1;
  const confidence = meanConfidence(scan.words);
  const total = busyCells(small, width, []);
  const unread = busyCells(small, width, scan.words);
  return {
    ...text,
    ...{ width, height, confidence, ...(scan.turned !== 0 && { turned: scan.turned }) },
    words: [...hidden, ...scan.words.map(({ confidence: _, ...word }) => ({ ...word, line: word.line + lines }))],
    searchable: confidence >= TRUSTED && unread <= Math.max(UNREAD_CELLS, total / 2),
  };
}

/**
 * Pictures on a page of words, and words that the file does not name or may not name truly: those stay where OCR reads
 * them too.
 */
async function readParts(file: PdfFile, index: number, { text, unnamed, doubted }: FirstLook): Promise<PageText> {
  const { width, turned = 0 } = text;
  const large = drawn(file, index, turned, OCR_DPI);
  const small = drawn(file, index, turned, 75);
  if (!large || !small) return text;
  const dpi = Math.round((large.width / width) * 72);
  const wordsAt = (at: readonly number[]) => at.flatMap((place) => text.words[place] ?? []);
  const doubts = new Set(doubted.flatMap(wordsAt));
  const sure = text.words.filter((word) => !word.hidden && !doubts.has(word));
  const seen = (await ocr(blankOut(large, width, sure), dpi, '3')).filter(
    (word) => !sure.some((other) => touches(word, other)),
  );
  const untrue = new Set(
    doubted
      .map(wordsAt)
      .filter((said) => !areAlike(said, seen))
      .flat(),
  );
  const known = text.words.filter((word) => !word.hidden && !untrue.has(word));
  const read = seen.filter((word) => !known.some((other) => touches(word, other)));
  const lines = (text.words.at(-1)?.line ?? -1) + 1;
  const unread = busyCells(small, width, [...known, ...read]);
  const isRead = (box: Box) => read.some((word) => touches(word, box));
  return {
    ...text,
    words: [
      ...text.words.filter((word) => !untrue.has(word) || !isRead(word)),
      ...read.map(({ confidence: _, ...word }) => ({ ...word, line: word.line + lines })),
    ],
    confidence: read.length > 0 ? meanConfidence(read) : null,
    searchable: pictureIsRead(read) && unread <= UNREAD_CELLS && [...unnamed, ...untrue].every((box) => isRead(box)),
  };
}

function drawn(file: PdfFile, index: number, turned: Turn, dpi: number): Bitmap | null {
  const page = file.page(index, turned);
  if (!page) return null;
  try {
    return render(page, pixelSize(page, dpi), 1);
  } finally {
    page.close();
  }
}

/** On a page with text of its own, a logo gives scraps; only what looks like a word and is doubtful makes the picture unread. */
function pictureIsRead(read: readonly OcrWord[]): boolean {
  const wordlike = read.filter((word) => (word.text.match(/[\p{L}\p{N}]/gu) ?? []).length >= 3);
  return wordlike.length === 0 || meanConfidence(wordlike) >= TRUSTED;
}
