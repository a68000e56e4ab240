import { describe, expect, it, test } from 'vitest';
import { decide, mayDo } from '../../machines/case.ts';
import { warningsOf } from '../../machines/warnings.ts';
import { day, happens, people, received, someDay } from './made-up.ts';
import { approved, mails, mailsOf, play, playOn, refusal, type Step } from './play.ts';

const on = (date: string) => ({ on: day(date) });
const codes = (warnings: readonly { code: string }[]) => warnings.map(({ code }) => code);

describe('pauses', () => {
  const confirmed = play(received(), 'identity.confirmed');

  it('a question put after the last day stops nothing, and nobody is told that it did (V56)', () => {
    const late = playOn(confirmed, ['clarification.asked', on('2026-04-13')]);
    expect(late.state.request.value.clock).toBe('running');
    expect(mailsOf(confirmed, ['clarification.asked', on('2026-04-13')])).toEqual(['question-asked → requester']);
  });

  it('an answer cannot come before its question', () => {
    const asked = playOn(confirmed, ['clarification.asked', on('2026-03-20')]);
    expect(refusal(asked, ['clarification.answered', on('2026-03-19')]).code).toBe('too-early');
  });

  it('the second is pointed out, the third needs a reason', () => {
    const question: Step[] = ['clarification.asked', 'clarification.answered'];
    const twice = playOn(confirmed, ...question, ...question);
    expect(codes(warningsOf(playOn(confirmed, ...question).state, someDay))).toEqual([]);
    expect(codes(warningsOf(twice.state, someDay))).toEqual(['second-pause']);
    expect(refusal(twice, 'clarification.asked')).toMatchObject({ code: 'third-question' });
    const third = playOn(twice, ['clarification.asked', { reason: 'The answer named a home that never existed.' }]);
    expect(third.state.request.value.clock).toBe('paused');
  });
});

describe('a complaint', () => {
  const complaint = received({ right: 'complaint' });

  it('waits for nothing: asking who is complaining does not hold its 30 days', () => {
    const asked = play(complaint, 'identity.asked');
    expect(asked.state.request.value.clock).toBe('running');
    expect(mails(asked.effects)).not.toContain('clock-running-again → requester');
    expect(mailsOf(asked, 'identity.provided')).toEqual([]);
  });

  it('can be neither extended nor charged for', () => {
    expect(refusal(play(complaint), 'extension.given').code).toBe('no-extension');
    expect(refusal(play(complaint), 'fee.asked').code).toBe('free');
  });
});

describe('without undue delay', () => {
  const { state } = play(received());
  test.each([
    ['2026-03-14', []],
    ['2026-03-15', ['ageing']],
    ['2026-04-07', ['ageing']],
  ])('%s: %j', (today, expected) => {
    expect(codes(warningsOf(state, day(today)))).toEqual(expected);
  });

  it('is not said of a case whose clock has not started, or that is answered', () => {
    expect(warningsOf(play(received(), 'identity.asked').state, day('2026-03-20'))).toEqual([]);
    expect(warningsOf(play(received(), ...approved, 'answer.released').state, day('2026-05-01'))).toEqual([]);
  });
});

test.each([
  ['no', 'contact-unsafe'],
  ['with-care', 'contact-with-care'],
])('contact that is safe: %s', (safe, code) => {
  const { contact } = received();
  const { state } = play(received({ contact: { ...contact, safe, safetyNote: 'Never ring the landline.' } }));
  expect(warningsOf(state, someDay)).toMatchObject([{ code, citation: null }]);
  expect(warningsOf(state, someDay)[0]?.sentence).toContain('Never ring the landline.');
});

describe('a fee', () => {
  it('holds the information back until it is paid, but not a refusal', () => {
    const withFee = playOn(play(received(), 'identity.checked', 'identity.confirmed'), 'fee.asked');
    const ready = playOn(withFee, ...approved.slice(2));
    expect(refusal(ready, 'answer.released')).toMatchObject({ code: 'fee', citation: 'UK GDPR Art 12(5)' });
    const refused = playOn(withFee, 'request.refused', 'approval.requested', ['answer.built', { bundle: null }]);
    expect(decide(playOn(refused, 'approval.given').state, happens('answer.released')).ok).toBe(true);
  });
});

it('an answer built for an earlier round of approval is not taken for a later one', () => {
  const again = play(received(), ...approved.slice(0, -2), 'approval.withdrawn', 'approval.requested');
  expect(refusal(again, ['answer.built', { round: 1 }]).code).toBe('stale');
  const built = playOn(again, ['answer.built', { round: 2 }]);
  expect(mayDo(built.state, people.reviewer, 'approval.given')).toBeNull();
});
