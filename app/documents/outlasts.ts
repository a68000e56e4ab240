/** How many times its limit a task may take in all, on a machine that is busy with other things. */
const PATIENCE = 5;
/** A process that computed for less than this share of its limit has waited more than worked. */
const BUSY = 1 / 4;

/**
 * Whether a task has worked for too long. One that got little of the processor meanwhile is slow through no fault of
 * its own: an answer of ten thousand pages was once called unread because other work kept the machine busy.
 * @param computedMs what its process has computed meanwhile; null where the system does not tell, and then time alone
 * counts
 */
export function outlasts(limitMs: number, passedMs: number, computedMs: number | null): boolean {
  if (passedMs <= limitMs) return false;
  return computedMs === null || computedMs > limitMs * BUSY || passedMs > limitMs * PATIENCE;
}
