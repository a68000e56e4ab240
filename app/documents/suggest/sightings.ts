import type { PageText } from '../types.ts';
import { isDeed, isJob, isKin, isOffice, isPlace, isTitle, isTowards } from './lists/cues.ts';
import { isFirstName } from './lists/first-names.ts';
import { isNickname } from './lists/nicknames.ts';
import { isWord } from './lists/words.ts';
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
  /** Speaks for somebody acting in an official capacity, or for somebody of the family or the neighbourhood. */
  readonly as: 'professional' | 'private' | null;
}

/** What one page tells about who is named in a case. */
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
  const sightings: Sighting[] = [];
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
  const seen = { sightings, small, places };
  remembered.set(page, seen);
  return seen;
}

const follows = (token: Token): boolean => !token.isApart && token.before.trim() === '';

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

interface Around {
  readonly as: Sighting['as'];
  readonly weight: number;
  readonly because: string | null;
}

/** What stands before and after a name. */
function lookAround(tokens: readonly Token[], start: number, end: number): Around {
  const [b2, b1, name, a1, a2, a3] = [
    tokens[start - 2],
    tokens[start - 1],
    tokens[end],
    tokens[end + 1],
    tokens[end + 2],
    tokens[end + 3],
  ];
  const first = tokens[start];
  if (!first || !name) return { as: null, weight: 0, because: null };
  const marks: [Sighting['as'], number, string][] = [];
  const isNear = (token: Token | undefined, pattern = /^[ ,(:–—-]*$/u) =>
    token !== undefined && pattern.test(token.before);
  if (b1 && !first.isApart && /^[ ,(:–—-]*$/u.test(first.before)) {
    if (isKin(b1.low)) marks.push(['private', 3, `“${b1.text}” stands before it`]);
    else if (isJob(b1.low)) marks.push(['professional', 2, `“${b1.text}” stands before it`]);
    else if (isTowards(b1.low) && first.before.trim() === '') marks.push([null, 0.5, `“${b1.text}” stands before it`]);
    if (b2 && b1.low === 'by' && writes.test(b2.low))
      marks.push(['professional', 3, `“${b2.text} by” stands before it`]);
    if (b2 && isKin(b2.low) && /^(?:is|was|called|named|and|to|of|with)$/u.test(b1.low))
      marks.push(['private', 1, `“${b2.text} ${b1.text}” stands before it`]);
  }
  if (b1 && labels.test(b1.low) && /[:]/u.test(first.before)) marks.push([null, 2, `it stands after “${b1.text}:”`]);
  if (a1 && !a1.isApart && isDeed(a1.low) && a1.before.trim() === '' && !name.isPossessive)
    marks.push([null, faint.test(a1.low) ? 1 : 2, `“${a1.text}” stands after it`]);
  if (name.isPossessive) marks.push([null, 1, 'something is said to be theirs']);
  const isAside = a1 !== undefined && /[,(–—-]/u.test(a1.before) && isNear(a1);
  const next = isAside ? [a1, a2, a3].filter((token) => token !== undefined) : [];
  const role = next.find(
    (token, index) => (index === 0 || /^ ?$/u.test(token.before)) && (isKin(token.low) || isJob(token.low)),
  );
  // A signature: the name has its line, and the line below says what they are.
  const isAlone = first.isApart && tokens[start - 1]?.line !== first.line;
  const below =
    isAlone &&
    a1?.isApart &&
    a1.line === name.line + 1 &&
    a1.isCapital &&
    [a1, a2, a3].some((token, index) => token && isJob(token.low) && (index === 0 || follows(token)));
  if (role) marks.push([isKin(role.low) ? 'private' : 'professional', 3, `“${role.text}” stands after it`]);
  else if (below && a1) marks.push(['professional', 2, `“${a1.text}” stands after it`]);
  const strongest = [...marks].sort((a, b) => b[1] - a[1])[0];
  return {
    as: marks.find(([as]) => as !== null)?.[0] ?? null,
    weight: marks.reduce((sum, [, weight]) => sum + weight, 0),
    because: strongest?.[2] ?? null,
  };
}

/** Who writes in a file does so for the body whose file it is. */
const writes = /^(?:written|completed|recorded|typed|signed|chaired|prepared|authored|compiled|minuted|approved)$/u;

/** Said of things as well as of people. */
const faint =
  /^(?:is|was|has|had|will|would|did|does|can|could|may|might|also|then|again|always|still|never|began|started|came|goes|went|looked|looks|seemed|seems|made|makes|took|takes|appears|appeared|became|kept|keeps|left|moved|works|worked|gives|gave)$/u;

const labels =
  /^(?:to|from|cc|bcc|name|names|present|attended|attendees|apologies|mother|father|parent|parents|carer|carers|sibling|siblings|child|children|neighbour|referrer|caller|informant|witness|contact|kin|partner|guardian|spoke|seen|met|surname|forename|forenames|household|members|others|people|dear|complainant|victim|suspect|author|by)$/u;

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
