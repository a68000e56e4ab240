import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Actor } from '../../machines/actors.ts';
import { type CaseState, decide } from '../../machines/case.ts';
import { type Box, pageDecisions } from '../../machines/documents/events.ts';
import { inTheWayOfRedo, inTheWayOfUndo, ownLastAct, ownLastUndone } from '../../machines/documents/undo.ts';
import type { CaseEvent } from '../../machines/events.ts';
import { type CaseFile, findPage } from '../../machines/file.ts';
import { addTurns, turnedBox } from '../../machines/file-order/turn.ts';
import { documentId, pageId } from '../../machines/ids.ts';
import { happens, mark, pagesOf, people } from './made-up.ts';
import { aRequest, playOn, refusal, type Step } from './play.ts';

const [mine, theirs] = [people.officer, people.allRounder];
const pages = pagesOf('a').map(({ id }) => ({ documentId: 'a', pageId: id }));
const read = aRequest(
  ['document.added', { documentId: 'a' }],
  ['document.read', { documentId: 'a', pages: pagesOf('a') }],
);

const on = (id: string, page = 0) => ({ ...mark(id), ...pages[page] });
const marks = (by: Actor, ...ids: string[]): Step => ['marks.added', { by, marks: ids.map((id) => on(id)) }];
const unmark = (by: Actor, ...ids: string[]): Step => ['marks.removed', { by, marks: ids }];
const decided = (by: Actor, decision: string): Step => [
  'page.decided',
  { by, pages: pages.slice(0, 1), decision, code: 'crime' },
];
const turnDown = (by: Actor, key: string): Step => [
  'suggestions.rejected',
  { by, suggestions: [{ ...pages[0], key }] },
];
const undo = (by: Actor): Step => ['review.undone', { by }];
const redo = (by: Actor): Step => ['review.redone', { by }];
const passOver = (by: Actor): Step => ['review.passed-over', { by }];

const pageOf = ({ file }: Pick<CaseState, 'file'>, page = 0) =>
  findPage(file, documentId.parse('a'), pageId.parse(pages[page]?.pageId));
const said = (...steps: Step[]) => {
  const page = pageOf(playOn(read, ...steps).state);
  return { decision: page?.decision?.decision ?? null, marks: page?.marks.map(({ id }) => String(id)) };
};

