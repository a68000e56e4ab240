import { isDeed, isKin, isOffice, isPlace, isTitle } from './lists/cues.ts';
import { isWord } from './lists/words.ts';
import type { Token } from './tokens.ts';

/*
 * What stands around a word and says whether it is meant as a name here.
 */

/** Whether a token goes on with the name that the token before began. */
export const joins = (token: Token): boolean => !token.isApart && /^[ .,'’/-]*$/u.test(token.before);

/** Whether a title stands before a name. */
export const isTitledAt = (tokens: readonly Token[], at: number): boolean => withTitle(tokens, at) < at;

/** The place of the first title before a name: “Mr and Mrs” counts. */
export function withTitle(tokens: readonly Token[], at: number): number {
  const [one, here] = [tokens[at - 1], tokens[at]];
  if (!one || !here || here.isApart || !/^[ .]*$/u.test(here.before)) return at;
  if (isTitle(one.low) || isOffice(one.low)) return at - 1;
  return isKin(one.low) && one.isCapital && here.before.trim() === '' ? at - 1 : at;
}

/** What two capitals usually stand for. */
const abbreviations = /^(?:am|pm|tv|uk|ok|id|it|hr|la|cc|ps|re|ad|bc|eu|us|pe|ps)$/u;

/** Whether capitals are somebody’s initials here, and not an abbreviation or a piece of a heading. */
export function isInitials(tokens: readonly Token[], from: number, to: number): boolean {
  const named = tokens.slice(from, to + 1);
  if (!named.every(({ text }) => /^\p{Lu}+$/u.test(text))) return false;
  const low = named.map((token) => token.low).join('');
  const isPointed = named.length > 1 && named[1]?.before.trim() === '.';
  if (!isPointed && (isWord(low) || isOffice(low) || isTitle(low) || abbreviations.test(low))) return false;
  if (low.length > 3) return false;
  const [first, next] = [tokens[from], tokens[to + 1]];
  // In a line of capitals two letters say nothing; before a name they are its initials.
  if (next && !next.isApart && next.before.trim() === '' && (next.isUpper || /^\p{N}/u.test(next.low))) return false;
  return !(from > 0 && first && !first.isApart && first.before.trim() === '' && tokens[from - 1]?.isUpper === true);
}

const lettered =
  /^(?:section|option|class|group|vitamin|hepatitis|form|schedule|part|unit|level|grade|block|flat|room|plan|appendix|annex|type|table|figure|item|point|stage|route|set|year|tier|band|category|ward|zone|strep|question|tab|volume|copy|exhibit|letter|page|box|file)$/u;

/** Whether one capital letter stands for somebody, and not for an appendix or a list. */
export function isLoneInitial(tokens: readonly Token[], at: number): boolean {
  const [last, one, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (!one || !/^\p{Lu}$/u.test(one.text) || one.low === 'i' || one.low === 'a') return false;
  if (last && !one.isApart && (lettered.test(last.low) || last.text.length === 1 || /^\p{N}+$/u.test(last.low)))
    return false;
  if (one.before.trim() !== '' && !/^[ ("“‘.,;:—–-]*$/u.test(one.before)) return false;
  if (!next || next.isApart) return true;
  if (/^[ .]*$/u.test(next.before) && (next.text.length === 1 || /^\p{N}/u.test(next.low))) return false;
  return !(next.isCapital && !isWord(next.low) && /^[ .]*$/u.test(next.before)) && !/^[-/&@]/u.test(next.before);
}

/** “Carol L” ends there; “Carol L Smith” does not. */
export function isFinalLetter(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return !next || next.isApart || !next.isCapital || next.before.trim() !== '' || isWord(next.low);
}

/** A capitalised everyday word that is a name too: does the sentence treat it as somebody? */
export function isMeantAsName(tokens: readonly Token[], at: number): boolean {
  const [last, one, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (!one) return false;
  if (one.isPossessive) return true;
  const begins = !last || one.isApart || /[.!?:;“"•*]/u.test(one.before);
  const isAmidCapitals = one.isUpper && (last?.isUpper === true || next?.isUpper === true);
  if (isAmidCapitals) return false;
  if (next && !next.isApart && next.before.trim() === '') {
    if (isPlace(next.low) && next.isCapital) return false;
    if (/^\p{N}/u.test(next.low)) return false;
    if (isDeed(next.low) && !next.isCapital) return true;
  }
  if (begins) return next === undefined || (next.isApart && one.isApart);
  return !/^\p{N}/u.test(last.low) && !(last.isCapital && !isKin(last.low) && one.before.trim() === '');
}
