import { describe, expect, it } from 'vitest';
import { newsOn, warningsOn } from '../../machines/watching/warnings-on.ts';
import { day, pagesOf } from './made-up.ts';
import { aRequest, type Played, playOn, type Step } from './play.ts';
import { usualRules } from './watching.ts';

const document = (id: string): Step[] => [
  ['document.added', { documentId: id, name: id }],
  ['document.read', { documentId: id, pages: pagesOf(id) }],
];
const decided = (id: string): Step => [
  'page.decided',
  { pages: pagesOf(id).map((page) => ({ documentId: id, pageId: page.id })) },
];
const two = aRequest(
  'identity.confirmed',
  'search.recorded',
  ...document('school'),
  ...document('home'),
  decided('school'),
);
const expectedOn = day('2026-03-25');
const rest = 'The records of the home';
const plan = (by = expectedOn): Step => ['stage.planned', { documents: ['school'], rest, expectedOn: by }];
const send: readonly Step[] = [
  ...(['decision.recorded', 'approval.requested', 'answer.built', 'approval.given'] as const),
  ['answer.released', { stage: { number: 1, rest, expectedOn } }],
];
const planned = playOn(two, plan());
const sent = playOn(planned, ...send);

const ofStages = ({ state }: Played, date: string) =>
  warningsOn(state, day(date), usualRules)
    .map(({ code }) => code)
    .filter((code) => code.startsWith('stage'));
const tell = (so: Played, date: string): { readonly so: Played; readonly told: readonly string[] } => {
  const told = newsOn(so.state, day(date), usualRules).filter(({ code }) => code.startsWith('stage'));
  const codes = told.map(({ code, to }) => `${code} → ${to.join(', ')}`);
  return { so: told.length === 0 ? so : playOn(so, ['watch.told', { on: day(date), told }]), told: codes };
};

describe('an answer in stages, whose rest is to come by 25 March', () => {
  it.each([
    ['planned', planned],
    ['sent', sent],
  ] as const)('where the first is %s: five days before it is near, the day after it is late', (_, so) => {
    const found = ['2026-03-19', '2026-03-20', '2026-03-25', '2026-03-26'].map((date) => ofStages(so, date));
    expect(found).toEqual([[], ['stage-near'], ['stage-near'], ['stage-late']]);
  });

  it('stops with the plan dropped, with the rest of the answer, and is another day when it is planned anew', () => {
    expect(ofStages(playOn(planned, 'stage.dropped'), '2026-03-26')).toEqual([]);
    const built: Step = ['answer.built', { round: 2 }];
    const last = [decided('home'), 'decision.recorded', 'approval.requested', built, 'approval.given'] as const;
    expect(ofStages(playOn(sent, ...last), '2026-03-26')).toEqual(['stage-late']);
    expect(ofStages(playOn(sent, ...last, 'answer.released'), '2026-03-26')).toEqual([]);
    expect(ofStages(playOn(planned, plan(day('2026-04-20'))), '2026-03-26')).toEqual([]);
    // What the person was told stands until they are told otherwise.
    const anew: Step = ['stage.planned', { documents: ['home'], rest, expectedOn: day('2026-04-20') }];
    expect(ofStages(playOn(sent, anew), '2026-03-26')).toEqual(['stage-late']);
  });

  it('is told to the officer, when it is late to the DPO too; once each, however often it is looked, and not again when the plan goes out', () => {
    const near = tell(planned, '2026-03-20');
    expect(near.told).toEqual(['stage-near → officer']);
    expect(tell(near.so, '2026-03-21').told).toEqual([]);
    expect(tell(playOn(near.so, ...send), '2026-03-22').told).toEqual([]);
    const late = tell(near.so, '2026-03-26');
    expect(late.told).toEqual(['stage-late → officer, dpo']);
    expect(tell(late.so, '2026-04-26').told).toEqual([]);
  });
});
