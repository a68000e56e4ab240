import { expect, it } from 'vitest';
import { answerPages, pagesInDoubt } from '../../app/services/answer/answer-pages.ts';
import { pagesOf } from '../machines/made-up.ts';
import { aRequest, playOn } from '../machines/play.ts';

const decided = (documentId: string, page: number, decision: string, code: string | null = null) =>
  ['page.decided', { pages: [{ documentId, pageId: pagesOf(documentId)[page - 1]?.id }], decision, code }] as const;

/** Two documents of three pages; of the first the middle page does not go out, of the second the first is withheld. */
const ready = aRequest(
  'identity.confirmed',
  'search.recorded',
  ...['first', 'second'].flatMap((documentId) => {
    const [facts, pages] = [{ documentId, name: documentId, sha256: documentId }, pagesOf(documentId)];
    return [
      ['document.added', facts] as const,
      ['document.paged', { documentId, pages }] as const,
      ['document.read', { documentId, pages }] as const,
    ];
  }),
  decided('first', 1, 'release'),
  decided('first', 2, 'out-of-scope'),
  decided('first', 3, 'release'),
  decided('second', 1, 'withhold', 'third-party'),
  decided('second', 2, 'release'),
  decided('second', 3, 'duplicate'),
  ['decision.recorded', { outcome: 'partly-granted' }],
  'approval.requested',
);

it('knows of each page of the built answer which page of which document it shows', () => {
  const parts = [
    { documentId: 'first', firstPage: 3, lastPage: 4 },
    { documentId: 'second', firstPage: 5, lastPage: 6 },
  ];
  const { state } = playOn(ready, ['answer.built', { parts }]);
  expect(answerPages(state).map(({ number, documentId, sourcePage }) => [number, documentId, sourcePage])).toEqual([
    [3, 'first', 1],
    [4, 'first', 3],
    [5, 'second', 1],
    [6, 'second', 2],
  ]);
});

it('knows which page a doubt is about, though no file of that answer was kept', () => {
  const parts = [{ documentId: 'first', firstPage: 3, lastPage: 4 }];
  const doubts = ['page 4 holds a picture that could not be read', 'every page looked at: 3 of 4 pages'];
  const { state } = playOn(ready, ['answer.built', { parts, doubts, bundle: null, pages: 0 }]);
  expect(pagesInDoubt(state)).toMatchObject([{ number: 4, documentId: 'first', sourcePage: 3 }]);
  expect(answerPages(state)).toEqual([]);
});

it('has nothing to compare while no answer with pages stands built', () => {
  expect(answerPages(ready.state)).toEqual([]);
  expect(answerPages(playOn(ready, ['answer.built', { bundle: null, pages: 0 }]).state)).toEqual([]);
});
