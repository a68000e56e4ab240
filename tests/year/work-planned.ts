import type { Dice } from '../fixtures/dice.ts';
import { plus } from './civil.ts';
import { withManager } from './places.ts';
import type { PlannedCase } from './plan.ts';
import { isSentInStages } from './stages-planned.ts';
import type { Story } from './story.ts';

type Asked = Pick<PlannedCase, 'right' | 'capacity' | 'isFromPortal' | 'receivedOn'>;

/** What happens until the answer, and after it. */
export function tell(dice: Dice, story: Story, asked: Asked): void {
  if (asked.right === 'complaint') complain(dice, story, asked);
  else request(dice, story, asked);
}

/** Most are simple, and over within two weeks; the others have everything that makes time hard to count. */
function request(dice: Dice, story: Story, { right, capacity }: Asked): void {
  if (dice.chance(0.75)) {
    story.team(1 + dice.below(11), dice.chance(0.3) ? { do: 'withdraw' } : { do: 'answer', outcome: 'not-valid' });
    return;
  }
  if (capacity === 'representative') isProved(dice, story, 'authority');
  const isKnown = dice.chance(0.8) || isProved(dice, story, 'identity');
  if (!isKnown) lapse(dice, story);
  else if (right === 'access' && capacity === 'self' && dice.chance(0.35)) isSentInStages(dice, story);
  else isWorked(dice, story, right);
}

function isWorked(dice: Dice, story: Story, right: PlannedCase['right']): void {
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

function complain(dice: Dice, story: Story, { isFromPortal, receivedOn }: Asked): void {
  // An answer may stand for the acknowledgement of a complaint, as long as it comes within the same 30 days.
  const soon = dice.chance(0.2) && story.dayFor(1) <= plus(receivedOn, 28);
  // What comes by the public form is acknowledged by the e-mail that says it has come.
  if (!soon && !isFromPortal)
    story.team(dice.below(40), { do: 'acknowledge', on: dice.chance(0.3) ? story.today : null });
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
  const names = ['the-archive', withManager.place, 'the-school'].slice(dice.below(2), dice.one([2, 3]));
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
