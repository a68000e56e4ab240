/** A turned page, its picture and the browser that draws both are mostly there within this time. */
const turnMs = 150;
const nanos = 1_000_000n;

/** A clock that every thread of a process reads the same, whatever the day is said to be. */
const now = (): bigint => process.hrtime.bigint() / nanos;

/** Until when somebody waits for a page, as all threads see it. */
export type Until = BigInt64Array<SharedArrayBuffer>;

/** A sign all threads can see, before anybody waits. */
export const nobodyWaits = (): Until => new BigInt64Array(new SharedArrayBuffer(BigInt64Array.BYTES_PER_ELEMENT));

/** Somebody has just turned to a page. */
export const waitsFrom = (until: Until): void => void Atomics.store(until, 0, now() + BigInt(turnMs));

/**
 * Holds the thread that asks while somebody waits for a page they turned to. Once and no longer: pages that are turned
 * without end make its work slower and never stop it.
 */
export function standAside(until: Until): void {
  const till = Atomics.load(until, 0);
  const left = Number(till - now());
  if (left > 0) Atomics.wait(until, 0, till, Math.min(left, turnMs));
}
