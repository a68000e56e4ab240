import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Box, Mark } from '../../machines/documents/events.ts';
import { inTheWayOfUndo, ownLastAct } from '../../machines/documents/undo.ts';
import { type CaseFile, emptyFile, findPage, foldFile } from '../../machines/file.ts';
import { addTurns, type Turn, turnedBox, turnedSize } from '../../machines/file-order/turn.ts';
import { documentId, pageId } from '../../machines/ids.ts';
import { happens, mark, pagesOf, people } from './made-up.ts';

const turns = fc.array(fc.constantFrom<Turn>(0, 90, 180, 270), { maxLength: 12 });
const side = fc.double({ min: 100, max: 1000, noNaN: true });
const size = fc.record({ width: side, height: side });
const share = fc.double({ min: 0, max: 0.5, noNaN: true });
const box = fc.record({ x: share, y: share, width: share, height: share });
/** A dot of ink turned by hand: a quarter clockwise puts it as far from the right as it was from the top. */
const dot = (
  [x, y]: readonly [number, number],
  page: { width: number; height: number },
  by: Turn,
): [number, number] => {
  let [at, of] = [[x, y] as [number, number], page];
  for (let quarter = 0; quarter < by / 90; quarter++) {
    at = [of.height - at[1], at[0]];
    of = turnedSize(of, 90);
  }
  return at;
};

describe('a turned page', () => {
  it('has each box over the same ink, whatever the turns, and after four quarters where it was', () => {
    fc.assert(
      fc.property(size, box, turns, (page, shares, all) => {
        const first: Box = {
          ...{ x: shares.x * page.width, y: shares.y * page.height },
          ...{ width: shares.width * page.width, height: shares.height * page.height },
        };
        let [now, of, whole]: [Box, typeof page, Turn] = [first, page, 0];
        for (const by of [...all]) {
          now = turnedBox(now, of, by as Turn);
          of = turnedSize(of, by as Turn);
          whole = addTurns(whole, by as Turn);
        }
        const corners = [
          dot([first.x, first.y], page, whole),
          dot([first.x + first.width, first.y + first.height], page, whole),
        ];
        const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
        expect(now.x).toBeCloseTo(Math.min(...xs), 6);
        expect(now.y).toBeCloseTo(Math.min(...ys), 6);
        expect(now.x + now.width).toBeCloseTo(Math.max(...xs), 6);
        expect(now.y + now.height).toBeCloseTo(Math.max(...ys), 6);
        expect(of).toEqual(turnedSize(page, whole));
      }),
    );
  });
});

function aFile(how: 'read' | 'paged' = 'read') {
  let file: CaseFile = emptyFile;
  const does = (...event: Parameters<typeof happens>) => {
    file = foldFile(file, happens(...event));
  };
  for (const id of ['a', 'b']) {
    does('document.added', { documentId: id, name: id, source: `f-${id}`, sha256: id });
    does(`document.${how}`, { documentId: id, text: `t-${id}`, pages: pagesOf(id) });
  }
  const marked = (id: string, page: string, of: string) =>
    does('marks.added', { marks: [{ ...mark(id, page), documentId: of }] });
  const shown = () =>
    Object.fromEntries(file.documents.map(({ id, pages }) => [id, pages.map((page) => String(page.id))]));
  const marksOn = (page: string): readonly Mark[] =>
    findPage(file, documentId.parse('a'), pageId.parse(page))?.marks ?? [];
  return { does, marked, shown, marksOn, now: () => file };
}

