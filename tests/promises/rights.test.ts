import { expect } from 'vitest';
import type { Profile } from '../../app/profile.ts';
import { answerLetter } from '../../app/services/answer/answer-letter.ts';
import { dueOf } from '../../machines/case.ts';
import { bodyFault } from '../../machines/exemptions/body.ts';
import { exemptionOf } from '../../machines/exemptions/index.ts';
import type { Right } from '../../machines/people.ts';
import { rightRules } from '../../machines/rights/index.ts';
import { items } from '../machines/items.ts';
import { day, happens, received, someDay } from '../machines/made-up.ts';
import { aRequest, type Played, play, playOn, readyToSend, refusal, type Step } from '../machines/play.ts';
import { promise, wordsOf } from './promise.ts';

const listed = (right: Right, said: object = {}): Played =>
  play(received({ right }), 'identity.confirmed', ['item.recorded', { item: { ...items[right]?.item, ...said } }]);
const deciding = (right: Right, said: object = {}, answer: 'yes' | 'no' = 'yes'): Step => [
  'item.decided',
  { decision: { ...items[right]?.[answer], ...said } },
];
const outcomes = { yes: 'granted', no: 'refused' } as const;

/** The letter of a body that answers a case of a right, with one item. */
const answered = (body: Profile, right: Right, answer: 'yes' | 'no', item: object = {}, said: object = {}): string =>
  wordsOf(
    answerLetter(
      body,
      playOn(listed(right, item), deciding(right, said, answer), ['decision.recorded', { outcome: outcomes[answer] }])
        .state,
      someDay,
      [],
    ),
  );
const accessAnswer = (body: Profile): string =>
  wordsOf(answerLetter(body, aRequest('identity.confirmed', ...readyToSend).state, someDay, []));

promise(
  9,
  'A–E',
  'the answer tells what is recorded, why, who gets it and how long, of this body’s own systems',
  (body) => {
    const words = accessAnswer(body);
    for (const { purposes, holds, recipients } of body.systems)
      for (const told of [...purposes, ...holds, ...recipients]) expect(words).toContain(told);
    expect(words).toContain('75 years');
  },
);

promise(
  9,
  'C',
  'what may harm, what is about others and what hinders the prevention of crime may be left out',
  (body) => {
    for (const code of ['third-party', 'serious-harm', 'crime']) expect(exemptionOf(code).code).toBe(code);
    const considered = happens('exemption.considered', { code: 'social-work-wishes' });
    const { state } = aRequest('identity.confirmed');
    expect(bodyFault(state, considered, body)).toMatchObject({ code: 'not-for-this-body' });
    expect(bodyFault(state, considered, { isInSch3Para8: true })).toBeNull();
  },
);

promise(10, 'C', 'one month to answer', () => {
  expect(dueOf(play(received({ receivedOn: day('2026-03-10') }), 'identity.confirmed').state).dueOn).toBe('2026-04-10');
});

promise(11, 'A–E', 'what is wrong is corrected, and the letter says how it stands now', (body) => {
  const words = answered(body, 'rectification', 'yes');
  expect(words).toContain('Robin was in hospital that spring.');
  expect(words).toContain(body.dpo.email);
});

promise(11, 'C', 'facts are corrected; where a record cannot be changed, the person’s words are added', (body) => {
  expect(refusal(listed('rectification'), deciding('rectification', { limit: 'opinion' }, 'no'))).toMatchObject({
    code: 'a-fact',
  });
  const words = answered(body, 'rectification', 'yes', { kind: 'opinion' }, { outcome: 'statement-added' });
  expect(words).toMatch(/your (own )?(words|statement)/i);
});

promise(11, 'B,E', 'rectified, blocked, erased: blocking is offered while what is contested is checked', () => {
  const decidedNow = playOn(listed('rectification'), deciding('rectification'), 'decision.recorded');
  expect(refusal(decidedNow, 'approval.requested')).toMatchObject({
    code: 'duty',
    sentence: expect.stringContaining('Offer to limit the use of what is contested'),
  });
  expect(Object.keys(rightRules)).toEqual(expect.arrayContaining(['restriction', 'erasure']));
});

promise(12, 'C', 'what may be kept all the same is what the law lists, and the letter names it', (body) => {
  for (const limit of ['legal-obligation', 'free-expression', 'public-health', 'archiving-research', 'legal-claims']) {
    const words = answered(body, 'erasure', 'no', {}, { limits: [limit] });
    expect(words).toContain(rightRules.erasure.limits.find(({ code }) => code === limit)?.sentence);
  }
});

promise(12, 'A–E', 'what has no reason to be kept is deleted, and the letter says what', (body) => {
  expect(answered(body, 'erasure', 'yes')).toContain('photographs of the summer fair');
});

