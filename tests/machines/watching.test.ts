import { describe, expect, it } from 'vitest';
import { fold } from '../../machines/case.ts';
import { type Watcher, watchCodes } from '../../machines/watching/codes.ts';
import { looksOf } from '../../machines/watching/dates-of.ts';
import { usualWatching } from '../../machines/watching/settings.ts';
import { newsOn, warningsOn, watchRows } from '../../machines/watching/warnings-on.ts';
import { items } from './items.ts';
import { day, people, received } from './made-up.ts';
import { answered, aRequest, type Played, play, playOn, refusal, type Step } from './play.ts';
import { usualRules } from './watching.ts';

const on = (date: string) => ({ on: day(date) });
const codes = ({ state }: Played, date: string) => warningsOn(state, day(date), usualRules).map(({ code }) => code);
/** As the sweep does: what is news is put on record. */
const tell = (so: Played, date: string): { readonly so: Played; readonly told: readonly string[] } => {
  const told = newsOn(so.state, day(date), usualRules);
  if (told.length === 0) return { so, told: [] };
  return { so: playOn(so, ['watch.told', { ...on(date), told }]), told: told.map(({ code }) => code) };
};

it('every kind of warning has one row, and everybody told of it a rule', () => {
  expect(watchRows.map(({ code }) => code).sort()).toEqual([...watchCodes].sort());
  expect(Object.keys(usualWatching.telling).sort()).toEqual([...watchCodes].sort());
});

it('what is red is told at once, and all else in the morning', () => {
  const loud = watchRows.map(({ code, isRed }) => [isRed, usualWatching.telling[code].how]);
  expect(loud.filter(([isRed, how]) => (how === 'at-once') !== isRed)).toEqual([]);
});

// Received on 10 March 2026, due on 10 April; our own target is 7 April.
const running = aRequest('identity.confirmed');
const complaint = play(received({ right: 'complaint' }));
const asked = aRequest('identity.asked');
const paused = aRequest('identity.confirmed', 'clarification.asked');
const searched = aRequest('identity.confirmed', 'search.asked');
const restricted = play(
  received({ right: 'restriction' }),
  'identity.confirmed',
  ['item.recorded', { item: items.restriction?.item }],
  ['item.decided', { decision: items.restriction?.yes }],
  'restriction.started',
);
const weighed = playOn(running, ['exemption.considered', { reviewOn: day('2026-09-10') }]);
const over = playOn(running, ['request.withdrawn', on('2026-03-12')]);
const abandoned = playOn(asked, ['request.withdrawn', on('2026-03-12')]);
const disputed = playOn(over, ['case.linked', { why: 'complaint-about-it' }]);
const proposed: Step = [
  'disposal.proposed',
  { ...on('2026-09-13'), by: people.dpo, rule: 'Abandoned', keptUntil: day('2026-09-12') },
];

