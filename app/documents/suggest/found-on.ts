import type { PageText } from '../types.ts';
import { suggestAcross } from './across-pages.ts';
import type { Own } from './identifiers.ts';
import { PeopleMatcher } from './match-people.ts';
import type { Sought } from './person-names.ts';
import { type Suggestion, suggestOn } from './suggest.ts';

/** Who is looked for, as it crosses the border of a thread. */
export interface LookingFor {
  /** The same number for the same people: what was made ready for them is used again. */
  readonly key: number;
  readonly people: readonly Sought[];
  /** Words that these papers use as words. */
  readonly everyday: ReadonlySet<string>;
  readonly own: Own;
}

/** The same made ready: one object for the same people, so that pages can be remembered with it. */
export interface Looking {
  readonly wanted: LookingFor;
  readonly people: PeopleMatcher;
}

/** Makes ready whom to look for: once, for any number of pages. */
export const readyToLook = (wanted: LookingFor): Looking => ({
  wanted,
  people: new PeopleMatcher(wanted.people, wanted.everyday),
});

/** A suggestion with some words before and after it, so that nobody opens the page again to list it. */
export interface FoundHere extends Suggestion {
  readonly before: string;
  readonly after: string;
}

const context = 6;

function withContext({ words }: PageText, found: Suggestion): FoundHere {
  const joined = (from: number, to: number) =>
    words
      .slice(Math.max(0, from), to)
      .map(({ text }) => text)
      .join(' ');
  const [first, last] = [found.at[0] ?? 0, found.at.at(-1) ?? 0];
  return { ...found, before: joined(first - context, first), after: joined(last + 1, last + 1 + context) };
}

/** All that is found on a page by itself. */
export const foundOn = (text: PageText, { people, wanted }: Looking): readonly FoundHere[] =>
  suggestOn(text, people, wanted.own).map((found) => withContext(text, found));

/** With a part of a name that began on the page before or goes on on the next, where no more of it is found. */
function withPart(found: readonly FoundHere[], text: PageText, part: Suggestion): readonly FoundHere[] {
  if (found.some(({ at }) => at.some((word) => part.at.includes(word)))) return found;
  return [...found, withContext(text, part)].sort((a, b) => (a.at[0] ?? 0) - (b.at[0] ?? 0));
}

/** A page, and what is found on it so far. */
export interface PageFound {
  readonly text: PageText;
  readonly found: readonly FoundHere[];
}

/** What is found on two pages that follow each other, with a name that goes over the edge between them. */
export function foundOver(page: PageFound, next: PageFound, { people }: Looking): readonly (readonly FoundHere[])[] {
  const across = suggestAcross(page.text, next.text, people);
  return across
    ? [withPart(page.found, page.text, across.here), withPart(next.found, next.text, across.there)]
    : [page.found, next.found];
}
