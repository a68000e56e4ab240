import { type Right, rights } from '../../machines/people.ts';
import { type Dice, diceOf } from '../fixtures/dice.ts';
import { between, type Day, daysFrom, instant, londonDay, plus } from './civil.ts';
import { asleep, reviewers, Story, wakes } from './story.ts';
import { tell } from './work-planned.ts';

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
  | { readonly do: 'take-in'; readonly documents: number }
  | { readonly do: 'plan-stage'; readonly expectedOn: Day }
  | { readonly do: 'drop-stage' | 'send-stage' }
  | { readonly do: 'answer'; readonly outcome: 'not-valid' | 'lapsed' | 'granted' }
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
  /** Sent by whoever asks, through the public form; else the team writes it down as it was told to them. */
  readonly isFromPortal: boolean;
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

function planCase(dice: Dice, name: string, receivedOn: Day): PlannedCase {
  const nth = Number(name.slice('case '.length));
  // What is sent online is received the moment it is sent.
  const isFromPortal = nth % 12 === 5;
  const waits = dice.one([0, 0, 0, 1, 4]);
  const time = dice.one(['09:10', '23:40', '16:00']);
  const enteredAt = wakes(instant(plus(receivedOn, isFromPortal ? 0 : waits), time));
  const right = dice.chance(0.55) ? 'access' : dice.one(rights);
  const capacity: PlannedCase['capacity'] = dice.chance(0.1) && !isFromPortal ? 'representative' : 'self';
  const story = new Story(dice, enteredAt);
  // Some are nobody's for weeks.
  story.team(dice.one([0, 1, 1, 3, 3, 25]), { do: 'assign', role: 'officer', to: story.officer });
  if (dice.chance(0.7)) story.team(0, { do: 'assign', role: 'reviewer', to: dice.one(reviewers) });
  isSorted(story, nth);
  const asked = { right, capacity, isFromPortal, receivedOn: isFromPortal ? londonDay(enteredAt) : receivedOn };
  tell(dice, story, asked);
  return { name, ...asked, enteredAt, acts: story.acts };
}

/** Of every fourth request somebody says which service it is about, and of some again; the others stay without one. */
function isSorted(story: Story, nth: number): void {
  if (nth % 4 !== 0) return;
  const service = nth % 3 === 0 ? 'Fostering' : 'Early help';
  story.team(0, { do: 'sort', service, asker: nth % 5 === 0 ? 'staff' : null });
  if (nth % 16 === 0) story.team(0, { do: 'sort', service: 'Leaving care', asker: nth % 10 === 0 ? 'friend' : null });
}
