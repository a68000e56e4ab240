import { readlinkSync } from 'node:fs';
import { setPriority } from 'node:os';

/** On a busy machine what has this niceness gets a third of what somebody waits for at a screen; on an idle one, all it can take. */
const niceness = 5;

/** What nobody waits for yet goes behind that too: a tenth of what somebody waits for, a quarter where reading takes all it can. */
const furtherBehind = 10;

/** Lets a process go behind others; where the system refuses, it goes beside them. */
export function giveWay(pid: number | undefined, by = niceness): void {
  if (pid === undefined) return;
  try {
    setPriority(pid, by);
  } catch {
    // Only slower for others.
  }
}

/** Lets the thread that asks go behind those. Linux alone gives a thread a place of its own among others. */
export function threadGivesWay(): void {
  let thread: string;
  try {
    thread = readlinkSync('/proc/thread-self');
  } catch {
    return;
  }
  giveWay(Number(thread.split('/').at(-1)), furtherBehind);
}
