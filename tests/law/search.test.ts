import { describe, expect, it } from 'vitest';
import { warningFor } from '../../machines/day.ts';
import { rights } from '../../machines/people.ts';
import { searchesAbove } from '../../machines/searching/chases.ts';
import { holdOf } from '../../machines/searching/hold.ts';
import { openSearches } from '../../machines/searching/searching.ts';
import { day, people, received } from '../machines/made-up.ts';
import {
  answered,
  aRequest,
  mailsOf,
  type Played,
  play,
  playOn,
  readyToSend,
  refusal,
  type Step,
} from '../machines/play.ts';

const on = (date: string) => ({ on: day(date) });
// Asked on 10 March, to be answered by 24 March.
const asked = aRequest('identity.confirmed', 'search.asked');
const answer: Step = ['search.recorded', { searchId: 'search-1' }];
const notSearched = { result: 'not-searched', note: 'The discs cannot be read any more.' };

/** The mails of each day, one day after the other, as the sweep sends them: a day that brings nothing is not sent. */
function chased(from: Played, ...dates: readonly string[]): Record<string, string[]> {
  let so = from;
  const told: Record<string, string[]> = {};
  for (const date of dates) {
    if (warningFor(so.state, day(date)).chases.length === 0) continue;
    const step: Step = ['day.passed', on(date)];
    told[date] = mailsOf(so, step).filter((mail) => mail.startsWith('search-'));
    so = playOn(so, step);
  }
  return told;
}

describe('a search that was asked for (UK GDPR Art 15(1A))', () => {
  it('is told to whoever is asked, and to nobody where there is no address', () => {
    expect(mailsOf(aRequest(), 'search.asked')).toEqual(['search-asked → search-owner']);
    expect(mailsOf(aRequest(), ['search.asked', { ownerEmail: null }])).toEqual([]);
  });

  const days = Array.from({ length: 27 }, (_, index) => `2026-03-${String(index + 11).padStart(2, '0')}`).filter(
    (date) => date <= '2026-03-31',
  );

  it('is chased two days before the day, the day after, then weekly', () => {
    const late = ['search-chased → search-owner'];
    expect(chased(asked, ...days, '2026-04-01', '2026-04-02', '2026-04-08')).toEqual({
      '2026-03-22': ['search-chased → search-owner'],
      '2026-03-25': late,
      '2026-04-01': late,
      '2026-04-08': late,
    });
  });

  it('is chased by the officer where there is no address', () => {
    const byHand = aRequest(['search.asked', { ownerEmail: null }]);
    expect(chased(byHand, '2026-03-22', '2026-03-25')).toEqual({
      '2026-03-22': ['search-open → officer'],
      '2026-03-25': ['search-open → officer'],
    });
  });

  it('is chased once for several days slept through, and not at once where it was asked at short notice', () => {
    expect(Object.keys(chased(asked, '2026-04-20', '2026-04-20', '2026-04-21'))).toEqual(['2026-04-20']);
    const short = aRequest(['search.asked', { dueOn: day('2026-03-11') }]);
    expect(Object.keys(chased(short, '2026-03-10', '2026-03-11', '2026-03-12'))).toEqual(['2026-03-12']);
  });

  it('goes above its owner once, eight days after the day, and not when it was answered', () => {
    const above = ({ state }: Played, date: string) => searchesAbove(state, day(date), 8).map((one) => one.searchId);
    expect([above(asked, '2026-03-31'), above(asked, '2026-04-01')]).toEqual([[], ['search-1']]);
    const told: Step = ['search.escalated', on('2026-04-01')];
    expect(mailsOf(asked, told)).toEqual(['search-escalated → search-manager']);
    expect(above(playOn(asked, told), '2026-06-01')).toEqual([]);
    expect(refusal(playOn(asked, told), told)).toMatchObject({ code: 'told' });
    expect(above(playOn(asked, answer), '2026-04-01')).toEqual([]);
    expect(refusal(playOn(asked, answer), told)).toMatchObject({ code: 'no-search' });
  });

  it.each<[string, readonly Step[]]>([
    ['the result', [answer]],
    ['the answer', [answer, ...answered.slice(2)]],
    ['withdrawal', ['request.withdrawn']],
  ])('is not chased after %s', (_, steps) => {
    const over = playOn(asked, ...steps);
    expect(warningFor(over.state, day('2026-05-30')).chases).toEqual([]);
  });

  it('stays open until it is answered, and nothing is approved over it', () => {
    const decided = playOn(asked, ...readyToSend);
    expect(refusal(decided, 'approval.requested')).toMatchObject({
      code: 'search-open',
      citation: 'UK GDPR Art 15(1A)',
      sentence: expect.stringContaining('“Paper archive” was asked on 10 March 2026'),
    });
    const done = playOn(decided, answer);
    expect(openSearches(done.state.searching)).toEqual([]);
    expect(playOn(done, 'approval.requested').state.request.value.work).toBe('approving');
  });

  it('answered again, the last answer takes the place of the one before; a nil return is an answer', () => {
    const twice = playOn(asked, answer, ['search.recorded', { searchId: 'search-1', result: 'nothing-found' }]);
    expect(twice.state.record.searches.map(({ result }) => result)).toEqual(['nothing-found']);
    expect(playOn(twice, 'search.recorded').state.record.searches).toHaveLength(2);
  });

  it('cannot be answered where it was not asked, nor be due before it is asked', () => {
    expect(refusal(asked, ['search.recorded', { searchId: 'search-9' }])).toMatchObject({ code: 'gone' });
    expect(refusal(aRequest(), ['search.asked', { dueOn: day('2026-03-09') }])).toMatchObject({ code: 'too-early' });
  });
});

