import { type Right, rights } from '../../machines/people.ts';
import { type Dice, diceOf } from '../fixtures/dice.ts';
import { between, type Day, daysFrom, instant, isWorkingDay, londonDay, plus } from './civil.ts';

/** What somebody does to a case in the simulated year. */
export type Act =
  | { readonly do: 'assign'; readonly role: 'officer' | 'reviewer'; readonly to: string }
  | { readonly do: 'ask-proof' | 'send-proof'; readonly of: 'identity' | 'authority' }
  | { readonly do: 'confirm-proof'; readonly of: 'identity' | 'authority'; readonly receivedOn: Day | null }
  | { readonly do: 'ask-fee' | 'extend' | 'restrict' | 'close' | 'withdraw' | 'take-back' }
  | { readonly do: 'pay-fee' | 'acknowledge' | 'answer-question'; readonly on: Day | null }
  | { readonly do: 'ask'; readonly identifies: boolean }
  | { readonly do: 'ask-search'; readonly name: string; readonly dueOn: Day }
  | { readonly do: 'answer-search'; readonly name: string }
  | { readonly do: 'answer'; readonly outcome: 'not-valid' | 'lapsed' }
  | { readonly do: 'open-again'; readonly askedAgainOn: Day | null }
  | { readonly do: 'sort'; readonly service: string; readonly asker: 'staff' | 'friend' | null };

export interface PlannedAct {
  readonly at: number;
  readonly act: Act;
}

/** One request of the year: what is asked when, when it is entered, and all that happens to it. */
export interface PlannedCase {
  readonly name: string;
  readonly right: Right;
  readonly receivedOn: Day;
  readonly enteredAt: number;
  readonly capacity: 'self' | 'representative';
  readonly acts: readonly PlannedAct[];
}

export interface Plan {
  readonly cases: readonly PlannedCase[];
  /**
   * The instants at which the server sweeps. In between it sleeps, or nothing is due; that sweeping more often tells nothing
   * more is a test of its own. `every`: cases that are over are looked at too, as the server does once a day.
   */
  readonly sweeps: readonly { readonly at: number; readonly every: boolean }[];
}

export const firstDay: Day = '2026-03-01';
export const lastDay: Day = '2027-02-28';

/** When the server was off: over a bank holiday, through both nights in which clocks change, and over Christmas. */
const asleep: readonly (readonly [Day, Day])[] = [
  ['2026-03-28', '2026-03-30'],
  ['2026-05-22', '2026-05-27'],
  ['2026-08-28', '2026-09-02'],
  ['2026-10-24', '2026-10-26'],
  ['2026-12-23', '2027-01-05'],
];
/** Asleep from noon of the first day until the last, 09:30. */
const wakes = (at: number): number => {
  const night = asleep.find(([from, to]) => at > instant(from, '12:00') && at < instant(to, '09:30'));
  return night ? instant(night[1], '09:31') : at;
};

export const officers = ['ama', 'ben', 'cai', 'dee'] as const;
export const reviewers = ['rhi', 'sol'] as const;
export const dpos = ['grace', 'huw'] as const;

/** Absences: nobody does this officer's work meanwhile. */
const absences: readonly { readonly who: string; readonly from: Day; readonly to: Day }[] = [
  { who: 'ama', from: '2026-06-01', to: '2026-06-19' },
  { who: 'ben', from: '2026-08-03', to: '2026-08-28' },
  { who: 'cai', from: '2026-11-09', to: '2027-01-08' },
];
const isAway = (who: string, day: Day): boolean =>
  absences.some((one) => one.who === who && one.from <= day && day <= one.to);

/** The year: the same for the same seed. */
export function planYear(seed: number, count: number): Plan {
  const dice = diceOf(seed);
  // The last ones have come before the year is over, and what would happen after it does not.
  const days = between(firstDay, lastDay) - 6;
  const ends = instant(lastDay, '00:00');
  const cases = Array.from({ length: count }, (_, i) =>
    planCase(dice, `case ${i + 1}`, plus(firstDay, Math.floor((i * days) / count))),
  ).map((one) => ({ ...one, acts: one.acts.filter(({ at }) => at < ends) }));
  const sweeps = daysFrom(firstDay, lastDay)
    .map((day) => instant(day, '07:00'))
    .filter((at) => wakes(at) === at);
  const woken = asleep.map(([, to]) => instant(to, '09:30'));
  const everySome = (at: number, i: number) => ({ at, every: i % 80 === 79 });
  return { cases, sweeps: [...sweeps, ...woken].sort((a, b) => a - b).map(everySome) };
}