describe('each warning stands from its day until it is dealt with', () => {
  const dealt = (...steps: readonly Step[]) => steps;
  it.each<[string, Played, string, string, readonly Step[]]>([
    ['days-left', running, '2026-03-26', '2026-03-27', dealt('request.withdrawn')],
    ['target-reached', running, '2026-04-06', '2026-04-07', dealt('request.withdrawn')],
    ['due-tomorrow', running, '2026-04-08', '2026-04-09', dealt('request.withdrawn')],
    ['due-today', running, '2026-04-09', '2026-04-10', dealt(['clarification.asked', on('2026-04-10')])],
    ['breached', running, '2026-04-10', '2026-04-11', answered.slice(2)],
    ['notice-near', running, '2026-04-04', '2026-04-05', dealt(['extension.given', on('2026-04-05')])],
    ['question-unanswered', paused, '2026-04-08', '2026-04-09', dealt(['clarification.answered', on('2026-04-09')])],
    ['identity-unanswered', asked, '2026-04-08', '2026-04-09', dealt(['identity.provided', on('2026-04-09')])],
    ['search-overdue', searched, '2026-03-24', '2026-03-25', dealt(['search.recorded', { searchId: 'search-1' }])],
    ['search-escalated', searched, '2026-03-31', '2026-04-01', dealt(['search.recorded', { searchId: 'search-1' }])],
    ['complaint-unacknowledged', complaint, '2026-03-14', '2026-03-15', dealt('complaint.acknowledged')],
    ['restriction-review', restricted, '2026-04-08', '2026-04-09', dealt('restriction.notice-given')],
    ['exemption-review', weighed, '2026-09-02', '2026-09-03', dealt(['exemption.withdrawn', {}])],
    ['retention-reached', over, '2029-03-12', '2029-03-13', dealt('case.reopened')],
    // Nobody was known and nothing gathered: half a year.
    ['retention-reached', abandoned, '2026-09-12', '2026-09-13', dealt('hold.placed')],
    // Complained about: as long as a claim can be brought (Limitation Act 1980 s.2).
    ['retention-reached', disputed, '2032-03-12', '2032-03-13', dealt(['hold.placed', { kind: 'regulator' }])],
    ['retention-reached', abandoned, '2026-09-12', '2026-09-13', dealt(proposed)],
  ])('%s', (code, so, before, from, steps) => {
    expect(codes(so, before)).not.toContain(code);
    expect(codes(so, from)).toContain(code);
    expect(codes(playOn(so, ...steps), from)).not.toContain(code);
  });
});

describe('what is to be looked at again stands in the calendar on its day (UK GDPR Art 18; DPA 2018 Schs 2 to 4)', () => {
  const ahead = ({ state }: Played, today: string, who: Watcher = 'officer') =>
    looksOf(state, day(today), usualRules, who).map(({ on, words }) => `${on} ${words}`);
  it.each<[string, Played, string, readonly string[]]>([
    ['the first look at a restriction', restricted, '2026-03-11', ['2026-04-09 look at the restriction again']],
    ['on its day', restricted, '2026-04-09', ['2026-04-09 look at the restriction again']],
    ['the next one', restricted, '2026-04-10', ['2026-05-09 look at the restriction again']],
    ['an exemption', weighed, '2026-03-11', ['2026-09-10 look at an exemption again']],
    ['an exemption given up', playOn(weighed, ['exemption.withdrawn', {}]), '2026-03-11', []],
    ['a case that ended', over, '2026-03-13', []],
  ])('%s', (_, so, today, dates) => {
    expect(ahead(so, today)).toEqual(dates);
  });

  it('only of whoever is told of it', () => {
    const both = (who: Watcher) => [...ahead(restricted, '2026-03-11', who), ...ahead(weighed, '2026-03-11', who)];
    expect(both('dpo')).toEqual(['2026-04-09 look at the restriction again']);
    expect(both('reviewer')).toEqual(['2026-09-10 look at an exemption again']);
  });
});

describe('until when papers are kept (UK GDPR Art 5(1)(e))', () => {
  it('a hold lifted tells nothing that was told before it, and is told where nobody was', () => {
    const kind = 'other' as const;
    const held = playOn(tell(over, '2029-03-13').so, ['hold.placed', { ...on('2029-03-14'), kind }]);
    const lifted: Step = ['hold.lifted', { ...on('2029-05-02'), kind, by: people.dpo }];
    expect(tell(playOn(held, lifted), '2029-05-02').told).toEqual([]);
    const heldBefore = playOn(over, ['hold.placed', { ...on('2029-03-01'), kind }]);
    expect(tell(heldBefore, '2029-03-13').told).toEqual([]);
    expect(tell(playOn(heldBefore, lifted), '2029-05-02').told).toEqual(['retention-reached']);
  });

  it('what is complained about after it was told is told once more, when the time of a claim is over', () => {
    const complainedOf = playOn(tell(over, '2029-03-13').so, [
      'case.linked',
      { ...on('2029-03-20'), why: 'complaint-about-it' },
    ]);
    expect(tell(complainedOf, '2032-03-12').told).toEqual([]);
    const { so, told } = tell(complainedOf, '2032-03-13');
    expect(told).toEqual(['retention-reached']);
    expect(tell(so, '2032-06-01').told).toEqual([]);
  });
});

