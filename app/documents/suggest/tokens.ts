import type { Word } from '../types.ts';
import { likeOurs } from './fold.ts';
import { rowsOf } from './rows.ts';

/** A name, a word or a number as it is read: parts of a printed word, or several printed words put together. */
export interface Token {
  /** As it stands, without the 's of a possessive. */
  readonly text: string;
  /** Small letters and digits only, without accents. */
  readonly low: string;
  /** Places of the printed words it stands in, both included. */
  readonly from: number;
  readonly to: number;
  readonly line: number;
  readonly isCapital: boolean;
  /** Two letters or more, all of them capitals. */
  readonly isUpper: boolean;
  readonly isPossessive: boolean;
  /** What stands between it and the token before: a space for another printed word, and any marks. */
  readonly before: string;
  /** Far from the token before: another line after a full one, another cell, the next paragraph. */
  readonly isApart: boolean;
}

const part = /[\p{L}\p{M}\p{N}]+(?:['’|!][\p{L}\p{N}]+)*/gu;
/** Where small letters run into a capital: two words that lost their space. Mac, Mc and the like are one. */
const seam = /(?<=\p{Ll})(?<!\b(?:Mc|Mac|De|Di|Du|La|Le|Fitz|Van|Ap))(?=\p{Lu}\p{Ll})/u;

const folds = new Map<string, string>();
/** Small letters and digits without accents, marks and apostrophes. */
export function plain(text: string): string {
  const known = folds.get(text);
  if (known !== undefined) return known;
  const folded = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/ł/gu, 'l')
    .replace(/ø/gu, 'o')
    .replace(/ß/gu, 'ss')
    .replace(/æ/gu, 'ae')
    .replace(/[^\0-\x7f]/gu, likeOurs)
    .replace(/[^\p{L}\p{N}|!]/gu, '');
  if (folds.size > 50_000) folds.clear();
  folds.set(text, folded);
  return folded;
}

const known = new WeakMap<readonly Word[], readonly Token[]>();

/** The tokens of a page in reading order; the same array for the same words. */
export function tokensOf({ words }: { readonly words: readonly Word[] }): readonly Token[] {
  const before = known.get(words);
  if (before) return before;
  const made = joinSpaced(joinHyphens(split(words), words), words);
  known.set(words, made);
  return made;
}

type Spelt = Pick<Token, 'text' | 'low' | 'isCapital' | 'isUpper' | 'isPossessive'>;

const spellings = new Map<string, Spelt>();

/** What a text is whatever its place; most words of a case stand in it many times. */
function speltOf(raw: string): Spelt {
  const known = spellings.get(raw);
  if (known) return known;
  const isPossessive = /['’][sS]$/u.test(raw);
  const text = isPossessive ? raw.slice(0, -2) : raw;
  const isCapital = /^\p{Lu}/u.test(text);
  const isUpper = text.length > 1 && /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
  const spelt = { text, low: plain(text), isCapital, isUpper, isPossessive };
  if (spellings.size > 50_000) spellings.clear();
  spellings.set(raw, spelt);
  return spelt;
}

/** A token made of a text and of the places it covers. */
function token(
  raw: string,
  { from, to, line, before, isApart }: Pick<Token, 'from' | 'to' | 'line' | 'before' | 'isApart'>,
): Token {
  const { text, low, isCapital, isUpper, isPossessive } = speltOf(raw);
  return { text, low, isCapital, isUpper, isPossessive, from, to, line, before, isApart };
}

/** A printed word that is one token and no more. */
const isSimple = /^\p{Lu}?\p{Ll}+$/u;

function split(words: readonly Word[]): Token[] {
  const tokens: Token[] = [];
  const right = words.reduce((most, word) => Math.max(most, word.x + word.width), 0);
  const inColumn = shortCells(words);
  let trail = '';
  for (const [index, word] of words.entries()) {
    let end = 0;
    const last = words[index - 1];
    const isBelow = last?.line !== word.line && inColumn.has(index - 1) && inColumn.has(index);
    const isApart = last === undefined || isBelow || standsApart(last, word, right);
    const { line } = word;
    if (isSimple.test(word.text)) {
      tokens.push(token(word.text, { from: index, to: index, line, before: `${trail} `, isApart }));
      trail = '';
      continue;
    }
    let isFirst = true;
    const at = (marks: string) => ({
      from: index,
      to: index,
      line: word.line,
      before: isFirst ? `${trail} ${marks}` : marks,
      isApart: isFirst && isApart,
    });
    for (const match of word.text.matchAll(part)) {
      let marks = word.text.slice(end, match.index);
      for (const piece of match[0].split(seam).flatMap(withoutNumber)) {
        tokens.push(token(piece, at(marks)));
        isFirst = false;
        marks = '';
      }
      end = match.index + match[0].length;
    }
    trail = isFirst ? `${trail} ${word.text}` : word.text.slice(end);
  }
  return tokens;
}

/**
 * Words of cells of one or two with another to their left: what stands below them is the next of a list, and does not
 * go on with them.
 */
function shortCells(words: readonly Word[]): ReadonlySet<number> {
  const short = rowsOf(words).flatMap(({ cells }) => cells.slice(1).filter(({ first, last }) => last - first < 2));
  return new Set(short.flatMap(({ first, last }) => [first, last]));
}

/** “Zebediah99” is a name and a number. One digit may be a letter badly read. */
const withoutNumber = (piece: string): string[] => {
  const found = /^(\p{L}{2,})(\p{N}{2,})$/u.exec(piece);
  return found?.[1] && found[2] ? [found[1], found[2]] : [piece];
};

/** Whether two printed words do not follow each other as words of a sentence do. */
function standsApart(last: Word, word: Word, right: number): boolean {
  if (last.line === word.line) return word.x - (last.x + last.width) > 1.6 * word.height;
  const isFar = Math.abs(word.y - last.y) > 2.2 * Math.max(word.height, last.height);
  // A line that ends early ends for a reason, unless the next word would not have fitted.
  return isFar || last.x + last.width + word.width + word.height < right - 6;
}

const hyphen = /[-\u2010\u00ad]$/u;

/** Puts together what a hyphen at the end of a line cut; “Anne-” over “Marie” stay two. */
function joinHyphens(tokens: readonly Token[], words: readonly Word[]): Token[] {
  const joined: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const [one, next] = [tokens[i], tokens[i + 1]];
    if (!one) break;
    const isCut =
      next !== undefined &&
      next.line !== one.line &&
      hyphen.test(words[one.to]?.text ?? '') &&
      next.before.trim() === words[one.to]?.text.slice(-1) &&
      (one.isUpper ? next.isUpper || next.text.length === 1 : !next.isCapital);
    if (isCut) {
      const raw = `${one.text}${next.text}${next.isPossessive ? '’s' : ''}`;
      joined.push(token(raw, { ...one, to: next.to }));
      i++;
    } else joined.push(one);
  }
  return joined;
}

/** Puts letter-spaced words together: “C a r o l”. A capital, or a wider gap, begins the next. */
function joinSpaced(tokens: readonly Token[], words: readonly Word[]): Token[] {
  const joined: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const run = spacedFrom(tokens, i, words);
    const first = run[0];
    if (first && run.length > (first.isCapital && run[1]?.isCapital === false ? 2 : 3)) {
      const raw = run.map(({ text }) => text).join('');
      joined.push(token(raw, { ...first, to: run.at(-1)?.to ?? first.to }));
      i += run.length - 1;
    } else if (tokens[i]) joined.push(...tokens.slice(i, i + 1));
  }
  return joined;
}

function spacedFrom(tokens: readonly Token[], from: number, words: readonly Word[]): Token[] {
  const run: Token[] = [];
  let usual = 0;
  for (let i = from; i < tokens.length; i++) {
    const one = tokens[i];
    if (one?.text.length !== 1 || !/\p{L}/u.test(one.text)) break;
    const last = run.at(-1);
    if (last) {
      const [a, b] = [words[last.to], words[one.from]];
      if (!a || !b || one.line !== last.line || one.before.trim() !== '') break;
      const gap = b.x - (a.x + a.width);
      if (run.length > 1 && (gap > usual * 1.7 + 0.5 || (!last.isCapital && one.isCapital))) break;
      usual = run.length === 1 ? gap : Math.max(usual, gap);
    }
    run.push(one);
  }
  return run;
}