promise(12, 'A,B', 'legal obligation and public task do not decide by themselves', () => {
  for (const limit of ['public-task', 'legal-obligation'])
    expect(refusal(listed('erasure'), deciding('erasure', { limits: [limit], looked: [] }, 'no'))).toMatchObject({
      code: 'not-looked',
    });
});

promise(13, 'C', 'a case is not closed before those who were given the data are told', () => {
  const released = playOn(
    listed('rectification'),
    deciding('rectification'),
    ['duty.settled', { duty: 'restriction-offered' }],
    'decision.recorded',
    'approval.requested',
    ['answer.built', { bundle: null }],
    'approval.given',
    'item.carried-out',
    'answer.released',
    'recipient.recorded',
  );
  expect(refusal(released, 'case.closed')).toMatchObject({ code: 'recipients', citation: 'UK GDPR Art 19' });
});

const limited = () => playOn(listed('restriction'), deciding('restriction'), 'restriction.started');

promise(14, 'A,C,D', 'use is limited while accuracy is contested', (body) => {
  expect(limited().state.restriction.value).toBe('inForce');
  expect(answered(body, 'restriction', 'yes')).toContain('The assessment of 2021');
});

promise(14, 'C', 'the person is told before the data is used again', () => {
  expect(refusal(limited(), 'restriction.lifted')).toMatchObject({ code: 'no-notice', citation: 'UK GDPR Art 18(3)' });
});

promise(15, 'A,C,D', 'data is handed over in forms a machine reads', (body) => {
  expect(answered(body, 'portability', 'yes')).toMatch(/CSV.*JSON/);
});

promise(15, 'A,C,D', 'or straight to another provider, and the answer says to whom', (body) => {
  const transfer = { organisation: 'Northfold College', way: 'their-upload', reason: '' };
  expect(answered(body, 'portability', 'yes', {}, { transfer })).toContain('We have sent it there');
});

promise(15, 'C', 'where the right does not reach, the answer says so clearly', (body) => {
  const words = answered(body, 'portability', 'no');
  expect(words).toMatch(/public task[\s\S]*does not reach/i);
});

promise(16, 'A–E', 'an objection is weighed, and the answer tells how', (body) => {
  expect(answered(body, 'objection', 'no')).toContain('The safety of a younger child');
  expect(answered(body, 'objection', 'yes')).toContain('We have stopped this.');
});

const marketing = { kind: 'direct-marketing', use: 'The newsletter', basis: 'consent' };

promise(16, 'B,D,E', 'direct marketing stops, whatever anybody weighs', (body) => {
  expect(refusal(listed('objection', marketing), deciding('objection', {}, 'no')).ok).toBe(false);
  expect(answered(body, 'objection', 'yes', marketing)).toContain('no more marketing');
});

promise(16, 'C,D', 'the person is told first that a service may be delayed or not given', () => {
  const risky = listed('objection', { mayDelayService: true });
  expect(refusal(risky, deciding('objection'))).toMatchObject({ code: 'not-told' });
  const told = playOn(risky, ['duty.settled', { duty: 'told-of-delay' }], deciding('objection'));
  expect(told.state.work.items[0]?.outcome).toBe('granted');
});

promise(16, 'E', 'a use that causes damage or distress is objected to in the person’s own words', (body) => {
  const words = 'It makes me ill to know that they read it';
  const { state } = listed('objection', { situation: words });
  expect(state.work.items[0]?.item).toMatchObject({ situation: words });
  expect(answered(body, 'objection', 'yes', { situation: words })).toContain('We have stopped this.');
});

promise(17, 'A–E', 'a person looks at a computer’s decision again', (body) => {
  expect(answered(body, 'automated-decision', 'yes')).toContain('A person has now looked at it again.');
});

promise(18, 'B', 'a refusal tells of courts, compensation and the regulator', (body) => {
  const words = answered(body, 'erasure', 'no');
  expect(words).toContain('compensation');
  expect(words).toContain('Article 82');
  expect(words).toContain('section 167');
  expect(words).toContain('Information Commissioner’s Office');
});

promise(
  19,
  'A–E',
  'every answer tells how to complain: to the data protection officer, then to the regulator',
  (body) => {
    for (const words of [
      accessAnswer(body),
      answered(body, 'rectification', 'yes'),
      answered(body, 'objection', 'no'),
    ]) {
      const [toUs, toRegulator] = [words.indexOf(body.dpo.email), words.indexOf('https://ico.org.uk/make-a-complaint')];
      expect(toUs).toBeGreaterThan(-1);
      expect(toRegulator).toBeGreaterThan(toUs);
    }
  },
);

promise(20, 'D', 'a refusal for a legal duty says which', (body) => {
  expect(answered(body, 'erasure', 'no')).toContain('Care Planning Regulations');
});
