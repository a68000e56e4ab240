/** In how many cases somebody was on a day. */
export interface DayCount {
  readonly who: string;
  /** Days since 1970, to tell one from another. */
  readonly day: number;
  readonly cases: number;
}

/** A day on which somebody was in far more cases than they usually are. */
export interface BusyDay extends DayCount {
  /** The middle of their other days; null where there are too few to say. */
  readonly usual: number | null;
}

/** Fewer than this are in nobody's way, however few somebody usually has. */
const fewestToNotice = 10;
/** How many times the usual stands out. */
const timesUsual = 3;
/** Days it takes to say what somebody's usual is. */
const daysToKnow = 5;

function middle(counts: readonly number[]): number {
  const sorted = [...counts].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const [low = 0, high = 0] = [sorted[half - 1], sorted[half]];
  return sorted.length % 2 === 1 ? high : (low + high) / 2;
}

/**
 * Days that stand out, the largest first: at least ten cases, and three times what the person has on the middle one of their other
 * days. Somebody who has been there for less than five days has no usual yet: then ten are enough.
 */
export function busyDays(days: readonly DayCount[]): readonly BusyDay[] {
  return days
    .filter(({ cases }) => cases >= fewestToNotice)
    .flatMap((one) => {
      const others = days.filter(({ who, day }) => who === one.who && day !== one.day).map(({ cases }) => cases);
      const usual = others.length < daysToKnow ? null : middle(others);
      return usual === null || one.cases >= usual * timesUsual ? [{ ...one, usual }] : [];
    })
    .sort((a, b) => b.cases - a.cases || b.day - a.day);
}
