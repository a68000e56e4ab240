import { describe, expect, test } from 'vitest';
import { deadline } from '../../machines/clock/deadline.ts';
import { rights } from '../../machines/people.ts';
import { answered, request, stepOf } from './answered.ts';

const open = (askedAt: string) => ({ pauses: [{ askedAt, answeredAt: null }] });
const closed = (askedAt: string, answeredAt: string) => ({ pauses: [{ askedAt, answeredAt }] });
const notice = (noticeGivenAt: string) => ({ extension: { noticeGivenAt, reason: 'complexity' } });

describe('a pause stops the clock, on access requests only (Art 12A(5))', () => {
  test.each(rights.filter((right) => right !== 'access'))(
    'B04, B09 a pause on %s is refused, with its source',
    (right) => {
      const answer = deadline(request({ right, ...closed('2026-06-05', '2026-06-12') }));
      expect(answer).toMatchObject({ ok: false, code: 'pause-not-access' });
      expect(answer.ok ? '' : answer.citation).toMatch(right === 'complaint' ? /s\.164A\(3\)/ : /Art 12A\(5\)/);
    },
  );

  test('B05 one letter, two cases: the question about the access case leaves the erasure case alone', () => {
    expect(answered(request(closed('2026-06-05', '2026-06-12'))).dueOn).toBe('2026-07-08');
    expect(answered(request({ right: 'erasure', pauses: [] })).dueOn).toBe('2026-07-01');
  });

  test('an open question: no due date, the days that will be left, and why', () => {
    const answer = answered(request(open('2026-06-11')));
    expect(answer).toMatchObject({
      status: 'paused',
      startsOn: '2026-06-01',
      dueOn: null,
      statutoryDueOn: null,
      noticeBy: null,
      daysLeftOnResume: 20,
    });
    expect(stepOf(answer, 'pause-open')?.note).toContain('20 days');
    expect(answered(request(closed('2026-06-11', '2026-06-11'))).dueOn).toBe('2026-07-01');
  });

  test('running clocks have no days left on resume', () => {
    expect(answered(request())).not.toHaveProperty('daysLeftOnResume');
  });

  test('the days left are kept when the answer comes: 20 days after it', () => {
    expect(answered(request(closed('2026-06-11', '2026-08-03'))).dueOn).toBe('2026-08-24'); // Sun 23 Aug rolled
  });

  test('an open question swallows later ones', () => {
    const pauses = [{ askedAt: '2026-06-11', answeredAt: null }, ...closed('2026-06-15', '2026-06-18').pauses];
    expect(answered(request({ pauses }))).toMatchObject({ status: 'paused', daysLeftOnResume: 20 });
  });

  test('questions may be given in any order, and one inside another adds nothing', () => {
    const long = { askedAt: '2026-06-05', answeredAt: '2026-06-16' };
    const inside = { askedAt: '2026-06-07', answeredAt: '2026-06-09' };
    expect(answered(request({ pauses: [inside, long] })).dueOn).toBe(answered(request({ pauses: [long] })).dueOn);
  });

  test('a question asked on the day another was answered counts that day once', () => {
    const first = { askedAt: '2026-06-05', answeredAt: '2026-06-08' };
    const second = { askedAt: '2026-06-08', answeredAt: '2026-06-10' };
    expect(answered(request({ pauses: [first, second] }))).toMatchObject({
      dueOn: '2026-07-06',
      statutoryDueOn: '2026-07-07',
    });
  });

  test('days are added before the weekend is looked at: 2 Apr 2026, paused 10 to 13 Apr, is 5 May, and 6 May by statute', () => {
    expect(answered(request({ receivedAt: '2026-04-02', ...closed('2026-04-10', '2026-04-13') }))).toMatchObject({
      dueOn: '2026-05-05',
      statutoryDueOn: '2026-05-06',
    });
  });

  test('a question in the days a weekend gave counts from that day', () => {
    const facts = { receivedAt: '2026-09-03', ...closed('2026-10-05', '2026-10-09') };
    expect(answered(request(facts))).toMatchObject({ dueOn: '2026-10-09', statutoryDueOn: '2026-10-12' });
  });

  test('a question after the last day stops nothing, even while it is open, and the steps say so', () => {
    const answer = answered(request({ receivedAt: '2026-09-03', ...open('2026-10-06') }));
    expect(answer).toMatchObject({ status: 'running', dueOn: '2026-10-05', statutoryDueOn: '2026-10-05' });
    expect(stepOf(answer, 'pause-without-effect')?.from).toBe('2026-10-06');
  });

  test('a question asked before the clock started counts only from its start', () => {
    const facts = { identityReceivedAt: '2026-06-10', ...closed('2026-06-02', '2026-06-15') };
    expect(answered(request(facts))).toMatchObject({ dueOn: '2026-07-15', statutoryDueOn: '2026-07-15' });
  });

  test('a pause in the extended time moves the extended date, not the last day for notice', () => {
    expect(answered(request({ ...notice('2026-06-20'), ...closed('2026-08-03', '2026-08-10') }))).toMatchObject({
      noticeBy: '2026-07-01',
      dueOn: '2026-09-08',
      statutoryDueOn: '2026-09-09',
      extension: 'valid',
    });
  });

  test('an open question in the extended time pauses it; the last day for notice is known', () => {
    expect(answered(request({ ...notice('2026-06-20'), ...open('2026-08-03') }))).toMatchObject({
      status: 'paused',
      dueOn: null,
      noticeBy: '2026-07-01',
      extension: 'valid',
      daysLeftOnResume: 29,
    });
  });

  test('notice of an extension while a question is open is in time: that period stands still too (Art 12A(5)(b)(ii))', () => {
    expect(answered(request({ ...open('2026-06-25'), ...notice('2026-07-20') }))).toMatchObject({
      status: 'paused',
      extension: 'valid',
      daysLeftOnResume: 68,
    });
  });

  test('an open question only the statute’s count reaches leaves our date standing and the statute’s open', () => {
    const early = { askedAt: '2026-06-05', answeredAt: '2026-06-12' };
    const answer = answered(request({ pauses: [early, { askedAt: '2026-07-09', answeredAt: null }] }));
    expect(answer).toMatchObject({ status: 'running', dueOn: '2026-07-08', statutoryDueOn: null });
    expect(stepOf(answer, 'statutory-open')?.citation).toBe('UK GDPR Art 12A(5)');
  });
});
