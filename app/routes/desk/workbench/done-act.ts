import type { Actor } from '../../../../machines/actors.ts';
import { pageDecision } from '../../../../machines/documents/events.ts';
import { type DoneAct, toldOf } from '../../../components/review/told.ts';
import type { PageNow } from '../../../components/review/types.ts';
import type { LoadedCase } from '../../../services/load-case.ts';
import { lastReview } from '../../../services/redaction/last-review.ts';
import type { ReviewAct } from './review-act.ts';

const plainly: Readonly<Record<string, DoneAct>> = {
  words: { do: 'words' },
  box: { do: 'area', box: 'drawn' },
  page: { do: 'area', box: null },
  remove: { do: 'remove' },
  ground: { do: 'ground' },
  accept: { do: 'accept', personId: null },
  'accept-everywhere': { do: 'accept', personId: 'somebody' },
  reject: { do: 'reject', personId: null },
  'turn-left': { do: 'turn', clockwise: 270 },
  'turn-right': { do: 'turn', clockwise: 90 },
  undo: { do: 'undo' },
  redo: { do: 'redo' },
  'pass-over': { do: 'pass-over' },
};

function nameOf(act: ReviewAct): string {
  switch (act.do) {
    case 'area':
      return act.box === null ? 'page' : 'box';
    case 'decide':
      return act.decision;
    case 'accept':
      return act.personId === null ? 'accept' : 'accept-everywhere';
    case 'turn':
      return act.clockwise === 270 ? 'turn-left' : 'turn-right';
    default:
      return act.do;
  }
}

/** What was done, as the address says it that the plain form leads to. It names nobody. */
export const doneQuery = (
  act: ReviewAct | 'remove' | 'ground',
  isTurned: boolean,
  loaded: LoadedCase,
  who: Actor,
): string => queryOf(`${typeof act === 'string' ? act : nameOf(act)}${isTurned ? '.turned' : ''}`, loaded, who);

/** The same of what is done to several pages by a form of its own. */
export const doneOnPages = (what: 'same' | `${number}-${number}-${number}`, loaded: LoadedCase, who: Actor): string =>
  queryOf(what, loaded, who);

const queryOf = (what: string, loaded: LoadedCase, who: Actor): string =>
  `done=${what}.${lastReview(loaded, who)?.seq ?? 0}`;

/** What was just done, for the page it leads to; null once something else of theirs was done since. */
export function toldDone(done: string | null, loaded: LoadedCase, who: Actor, now: PageNow): string | null {
  const [, what = '', turned, seq] = /^([a-z0-9-]{1,24})(\.turned)?\.(\d{1,9})$/.exec(done ?? '') ?? [];
  const last = lastReview(loaded, who);
  if (!last || last.seq !== Number(seq)) return null;
  if (what === 'same') return last.event.type === 'marks.added' ? sameWords(last.event.marks.length) : null;
  if (/^\d/.test(what)) return rangeWords(what);
  const decision = pageDecision.safeParse(what).data;
  const act = decision ? ({ do: 'decide', decision } as const) : plainly[what];
  return act ? toldOf(act, now, turned !== undefined) : null;
}

const many = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;

const sameWords = (pages: number): string =>
  `The box is marked on ${pages === 1 ? 'one more page' : `${pages} more pages`}.`;

/** `37-2-1`: so many decided, left to be looked at, left for what is marked on them. */
function rangeWords(counts: string): string {
  const [decided = 0, toLookAt = 0, marked = 0] = counts.split('-').map(Number);
  const left = [
    toLookAt > 0 ? `${many(toLookAt, 'page', 'pages')} that cannot be searched` : null,
    marked > 0 ? `${many(marked, 'page', 'pages')} with redactions` : null,
  ].filter((part) => part !== null);
  const rest = left.length > 0 ? ` Left for you to decide one by one: ${left.join(' and ')}.` : '';
  return `${many(decided, 'page', 'pages')} decided.${rest}`;
}
