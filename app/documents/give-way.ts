import { readlinkSync } from 'node:fs';
import { getPriority, setPriority } from 'node:os';

/**
 * A process so much nicer than the server gets, on a busy machine, a third of the time of one that somebody waits for at a
 * screen; on an idle machine all it can take.
 */
const nicer = 5;
const nicest = 19;

/** Lets a process go behind others; where the system refuses, it goes beside them. */
export function giveWay(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    setPriority(pid, Math.min(nicest, getPriority() + nicer));
  } catch {
    // Only slower for others.
  }
}

/** The same for the thread that asks. Linux alone gives a thread a place of its own among others. */
export function threadGivesWay(): void {
  let thread: string;
  try {
    thread = readlinkSync('/proc/thread-self');
  } catch {
    return;
  }
  giveWay(Number(thread.split('/').at(-1)));
}
