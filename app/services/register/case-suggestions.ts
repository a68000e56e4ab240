import { setImmediate } from 'node:timers/promises';
import { type DocumentState, findDocument, type PageState } from '../../../machines/file.ts';
import type { DocumentId, PageId } from '../../../machines/ids.ts';
import { findPerson, treatmentOf } from '../../../machines/register/register.ts';
import type { App } from '../../app.ts';
import { suggestAcross } from '../../documents/suggest/across-pages.ts';
import { type Suggestion, suggestOn } from '../../documents/suggest/suggest.ts';
import type { PageText } from '../../documents/types.ts';
import { documentWords, pageWords } from '../file/document-words.ts';
import type { LoadedCase } from '../load-case.ts';
import { areUnderMarks } from '../redaction/under-marks.ts';
import { type Looking, lookingAtOnce, lookingFor } from './sought-people.ts';

/** A suggestion with its place in the case and what became of it. */
export interface PlacedSuggestion extends Suggestion {
  readonly documentId: DocumentId;
  readonly document: string;
  readonly pageId: PageId;
  readonly page: number;
  readonly before: string;
  readonly after: string;
  /** Nobody has said anything yet; taken out by a mark; turned down. */
  readonly standing: 'open' | 'marked' | 'rejected';
  /** The exemption of the person's own decision; null where they have none. */
  readonly code: string | null;
}

/** What one page came to, for as long as the same people are looked for. */
const pages = new WeakMap<PageText, { readonly looking: Looking; readonly found: readonly Suggestion[] }>();

function foundOn(text: PageText, looking: Looking): readonly Suggestion[] {
  const known = pages.get(text);
  if (known?.looking === looking) return known.found;
  const found = suggestOn(text, looking.people, looking.own);
  pages.set(text, { looking, found });
  return found;
}

const across = new WeakMap<
  PageText,
  { readonly next: PageText; readonly looking: Looking; readonly found: ReturnType<typeof suggestAcross> }
>();

function foundAcross(text: PageText, next: PageText, looking: Looking): ReturnType<typeof suggestAcross> {
  const known = across.get(text);
  if (known?.looking === looking && known.next === next) return known.found;
  const found = suggestAcross(text, next, looking.people);
  across.set(text, { next, looking, found });
  return found;
}

interface Among {
  readonly text: PageText;
  readonly before: PageText | undefined;
  readonly after: PageText | undefined;
}

/** All that is found on a page, with names that began on the page before it or go on on the next where no more of them is found. */
function foundAmong({ text, before, after }: Among, looking: Looking): readonly Suggestion[] {
  const alone = foundOn(text, looking);
  const parts = [before && foundAcross(before, text, looking)?.there, after && foundAcross(text, after, looking)?.here];
  const isKnown = (part: Suggestion) => alone.some(({ at }) => at.some((word) => part.at.includes(word)));
  const more = parts.filter((part) => part !== undefined).filter((part) => !isKnown(part));
  return more.length === 0 ? alone : [...alone, ...more].sort((a, b) => (a.at[0] ?? 0) - (b.at[0] ?? 0));
}

const context = 6;

function placed(
  { state }: LoadedCase,
  document: DocumentState,
  page: PageState,
  text: PageText,
  found: Suggestion,
): PlacedSuggestion {
  const person = found.personId === null ? undefined : findPerson(state.register, found.personId);
  const words = (from: number, to: number) =>
    text.words
      .slice(Math.max(0, from), to)
      .map((word) => word.text)
      .join(' ');
  const [first, last] = [found.at[0] ?? 0, found.at.at(-1) ?? 0];
  return {
    ...found,
    documentId: document.id,
    document: document.name,
    pageId: page.id,
    page: page.number,
    before: words(first - context, first),
    after: words(last + 1, last + 1 + context),
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
  return foundAmong({ before, text, after }, looking).map((found) => placed(loaded, document, page, text, found));
}

/** Everything suggested in a case, and everybody named who stays, in the order of the pages. Lets others work in between. */
export async function caseSuggestions(app: App, loaded: LoadedCase): Promise<PlacedSuggestion[]> {
  const looking = await lookingFor(app, loaded);
  const all: PlacedSuggestion[] = [];
  for (const document of loaded.state.file.documents) {
    const texts = await documentWords(app, loaded.caseId, document);
    for (const [index, page] of document.pages.entries()) {
      const text = texts[index];
      const among = text && { before: texts[index - 1], text, after: texts[index + 1] };
      if (among) all.push(...foundAmong(among, looking).map((found) => placed(loaded, document, page, text, found)));
      await setImmediate();
    }
  }
  return all;
}

/** Of everything found: one person's, one name's that is in no register, or one kind's. */
export const ofWhom = (all: readonly PlacedSuggestion[], of: string): PlacedSuggestion[] =>
  all.filter(
    ({ personId, kind, isSuggested }) => personId === of || (isSuggested && personId === null && groupOf(kind) === of),
  );

/** The names that are in no register stand together, and so does each kind of number. */
export const groupOf = (kind: Suggestion['kind']): string => (kind === 'name' ? 'names' : kind);
