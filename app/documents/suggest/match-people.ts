import { isFirstName } from './lists/first-names.ts';
import { isWord } from './lists/words.ts';
import {
  isFinalLetter,
  isInitials,
  isLoneInitial,
  isMeantAsName,
  isTitledAt,
  joins,
  withTitle,
} from './meant-as-name.ts';
import { shapeOf, slips } from './near.ts';
import { type Phrase, phrasesOf, type Sought } from './person-names.ts';
import type { Token } from './tokens.ts';

/** How a printed word comes to be taken for a word of a name. */
export type Likeness = 'exact' | 'slip' | 'scan';

export interface Match {
  readonly phrase: Phrase;
  /** Others whom the same words may mean. */
  readonly shared: readonly Sought[];
  readonly likeness: Likeness;
  /** Places of the first and last token, titles included. */
  readonly from: number;
  readonly to: number;
}

interface Like {
  readonly low: string;
  readonly likeness: Likeness;
}

/** People to look for, made ready: the same one searches any number of pages. */
export class PeopleMatcher {
  readonly #phrases = new Map<string, Phrase[]>();
  readonly #names: string[];
  readonly #words: ReadonlySet<string>;
  readonly #shapes = new Map<string, string[]>();
  readonly #likes = new Map<string, readonly Like[]>();
  readonly #everyday: ReadonlySet<string>;

  /** @param everyday words that stand in small letters elsewhere in these papers */
  constructor(people: readonly Sought[], everyday: ReadonlySet<string> = new Set()) {
    this.#everyday = everyday;
    const names = new Set<string>();
    for (const phrase of people.flatMap(phrasesOf)) {
      const [first = ''] = phrase.parts;
      const known = this.#phrases.get(first);
      if (known) known.push(phrase);
      else this.#phrases.set(first, [phrase]);
      for (const part of phrase.parts) if (part.length > 2) names.add(part);
    }
    this.#names = [...names];
    this.#words = names;
    for (const name of this.#names) {
      if (name.length < 4) continue;
      const shape = shapeOf(name);
      this.#shapes.set(shape, [...(this.#shapes.get(shape) ?? []), name]);
    }
  }

  /** Every place somebody is named, in order; no two overlap. */
  match(tokens: readonly Token[]): Match[] {
    const found: Match[] = [];
    for (let i = 0; i < tokens.length; i++) {
      const best = this.#bestAt(tokens, i);
      if (!best) continue;
      const [from, floor] = [withTitle(tokens, i), (found.at(-1)?.to ?? -1) + 1];
      found.push({ ...(from < i ? titled(best) : best), from: Math.max(from, floor) });
      i = best.to;
    }
    return found;
  }

  #bestAt(tokens: readonly Token[], i: number): Match | null {
    const first = tokens[i];
    if (!first) return null;
    let best: Match | null = null;
    const offer = (phrase: Phrase, to: number, likeness: Likeness) => {
      const now = best;
      const same = now !== null && to === now.to && likeness === now.likeness;
      if (same && phrase.parts.length === now.phrase.parts.length) best = shareOut(now, phrase);
      else if (now === null || to > now.to || (to === now.to && rank[likeness] < rank[now.likeness]))
        best = { phrase, shared: [], likeness, from: i, to };
    };
    for (const like of this.#likesOf(first)) {
      for (const phrase of this.#phrases.get(like.low) ?? []) {
        const end = this.#follow(tokens, i, phrase, like.likeness);
        if (end !== null && this.#accepts(tokens, i, end.to, phrase, end.likeness)) offer(phrase, end.to, end.likeness);
      }
    }
    // A word the file cut in two.
    const next = tokens[i + 1];
    if (best === null && next && !next.isApart && /^ *$/u.test(next.before) && !isWord(next.low)) {
      const whole = first.low + next.low;
      if (whole.length > 5 && first.low.length > 1 && next.low.length > 1 && !next.isCapital) {
        const phrase = this.#phrases.get(whole)?.find(({ parts }) => parts.length === 1);
        if (phrase) best = { phrase, shared: [], likeness: 'scan', from: i, to: i + 1 };
      }
    }
    return best;
  }

