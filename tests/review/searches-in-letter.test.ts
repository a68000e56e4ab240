import { expect, it } from 'vitest';
import { saidInLetter, withoutNames } from '../../app/jobs/said-in-letter.ts';
import { readProfile } from '../../app/profile.ts';
import { answerLetter } from '../../app/services/answer/answer-letter.ts';
import { someDay } from '../machines/made-up.ts';
import { aRequest, documentRead, type Step } from '../machines/play.ts';

const search = { from: null, to: null, result: 'found' } as const;
const marked = aRequest(
  [
    'search.recorded',
    { ...search, system: 'Mailbox of Zennor Kettlewell', terms: 'Fenwick, Kettlewell', searcher: 'Records', note: '' },
  ],
  [
    'search.recorded',
    { ...search, system: 'Case system', terms: 'Fenwick', searcher: 'zennor kettlewell', note: 'Two files' },
  ],
  ...documentRead,
);
const [document] = marked.state.file.documents;
const [page] = document?.pages ?? [];

it('whom the team looked for is not told in the letter once they are taken out of the pages', () => {
  if (!document || !page) throw new Error('no page');
  const mark = {
    ...{ id: 'm', documentId: document.id, pageId: page.id, scope: 'words', boxes: [], words: 'Kettlewell' },
    ...{ code: 'third-party', citation: null, term: 'Kettlewell' },
  };
  const { state } = aRequest(
    ...marked.events.slice(1).map((event) => [event.type, event] as const),
    ['marks.added', { marks: [mark] }],
    ['decision.recorded', { outcome: 'partly-granted', explanation: 'Here it is.', exemptions: [] }],
  );
  const letter = withoutNames(state, answerLetter(readProfile(undefined), state, someDay, []));
  const words = JSON.stringify(letter);
  expect(words).not.toMatch(/kettlewell/i);
  expect(words).toContain('Case system');
  expect(words).not.toContain('Two files');
});

it('what was written for the case beside the copy must not name them either', () => {
  if (!document || !page) throw new Error('no page');
  const mark = {
    ...{ id: 'm', documentId: document.id, pageId: page.id, scope: 'words', boxes: [], words: 'Kettlewell' },
    ...{ code: 'third-party', citation: null, term: 'Kettlewell' },
  };
  const doubts = (...steps: readonly Step[]): string[] => {
    const { state } = aRequest(
      ...marked.events.slice(1).map((event) => [event.type, event] as const),
      ['marks.added', { marks: [mark] }],
      ['decision.recorded', { outcome: 'partly-granted', explanation: 'Here it is.', exemptions: [] }],
      ...steps,
    );
    return saidInLetter(state, answerLetter(readProfile(undefined), state, someDay, []));
  };
  expect(doubts()).toEqual([]);
  expect(doubts(['content.completed', { source: 'Your neighbour, Zennor Kettlewell.' }])).toHaveLength(1);
  expect(doubts(['search.reasoned', { note: 'We asked Kettlewell.' }])).toHaveLength(1);
});