/** The acts of one case while they are planned: each some days after the one before, in the hours in which whoever does it works. */
class Story {
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
  /** The team does it, on a working day on which the officer is there. */
  team(daysLater: number, act: Act): void {
    let day = plus(this.today, daysLater);
    while (!isWorkingDay(day) || isAway(this.officer, day)) day = plus(day, 1);
    this.#does(instant(day, '10:00'), act);
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

function planCase(dice: Dice, name: string, receivedOn: Day): PlannedCase {
  const enteredAt = wakes(instant(plus(receivedOn, dice.one([0, 0, 0, 1, 4])), dice.one(['09:10', '23:40', '16:00'])));
  const right = dice.chance(0.55) ? 'access' : dice.one(rights);
  const capacity = dice.chance(0.1) ? 'representative' : 'self';
  const story = new Story(dice, enteredAt);
  // Some are nobody's for weeks.
  story.team(dice.one([0, 1, 1, 3, 3, 25]), { do: 'assign', role: 'officer', to: story.officer });
  if (dice.chance(0.7)) story.team(0, { do: 'assign', role: 'reviewer', to: dice.one(reviewers) });
  isSorted(story, Number(name.slice('case '.length)));
  tell(dice, story, right, capacity);
  return { name, right, receivedOn, enteredAt, capacity, acts: story.acts };
}

/** Of every fourth request somebody says which service it is about, and of some again; the others stay without one. */
function isSorted(story: Story, nth: number): void {
  if (nth % 4 !== 0) return;
  const service = nth % 3 === 0 ? 'Fostering' : 'Early help';
  story.team(0, { do: 'sort', service, asker: nth % 5 === 0 ? 'staff' : null });
  if (nth % 16 === 0) story.team(0, { do: 'sort', service: 'Leaving care', asker: nth % 10 === 0 ? 'friend' : null });
}

/** What happens until the answer, and after it. */
function tell(dice: Dice, story: Story, right: Right, capacity: PlannedCase['capacity']): void {
  if (right === 'complaint') complain(dice, story);
  else request(dice, story, right, capacity);
}

/** Most are simple, and over within two weeks; the others have everything that makes time hard to count. */
function request(dice: Dice, story: Story, right: Right, capacity: PlannedCase['capacity']): void {
  if (dice.chance(0.75)) {
    story.team(1 + dice.below(11), dice.chance(0.3) ? { do: 'withdraw' } : { do: 'answer', outcome: 'not-valid' });
    return;
  }
  if (capacity === 'representative') isProved(dice, story, 'authority');
  const isKnown = dice.chance(0.8) || isProved(dice, story, 'identity');
  if (isKnown) isWorked(dice, story, right);
  else lapse(dice, story);
}

function isWorked(dice: Dice, story: Story, right: Right): void {
  if (dice.chance(0.06)) {
    story.team(1 + dice.below(12), { do: 'ask-fee' });
    const days = dice.below(30);
    // Some pay at the counter, and it is written down days later.
    const on = dice.chance(0.3) ? story.today : null;
    story.team(days, { do: 'pay-fee', on });
  }
  const isRestricted = right === 'restriction' && dice.chance(0.6);
  if (isRestricted) story.team(1, { do: 'restrict' });
  if (right === 'access' && dice.chance(0.3)) isSearched(dice, story);
  if (dice.chance(0.3)) isAsked(dice, story);
  if (dice.chance(0.25)) story.team(3 + dice.below(34), { do: 'extend' });
  if (dice.chance(0.15)) isAsked(dice, story);
  if (dice.chance(0.1)) isWithdrawn(dice, story);
  // A few are never answered.
  else if (dice.chance(0.95)) isAnswered(dice, story, !isRestricted);
}

function isAnswered(dice: Dice, story: Story, mayClose: boolean): void {
  story.team(2 + dice.below(dice.one([20, 30, 60])), { do: 'answer', outcome: 'not-valid' });
  if (dice.chance(0.06)) {
    story.team(1 + dice.below(40), { do: 'take-back' });
    story.team(dice.below(30), { do: 'answer', outcome: 'not-valid' });
  }
  // What is restricted stays so after the answer, and the case open to it.
  if (mayClose && dice.chance(0.7)) story.team(dice.below(6), { do: 'close' });
}

function complain(dice: Dice, story: Story): void {
  // An answer may stand for the acknowledgement of a complaint, as long as it comes within the same 30 days.
  const soon = dice.chance(0.2) && !isAway(story.officer, plus(story.today, 1));
  if (!soon) story.team(dice.below(40), { do: 'acknowledge', on: dice.chance(0.3) ? story.today : null });
  story.team(soon ? 1 : 5 + dice.below(45), { do: 'answer', outcome: 'not-valid' });
}

/** Proof is asked for and comes, once, twice, or not at all. */
function isProved(dice: Dice, story: Story, of: 'identity' | 'authority'): boolean {
  story.team(dice.below(22), { do: 'ask-proof', of });
  const asked = story.today;
  if (of === 'identity' && dice.chance(0.2)) return false;
  if (dice.chance(0.6)) story.requester(dice.below(45), { do: 'send-proof', of });
  else story.team(dice.below(40), { do: 'confirm-proof', of, receivedOn: null });
  if (story.acts.at(-1)?.act.do === 'confirm-proof') return true;
  // What counts is the day it came, and the officer may know it better than the upload does.
  const receivedOn = dice.chance(0.2) ? dice.one([asked, story.today]) : null;
  story.team(dice.below(7), { do: 'confirm-proof', of, receivedOn });
  return true;
}

/** Proof never comes: after a while the request lapses; some ask again, and then it comes after all. */
function lapse(dice: Dice, story: Story): void {
  story.team(25 + dice.below(50), { do: 'answer', outcome: 'lapsed' });
  if (dice.chance(0.4)) return;
  story.team(1, { do: 'close' });
  if (dice.chance(0.5)) return;
  story.team(10, { do: 'open-again', askedAgainOn: null });
  story.requester(dice.below(12), { do: 'send-proof', of: 'identity' });
  story.team(2, { do: 'confirm-proof', of: 'identity', receivedOn: null });
  story.team(dice.below(35), { do: 'answer', outcome: 'not-valid' });
}

/** A question is put, early or late, one that stops the time or one that does not; and answered, or never. */
function isAsked(dice: Dice, story: Story): void {
  story.team(dice.below(dice.one([4, 34])), { do: 'ask', identifies: dice.chance(0.8) });
  if (dice.chance(0.12)) return;
  if (dice.chance(0.7)) {
    story.requester(dice.below(dice.one([3, 20, 45])), { do: 'answer-question', on: null });
    return;
  }
  // It came by post, and is written down some days after.
  const on = plus(story.today, dice.below(4));
  story.team(4 + dice.below(9), { do: 'answer-question', on });
}

function isSearched(dice: Dice, story: Story): void {
  const names = ['the archive', 'the school'].slice(0, dice.one([1, 2])).map((name) => name.replace(' ', '-'));
  for (const name of names) story.team(0, { do: 'ask-search', name, dueOn: plus(story.today, dice.one([5, 10, 14])) });
  for (const name of names) if (dice.chance(0.8)) story.team(dice.below(16), { do: 'answer-search', name });
}

/** Somebody wants it no more; a few think better of it and ask again, from that day on. */
function isWithdrawn(dice: Dice, story: Story): void {
  story.team(dice.below(40), { do: 'withdraw' });
  if (dice.chance(0.6)) return;
  story.team(3 + dice.below(20), { do: 'open-again', askedAgainOn: dice.chance(0.5) ? story.today : null });
  story.team(dice.below(35), { do: 'answer', outcome: 'not-valid' });
}
