import type { Actor } from '../../../machines/actors.ts';
import { workState } from '../../../machines/case.ts';
import type { PageId } from '../../../machines/ids.ts';
import type { LoadedCase } from '../load-case.ts';

/** One look a person, page and round of approval at the page as it goes out. */
export const lookCommand = (who: Actor, page: PageId, round: number): string => `compare:${who.id}:${page}:${round}`;

const roundsOf = ({ history }: LoadedCase): number[] =>
  history.flatMap(({ seq, event }) => (event.type === 'approval.requested' ? [seq] : []));

/** Pages somebody looked at as they were to go out, in any round before this one. */
export function lookedBefore(loaded: LoadedCase, reader: Actor): ReadonlySet<PageId> {
  const { state, commands } = loaded;
  const earlier = [...roundsOf(loaded).keys()]
    .map((index) => index + 1)
    .filter((round) => round < state.request.context.round);
  const pages = state.file.documents.flatMap((document) => document.pages.map(({ id }) => id));
  return new Set(pages.filter((id) => earlier.some((round) => commands.has(lookCommand(reader, id, round)))));
}

/**
 * When somebody last had each page before them as it was to go out: the version of the case as it stood then, by page.
 * They looked at it in an earlier round of approval, or sent the answer back. This round does not count: what changed
 * is told until it is over.
 */
export function lastLooks(loaded: LoadedCase, reader: Actor): ReadonlyMap<PageId, number> {
  const { state, history, commands } = loaded;
  const rounds = roundsOf(loaded);
  const earlier = workState(state) === 'working' ? rounds : rounds.slice(0, -1);
  const sentBack =
    history.findLast(({ event }) => event.type === 'approval.refused' && event.by.id === reader.id)?.seq ?? 0;
  const looks = new Map<PageId, number>();
  for (const { id } of state.file.documents.flatMap(({ pages }) => pages)) {
    const last = earlier.findLast((_, index) => commands.has(lookCommand(reader, id, index + 1))) ?? 0;
    const at = Math.max(last, sentBack);
    if (at > 0) looks.set(id, at);
  }
  return looks;
}
