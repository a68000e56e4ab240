import { expect, test } from 'vitest';
import { deadlineRows } from '../../app/routes/desk/case/deadline-rows.ts';
import { toCivilDate } from '../../machines/dates.ts';
import { answered, request } from '../law/answered.ts';

const day = (text: string) => {
  const date = toCivilDate(text);
  if (date === null) throw new Error(text);
  return date;
};
const received = day('2026-06-01');
const rows = (facts: object, today = '2026-06-20') =>
  Object.fromEntries(
    deadlineRows(answered(request(facts)), received, day(today)).map(({ key, value }) => [key, value]),
  );

test('an extension is possible until its day, was possible after it, and is given once', () => {
  expect(rows({})).toMatchObject({ Due: '1 July 2026', 'Extension possible until': '1 July 2026' });
  expect(rows({}, '2026-07-01')).toHaveProperty('Extension possible until');
  const late = rows({}, '2026-07-02');
  expect(late).toHaveProperty('Extension was possible until', '1 July 2026');
  expect(late).not.toHaveProperty('Extension possible until');

  const given = rows({ extension: { noticeGivenAt: '2026-06-20', reason: 'complexity' } });
  expect(given).toMatchObject({ Due: '1 September 2026', Extension: 'Notice was given in time' });
  expect(Object.keys(given).join()).not.toContain('possible');

  const invalid = rows({ extension: { noticeGivenAt: '2026-07-02', reason: 'complexity' } }, '2026-07-03');
  expect(invalid).toMatchObject({ Due: '1 July 2026', Extension: 'Notice was given, but the time was not extended' });
});

test('what is not known yet is said so', () => {
  expect(rows({ identityReceivedAt: null })).toMatchObject({
    'Counted from': 'The clock has not started',
    Due: 'The clock has not started',
  });
  const paused = rows({ pauses: [{ askedAt: '2026-06-10', answeredAt: null }] });
  expect(paused).toMatchObject({ Due: 'Not known while paused', 'Counted from': '1 June 2026' });
  expect(paused).toHaveProperty('Days left on resume');
});
