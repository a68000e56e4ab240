import type { Box } from '../../../machines/documents/events.ts';
import { lineBoxes } from '../../../machines/documents/line-boxes.ts';
import type { PageText } from '../types.ts';
import { matchAcrossCells } from './across-cells.ts';
import { type IdentifierKind, identifiersOn, type Own } from './identifiers.ts';
import type { Match, PeopleMatcher } from './match-people.ts';
import { meet } from './stream.ts';
import { tokensOf } from './tokens.ts';
import { whyMatched } from './why.ts';

export type SuggestionKind = 'person' | 'name' | IdentifierKind;

/** A place on a page that names somebody or says something only they are meant to know. Nothing is taken out by it. */
export interface Suggestion {
  /** The same place suggested for the same reason has the same key, whatever else changes. */
  readonly key: string;
  /** `person`: of the register. `name`: of somebody who is not in it yet. */
  readonly kind: SuggestionKind;
  readonly personId: string | null;
  /** Who is named; for anything else, what it is. */
  readonly of: string;
  /** Places of the printed words. */
  readonly at: readonly number[];
  readonly boxes: readonly Box[];
  readonly words: string;
  /** Why it is suggested, as a sentence. */
  readonly why: string;
  /** False where somebody is named who stays in the answer. */
  readonly isSuggested: boolean;
}

/**
 * What is suggested on a page, in reading order: people first, then numbers and addresses that no name covers. Pure and
 * of one page, so pages can be asked for one by one.
 */
export function suggestOn(page: PageText, people: PeopleMatcher, own: Own): Suggestion[] {
  const tokens = tokensOf(page);
  const covered = new Uint8Array(page.words.length);
  const found: Suggestion[] = [];
  const add = (said: Said, at: readonly number[]) => {
    for (const place of at) covered[place] = 1;
    found.push(placedAt(page, said, at));
  };
  const named = people.match(tokens).map((match) => ({
    match,
    tokens,
    at: placesFrom(tokens[match.from]?.from ?? 0, tokens[match.to]?.to ?? 0),
  }));
  for (const { match, tokens, at } of longest(named, matchAcrossCells(page, people))) add(saidOf(match, tokens), at);
  for (const { kind, from, to, why, isSuggested } of identifiersOn(page, tokens, own)) {
    const isNew = covered[from] === 0 || covered[to] === 0;
    if (isNew) add({ kind, personId: null, of: '', why, isSuggested }, placesFrom(from, to));
  }
  return found.sort((a, b) => (a.at[0] ?? 0) - (b.at[0] ?? 0));
}

/**
 * A name over several cells takes the place of what its halves were taken for; one of which a part belongs to a longer
 * name is none.
 */
function longest<Named extends { readonly at: readonly number[] }>(
  named: readonly Named[],
  across: readonly Named[],
): readonly Named[] {
  if (across.length === 0) return named;
  const whole = across.filter(({ at }) =>
    named.every((one) => !meet(one.at, at) || one.at.every((place) => at.includes(place))),
  );
  return [...whole, ...named.filter((one) => !whole.some(({ at }) => meet(one.at, at)))];
}

const placesFrom = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

type Said = Pick<Suggestion, 'kind' | 'personId' | 'of' | 'why' | 'isSuggested'>;

function placedAt(page: PageText, said: Said, at: readonly number[]): Suggestion {
  const boxes = lineBoxes(page.words, at);
  const words = at.map((word) => page.words[word]?.text).join(' ');
  return { ...said, key: keyOf(said.personId ?? said.kind, boxes[0]), at, boxes, words };
}

/** A part of a name that stands on two pages, on one of them. */
export function suggestionOf(
  page: PageText,
  { match, tokens }: { readonly match: Match; readonly tokens: ReturnType<typeof tokensOf> },
  [from, to]: readonly [number, number],
  how: string,
): Suggestion {
  const said = saidOf(match, tokens);
  return placedAt(page, { ...said, why: `${said.why} ${how}` }, placesFrom(from, to));
}

const saidOf = (match: Match, tokens: ReturnType<typeof tokensOf>) => {
  const { sought } = match.phrase;
  return {
    kind: sought.found === null ? ('person' as const) : ('name' as const),
    personId: sought.found === null ? sought.id : null,
    of: sought.name,
    why: whyMatched(match, tokens),
    isSuggested: sought.isSuggested,
  };
};

const keyOf = (of: string, box: Box | undefined): string =>
  `${of}:${Math.round(box?.x ?? 0)}.${Math.round(box?.y ?? 0)}`;
