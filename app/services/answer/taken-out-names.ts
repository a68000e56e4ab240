import type { CaseState } from '../../../machines/case.ts';
import { restsOn } from '../../../machines/consulting/consulting.ts';
import { isHidden } from '../../../machines/exemptions/told.ts';
import type { CaseFile, PageState } from '../../../machines/file.ts';
import { findTerm, type Hit, plainPage } from '../../documents/suggest/find-term.ts';
import { isWord } from '../../documents/suggest/lists/words.ts';
import { PeopleMatcher } from '../../documents/suggest/match-people.ts';
import { tokensOf } from '../../documents/suggest/tokens.ts';
import type { PageText } from '../../documents/types.ts';
import { isMonth } from '../../language/dates.ts';
import { takenOut } from '../doubts/taken-out.ts';
import { namesIn } from '../register/names-of-others.ts';
import { enteredIn } from '../register/sought-people.ts';

/** What of it words written for an answer name that was taken out of its pages; null where they name nothing. */
export type Names = (words: string) => string | null;

interface TakenOut {
  readonly texts: readonly string[];
  /** People of the register, by id. */
  readonly people: ReadonlySet<string>;
}

/**
 * Who and what is taken out of the pages, as it may be named in words beside them: in the letter, in the name of a
 * document, which stands in the contents and the bookmarks. Terms, people of the register however they are called, and
 * words that were marked by hand.
 */
export function takenOutNames(state: CaseState): {
  readonly names: Names;
  /** In what somebody wrote as sentences, where a month before its year is a date, though somebody is called May. */
  readonly inSentences: Names;
  /** Of those, what stands only on pages that are neither confirmed nor denied. */
  readonly hidden: Names;
} {
  const all = outOf(state, () => true);
  const shown = outOf(state, (page) => !isHidden(state, page));
  const hidden: TakenOut = {
    texts: all.texts.filter((text) => !shown.texts.includes(text)),
    people: new Set([...all.people].filter((id) => !shown.people.has(id))),
  };
  const matcher = new PeopleMatcher(enteredIn({ state }));
  return {
    names: saying(all, matcher),
    inSentences: saying(all, matcher, isMonthOfYear),
    hidden: saying(hidden, matcher),
  };
}

function outOf(state: CaseState, isMeant: (page: PageState) => boolean): TakenOut {
  const documents = state.file.documents.map((one) => ({ ...one, pages: one.pages.filter(isMeant) }));
  const file: CaseFile = { ...state.file, documents };
  const marks = documents.flatMap(({ pages }) => pages.flatMap((page) => page.marks));
  const own = new Set(namesIn(state).flatMap(wordsOf));
  const texts = takenOut({ file, register: state.register })
    .filter(({ text, everywhere }) => everywhere || (isTelling(text) && !wordsOf(text).every((word) => own.has(word))))
    .map(({ text }) => text);
  const people = state.register.people.filter((person) => marks.some((mark) => restsOn(mark, person)));
  return { texts, people: new Set(people.map(({ id }) => id)) };
}

const wordsOf = (text: string): string[] => text.toLowerCase().split(/\s+/u);

/** Whether words that were marked by hand say by themselves who or what is meant: not a single word of the language. */
const isTelling = (text: string): boolean => text.includes(' ') || !isWord(text.toLowerCase());

/** “May 2026”: at this place of a page stands the month of a date. */
function isMonthOfYear({ words }: PageText, { at }: Hit): boolean {
  const [month, more] = at;
  if (month === undefined || more !== undefined) return false;
  return isMonth(words[month]?.text ?? '') && /^(?:19|20)\d\d(?!\d)/.test(words[month + 1]?.text ?? '');
}

const saying =
  (
    { texts, people }: TakenOut,
    matcher: PeopleMatcher,
    isDate: (page: PageText, hit: Hit) => boolean = () => false,
  ): Names =>
  (words) => {
    const page = plainPage(words);
    const text = texts.find((one) => findTerm([page], one).some((hit) => !isDate(page, hit)));
    if (text !== undefined || people.size === 0) return text ?? null;
    const tokens = tokensOf(page);
    const person = matcher
      .match(tokens)
      .find(({ phrase: { sought }, likeness }) => likeness === 'exact' && sought.isSuggested && people.has(sought.id));
    return person
      ? tokens
          .slice(person.from, person.to + 1)
          .map((token) => token.text)
          .join(' ')
      : null;
  };
