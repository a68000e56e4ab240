import { describe, expect, it } from 'vitest';
import { addDays } from '../../machines/dates.ts';
import type { Right } from '../../machines/people.ts';
import { items } from '../machines/items.ts';
import { received, someDay } from '../machines/made-up.ts';
import { play, playOn, refusal, type Step } from '../machines/play.ts';

const listed = (right: Right, said: object = {}) =>
  play(received({ right }), 'identity.confirmed', ['item.recorded', { item: { ...items[right]?.item, ...said } }]);
const decide = (right: Right, said: object, answer: 'yes' | 'no' = 'yes'): Step => [
  'item.decided',
  { decision: { ...items[right]?.[answer], ...said } },
];

describe('rectification (UK GDPR Art 16)', () => {
  it('an opinion is not corrected, but the person’s statement stands beside it (DPA 2018 s.205(1))', () => {
    const opinion = listed('rectification', { kind: 'opinion' });
    expect(refusal(opinion, decide('rectification', { outcome: 'corrected' }))).toMatchObject({ code: 'an-opinion' });
    const added = playOn(opinion, decide('rectification', { outcome: 'statement-added' }));
    expect(added.state.work.items[0]?.outcome).toBe('partly-granted');
  });

  it('a fact is not kept by calling it an opinion (DPA 2018 s.205(1))', () => {
    expect(refusal(listed('rectification'), decide('rectification', { limit: 'opinion' }, 'no'))).toMatchObject({
      code: 'a-fact',
    });
  });

  it('a refusal needs its reason from the law (Art 12(4))', () => {
    expect(refusal(listed('rectification'), decide('rectification', { limit: null }, 'no'))).toMatchObject({
      code: 'no-limit',
      citation: 'UK GDPR Art 12(4)',
    });
  });

  it('is not answered as done before it was done', () => {
    const approved = playOn(
      listed('rectification'),
      decide('rectification', {}),
      ['duty.settled', { duty: 'restriction-offered' }],
      'decision.recorded',
      'approval.requested',
      ['answer.built', { bundle: null }],
      'approval.given',
    );
    expect(refusal(approved, 'answer.released')).toMatchObject({ code: 'not-carried-out' });
    const released = playOn(approved, 'item.carried-out', 'answer.released', 'recipient.recorded');
    expect(refusal(released, 'case.closed')).toMatchObject({ code: 'recipients', citation: 'UK GDPR Art 19' });
    const told = playOn(released, 'recipient.told');
    expect(refusal(told, 'case.closed')).toMatchObject({ code: 'duty' });
    expect(playOn(told, 'duty.settled', 'case.closed').state.request.value.work).toBe('closed');
  });

  it('a recipient not told needs a reason (Art 19)', () => {
    const known = playOn(listed('rectification'), 'recipient.recorded');
    expect(refusal(known, ['recipient.told', { status: 'impossible', note: ' ' }])).toMatchObject({
      code: 'no-reason',
    });
  });
});

