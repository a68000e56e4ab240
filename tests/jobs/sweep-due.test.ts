import { expect, it } from 'vitest';
import { isSweepDue } from '../../app/jobs/sweep-due.ts';
import { londonHour } from '../../app/services/watching/london-time.ts';

const at = (time: string) => Date.parse(time);

it.each<[string, string | null, string, boolean]>([
  ['at a start', null, '2026-11-29T09:00:00Z', true],
  ['not after 14 minutes', '2026-11-29T09:00:00Z', '2026-11-29T09:14:59Z', false],
  ['after 15 minutes', '2026-11-29T09:00:00Z', '2026-11-29T09:15:00Z', true],
  ['after nine days asleep', '2026-11-20T09:00:00Z', '2026-11-29T09:00:00Z', true],
  ['as soon as another day has begun', '2026-11-29T23:59:00Z', '2026-11-30T00:00:10Z', true],
  ['in summer that is an hour before midnight in Greenwich', '2026-07-01T22:59:00Z', '2026-07-01T23:00:10Z', true],
  ['not in the hour that comes twice', '2026-10-25T00:59:00Z', '2026-10-25T01:00:10Z', false],
  ['when the clock was set back', '2026-11-29T09:00:00Z', '2026-11-29T08:00:00Z', true],
])('it is time to sweep: %s', (_, last, now, isDue) => {
  expect(isSweepDue(last === null ? null : at(last), at(now))).toBe(isDue);
});

it('the morning begins by the clock in London, on the nights it changes too', () => {
  const hours = ['2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z', '2026-03-29T00:30:00Z', '2026-03-29T01:30:00Z'];
  expect(hours.map((time) => londonHour(at(time)))).toEqual([1, 1, 0, 2]);
  expect(londonHour(at('2026-12-01T00:05:00Z'))).toBe(0);
});
