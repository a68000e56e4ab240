import { describe, expect, it } from 'vitest';
import type { AnsweredItem } from '../../app/letters/items/answered-items.ts';
import type { Letter, RightAnswer } from '../../app/letters/letter.ts';
import { asWritten, letterContent, letterTitle } from '../../app/letters/letter-content.ts';
import { northfold } from '../../app/profile.ts';
import { answerLetter } from '../../app/services/answer/answer-letter.ts';
import { noticeKinds, noticeLetter } from '../../app/services/contact/notice-letter.ts';
import type { CaseState } from '../../machines/case.ts';
import { type Right, rights } from '../../machines/people.ts';
import { item, itemDecision } from '../../machines/work/items.ts';
import { items } from '../machines/items.ts';
import { forSomeoneElse, received, someDay } from '../machines/made-up.ts';
import { mailsOf, type Played, play, playOn, readyToSend, type Step } from '../machines/play.ts';
import { itemSituations } from '../machines/situations.ts';
import { byItems, decided, decisions, words } from './decided.ts';

/** Said to whoever asked, and to nobody else. */
const toAsker =
  /\byour (request|complaint|page)\b|\byou (first )?(asked|told|complained|chose)\b|\byou do not agree|\byou were right|told you before|you can ask again|object again|your own words now/gi;
/** What is said only to the person whose information it is. */
const toSubject =
  /\b(about|on|recognise|weighed for) you\b(?! can)|your (information|situation)|what you gave us|because you agreed|You will get no more/g;

/** A complaint that whoever reads may make is theirs. */
const remedy = 'We will tell you within 30 days that we have your complaint.';
const asWhole = (letter: Letter): string =>
  [letterTitle(letter), words(letterContent(letter))].join('\n').replace(remedy, '');
/** What of a letter is said to somebody in particular. */
const found = (letter: Letter, said: RegExp): string[] => asWhole(letter).match(said) ?? [];
const directTo = (state: CaseState, to: 'subject' | 'other'): CaseState => {
  const name = to === 'subject' ? 'Sam Sample' : 'Lee Other';
  return playOn({ state, events: [], effects: [] }, ['answer.directed', { to, name }]).state;
};
const answer = (state: CaseState): Letter => answerLetter(northfold, state, someDay, []);

const table = rights.flatMap((right) =>
  (right === 'complaint' ? byItems : decisions).map((outcome) => [right, outcome] as const),
);

describe.each(table)('the answer about %s, %s', (right, outcome) => {
  const state = decided(right, outcome, 'en', forSomeoneElse);

  it.each(['subject', 'other'] as const)('to the %s never says that they asked (UK GDPR Art 12(1))', (to) => {
    const letter = answer(directTo(state, to));
    expect(found(letter, toAsker)).toEqual([]);
    expect(asWhole(letter)).toContain('Robin Sample');
  });

  it('to somebody else never takes them for the person it is about', () => {
    expect(found(answer(directTo(state, 'other')), toSubject)).toEqual([]);
  });

  it('to whoever asked for another says that they asked, and whose information it is', () => {
    expect(found(answer(state), toAsker)).not.toEqual([]);
    expect(found(answer(state), toSubject)).toEqual([]);
  });

  it.each(['subject', 'other'] as const)('to the %s is Welsh in a Welsh case', (to) => {
    const letter = answer(directTo(decided(right, outcome, 'cy', forSomeoneElse), to));
    expect(found(letter, /\basked us\b|\byour\b/gi)).toEqual([]);
  });
});

/** A decided item of a right; `said` changes the item, `so` its decision. */
const one = (right: Right, which: 'yes' | 'no', said: object = {}, so: object = {}): AnsweredItem => ({
  item: item.parse({ ...items[right]?.item, ...said }),
  decision: itemDecision.parse({ ...items[right]?.[which], ...so }),
});
const sent = (way: 'interface' | null) => ({ transfer: { organisation: 'Harbour Trust', way, reason: 'They agree.' } });

/** What only some answers say. */
const rarer: readonly (readonly [string, Right, Partial<RightAnswer>])[] = [
  [
    'own words beside the record',
    'rectification',
    {
      outcome: 'partly-granted',
      items: [one('rectification', 'yes', {}, { outcome: 'statement-added', nowSays: 'I was ill.' })],
    },
  ],
  ['a statement that is kept', 'rectification', { items: [one('rectification', 'no')] }],
  [
    'marketing',
    'objection',
    { outcome: 'granted', items: [one('objection', 'yes', { kind: 'direct-marketing', mayDelayService: true })] },
  ],
  ['other cases opened', 'objection', { linked: ['objection-upheld', 'objection-under-way'] }],
  ['a copy instead', 'portability', { linked: ['access-instead'] }],
  ['not provided', 'portability', { items: [one('portability', 'no', {}, { limit: 'not-provided' })] }],
  ['another basis', 'portability', { items: [one('portability', 'no', {}, { limit: 'basis' })] }],
  ['sent on', 'portability', { outcome: 'granted', items: [one('portability', 'yes', {}, sent('interface'))] }],
  ['not sent on', 'portability', { outcome: 'granted', items: [one('portability', 'yes', {}, sent(null))] }],
  ['stopped', 'erasure', { outcome: 'withdrawn' }],
  ['asked twice', 'erasure', { outcome: 'duplicate' }],
  ['lapsed', 'erasure', { outcome: 'lapsed' }],
];