describe('undo on a page that a colleague changed since', () => {
  it('takes back one’s own marks and leaves theirs, and the other way round', () => {
    const both = [marks(mine, 'one', 'two'), marks(theirs, 'three')];
    expect(said(...both, undo(mine)).marks).toEqual(['three']);
    expect(said(...both, undo(mine), undo(theirs)).marks).toEqual([]);
    expect(said(...both, undo(mine), redo(mine)).marks).toEqual(['one', 'two', 'three']);
    expect(said(...both, undo(mine), marks(theirs, 'four'), redo(mine)).marks).toEqual(['one', 'two', 'three', 'four']);
  });

  it('puts back the marks one took off, in their places among those that came since', () => {
    const off = [marks(theirs, 'one', 'two', 'three'), unmark(mine, 'two'), marks(theirs, 'four')];
    expect(said(...off, undo(mine)).marks).toEqual(['one', 'two', 'three', 'four']);
    expect(said(...off, undo(mine), redo(mine)).marks).toEqual(['one', 'three', 'four']);
  });

  it('takes back one’s own decision under their marks, and one’s own marks under their decision', () => {
    expect(said(decided(mine, 'redact'), marks(theirs, 'one'), undo(mine))).toEqual({ decision: null, marks: ['one'] });
    expect(said(marks(mine, 'one'), decided(theirs, 'withhold'), undo(mine))).toEqual({
      decision: 'withhold',
      marks: [],
    });
  });

  it('leaves a released page to be redacted as long as anybody’s mark is on it, and releases it with the last', () => {
    const both = [decided(theirs, 'release'), marks(mine, 'one'), marks(theirs, 'two')];
    expect(said(...both, undo(mine))).toEqual({ decision: 'redact', marks: ['two'] });
    expect(said(...both, undo(mine), undo(theirs))).toEqual({ decision: 'release', marks: [] });
    expect(said(...both, undo(theirs), undo(mine))).toEqual({ decision: 'release', marks: [] });
    expect(said(...both, undo(mine), undo(theirs), redo(mine))).toEqual({ decision: 'redact', marks: ['one'] });
    expect(said(...both, undo(mine), redo(mine), undo(theirs), undo(mine))).toEqual({ decision: 'release', marks: [] });
    expect(said(decided(theirs, 'release'), marks(mine, 'one'), undo(mine), marks(theirs, 'two'), redo(mine))).toEqual({
      decision: 'redact',
      marks: ['one', 'two'],
    });
  });

  it('leaves a page to be redacted that carries nothing once their mark on it is removed, until somebody decides', () => {
    const bare = { decision: 'redact', marks: [] };
    const released = [decided(mine, 'release'), marks(theirs, 'one'), unmark(mine, 'one')];
    expect(said(...released)).toEqual(bare);
    const redacted = [decided(mine, 'release'), decided(mine, 'redact'), marks(theirs, 'one'), undo(mine)];
    expect(said(...redacted, unmark(mine, 'one'))).toEqual(bare);
  });

  it('leaves a suggestion turned down that they turned down too', () => {
    const both = [turnDown(mine, 'key'), turnDown(theirs, 'key')];
    const standing = (...steps: Step[]) => pageOf(playOn(read, ...steps).state)?.rejected.includes('key');
    expect(standing(...both, undo(mine))).toBe(true);
    expect(standing(...both, undo(mine), undo(theirs))).toBe(false);
    expect(standing(...both, undo(mine), undo(theirs), redo(mine))).toBe(true);
  });

  it.each<[string, readonly Step[]]>([
    ['they took one of one’s own marks off', [marks(mine, 'one', 'two'), unmark(theirs, 'two')]],
    ['they decided over one’s own decision', [decided(mine, 'withhold'), decided(theirs, 'release')]],
    ['they decided the same', [decided(mine, 'release'), decided(theirs, 'release')]],
    ['they marked what one released', [decided(mine, 'release'), marks(theirs, 'one')]],
    [
      'they released what one’s own mark would come back to',
      [marks(theirs, 'one'), decided(theirs, 'redact'), unmark(mine, 'one'), decided(theirs, 'release')],
    ],
    [
      'they marked what would be released again',
      [decided(mine, 'release'), decided(mine, 'withhold'), marks(theirs, 'one')],
    ],
  ])('is refused, with whose change it is, where %s', (_, steps) => {
    const played = playOn(read, ...steps);
    expect(inTheWayOfUndo(played.state.file, mine.id)).toEqual({ by: theirs.id, ...pages[0] });
    expect(refusal(played, undo(mine)).code).toBe('changed-since');
  });

  it.each<[string, readonly Step[]]>([
    ['they decided on the page', [decided(mine, 'withhold'), undo(mine), decided(theirs, 'duplicate')]],
    ['they marked what would be released', [decided(mine, 'release'), undo(mine), marks(theirs, 'one')]],
    ['they released what would be marked', [marks(mine, 'one'), undo(mine), decided(theirs, 'release')]],
    ['they took off the mark', [marks(theirs, 'one'), unmark(mine, 'one'), undo(mine), unmark(theirs, 'one')]],
  ])('redo likewise, where %s', (_, steps) => {
    const played = playOn(read, ...steps);
    expect(inTheWayOfRedo(played.state.file, mine.id)).toEqual({ by: theirs.id, ...pages[0] });
    expect(refusal(played, redo(mine)).code).toBe('changed-since');
  });
});

