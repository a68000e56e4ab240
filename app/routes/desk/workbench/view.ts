import { randomUUID } from 'node:crypto';
import type { Actor } from '../../../../machines/actors.ts';
import { mayDo } from '../../../../machines/case.ts';
import { ofPages } from '../../../../machines/documents/of-pages.ts';
import { type DocumentState, decidedAmong } from '../../../../machines/file.ts';
import { placeOf, serviceAndVolume } from '../../../../machines/file-order/order.ts';
import { pageOrder } from '../../../../machines/file-order/page-order.ts';
import { readingOf } from '../../../../machines/file-order/pages.ts';
import { openComments } from '../../../../machines/looking/gates.ts';
import type { ToldComment } from '../../../components/review/comment-box.tsx';
import { readPointed } from '../../../components/review/found-at.ts';
import type { PageFilter } from '../../../components/review/page-filters.ts';
import type { DocumentRow, WorkbenchData } from '../../../components/review/types.ts';
import { isHardToSee } from '../../../services/file/hard-to-see.ts';
import type { ViewedPage } from '../../../services/file/view-page.ts';
import type { PlacedSuggestion } from '../../../services/register/case-suggestions.ts';
import type { SuggestedPages } from '../../../services/register/suggested-pages.ts';
import { toldDone } from './done-act.ts';
import { filterChoices } from './filter-choices.ts';
import { readCorner } from './form-act.ts';
import { codesUsed, leftOff, pageNow, tellMeanwhile, whyOnlyLook } from './now.ts';
import { pageWindow } from './page-window.ts';
import { readFilter } from './read-filter.ts';
import { readTodayWords } from './read-today.ts';

const marksAmong = ofPages((pages) => pages.reduce((sum, page) => sum + page.marks.length, 0));

const rowOf = (documents: readonly DocumentState[], document: DocumentState): DocumentRow => {
  const { id, name, status, pages } = document;
  return {
    ...{ id, name, status, pages: pages.length },
    group: serviceAndVolume(placeOf(documents, document)),
    decided: decidedAmong(pages),
    marks: marksAmong(pages),
  };
};

/** The version of the case an act was sent from, where a colleague changed the page meanwhile. */
const readSince = (text: string | null): number | null => (text && /^\d{1,9}$/.test(text) ? Number(text) : null);

/** Whether all pages have to be looked through to answer it, which is not done for those that ask nothing of the kind. */
export const asksForSuggestions = ({ show, person }: PageFilter): boolean => show === 'suggested' || person !== null;

/** Everything the workbench shows of one page. */
export function workbenchData(
  { loaded, document, page, words }: ViewedPage,
  who: Actor,
  number: number,
  query: URLSearchParams,
  at: number,
  suggested: readonly PlacedSuggestion[],
  comments: readonly ToldComment[],
  pages: SuggestedPages | null,
  names: ReadonlyMap<string, string>,
): WorkbenchData {
  const { caseId, state } = loaded;
  const since = readSince(query.get('since'));
  const commented = openComments(state).map(({ pageId }) => pageId);
  const filter = readFilter(query);
  const now = pageNow(loaded, who, document, number, at, suggested, names);
  return {
    base: `/desk/cases/${caseId}`,
    // A zip is its files; what came twice is read where it came first.
    documents: state.file.documents
      .filter(({ id, status, pages }) => id === document.id || status !== 'read' || pages.length > 0)
      .map((one) => rowOf(state.file.documents, one)),
    document: { ...rowOf(state.file.documents, document), failure: document.failure },
    pages: pageWindow(state.file, document, number, filter, { commented, suggested: pages }),
    choices: filterChoices(state.file, state.register, names),
    isLooking: pages === null && asksForSuggestions(filter),
    number,
    sheet: page
      ? {
          pageId: page.id,
          width: page.width,
          height: page.height,
          searchable: page.searchable,
          words: words.map(({ text, x, y, width, height, line }) => ({ text, x, y, width, height, line })),
          text: readingOf(page),
          turned: page.turned,
        }
      : null,
    now,
    whyNot: whyOnlyLook(loaded, who),
    ...codesUsed(loaded, who),
    commandId: randomUUID(),
    order: pageOrder(document.pages),
    first: readCorner(query.get('first')),
    found: readPointed(query.get('at')).filter((place) => place < words.length),
    leftOff: leftOff(loaded, who, page?.id ?? null),
    isVeiled: isHardToSee(state, document) && filter.seen !== document.id,
    readToday: readTodayWords(loaded, who, at),
    done: toldDone(query.get('done'), loaded, who, now),
    meanwhile: since === null ? [] : tellMeanwhile(loaded, who, page, since, names).map(({ said }) => said),
    comments,
    said: query.get('said'),
    canComment: mayDo(state, who, 'comment.added') === null,
  };
}
