import { describe, expect, test } from 'vitest';
import { answered, request, stepOf } from './answered.ts';

const extension = (noticeGivenAt: string | null, reason?: string | null) => ({
  extension: { noticeGivenAt, ...(reason !== undefined && { reason }) },
});

describe('an extension holds only if notice with a lawful reason was given in time (Art 12A(3)–(4))', () => {
  test.each(['complexity', 'number-of-requests'])('%s is a lawful reason', (reason) => {
    expect(answered(request(extension('2026-06-20', reason)))).toMatchObject({
      extension: 'valid',
      dueOn: '2026-09-01',
      noticeBy: '2026-07-01',
    });
  });

  test.each([
    ['no reason', extension('2026-06-20')],
    ['a null reason', extension('2026-06-20', null)],
    ['a blank reason', extension('2026-06-20', '  ')],
    ['staff shortage', extension('2026-06-20', 'staff-shortage')],
    ['volume of work', extension('2026-06-20', 'volume of work')],
    ['a notice that was only drafted', extension(null, 'complexity')],
    ['a notice older than the request', extension('2026-05-31', 'complexity')],
    ['a notice one day late', extension('2026-07-02', 'complexity')],
  ])('B06 %s: invalid, the first month stands and a step says why', (_name, facts) => {
    const answer = answered(request(facts));
    expect(answer).toMatchObject({ extension: 'invalid', dueOn: '2026-07-01', statutoryDueOn: '2026-07-01' });
    expect(stepOf(answer, 'extension-invalid')).toMatchObject({ citation: 'UK GDPR Art 12A(3)–(4)' });
    expect(stepOf(answer, 'extension-invalid')?.note).toMatch(/The time limit was not extended\.$/);
  });

  test('notice on the last day itself is in time', () => {
    expect(answered(request(extension('2026-07-01', 'complexity'))).extension).toBe('valid');
  });

  test('no extension, or null, is none', () => {
    expect(answered(request()).extension).toBe('none');
    expect(answered(request({ extension: null })).extension).toBe('none');
  });

  test('B07 three months is the ceiling: the facts have room for one extension', () => {
    expect(stepOf(answered(request(extension('2026-06-20', 'complexity'))), 'extension-valid')?.note).toContain(
      'cannot be extended again',
    );
  });

  test('three months are counted from the start in one go: 31 January to 30 April, not 28 April', () => {
    const facts = { receivedAt: '2027-01-31', ...extension('2027-02-10', 'complexity') };
    expect(answered(request(facts)).dueOn).toBe('2027-04-30');
  });

  test('every right can be extended (Art 12(3))', () => {
    const facts = { ...extension('2026-06-20', 'number-of-requests') };
    expect(answered(request({ right: 'erasure', ...facts })).dueOn).toBe('2026-09-01');
  });

  test('V67 notice in time on the statute’s count only: we do not rely on it, and the steps say so', () => {
    const pauses = [{ askedAt: '2026-06-05', answeredAt: '2026-06-19' }];
    const answer = answered(request({ pauses, ...extension('2026-07-16', 'complexity') }));
    expect(answer).toMatchObject({ extension: 'invalid', dueOn: '2026-07-15', statutoryDueOn: '2026-09-16' });
    expect(stepOf(answer, 'statutory-due')?.note).toContain('in time as well');
  });
});