  /** The last token of a phrase that begins here, and how like it is; null where it does not go on. */
  #follow(tokens: readonly Token[], i: number, { parts, form }: Phrase, first: Likeness) {
    let likeness = first;
    let at = i;
    for (let part = 1; part < parts.length; part++) {
      const wanted = parts[part] ?? '';
      let next = tokens[at + 1];
      // A middle name's letter may stand between.
      const after = tokens[at + 2];
      if (form === 'full' && next?.text.length === 1 && wanted.length > 1 && after && joins(after)) {
        next = after;
        at++;
      }
      if (!next || !joins(next)) return null;
      const like = this.#likesOf(next).find(({ low }) => low === wanted);
      if (!like) return null;
      if (wanted.length === 1 && !next.isCapital) return null;
      likeness = rank[like.likeness] > rank[likeness] ? like.likeness : likeness;
      at++;
    }
    return { to: at, likeness };
  }

  /** What a printed word may be of the names that are looked for. */
  #likesOf({ low }: Token): readonly Like[] {
    const known = this.#likes.get(low);
    if (known) return known;
    const likes =
      this.#phrases.has(low) || this.#words.has(low) ? [{ low, likeness: 'exact' as const }] : this.#nearOf(low);
    this.#likes.set(low, likes);
    return likes;
  }

  #nearOf(low: string): Like[] {
    if (low.length < 3 || (isWord(low) && low.length < 8) || /^\p{N}+$/u.test(low))
      return low.length === 1 ? [{ low, likeness: 'exact' }] : [];
    const near = new Map<string, Likeness>();
    if (low.length > 3) for (const name of this.#shapes.get(shapeOf(low)) ?? []) near.set(name, 'scan');
    const hasDigit = /[\p{N}|!]/u.test(low);
    for (const name of this.#names) {
      if (near.has(name) || name.length < 4) continue;
      const most = name.length > 7 ? 2 : 1;
      if (slips(low, name, most) <= most) near.set(name, hasDigit ? 'scan' : 'slip');
      else if (hasDigit && slips(shapeOf(low), shapeOf(name), 1) <= 1) near.set(name, 'scan');
    }
    return [...near].map(([name, likeness]) => ({ low: name, likeness }));
  }

  /** Whether these tokens, which spell a phrase, also mean the person. */
  #accepts(tokens: readonly Token[], from: number, to: number, phrase: Phrase, likeness: Likeness): boolean {
    const first = tokens[from];
    if (!first) return false;
    const { form, parts } = phrase;
    const named = tokens.slice(from, to + 1);
    if (form === 'initials') return isInitials(tokens, from, to) && likeness === 'exact';
    if (form === 'initial') return isLoneInitial(tokens, from) && likeness === 'exact';
    const hasInitial = parts.some((part) => part.length === 1);
    if (hasInitial && parts.length > 1) {
      const letter = named.find((token) => token.low.length === 1);
      const word = named.find((token) => token.low.length > 1);
      if (!letter?.isCapital || !word?.isCapital) return false;
      if (form === 'first-initial') return likeness === 'exact' && isFinalLetter(tokens, to);
      return likeness === 'exact' || (word.low.length > 4 && !isWord(word.low));
    }
    if (parts.length > 1) {
      if (likeness === 'exact')
        return named.some((token) => token.isCapital) || named.every((token) => !isWord(token.low));
      return (
        named.every((token) => token.isCapital || /\p{N}/u.test(token.low)) &&
        named.some(({ low }) => !this.#everyday.has(low))
      );
    }
    const titled = isTitledAt(tokens, from);
    if (likeness !== 'exact') {
      const isOther = isWord(first.low) || this.#everyday.has(first.low) || (isFirstName(first.low) && !titled);
      const isLong = first.low.length > 4 || titled;
      return isLong && !isOther && (first.isCapital || /\p{N}/u.test(first.low));
    }
    if (!first.isCapital) return !isWord(first.low) && first.low.length > 2 && !this.#everyday.has(first.low);
    if (isWord(first.low) || (first.isUpper && isWord(first.low))) return titled || isMeantAsName(tokens, from);
    return true;
  }
}

/** With a title a surname that is shared with whose papers they are is rather the other's. */
function titled(match: Match): Match {
  const { phrase, shared } = match;
  const other =
    phrase.form === 'surname' && phrase.sought.isSubject ? shared.find(({ isSuggested }) => isSuggested) : undefined;
  return other ? { ...match, phrase: { ...phrase, sought: other }, shared: [phrase.sought] } : match;
}

const rank: Record<Likeness, number> = { exact: 0, slip: 1, scan: 2 };

/** The same words may mean two people: whose papers they are, else somebody who is to be taken out, else whoever is named. */
function shareOut(one: Match, phrase: Phrase): Match {
  const [a, b] = [one.phrase, phrase];
  if (a.sought.id === b.sought.id) return one;
  const order = (of: Phrase) => (of.sought.isSubject ? 0 : weak.has(of.form) ? 3 : of.sought.isSuggested ? 1 : 2);
  const [first, other] = order(b) < order(a) ? [b, a] : [a, b];
  return { ...one, phrase: first, shared: [...one.shared, other.sought] };
}
/** Nobody said that they are called this. */
const weak: ReadonlySet<string> = new Set(['nickname', 'initials', 'initial']);
