import { describe, expect, test } from 'vitest';
import { rights } from '../../machines/people.ts';
import { answered, request, stepOf } from './answered.ts';

const nothing = { startsOn: null, dueOn: null, statutoryDueOn: null, noticeBy: null, internalTargetOn: null };

describe('when the clock starts (Art 12A(2))', () => {
  test('B01 identity asked and never received: not started, no date of any kind, and the reason', () => {
    const answer = answered(request({ identityReceivedAt: null }));
    expect(answer).toMatchObject({ status: 'not-started', extension: 'none', ...nothing });
    expect(stepOf(answer, 'identity-awaited')).toMatchObject({ citation: 'UK GDPR Art 12(6) and Art 12A(2)(b)' });
  });

  test('B01 received after all: the month counts from that day', () => {
    expect(answered(request({ identityReceivedAt: '2026-09-14' }))).toMatchObject({
      status: 'running',
      startsOn: '2026-09-14',
      dueOn: '2026-10-14',
    });
  });

  test('B02 identity not asked for: the request date counts', () => {
    expect(answered(request()).startsOn).toBe('2026-06-01');
  });

  test('one thing still missing keeps the clock from starting, whatever else has come', () => {
    const facts = { identityReceivedAt: '2026-06-03', authorityReceivedAt: null, feePaidAt: '2026-06-04' };
    const answer = answered(request(facts));
    expect(answer).toMatchObject({ status: 'not-started', ...nothing });
    expect(answer.steps.map(({ rule }) => rule)).toEqual([
      'received',
      'identity-received',
      'authority-awaited',
      'fee-paid',
    ]);
  });

  test('an unpaid fee keeps the clock from starting (Art 12A(2)(c))', () => {
    expect(stepOf(answered(request({ feePaidAt: null })), 'fee-awaited')?.citation).toContain('Art 12A(2)(c)');
  });

  test('proof of authority counts as identity does (ICO)', () => {
    expect(answered(request({ authorityReceivedAt: '2026-06-10' })).dueOn).toBe('2026-07-10');
  });

  test('proof that was there before the request does not move the start back', () => {
    expect(answered(request({ identityReceivedAt: '2026-05-01' })).startsOn).toBe('2026-06-01');
  });

  test('B10 what counts is the day it was received, at any hour and on any day; nothing else is asked for', () => {
    expect(answered(request({ receivedAt: '2026-06-06' })).startsOn).toBe('2026-06-06');
  });

  test.each([
    ['2026-06-30T22:59:00Z', '2026-06-30'],
    ['2026-06-30T23:00:00Z', '2026-07-01'],
    ['2026-06-30T23:59:59+01:00', '2026-06-30'],
    ['2026-12-31T23:59:59Z', '2026-12-31'],
    ['2026-03-29T00:59:59Z', '2026-03-29'],
    ['2026-10-24T23:30:00Z', '2026-10-25'],
    ['2026-10-25T23:30:00Z', '2026-10-25'],
    ['2026-07-01T01:30:00+09:00', '2026-06-30'],
  ])('B11 the instant %s is %s in London', (receivedAt, startsOn) => {
    expect(answered(request({ receivedAt })).startsOn).toBe(startsOn);
  });

  test.each(rights.filter((right) => right !== 'complaint'))('%s has the same month', (right) => {
    expect(answered(request({ right }))).toMatchObject({ startsOn: '2026-06-01', dueOn: '2026-07-01' });
  });

  test('B08 a refusal has the same date: the clock is not told the outcome', () => {
    expect(stepOf(answered(request()), 'due')?.citation).toContain('Art 12(3)–(4)');
  });

  test('a request from before Article 12A says so; the date is the same', () => {
    expect(stepOf(answered(request({ receivedAt: '2026-02-04' })), 'earlier-law')?.to).toBe('2026-02-05');
    expect(stepOf(answered(request({ receivedAt: '2026-02-05' })), 'earlier-law')).toBeUndefined();
  });

  test('an extension announced before the clock started is judged, but gives no date yet', () => {
    const noticeGivenAt = '2026-06-20';
    const complex = request({ identityReceivedAt: null, extension: { noticeGivenAt, reason: 'complexity' } });
    expect(answered(complex)).toMatchObject({ extension: 'valid', ...nothing });
    const busy = request({ identityReceivedAt: null, extension: { noticeGivenAt, reason: 'we are busy' } });
    expect(answered(busy)).toMatchObject({ extension: 'invalid', ...nothing });
  });

  test('the target is 28 days after the start, or the working day before', () => {
    expect(answered(request({ receivedAt: '2026-11-21' })).internalTargetOn).toBe('2026-12-18');
    expect(answered(request({ receivedAt: '2026-11-30' })).internalTargetOn).toBe('2026-12-24');
    expect(answered(request({ receivedAt: '2026-03-10' })).internalTargetOn).toBe('2026-04-07');
  });
});
