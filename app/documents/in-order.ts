/** Hands values on in the order of their index, however they arrive: what comes early waits for what comes before it. */
export function inOrder<T>(hand: (value: T, index: number) => void): (index: number, value: T) => void {
  const early = new Map<number, T>();
  let next = 0;
  return (index, value) => {
    early.set(index, value);
    for (let one = early.get(next); early.has(next) && one !== undefined; one = early.get(next)) {
      early.delete(next);
      hand(one, next++);
    }
  };
}

/** Cuts a list into runs of at most `size`, each with where it began. */
export function chunks<T>(list: readonly T[], size: number): { from: number; items: T[] }[] {
  const runs: { from: number; items: T[] }[] = [];
  for (let from = 0; from < list.length; from += size) runs.push({ from, items: list.slice(from, from + size) });
  return runs;
}

/**
 * Works through a list in order, or through what comes one by one, beginning each item while what the one before it handed to other threads (packing, decoding, OCR) is still
 * under way. Two at a time, so two pages of memory.
 */
export async function oneAhead<T, R>(
  list: Iterable<T> | AsyncIterable<T>,
  work: (item: T) => Promise<R>,
  emit: (result: R) => void,
): Promise<void> {
  let before: Promise<R> | null = null;
  for await (const item of list) {
    const now = work(item);
    // Told below, when its turn comes; if the one before it fails, it is never asked.
    now.catch(() => undefined);
    if (before) emit(await before);
    before = now;
  }
  if (before) emit(await before);
}
