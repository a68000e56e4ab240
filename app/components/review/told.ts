import type { PageDecision } from '../../../machines/documents/events.ts';
import { type ExemptionCode, exemptionOf } from '../../../machines/exemptions/index.ts';
import type { PageNow, PageWindow, Sheet, WorkbenchData } from './types.ts';
import { decisionWords } from './words.ts';

const many = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

/** Why something is marked; a form that comes back without a script does not know it any more. */
interface Because {
  readonly code?: ExemptionCode;
  /** The provision, with “other”. */
  readonly citation?: string;
}

/** As much of an act as is told of it. */
export type DoneAct =
  | { readonly do: 'remove' | 'undo' | 'redo' | 'pass-over' }
  | ({ readonly do: 'words' } & Because)
  | ({ readonly do: 'area'; readonly box: unknown } & Because)
  | ({ readonly do: 'ground' } & Because)
  | { readonly do: 'decide'; readonly decision: PageDecision }
  | { readonly do: 'accept' | 'reject'; readonly personId: string | null }
  | { readonly do: 'turn'; readonly clockwise: number };

/**
 * What an act did, once it is saved, for those who do not see it happen: what was done, and how the page stands now.
 * @param isTurned the page lies otherwise than when it was done
 * @param words what was marked, as it is read out; empty where it is not known any more
 */
export function toldOf(act: DoneAct, now: PageNow, isTurned: boolean, words = ''): string {
  const marks = `${many(now.marks.length, 'mark')} on this page.`;
  const suggested = `${many(now.suggestions.length, 'suggestion')} left on this page.`;
  switch (act.do) {
    case 'words':
      return `Marked${words === '' ? '' : `: ${words}`}.${because(act)} ${marks}`;
    case 'area':
      return `${act.box === null ? 'The whole page is marked.' : 'Box marked.'}${because(act)} ${marks}`;
    case 'ground':
      return `Exemption changed.${because(act)} ${marks}`;
    case 'remove':
      return `Mark removed. ${marks}`;
    case 'decide':
      return `Decided: ${decisionWords[act.decision].text}. ${now.progress.decided} of ${now.progress.pages} pages decided.`;
    case 'accept':
      return `${act.personId === null ? 'Accepted' : 'Accepted on every page'}. ${suggested}`;
    case 'reject':
      return `Turned down. ${suggested}`;
    case 'turn':
      return act.clockwise === 90 ? 'Turned right.' : 'Turned left.';
    case 'undo':
      return isTurned ? `Undone: the page is turned back. ${marks}` : `Undone${onPage(now.redo)}. ${marks}`;
    case 'redo':
      return isTurned ? `Done again: the page is turned. ${marks}` : `Done again${onPage(now.undo)}. ${marks}`;
    case 'pass-over':
      return `${leftAsItIs(now)} ${marks}`;
  }
}

/** What undo was told to leave, and what came of undoing what was done before it. */
function leftAsItIs({ passedOver, redo, undo }: PageNow): string {
  const left = `Your change on ${passedOver?.place ?? 'a page'} is left as it is.`;
  if (passedOver?.isUndone) return `${left} Undone${onPage(redo)}.`;
  return undo === null
    ? `${left} There is nothing else of yours to undo.`
    : `${left} What you did before it, on ${undo}, cannot be undone either. Press “Undo” to read why.`;
}

const because = ({ code, citation }: Because): string => (code ? ` ${citation || exemptionOf(code).label}.` : '');

/** What was taken back or done again may lie on another page than the one that is open. */
const onPage = (place: string | null): string => (place === null ? '' : ` on ${place}`);

/** As much of a page as is told of it when it is turned to. */
interface OpenPage {
  readonly document: Pick<WorkbenchData['document'], 'name' | 'pages'>;
  readonly number: number;
  readonly sheet: Pick<Sheet, 'words' | 'searchable'> | null;
  readonly comments: readonly unknown[];
}

/**
 * Which page lies open now, for those who do not see it change, and what about it is seen at a glance.
 * @param isVeiled its picture is blurred until it is wanted
 */
export function toldOfPage({ document, number, sheet, comments }: OpenPage, now: PageNow, isVeiled: boolean): string {
  const { decision, marks, suggestions } = now;
  return [
    `Page ${number} of ${document.pages}, ${document.name}.`,
    `${decision ? decisionWords[decision.decision].text : 'Undecided'}.`,
    marks.length > 0 ? `${many(marks.length, 'mark')}.` : '',
    suggestions.length > 0 ? `${many(suggestions.length, 'suggestion')}.` : '',
    comments.length > 0 ? `${many(comments.length, 'comment')}.` : '',
    sheet?.words.length === 0 ? 'No words were found on it.' : '',
    sheet?.searchable === false ? 'It cannot be searched, and has to be read by eye.' : '',
    isVeiled ? 'Its picture is blurred.' : '',
  ]
    .filter((part) => part !== '')
    .join(' ');
}

/** How many pages the filter lets through. */
export function toldOfFilter({ filter, through, all, at }: PageWindow): string {
  const place = at === null ? 'the open page is not one of them' : `the open page is number ${at} of them`;
  return `${through} of ${many(all, 'page')} of ${filter.isAcross ? 'the case' : 'this document'}; ${place}.`;
}

/** Words to be read out: the same again are read out again, since they differ by a space nobody hears. */
export const anew = (before: string, words: string): string => (before === words ? `${words}\u00a0` : words);
