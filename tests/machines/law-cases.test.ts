import { describe, expect, it, test } from 'vitest';
import { dueOf, fold } from '../../machines/case.ts';
import { warningFor } from '../../machines/day.ts';
import { caseEvent } from '../../machines/events.ts';
import { warningsOf } from '../../machines/warnings.ts';
import { warningsOn } from '../../machines/watching/warnings-on.ts';
import { day, happens, received, someDay } from './made-up.ts';
import { mails, mailsOf, play, playOn, refusal, type Step } from './play.ts';
import { usualRules } from './watching.ts';

const on = (date: string) => ({ on: day(date) });
const codes = (warnings: readonly { code: string }[]) => warnings.map(({ code }) => code);

describe('B01: identity asked for and never received', () => {
  const asked = play(received(), 'identity.asked');

  it('keeps the clock from starting: no due date', () => {
    expect(dueOf(asked.state)).toMatchObject({ status: 'not-started', startsOn: null, dueOn: null });
  });

  it('reminds once, 14 days after asking', () => {
    expect(warningFor(asked.state, day('2026-03-23')).identityReminder).toBe(false);
    expect(warningFor(asked.state, day('2026-03-24')).identityReminder).toBe(true);
    const reminded = playOn({ ...asked, effects: [] }, ['day.passed', on('2026-03-24')]);
    expect(mails(reminded.effects)).toEqual(['identity-or-authority-needed → requester']);
    expect(warningFor(reminded.state, day('2026-03-25')).identityReminder).toBe(false);
    expect(mailsOf(reminded, ['day.passed', on('2026-04-30')])).toEqual([]);
  });

  it('reminds again only after proof that came was not enough', () => {
    const rejected = playOn(
      asked,
      ['day.passed', on('2026-03-24')],
      ['identity.provided', on('2026-03-30')],
      ['identity.rejected', on('2026-04-01')],
    );
    expect(warningFor(rejected.state, day('2026-04-14')).identityReminder).toBe(false);
    expect(warningFor(rejected.state, day('2026-04-15')).identityReminder).toBe(true);
  });

  it('says after a month that the case may be let lapse', () => {
    expect(codes(warningsOf(asked.state, day('2026-04-10')))).toEqual([]);
    expect(codes(warningsOf(asked.state, day('2026-04-11')))).toEqual(['identity-overdue']);
  });

  const lapsed = playOn(
    asked,
    ['request.refused', { ground: 'no-identity', reason: 'No proof came in three months.', ...on('2026-06-12') }],
    ['approval.requested', on('2026-06-12')],
    ['answer.built', { bundle: null, schedule: null, pages: 0, ...on('2026-06-12') }],
    ['approval.given', on('2026-06-15')],
    ['answer.released', on('2026-06-15')],
    ['case.closed', on('2026-06-15')],
  );

  it('lapses through approval and release, and closes', () => {
    expect(lapsed.state.request.value).toMatchObject({ work: 'closed', clock: 'stopped' });
    expect(lapsed.state.request.context.outcome).toBe('lapsed');
    expect(refusal(lapsed, 'identity.provided').code).toBe('over');
  });

  it('opens again when proof comes, and a new month starts that day', () => {
    const reopened = playOn(lapsed, ['case.reopened', on('2026-08-03')]);
    expect(dueOf(reopened.state)).toMatchObject({ status: 'not-started', dueOn: null });
    expect(reopened.state.request.value).toMatchObject({ work: 'working', clock: 'notStarted', identity: 'asked' });
    const proved = playOn(reopened, ['identity.provided', on('2026-08-04')], ['identity.confirmed', on('2026-08-06')]);
    expect(dueOf(proved.state)).toMatchObject({ status: 'running', startsOn: '2026-08-04', dueOn: '2026-09-04' });
    expect(fold(proved.events)).toEqual(proved.state);
  });

  it('does not lend the release of the lapse to the answer that comes after it', () => {
    const reopened = playOn(lapsed, ['case.reopened', on('2026-08-03')]);
    expect(reopened.state.record).toMatchObject({ release: null, approval: null, answer: null, refusal: null });
    expect(refusal(reopened, 'answer.downloaded').code).toBe('not-released');
  });

  it('cannot lapse where proof was never asked for, has come, or is confirmed', () => {
    const lapse: Step = ['request.refused', { ground: 'no-identity' }];
    expect(refusal(play(received()), lapse).code).toBe('no-ground');
    expect(refusal(playOn(asked, 'identity.provided'), lapse).code).toBe('no-ground');
    expect(refusal(play(received(), 'identity.confirmed'), lapse)).toMatchObject({
      code: 'no-ground',
      citation: 'UK GDPR Art 12(6)',
    });
  });

  it('is not released once the proof has come after all', () => {
    const late = playOn(
      asked,
      ['request.refused', { ground: 'no-identity' }],
      'approval.requested',
      ['answer.built', { bundle: null }],
      'approval.given',
      'identity.provided',
      'identity.confirmed',
    );
    expect(refusal(late, 'answer.released').code).toBe('proof-came');
  });
});