describe('what has been told', () => {
  it('is on record, so a case folded again tells nothing anew', () => {
    const { so, told } = tell(running, '2026-04-11');
    expect(told).toEqual(['breached']);
    expect(newsOn(fold(so.events), day('2026-04-11'), usualRules)).toEqual([]);
    const [first] = newsOn(running.state, day('2026-04-11'), usualRules);
    expect(refusal(so, ['watch.told', { ...on('2026-04-11'), told: [first] }])).toMatchObject({ code: 'told' });
  });

  it('stays told when the body changes its rules, and the new rules count from then on', () => {
    const { so } = tell(running, '2026-03-27');
    const rules = { ...usualRules, daysLeft: [10] };
    expect(newsOn(so.state, day('2026-03-30'), rules)).toEqual([]);
    expect(newsOn(so.state, day('2026-03-31'), rules)).toMatchObject([{ code: 'days-left', days: 10 }]);
  });

  it('is told step by step while the server runs, each once', () => {
    let so: Played = running;
    const said: Record<string, readonly string[]> = {};
    for (let date = 11; date <= 43; date++) {
      const text = date <= 31 ? `2026-03-${date}` : `2026-04-${String(date - 31).padStart(2, '0')}`;
      const next = tell(so, text);
      so = next.so;
      if (next.told.length > 0) said[text] = next.told;
    }
    expect(said).toEqual({
      '2026-03-27': ['days-left'],
      '2026-04-03': ['days-left'],
      '2026-04-05': ['notice-near'],
      '2026-04-07': ['target-reached'],
      '2026-04-09': ['due-tomorrow'],
      '2026-04-10': ['due-today'],
      '2026-04-11': ['breached'],
    });
  });

  it('is told anew when the date moves, since it is another date', () => {
    const moved = playOn(tell(running, '2026-04-07').so, ['extension.given', on('2026-04-07')]);
    expect(tell(moved, '2026-05-20').told).toEqual([]);
    expect(tell(moved, '2026-05-27').told).toEqual(['days-left']);
  });

  it('names nothing as passed that lay behind a case when it came', () => {
    const old = play(received({ loggedOn: day('2026-04-09'), channel: 'post' }));
    expect(newsOn(old.state, day('2026-04-09'), usualRules)[0]).toMatchObject({ code: 'due-tomorrow', passed: [] });
  });

  it('names nothing as passed that fell on days on which a question stopped the clock, or the answer was out', () => {
    // Asked with two days left, answered on 1 May: due on Tuesday 5 May, after a bank holiday.
    const late = playOn(
      running,
      ['clarification.asked', on('2026-04-08')],
      ['clarification.answered', on('2026-05-01')],
    );
    expect(newsOn(late.state, day('2026-05-01'), usualRules)[0]).toMatchObject({ days: 7, passed: [] });
    expect(newsOn(late.state, day('2026-05-04'), usualRules)[0]).toMatchObject({
      ...{ code: 'due-tomorrow', passed: [{ code: 'days-left', days: 3 }] },
    });
    const back = playOn(running, ...answered.slice(2), ['answer.recalled', on('2026-04-20')]);
    expect(newsOn(back.state, day('2026-04-20'), usualRules)).toMatchObject([{ code: 'breached', passed: [] }]);
  });
});

it('an elapsed count that ends before the statute’s own makes a case late by policy first', () => {
  const answeredLate = playOn(
    running,
    ['clarification.asked', on('2026-03-20')],
    ['clarification.answered', on('2026-03-30')],
  );
  const found = ['2026-04-20', '2026-04-21', '2026-04-22', '2026-04-23'].flatMap((date) => codes(answeredLate, date));
  expect(found).toContain('policy-late');
  expect(found.indexOf('policy-late')).toBeLessThan(found.indexOf('breached'));
});
