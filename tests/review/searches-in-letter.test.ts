import { expect, it } from 'vitest';
import { saidInLetter, withoutNames } from '../../app/jobs/said-in-letter.ts';
import { readProfile } from '../../app/profile.ts';
import { answerLetter } from '../../app/services/answer/answer-letter.ts';
import { mark, someDay } from '../machines/made-up.ts';
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

it('nor may the name of a document or the letter name whom the register keeps back, or what was marked by hand', () => {
  const doubts = (name: string, ...steps: readonly Step[]): string[] => {
    const { state } = aRequest(
      ...documentRead,
      ['person.named', { personId: 'p-1', name: 'Zennor Kettlewell', variants: ['Zed'], role: 'family' }],
      ['person.named', { personId: 'p-2', name: 'Odo Marlpit', variants: [], role: 'other' }],
      ['marks.added', { marks: [{ ...mark('one'), words: 'Z. Kettlewell', personId: 'p-1' }] }],
      [
        'marks.added',
        {
          marks: [
            { ...mark('two'), words: 'Larch Street Primary' },
            { ...mark('three'), words: 'School' },
          ],
        },
      ],
      ['document.renamed', { documentId: 'document-1', name }],
      ['decision.recorded', { outcome: 'partly-granted', explanation: 'Here it is.', exemptions: [] }],
      ...steps,
    );
    return saidInLetter(state, answerLetter(readProfile(undefined), state, someDay, []));
  };
  for (const telling of [
    'Letter from Mrs Kettlewell',
    'zennor kettlewell 2011',
    'Zed’s e-mails',
    'Larch Street primary',
  ])
    expect(doubts(telling), telling).toEqual([expect.stringContaining(`“${telling}” would stand in the contents`)]);
  // A word of the language, whose papers they are, and somebody of whom nothing was taken out, tell nothing.
  for (const plain of ['School letter', 'Letters of Maya Fenwick', 'Visit of Odo Marlpit'])
    expect(doubts(plain), plain).toEqual([]);
  const explained = doubts('Letters', [
    'decision.recorded',
    { outcome: 'partly-granted', explanation: 'Zed Kettlewell is taken out.', exemptions: [] },
  ]);
  expect(explained).toEqual([
    'The explanation in the letter names something that was taken out of the pages: “Zed Kettlewell”. Write it in other words.',
  ]);
});

it('a date in what somebody wrote is no name, though a person called May is taken out; in the name of a document it is', () => {
  const doubts = (explanation: string, name = 'Letters'): string[] => {
    const { state } = aRequest(
      ...documentRead,
      ['marks.added', { marks: ['May', 'Mai'].map((term) => ({ ...mark(term), words: term, term })) }],
      ['document.renamed', { documentId: 'document-1', name }],
      ['decision.recorded', { outcome: 'partly-granted', explanation, exemptions: [] }],
    );
    return saidInLetter(state, answerLetter(readProfile(undefined), state, someDay, []));
  };
  for (const plain of [
    'We have had your request since 3 May 2026.',
    'It ended in May 2019, we think.',
    'Ers 3 Mai 2026.',
  ])
    expect(doubts(plain), plain).toEqual([]);
  for (const telling of ['We left out May.', 'At 14 May was moved.', 'On 3 May 2026 we asked May.', 'May 20 others'])
    expect(doubts(telling), telling).toEqual([expect.stringContaining('The explanation in the letter')]);
  // The contents of the finished pages are read back, and there no word is passed over.
  expect(doubts('Here it is.', 'Visit, 3 May 2026')).toEqual([expect.stringContaining('would stand in the contents')]);
});