describe('passing over an act that undo cannot take back', () => {
  const stuck = [marks(mine, 'one'), marks(mine, 'two'), unmark(theirs, 'two')];

  it('leaves the pages as they are, and undo goes on with what was done before', () => {
    expect(said(...stuck, passOver(mine))).toEqual(said(...stuck));
    expect(said(...stuck, passOver(mine), undo(mine)).marks).toEqual([]);
    expect(ownLastAct(playOn(read, ...stuck, passOver(mine), undo(mine)).state.file, mine.id)).toBeNull();
  });

  it('redo does again what was undone since, and undo takes that back again, never what was passed over', () => {
    const over = [...stuck, passOver(mine), undo(mine)];
    expect(said(...over, redo(mine)).marks).toEqual(['one']);
    expect(said(...over, redo(mine), undo(mine)).marks).toEqual([]);
    expect(refusal(playOn(read, ...over, redo(mine)), redo(mine)).code).toBe('nothing-to-redo');
  });

  it('what was undone before it can still be done again', () => {
    const undone = [marks(mine, 'one', 'two'), decided(mine, 'redact'), undo(mine), unmark(theirs, 'two')];
    expect(said(...undone, passOver(mine), redo(mine))).toEqual({ decision: 'redact', marks: ['one'] });
  });

  it('a colleague’s own undo is as it was', () => {
    expect(said(...stuck, passOver(mine), undo(theirs)).marks).toEqual(['one', 'two']);
    expect(said(...stuck, passOver(mine), undo(theirs), undo(mine)).marks).toEqual(['two']);
  });

  it('is refused where nothing stands in the way, and to whoever did nothing', () => {
    expect(refusal(playOn(read, marks(mine, 'one')), passOver(mine)).code).toBe('not-in-the-way');
    expect(refusal(playOn(read, ...stuck, undo(theirs)), passOver(mine)).code).toBe('not-in-the-way');
    expect(refusal(playOn(read, marks(mine, 'one')), passOver(theirs)).code).toBe('not-in-the-way');
  });

  it('a mark that one took off oneself, in an act that was passed over, is not laid at a colleague’s door', () => {
    const off = [
      ...[marks(theirs, 'old'), decided(theirs, 'redact')],
      ...[marks(mine, 'one'), unmark(mine, 'one', 'old'), decided(theirs, 'release')],
    ];
    const played = playOn(read, ...off);
    expect(inTheWayOfUndo(played.state.file, mine.id)?.by).toBe(theirs.id);
    expect(inTheWayOfUndo(playOn(played, passOver(mine)).state.file, mine.id)?.by).toBe(mine.id);
  });
});

it('of two colleagues who changed a page since, it is the one who took off the mark that is named', () => {
  const third = people.dpo;
  const played = playOn(read, marks(mine, 'one'), unmark(theirs, 'one'), marks(third, 'two'));
  expect(inTheWayOfUndo(played.state.file, mine.id)?.by).toBe(theirs.id);
});

const edit = fc.record({
  kind: fc.constantFrom(
    ...(['marks.added', 'marks changed', 'marks.removed', 'marks off whole pages'] as const),
    ...(['page.decided', 'suggestions.rejected', 'pages.turned'] as const),
  ),
  which: fc.uniqueArray(fc.nat(1), { minLength: 1 }),
  decision: fc.constantFrom(...pageDecisions),
});
const moves = fc.array(
  fc.record({
    by: fc.constantFrom(mine, theirs),
    what: fc.oneof(edit, fc.constantFrom('undo', 'undo', 'redo', 'pass over')),
  }),
  { minLength: 8, maxLength: 24 },
);
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

const marksOf = (file: CaseFile) => file.documents.flatMap((document) => document.pages.flatMap((page) => page.marks));

let count = 0;
function toEvent({ kind, which, decision }: Edit, by: Actor, { file }: CaseState): CaseEvent {
  const chosen = which.flatMap((page) => pages[page] ?? []);
  const there = marksOf(file).map(({ id }) => id);
  switch (kind) {
    case 'marks.added':
      return happens(kind, { by, marks: which.map((page) => on(`mark-${count++}`, page)) });
    case 'marks.removed':
      return happens(kind, { by, marks: which.map((index) => there[index % there.length] ?? 'none') });
    case 'marks changed': {
      const chosenMarks = marksOf(file).filter((_, index) => which.includes(index));
      const instead = chosenMarks.length > 0 ? chosenMarks : [on('none')];
      const changed = instead.map((one) => ({ ...one, id: `mark-${count++}`, code: 'crime' }));
      return happens('marks.added', { by, marks: changed, instead: instead.map(({ id }) => id) });
    }
    case 'marks off whole pages': {
      const onThem = marksOf(file).filter(({ pageId }) => chosen.some((page) => page.pageId === pageId));
      const gone = onThem.length > 0 ? onThem : [on('none')];
      return happens('marks.removed', { by, marks: gone.map(({ id }) => id), whole: chosen });
    }
    case 'page.decided':
      return happens(kind, { by, pages: chosen, decision, code: 'crime' });
    case 'suggestions.rejected':
      return happens(kind, { by, suggestions: chosen.map((page) => ({ ...page, key: decision })) });
    default:
      return happens('pages.turned', {
        by,
        documentId: 'a',
        pages: chosen.map((page) => page.pageId),
        clockwise: 90,
        inReview: true,
      });
  }
}

