import type { PageText } from '../types.ts';
import { type Around, type As, follows, lookAround } from './around.ts';
import { isJob, isKin, isOffice, isOfficialAddress, isPlace, isTitle } from './lists/cues.ts';
import { isFirstName } from './lists/first-names.ts';
import { isNickname } from './lists/nicknames.ts';
import { isWord } from './lists/words.ts';
import { sightingsInColumns } from './name-columns.ts';
import { type Token, tokensOf } from './tokens.ts';

/** A place that looks as if somebody were named there, with what speaks for it. */
export interface Sighting {
  readonly first: string | null;
  readonly last: string | null;
  /** A title or an initial, where the first name is not there. */
  readonly title: string | null;
  /** How much speaks for a person: 2 is enough. */
  readonly weight: number;
  /** What speaks for it, as part of a sentence. */
  readonly because: string;
  readonly as: As;
}

/** What one page, or several, tell about who is named in a case. */
export interface PageSightings {
  readonly sightings: readonly Sighting[];
  /** Words in small letters, and how often: no names, then. */
  readonly small: ReadonlyMap<string, number>;
  /** Capitalised words beside “Road”, “School” and the like. */
  readonly places: ReadonlyMap<string, number>;
}

const remembered = new WeakMap<PageText, PageSightings>();

/** Who seems to be named on a page, by titles, relations, roles, lines of letters and known first names. */
export function sightingsOn(page: PageText): PageSightings {
  const known = remembered.get(page);
  if (known) return known;
  const tokens = tokensOf(page);
  const small = new Map<string, number>();
  const places = new Map<string, number>();
  const count = (map: Map<string, number>, low: string) => map.set(low, (map.get(low) ?? 0) + 1);
  for (const token of tokens) {
    // In an address of e-mail a name stands in small letters.
    const isAddress = page.words[token.from]?.text.includes('@') === true;
    if (!token.isCapital && !isAddress && token.low.length > 2) count(small, token.low);
  }
  const sightings = page.words.flatMap(({ text }) => (text.includes('@') ? readAddress(text) : []));
  for (let i = 0; i < tokens.length; ) {
    const run = runFrom(tokens, i);
    if (run.length === 0) {
      i++;
      continue;
    }
    const after = tokens[i + run.length];
    const isPlaceName =
      run.some((token, at) => at > 0 && isPlace(token.low)) ||
      (after !== undefined && follows(after) && isPlace(after.low));
    if (isPlaceName && !run.some(({ low }) => isTitle(low))) for (const { low } of run) count(places, low);
    else sightings.push(...readRun(tokens, i, run));
    i += run.length;
  }
  sightings.push(...sightingsInColumns(page));
  const seen = { sightings, small, places };
  remembered.set(page, seen);
  return seen;
}

/** What several pages tell. */
export function sightingsTogether(pages: Iterable<PageSightings>): PageSightings {
  const sightings: Sighting[] = [];
  const small = new Map<string, number>();
  const places = new Map<string, number>();
  for (const page of pages) {
    sightings.push(...page.sightings);
    for (const [low, count] of page.small) small.set(low, (small.get(low) ?? 0) + count);
    for (const [low, count] of page.places) places.set(low, (places.get(low) ?? 0) + count);
  }
  return { sightings, small, places };
}

/** Bytes it takes in memory, roughly. */
export const sightingsSize = ({ sightings, small, places }: PageSightings): number =>
  sightings.length * 120 + (small.size + places.size) * 60;

/** “ann.smith@council.gov.uk” names somebody who acts for a body. */
function readAddress(text: string): Sighting[] {
  const [, first, last, domain] = /^[^\p{L}]*(\p{L}{2,})[._](\p{L}{2,})(@[\w.-]*\w)/u.exec(text) ?? [];
  if (!first || !last || !domain || !isOfficialAddress(domain)) return [];
  const capital = (name: string) => name.charAt(0).toUpperCase() + name.slice(1).toLowerCase();
  const because = 'their e-mail address is one of a body';
  return [{ first: capital(first), last: capital(last), title: null, weight: 2, because, as: 'professional' }];
}

/** Capitalised words one after the other: titles, first names, surnames, initials, and words that only begin a sentence. */
function runFrom(tokens: readonly Token[], from: number): Token[] {
  const run: Token[] = [];
  for (let i = from; i < tokens.length && run.length < 6; i++) {
    const one = tokens[i];
    if (!one?.isCapital || /\p{N}/u.test(one.text)) break;
    const last = run.at(-1);
    if (last) {
      const isAbbreviated = last.text.length === 1 || isTitle(last.low) || isOffice(last.low);
      const joins = isAbbreviated ? /^[ .]*$/u : /^[ ‐-]?$/u;
      if (one.isApart || !joins.test(one.before) || last.isPossessive) break;
      // “CASE NOTES Carol”: a heading and what follows.
      if (last.isUpper !== one.isUpper && last.text.length > 2 && one.text.length > 1 && !isNamed(last.low)) break;
    }
    run.push(one);
  }
  return run;
}

