import type { CaseState } from '../../machines/case.ts';
import { contentItems } from '../../machines/searching/events.ts';
import { findTerm, plainPage } from '../documents/suggest/find-term.ts';
import { t } from '../language/t.ts';
import type { Edit } from '../letters/edits.ts';
import type { Letter } from '../letters/letter.ts';
import { inLanguageOf } from '../services/answer-letter.ts';
import { removedTerms } from '../services/answer-sources.ts';

const says = (state: CaseState) => {
  const terms = removedTerms(state);
  return (words: string): boolean => terms.some(({ text }) => findTerm([plainPage(words)], text).length > 0);
};

/** A term taken out of the pages must not stand in the words of the letter or in the name of a document either. */
export function saidInLetter(state: CaseState, letter: Letter, edits: readonly Edit[] = []): string[] {
  const names = says(state);
  return [
    ...('explanation' in letter && names(letter.explanation)
      ? ['The explanation in the letter names something that was taken out of the pages.']
      : []),
    ...(edits.some(({ text }) => names(text))
      ? ['The letter was changed by hand, and names something that was taken out of the pages.']
      : []),
    ...(beside(letter).some(names)
      ? [
          'What the letter says beside the copy, or why the search is enough, names something that was taken out of the pages.',
        ]
      : []),
    ...(state.file.documents.some(({ name }) => names(name))
      ? ['The name of a document names something that was taken out of the pages. Rename it.']
      : []),
  ];
}

/** Words written for this case that stand in an answer to an access request beside the explanation. */
const beside = (letter: Letter): readonly string[] =>
  letter.kind === 'access-answer'
    ? [letter.searchReason ?? '', ...contentItems.map((item) => letter.content?.[item] ?? '')]
    : [];

/**
 * The letter without what its list of searches would give away. Whoever searched often looked for the very people who are
 * taken out; the record of a search stays as it was made, so it is the letter that leaves them out.
 */
export function withoutNames(state: CaseState, letter: Letter): Letter {
  if (!('searches' in letter)) return letter;
  const names = says(state);
  const leftOut = inLanguageOf(state, () => t`Left out here: it names something that was taken out of the pages`);
  const plain = (words: string): string => (names(words) ? leftOut : words);
  const searches = letter.searches.map((search) => ({
    ...search,
    system: plain(search.system),
    terms: plain(search.terms),
    searcher: plain(search.searcher),
    note: plain(search.note),
  }));
  return { ...letter, searches };
}
