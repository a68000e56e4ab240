import { describe, expect, it, test } from 'vitest';
import type { z } from 'zod';
import { decide as decideForm } from '../../app/services/answer/decide.ts';
import { enteredRequest } from '../../app/services/asking/enter-request.ts';
import { extend } from '../../app/services/case/extend.ts';
import { refuseRequest } from '../../app/services/case/refuse-request.ts';
import { askIdentity } from '../../app/services/identity/ask-identity.ts';
import { dueOf } from '../../machines/case.ts';
import { rag } from '../../machines/clock/rag.ts';
import { addDays } from '../../machines/dates.ts';
import { warningsOf } from '../../machines/warnings.ts';
import { approvedBy, on, opinion, partly, weighed, wholly } from '../exemptions/weighing.ts';
import { items } from '../machines/items.ts';
import { day, forSomeoneElse, received, someDay } from '../machines/made-up.ts';
import { approved, aRequest, type Played, play, playOn, refusal, type Step } from '../machines/play.ts';

/** One guard: where a case stands, what the officer tries, and the sentence they see instead. */
type Guard = readonly [tries: string, stands: Played, step: Step, sentence: string, citation: string | null];

const call = '“The note of the telephone call of 3 May 2019”';
const send = 'approval.requested';
const restricted = play(
  received({ right: 'restriction' }),
  'identity.confirmed',
  ['item.recorded', { item: items.restriction?.item }],
  ['item.decided', { decision: items.restriction?.yes }],
  'restriction.started',
);
const approval: readonly Step[] = [
  'decision.recorded',
  send,
  ['answer.built', { bundle: null, schedule: null, pages: 0 }],
  'approval.given',
];
const correcting = play(received({ right: 'rectification' }), 'identity.confirmed', 'item.recorded', 'item.decided', [
  'duty.settled',
  { duty: 'restriction-offered' },
]);
const corrected = playOn(correcting, ...approval, 'item.carried-out', 'answer.released');
const erasing = play(
  received({ right: 'erasure' }),
  'identity.confirmed',
  ['item.recorded', { item: items.erasure?.item }],
  ['item.decided', { decision: items.erasure?.yes }],
  ...approval,
);
const scotland = { nation: 'scotland' } as const;