describe('B02: identity where there is no reasonable doubt', () => {
  it('the doubt has to be stated before proof can be asked for', () => {
    const event = happens('identity.asked');
    expect(caseEvent.safeParse({ ...event, doubt: '  ' }).success).toBe(false);
    expect(caseEvent.safeParse({ ...event, doubt: undefined }).success).toBe(false);
  });

  it('confirmed without asking, or sent without being asked for, the month runs from the request', () => {
    const known = play(received(), ['identity.confirmed', { receivedOn: day('2026-03-20'), ...on('2026-03-20') }]);
    expect(dueOf(known.state)).toMatchObject({ startsOn: someDay, dueOn: '2026-04-10' });
    const sent = play(received(), ['identity.provided', on('2026-03-20')], ['identity.confirmed', on('2026-03-21')]);
    expect(dueOf(sent.state)).toMatchObject({ startsOn: someDay, dueOn: '2026-04-10' });
  });

  it('sent twice, the first receipt counts unless the officer says it was not enough (V45)', () => {
    const twice = play(
      received(),
      'identity.asked',
      ['identity.provided', on('2026-03-16')],
      ['identity.provided', on('2026-03-18')],
    );
    expect(dueOf(playOn(twice, ['identity.confirmed', on('2026-03-23')]).state).startsOn).toBe('2026-03-16');
    const complete: Step = ['identity.confirmed', { receivedOn: day('2026-03-18'), ...on('2026-03-23') }];
    expect(dueOf(playOn(twice, complete).state).startsOn).toBe('2026-03-18');
  });

  it('proof cannot have been received before the request, or after today', () => {
    const asked = play(received(), 'identity.asked');
    const said = (receivedOn: string): Step => ['identity.confirmed', { receivedOn, ...on('2026-03-20') }];
    expect(refusal(asked, said('2026-03-09')).code).toBe('too-early');
    expect(refusal(asked, said('2026-03-21')).code).toBe('future');
  });
});

describe('B03: identity first asked for late', () => {
  const askedOn = (date: string) => play(received(), ['identity.asked', on(date)]).state;

  it('moves the start all the same, and is pointed out from the sixth working day on', () => {
    expect(codes(warningsOf(askedOn('2026-03-17'), day('2026-03-17')))).toEqual([]);
    const late = askedOn('2026-03-18');
    expect(codes(warningsOf(late, day('2026-03-18')))).toEqual(['identity-requested-late']);
    expect(warningsOf(late, day('2026-03-18'))[0]?.sentence).toContain('18 March 2026');
    expect(dueOf(late).status).toBe('not-started');
  });

  it('is counted from the first asking, however often proof is asked for again', () => {
    const again = play(
      received(),
      'identity.asked',
      ['identity.provided', on('2026-03-16')],
      ['identity.asked', on('2026-03-30')],
    );
    expect(codes(warningsOf(again.state, day('2026-03-30')))).toEqual([]);
  });

  it('bank holidays of the nation are no working days', () => {
    const before = received({ receivedOn: day('2026-04-01') });
    const asked = play(before, ['identity.asked', on('2026-04-10')]);
    expect(codes(warningsOf(asked.state, day('2026-04-10')))).toEqual([]);
  });
});

