import type { CaseAtDesk } from '../case-at-desk.ts';
import type { RightWalks } from './right-walk.ts';

const byMachine = {
  decision: 'Place on the waiting list',
  madeOn: '4 May 2026',
  system: 'Allocation tool',
  involvement: 'Nobody looked at it.',
  isSolelyAutomated: 'yes',
  isSignificant: 'yes',
};
const lookedAgain = { reviewer: 'Service manager', logic: 'Points for age and distance.' };

/** A significant decision by a machine alone: a person looks again, and says what they found (Art 22C(2)). */
async function looksAgain(at: CaseAtDesk, isDecidedAnew: boolean): Promise<void> {
  await at.records('record-automated-decision', { ...byMachine, usesSpecialCategories: isDecidedAnew ? 'yes' : 'no' });
  await at.follows(/^Decide\s+\(Place/);
  // Granted whatever that person finds; that nobody looks is no answer to a machine's decision.
  await at.cannot({ outcome: 'none-made', reason: 'The tool only sorts.' }, 'A person has to look at it again');
  await at.sends({
    ...lookedAgain,
    outcome: isDecidedAnew ? 'decided-anew' : 'upheld-by-a-person',
    reason: isDecidedAnew ? 'A manager gave the earlier place.' : 'A manager came to the same place.',
  });
  await at.settles('representations-heard', 'Heard by phone, and written down.');
  if (!isDecidedAnew) return;
  await at.recordsOn(/^Confirm that it was done/, { how: 'The place was changed', confirmedBy: 'Allocations manager' });
  await at.settles('special-categories', 'Explicit consent, and a manager looks from now on.', true, at.team.dpo);
}

async function noneMade(at: CaseAtDesk): Promise<void> {
  await at.records('record-automated-decision', {
    decision: 'End of the placement',
    system: 'Case system',
    involvement: 'The team manager decided, after a meeting with everybody.',
    isSolelyAutomated: 'no',
    isSignificant: 'yes',
    usesSpecialCategories: 'no',
  });
  await at.recordsOn(/^Decide\s+\(End/, { outcome: 'none-made', reason: 'The system only kept the minutes.' });
}

const none = ['No computer made this decision alone. People were really involved in it.', 'The team manager decided'];

/** Automated decisions: refused only where none was made, since the right is to have a person look again. */
export const automatedDecision: RightWalks = {
  granted: {
    works: (at) => looksAgain(at, true),
    letterSays: ['A person has looked at it again.', 'The person decided differently.', 'Points for age and distance.'],
  },
  'partly-granted': {
    works: async (at) => {
      await looksAgain(at, false);
      await noneMade(at);
    },
    letterSays: ['The person came to the same decision.', ...none],
  },
  refused: { works: noneMade, letterSays: none },
};