function asked(what: Edit | 'undo' | 'redo' | 'pass over', by: Actor, state: CaseState): CaseEvent {
  if (what === 'undo') return happens('review.undone', { by });
  if (what === 'redo') return happens('review.redone', { by });
  return what === 'pass over' ? happens('review.passed-over', { by }) : toEvent(what, by, state);
}

/** What was decided on a page; one that was released until somebody marked it counts as released once nothing is marked. */
function decisionOn(page: ReturnType<typeof findPage>) {
  const isOnlyMarked = page?.decision?.decision === 'redact' && page.decision.code === null;
  return isOnlyMarked && page.marks.length === 0 ? 'release' : (page?.decision?.decision ?? null);
}

/** What is said of each page, whichever order marks and suggestions came in. */
const pagesSaid = ({ file }: Pick<CaseState, 'file'>) =>
  pages.map(({ pageId: id }) => {
    const page = findPage(file, documentId.parse('a'), pageId.parse(id));
    return {
      decision: decisionOn(page),
      turned: page?.turned,
      marks: page?.marks.map(({ id }) => String(id)).toSorted(),
      rejected: [...new Set(page?.rejected)].toSorted(),
    };
  });

/** A page that is to be redacted and carries nothing. */
const isBare = (page: ReturnType<typeof findPage>): boolean =>
  page?.decision?.decision === 'redact' && page.marks.length === 0;

/**
 * What the pages should say. One that was released, marked and unmarked is to be redacted and carries nothing, until somebody decides: which of
 * two decisions of that kind it is makes no difference.
 */
const shouldSay = (were: CaseState, { file }: CaseState) =>
  pagesSaid(were).map((page, at) =>
    isBare(pageOf(were, at)) && isBare(pageOf({ file }, at))
      ? { ...page, decision: pagesSaid({ file })[at]?.decision }
      : page,
  );

/** What each mark covers, as the page lies upright. */
const inkUnder = ({ file }: CaseState): [string, Box[]][] =>
  file.documents.flatMap((document) =>
    document.pages.flatMap((page) =>
      page.marks.map((one): [string, Box[]] => [
        one.id,
        one.boxes.map((box) => turnedBox(box, page, addTurns(0, -page.turned))),
      ]),
    ),
  );

/** The case as if these acts alone had been done; null where one of them could not have been. */
function asIf(acts: readonly CaseEvent[]): CaseState | null {
  let { state } = read;
  for (const event of acts) {
    const done = decide(state, event);
    if (!done.ok) return null;
    state = done.next;
  }
  return state;
}

/** The marks that these acts leave, whatever else they do. */
function marksLeft(acts: readonly CaseEvent[]): string[] {
  const left = new Set<string>();
  for (const event of acts) {
    if (event.type === 'marks.added') {
      for (const id of event.instead ?? []) left.delete(id);
      for (const { id } of event.marks) left.add(id);
    }
    if (event.type === 'marks.removed') for (const id of event.marks) left.delete(id);
  }
  return [...left].toSorted();
}

/** The acts without one that was taken back. Pages are turned back instead: marks were drawn on them as they lay. */
const withoutAct = (acts: readonly CaseEvent[], act: CaseEvent): readonly CaseEvent[] =>
  act.type === 'pages.turned' ? [...acts, { ...act, clockwise: 270 }] : acts.filter((one) => one !== act);

