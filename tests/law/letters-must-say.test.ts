import { describe, expect, it, test } from 'vitest';
import { dueOf } from '../../machines/case.ts';
import { rights } from '../../machines/people.ts';
import { rightRules } from '../../machines/rights/index.ts';
import type { MustSay } from '../../machines/rights/rules.ts';
import { received } from '../machines/made-up.ts';
import { play, type Step } from '../machines/play.ts';
import { byItems, decided, decisions, explanation, letterOf } from './decided.ts';
import { common, ofRight } from './must-say.ts';

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
