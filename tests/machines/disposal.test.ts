import { expect, it } from 'vitest';
import { actor } from '../../machines/actors.ts';
import { standingOfDisposal } from '../../machines/disposal/disposal.ts';
import { keptUntilOf } from '../../machines/disposal/keeping.ts';
import { day, people, received } from './made-up.ts';
import { answered, aRequest, mailsOf, type Played, play, playOn, refusal, type Step } from './play.ts';

const rules = { requestYears: 3, abandonedMonths: 6 };
const closed: readonly Step[] = [...answered, 'case.closed'];
const late = day('2029-03-11');
const otherDpo = actor.parse({ kind: 'staff', id: 'dilys', roles: ['dpo'] });
const proposed: Step = ['disposal.proposed', { on: late, by: people.dpo, keptUntil: day('2029-03-10') }];
const agreed: Step = ['disposal.agreed', { on: late, by: people.reviewer, waitsUntil: day('2029-03-25') }];
const disposed = (on: string): Step => ['case.disposed', { on: day(on), by: people.system }];
const until = ({ state }: Played) => keptUntilOf(state, rules);

it('a request answered and closed on 10 March 2026 is kept to 10 March 2029; a day later it is due (Art 5(1)(e))', () => {
  expect(until(aRequest(...closed))).toMatchObject({ kind: 'answered', until: '2029-03-10' });
  expect(until(aRequest(...answered))).toBeNull();
  const onItsLastDay: Step = [
    'disposal.proposed',
    { on: day('2029-03-10'), by: people.dpo, keptUntil: day('2029-03-10') },
  ];
  expect(refusal(aRequest(...closed), onItsLastDay)).toMatchObject({
    code: 'not-due',
    citation: 'UK GDPR Art 5(1)(e)',
  });
});

it('what lapsed, or was withdrawn before anybody was known, goes after six months', () => {
  expect(until(aRequest('identity.asked', 'request.withdrawn'))).toMatchObject({
    kind: 'abandoned',
    until: '2026-09-10',
  });
  expect(until(aRequest('identity.confirmed', 'request.withdrawn'))).toMatchObject({ kind: 'answered' });
});

it.each([
  ['england-and-wales', '2032-03-10'],
  ['scotland', '2031-03-10'],
  ['northern-ireland', '2032-03-10'],
] as const)(
  'what was complained about in %s is kept while a claim can be brought: to %s (Limitation Act 1980 s.2)',
  (nation, last) => {
    const about = play(received({ nation }), ...closed, ['case.linked', { why: 'complaint-about-it' }]);
    expect(until(about)).toMatchObject({ kind: 'disputed', until: last });
  },
);

it('two people agree, then it waits, then it is destroyed: nothing sooner', () => {
  const due = aRequest(...closed);
  expect(refusal(due, agreed).code).toBe('not-proposed');
  const first = playOn(due, proposed);
  expect(standingOfDisposal(first.state.disposal)).toBe('proposed');
  expect(refusal(first, disposed('2029-06-01')).code).toBe('not-agreed');
  expect(
    refusal(first, ['disposal.agreed', { on: late, by: people.dpo, waitsUntil: day('2029-03-25') }]),
  ).toMatchObject({
    code: 'own-proposal',
  });
  expect(refusal(first, ['disposal.agreed', { on: late, by: otherDpo, waitsUntil: late }]).code).toBe('no-wait');
  const second = playOn(first, agreed);
  expect(standingOfDisposal(second.state.disposal)).toBe('agreed');
  expect(playOn({ ...first, effects: [] }, agreed).effects).toEqual([{ kind: 'dispose-case', from: '2029-03-26' }]);
  expect(refusal(second, disposed('2029-03-25')).code).toBe('waiting');
  expect(standingOfDisposal(playOn(second, disposed('2029-03-26')).state.disposal)).toBe('disposed');
  expect(mailsOf(second, disposed('2029-03-26'))).toEqual([]);
});

it.each([
  ['stopped by anybody of the team', ['disposal.stopped', { on: late, by: people.officer }]],
  ['a hold', ['hold.placed', { on: late, by: people.officer }]],
  ['whoever asked writes again', ['message.sent', { on: late, by: people.requester }]],
  ['the answer is taken back', ['answer.recalled', { on: late, by: people.officer }]],
] as const)('in the time it waits, it begins anew: %s', (_, step) => {
  const after = playOn(aRequest(...closed), proposed, agreed, [step[0], step[1]]);
  expect(after.state.disposal).toMatchObject({ proposed: null, agreed: null });
  expect(refusal(after, disposed('2029-06-01')).code).toBe('not-agreed');
});

it.each([
  ['proceedings', 'UK GDPR Art 17(3)(e)'],
  ['inquiry', 'Inquiries Act 2005 s.35'],
  ['regulator', 'DPA 2018 s.148'],
  ['complaint', 'DPA 2018 s.164A'],
  ['other', null],
] as const)('a hold (%s) stops it until it is lifted, by the DPO alone', (kind, citation) => {
  const held = playOn(aRequest(...closed), ['hold.placed', { kind }]);
  expect(refusal(held, proposed)).toMatchObject({ code: 'held', citation });
  expect(refusal(held, ['hold.lifted', { kind, by: people.officer }]).code).toBe('role');
  const lifted = playOn(held, ['hold.lifted', { kind, by: people.dpo }]);
  expect(playOn(lifted, proposed).state.disposal.proposed).not.toBeNull();
  expect(until(lifted)?.kind).toBe(kind === 'other' ? 'answered' : 'disputed');
});
