import { describe, expect, it, test } from 'vitest';
import { addresseeOf } from '../../machines/delivery/gates.ts';
import { forSomeoneElse, people, received, type Said } from '../machines/made-up.ts';
import {
  answered,
  approved,
  type Played,
  play,
  playOn,
  provenTwice,
  readyToSend,
  refusal,
  type Step,
} from '../machines/play.ts';

const reach = {
  ways: ['email'],
  email: 'robin@example.org',
  phone: null,
  address: '1 Old Street',
  worker: null,
  safe: 'yes',
  safetyNote: null,
};
const changed = (said: object): Step => ['contact.changed', { contact: { ...reach, ...said } }];
const ready = (said: Said = {}) => play(received({ contact: reach, ...said }), ...approved);
const workOf = ({ state }: Played) => state.request.value.work;

describe('a release is bound to whom identity was confirmed for (UK GDPR Arts 5(1)(f), 12(6))', () => {
  test.each([
    ['another e-mail address', { email: 'new@example.org' }],
    ['another postal address', { address: '2 New Street' }],
    ['another phone number', { phone: '07700 900123' }],
  ])('%s after that has to be found to be theirs', (_, said) => {
    const moved = playOn(ready(), changed(said));
    expect(refusal(moved, 'answer.released')).toMatchObject({
      code: 'contact-changed',
      sentence:
        'The contact details were changed after identity was confirmed. Find out by details held before whether the change is theirs, and record it.',
    });
    expect(workOf(playOn(moved, 'contact.verified', 'answer.released'))).toBe('answered');
  });

  test.each([
    ['a call to the new number', { kind: 'call-back', contact: 'supplied' }],
    ['an e-mail from the new address', { kind: 'contact-only', contact: 'supplied' }],
    ['a signature', { kind: 'signature', contact: 'none' }],
  ])('%s does not show that it is theirs', (_, said) => {
    const moved = playOn(ready(), changed({ email: 'new@example.org' }));
    expect(refusal(moved, ['contact.verified', said]).code).toBe('not-verified');
  });

  it('a warning taken away is a change too; a warning added is none', () => {
    const warned = ready({ contact: { ...reach, not: ['phone'] } });
    expect(playOn(warned, changed({})).state.delivery.isToVerify).toBe(true);
    expect(playOn(ready(), changed({ not: ['phone'] })).state.delivery.isToVerify).toBe(false);
  });

  it('before identity is confirmed, confirming it covers the new address', () => {
    expect(play(received({ contact: reach }), changed({ email: 'new@example.org' })).state.delivery.isToVerify).toBe(
      false,
    );
  });

  it('the same details again are no change', () => {
    expect(refusal(ready(), changed({})).code).toBe('same-contact');
  });
});

describe('a way that is not safe is not used (UK GDPR Arts 5(1)(f), 32)', () => {
  test.each([
    ['do not write', { not: ['post'] }],
    ['none of the ways is safe', { safe: 'no' }],
  ])('%s: no post, and no address on any letter', (_, said) => {
    const flagged = ready({ contact: { ...reach, ...said } });
    expect(refusal(flagged, ['answer.released', { delivery: 'post', otherWay: 'Asked' }])).toMatchObject({
      code: 'not-safe',
      sentence: expect.stringContaining('must not be contacted by post: somebody else may get it.'),
    });
    expect(addresseeOf(flagged.state)).toEqual({ name: 'Robin Sample', address: null });
  });
});

describe('paper goes where the requester chose to have it (UK GDPR Arts 5(1)(f), 12(6))', () => {
  const chosen = (address: string | null): Step => ['receiving.chosen', { way: 'paper', address }];
  const known = () => play(received({ contact: reach }), 'identity.checked', 'identity.confirmed');

  it('each letter goes to the address chosen last, and without one to the address held before', () => {
    const moved = play(received({ contact: reach }), chosen('5 Quay Lane'));
    expect(addresseeOf(moved.state).address).toBe('5 Quay Lane');
    expect(addresseeOf(playOn(moved, chosen(null)).state).address).toBe('1 Old Street');
  });

  it('an address chosen after identity was confirmed is on no letter, and nothing leaves, until it was found to be theirs', () => {
    const moved = playOn(ready(), chosen('5 Quay Lane'));
    expect(addresseeOf(moved.state).address).toBe('1 Old Street');
    expect(refusal(moved, ['answer.released', { delivery: 'post' }]).code).toBe('contact-changed');
    const verified = playOn(moved, 'contact.verified');
    expect(addresseeOf(verified.state).address).toBe('5 Quay Lane');
    expect(workOf(playOn(verified, ['answer.released', { delivery: 'post' }]))).toBe('answered');
  });

  it('the address held before is no change; chosen before identity is confirmed, confirming it covers it', () => {
    expect(playOn(known(), chosen('1 Old Street')).state.delivery.isToVerify).toBe(false);
    const before = play(received({ contact: reach }), chosen('5 Quay Lane'), 'identity.checked', 'identity.confirmed');
    expect(before.state.delivery.isToVerify).toBe(false);
    expect(addresseeOf(before.state).address).toBe('5 Quay Lane');
    expect(playOn(before, chosen('5 Quay Lane')).state.delivery.isToVerify).toBe(false);
    expect(playOn(before, chosen('6 Quay Lane')).state.delivery.isToVerify).toBe(true);
  });

  it('what must not be posted stays without an address', () => {
    const flagged = play(received({ contact: { ...reach, not: ['post'] } }), chosen('5 Quay Lane'));
    expect(addresseeOf(flagged.state).address).toBeNull();
  });
});

