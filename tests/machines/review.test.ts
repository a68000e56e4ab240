import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { type CaseState, decide, mayDo } from '../../machines/case.ts';
import { pageDecisions } from '../../machines/documents/events.ts';
import { inTheWayOfUndo, ownLastAct } from '../../machines/documents/undo.ts';
import { type CaseFile, findPage, progress } from '../../machines/file.ts';
import { documentId, pageId } from '../../machines/ids.ts';
import { happens, mark, pagesOf, people } from './made-up.ts';
import { aRequest, playOn, refusal, type Step } from './play.ts';

const twoDocuments = aRequest(
  ['document.added', { documentId: 'a' }],
  ['document.read', { documentId: 'a', pages: pagesOf('a') }],
  ['document.added', { documentId: 'b' }],
  ['document.read', { documentId: 'b', pages: pagesOf('b') }],
);
const pages = ['a', 'b'].flatMap((document) =>
  pagesOf(document).map(({ id }) => ({ documentId: document, pageId: id })),
);
const marked = (id: string, page: number) => ({ ...mark(id), ...pages[page] });
const marksOf = (file: CaseFile) => file.documents.flatMap((d) => d.pages.flatMap((page) => page.marks));

const edit = fc.record({
  kind: fc.constantFrom('marks.added', 'marks.removed', 'page.decided', 'pages.turned'),
  which: fc.uniqueArray(fc.nat(pages.length - 1), { minLength: 1 }),
  decision: fc.constantFrom(...pageDecisions),
});
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

let count = 0;
function toEvent({ kind, which, decision }: Edit, { file }: CaseState) {
  const existing = marksOf(file).map(({ id }) => id);
  const chosen = which.map((page) => pages[page]);
  if (kind === 'marks.removed') {
    return happens('marks.removed', { marks: which.map((index) => existing[index % existing.length] ?? 'none') });
  }
  if (kind === 'pages.turned') {
    const [{ documentId: of } = { documentId: 'a' }] = chosen.flatMap((page) => page ?? []);
    const turned = chosen.flatMap((page) => (page?.documentId === of ? [page.pageId] : []));
    return happens('pages.turned', { documentId: of, pages: turned, clockwise: 270, inReview: true });
  }
  return kind === 'marks.added'
    ? happens('marks.added', { marks: which.map((page) => marked(`mark-${count++}`, page)) })
    : happens('page.decided', { pages: chosen, decision, code: 'crime' });
}

it('undo restores exactly what was there, step by step, back to the beginning', () => {
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 25 }), (edits) => {
      const { state: start } = twoDocuments;
      const history = [start];
      let state = start;
      for (const wanted of edits) {
        const result = decide(state, toEvent(wanted, state));
        if (!result.ok) continue;
        state = result.next;
        history.push(state);
      }
      for (const earlier of history.slice(0, -1).reverse()) {
        const undone = decide(state, happens('review.undone'));
        if (!undone.ok) throw new Error(undone.sentence);
        state = undone.next;
        expect({ ...state.file, redo: [] }).toEqual(earlier.file);
      }
      expect(mayDo(state, people.officer, 'review.undone')?.code).toBe('nothing-to-undo');
    }),
    { numRuns: 1000 },
  );
});

it('undo takes back one’s own last act and leaves what colleagues did on other pages', () => {
  const { officer, allRounder } = people;
  const played = playOn(
    twoDocuments,
    ['marks.added', { by: officer, marks: [marked('mine', 0)] }],
    ['page.decided', { by: allRounder, pages: pages.slice(1, 2) }],
    ['marks.added', { by: allRounder, marks: [marked('theirs', 2)] }],
  );
  const both = played.state;
  expect(ownLastAct(both.file, officer.id)).toMatchObject({ pages: pages.slice(0, 1) });
  expect(inTheWayOfUndo(both.file, officer.id)).toBeNull();
  const undone = playOn(played, ['review.undone', { by: officer }]);
  expect(marksOf(undone.state.file).map(({ id }) => id)).toEqual(['theirs']);
  expect(page(undone.state, 1)?.decision?.decision).toBe('release');
  expect(ownLastAct(undone.state.file, officer.id)).toBeNull();
  // Theirs can still be taken back by them, one after the other, to the beginning.
  const twice = playOn(undone, ...theirUndo, ...theirUndo).state;
  expect({ ...twice.file, redo: [] }).toEqual(twoDocuments.state.file);
});

it('whoever comes back after days undoes their last act, however much a colleague did meanwhile on other pages', () => {
  const { officer, allRounder } = people;
  const theirs: Step[] = Array.from(
    { length: 250 },
    (_, index): Step => ['marks.added', { by: allRounder, marks: [marked(`theirs-${index}`, 1)] }],
  );
  const back = playOn(twoDocuments, ['marks.added', { by: officer, marks: [marked('mine', 0)] }], ...theirs);
  const undone = playOn(back, ['review.undone', { by: officer }]);
  expect(page(undone.state, 0)?.marks).toEqual([]);
  expect(page(undone.state, 1)?.marks).toHaveLength(250);
  expect(undone.state.file.undo.length).toBe(200);
  expect(page(playOn(undone, ['review.redone', { by: officer }]).state, 0)?.marks).toHaveLength(1);
});