describe('two officers on the same pages, in whichever order their acts, undo and redo come', () => {
  it('the pages stand as if what was taken back had never been done: no mark of a colleague is lost, none comes back', () => {
    let [undone, refused, impossible, passed] = [0, 0, 0, 0];
    fc.assert(
      fc.property(moves, (all) => {
        let { state } = read;
        let acts: readonly CaseEvent[] = [];
        const ink = new Map<string, Box[]>();
        const own = new Map<string, { done: CaseEvent[]; undone: CaseEvent[] }>(
          [mine, theirs].map(({ id }) => [id, { done: [], undone: [] }]),
        );
        /** Who passed over an act of their own: it may be what stands in the way of an earlier one. */
        const passers = new Set<string>();
        for (const { by, what } of all) {
          const { done, undone: takenBack } = own.get(by.id) ?? { done: [], undone: [] };
          if (what === 'pass over') {
            const step = decide(state, happens('review.passed-over', { by }));
            expect(step.ok).toBe(inTheWayOfUndo(state.file, by.id) !== null);
            if (!step.ok) continue;
            passed++;
            passers.add(by.id);
            done.pop();
            expect(step.next.file.documents).toBe(state.file.documents);
            expect(step.next.file.redo).toBe(state.file.redo);
            state = step.next;
            continue;
          }
          if (typeof what !== 'string') {
            const event = toEvent(what, by, state);
            const step = decide(state, event);
            if (!step.ok) continue;
            state = step.next;
            acts = [...acts, event];
            done.push(event);
            for (const [id, boxes] of inkUnder(state)) ink.set(id, ink.get(id) ?? boxes);
            takenBack.length = 0;
            continue;
          }
          const isUndo = what === 'undo';
          const act = (isUndo ? done : takenBack).at(-1);
          const known = isUndo ? ownLastAct(state.file, by.id) : ownLastUndone(state.file, by.id);
          expect(known === null).toBe(act === undefined);
          if (!act) continue;
          const step = decide(state, happens(isUndo ? 'review.undone' : 'review.redone', { by }));
          if (!step.ok) {
            refused++;
            expect(step.code).toBe('changed-since');
            const way = isUndo ? inTheWayOfUndo(state.file, by.id) : inTheWayOfRedo(state.file, by.id);
            const who = [(by === mine ? theirs : mine).id, null, ...(passers.has(by.id) ? [by.id] : [])];
            expect(who).toContain(way?.by);
            continue;
          }
          undone++;
          state = step.next;
          acts = isUndo ? withoutAct(acts, act) : [...acts, act];
          if (isUndo) takenBack.push(...done.splice(-1));
          else done.push(...takenBack.splice(-1));
          const were = asIf(acts);
          if (were) expect(pagesSaid(state)).toEqual(shouldSay(were, state));
          else impossible++;
          expect(
            marksOf(state.file)
              .map(({ id }) => String(id))
              .toSorted(),
          ).toEqual(marksLeft(acts));
          expect(pagesSaid(state).filter((page) => page.decision === 'release' && page.marks?.length)).toEqual([]);
          for (const [id, boxes] of inkUnder(state)) expect(boxes).toEqual(ink.get(id));
        }
      }),
      { numRuns: 1000 },
    );
    expect(Math.min(undone, refused, passed)).toBeGreaterThan(50);
    expect(impossible).toBeLessThan(undone / 20);
  });

  it('undo then redo gives the very same pages', () => {
    fc.assert(
      fc.property(moves, (all) => {
        let { state } = read;
        for (const { by, what } of all) {
          const event = asked(what, by, state);
          const step = decide(state, event);
          if (step.ok) state = step.next;
        }
        for (const by of [mine, theirs]) {
          const undone = ownLastAct(state.file, by.id) && decide(state, happens('review.undone', { by }));
          if (!undone?.ok) continue;
          const again = decide(undone.next, happens('review.redone', { by }));
          if (!again.ok) throw new Error(again.sentence);
          expect(again.next.file.documents).toEqual(state.file.documents);
          expect(again.next.file.redo).toEqual(state.file.redo);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('whoever undoes, and passes over what cannot be undone, comes back to the first thing they did', () => {
    fc.assert(
      fc.property(moves, (all) => {
        let { state } = read;
        const happen = (event: CaseEvent) => {
          const step = decide(state, event);
          if (step.ok) state = step.next;
          return step.ok;
        };
        for (const { by, what } of all) happen(asked(what, by, state));
        for (const by of [mine, theirs]) {
          for (let left = state.file.undo.filter((act) => act.by === by.id).length; left > 0; left--) {
            expect(happen(happens('review.undone', { by })) || happen(happens('review.passed-over', { by }))).toBe(
              true,
            );
          }
          expect(ownLastAct(state.file, by.id)).toBeNull();
        }
      }),
      { numRuns: 500 },
    );
  });
});