describe('the answer can go to somebody other than whoever asked', () => {
  const asked = (replyTo: string) =>
    play(
      received({ ...forSomeoneElse, replyTo }),
      'identity.checked',
      'identity.confirmed',
      'authority.confirmed',
      ...readyToSend,
    );

  test.each(['subject', 'both'])('asked for (%s), it is decided before approval', (replyTo) => {
    expect(refusal(asked(replyTo), 'approval.requested')).toMatchObject({
      code: 'whom',
      sentence: expect.stringContaining('Record first who gets it, and on whose authority.'),
    });
    expect(workOf(playOn(asked(replyTo), 'answer.directed', 'approval.requested'))).toBe('approving');
  });

  it('it is never put on the page of whoever asked', () => {
    const out = playOn(asked('subject'), 'answer.directed', 'approval.requested', 'answer.built', 'approval.given');
    expect(refusal(out, 'answer.released').code).toBe('portal-other');
    expect(refusal(out, 'answer.directed').code).toBe('built');
    expect(addresseeOf(out.state).name).toBe('Sam Sample');
    expect(workOf(playOn(out, ['answer.released', { delivery: 'in-person' }]))).toBe('answered');
  });
});

describe('a released answer can be taken back', () => {
  const out = play(received(), ...answered);

  test.each([people.officer, people.reviewer, people.dpo])('by anybody of the team, with a reason', (by) => {
    const back = playOn(out, ['answer.recalled', { by }]);
    expect(workOf(back)).toBe('working');
    expect(back.state.record).toMatchObject({ release: null, answer: null, approval: null });
    expect(back.state.request.context).toMatchObject({ answeredOn: null, outcome: null });
  });

  it('and is released again only after somebody approved it anew', () => {
    const back = playOn(out, 'case.closed', 'answer.recalled');
    expect(refusal(back, 'answer.released').code).toBe('not-approved');
    const again = playOn(
      back,
      'approval.requested',
      ['answer.built', { round: 2 }],
      'approval.given',
      'answer.released',
    );
    expect(workOf(again)).toBe('answered');
  });

  it('what was never released cannot be', () => {
    expect(refusal(ready(), 'answer.recalled')).toMatchObject({
      sentence: 'Nothing has been released that could be taken back.',
    });
  });
});

describe('to say that one has parental responsibility is a claim (Children Act 1989 s.3)', () => {
  const child = (said: Said = {}) => play(received({ ...forSomeoneElse, capacity: 'child', ...said }), ...provenTwice);

  it('a court order they tell of holds the case before triage ends, until the DPO has decided with a reason', () => {
    const told = playOn(child({ courtOrder: true }), 'competence.recorded');
    for (const act of ['authority.confirmed', 'decision.recorded', 'answer.directed'] as const) {
      expect(refusal(told, act)).toMatchObject({
        code: 'conflict',
        sentence: expect.stringContaining('The DPO decides first whether and how this goes on.'),
      });
    }
    expect(refusal(told, ['conflict.decided', { by: people.reviewer }]).code).toBe('role');
    const decided = playOn(told, ['conflict.decided', { by: people.dpo }], 'authority.confirmed');
    expect(decided.state.request.value.authority).toBe('confirmed');
  });

  it('the search goes on meanwhile: the time runs', () => {
    expect(playOn(child({ courtOrder: true }), 'search.recorded').state.record.searches).toHaveLength(1);
  });

  it('an order that comes to light later holds it as well', () => {
    expect(refusal(playOn(child(), 'competence.recorded', 'conflict.recorded'), 'authority.confirmed').code).toBe(
      'conflict',
    );
  });
});
