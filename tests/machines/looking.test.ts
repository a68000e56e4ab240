import { describe, expect, it } from 'vitest';
import { mayDo } from '../../machines/case.ts';
import { civilDate } from '../../machines/dates.ts';
import { ownLastUndone } from '../../machines/documents/undo.ts';
import { findPage } from '../../machines/file.ts';
import { documentId, pageId } from '../../machines/ids.ts';
import { openComments } from '../../machines/looking/gates.ts';
import { toDoOn } from '../../machines/watching/to-do.ts';
import { mark, people } from './made-up.ts';
import { aRequest, documentRead, playOn, refusal, type Step } from './play.ts';
import { usualRules } from './watching.ts';

const { officer, freshReviewer: reviewer, allRounder } = people;
const released: Step = [
  'page.decided',
  {
    pages: [1, 2].map((number) => ({ documentId: 'document-1', pageId: `page-${number}` })),
    decision: 'release',
  },
];
const ready = aRequest('identity.confirmed', 'search.recorded', ...documentRead, released, 'decision.recorded');
const built = playOn(ready, 'approval.requested', 'answer.built');
const note = (id: string, page = 1): Step => [
  'comment.added',
  { by: reviewer, commentId: id, pageId: `page-${page}`, asks: 'change', body: 'The neighbour is named here' },
];

describe('a note of the reviewer that a page is not right', () => {
  const noted = playOn(built, note('note-1'), note('note-2', 2));

  it('keeps the answer from being approved, with the page it is about', () => {
    expect(refusal(noted, ['approval.given', { by: reviewer }]).sentence).toBe(
      '2 notes that pages are not right are still open: “Care file”, page 1 and others. Settle each on the page “Comments” first.',
    );
  });

  it('can be taken back by a reviewer, and by no officer while the reviewer has the answer', () => {
    expect(refusal(noted, ['comment.settled', { by: officer, commentId: 'note-1' }]).code).toBe('with-reviewer');
    const taken = ['note-1', 'note-2'].map((id): Step => ['comment.settled', { by: reviewer, commentId: id }]);
    expect(mayDo(playOn(noted, ...taken).state, reviewer, 'approval.given')).toBeNull();
  });

  it('goes back with the answer, and each has to be settled before it is sent again', () => {
    const back = playOn(noted, ['approval.refused', { by: reviewer, note: 'See the notes' }]);
    expect(openComments(back.state).map(({ isSent }) => isSent)).toEqual([true, true]);
    // The reason stands on the first page of the case.
    const today = toDoOn(back.state, civilDate.parse('2026-06-01'), usualRules, ['officer']);
    expect(today.find(({ code }) => code === 'sent-back')).toMatchObject({ at: '', act: 'See why' });
    const half = playOn(back, ['comment.settled', { by: officer, commentId: 'note-1', answer: 'Taken out' }]);
    expect(refusal(half, 'approval.requested').code).toBe('notes-open');
    const both = playOn(half, ['comment.settled', { by: officer, commentId: 'note-2', answer: 'A namesake' }]);
    expect(mayDo(both.state, officer, 'approval.requested')).toBeNull();
    expect(both.state.record.sentBack).not.toBeNull();
    expect(playOn(both, 'approval.requested').state.record.sentBack).toBeNull();
    expect(both.state.looking.comments[0]?.settled).toMatchObject({ by: officer.id, answer: 'Taken out' });
  });

  it('written after approval, keeps the answer in the house', () => {
    const approved = playOn(built, ['approval.given', { by: reviewer }], note('late'));
    expect(refusal(approved, 'answer.released').code).toBe('notes-open');
  });

  it('is for a reviewer who has the answer, and about a page of the case', () => {
    expect(refusal(ready, note('early')).code).toBe('not-reviewer');
    expect(refusal(built, ['comment.added', { by: officer, asks: 'change' }]).code).toBe('not-reviewer');
    expect(refusal(built, ['comment.added', { by: reviewer, pageId: 'page-9' }]).code).toBe('no-page');
  });

  it('stands in nobody’s way once its page is gone', () => {
    const back = playOn(noted, ['approval.refused', { by: reviewer }], ['document.removed', {}]);
    expect(openComments(back.state)).toEqual([]);
  });
});

