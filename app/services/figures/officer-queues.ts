import type { CivilDate } from '../../../machines/dates.ts';
import type { CaseId, StaffId } from '../../../machines/ids.ts';

/** A case in the order in which an officer reads: what is due first, and of the same day by its id. */
export interface Queued {
  readonly id: CaseId;
  readonly ownerId: StaffId | null;
  readonly dueOn: CivilDate;
  readonly pagesLeft: number;
}

/** What an officer reads before a case. */
export interface Ahead {
  readonly cases: number;
  readonly pages: number;
}
const nothing: Ahead = { cases: 0, pages: 0 };

const isBefore = (a: Pick<Queued, 'dueOn' | 'id'>, b: Pick<Queued, 'dueOn' | 'id'>): boolean =>
  a.dueOn < b.dueOn || (a.dueOn === b.dueOn && a.id < b.id);

interface Queue {
  readonly cases: readonly Queued[];
  /** Pages left in the first so many of them. */
  readonly pages: readonly number[];
}

function queueOf(cases: readonly Queued[]): Queue {
  const inOrder = cases.toSorted((a, b) => (isBefore(a, b) ? -1 : 1));
  const pages = [0];
  for (const { pagesLeft } of inOrder) pages.push((pages.at(-1) ?? 0) + pagesLeft);
  return { cases: inOrder, pages };
}

/** How many of a queue come before a place in it: found by halving, since every open case asks. */
function countBefore(cases: readonly Queued[], place: Pick<Queued, 'dueOn' | 'id'>): number {
  let [low, high] = [0, cases.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const one = cases[middle];
    if (one && isBefore(one, place)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * What is read before a case: the cases of its officer that are due before it; nothing where nobody has it. Answers for the case
 * as it is, and as it is supposed to be: another's, or due on another day.
 */
export function queuesOf(all: readonly Queued[]): (one: Queued, as: Pick<Queued, 'ownerId' | 'dueOn'>) => Ahead {
  const byOfficer = new Map<StaffId, Queued[]>();
  for (const one of all) {
    if (one.ownerId === null) continue;
    const theirs = byOfficer.get(one.ownerId);
    if (theirs) theirs.push(one);
    else byOfficer.set(one.ownerId, [one]);
  }
  const queues = new Map([...byOfficer].map(([officer, theirs]) => [officer, queueOf(theirs)]));
  return (one, { ownerId, dueOn }) => {
    const queue = ownerId === null ? undefined : queues.get(ownerId);
    if (!queue) return nothing;
    const count = countBefore(queue.cases, { dueOn, id: one.id });
    const pages = queue.pages[count] ?? 0;
    // Supposed to be due later, it would come before itself.
    const isItselfBefore = one.ownerId === ownerId && one.dueOn < dueOn;
    return isItselfBefore ? { cases: count - 1, pages: pages - one.pagesLeft } : { cases: count, pages };
  };
}
