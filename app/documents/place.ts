import type { Urgency } from './runner.ts';
import type { TaskName } from './tasks.ts';

/**
 * What a process works on. One that opened what came in from outside reads back no answer: if a file ever got hold of
 * it, it would vouch for itself.
 */
export type Side = 'incoming' | 'finished';

const readsBack: ReadonlySet<TaskName> = new Set(['checkFile', 'checkPages']);
/** They are given words of the house's own, and no file. */
const ofTheHouse: ReadonlySet<TaskName> = new Set(['warm', 'front', 'schedule', 'forget']);

/** On which side a task is; null where it may be done on either. */
export const sideOf = (name: TaskName): Side | null =>
  readsBack.has(name) ? 'finished' : ofTheHouse.has(name) ? null : 'incoming';

/** A task that waits for a process. */
interface Waiting {
  readonly name: TaskName;
  readonly urgency: Urgency;
  readonly source: { readonly key: string } | undefined;
}

/** A process as it stands. */
interface Standing {
  readonly task: Urgency | null;
  readonly dead: boolean;
  readonly isSpare: boolean;
  readonly side: Side | null;
  readonly open: Pick<ReadonlyMap<string, number>, 'has'>;
}

/** Where a task goes: to a process that is there, to one that is started, or to one that is started instead of another. */
export type Place<Process> =
  | { readonly use: Process }
  | { readonly start: 'usual' | 'spare' }
  | { readonly insteadOf: Process };

/**
 * The place of a task among the processes; null where it has to wait. One process is spared for what somebody waits for
 * at a screen, and does nothing else: what reads pictures takes 130 MB in each process that ever did, and a part of an
 * answer its size.
 */
export function placeFor<Process extends Standing>(
  { name, urgency, source }: Waiting,
  processes: readonly Process[],
  cores: number,
): Place<Process> | null {
  const isNow = urgency === 'now';
  const side = sideOf(name);
  const free = processes.filter(({ task, dead, isSpare }) => task === null && !dead && (isNow || !isSpare));
  const fit = free.filter((one) => side === null || one.side === null || one.side === side);
  const holds = fit.find(({ open }) => source !== undefined && open.has(source.key));
  const best = holds ?? fit.find(({ isSpare }) => isSpare) ?? fit[0];
  if (best) return { use: best };
  if (isNow && !processes.some(({ isSpare }) => isSpare)) return { start: 'spare' };
  if (processes.filter(({ isSpare }) => !isSpare).length < cores) return { start: 'usual' };
  // Whoever looks waits for the spared one, which is free in a moment.
  const [other] = isNow ? [] : free;
  return other ? { insteadOf: other } : null;
}
