import type { Actor } from '../../../../machines/actors.ts';
import { mayDo } from '../../../../machines/case.ts';
import { londonDate } from '../../../../machines/dates.ts';
import type { Touched } from '../../../../machines/documents/page-places.ts';
import { ownLastAct, ownLastUndone } from '../../../../machines/documents/undo.ts';
import type { CaseEvent } from '../../../../machines/events.ts';
import { type ExemptionCode, everyday, isExemptionCode } from '../../../../machines/exemptions/index.ts';
import type { CaseFile, DocumentState, PageState } from '../../../../machines/file.ts';
import { progress } from '../../../../machines/file.ts';
import { readingOf } from '../../../../machines/file-order/pages.ts';
import type { PageId } from '../../../../machines/ids.ts';
import { placeOfPage } from '../../../../machines/looking/gates.ts';
import type { PageNow, Picked, ToldMeanwhile, WorkbenchData } from '../../../components/review/types.ts';
import { decisionWords } from '../../../components/review/words.ts';
import type { LoadedCase } from '../../../services/load-case.ts';
import { lastReview } from '../../../services/redaction/last-review.ts';
import { type Meanwhile, meanwhile } from '../../../services/redaction/meanwhile.ts';
import { justPassedOver } from '../../../services/redaction/pass-over.ts';
import type { PlacedSuggestion } from '../../../services/register/case-suggestions.ts';
import { londonClock, londonTime } from '../../../services/watching/london-time.ts';

/** The next page nobody has decided on, after this one and then from the beginning; null when none is left. */
export function nextUndecided({ documents }: CaseFile, documentId: string | null, number: number) {
  const here = documents.findIndex(({ id }) => id === documentId);
  const openIn = ({ id, pages }: DocumentState, from: number, to = pages.length) => {
    for (let at = Math.max(0, from); at < Math.min(to, pages.length); at++) {
      const page = pages[at];
      if (page?.decision === null) return { documentId: id, page };
    }
    return null;
  };
  const open = documents[here];
  if (!open) return firstIn(documents, (document) => openIn(document, 0));
  return (
    openIn(open, number) ??
    firstIn(documents.slice(here + 1), (document) => openIn(document, 0)) ??
    firstIn(documents.slice(0, here), (document) => openIn(document, 0)) ??
    openIn(open, 0, number - 1)
  );
}

function firstIn<T, R>(all: readonly T[], find: (one: T) => R | null): R | null {
  for (const one of all) {
    const found = find(one);
    if (found !== null) return found;
  }
  return null;
}

/** Where someone's own last act was done, which undo would take back, in words. */
const lastActPlace = (file: CaseFile, who: Actor, here: DocumentState): string | null =>
  placeWords(file, ownLastAct(file, who.id)?.pages, here);

function passedOverNow(loaded: LoadedCase, who: Actor, here: DocumentState): PageNow['passedOver'] {
  const just = justPassedOver(loaded, who);
  const { file } = loaded.state;
  const act = just && file.passedOver.findLast(({ by }) => by === who.id);
  return act ? { ...just, place: placeWords(file, act.pages, here) ?? 'a page that is gone' } : null;
}

function placeWords(file: CaseFile, pages: Touched | undefined, here: DocumentState): string | null {
  const [first] = pages ?? [];
  const at = first && placeOfPage(file, first.pageId);
  if (!pages || !at) return null;
  const { document, page } = at;
  const place = `page ${page.number}${document.id === here.id ? '' : ` of ${document.name}`}`;
  return pages.length === 1 ? place : `${place} and ${pages.length - 1} more`;
}

/** The page somebody worked on last, where it is not the one that is open. */
export function leftOff({ caseId, state, history }: LoadedCase, who: Actor, open: string | null) {
  const last = history.findLast(({ event }) => event.by.id === who.id && pageOf(event) !== undefined)?.event;
  const id = last && pageOf(last);
  const at = id && placeOfPage(state.file, id);
  if (!at || at.page.id === open) return null;
  const { document, page } = at;
  return {
    href: `/desk/cases/${caseId}/workbench/${document.id}/${page.number}`,
    words: `page ${page.number} of ${document.name}`,
  };
}

/** The first page that an act of the review was about. */
function pageOf(event: CaseEvent): PageId | undefined {
  if (event.type === 'marks.added') return event.marks[0]?.pageId;
  if (event.type === 'page.decided' || event.type === 'copies.decided') return event.pages[0]?.pageId;
  if (event.type === 'pages.turned' && event.inReview) return event.pages[0];
  return event.type === 'suggestions.rejected' ? event.suggestions[0]?.pageId : undefined;
}

/** "10:42", and on another day with its date. */
function savedWords(at: number, now: number): string {
  const words = londonTime(at);
  return londonDate(at) === londonDate(now) ? (words.split(' ')[0] ?? words) : words;
}

