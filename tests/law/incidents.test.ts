import { describe, expect, it, test } from 'vitest';
import { hoursLeft, lastDayFrom, londonInstant, reportBy } from '../../machines/incident/clock.ts';
import type { Severity } from '../../machines/incident/events.ts';
import { riskOf, type Weighed } from '../../machines/incident/risk.ts';
import { day, type Said } from '../machines/made-up.ts';
import { answered, aRequest, type Played, playOn, refusal, type Step } from '../machines/play.ts';

const at = (text: string): number => Date.parse(text);
const hours = (count: number): number => count * 3_600_000;

describe('72 hours to the regulator, counted in hours (UK GDPR Art 33(1))', () => {
  test.each([
    ['over a weekend', '2026-06-05T16:30:00Z', '2026-06-08T16:30:00Z'],
    ['over Christmas', '2026-12-24T10:00:00Z', '2026-12-27T10:00:00Z'],
    ['over the night the clocks go back', '2026-10-24T12:00:00+01:00', '2026-10-27T11:00:00Z'],
    ['over the night they go forward', '2027-03-27T12:00:00Z', '2027-03-30T13:00:00+01:00'],
    ['from a minute to midnight', '2026-06-05T23:59:00+01:00', '2026-06-08T23:59:00+01:00'],
  ])('%s: %s → %s', (_case, aware, end) => {
    expect(reportBy(at(aware))).toBe(at(end));
    expect(lastDayFrom(at(aware))).toBe(at(end) - hours(24));
  });

  test.each<[string, string, string, string | null]>([
    ['in winter', '2026-12-01', '09:05', '2026-12-01T09:05:00Z'],
    ['in summer', '2026-07-01', '9:05', '2026-07-01T08:05:00Z'],
    ['an hour that is there twice: the first', '2026-10-25', '01:30', '2026-10-25T00:30:00Z'],
    ['an hour that is skipped: the one before', '2027-03-28', '01:30', '2027-03-28T00:30:00Z'],
    ['no time of the day', '2026-12-01', '24:00', null],
    ['no time at all', '2026-12-01', 'nine', null],
  ])('a time on the wall, %s', (_case, on, time, instant) => {
    expect(londonInstant(day(on), time)).toBe(instant === null ? null : at(instant));
  });

  it('hours that are left are whole ones; past the end they are negative', () => {
    expect(hoursLeft(hours(72), hours(0.5))).toBe(71);
    expect(hoursLeft(hours(72), hours(72))).toBe(0);
    expect(hoursLeft(hours(72), hours(72) + 1)).toBe(-1);
  });
});

describe('how large the risk is (UK GDPR Arts 33–34, recitals 75–76)', () => {
  const plain = { isAboutChildren: false, isSensitive: false };
  test.each<[string, Weighed, string]>([
    ['came back unopened, only a name on it', { likelihood: 'remote', severity: 'minor', ...plain }, 'none'],
    ['encrypted stick lost, whole file on it', { likelihood: 'remote', severity: 'grave', ...plain }, 'risk'],
    ['a neighbour may have read a date', { likelihood: 'possible', severity: 'minor', ...plain }, 'risk'],
    ['a stranger has a bank statement', { likelihood: 'likely', severity: 'serious', ...plain }, 'high'],
    ['an address may be known to a violent partner', { likelihood: 'possible', severity: 'grave', ...plain }, 'high'],
  ])('%s', (_case, weighed, risk) => expect(riskOf(weighed)).toBe(risk));

  test.each<[Severity, string, string]>([
    ['minor', 'risk', 'risk'],
    ['serious', 'risk', 'high'],
    ['grave', 'high', 'high'],
  ])('about a child, or of a special category, what is %s counts a step harder', (severity, otherwise, harder) => {
    const weighed = { likelihood: 'possible', severity, ...plain } as const;
    expect(riskOf(weighed)).toBe(otherwise);
    expect(riskOf({ ...weighed, isAboutChildren: true })).toBe(harder);
    expect(riskOf({ ...weighed, isSensitive: true })).toBe(harder);
    expect(riskOf({ ...weighed, isAboutChildren: true, isSensitive: true })).toBe(harder);
  });
});

// Known on 10 March 2026 at 9 in the morning, so the 72 hours end on 13 March at 9.
const known = aRequest('identity.confirmed', 'incident.recorded');
const later = (date: string, said: Said = {}): Said => ({ on: day(date), ...said });
const high: Said = { likelihood: 'likely', severity: 'grave', risk: 'high' };
const none: Said = { likelihood: 'remote', severity: 'minor', risk: 'none' };
const assessed = (said: Said): Played => playOn(known, ['incident.assessed', said]);
const reported: Step = 'incident.reported';