describe('erasure (UK GDPR Art 17)', () => {
  it.each(['public-task', 'legal-obligation'])('%s does not refuse by itself (Art 17(3)(b))', (limit) => {
    expect(refusal(listed('erasure'), decide('erasure', { limits: [limit], looked: [] }, 'no'))).toMatchObject({
      code: 'not-looked',
      citation: 'UK GDPR Art 17(3)(b)',
    });
    expect(playOn(listed('erasure'), decide('erasure', { limits: [limit] }, 'no')).state.work.items[0]?.outcome).toBe(
      'refused',
    );
  });

  it('what was found to be erasable is not refused (Art 17(1))', () => {
    const looked = [
      { question: 'beyond-retention', found: false, note: '' },
      { question: 'duplicated', found: true, note: 'Two copies of the minutes' },
      { question: 'misfiled', found: false, note: '' },
      { question: 'on-consent', found: false, note: '' },
      { question: 'unlawful', found: false, note: '' },
    ];
    expect(refusal(listed('erasure'), decide('erasure', { looked }, 'no'))).toMatchObject({ code: 'found-erasable' });
  });

  it('a retention rule that has ended is no reason to keep (Art 5(1)(e))', () => {
    const ended = listed('erasure', { retentionRule: 'Complaints: 6 years from last action', keepUntil: '2025-01-31' });
    expect(refusal(ended, decide('erasure', {}, 'no'))).toMatchObject({ code: 'beyond-retention' });
  });

  it('a retention rule ends on its day, whenever the request was logged (Art 5(1)(e))', () => {
    const ending = listed('erasure', { retentionRule: 'Complaints: 6 years from last action', keepUntil: someDay });
    expect(playOn(ending, decide('erasure', {}, 'no')).state.work.items[0]?.outcome).toBe('refused');
    expect(refusal(ending, ['item.decided', { on: addDays(someDay, 1), decision: items.erasure?.no }])).toMatchObject({
      code: 'beyond-retention',
      citation: 'UK GDPR Art 5(1)(e)',
    });
  });

  it('a request shortens no retention rule; what was found to be erasable is erased all the same', () => {
    const kept = listed('erasure', { retentionRule: 'Children in care: 75 years', keepUntil: '2062-03-27' });
    expect(refusal(kept, decide('erasure', {}))).toMatchObject({ code: 'within-retention' });
    const looked = [{ question: 'duplicated', found: true, note: 'The same scan lies in the archive' }];
    expect(playOn(kept, decide('erasure', { looked })).state.work.items[0]?.outcome).toBe('granted');
    const unsaid = [{ question: 'duplicated', found: true, note: ' ' }];
    expect(refusal(kept, decide('erasure', { looked: unsaid }))).toMatchObject({ code: 'no-note' });
  });

  it('says what becomes of backups', () => {
    expect(refusal(listed('erasure'), decide('erasure', { backups: null }))).toMatchObject({ code: 'no-backups' });
  });

  it('cannot be taken back, so nothing is erased before the answer is approved', () => {
    const decided = playOn(listed('erasure'), decide('erasure', {}));
    expect(refusal(decided, 'item.carried-out')).toMatchObject({ code: 'not-approved' });
  });
});

describe('restriction (UK GDPR Art 18)', () => {
  const inForce = () => playOn(listed('restriction'), decide('restriction', {}), 'restriction.started');

  it('is not lifted before the person was told (Art 18(3))', () => {
    expect(refusal(inForce(), 'restriction.lifted')).toMatchObject({
      code: 'no-notice',
      citation: 'UK GDPR Art 18(3)',
    });
    const lifted = playOn(inForce(), 'restriction.notice-given', 'restriction.lifted');
    expect(lifted.state.restriction.value).toBe('lifted');
  });

  it('keeps every use of the data on record (Art 18(2))', () => {
    const used = playOn(inForce(), 'restriction.used', ['restriction.used', { ground: 'legal-claims' }]);
    expect(used.state.work.uses.map(({ ground }) => ground)).toEqual(['rights-of-another', 'legal-claims']);
  });

  it('its end is told to the recipients who heard of it (Art 19)', () => {
    const released = playOn(
      listed('restriction'),
      decide('restriction', {}),
      'recipient.recorded',
      'item.carried-out',
      'restriction.started',
      'decision.recorded',
      'approval.requested',
      ['answer.built', { bundle: null }],
      'approval.given',
      'answer.released',
      'recipient.told',
      'duty.settled',
      'restriction.notice-given',
      'restriction.lifted',
    );
    expect(refusal(released, 'case.closed')).toMatchObject({ code: 'duty', citation: 'UK GDPR Art 19' });
    const told = playOn(released, ['duty.settled', { duty: 'recipients-told-of-end' }], 'case.closed');
    expect(told.state.request.value.work).toBe('closed');
  });

  it('does not begin before a use was decided to be limited', () => {
    expect(refusal(listed('restriction'), 'restriction.started')).toMatchObject({ code: 'undecided' });
  });
});

