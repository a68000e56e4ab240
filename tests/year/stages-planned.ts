import type { Dice } from '../fixtures/dice.ts';
import { type Day, plus } from './civil.ts';
import type { Story } from './story.ts';

/**
 * The papers are found and come in, and go out a document at a time: what is still to come is told with its day, which some
 * keep and some do not. One is planned and not sent after all; some of the last ones never are.
 */
export function isSentInStages(dice: Dice, story: Story): void {
  const isProved = story.acts.some(({ act }) => act.do === 'confirm-proof' && act.of === 'identity');
  // They come to the counter.
  if (!isProved) story.team(dice.below(4), { do: 'confirm-proof', of: 'identity', receivedOn: null });
  story.team(0, { do: 'ask-search', name: 'the-archive', dueOn: plus(story.dayFor(0), 10) });
  story.team(1 + dice.below(8), { do: 'answer-search', name: 'the-archive' });
  story.team(0, { do: 'take-in', documents: 3 });
  for (let stages = dice.one([1, 1, 2]); stages > 0; stages -= 1) {
    let by = isPlanned(dice, story, dice.below(3));
    if (dice.chance(0.2)) {
      story.team(dice.below(9), { do: 'drop-stage' });
      by = isPlanned(dice, story, 1);
    }
    // Nobody is told of a day that has passed already.
    const waits = dice.below(dice.one([4, 25]));
    const isTooLate = story.dayFor(waits) > by;
    if (isTooLate) isPlanned(dice, story, waits);
    story.team(isTooLate ? 0 : waits, { do: 'send-stage' });
  }
  if (dice.chance(0.15)) story.team(dice.below(20), { do: 'extend' });
  if (dice.chance(0.85)) story.team(dice.below(dice.one([12, 45])), { do: 'answer', outcome: 'granted' });
}

/** The day by which the rest is to come lies ahead of the day on which it is planned. */
function isPlanned(dice: Dice, story: Story, daysLater: number): Day {
  const expectedOn = plus(story.dayFor(daysLater), 6 + dice.below(dice.one([6, 40])));
  story.team(daysLater, { do: 'plan-stage', expectedOn });
  return expectedOn;
}
