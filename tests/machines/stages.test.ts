import { describe, expect, it } from 'vitest';
import { dueOf, phaseOf } from '../../machines/case.ts';
import { ofStage } from '../../machines/stages/stages.ts';
import { day, pagesOf, people, someDay } from './made-up.ts';
import { aRequest, mailsOf, playOn, refold, refusal, type Step } from './play.ts';

const { officer } = people;
const document = (id: string): Step[] => [
  ['document.added', { documentId: id, name: id }],
  ['document.read', { documentId: id, pages: pagesOf(id) }],
];
const decided = (id: string): Step => [
  'page.decided',
  { pages: pagesOf(id).map((page) => ({ documentId: id, pageId: page.id })) },
];
const planned: Step = ['stage.planned', { documents: ['school'], rest: 'The records of the home' }];
const stage = { number: 1, rest: 'The records of the home', expectedOn: day('2026-04-30') };
const two = aRequest(
  'identity.confirmed',
  'search.recorded',
  ...document('school'),
  ...document('home'),
  decided('school'),
);

describe('an answer in stages', () => {
  it('is not held up by documents that come later, nor by a search that is still open', () => {
    const ready = playOn(two, 'decision.recorded', 'search.asked');
    expect(refusal(ready, 'approval.requested').code).toBe('search-open');
    const now = playOn(ready, planned);
    expect(ofStage(now.state).file.documents.map(({ id }) => id)).toEqual(['school']);
    expect(playOn(now, 'approval.requested').state.request.value.work).toBe('approving');
    expect(refusal(playOn(now, 'stage.dropped'), 'approval.requested').code).toBe('search-open');
  });

  it('goes out stage by stage: the case and its clock run on until the last, and what was sent stays theirs (Art 12A)', () => {
    const before = dueOf(two.state);
    const first = playOn(two, planned, 'decision.recorded', 'approval.requested', 'answer.built', 'approval.given');
    expect(refusal(first, 'answer.released').code).toBe('stage');
    expect(mailsOf(first, ['answer.released', { stage }])).toEqual(['stage-ready → requester']);
    const sent = playOn(first, ['answer.released', { stage }]);
    expect(phaseOf(sent.state)).toBe('working');
    expect(dueOf(sent.state)).toEqual(before);
    expect(sent.state.record).toMatchObject({ decision: null, answer: null, release: null });
    expect(sent.state.record.earlier).toMatchObject([{ release: { stage: { number: 1 } } }]);
    expect(refusal(sent, ['stage.planned', { documents: ['school'] }]).code).toBe('no-document');
    // No page may slip into a document that is out already: it would go out with none.
    for (const step of [
      ['documents.joined', { documentId: 'school', documents: ['home'] }],
      ['document.split', { documentId: 'school', from: 'school-2', newId: 'half', name: 'Half' }],
    ] satisfies Step[]) {
      expect(refusal(sent, step).code).toBe('sent');
    }
    // A turn from before is not taken back either: what was sent lies as it was sent.
    const turned = playOn(
      two,
      ['pages.turned', { documentId: 'school', pages: ['school-1'], inReview: true }],
      planned,
      ...(['decision.recorded', 'approval.requested', 'answer.built', 'approval.given'] as const),
      ['answer.released', { stage }],
    );
    expect(refusal(turned, 'review.undone').code).toBe('sent');
    expect(refusal(sent, 'approval.requested').code).toBe('undecided');

    const last = playOn(sent, decided('home'), 'decision.recorded', 'approval.requested');
    expect(ofStage(last.state).file.documents.map(({ id }) => id)).toEqual(['home']);
    const over = playOn(last, ['answer.built', { round: 2 }], 'approval.given', 'answer.released');
    expect(phaseOf(over.state)).toBe('answered');
    expect(over.state.record.earlier).toHaveLength(1);
    expect(refold(over)).toEqual(over.state);
  });

  it('says by when the rest is expected, and which is the day to come', () => {
    expect(refusal(two, ['stage.planned', { documents: ['school'], expectedOn: someDay }]).code).toBe('past');
    expect(refusal(two, ['stage.planned', { documents: ['nothing'] }]).code).toBe('no-document');
  });

  it('goes out with no day that has passed: nobody is told to expect the rest before they read it', () => {
    const on = day('2026-05-01');
    const ready = playOn(two, planned, 'decision.recorded');
    expect(refusal(ready, ['approval.requested', { on }]).code).toBe('past');
    expect(playOn(ready, ['approval.requested', { on: day('2026-04-30') }]).state.request.value.work).toBe('approving');
    const approved = playOn(ready, 'approval.requested', 'answer.built', 'approval.given');
    expect(refusal(approved, ['answer.released', { stage, on }]).code).toBe('past');
  });

  it('of which a stage is taken back has its documents to answer again', () => {
    const sent = playOn(
      two,
      ...([planned, 'decision.recorded', 'approval.requested', 'answer.built', 'approval.given'] satisfies Step[]),
      ['answer.released', { stage }],
    );
    const back = playOn(sent, ['answer.recalled', { by: officer }]);
    expect(back.state.stages.sent).toEqual([]);
    expect(ofStage(back.state).file.documents).toHaveLength(2);
  });
});