/** What stands in the way of a step, in the order of the legal brief: from the receipt of a request to its closing. */
const guards: Readonly<Record<string, readonly Guard[]>> = {
  'proof of identity (UK GDPR Art 12(6))': [
    [
      'ask the known for proof',
      aRequest('identity.confirmed'),
      'identity.asked',
      'Identity is already confirmed.',
      null,
    ],
    [
      'refuse for want of proof nobody asked for',
      aRequest(),
      ['request.refused', { ground: 'no-identity' }],
      'Proof of identity has to be asked for, and not have come, before a request can be refused for want of it.',
      'UK GDPR Art 12(6)',
    ],
  ],
  'extension (UK GDPR Art 12A(3)–(4))': [
    [
      'give notice a day late',
      aRequest('identity.confirmed'),
      ['extension.given', on('2026-04-11')],
      'Notice of an extension had to be given by 10 April 2026. The date can no longer move.',
      'UK GDPR Art 12A(4)(a)',
    ],
    [
      'extend twice',
      aRequest('identity.confirmed', 'extension.given'),
      'extension.given',
      'The time has been extended already; it can be extended only once.',
      'UK GDPR Art 12A(3)',
    ],
    [
      'extend what has not begun',
      aRequest('identity.asked'),
      'extension.given',
      'The clock has not started, so there is nothing to extend yet.',
      'UK GDPR Art 12A(2)',
    ],
    [
      'extend a complaint',
      play(received({ right: 'complaint' })),
      'extension.given',
      'A complaint has no month that could be extended.',
      'DPA 2018 s.164A',
    ],
  ],
  'what may be harmful, barred or somebody else’s (DPA 2018 Schs 2–4)': [
    [
      'withhold health information without an opinion',
      playOn(partly('serious-harm-health'), weighed('serious-harm-health'), approvedBy('reviewer')),
      send,
      `Serious harm (health) (${call}): it can be kept back only with a health professional’s opinion that the test of serious harm is met.`,
      'DPA 2018 Sch 3 para 5(2)',
    ],
    [
      'disclose health information without one',
      playOn(wholly(), weighed('health-not-yet')),
      send,
      `Health information that is to be disclosed (${call}): it must not be disclosed before a health professional has said that the test of serious harm is not met.`,
      'DPA 2018 Sch 3 para 6',
    ],
    [
      'rely on an opinion older than six months',
      playOn(wholly(), weighed('health-not-yet'), opinion(false, '2025-09-09')),
      send,
      `Health information that is to be disclosed (${call}): the opinion of 9 September 2025 is too old. To be relied on now it has to be dated 11 September 2025 or later.`,
      'DPA 2018 Sch 3 para 6(4)',
    ],
    [
      'disclose adoption records',
      playOn(wholly(), weighed('adoption')),
      send,
      `Adoption records and reports (${call}): it must not be disclosed, but nothing is withheld or redacted on this ground yet.`,
      'DPA 2018 Sch 4 para 3',
    ],
    [
      'answer while a third party is undecided',
      playOn(wholly(), ['person.considered', { decision: null, consent: 'asked', consentOn: day('2026-03-09') }]),
      send,
      'Decide whether what is about Neighbour is disclosed: nothing leaves before that.',
      'DPA 2018 Sch 2 para 16',
    ],
    [
      'disclose what came from the Principal Reporter',
      playOn(wholly(scotland), weighed('reporter')),
      send,
      `From the Principal Reporter (social work) (${call}): it waits for the Principal Reporter, who has to say whether the test of serious harm is met.`,
      'DPA 2018 Sch 3 para 12',
    ],
  ],
  'release (UK GDPR Arts 5(1)(f), 12(6))': [
    [
      'release unapproved',
      aRequest(...approved.slice(0, -1)),
      'answer.released',
      'The answer has to be approved by someone else first.',
      null,
    ],
    [
      'release to somebody unknown',
      aRequest(...approved.slice(2)),
      'answer.released',
      'Confirm who is asking before anything is released.',
      'UK GDPR Art 12(6)',
    ],
    [
      'release to somebody without authority',
      play(received(forSomeoneElse), ...approved),
      'answer.released',
      'Confirm the authority to ask for someone else before anything is released.',
      'UK GDPR Art 12(6)',
    ],
    [
      'release against a court order on record',
      aRequest(...approved, 'conflict.recorded'),
      'answer.released',
      'A court order, a safe address or another conflict is on record. The DPO decides first whether and how this goes on.',
      'UK GDPR Art 5(1)(f)',
    ],
    [
      'say it was erased before it was',
      erasing,
      'answer.released',
      'The answer says that it was done, but 1 category of records still waits for the confirmation of the system’s owner.',
      'UK GDPR Art 17',
    ],
  ],
  'closing (UK GDPR Art 19)': [
    [
      'close with a recipient untold',
      playOn(corrected, 'recipient.recorded'),
      'case.closed',
      '1 recipient has not been told yet. Tell them, or say why that is impossible or disproportionate.',
      'UK GDPR Art 19',
    ],
    [
      'close before anybody looked for recipients',
      corrected,
      'case.closed',
      'Still to be done: Find out who was given this information and list each of them, or say that nobody was.',
      'UK GDPR Art 19',
    ],
    [
      'call a recipient impossible to tell, without a reason',
      playOn(corrected, 'recipient.recorded'),
      ['recipient.told', { status: 'impossible', note: '' }],
      'Give the reason why the recipient could not be told.',
      'UK GDPR Art 19',
    ],
    [
      'close over a restriction in force',
      playOn(restricted, 'item.carried-out', ...approval, 'answer.released', ['duty.settled', {}]),
      'case.closed',
      'A restriction is in force in this case. The case stays until it is lifted.',
      'UK GDPR Art 18',
    ],
  ],
  'lifting a restriction (UK GDPR Art 18(3))': [
    [
      'lift in silence',
      restricted,
      'restriction.lifted',
      'Tell the person first that the restriction is going to end. Without that notice it cannot be lifted.',
      'UK GDPR Art 18(3)',
    ],
  ],
  'an objection that may cost a service (UK GDPR Arts 12(1), 21)': [
    [
      'decide before the person was told',
      play(received({ right: 'objection' }), 'identity.confirmed', [
        'item.recorded',
        { item: { ...items.objection?.item, mayDelayService: true } },
      ]),
      ['item.decided', { decision: items.objection?.no }],
      'Stopping this use may delay or prevent a service. Tell the person first, and wait for what they say.',
      'UK GDPR Art 12(1)',
    ],
  ],
};