it('a comment that only asks to look stops nothing, and is settled once, by whoever', () => {
  const asked = playOn(built, ['comment.added', { by: officer }]);
  expect(mayDo(asked.state, reviewer, 'approval.given')).toBeNull();
  const settled = playOn(asked, ['comment.settled', { by: reviewer }]);
  expect(openComments(settled.state)).toEqual([]);
  expect(refusal(settled, ['comment.settled', { by: officer }]).code).toBe('no-comment');
  // Whoever only commented has not worked on the answer.
  expect(mayDo(settled.state, reviewer, 'approval.given')).toBeNull();
});

describe('redo', () => {
  const marks = (id: string, page: number, by = officer): Step => [
    'marks.added',
    { by, marks: [mark(id, `page-${page}`)] },
  ];
  const undo = (by = officer): Step => ['review.undone', { by }];
  const redo = (by = officer): Step => ['review.redone', { by }];
  const worked = playOn(ready, marks('one', 1), marks('two', 2));

  it('does what was undone again, step by step, back to where it was', () => {
    const undone = playOn(worked, undo(), undo());
    expect({ ...undone.state.file, redo: [] }).toEqual(ready.state.file);
    expect(playOn(undone, redo(), redo()).state.file).toEqual(worked.state.file);
  });

  it('leaves what a colleague undid, and what a colleague did on other pages', () => {
    const theirs = playOn(ready, marks('theirs', 2, allRounder), marks('mine', 1), undo());
    expect(ownLastUndone(theirs.state.file, allRounder.id)).toBeNull();
    expect(refusal(theirs, redo(allRounder)).code).toBe('nothing-to-redo');
    const again = playOn(theirs, redo()).state.file;
    const onPage = (page: string) =>
      findPage(again, documentId.parse('document-1'), pageId.parse(page))?.marks.map(({ id }) => id);
    expect([onPage('page-1'), onPage('page-2')]).toEqual([['mine'], ['theirs']]);
  });

  it('leaves what somebody marked on the page since, and is gone once its author did something else', () => {
    const again = playOn(worked, undo(), marks('theirs', 2, allRounder), redo()).state.file;
    const page = findPage(again, documentId.parse('document-1'), pageId.parse('page-2'));
    expect(page?.marks.map(({ id }) => id)).toEqual(['two', 'theirs']);
    expect(ownLastUndone(playOn(worked, undo(), marks('other', 1)).state.file, officer.id)).toBeNull();
  });

  it('can itself be undone', () => {
    expect(playOn(worked, undo(), redo(), undo()).state.file.documents).toEqual(
      playOn(worked, undo()).state.file.documents,
    );
  });
});

describe('what was said of a doubt', () => {
  const said = playOn(built, [
    'doubts.answered',
    { doubts: ['list:page-1', 'list:page-2'], note: 'A list of schools' },
  ]);

  it('is taken back by an officer or a reviewer, each by itself; the other stays', () => {
    for (const by of [officer, reviewer]) {
      const left = playOn(said, ['doubts.reopened', { by, doubts: ['list:page-1'] }]).state.looking.doubts;
      expect([...left.keys()]).toEqual(['list:page-2']);
    }
    expect(refusal(said, ['doubts.reopened', { doubts: ['list:page-3'] }]).code).toBe('no-answer');
    expect(refusal(built, ['doubts.reopened', { doubts: ['list:page-1'] }]).code).toBe('no-answer');
  });

  it('stands once the answer is approved with it', () => {
    const approved = playOn(said, ['approval.given', { by: reviewer, note: 'Schools, indeed' }]);
    expect(refusal(approved, ['doubts.reopened', { doubts: ['list:page-1'] }]).code).toBe('approved');
  });
});