describe('B04: a question on anything but access', () => {
  test.each(['rectification', 'erasure', 'restriction', 'portability', 'objection', 'automated-decision'] as const)(
    '%s: recorded, asked, and no pause',
    (right) => {
      const asked = play(received({ right }), 'clarification.asked');
      expect(dueOf(asked.state)).toMatchObject({ status: 'running', dueOn: '2026-04-10' });
      expect(asked.state.record.questions).toHaveLength(1);
      expect(mails(asked.effects)).toContain('question-asked → requester');
      const answered = playOn(asked, ['clarification.answered', on('2026-03-20')]);
      expect(dueOf(answered.state).dueOn).toBe('2026-04-10');
    },
  );
});

describe('B05: access and erasure in one letter', () => {
  it('are two linked cases of one day, and a question pauses only access', () => {
    const access = received({ reference: 'RD-2026-0001', linked: ['RD-2026-0002'] });
    const erasure = received({ reference: 'RD-2026-0002', linked: ['RD-2026-0001'], right: 'erasure' });
    expect(access.submissionId).toBe(erasure.submissionId);
    expect(dueOf(play(access).state).dueOn).toBe(dueOf(play(erasure).state).dueOn);
    const question: Step = ['clarification.asked', on('2026-03-12')];
    expect(dueOf(play(access, question).state)).toMatchObject({ status: 'paused', dueOn: null });
    expect(dueOf(play(erasure, question).state)).toMatchObject({ status: 'running', dueOn: '2026-04-10' });
  });

  it('their number can support an extension of either', () => {
    const extended: Step = ['extension.given', { reason: 'number-of-requests', ...on('2026-03-20') }];
    for (const right of ['access', 'erasure']) {
      expect(dueOf(play(received({ right }), extended).state)).toMatchObject({
        extension: 'valid',
        dueOn: '2026-06-10',
      });
    }
  });
});

describe('B06: an extension without lawful reasons', () => {
  const event = happens('extension.given');
  test.each([
    ['no explanation', { explanation: ' ' }],
    ['no reason', { reason: undefined }],
    ['shortage of staff', { reason: 'staff-shortage' }],
    ['volume of work', { reason: 'volume' }],
  ])('%s: cannot be recorded', (_, said) => {
    expect(caseEvent.safeParse({ ...event, ...said }).success).toBe(false);
  });

  it('is refused after the last day for the notice, with its citation', () => {
    expect(dueOf(play(received(), ['extension.given', on('2026-04-10')]).state).extension).toBe('valid');
    expect(refusal(play(received()), ['extension.given', on('2026-04-11')])).toMatchObject({
      code: 'too-late',
      citation: 'UK GDPR Art 12A(4)(a)',
    });
  });
});

it('B07: a second extension is refused; three months are the ceiling', () => {
  const extended = play(received(), 'extension.given');
  expect(refusal(extended, 'extension.given')).toMatchObject({ code: 'extended', citation: 'UK GDPR Art 12A(3)' });
  expect(dueOf(extended.state).dueOn).toBe('2026-06-10');
});

it('B08: a refusal is due on the same day as a response', () => {
  const before = play(received(), 'identity.confirmed');
  const refused = playOn(before, 'request.refused', 'approval.requested', ['answer.built', { bundle: null }]);
  expect(dueOf(refused.state)).toEqual(dueOf(before.state));
  expect(warningsOn(refused.state, day('2026-04-09'), usualRules)[0]?.code).toBe('due-tomorrow');
});

it('B09: a question about the format does not pause', () => {
  const asked = play(received(), ['clarification.asked', { question: 'On paper?', identifiesInformation: false }]);
  expect(dueOf(asked.state)).toMatchObject({ status: 'running', dueOn: '2026-04-10' });
  expect(mails(asked.effects)).toContain('question-asked → requester');
});

it('B10: made to a social worker and logged a week later, the month runs from the day it was made', () => {
  const told = received({ channel: 'in-person', receivedOn: day('2026-03-03'), loggedOn: someDay, on: someDay });
  const { state } = play(told);
  expect(state.request.context).toMatchObject({ receivedOn: '2026-03-03', loggedOn: someDay });
  expect(dueOf(state)).toMatchObject({ startsOn: '2026-03-03', dueOn: '2026-04-07' });
});
