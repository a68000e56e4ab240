import type { CaseState } from '../../machines/case.ts';
import { nameInAnswer } from '../../machines/file-order/order.ts';
import { contentItems } from '../../machines/searching/events.ts';
import { t } from '../language/t.ts';
import type { Edit } from '../letters/edits.ts';
import type { Letter } from '../letters/letter.ts';
import { inLanguageOf } from '../services/answer/answer-letter.ts';
import { takenOutNames } from '../services/answer/taken-out-names.ts';

/** What is taken out of the pages must not be named in the words of the letter or in the name of a document either. */
export function saidInLetter(state: CaseState, letter: Letter, edits: readonly Edit[] = []): string[] {
  const { names, inSentences } = takenOutNames(state);
  const saidIn = (written: readonly string[], what: string): string[] =>
    // Of each piece only the first that is found: they are read again once it is gone.
    [...new Set(written.flatMap((words) => inSentences(words) ?? []))].map(
      (said) => `${what} names something that was taken out of the pages: “${said}”. Write it in other words.`,
    );
  return [
    ...saidIn('explanation' in letter ? [letter.explanation] : [], 'The explanation in the letter'),
    ...saidIn(
      edits.map(({ text }) => text),
      'The letter was changed by hand, and',
    ),
    ...saidIn(beside(letter), 'What the letter says beside the copy, or why the search is enough,'),
    ...state.file.documents
      .map((document) => nameInAnswer(state.file, document))
      .filter((name) => names(name) !== null)
      .map(
        (name) =>
          `“${name}” would stand in the contents, the bookmarks and the letter, and names something that was taken out of the pages. Change the name of the document, or its service or volume.`,
      ),
  ];
}

/** Words written for this case that stand in an answer to an access request beside the explanation. */
const beside = (letter: Letter): readonly string[] =>
  letter.kind === 'access-answer'
    ? [letter.searchReason ?? '', ...contentItems.map((item) => letter.content?.[item] ?? '')]
    : [];

/**
 * The letter without what its list of searches would give away. Whoever searched often looked for the very people who are
 * taken out; the record of a search stays as it was made, so it is the letter that leaves them out. What stands only on pages
 * that are neither confirmed nor denied goes without a word: saying so would tell that there are such pages.
 */
export function withoutNames(state: CaseState, letter: Letter): Letter {
  if (!('searches' in letter)) return letter;
  const { names, inSentences, hidden } = takenOutNames(state);
  const { leftOut, anotherPlace, staff } = inLanguageOf(state, () => ({
    leftOut: t`Left out here: it names something that was taken out of the pages`,
    anotherPlace: t`Another place`,
    staff: t`Our staff`,
  }));
  const plain = (words: string, silently: string, isNaming = names): string =>
    hidden(words) !== null ? silently : isNaming(words) !== null ? leftOut : words;
  const searches = letter.searches.map((search) => ({
    ...search,
    system: plain(search.system, anotherPlace),
    terms: plain(search.terms, ''),
    searcher: plain(search.searcher, staff),
    note: plain(search.note, '', inSentences),
  }));
  return { ...letter, searches };
}
