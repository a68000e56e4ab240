/** A chance that was said, and what came of it. */
export interface Said {
  readonly chance: number;
  readonly missed: boolean;
}

/** How good forecasts were: the mean square of their distance from what happened. 0 is a seer, 0.25 a tossed coin (Brier 1950). */
export const brierScore = (said: readonly Said[]): number =>
  said.reduce((sum, { chance, missed }) => sum + (chance - (missed ? 1 : 0)) ** 2, 0) / said.length;

/** Of the forecasts between two chances: how many, what they said on average, and the share that was missed. */
export interface Band {
  readonly from: number;
  readonly n: number;
  readonly said: number;
  readonly missed: number;
}

/** Whether "30 in a hundred" is missed thirty times in a hundred: the forecasts in bands of equal width. */
export function calibration(said: readonly Said[], bands = 5): readonly Band[] {
  return Array.from({ length: bands }, (_, index) => {
    const within = said.filter(({ chance }) => Math.min(bands - 1, Math.floor(chance * bands)) === index);
    const mean = (of: (one: Said) => number) => within.reduce((sum, one) => sum + of(one), 0) / within.length;
    return {
      from: index / bands,
      n: within.length,
      said: mean(({ chance }) => chance),
      missed: mean(({ missed }) => (missed ? 1 : 0)),
    };
  });
}
