import { containment } from './shingles.ts';

/** From here on a text stands whole inside another. */
export const WHOLE = 0.9;

/** A text that stands inside a longer one, both by their number. */
export interface Inside {
  readonly short: number;
  readonly long: number;
  /** 0 to 1. */
  readonly share: number;
}

/**
 * For each text the longest other in which it stands whole, by its words in a row. Only those are compared that share one of
 * its rarest: of so many that, were all of them missing, it could not stand there whole.
 * @param mayBe whether one could be inside the other by what else is known
 */
export function findInside(texts: readonly Uint32Array[], mayBe: (short: number, long: number) => boolean): Inside[] {
  const holders = new Map<number, number[]>();
  for (const [number, shingles] of texts.entries()) {
    for (const shingle of shingles) {
      const known = holders.get(shingle);
      if (known) known.push(number);
      else holders.set(shingle, [number]);
    }
  }
  const held = (shingle: number): readonly number[] => holders.get(shingle) ?? [];
  return texts.flatMap((shingles, short) => {
    const mayMiss = Math.floor(shingles.length * (1 - WHOLE)) + 1;
    const counts = shingles.map((shingle) => held(shingle).length);
    const cut = counts.toSorted()[mayMiss - 1] ?? 0;
    const longer = new Set<number>();
    let left = mayMiss - counts.filter((count) => count < cut).length;
    for (const [at, shingle] of shingles.entries()) {
      const count = counts[at] ?? 0;
      // Of those that are as rare as the last of them, as many as are needed.
      if (count < cut || (count === cut && left-- > 0)) for (const holder of held(shingle)) longer.add(holder);
    }
    let best: Inside | null = null;
    for (const long of longer) {
      const text = texts[long];
      if (!text || text.length <= shingles.length || !mayBe(short, long)) continue;
      if (best && text.length <= (texts[best.long]?.length ?? 0)) continue;
      const share = containment(shingles, text);
      if (share >= WHOLE) best = { short, long, share };
    }
    return best ? [best] : [];
  });
}