/** What changes while someone works on a page. */
export function pageNow(
  loaded: LoadedCase,
  who: Actor,
  here: DocumentState,
  number: number,
  at: number,
  suggested: readonly PlacedSuggestion[],
  names: ReadonlyMap<string, string>,
) {
  const { caseId, version, state } = loaded;
  const document = state.file.documents.find(({ id }) => id === here.id);
  const page = document?.pages[number - 1];
  const next = nextUndecided(state.file, here.id, number);
  const saved = lastReview(loaded, who);
  const now: PageNow = {
    version,
    decision: page?.decision ? decisionNow(page.decision, who, names) : null,
    marks: (page?.marks ?? []).map(({ id, scope, boxes, words, code, citation }) => ({
      ...{ id, scope, boxes, words, code, citation },
    })),
    suggestions: suggested
      .filter(({ isSuggested, standing }) => isSuggested && standing === 'open')
      .map(({ key, boxes, words, why, personId, of }) => ({ key, boxes, words, why, personId, of })),
    progress: progress(state.file),
    undo: lastActPlace(state.file, who, here),
    redo: placeWords(state.file, ownLastUndone(state.file, who.id)?.pages, here),
    passedOver: passedOverNow(loaded, who, here),
    next: next && `/desk/cases/${caseId}/workbench/${next.documentId}/${next.page.number}`,
    savedAt: saved ? savedWords(saved.at, at) : null,
    text: page ? `${page.id} ${readingOf(page)}` : null,
  };
  return now;
}

const decisionNow = (
  { decision, code, by }: NonNullable<PageState['decision']>,
  who: Actor,
  names: ReadonlyMap<string, string>,
): NonNullable<PageNow['decision']> => ({
  ...{ decision, code },
  by: by === undefined || by === who.id ? null : named(names, by),
});

const named = (names: ReadonlyMap<string, string>, by: string): string => names.get(by) ?? 'A colleague';

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;

function didWords(did: Meanwhile['did']): string {
  switch (did.what) {
    case 'marked':
      return `marked ${counted(did.count, 'place')}`;
    case 'unmarked':
      return `removed ${counted(did.count, 'mark')}`;
    case 'changed':
      return `changed the exemption of ${counted(did.count, 'mark')}`;
    case 'turned-down':
      return `turned down ${counted(did.count, 'suggestion')}`;
    case 'decided':
      return `decided “${decisionWords[did.decision].text}”`;
    case 'turned':
      return 'turned the page';
    case 'undid':
      return 'undid their last change';
    case 'redid':
      return 'did again what they had undone';
  }
}

/** What colleagues did on a page since a version of the case, each as a sentence. */
export const tellMeanwhile = (
  loaded: LoadedCase,
  who: Actor,
  page: PageState | null | undefined,
  since: number,
  names: ReadonlyMap<string, string>,
): ToldMeanwhile[] =>
  (page ? meanwhile(loaded, who, page.id, since) : []).map(({ seq, at, by, did }) => ({
    ...{ seq, said: `${named(names, by)} ${didWords(did)} at ${londonClock(at)}.` },
  }));

/** So many rarer exemptions have a key of their own. */
const mostRecent = 4;

/** So many of somebody's own acts are looked through for the exemptions they used. */
const mostLookedThrough = 300;

/** The exemption this person used last, with which the workbench begins, and the rarer ones they used before. */
export function codesUsed({ history }: LoadedCase, who: Actor): Pick<WorkbenchData, 'picked' | 'recent'> {
  let picked: Picked | null = null;
  const recent = new Set<ExemptionCode>();
  let left = mostLookedThrough;
  for (let at = history.length - 1; at >= 0 && left > 0 && recent.size < mostRecent; at--) {
    const event = history[at]?.event;
    if (event?.by.id !== who.id) continue;
    const used = event.type === 'marks.added' ? event.marks[0] : event.type === 'page.decided' ? event : undefined;
    if (!used) continue;
    left--;
    const { code, citation } = used;
    if (!code || !isExemptionCode(code)) continue;
    picked ??= { code, citation: citation ?? '' };
    if (!everyday.some((one) => one === code)) recent.add(code);
  }
  return { picked: picked ?? { code: 'third-party', citation: '' }, recent: [...recent] };
}

/** The exemption somebody used last. */
export const lastPicked = (loaded: LoadedCase, who: Actor): Picked => codesUsed(loaded, who).picked;

/** Why someone can only look; null when they may mark and decide. */
export function whyOnlyLook({ state }: LoadedCase, who: Actor): string | null {
  const refusal = mayDo(state, who, 'page.decided');
  if (!refusal) return null;
  return refusal.code === 'role'
    ? 'You can look at these pages. Marking and deciding are for officers.'
    : refusal.sentence;
}