describe('what the law asks before an incident is closed', () => {
  test.each<[string, Played, Step, string, string | null]>([
    [
      'a report after 72 hours without reasons',
      known,
      ['incident.reported', later('2026-03-13', { reportedAt: at('2026-03-13T09:00:01Z') })],
      'late',
      'UK GDPR Art 33(1)',
    ],
    [
      'a report from before it was known',
      known,
      ['incident.reported', { reportedAt: at('2026-03-10T08:59:00Z') }],
      'too-early',
      null,
    ],
    [
      'a report that is still to come',
      known,
      ['incident.reported', { reportedAt: at('2026-03-11T09:00:00Z') }],
      'future',
      null,
    ],
    ['a second report', playOn(known, reported), reported, 'reported', null],
    ['no report, not assessed', known, 'incident.not-reported', 'risk', 'UK GDPR Art 33(1)'],
    ['no report of a risk', assessed({}), 'incident.not-reported', 'risk', 'UK GDPR Art 33(1)'],
    [
      'a risk put lower than the table, no reason',
      known,
      ['incident.assessed', { ...high, risk: 'risk' }],
      'below',
      'UK GDPR Art 33(1), (5)',
    ],
    ['nobody told of a lesser risk', assessed({}), 'incident.nobody-told', 'no-high-risk', 'UK GDPR Art 34(1)'],
    ['closed, not assessed', known, 'incident.closed', 'not-assessed', 'UK GDPR Art 33(1), (5)'],
    ['closed, no word about the regulator', assessed(none), 'incident.closed', 'regulator', 'UK GDPR Art 33(1)'],
    [
      'closed, a high risk that people do not know of',
      playOn(assessed(high), reported),
      'incident.closed',
      'people',
      'UK GDPR Art 34(1), (3)',
    ],
    [
      'not reported, and then the risk turned out larger',
      playOn(assessed(none), 'incident.not-reported', 'incident.assessed'),
      'incident.closed',
      'regulator',
      'UK GDPR Art 33(1)',
    ],
    [
      'anything about one that is closed',
      playOn(assessed(none), 'incident.not-reported', 'incident.closed'),
      'incident.step-taken',
      'no-incident',
      null,
    ],
    ['anything where none is on record', aRequest(), 'incident.step-taken', 'no-incident', null],
    [
      'known before the request came',
      aRequest(),
      ['incident.recorded', { awareAt: at('2026-03-09T09:00:00Z') }],
      'too-early',
      null,
    ],
    [
      'known before it happened',
      aRequest(),
      ['incident.recorded', later('2026-03-12', { happenedOn: '2026-03-11' })],
      'future',
      null,
    ],
  ])('refused: %s', (_case, stands, step, code, citation) => {
    expect(refusal(stands, step)).toMatchObject({ code, citation });
  });

  test.each<[string, readonly Step[]]>([
    [
      'a risk is unlikely, and the reason not to report is on record',
      [['incident.assessed', none], 'incident.not-reported'],
    ],
    ['a risk, reported in time', ['incident.assessed', reported]],
    [
      'reported on the last instant',
      ['incident.assessed', ['incident.reported', later('2026-03-13', { reportedAt: at('2026-03-13T09:00:00Z') })]],
    ],
    [
      'reported late, with the reasons',
      [
        'incident.assessed',
        [
          'incident.reported',
          later('2026-03-14', {
            reportedAt: at('2026-03-14T09:00:00Z'),
            lateReason: 'We learnt only then whose it was',
          }),
        ],
      ],
    ],
    ['a high risk, reported and the person told', [['incident.assessed', high], reported, 'incident.requester-told']],
    ['a high risk, somebody else told', [['incident.assessed', high], reported, 'incident.other-told']],
    [
      'a high risk, and a reason why nobody need be told',
      [['incident.assessed', high], reported, 'incident.nobody-told'],
    ],
    [
      'put lower than the table, with the reason',
      [['incident.assessed', { ...high, risk: 'none', below: 'The file was locked' }], 'incident.not-reported'],
    ],
  ])('closed: %s', (_case, steps) => {
    const { state } = playOn(known, ...steps.map((step): Step => step), ['incident.closed', later('2026-03-20')]);
    expect(state.incidents[0]?.closed).not.toBeNull();
  });
});

it('an answer taken back for an incident is on record with it (Art 33(5))', () => {
  const sent = aRequest(...answered, 'incident.recorded');
  const { state } = playOn(sent, ['answer.recalled', { incidentId: 'incident-1' }]);
  expect(state.incidents[0]?.recalls).toHaveLength(1);
  expect(state.record.release).toBeNull();
  expect(refusal(sent, ['answer.recalled', { incidentId: 'incident-2' }]).code).toBe('no-incident');
});
