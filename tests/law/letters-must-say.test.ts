import { describe, expect, it, test } from 'vitest';
import type { Block } from '../../app/letters/blocks.ts';
import { edited, piecesOf } from '../../app/letters/edits.ts';
import type { Letter } from '../../app/letters/letter.ts';
import { letterContent } from '../../app/letters/letter-content.ts';
import { northfold } from '../../app/profile.ts';
import { answerLetter } from '../../app/services/answer-letter.ts';
import { openParts } from '../../app/services/letter-draft.ts';
import { type CaseState, dueOf } from '../../machines/case.ts';
import type { Outcome } from '../../machines/events.ts';
import { type Right, rights } from '../../machines/people.ts';
import { rightRules } from '../../machines/rights/index.ts';
import type { MustSay } from '../../machines/rights/rules.ts';
import { items } from '../machines/items.ts';
import { received, someDay } from '../machines/made-up.ts';
import { documentRead, play, playOn, type Step } from '../machines/play.ts';
import { common, ofRight } from './must-say.ts';

/** Decisions an officer records; a request that is withdrawn or lapses is closed with another letter. */
const decisions = ['granted', 'partly-granted', 'refused', 'nothing-held', 'not-valid', 'redirected'] as const;
const byItems: readonly Outcome[] = ['granted', 'partly-granted', 'refused'];
const explanation = 'These are the reasons.';

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
function decided(right: Right, outcome: Outcome): CaseState {
  const first = play(
    received({ right }),
    ...(rightRules[right].startsWithProof ? (['identity.confirmed'] as const) : []),
  );
  const worked = playOn(
    first,
    ...(right === 'access' ? (['search.recorded', ...documentRead, 'page.decided'] as const) : []),
    ...itemSteps(right, outcome),
  );
  return playOn(worked, ['decision.recorded', { outcome, explanation, exemptions: [] }]).state;
}

const words = (blocks: readonly Block[]): string => blocks.flatMap(strings).join('\n');
function strings(block: Block): readonly string[] {
  switch (block.kind) {
    case 'list':
      return block.items;
    case 'address':
      return block.lines;
    case 'table':
      return [block.caption, ...block.head, ...block.rows.flat()];
    default:
      return [block.text];
  }
}

/** The letter as it is made, and what is left of it when an officer takes out all that may be taken out. */
function letterOf(state: CaseState): { letter: Letter; whole: string; left: string } {
  const letter = answerLetter(northfold, state, someDay, []);
  const blocks = letterContent(letter);
  const own = openParts(piecesOf(blocks)).filter(({ open }) => open === 'standard');
  const emptied = own.map(({ standard, nth }) => ({ standard, nth, text: '' }));
  return { letter, whole: words(blocks), left: words(edited(blocks, emptied)) };
}

const expectAll = (text: string, sought: readonly (string | RegExp)[]) => {
  for (const one of sought) expect(text).toMatch(one instanceof RegExp ? one : new RegExp(escaped(one)));
};
const escaped = (plain: string): string => plain.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

describe.each(rights)('%s', (right) => {
  // A complaint is upheld, in part, or not (DPA 2018 s.164A); nothing else answers it.
  describe.each(right === 'complaint' ? byItems : decisions)('%s', (outcome) => {
    const state = decided(right, outcome);
    const { letter, whole, left } = letterOf(state);

    test.each(
      common
        .filter((one) => one.outcomes.includes(outcome) && (one.rights === 'all' || right !== 'complaint'))
        .map((one) => [one.sentence, one.citation, one] as const),
    )('%s (%s)', (_sentence, _citation, { lookFor }) => {
      expectAll(whole, lookFor(letter));
      expectAll(left, lookFor(letter));
    });

    test('The reasons, in the words of whoever decided. (UK GDPR Art 12(3)–(4))', () => {
      expect(whole).toContain(explanation);
    });

    // An answer to a complaint has no date of its own: without undue delay (DPA 2018 s.164A(4)).
    if (right !== 'complaint') {
      test('How the date came about, with the source of each step. (UK GDPR Arts 12(3), 12A)', () => {
        for (const { note, citation } of dueOf(state).steps) expect(left).toContain(`${note} (${citation})`);
      });
    }

    const asked = rightRules[right].answerMustSay.filter(({ outcomes }) => outcomes.includes(outcome));
    if (asked.length > 0) {
      test.each(asked.map((one): [string, string, MustSay] => [one.sentence, one.citation, one]))(
        '%s (%s)',
        (_sentence, _citation, { code }) => {
          const sought = ofRight[right][code] ?? [];
          expect(sought).not.toEqual([]);
          expectAll(whole, sought);
          expectAll(left, sought);
        },
      );
    }
  });

  it('has something to look for in every line of its table, and in no other', () => {
    const codes = rightRules[right].answerMustSay.map(({ code }) => code);
    expect(Object.keys(ofRight[right]).sort()).toEqual([...codes].sort());
  });
});

/** What each ground of a refusal of the whole request has to be called (UK GDPR Art 12(5)–(6)). */
const refusals = {
  unfounded: ['manifestly unfounded', 'Article 12(5)'],
  excessive: ['manifestly excessive', 'Article 12(5)'],
  'not-valid': ['not a request that this law covers'],
  'no-identity': ['We could not be sure who is asking.', 'Article 12(6)'],
  'no-authority': ['may ask for this person'],
} as const;

describe.each(Object.entries(refusals))('refused as a whole: %s', (ground, sought) => {
  const asks: readonly Step[] =
    ground === 'no-identity' ? ['identity.asked'] : ground === 'no-authority' ? ['authority.asked'] : [];
  const capacity = {
    capacity: 'representative',
    subject: { name: 'Sam Sample', otherNames: [], bornOn: null, address: null },
  };
  const { state } = play(received(ground === 'no-authority' ? capacity : {}), ...asks, [
    'request.refused',
    { ground, reason: explanation },
  ]);
  const { letter, whole, left } = letterOf(state);

  test('its reason, and where it stands in the law. (UK GDPR Art 12(4))', () => {
    expectAll(whole, [explanation]);
    expectAll(left, sought);
  });

  test.each(
    common
      .filter(({ outcomes, code }) => outcomes.includes('refused') && code !== 'outcome')
      .map((one) => [one.sentence, one.citation, one] as const),
  )('%s (%s)', (_sentence, _citation, { lookFor }) => expectAll(left, lookFor(letter)));
});
