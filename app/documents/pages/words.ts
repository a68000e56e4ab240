import type { Box } from '../../../machines/documents/events.ts';
import type { Word } from '../types.ts';
import { takeActualText } from './actual-text.ts';
import { inPlace } from './in-place.ts';
import { isInvisibleText } from './page-objects.ts';
import type { PdfPage } from './pdf-page.ts';

const HYPHEN_AT_LINE_END = 2;
const MAX_CHARS = 200_000;
/** Private use, “some letter”, and controls: what a font says that does not say which letter it draws. */
const NAMELESS = /[\p{Co}\p{Cc}\ufffd]/u;

/** What fonts that are bold are called: by everyone, and in the families that come with LaTeX. */
const BOLD = /bold|black|heavy|demi|^(?:[A-Z]{6}\+)?(?:CMB|CMSSBX|SFBX|LMB)/iu;
const MAX_NAME = 128;

/** A word with what it is drawn in: words of one font have the same number. */
export type DrawnWord = Word & { readonly font: number };

export interface PageWords {
  words: DrawnWord[];
  /** Characters drawn in a mode that shows (not the invisible mode scanners use for their own reading). */
  visibleChars: number;
  chars: number;
  /** Characters whose meaning the file does not say. */
  unmapped: number;
  /** What the file says in place of what it draws. */
  said: string[];
  /** Places of words with a letter that the file does not name: only OCR can say what they are. They are in no list of words. */
  unnamed: Box[];
}

interface Open {
  text: string;
  font: number;
  unnamed: number;
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Every word of the page with its box: the union of what the font says and of what is drawn, so that a box covers all the ink. */
export function readWords(page: PdfPage, own = false): PageWords {
  const { p } = page;
  const result: PageWords = {
    words: [],
    visibleChars: 0,
    chars: 0,
    unmapped: 0,
    said: own ? [] : takeActualText(page),
    unnamed: [],
  };
  const text = p.api.FPDFText_LoadPage(page.handle);
  if (text === 0) return result;
  const out = p.malloc(48);
  let line = 0;
  let word: Open | null = null;
  const fonts = new Map<number, boolean>();
  const isBold = (font: number): boolean => {
    const known = fonts.get(font) ?? BOLD.test(nameOf(page, font));
    fonts.set(font, known);
    return known;
  };
  const finish = () => {
    if (word && word.text.trim() !== '' && word.right > word.left) {
      const last = result.words.at(-1);
      const box = { x: word.left, y: word.top, width: word.right - word.left, height: word.bottom - word.top };
      // A single one is a bullet, which many fonts do not name.
      if (word.unnamed > 0 && word.text.length > 1) {
        result.unnamed.push(box);
        result.unmapped += word.unnamed;
      } else {
        if (last && last.line === line && !sameLine(last, box)) line++;
        result.words.push({ text: word.text, ...box, line, font: word.font, ...(isBold(word.font) && { bold: true }) });
      }
    }
    word = null;
  };
  try {
    const count = Math.min(p.api.FPDFText_CountChars(text), MAX_CHARS);
    let lastObject = -1;
    let invisible = false;
    let font = 0;
    for (let i = 0; i < count; i++) {
      const code = p.heap._FPDFText_GetUnicode(text, i);
      if (code === 10 || code === 13) {
        finish();
        const last = result.words.at(-1);
        if (last && last.line === line) line++;
        continue;
      }
      if (code === 0xfffe || code === 0xffff || code > 0x10ffff) {
        result.unmapped++;
        continue;
      }
      if (own && code === 0) continue;
      const char = code === HYPHEN_AT_LINE_END ? '-' : code === 0 ? '\ufffd' : String.fromCodePoint(code);
      if (/\s/u.test(char)) {
        finish();
        continue;
      }
      result.chars++;
      if (!own) {
        const object = p.heap._FPDFText_GetTextObject(text, i);
        if (object !== lastObject) {
          lastObject = object;
          invisible = object !== 0 && isInvisibleText(p, object);
          font = object === 0 ? 0 : p.api.FPDFTextObj_GetFont(object);
        }
        if (!invisible) result.visibleChars++;
      }
      word = grow(page, text, i, out, word ?? begun(font), char, own);
      if (!own && (NAMELESS.test(char) || p.heap._FPDFText_HasUnicodeMapError(text, i) === 1)) word.unnamed++;
      if (code !== HYPHEN_AT_LINE_END) continue;
      // PDFium has joined a word that was cut at the line end: its second half stands on the next line.
      finish();
      line++;
    }
    finish();
  } finally {
    p.free(out);
    p.api.FPDFText_ClosePage(text);
  }
  return own ? result : { ...result, words: inPlace(result.words) };
}

/**
 * The words of a page the house wrote: nothing of it is invisible by mistake or says other than it draws, so only place
 * and text are asked.
 */
export function readOwnWords(page: PdfPage): Word[] {
  return readWords(page, true).words;
}

const begun = (font: number): Open => ({
  text: '',
  font,
  unnamed: 0,
  left: Number.POSITIVE_INFINITY,
  top: Number.POSITIVE_INFINITY,
  right: Number.NEGATIVE_INFINITY,
  bottom: Number.NEGATIVE_INFINITY,
});

/** What a font calls itself; empty where there is none, as for words that stand in no font of the file. */
function nameOf({ p }: PdfPage, font: number): string {
  if (font === 0) return '';
  const out = p.malloc(MAX_NAME);
  try {
    const length = p.api.FPDFFont_GetBaseFontName(font, out, MAX_NAME);
    const name = p.heap.HEAPU8.subarray(out, out + Math.max(0, Math.min(length, MAX_NAME) - 1));
    return length > MAX_NAME ? '' : Buffer.from(name).toString('latin1');
  } finally {
    p.free(out);
  }
}

/** Adds a character and its boxes to the open word. */
function grow(page: PdfPage, text: number, i: number, out: number, word: Open, char: string, own: boolean): Open {
  const { p } = page;
  word.text += char;
  if (!own && p.heap._FPDFText_GetCharBox(text, i, out, out + 8, out + 16, out + 24)) {
    const at = out >> 3;
    const d = p.heap.HEAPF64;
    take(page, word, d[at] ?? 0, d[at + 2] ?? 0, d[at + 1] ?? 0, d[at + 3] ?? 0);
  }
  if (p.heap._FPDFText_GetLooseCharBox(text, i, out + 32)) {
    const at = (out + 32) >> 2;
    const f = p.heap.HEAPF32;
    take(page, word, f[at] ?? 0, f[at + 3] ?? 0, f[at + 2] ?? 0, f[at + 1] ?? 0);
  }
  return word;
}

/** Widens the open word by a box given in the page's own space. */
function take(page: PdfPage, word: Open, left: number, bottom: number, right: number, top: number): void {
  if (!Number.isFinite(left + bottom + right + top) || (left === right && bottom === top)) return;
  const box = page.shownBox(left, bottom, right, top);
  word.left = Math.min(word.left, box.x);
  word.top = Math.min(word.top, box.y);
  word.right = Math.max(word.right, box.x + box.width);
  word.bottom = Math.max(word.bottom, box.y + box.height);
}

/** Two boxes stand on one printed line when they share more than half of the lower one's height. */
function sameLine(a: { y: number; height: number }, b: { y: number; height: number }): boolean {
  const shared = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return shared > Math.min(a.height, b.height) / 2;
}
