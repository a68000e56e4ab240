import type { PageText } from '../types.ts';
import { isWord } from './lists/words.ts';
import type { Match, PeopleMatcher } from './match-people.ts';
import type { Form } from './person-names.ts';
import { type Row, rowsOf } from './rows.ts';
import { type Token, tokensOf } from './tokens.ts';

/** Somebody whose name stands in two cells or more of a row. */
export interface AcrossCells {
  readonly match: Match;
  readonly tokens: readonly Token[];
  /** Places of its words on the page, as they are read. */
  readonly at: readonly number[];
}

const whole: ReadonlySet<Form> = new Set(['full', 'reversed', 'variant']);

/**
 * Whole names in cells that stand side by side, as in a table of first names and surnames. Only names that are spelt as
 * they are looked for and fill their cells, up to a mark or a number: where two columns of prose meet, or a remark
 * begins, no name is.
 */
export function matchAcrossCells({ words }: Pick<PageText, 'words'>, people: PeopleMatcher): AcrossCells[] {
  return rowsOf(words).flatMap((row) => {
    const tokens = tokensOf(row);
    return people
      .match(tokens)
      .filter((match) => isWholeName(match, tokens) && fillsCells(match, tokens, row))
      .map((match) => ({ match, tokens, at: row.at.slice(tokens[match.from]?.from, (tokens[match.to]?.to ?? 0) + 1) }));
  });
}

function isWholeName({ phrase, likeness, from, to }: Match, tokens: readonly Token[]): boolean {
  const named = tokens.slice(from, to + 1);
  return (
    likeness === 'exact' &&
    whole.has(phrase.form) &&
    phrase.parts.length > 1 &&
    phrase.parts.every((part) => part.length > 1) &&
    named.every(({ isCapital, low }) => isCapital || !isWord(low))
  );
}

function fillsCells({ phrase, from, to }: Match, tokens: readonly Token[], { cell }: Row): boolean {
  const [first, last, before, after] = [tokens[from], tokens[to], tokens[from - 1], tokens[to + 1]];
  // A title in another cell makes no name of two cells.
  const name = tokens.slice(from, to).find(({ low }) => low === phrase.parts[0]);
  if (!first || !last || !name || cell[name.from] === cell[last.to]) return false;
  const begins = !before || cell[before.to] !== cell[first.from] || isParted(before, first);
  const ends = !after || cell[after.from] !== cell[last.to] || isParted(last, after);
  return begins && ends;
}

const isParted = (one: Token, next: Token): boolean =>
  next.before.trim() !== '' || /\p{N}/u.test(one.low) || /\p{N}/u.test(next.low);
