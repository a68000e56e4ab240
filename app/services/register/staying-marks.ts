import { isLifted, restsOn } from '../../../machines/consulting/consulting.ts';
import { isMiddleIn } from '../../../machines/documents/box.ts';
import type { Mark } from '../../../machines/documents/events.ts';
import { areUnderMarks } from '../../../machines/documents/under-marks.ts';
import { exemptionOf } from '../../../machines/exemptions/index.ts';
import type { CaseFile, DocumentState, PageState } from '../../../machines/file.ts';
import type { CaseId } from '../../../machines/ids.ts';
import type { Person, Register } from '../../../machines/register/register.ts';
import type { App } from '../../app.ts';
import { pageWords } from '../file/document-words.ts';
import type { PlacedSuggestion } from './case-suggestions.ts';
import { marksOfPerson } from './made-marks.ts';

/** A page with redactions that are made because of somebody, and may take out somebody else as well. */
export interface SharedPage {
  readonly document: Pick<DocumentState, 'id' | 'name'>;
  readonly page: PageState;
  readonly marks: readonly Mark[];
}

/**
 * The pages with redactions that stay when all that are made because of somebody are taken off, though consent lifts what they rest on: they may
 * take out somebody else. Only whoever looks at the page can say that they take out this person alone.
 * @param found everything suggested in the case
 */
export function sharedPages(
  file: Pick<CaseFile, 'documents'>,
  register: Register,
  person: Person,
  found: readonly PlacedSuggestion[],
): SharedPage[] {
  const alone = new Set(marksOfPerson(file, register, person, found).map(({ id }) => id));
  const isShared = (mark: Mark) => restsOn(mark, person) && isLifted(mark) && !alone.has(mark.id);
  return file.documents
    .flatMap((document) => document.pages.map((page) => ({ document, page, marks: page.marks.filter(isShared) })))
    .filter(({ marks }) => marks.length > 0);
}

/** How many redactions stand on pages. */
export const countShared = (pages: readonly SharedPage[]): number =>
  pages.reduce((sum, { marks }) => sum + marks.length, 0);

/** What leads to a page: its place, how many of these redactions stand on it, and the words under them by their places. */
export async function leadTo(app: App, caseId: CaseId, { document, page, marks }: SharedPage) {
  const boxes = marks.filter(({ scope }) => scope === 'words').flatMap((mark) => mark.boxes);
  const { words } = await pageWords(app, caseId, page);
  return {
    ...{ documentId: document.id, document: document.name, page: page.number, count: marks.length },
    at: [...words.entries()].flatMap(([at, word]) => (boxes.some((box) => isMiddleIn(word, box)) ? [at] : [])),
  };
}

/**
 * What the redactions of each place rest on that no consent lifts, in words.
 * @returns asks for one place; nothing where all of it rests on the exemption for third parties
 */
export function otherGrounds({ documents }: Pick<CaseFile, 'documents'>) {
  const marks = new Map(documents.flatMap(({ pages }) => pages.map((page) => [page.id, page.marks])));
  return ({ pageId, boxes }: Pick<PlacedSuggestion, 'pageId' | 'boxes'>): string[] => {
    const over = (marks.get(pageId) ?? []).filter(
      (mark) => !isLifted(mark) && boxes.some((box) => areUnderMarks([box], [mark])),
    );
    return [...new Set(over.map(({ code, citation }) => citation || exemptionOf(code).label))];
  };
}