describe('pages of the file', () => {
  it('move within their document, numbered anew, each with its marks and what it was read from', () => {
    const { does, marked, shown, marksOn, now } = aFile();
    marked('one', 'a-3', 'a');
    does('pages.moved', { documentId: 'a', pages: ['a-3', 'a-2'], before: 'a-1' });
    expect(shown()).toMatchObject({ a: ['a-3', 'a-2', 'a-1'] });
    expect(now().documents[0]?.pages[0]).toMatchObject({ number: 1, origin: { number: 3, at: 2, text: 't-a' } });
    expect(marksOn('a-3')).toHaveLength(1);
    does('pages.moved', { documentId: 'a', pages: ['a-3'], before: null });
    expect(shown()).toMatchObject({ a: ['a-2', 'a-1', 'a-3'] });
    does('file-order.undone', {});
    does('file-order.undone', {});
    expect(shown()).toMatchObject({ a: ['a-1', 'a-2', 'a-3'] });
    expect(marksOn('a-3')).toHaveLength(1);
  });

  it('carry the marks along when they are turned, also those that undo and redo bring back', () => {
    const { does, marked, marksOn } = aFile();
    marked('one', 'a-1', 'a');
    const upright = marksOn('a-1')[0]?.boxes;
    does('review.undone', {});
    does('pages.turned', { documentId: 'a', pages: ['a-1'], clockwise: 90 });
    does('review.redone', {});
    const side = [{ x: 842 - 10 - 12, y: 10, width: 12, height: 80 }];
    expect(marksOn('a-1')[0]?.boxes).toEqual(side);
    does('marks.removed', { marks: ['one'] });
    does('pages.turned', { documentId: 'a', pages: ['a-1'], clockwise: 270 });
    does('review.undone', {});
    expect(marksOn('a-1')[0]?.boxes).toEqual(upright);
  });

  it('carry along what undo brings back when a scan is righted while its words are read', () => {
    const { does, marksOn } = aFile('paged');
    const one = { ...mark('one', 'a-1'), documentId: 'a' };
    does('marks.added', { marks: [one] });
    does('marks.removed', { marks: ['one'] });
    does('document.read', { documentId: 'a', pages: pagesOf('a').map((page) => ({ ...page, turned: 90 })) });
    does('review.undone', {});
    expect(marksOn('a-1')[0]?.boxes).toEqual([{ x: 842 - 10 - 12, y: 10, width: 12, height: 80 }]);
  });

  it('turned in the workbench are turned back there, with the marks put on them since; the order of the file is undone by itself', () => {
    const { does, marked, marksOn, now } = aFile();
    const lie = () => now().documents[0]?.pages.map(({ turned }) => turned);
    const turns = (pages: string[], inReview?: true) =>
      does('pages.turned', { documentId: 'a', pages, clockwise: 90, inReview });
    turns(['a-1', 'a-2']);
    turns(['a-1'], true);
    turns(['a-1', 'a-3']);
    does('pages.moved', { documentId: 'a', pages: ['a-3'], before: 'a-1' });
    expect(lie()).toEqual([90, 270, 90]);
    for (let act = 0; act < 3; act++) does('file-order.undone', {});
    expect(lie()).toEqual([90, 0, 0]);
    does('marks.added', { by: people.allRounder, marks: [{ ...mark('since', 'a-1'), documentId: 'a' }] });
    expect(ownLastAct(now(), people.officer.id)).toMatchObject({ turned: 90 });
    expect(inTheWayOfUndo(now(), people.officer.id)).toBeNull();
    does('review.undone', {});
    expect(lie()).toEqual([0, 0, 0]);
    expect(marksOn('a-1')[0]?.boxes).toEqual([{ x: 10, y: 842 - 10 - 80, width: 12, height: 80 }]);
    does('review.redone', {});
    expect(lie()).toEqual([90, 0, 0]);
    expect(marksOn('a-1')[0]?.boxes).toEqual(mark('since').boxes);
    // Turned by somebody else since: turned back by the first, it would lie as neither wanted it.
    does('pages.turned', { by: people.allRounder, documentId: 'a', pages: ['a-1'], clockwise: 270, inReview: true });
    expect(inTheWayOfUndo(now(), people.officer.id)?.by).toBe(people.allRounder.id);
    // Before there was this, undo in the workbench passed over turns: cases of that time stand as they stood.
    marked('old', 'a-2', 'a');
    turns(['a-2']);
    does('review.undone', {});
    expect([lie(), marksOn('a-2')]).toEqual([[0, 90, 0], []]);
  });

  it('are split off and put together again; marks, decisions and undo find them where they are', () => {
    const { does, marked, shown, marksOn, now } = aFile();
    marked('one', 'a-2', 'a');
    does('document.split', { documentId: 'a', from: 'a-2', newId: 'c', name: 'The letter' });
    expect(shown()).toEqual({ a: ['a-1'], c: ['a-2', 'a-3'], b: ['b-1', 'b-2', 'b-3'] });
    // Somebody still had the page open under its old document.
    marked('two', 'a-2', 'a');
    does('review.undone', {});
    expect(marksOn('a-2').map(({ id }) => String(id))).toEqual(['one']);
    does('documents.joined', { documentId: 'b', documents: ['c', 'a'] });
    expect(shown()).toEqual({ a: [], c: [], b: ['b-1', 'b-2', 'b-3', 'a-2', 'a-3', 'a-1'] });
    expect(now().documents.map(({ joinedTo }) => joinedTo)).toEqual(['b', 'b', null]);
    expect(findPage(now(), documentId.parse('a'), pageId.parse('a-2'))).toMatchObject({
      number: 4,
      origin: { file: 'f-a', number: 2 },
    });
    does('pages.turned', { documentId: 'b', pages: ['a-2'], clockwise: 180 });
    for (let act = 0; act < 3; act++) does('file-order.undone', {});
    expect(shown()).toEqual({ a: ['a-1', 'a-2', 'a-3'], b: ['b-1', 'b-2', 'b-3'] });
    expect(marksOn('a-2')).toMatchObject([{ id: 'one', boxes: mark('one').boxes }]);
    expect(now().documents.every(({ joinedTo }) => joinedTo === null)).toBe(true);
  });

  it('neither get lost nor doubled, whatever is done and undone, and have the numbers 1, 2, 3 …', () => {
    const ids = ['a-1', 'a-2', 'a-3', 'b-1', 'b-2', 'b-3'];
    const act = fc.record({
      what: fc.constantFrom('pages.moved', 'pages.turned', 'document.split', 'documents.joined', 'file-order.undone'),
      page: fc.constantFrom(...ids),
      other: fc.constantFrom(...ids),
    } as const);
    fc.assert(
      fc.property(fc.array(act, { maxLength: 15 }), (acts) => {
        const { does, now } = aFile();
        marks(does);
        for (const [at, { what, page, other }] of acts.entries()) {
          const home = now().documents.find(({ pages }) => pages.some(({ id }) => id === page));
          const its = now().documents.find(({ pages }) => pages.some(({ id }) => id === other));
          const before = other === page || its !== home ? null : other;
          if (what === 'documents.joined' && its === home) continue;
          does(what, {
            ...{ documentId: home?.id, pages: [page], before, clockwise: 90, documents: [its?.id] },
            ...{ from: page, newId: `part-${at}`, name: 'Part' },
          });
        }
        const all = now().documents.flatMap(({ pages }) => pages);
        expect(all.map(({ id }) => String(id)).toSorted()).toEqual(ids);
        expect(all.flatMap(({ marks: of }) => of)).toHaveLength(ids.length);
        for (const { pages } of now().documents)
          expect(pages.map(({ number }) => number)).toEqual(pages.map((_, i) => i + 1));
        while (now().ordersBefore.length > 0) does('file-order.undone', {});
        const back = now().documents.map(({ id, pages }) => [
          id,
          pages.map((page) => String(page.id)),
          pages.map(({ marks: of }) => of[0]?.boxes),
        ]);
        const where = mark('any').boxes;
        expect(back).toEqual([
          ['a', ids.slice(0, 3), [where, where, where]],
          ['b', ids.slice(3), [where, where, where]],
        ]);
      }),
    );
    function marks(does: ReturnType<typeof aFile>['does']) {
      does('marks.added', { marks: ids.map((id) => ({ ...mark(`mark-${id}`, id), documentId: id.slice(0, 1) })) });
    }
  });
});
