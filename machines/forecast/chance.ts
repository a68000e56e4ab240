/** What is known of an open case about how long it will still take, in working days of whoever has it. */
export interface Outlook {
  /** Days its officer is at work until the end of the due date, today among them: weekends, holidays, absences taken off. */
  readonly daysLeft: number;
  readonly pagesLeft: number;
  /** Pages of this officer's other cases that are due before it: they are read first. */
  readonly pagesAhead: number;
  /** Pages the team was measured to decide on in an hour, and hours a day it does so. */
  readonly pagesAnHour: number;
  readonly hoursADay: number;
  /** Days for what comes besides reading: searches still out, the decision, approval, release. */
  readonly stepDays: number;
}

/**
 * How sharply the chance turns where the work just fits. Fitted on a simulated history that `npm run bench forecast` does not
 * judge by; it prints what the others near it give.
 */
export const sharpness = 3;

/** Reading, searching for the rest and writing the decision overlap, so less than their sum is needed. Fitted likewise. */
const overlap = 0.9;

/** Working days of work that stand before the answer. */
const daysNeeded = ({ pagesLeft, pagesAhead, pagesAnHour, hoursADay, stepDays }: Outlook): number =>
  overlap * ((pagesLeft + pagesAhead) / Math.max(pagesAnHour * hoursADay, 1) + stepDays);

/**
 * The chance, 0 to 1, that a case misses its date: that the work before it takes more days than there are. The odds are the
 * work divided by the time, to a power: even where they are equal, and twice too much is as bad as half as much is good.
 */
export function chanceOfMissing(of: Outlook, power: number = sharpness): number {
  const needed = daysNeeded(of);
  if (needed <= 0) return 0;
  if (of.daysLeft <= 0) return 1;
  return 1 / (1 + (of.daysLeft / needed) ** power);
}

/** The chance in whole numbers of a hundred. Nothing is sure before it happened, so it stops short of none and of all. */
export const inHundred = (chance: number): number => Math.min(99, Math.max(1, Math.round(chance * 100)));

/** How a chance is called on pages, the worst first. */
const chanceLevels = ['likely', 'even', 'possible', 'unlikely'] as const;
export type ChanceLevel = (typeof chanceLevels)[number];

export const levelOf = (chance: number): ChanceLevel =>
  chance >= 0.6 ? 'likely' : chance >= 0.4 ? 'even' : chance >= 0.15 ? 'possible' : 'unlikely';
