import type { Block } from '../../app/letters/blocks.ts';
import { edited, piecesOf } from '../../app/letters/edits.ts';
import type { Letter } from '../../app/letters/letter.ts';
import { letterContent } from '../../app/letters/letter-content.ts';
import { northfold } from '../../app/profile.ts';
import { answerLetter } from '../../app/services/answer/answer-letter.ts';
import { openParts } from '../../app/services/answer/letter-draft.ts';
import type { CaseState } from '../../machines/case.ts';
import type { Outcome } from '../../machines/events.ts';
import type { Language } from '../../machines/language.ts';
import type { Right } from '../../machines/people.ts';
import { rightRules } from '../../machines/rights/index.ts';
import { strings } from '../letters/block-strings.ts';
import { items } from '../machines/items.ts';
import { received, type Said, someDay } from '../machines/made-up.ts';
import { documentRead, play, playOn, type Step } from '../machines/play.ts';

/** Decisions an officer records; a request that is withdrawn or lapses is closed with another letter. */
export const decisions = ['granted', 'partly-granted', 'refused', 'nothing-held', 'not-valid', 'redirected'] as const;
export const byItems: readonly Outcome[] = ['granted', 'partly-granted', 'refused'];
export const explanation = 'These are the reasons.';

/** No machine decided alone: the only way in which this right is refused. */
const noneMade: readonly Step[] = [
  [
    'item.recorded',
    {
      itemId: 'no',
      item: { ...items['automated-decision']?.item, isSolelyAutomated: false, involvement: 'The team manager decided' },
    },
  ],
  [
    'item.decided',
    {
      itemId: 'no',
      decision: { ...items['automated-decision']?.no, outcome: 'none-made', reviewer: null, logic: null },
    },
  ],
];

function itemSteps(right: Right, outcome: Outcome): readonly Step[] {
  const made = items[right];
  if (!made || !byItems.includes(outcome)) return [];
  const yes: readonly Step[] = [
    ['item.recorded', { itemId: 'yes', item: made.item }],
    ['item.decided', { itemId: 'yes', decision: made.yes }],
  ];
  const no: readonly Step[] =
    right === 'automated-decision'
      ? noneMade
      : [
          ['item.recorded', { itemId: 'no', item: made.item }],
          ['item.decided', { itemId: 'no', decision: made.no }],
        ];
  return [...(outcome === 'refused' ? [] : yes), ...(outcome === 'granted' ? [] : no)];
}

/** A case of this right, lived through by the rules up to its decision. */
export function decided(right: Right, outcome: Outcome, language: Language = 'en', who: Said = {}): CaseState {
  const first = play(
    received({ right, language, ...who }),
    ...(who.capacity === undefined ? [] : (['identity.checked', 'authority.confirmed'] as const)),
    ...(rightRules[right].startsWithProof ? (['identity.confirmed'] as const) : []),
  );
  const worked = playOn(
    first,
    ...(right === 'access' ? (['search.recorded', ...documentRead, 'page.decided'] as const) : []),
    ...itemSteps(right, outcome),
  );
  return playOn(worked, ['decision.recorded', { outcome, explanation, exemptions: [] }]).state;
}

export const words = (blocks: readonly Block[]): string => blocks.flatMap(strings).join('\n');

/** The letter as it is made, and what is left of it when an officer takes out all that may be taken out. */
export function letterOf(state: CaseState): { letter: Letter; whole: string; left: string } {
  const letter = answerLetter(northfold, state, someDay, []);
  const blocks = letterContent(letter);
  const own = openParts(piecesOf(blocks)).filter(({ open }) => open === 'standard');
  const emptied = own.map(({ standard, nth }) => ({ standard, nth, text: '' }));
  return { letter, whole: words(blocks), left: words(edited(blocks, emptied)) };
}
