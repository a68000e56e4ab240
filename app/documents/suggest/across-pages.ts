import type { PageText, Word } from '../types.ts';
import type { PeopleMatcher } from './match-people.ts';
import { AROUND, edges } from './stream.ts';
import { type Suggestion, suggestionOf } from './suggest.ts';
import { tokensOf } from './tokens.ts';

/** How many words of a line may belong to a name that goes on on the next page, titles included. */
const most = 5;

/**
 * Somebody whose name begins at the end of a page and goes on at the beginning of the next, with a foot and a head between
 * at most: a suggestion on each of the two. Null where there is none. Only names that are spelt as they are looked for.
 */
export function suggestAcross(
  page: PageText,
  next: PageText,
  people: PeopleMatcher,
): { readonly here: Suggestion; readonly there: Suggestion } | null {
  const [ends, begins] = [edgesOf(page, 'ends').slice(-AROUND).reverse(), edgesOf(next, 'begins').slice(0, AROUND)];
  for (const end of ends) {
    const start = Math.max(0, end - most + 1);
    const head = page.words.slice(start, end + 1).filter(({ line }) => line === page.words[end]?.line);
    const from = end - head.length + 1;
    for (const begin of begins) {
      const tail = next.words.slice(begin, begin + most).filter(({ line }) => line === next.words[begin]?.line);
      const tokens = tokensOf({ words: asIfTogether(head, tail) });
      for (const match of people.match(tokens)) {
        const [first, last] = [tokens[match.from], tokens[match.to]];
        if (!first || !last || match.likeness !== 'exact') continue;
        if (first.from >= head.length || last.to < head.length) continue;
        const said = { match, tokens };
        return {
          here: suggestionOf(page, said, [from + first.from, end], 'It goes on on the next page.'),
          there: suggestionOf(next, said, [begin, begin + last.to - head.length], 'It began on the page before.'),
        };
      }
    }
  }
  return null;
}

const edgesOf = ({ words }: PageText, which: 'ends' | 'begins'): number[] =>
  edges(
    words.map(({ line }) => line),
    which,
  );

/** The words as they would lie if no page ended between them: two lines, one right under the other. */
const asIfTogether = (head: readonly Word[], tail: readonly Word[]): Word[] => {
  const y = head.at(-1)?.y ?? 0;
  return [
    ...head.map((word) => ({ ...word, y, line: 0 })),
    ...tail.map((word) => ({ ...word, y: y + word.height, line: 1 })),
  ];
};