const page = (state: CaseState, index: number) =>
  findPage(state.file, documentId.parse(pages[index]?.documentId), pageId.parse(pages[index]?.pageId));
const theirUndo: Step[] = [['review.undone', { by: people.allRounder }]];
const decideAll: Step = ['page.decided', { pages }];

it('a page released whole becomes one to redact when a mark is put on it, and whole again when that is undone', () => {
  const released = playOn(twoDocuments, decideAll);
  const withMark = playOn(released, ['marks.added', { marks: [marked('m', 0)] }]);
  expect(page(withMark.state, 0)?.decision?.decision).toBe('redact');
  expect(page(withMark.state, 1)?.decision?.decision).toBe('release');
  expect(page(playOn(withMark, 'review.undone').state, 0)).toMatchObject({
    decision: { decision: 'release' },
    marks: [],
  });
});

it('a page that carries marks cannot be released whole', () => {
  const withMark = playOn(twoDocuments, ['marks.added', { marks: [marked('m', 0)] }]);
  expect(refusal(withMark, decideAll).code).toBe('has-marks');
  expect(progress(withMark.state.file)).toEqual({ pages: 6, decided: 0 });
});

it('what was marked while a scan was being read stays when its words arrive', () => {
  const paged = aRequest(
    ['document.added', { documentId: 'a' }],
    ['document.paged', { documentId: 'a', pages: pagesOf('a') }],
    ['marks.added', { marks: [marked('m', 1)] }],
    ['page.decided', { pages: pages.slice(2, 3) }],
  );
  const read = playOn(paged, ['document.read', { documentId: 'a', pages: pagesOf('a') }]);
  expect(marksOf(read.state.file).map(({ id }) => id)).toEqual(['m']);
  expect(page(read.state, 2)?.decision?.decision).toBe('release');
});

const decided: readonly Step[] = ['identity.confirmed', 'search.recorded', decideAll, 'decision.recorded'];
const unsettled = { id: 'note-1', kind: 'annotation', page: 1, note: 'A comment by the author' };

test.each<[string, readonly Step[], string]>([
  ['nothing decided', ['search.recorded', decideAll], 'undecided'],
  ['no search', [decideAll, 'decision.recorded'], 'no-search'],
  ['pages undecided', ['search.recorded', 'decision.recorded'], 'undecided-pages'],
  ['a document being read', [...decided, ['document.added', { documentId: 'c' }]], 'reading'],
  [
    'one that cannot be read',
    [...decided, ['document.added', { documentId: 'c' }], ['document.failed', { documentId: 'c' }]],
    'unread',
  ],
  [
    'a finding nobody decided on',
    [
      ...decided,
      ['document.added', { documentId: 'c' }],
      ['document.read', { documentId: 'c', pages: [], findings: [unsettled] }],
    ],
    'findings',
  ],
  ['a page to redact without a mark', [...decided, ['page.decided', { pages, decision: 'redact' }]], 'no-mark'],
  ['granted, but something is withheld', [...decided, ['marks.added', { marks: [marked('m', 0)] }]], 'outcome'],
  ['nothing held, but pages go out', [...decided, ['decision.recorded', { outcome: 'nothing-held' }]], 'outcome'],
])('not sent for approval: %s', (_, steps, code) => {
  expect(refusal(playOn(twoDocuments, ...steps), 'approval.requested').code).toBe(code);
});

it('is sent for approval once all that is done', () => {
  expect(mayDo(playOn(twoDocuments, ...decided).state, people.officer, 'approval.requested')).toBeNull();
});

test.each(['search.recorded', 'document.added', 'document.removed', 'page.decided', 'decision.recorded'] as const)(
  'whoever did %s cannot approve the answer it went into',
  (type) => {
    const by = people.allRounder;
    const did: Step = type === 'page.decided' ? [type, { by, pages }] : [type, { by, documentId: 'b' }];
    const steps: Step[] =
      type === 'document.added'
        ? [
            [type, { by, documentId: 'c' }],
            ['document.removed', { documentId: 'c' }],
          ]
        : [did];
    const rest = pages.filter(({ documentId: id }) => type !== 'document.removed' || id === 'a');
    const sent = playOn(
      playOn(twoDocuments, ...decided, ...steps),
      ['page.decided', { pages: rest }],
      'approval.requested',
      'answer.built',
    );
    expect(mayDo(sent.state, by, 'approval.given')?.code).toBe('own-work');
    expect(mayDo(sent.state, people.freshReviewer, 'approval.given')).toBeNull();
  },
);