describe('a place that was not searched', () => {
  it('needs its reason', () => {
    expect(refusal(aRequest(), ['search.recorded', { ...notSearched, note: ' ' }])).toMatchObject({
      code: 'no-reason',
    });
  });

  it('needs the search as a whole to be reasoned before the answer is approved', () => {
    const limited = aRequest('identity.confirmed', ...readyToSend, ['search.recorded', notSearched]);
    expect(refusal(limited, 'approval.requested')).toMatchObject({
      code: 'search-unreasoned',
      citation: 'UK GDPR Art 15(1A)',
    });
    const reasoned = playOn(limited, 'search.reasoned', 'approval.requested');
    expect(reasoned.state.request.value.work).toBe('approving');
  });

  it('where every place was searched, no more has to be said', () => {
    expect(aRequest('identity.confirmed', ...readyToSend, 'approval.requested')).toBeDefined();
  });
});

it('whoever asked or reasoned for a search does not approve the answer', () => {
  const by = people.allRounder;
  for (const step of ['search.asked', 'search.reasoned', 'content.completed'] as const) {
    const { state } = aRequest('search.recorded', [step, { by }]);
    expect(state.record.contributors).toContain('drew');
  }
});

describe('the hold on the records (DPA 2018 s.173)', () => {
  it('is in force from the day of receipt until the case is closed', () => {
    const early = received({ receivedOn: day('2026-03-03') });
    expect(holdOf(play(early).state)).toMatchObject({
      isInForce: true,
      since: '2026-03-03',
      citation: 'DPA 2018 s.173',
      sentence: expect.stringContaining('Do not alter or destroy'),
    });
    expect(holdOf(aRequest(...answered).state)?.isInForce).toBe(true);
    expect(holdOf(aRequest(...answered, 'case.closed').state)?.isInForce).toBe(false);
  });

  it('is there for the rights the section speaks of, and no other', () => {
    const held = rights.filter((right) => holdOf(play(received({ right })).state) !== null);
    expect(held).toEqual(['access', 'portability']);
  });
});