describe('portability (UK GDPR Art 20)', () => {
  it.each([
    ['not-provided', { isProvidedByPerson: false }],
    ['basis', { basis: 'other' }],
    ['not-automated', { isAutomated: false }],
  ])('%s: outside the right', (code, said) => {
    expect(refusal(listed('portability', said), decide('portability', {}))).toMatchObject({ code });
  });

  it('a refusal offers access before it is approved (Arts 12(2), 15)', () => {
    const refused = playOn(listed('portability'), decide('portability', {}, 'no'), [
      'decision.recorded',
      { outcome: 'refused' },
    ]);
    expect(refusal(refused, 'approval.requested')).toMatchObject({ code: 'duty' });
    expect(playOn(refused, ['duty.settled', { duty: 'access-offered' }], 'approval.requested')).toBeDefined();
  });
});

describe('objection (UK GDPR Art 21)', () => {
  it('to direct marketing is absolute (Art 21(3))', () => {
    const marketing = listed('objection', { kind: 'direct-marketing' });
    expect(refusal(marketing, decide('objection', {}, 'no'))).toMatchObject({ code: 'absolute' });
  });

  it('being a public task is not by itself a reason to go on (Art 21(1))', () => {
    expect(refusal(listed('objection'), decide('objection', { limit: 'basis' }, 'no'))).toMatchObject({
      code: 'reached',
    });
  });

  it('research goes on only for a task in the public interest (Art 21(6))', () => {
    const research = listed('objection', { kind: 'research' });
    expect(refusal(research, decide('objection', {}, 'no'))).toMatchObject({ code: 'research' });
    const publicTask = { limit: 'research-public-task', balance: null };
    expect(playOn(research, decide('objection', publicTask, 'no')).state.work.items[0]?.outcome).toBe('refused');
    expect(refusal(listed('objection'), decide('objection', publicTask, 'no'))).toMatchObject({ code: 'not-research' });
  });

  it('compelling grounds are weighed on record, and the DPO sees the balance', () => {
    expect(refusal(listed('objection'), decide('objection', { balance: null }, 'no'))).toMatchObject({
      code: 'no-balance',
    });
    const weighed = playOn(listed('objection'), decide('objection', {}, 'no'));
    expect(refusal(weighed, ['duty.settled', { duty: 'balance-seen' }])).toMatchObject({ code: 'only-dpo' });
  });
});

describe('automated decision (UK GDPR Arts 22A–22D)', () => {
  it('a significant decision made by a machine alone is looked at by a person', () => {
    const none = { outcome: 'none-made', reviewer: null, logic: null };
    expect(refusal(listed('automated-decision'), decide('automated-decision', none))).toMatchObject({
      code: 'was-automated',
    });
    const involved = listed('automated-decision', { isSolelyAutomated: false });
    expect(playOn(involved, decide('automated-decision', none)).state.work.items[0]?.outcome).toBe('refused');
  });
});

it('the outcome of a request is what its items add up to (Art 12(3))', () => {
  const one = playOn(listed('rectification'), decide('rectification', {}), [
    'item.recorded',
    { itemId: 'item-2', item: items.rectification?.item },
  ]);
  const granted = playOn(one, 'decision.recorded');
  expect(refusal(granted, 'approval.requested')).toMatchObject({ code: 'undecided-items' });
  const mixed = playOn(granted, ['item.decided', { itemId: 'item-2', decision: items.rectification?.no }]);
  expect(refusal(mixed, 'approval.requested')).toMatchObject({ code: 'outcome' });
});

it('a form of another right is refused with a sentence', () => {
  const correction = play(received({ right: 'rectification' }), 'identity.confirmed');
  expect(refusal(correction, ['item.recorded', { item: items.erasure?.item }])).toMatchObject({ code: 'other-right' });
  const access = play(received(), 'identity.confirmed');
  expect(refusal(access, 'item.recorded')).toMatchObject({ code: 'no-items' });
});