it.each(rarer)('what only some answers say: %s (%s)', (_what, right, said) => {
  for (const to of ['subject', 'other'] as const) {
    const letter = answer(directTo(decided(right, 'refused', 'en', forSomeoneElse), to));
    if (letter.kind !== 'right-answer') throw new Error('another letter');
    expect(found({ ...letter, ...said }, toAsker)).toEqual([]);
    if (to === 'other') expect(found({ ...letter, ...said }, toSubject)).toEqual([]);
    expect(asWhole({ ...letter, ...said, language: 'cy' })).not.toContain('Sample asked');
  }
});

it.each(['unfounded', 'excessive', 'not-valid', 'no-authority', 'no-identity'] as const)(
  'a refusal of the request as a whole, %s, never says that they asked',
  (ground) => {
    const asked = decided('access', 'refused', 'en', forSomeoneElse);
    const { refusal } = play(received(), ['request.refused', { ground: 'unfounded' }]).state.record;
    const letter = answer(
      directTo({ ...asked, record: { ...asked.record, refusal: refusal && { ...refusal, ground } } }, 'other'),
    );
    expect(found(letter, toAsker)).toEqual([]);
  },
);

it('what an officer changed of a letter keeps its title', () => {
  const letter = answer(directTo(decided('access', 'granted', 'en', forSomeoneElse), 'other'));
  const [block] = letterContent(letter).flatMap((it) => (it.kind === 'paragraph' ? [it.text] : []));
  expect(asWritten(letter, [{ standard: block ?? '', nth: 0, text: 'Other words.' }])).toMatchObject({
    title: 'Our answer to a request',
  });
});

describe('letters on the way, where the answer goes to somebody else', () => {
  const direct: Step = ['answer.directed', { to: 'other', name: 'Lee Other', address: '9 Elm Street' }];
  const asked = play(received(forSomeoneElse), 'identity.asked', 'authority.confirmed');
  const cases: Readonly<Record<string, Played>> = {
    'proof is wanted': playOn(asked, direct),
    'a question is open': play(received({}), 'clarification.asked', direct),
    'more time is needed': play(received({}), 'extension.given', direct),
    'a complaint goes on': play(received({ right: 'complaint' }), 'complaint.progress-told', direct),
    'it is closed': playOn(play(received({}), 'identity.confirmed', direct), 'request.withdrawn'),
  };

  it.each(Object.entries(cases))('go to whoever asked: %s', (_name, { state }) => {
    const letters = noticeKinds.flatMap((kind) => noticeLetter(northfold, state, someDay, kind) ?? []);
    expect(letters).not.toEqual([]);
    for (const letter of letters) {
      expect(letter).toMatchObject({ addressee: { name: 'Robin Sample' }, askedBy: null });
      expect(asWhole(letter)).not.toMatch(/Lee Other|Elm Street/);
      expect(asWhole(letter)).not.toMatch(/send it to you|You get our answer/);
    }
  });

  it('the letter that closes the case says that the answer did not go to them, and not to whom', () => {
    const done = play(received({}), 'identity.checked', 'identity.confirmed', ...readyToSend, direct);
    const out: Step[] = [
      'approval.requested',
      'answer.built',
      'approval.given',
      ['answer.released', { delivery: 'in-person' }],
    ];
    const { state } = playOn(done, ...out, 'delivery.recorded', 'case.closed');
    const letter = noticeLetter(northfold, state, someDay, 'closure');
    const whole = letter ? asWhole(letter) : '';
    expect(whole).toContain('It did not go to you.');
    expect(whole).not.toContain('Lee Other');
  });

  it('that a restriction ends is told to whoever was told that it is in force (UK GDPR Art 18(3))', () => {
    const { state } = itemSituations['a restriction in force, answered'];
    const { delivery } = play(received({}), direct).state;
    const before = { state: { ...state, delivery }, events: [], effects: [] };
    expect(mailsOf(before, 'restriction.notice-given')).toEqual([]);
    const told = playOn(before, 'restriction.notice-given').state;
    expect(noticeLetter(northfold, told, someDay, 'restriction-end')).toMatchObject({
      addressee: { name: 'Lee Other', address: ['9 Elm Street'] },
    });
    expect(mailsOf(itemSituations['a restriction in force, answered'], 'restriction.notice-given')).toEqual([
      'message-waiting → requester',
    ]);
  });
});
