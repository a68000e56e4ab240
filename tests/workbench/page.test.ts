import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { pointingAt } from '../../app/components/review/found-at.ts';
import { action as commentAction, loader as commentsLoader } from '../../app/routes/desk/case/comments.tsx';
import { loader as firstLoader } from '../../app/routes/desk/workbench/first.ts';
import { loader as imageLoader } from '../../app/routes/desk/workbench/image.ts';
import { action, loader } from '../../app/routes/desk/workbench/page.tsx';
import { call, clock, form, officer, openWorld, staff, stateOf, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const at = (page: number) => ({ caseId: world.caseId, documentId: world.documentId, page: String(page) });
const pageOf = async (number: number) => {
  const page = (await stateOf(world.app, world.caseId)).state.file.documents[0]?.pages[number - 1];
  if (!page) throw new Error('no such page');
  return page;
};
const textFile = async () => (await stateOf(world.app, world.caseId)).state.file.documents[0]?.text ?? '';
const send = async (page: number, ...fields: readonly (readonly [string, string])[]) =>
  call(world, officer, action, at(page), form([['commandId', randomUUID()], ['text', await textFile()], ...fields]));
/** The request that the page an act leads to is asked for with, and what it says was done. */
const led = ({ location }: { location: string | null }) =>
  new Request(new URL(location ?? '', 'http://localhost:3000'));
const toldOn = async (page: number, sent: { location: string | null }) =>
  z
    .object({ workbench: z.object({ done: z.string().nullable() }) })
    .parse((await call(world, officer, loader, at(page), led(sent))).body).workbench.done;
const views = async () =>
  (await stateOf(world.app, world.caseId)).history.filter(({ event }) => event.type === 'material.viewed');

describe('looking', () => {
  it('is on record once a person, page and day, before a picture leaves', async () => {
    const early = await call(world, officer, imageLoader, at(1));
    expect(early.status).toBe(403);

    await call(world, officer, loader, at(1));
    await call(world, officer, loader, at(1));
    expect(await views()).toHaveLength(1);
    const picture = await call(
      world,
      officer,
      imageLoader,
      at(1),
      new Request('http://localhost:3000/desk?w=800', { headers: { Accept: 'image/png' } }),
    );
    expect(picture.status).toBe(200);
    expect(picture.headers.get('Cache-Control')).toBe('private, no-store');
    expect([...picture.bytes.subarray(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47]);

    await call(world, officer, loader, at(2));
    expect((await views()).map(({ event }) => event.type === 'material.viewed' && event.pageId)).toEqual([
      `${world.documentId}-1`,
      `${world.documentId}-2`,
    ]);
    clock.at += 24 * 60 * 60_000;
    await call(world, officer, loader, at(1));
    expect(await views()).toHaveLength(3);
  });

  it('is refused to roles that read no case, and to a colleague who gave no reason', async () => {
    for (const role of ['administrator', 'auditor'] as const) {
      expect((await call(world, staff(`x-${role}`, role), imageLoader, at(1))).status).toBe(403);
      expect((await call(world, staff(`x-${role}`, role), loader, at(1))).status).toBe(403);
    }
    const reviewer = staff('reviewer-1', 'reviewer');
    expect((await call(world, reviewer, imageLoader, at(1))).status).toBe(403);
    const page = await call(world, reviewer, loader, at(1));
    expect(page.location).toBe(`/desk/cases/${world.caseId}/open`);
  });

  it('shows where on a page something was found that one comes from; the address says places, and what it cannot mean is nothing', async () => {
    const foundBy = async (query: string) =>
      z
        .object({ workbench: z.object({ found: z.array(z.number()) }) })
        .parse((await call(world, officer, loader, at(1), new Request(`http://localhost:3000/desk${query}`))).body)
        .workbench.found;
    const asked = new URL(pointingAt([4, 5]), 'http://localhost:3000/desk');
    expect(asked.hash).toBe('#sheet');
    expect(await foundBy(asked.search)).toEqual([4, 5]);
    expect(await foundBy(new URL(pointingAt([5, 70_000]), 'http://localhost:3000/desk').search)).toEqual([5]);
    for (const none of ['', '?at=x', '?at=1..2', '?at=-1', `?at=${'9'.repeat(9)}`])
      expect(await foundBy(none), none).toEqual([]);
    expect(pointingAt([])).toBe('');
    expect(pointingAt(Array.from({ length: 3000 }, (_, place) => place)).length).toBeLessThan(300);
  });

  it('finds nothing under made-up names', async () => {
    expect((await call(world, officer, imageLoader, { ...at(1), caseId: 'nobody' })).status).toBe(404);
    expect((await call(world, officer, imageLoader, { ...at(1), documentId: 'none' })).status).toBe(404);
    expect((await call(world, officer, imageLoader, at(99))).status).toBe(404);
    expect((await call(world, officer, loader, at(99))).status).toBe(404);
    expect((await call(world, officer, loader, { ...at(1), page: '1e3' })).status).toBe(404);
  });
});

describe('the form of a page, without a script', () => {
  it('makes a box of two clicks on the picture, in points of the page', async () => {
    const first = await send(1, ['code', 'crime'], ['pt.x', '400'], ['pt.y', '300']);
    const page = await pageOf(1);
    const scale = page.width / 800;
    expect(first.location).toContain(`?first=${(400 * scale).toFixed(1)},${(300 * scale).toFixed(1)}`);
    const corner = new URL(first.location ?? '', 'http://localhost').searchParams.get('first') ?? '';

    // The second corner lies up and left of the first: the box is the same either way.
    const second = await send(1, ['code', 'crime'], ['first', corner], ['pt.x', '200'], ['pt.y', '100']);
    expect(second.status).toBe(303);
    const mark = (await pageOf(1)).marks.at(-1);
    expect(mark).toMatchObject({ scope: 'box', code: 'crime', words: '' });
    const box = mark?.boxes[0];
    expect(box?.x).toBeCloseTo(200 * scale, 1);
    expect(box?.y).toBeCloseTo(100 * scale, 1);
    expect(box?.width).toBeCloseTo(200 * scale, 0);
    expect(box?.height).toBeCloseTo(200 * scale, 0);

    const removed = await send(1, ['remove', mark?.id ?? '']);
    expect(removed.status).toBe(303);
    expect((await pageOf(1)).marks).toHaveLength(0);
  });

  it('cuts a box to the page, and refuses one that hides nothing', async () => {
    const page = await pageOf(1);
    const outside = await send(1, ['code', 'crime'], ['first', '500,800'], ['pt.x', '9000'], ['pt.y', '9000']);
    expect(outside.status).toBe(303);
    const box = (await pageOf(1)).marks.at(-1)?.boxes[0];
    expect(box).toEqual({ x: 500, y: 800, width: page.width - 500, height: page.height - 800 });
    await send(1, ['do', 'undo']);
    const tiny = await send(1, ['code', 'crime'], ['first', '100,100'], ['pt.x', '135'], ['pt.y', '135']);
    expect(tiny.status).toBe(409);
    expect((await pageOf(1)).marks).toHaveLength(0);
  });

  it('marks ticked lines, and words wherever they stand on the page, with the words the verifier will look for', async () => {
    expect((await send(1, ['do', 'words'], ['code', 'third-party'], ['at', '5,6'])).status).toBe(303);
    expect((await pageOf(1)).marks.at(-1)).toMatchObject({ scope: 'words', words: 'Jordan Pike', code: 'third-party' });
    await send(1, ['do', 'undo']);
    expect((await send(1, ['do', 'find'], ['code', 'third-party'], ['find', 'jordan'])).status).toBe(303);
    const mark = (await pageOf(1)).marks.at(-1);
    expect(mark?.words).toBe('Jordan Jordan');
    expect(mark?.boxes).toHaveLength(2);
    await send(1, ['do', 'undo']);
    expect((await pageOf(1)).marks).toHaveLength(0);
  });

  it('makes no second mark where one of the same reason covers all of it, and says so', async () => {
    const line = [
      ['do', 'words'],
      ['code', 'third-party'],
    ] as const;
    const again = { status: 409, body: { errors: [{ message: 'This is marked already, for the same reason.' }] } };
    await send(1, ...line, ['at', '5,6,7']);
    expect(await send(1, ...line, ['at', '5,6,7'])).toMatchObject(again);
    expect(await send(1, ...line, ['at', '6'])).toMatchObject(again);
    expect((await pageOf(1)).marks).toHaveLength(1);
    // More words, or another reason, are something new.
    expect((await send(1, ...line, ['at', '6,7,8'])).status).toBe(303);
    expect((await send(1, ['do', 'words'], ['code', 'crime'], ['at', '5,6,7'])).status).toBe(303);
    const whole = [
      ['do', 'whole'],
      ['code', 'third-party'],
    ] as const;
    expect((await send(1, ...whole)).status).toBe(303);
    expect(await send(1, ...whole)).toMatchObject(again);
    expect((await pageOf(1)).marks).toHaveLength(4);
    for (const { id } of (await pageOf(1)).marks) await send(1, ['remove', id]);
  });

  it('says what is missing, and never takes places of another reading', async () => {
    const noCode = await send(1, ['do', 'words'], ['at', '1']);
    expect(noCode).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'code', message: 'Choose an exemption' }] },
    });
    expect((await send(1, ['do', 'words'], ['code', 'crime'])).status).toBe(422);
    expect((await send(1, ['do', 'words'], ['code', 'crime'], ['at', '9999'])).status).toBe(409);
    expect((await send(1, ['do', 'find'], ['code', 'crime'], ['find', 'Nobody Here'])).status).toBe(422);
    expect((await send(1, ['code', 'crime'], ['pt.x', '0'], ['pt.y', '0'])).status).toBe(422);
    const noCitation = await send(1, ['do', 'whole'], ['code', 'other']);
    expect(noCitation).toMatchObject({ status: 409 });
    const other = form([
      ...([['commandId', randomUUID()]] as const),
      ...([
        ['text', 'another-file'],
        ['do', 'words'],
        ['code', 'crime'],
        ['at', '1'],
      ] as const),
    ]);
    expect((await call(world, officer, action, at(1), other)).status).toBe(409);
    expect((await pageOf(1)).marks).toHaveLength(0);
  });

  it('decides, needs an exemption to withhold, and does the same form only once', async () => {
    expect((await send(1, ['decision', 'withhold'])).status).toBe(409);
    const twice: [string, string][] = [
      ['commandId', randomUUID()],
      ['decision', 'withhold'],
      ['code', 'crime'],
    ];
    const before = (await stateOf(world.app, world.caseId)).version;
    await call(world, officer, action, at(1), form(twice));
    await call(world, officer, action, at(1), form(twice));
    expect((await pageOf(1)).decision).toMatchObject({ decision: 'withhold', code: 'crime' });
    expect((await stateOf(world.app, world.caseId)).version).toBe(before + 1);
    await send(1, ['do', 'undo']);
    expect((await pageOf(1)).decision).toBeNull();
  });
});