const isNamed = (low: string): boolean => isFirstName(low) || isNickname(low);

/** What a run of capitalised words says about people. */
function readRun(tokens: readonly Token[], from: number, run: readonly Token[]): Sighting[] {
  let at = 0;
  let titled: 'title' | 'office' | 'kin' | null = null;
  let as: Sighting['as'] = null;
  let before = '';
  for (let token = run[at]; token; token = run[at]) {
    const isLast = at === run.length - 1;
    const kind = isTitle(token.low) ? 'title' : isOffice(token.low) ? 'office' : isKin(token.low) ? 'kin' : null;
    if (kind === null) {
      if (isLast || !isWord(token.low) || isNamed(token.low) || isJob(token.low)) {
        if (isJob(token.low) && !isLast && !isNamed(token.low)) {
          as = 'professional';
          at++;
          continue;
        }
        break;
      }
      at++;
      continue;
    }
    titled = kind;
    before = token.text;
    if (kind === 'office') as = 'professional';
    if (kind === 'kin') as = 'private';
    at++;
  }
  const named = run.slice(at);
  while (named.length > 1 && isWord(named.at(-1)?.low ?? '') && !isSurnameLike(named)) named.pop();
  const [first] = named;
  if (!first) return [];
  const start = from + at;
  const end = start + named.length - 1;
  const around = lookAround(tokens, start, end);
  as ??= around.as;
  return weigh(tokens, named, start, { titled, before, as, around });
}

/** “Grace Young”: a known first name makes a surname of a word. */
const isSurnameLike = (named: readonly Token[]): boolean =>
  named.length === 2 && isNamed(named[0]?.low ?? '') && !isWord(named[0]?.low ?? '') && !isPlace(named[1]?.low ?? '');

function weigh(
  tokens: readonly Token[],
  named: readonly Token[],
  start: number,
  { titled, before, as, around }: { titled: string | null; before: string; as: Sighting['as']; around: Around },
): Sighting[] {
  const [first, ...rest] = named;
  const last = rest.at(-1);
  if (!first) return [];
  const cue = titled === null ? around.because : `“${before}” stands before it`;
  const base = around.weight + (titled === null ? 0 : 3);
  const sight = (f: string | null, l: string | null, weight: number, because: string): Sighting[] => [
    { first: f, last: l, title: f === null ? (titled === null ? first.text : before) : null, weight, because, as },
  ];
  const next = tokens[start + named.length];
  // “LINNET, Carol”
  if (
    !last &&
    next?.isCapital &&
    next.before.trim() === ',' &&
    !next.isApart &&
    isNamed(next.low) &&
    !isWord(first.low) &&
    !isNamed(first.low)
  )
    return sight(next.text, first.text, 3, 'surname and first name stand as in a list');
  if (last) {
    if (first.text.length === 1)
      return isPlain(last) ? sight(null, last.text, base + 2, 'an initial stands before it') : [];
    if (last.text.length === 1)
      return isPlain(first) && (isNamed(first.low) || base > 1)
        ? sight(first.text, null, base + 1, 'an initial stands after it')
        : [];
    if (isWord(first.low) && !isNamed(first.low)) return [];
    if (isNamed(first.low)) {
      const unsure = isWord(first.low) || isWord(last.low) ? 0 : 1;
      return sight(first.text, last.text, base + 1 + unsure, cue ?? `“${first.text}” is a first name`);
    }
    if (isWord(last.low)) return titled ? sight(null, first.text, base, cue ?? '') : [];
    return sight(first.text, last.text, base + (first.isUpper ? 0 : 1), cue ?? 'two capitalised words stand together');
  }
  const surnameOnly = titled === 'title' || titled === 'office';
  if (surnameOnly) return first.text.length > 1 ? sight(null, first.text, base, cue ?? '') : [];
  if (first.text.length < 2 || (first.isUpper && !titled && around.as === null && !isNamed(first.low))) return [];
  if (isWord(first.low)) {
    const isMeant = isNamed(first.low) && (titled !== null || around.as === 'private' || around.weight > 2);
    return isMeant ? sight(first.text, null, base, cue ?? '') : [];
  }
  if (isNamed(first.low)) return sight(first.text, null, base + 2, cue ?? `“${first.text}” is a first name`);
  return base > 0 ? sight(first.text, null, first.isUpper ? base - 1 : base, cue ?? '') : [];
}

const isPlain = (token: Token): boolean => token.text.length > 2 && !isWord(token.low);
