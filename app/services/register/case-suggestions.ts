import { areUnderMarks } from '../../../machines/documents/under-marks.ts';
import { type DocumentState, findDocument, type PageState } from '../../../machines/file.ts';
import type { DocumentId, PageId } from '../../../machines/ids.ts';
import { findPerson, treatmentOf } from '../../../machines/register/register.ts';
import type { App } from '../../app.ts';
import type { FoundHere } from '../../documents/suggest/found-on.ts';
import type { Suggestion } from '../../documents/suggest/suggest.ts';
import { pageWords } from '../file/document-words.ts';
import type { LoadedCase } from '../load-case.ts';
import { type FoundByPage, foundAmong, foundInCase, foundSoFar } from './found-in-case.ts';
import { lookingAtOnce } from './sought-people.ts';

/** A suggestion with its place in the case and what became of it. */
export interface PlacedSuggestion extends FoundHere {
  readonly documentId: DocumentId;
  readonly document: string;
  readonly pageId: PageId;
  readonly page: number;
  /** Nobody has said anything yet; taken out by a mark; turned down. */
  readonly standing: 'open' | 'marked' | 'rejected';
  /** The exemption of the person's own decision; null where they have none. */
  readonly code: string | null;
}

function placed({ state }: LoadedCase, document: DocumentState, page: PageState, found: FoundHere): PlacedSuggestion {
  const person = found.personId === null ? undefined : findPerson(state.register, found.personId);
  return {
    ...found,
    documentId: document.id,
    document: document.name,
    pageId: page.id,
    page: page.number,
    standing: areUnderMarks(found.boxes, page.marks)
      ? 'marked'
      : page.rejected.includes(found.key)
        ? 'rejected'
        : 'open',
    code: person && person.balance?.code !== undefined ? treatmentOf(person).code : null,
  };
}

/** What is suggested on one page of a case. */
export async function suggestionsOnPage(
  app: App,
  loaded: LoadedCase,
  documentId: DocumentId,
  number: number,
): Promise<PlacedSuggestion[]> {
  const document = findDocument(loaded.state.file, documentId);
  const page = document?.pages[number - 1];
  if (!document || !page) return [];
  const wordsOf = (one: PageState | undefined) => one && pageWords(app, loaded.caseId, one);
  const text = await pageWords(app, loaded.caseId, page);
  const [before, after] = [await wordsOf(document.pages[number - 2]), await wordsOf(document.pages[number])];
  const looking = await lookingAtOnce(app, loaded);
  return foundAmong({ before, text, after }, looking).map((found) => placed(loaded, document, page, found));
}

/** Everything suggested in a case, and everybody named who stays, in the order of the pages. */
export const caseSuggestions = async (app: App, loaded: LoadedCase): Promise<PlacedSuggestion[]> =>
  allPlaced(loaded, await foundInCase(app, loaded));

/** As long as somebody waits for a page that lists what is suggested. */
const patienceMs = 4000;

/** What is suggested in a case as far as it is known, and how many of its pages have been looked through where it is not. */
export type SuggestionsSoFar =
  | { readonly isKnown: true; readonly all: readonly PlacedSuggestion[] }
  | { readonly isKnown: false; readonly all: readonly []; readonly pages: number };

/** The same for somebody who waits: a large case is looked through while they go on. */
export async function suggestionsSoFar(app: App, loaded: LoadedCase): Promise<SuggestionsSoFar> {
  const soFar = await foundSoFar(app, loaded, patienceMs);
  return soFar.isKnown ? { isKnown: true, all: allPlaced(loaded, soFar.found) } : { ...soFar, all: [] };
}

const allPlaced = (loaded: LoadedCase, found: FoundByPage): PlacedSuggestion[] =>
  loaded.state.file.documents.flatMap((document) =>
    document.pages.flatMap((page) => (found.get(page.id) ?? []).map((one) => placed(loaded, document, page, one))),
  );

/** Of everything found: one person's, one name's that is in no register, or one kind's. */
export const ofWhom = (all: readonly PlacedSuggestion[], of: string): PlacedSuggestion[] =>
  all.filter(
    ({ personId, kind, isSuggested }) => personId === of || (isSuggested && personId === null && groupOf(kind) === of),
  );

/** The names that are in no register stand together, and so does each kind of number. */
export const groupOf = (kind: Suggestion['kind']): string => (kind === 'name' ? 'names' : kind);