describe.each(Object.entries(guards))('%s', (_name, rows) => {
  test.each(rows)('to %s', (_tries, stands, step, sentence, citation) => {
    expect(refusal(stands, step)).toMatchObject({ sentence, citation });
  });
});

/** The sentences of a form that is sent without what the law needs. */
const saidOf = (input: z.ZodObject, typed: object): readonly string[] =>
  input.safeParse(typed).error?.issues.map(({ message }) => message) ?? [];

describe('a form without what the law needs', () => {
  test.each([
    ['log a request', enteredRequest, ['Choose how the request came', 'Choose what was asked for']],
    ['ask for identity', askIdentity.input, ['Say why there is reasonable doubt about who is asking']],
    ['extend', extend.input, ['Choose the reason', 'Explain the delay to the requester']],
    ['decide', decideForm.input, ['Explain the decision to the requester']],
    ['refuse', refuseRequest.input, ['Give the reasons, as the requester will read them']],
  ] as const)('to %s', (_act, input, sentences) => {
    expect(saidOf(input, { rights: [] })).toEqual(expect.arrayContaining([...sentences]));
  });
});

describe('a pause is for access alone, and only to identify what is asked for (UK GDPR Art 12A(5))', () => {
  const clockOf = (right: 'access' | 'erasure', identifiesInformation: boolean) =>
    play(received({ right }), 'identity.confirmed', ['clarification.asked', { identifiesInformation }]).state.request
      .value.clock;

  test.each([
    ['access', true, 'paused'],
    ['access', false, 'running'],
    ['erasure', true, 'running'],
  ] as const)('%s, identifying: %s → %s', (right, identifies, clock) => {
    expect(clockOf(right, identifies)).toBe(clock);
  });
});

it('late by our own date is told apart from a breach of the statute (UK GDPR Art 12(3))', () => {
  const paused = aRequest(
    'identity.confirmed',
    ['clarification.asked', on('2026-03-12')],
    ['clarification.answered', on('2026-03-19')],
  );
  const { dueOn, statutoryDueOn } = dueOf(paused.state);
  if (dueOn === null || statutoryDueOn === null) throw new Error('no date');
  expect([dueOn, statutoryDueOn]).toEqual(['2026-04-17', '2026-04-20']);
  expect(rag(dueOn, statutoryDueOn, addDays(dueOn, 1))).toMatchObject({ level: 'late' });
  expect(rag(dueOn, statutoryDueOn, addDays(statutoryDueOn, 1))).toMatchObject({ level: 'breached' });
});

test.each([5, 14, 21, 28])(
  'after %i days the officer is reminded that an answer is owed without undue delay',
  (days) => {
    const { state } = aRequest('identity.confirmed');
    expect(warningsOf(state, addDays(someDay, days)).map(({ sentence }) => sentence)).toContain(
      `The clock started ${days} days ago. The answer is owed without undue delay, not only by its last day.`,
    );
  },
);
