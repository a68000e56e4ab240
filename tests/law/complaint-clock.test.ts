import { describe, expect, test } from 'vitest';
import { complaintAcknowledgeBy } from '../../machines/clock/complaint.ts';
import { opinionValidFrom, principalReporterBy } from '../../machines/clock/other-limits.ts';
import type { Nation } from '../../machines/people.ts';
import { answered, on, request, stepOf } from './answered.ts';

const cases: [string, Nation, string][] = [
  ['2026-06-19', 'england-and-wales', '2026-07-20'],
  ['2026-11-21', 'england-and-wales', '2026-12-21'],
  ['2026-11-25', 'england-and-wales', '2026-12-29'],
  ['2027-01-01', 'england-and-wales', '2027-02-01'],
  ['2026-10-31', 'scotland', '2026-12-01'],
  ['2026-10-31', 'england-and-wales', '2026-11-30'],
];

describe('B17 a complaint is acknowledged within 30 days (DPA 2018 s.164A(3))', () => {
  test.each(cases)('received %s in %s: by %s', (receivedAt, nation, by) => {
    expect(complaintAcknowledgeBy(on(receivedAt), nation)).toBe(by);
    expect(answered(request({ right: 'complaint', receivedAt, nation }))).toMatchObject({
      status: 'running',
      startsOn: receivedAt,
      dueOn: by,
      statutoryDueOn: by,
      noticeBy: null,
      extension: 'none',
    });
  });

  test('the steps say that the date is for the acknowledgement and that the outcome has none', () => {
    const answer = answered(request({ right: 'complaint' }));
    expect(stepOf(answer, 'complaint-acknowledge')?.citation).toBe('DPA 2018 s.164A(3)');
    expect(stepOf(answer, 'complaint-outcome')?.note).toContain('without undue delay');
  });

  test('identity still awaited does not hold it up', () => {
    const facts = { receivedAt: '2026-11-21', identityReceivedAt: null };
    expect(answered(request({ right: 'complaint', ...facts })).dueOn).toBe('2026-12-21');
  });

  test('it cannot be extended', () => {
    const extension = { noticeGivenAt: '2026-06-20', reason: 'complexity' };
    const answer = answered(request({ right: 'complaint', receivedAt: '2026-06-19', extension }));
    expect(answer).toMatchObject({ extension: 'invalid', dueOn: '2026-07-20' });
  });

  test('the duty began on 19 June 2026, and a complaint from before says so', () => {
    expect(stepOf(answered(request({ right: 'complaint', receivedAt: '2026-06-18' })), 'earlier-law')).toBeDefined();
    expect(stepOf(answered(request({ right: 'complaint', receivedAt: '2026-06-19' })), 'earlier-law')).toBeUndefined();
  });

  test('past the known years it says so', () => {
    expect(answered(request({ right: 'complaint', receivedAt: '2028-12-20' }))).toMatchObject({ holidaysKnown: false });
  });
});

describe('limits beside the clock', () => {
  test('B15 the Principal Reporter is told within 14 days: 30 November is St Andrew’s Day', () => {
    expect(principalReporterBy(on('2026-11-16'))).toBe('2026-12-01');
  });

  test.each([
    ['2026-11-21', '2026-05-22'],
    ['2026-08-31', '2026-03-01'],
  ])('B16 a health opinion relied on %s must be of %s or later', (reliedOn, from) => {
    expect(opinionValidFrom(on(reliedOn))).toBe(from);
  });
});
