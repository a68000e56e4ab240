import type { Dice } from '../fixtures/dice.ts';
import { awayOn } from './away.ts';
import { type Day, instant, isWorkingDay, londonDay, plus } from './civil.ts';
import type { Act, PlannedAct } from './plan.ts';

/** When the server was off: over a bank holiday, through both nights in which clocks change, and over Christmas. */
export const asleep: readonly (readonly [Day, Day])[] = [
  ['2026-03-28', '2026-03-30'],
  ['2026-05-22', '2026-05-27'],
  ['2026-08-28', '2026-09-02'],
  ['2026-10-24', '2026-10-26'],
  ['2026-12-23', '2027-01-05'],
];
/** Asleep from noon of the first day until the last, 09:30. */
export const wakes = (at: number): number => {
  const night = asleep.find(([from, to]) => at > instant(from, '12:00') && at < instant(to, '09:30'));
  return night ? instant(night[1], '09:31') : at;
};

export const officers = ['ama', 'ben', 'cai', 'dee'] as const;
export const reviewers = ['rhi', 'sol'] as const;
export const dpos = ['grace', 'huw'] as const;

/** The acts of one case while they are planned: each some days after the one before, in the hours in which whoever does it works. */
export class Story {
  readonly acts: PlannedAct[] = [];
  at: number;
  readonly officer: string;
  readonly #dice: Dice;
  constructor(dice: Dice, enteredAt: number) {
    this.#dice = dice;
    this.at = enteredAt;
    this.officer = dice.one(officers);
  }
  get today(): Day {
    return londonDay(this.at);
  }
  /** The first working day so many days later on which the officer is there. */
  dayFor(daysLater: number): Day {
    let day = plus(this.today, daysLater);
    while (!isWorkingDay(day) || awayOn(this.officer, day) !== null) day = plus(day, 1);
    return day;
  }
  /** The team does it, on a working day on which the officer is there. */
  team(daysLater: number, act: Act): void {
    this.#does(instant(this.dayFor(daysLater), '10:00'), act);
  }
  /** Whoever asked does it, at any hour, just before midnight too. */
  requester(daysLater: number, act: Act): void {
    const time = this.#dice.one(['00:10', '08:20', '13:45', '21:30', '23:45']);
    this.#does(instant(plus(this.today, daysLater), time), act);
  }
  #does(at: number, act: Act): void {
    // One after another; what comes while the server is off has to wait for it.
    this.at = wakes(Math.max(at, this.at + 60_000));
    this.acts.push({ at: this.at, act });
  }
}