describe('many pages at once', () => {
  it('carries a box to the same place of other pages, as one act', async () => {
    const drawn = await send(1, ['code', 'privilege'], ['first', '10,10'], ['pt.x', '300'], ['pt.y', '100']);
    expect(drawn.status).toBe(303);
    const [mark] = (await pageOf(1)).marks;
    const carry = (sameFrom: string, sameTo: string) =>
      send(1, ['same', mark?.id ?? ''], ['sameFrom', sameFrom], ['sameTo', sameTo]);
    expect((await carry('2', '9')).body).toMatchObject({ errors: [{ message: expect.stringContaining('1 and 3') }] });
    expect((await carry('x', '3')).body).toMatchObject({ same: { values: { sameFrom: 'x', sameTo: '3' } } });
    expect((await carry('1', '3')).status).toBe(303);
    for (const number of [2, 3])
      expect((await pageOf(number)).marks).toMatchObject([{ boxes: mark?.boxes, code: 'privilege', scope: 'box' }]);
    expect((await pageOf(1)).marks).toHaveLength(1);
    expect((await carry('1', '3')).status).toBe(409);
    for (let undo = 0; undo < 2; undo++) await send(1, ['do', 'undo']);
    expect((await pageOf(3)).marks).toHaveLength(0);
  });

  it('releases unmarked pages, and leaves those to a person that nothing could read', async () => {
    expect((await pageOf(3)).searchable).toBe(false);
    await send(1, ['do', 'find'], ['code', 'third-party'], ['find', 'Jordan']);
    const all = await send(1, ['from', '1'], ['to', '3'], ['decision', 'release']);
    expect(all.location).toMatch(/\?done=1-1-1\.\d+#told$/);
    expect(await toldOn(1, all)).toBe(
      '1 page decided. Left for you to decide one by one: 1 page that cannot be searched and 1 page with redactions.',
    );
    expect((await pageOf(1)).decision).toBeNull();
    expect((await pageOf(2)).decision).toMatchObject({ decision: 'release' });
    expect((await pageOf(3)).decision).toBeNull();

    const first = await call(world, officer, firstLoader, { caseId: world.caseId });
    expect(first.location).toBe(`/desk/cases/${world.caseId}/workbench/${world.documentId}/1`);
    const again = await send(1, ['from', '1'], ['to', '3'], ['decision', 'release']);
    expect(again.status).toBe(409);
    // What is left out goes nowhere, so no one has to look at it first.
    const out = await send(1, ['from', '2'], ['to', '3'], ['decision', 'out-of-scope']);
    expect(await toldOn(1, out)).toBe('1 page decided.');
    expect((await pageOf(2)).decision).toMatchObject({ decision: 'release' });
    expect((await pageOf(3)).decision).toMatchObject({ decision: 'out-of-scope' });
  });

  it('is decided by nobody who did not say what becomes of the pages, and gives back what was typed', async () => {
    const before = (await stateOf(world.app, world.caseId)).version;
    const sent = await send(1, ['from', '1'], ['to', '2'], ['decision', ''], ['code', ''], ['citation', '']);
    expect(sent.status).toBe(422);
    const message = 'Choose what becomes of the pages';
    expect(sent.body).toMatchObject({
      errors: [{ field: 'range-decision', message }],
      range: { errors: [{ field: 'range-decision', message }], values: { from: '1', to: '2', decision: '' } },
    });
    const all = await send(1, ['from', '1'], ['to', '900'], ['decision', 'release'], ['all', '1']);
    expect(all.body).toMatchObject({ range: { values: {} } });
    expect((await stateOf(world.app, world.caseId)).version).toBe(before);
  });

  it('is not done where somebody turned a page after the form was shown: its numbers mean other pages now', async () => {
    const seen = (await call(world, officer, loader, at(1))).body;
    const { order } = z.object({ workbench: z.object({ order: z.string() }) }).parse(seen).workbench;
    expect((await send(2, ['do', 'turn-left'])).status).toBe(303);
    const range = [
      ['from', '1'],
      ['to', '2'],
      ['decision', 'out-of-scope'],
    ] as const;
    const refused = await send(1, ['order', order], ...range);
    expect(refused).toMatchObject({
      status: 409,
      body: { errors: [{ message: expect.stringContaining('moved or turned') }] },
    });
    await send(2, ['do', 'turn-right']);
    expect((await send(1, ['order', order], ['from', '1'], ['to', '1'], ['decision', 'out-of-scope'])).status).toBe(
      303,
    );
    await send(1, ['do', 'undo']);
  });

  it('refuses pages that are not there', async () => {
    expect((await send(1, ['from', '2'], ['to', '1'], ['decision', 'redact'])).status).toBe(409);
    expect((await send(1, ['from', '1'], ['to', '900'], ['decision', 'redact'])).status).toBe(409);
    expect((await send(1, ['from', 'one'], ['to', '2'], ['decision', 'redact'])).status).toBe(422);
  });
});

describe('a comment', () => {
  const comment = (...fields: readonly (readonly [string, string])[]) =>
    call(world, officer, commentAction, { caseId: world.caseId }, form([['commandId', randomUUID()], ...fields]));
  const place = async (): Promise<[string, string][]> => [
    ['documentId', world.documentId],
    ['pageId', (await pageOf(2)).id],
    ['from', `workbench/${world.documentId}/2`],
    ['asks', 'look'],
  ];

  it('is written beside its page, shown there, in the list of pages and among those waiting, and settled', async () => {
    const written = await comment(...(await place()), ['body', 'Is this the same Jordan?']);
    const [said] = (await stateOf(world.app, world.caseId)).state.looking.comments;
    expect(written.location).toMatch(/\/2\?said=[\w-]+#commented$/);
    expect((await call(world, officer, loader, at(2), led(written))).body).toMatchObject({
      workbench: {
        comments: [{ id: said?.id, body: 'Is this the same Jordan?', settled: null }],
        said: said?.id,
        pages: { rows: [{ comments: 0 }, { comments: 1 }, { comments: 0 }] },
      },
    });
    const settled = await comment(['settle', said?.id ?? ''], ['answer', 'Yes, his uncle says so']);
    expect(settled.status).toBe(303);
    expect((await call(world, officer, commentsLoader, { caseId: world.caseId })).body).toMatchObject({
      comments: [{ page: 2, settled: { answer: 'Yes, his uncle says so' } }],
    });
  });

  it('without words, or leading back to somewhere else, is not taken', async () => {
    expect(await comment(...(await place()), ['body', ' '])).toMatchObject({ status: 422 });
    const elsewhere = (await place()).map(([name, value]): [string, string] =>
      name === 'from' ? [name, '../../sign-out'] : [name, value],
    );
    expect(await comment(...elsewhere, ['body', 'x'])).toMatchObject({ status: 422 });
  });
});

it('what was undone is done again by redo, without a script too', async () => {
  await send(2, ['do', 'whole'], ['code', 'crime']);
  const marked = (await pageOf(2)).marks;
  await send(2, ['do', 'undo']);
  expect((await pageOf(2)).marks).not.toEqual(marked);
  expect((await send(2, ['do', 'redo'])).location).toContain('#told');
  expect((await pageOf(2)).marks).toEqual(marked);
});

it('each act says on the page that comes back what it did, until something else is done', async () => {
  await send(2, ['do', 'whole'], ['code', 'crime']);
  const before = (await pageOf(2)).marks.length;
  const counted = (marks: number) => `${marks} mark${marks === 1 ? '' : 's'} on this page.`;
  const removed = await send(2, ['remove', (await pageOf(2)).marks.at(-1)?.id ?? '']);
  expect(await toldOn(2, removed)).toBe(`Mark removed. ${counted(before - 1)}`);
  // What is taken back on another page is told with that page.
  const undone = await send(1, ['do', 'undo']);
  expect(await toldOn(1, undone)).toBe(`Undone on page 2. ${counted((await pageOf(1)).marks.length)}`);
  expect(await toldOn(2, removed)).toBeNull();
  expect(await toldOn(1, { location: undone.location?.replace('undo', 'redact') ?? null })).toMatch(/^Decided: Redact/);
  const last = (await stateOf(world.app, world.caseId)).version;
  for (const made of ['undo', 'nothing.1', `nothing.${last}`, `<b>.${last}`]) {
    expect(await toldOn(1, { location: `/desk?done=${made}` })).toBeNull();
  }
});
