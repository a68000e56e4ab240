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

/** Cuts a list into runs of about `size` that are alike: none is longer than another by more than one. */
export function alike<T>(list: readonly T[], size: number): T[][] {
  const count = list.length === 0 ? 0 : Math.max(1, Math.round(list.length / size));
  const border = (run: number) => Math.floor((run * list.length) / count);
  return Array.from({ length: count }, (_, run) => list.slice(border(run), border(run + 1)));
}

/**
 * Works through a list in order, or through what comes one by one. Each item is begun while what the one before it handed
 * to other threads (packing, decoding, OCR) is still under way. Two at a time, so two pages of memory.
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
