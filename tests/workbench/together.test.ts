import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { action as layPages, loader as lookAtPages } from '../../app/routes/desk/file-order/document-pages.tsx';
import { action as orderFile, loader as orderPage } from '../../app/routes/desk/file-order/file-order.tsx';
import { loader as lookPlain, action as plainPage } from '../../app/routes/desk/workbench/page.tsx';
import { loader as look, action as review } from '../../app/routes/desk/workbench/review.ts';
import { action as terms, loader as termsPage } from '../../app/routes/desk/workbench/terms.tsx';
import { findTerm } from '../../app/services/file/find-term.ts';
import { tidyPageText } from '../../app/services/file/page-text.ts';
import { searchCase } from '../../app/services/file/search-case.ts';
import { uploadDocuments } from '../../app/services/file/upload-documents.ts';
import { readingOf } from '../../machines/file-order/pages.ts';
import { drawPdf } from '../documents/make-pdf.ts';
import { call, clock, form, json, officer, openWorld, type StaffActor, staff, stateOf, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

describe('acts of the script', () => {
  it('of two officers at the same moment are both kept, and each sees the other’s', async () => {
    const other = staff('officer-2', 'officer');
    const both = await Promise.all([
      call(world, officer, review, world.at(1), json({ commandId: randomUUID(), act: world.box(100) })),
      call(world, other, review, world.at(1), json({ commandId: randomUUID(), act: world.box(300) })),
    ]);
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    const now = await call(world, officer, look, world.at(1));
    expect(now.body).toMatchObject({ ok: true, now: { marks: [{ scope: 'box' }, { scope: 'box' }] } });
  });

  it('sent twice are done once, taken back by undo, and refused with a sentence', async () => {
    const commandId = randomUUID();
    const before = (await stateOf(world.app, world.caseId)).version;
    await call(world, officer, review, world.at(1), json({ commandId, act: world.box(200) }));
    await call(world, officer, review, world.at(1), json({ commandId, act: world.box(200) }));
    expect((await stateOf(world.app, world.caseId)).version).toBe(before + 1);
    await call(world, officer, review, world.at(1), json({ commandId: randomUUID(), act: { do: 'undo' } }));
    expect(await world.marks()).toEqual([2, 0, 0]);
    const release = {
      ...{ do: 'decide', decision: 'release', was: null },
      pages: [{ documentId: world.documentId, pageId: `${world.documentId}-1` }],
    };
    const refused = await call(world, officer, review, world.at(1), json({ commandId: randomUUID(), act: release }));
    expect(refused.status).toBe(409);
    expect(refused.body).toMatchObject({ ok: false, sentence: expect.stringContaining('cannot be released whole') });
  });

  it('sent again once the page lies otherwise, since no answer came, are still done once', async () => {
    const page = (await stateOf(world.app, world.caseId)).state.file.documents[0]?.pages[0];
    const place = { documentId: world.documentId, pageId: page?.id };
    const words = {
      ...{ do: 'words', ...place },
      text: page ? readingOf(page) : '',
      at: [0],
      code: 'crime',
      citation: '',
    };
    const act = json({ commandId: randomUUID(), act: words });
    expect((await call(world, officer, review, world.at(1), act.clone())).status).toBe(200);
    const turn = (clockwise: number) => json({ commandId: randomUUID(), act: { do: 'turn', ...place, clockwise } });
    const other = staff('officer-2', 'officer');
    await call(world, other, review, world.at(1), turn(90));
    const { version } = await stateOf(world.app, world.caseId);
    expect((await call(world, officer, review, world.at(1), act)).status).toBe(200);
    expect((await stateOf(world.app, world.caseId)).version).toBe(version);
    for (const who of [other, officer]) {
      const undo = json({ commandId: randomUUID(), act: { do: 'undo' } });
      expect((await call(world, who, review, world.at(1), undo)).status).toBe(200);
    }
    // A page that was turned is read again in the background; done in the middle of an act of another test, that would be refused.
    await world.app.jobs.drain();
  });

  it('are taken back by whoever did them: a colleague’s stay, and are named where they are in the way', async () => {
    const other = staff('officer-2', 'officer');
    const mine = json({ commandId: randomUUID(), act: world.box(400) });
    await call(world, officer, review, world.at(1), mine);
    const undo = (who = officer) =>
      call(world, who, review, world.at(1), json({ commandId: randomUUID(), act: { do: 'undo' } }));
    const before = (await world.marks()) ?? [];
    await call(world, other, review, world.at(2), json({ commandId: randomUUID(), act: world.box(100, 2) }));
    expect((await call(world, officer, look, world.at(1))).body).toMatchObject({ now: { undo: 'page 1' } });
    expect((await undo()).status).toBe(200);
    expect(await world.marks()).toEqual([(before[0] ?? 0) - 1, (before[1] ?? 0) + 1, before[2]]);

    // On the same page too, where it is not the very mark that they changed.
    await call(world, officer, review, world.at(2), json({ commandId: randomUUID(), act: world.box(200, 2) }));
    const [, own] = (await stateOf(world.app, world.caseId)).state.file.documents[0]?.pages[1]?.marks ?? [];
    await call(world, other, review, world.at(2), json({ commandId: randomUUID(), act: world.box(300, 2) }));
    expect((await undo()).status).toBe(200);
    expect((await world.marks())?.[1]).toBe((before[1] ?? 0) + 2);
    expect(
      (await call(world, officer, review, world.at(2), json({ commandId: randomUUID(), act: { do: 'redo' } }))).status,
    ).toBe(200);
    await call(
      world,
      other,
      review,
      world.at(2),
      json({ commandId: randomUUID(), act: { do: 'remove', marks: [own?.id] } }),
    );
    const refused = await undo();
    expect(refused).toMatchObject({
      status: 409,
      body: {
        ok: false,
        sentence: expect.stringMatching(/^A colleague has changed the same thing on page 2 of .* since\. Undo would/),
      },
    });
    for (const who of [other, officer, other, other]) expect((await undo(who)).status).toBe(200);
    const stranger = staff('officer-9', 'officer');
    const nothing = await undo(stranger);
    expect(nothing).toMatchObject({ status: 409, body: { sentence: expect.stringContaining('nothing of yours') } });
  });

  it('decide over a colleague’s decision only once it was seen: it is named, shown, and stays', async () => {
    const other = staff('officer-2', 'officer');
    const decide = (who: typeof officer, decision: string, was: string | null) => {
      const page = { documentId: world.documentId, pageId: `${world.documentId}-3` };
      const act = { do: 'decide', pages: [page], decision, was };
      return call(world, who, review, world.at(3), json({ commandId: randomUUID(), act }));
    };
    expect((await decide(other, 'out-of-scope', null)).status).toBe(200);
    const unseen = await decide(officer, 'duplicate', null);
    expect(unseen).toMatchObject({
      status: 409,
      body: {
        sentence:
          'A colleague has decided that this page is out of scope, which you had not seen, so nothing was changed. Decide again if yours is to stand.',
        now: { decision: { decision: 'out-of-scope', by: 'A colleague' } },
      },
    });
    expect((await decide(officer, 'duplicate', 'out-of-scope')).body).toMatchObject({
      now: { decision: { decision: 'duplicate', by: null } },
    });
    // One's own is decided over without more: two keys pressed quickly, of which the first is not answered yet.
    expect((await decide(officer, 'out-of-scope', null)).status).toBe(200);

    const field = { caseId: world.caseId, documentId: world.documentId, page: '3' };
    const plain = (was: string) =>
      call(
        world,
        other,
        plainPage,
        field,
        form([
          ['commandId', randomUUID()],
          ['decision', 'duplicate'],
          ['was', was],
        ]),
      );
    expect(await plain('')).toMatchObject({ status: 409, body: { errors: [{ field: 'marks' }] } });
    expect((await plain('out-of-scope')).status).toBe(303);
  });

  it('come back with what colleagues did on the page meanwhile, on this page only, each told once', async () => {
    const other = staff('officer-2', 'officer');
    const since = (await stateOf(world.app, world.caseId)).version;
    await call(world, other, review, world.at(1), json({ commandId: randomUUID(), act: world.box(10) }));
    await call(world, other, review, world.at(2), json({ commandId: randomUUID(), act: world.box(10, 2) }));
    const seen = await call(
      world,
      officer,
      look,
      world.at(1),
      new Request(`http://localhost:3000/desk?since=${since}`),
    );
    const told = { seq: since + 1, said: expect.stringMatching(/^A colleague marked 1 place at \d\d:\d\d\.$/) };
    expect(seen.body).toMatchObject({ meanwhile: [told] });
    await call(world, other, review, world.at(1), json({ commandId: randomUUID(), act: { do: 'undo' } }));
    await call(world, other, review, world.at(1), json({ commandId: randomUUID(), act: { do: 'undo' } }));
    const own = json({ commandId: randomUUID(), act: world.box(30), since });
    const acted = await call(world, officer, review, world.at(1), own);
    const undone = { said: expect.stringContaining('undid their last change') };
    expect(acted.body).toMatchObject({ meanwhile: [told, undone] });
    // Without a script it stands in the address that the act leads to, and is told there.
    const fields = { do: 'whole', code: 'crime', commandId: randomUUID(), since: String(since) };
    const plain = await call(world, officer, plainPage, world.at(1), form(Object.entries(fields)));
    expect(plain.location).toMatch(new RegExp(`/1\\?since=${since}&done=page\\.\\d+#told$`));
    const there = new Request(`http://localhost:3000/desk?since=${since}`);
    const page = await call(world, officer, lookPlain, world.at(1), there);
    expect(page.body).toMatchObject({ workbench: { meanwhile: [told.said, undone.said] } });
    await call(world, officer, review, world.at(1), json({ commandId: randomUUID(), act: { do: 'undo' } }));
    const after = (await stateOf(world.app, world.caseId)).version;
    const later = await call(
      world,
      officer,
      look,
      world.at(1),
      new Request(`http://localhost:3000/desk?since=${after}`),
    );
    expect(later.body).toMatchObject({ meanwhile: [] });
    await call(world, officer, review, world.at(1), json({ commandId: randomUUID(), act: { do: 'undo' } }));
  });

  it('that make no sense are answered, not fallen over', async () => {
    const many = {
      do: 'decide',
      decision: 'redact',
      was: null,
      pages: [1, 3].map((page) => ({ documentId: world.documentId, pageId: `${world.documentId}-${page}` })),
    };
    const nonsense = [
      { commandId: randomUUID(), act: many },
      null,
      {},
      { commandId: 'x', act: world.box(1) },
      { commandId: randomUUID(), act: { do: 'burn' } },
    ];
    for (const body of nonsense) expect((await call(world, officer, review, world.at(1), json(body))).status).toBe(422);
    const broken = new Request('http://localhost:3000/desk', { method: 'POST', body: '{"commandId":' });
    expect((await call(world, officer, review, world.at(1), broken)).status).toBe(422);
    const stranger = staff('admin-1', 'administrator');
    const act = json({ commandId: randomUUID(), act: world.box(1) });
    expect((await call(world, stranger, review, world.at(1), act)).status).toBe(403);
    expect((await call(world, stranger, look, world.at(1))).status).toBe(403);
  });
});

describe('a search through all documents', () => {
  const searchAs = (who: StaffActor, location: string) =>
    call(world, who, termsPage, { caseId: world.caseId }, new Request(new URL(location, 'http://localhost:3000')));
  /** What came back: of what could be taken, the page it leads to, which one comes back to from elsewhere. */
  const search = async (...fields: readonly (readonly [string, string])[]) => {
    const asked = form([['commandId', randomUUID()], ...fields]);
    const sent = await call(world, officer, terms, { caseId: world.caseId }, asked);
    return sent.location === null ? sent : { ...(await searchAs(officer, sent.location)), location: sent.location };
  };

  it('finds every place with its surroundings, and names what cannot be searched', async () => {
    const found = await search(['term', 'jordan'], ['do', 'search']);
    expect(found.body).toMatchObject({
      found: {
        ...{ total: 3, unmarked: 3, onPages: 2 },
        documents: [
          {
            ...{ name: expect.stringContaining('Visits'), count: 3, first: 0 },
            places: [{ page: 1 }, { page: 1, words: 'Jordan', after: expect.stringContaining('school') }, { page: 2 }],
          },
        ],
      },
    });
    const page = await call(world, officer, termsPage, { caseId: world.caseId });
    expect(page.body).toMatchObject({
      blind: [{ document: expect.stringContaining('Visits'), pages: [3], why: expect.stringContaining('picture') }],
    });
    expect((await search(['term', ' '], ['do', 'search'])).status).toBe(422);
  });

  it('lists a part of the places at a time, under the keys they are marked by', async () => {
    const read = await stateOf(world.app, world.caseId);
    const all = await findTerm(world.app, read, 'jordan');
    const parts = await Promise.all(
      [0, 1, 2, 3].map((from) => searchCase(world.app, read, 'JÓRDAN', { from, most: 1 })),
    );
    expect(parts.flatMap(({ documents }) => documents.flatMap(({ places }) => places.map(({ key }) => key)))).toEqual(
      all.map(({ key }) => key),
    );
    expect(parts.map(({ total }) => total)).toEqual([3, 3, 3, 3]);
  });

  it('marks all of them as one act, which one undo takes back', async () => {
    const before = await world.marks();
    const marked = await search(['term', 'Jordan'], ['do', 'all'], ['code', 'third-party']);
    expect(marked.body).toMatchObject({ done: expect.stringContaining('3 places'), found: { unmarked: 0 } });
    expect(await world.marks()).toEqual([4, 1, 0]);
    const page = (await stateOf(world.app, world.caseId)).state.file.documents[0]?.pages[1];
    expect(page?.marks[0]).toMatchObject({ term: 'Jordan', code: 'third-party', words: 'Jordan.' });
    expect((await search(['term', 'Jordan'], ['do', 'all'], ['code', 'crime'])).status).toBe(409);
    const undone = await search(['term', 'Jordan'], ['do', 'undo']);
    expect(undone.body).toMatchObject({ found: { unmarked: 3 } });
    expect(await world.marks()).toEqual(before);
  });

  it('leads to an address that names nobody, and that one comes back to, and that tells nobody else', async () => {
    const { location } = await search(['term', 'Jordan'], ['do', 'search']);
    expect(location).toMatch(/\/terms\?of=[\w-]{36}#found$/);
    expect((await searchAs(officer, location ?? '')).body).toMatchObject({ term: 'Jordan', found: { total: 3 } });
    const nothing = { term: '', found: null, isForgotten: true };
    expect((await searchAs(staff('officer-2', 'officer'), location ?? '')).body).toMatchObject(nothing);
    clock.at += 16 * 60_000;
    tidyPageText(world.app);
    expect((await searchAs(officer, location ?? '')).body).toMatchObject(nothing);
  });

  it('is gone on with in a page that was left open until its words were forgotten, at the same address', async () => {
    const { location } = await search(['term', 'Jordan'], ['do', 'search']);
    const later = async (...fields: readonly (readonly [string, string])[]) => {
      clock.at += 16 * 60_000;
      tidyPageText(world.app);
      const sent = form([['commandId', randomUUID()], ...fields]);
      const request = new Request(new URL(location ?? '', sent.url), {
        ...{ method: 'POST', body: await sent.text(), headers: sent.headers },
      });
      return call(world, officer, terms, { caseId: world.caseId }, request);
    };
    const before = await world.marks();
    // What is refused comes back with what was found.
    expect((await later(['term', 'Jordan'], ['do', 'ticked'], ['code', 'crime'])).status).toBe(422);
    expect((await searchAs(officer, location ?? '')).body).toMatchObject({ term: 'Jordan', found: { total: 3 } });
    const marked = await later(['term', 'Jordan'], ['do', 'all'], ['code', 'crime']);
    expect(marked, JSON.stringify(marked.body)).toMatchObject({ status: 303 });
    expect(marked.location?.split('&')[0]).toBe(location?.split('#')[0]);
    expect((await later(['term', ''], ['do', 'undo'])).status).toBe(303);
    expect(await world.marks()).toEqual(before);
    // Other words have an address of their own.
    expect((await later(['term', 'school'], ['do', 'search'])).location).not.toBe(location);
  });

  it('marks only what is ticked, and asks for an exemption', async () => {
    expect((await search(['term', 'Jordan'], ['do', 'all'])).status).toBe(422);
    expect((await search(['term', 'Jordan'], ['do', 'ticked'], ['code', 'crime'])).status).toBe(422);
    const key = `${world.documentId}-2.2`;
    const marked = await search(['term', 'Jordan'], ['do', 'ticked'], ['code', 'crime'], ['hits', key]);
    expect(marked.body).toMatchObject({ done: expect.stringContaining('1 place marked'), found: { unmarked: 2 } });
    const page = (await stateOf(world.app, world.caseId)).state.file.documents[0]?.pages[1];
    expect(page?.marks[0]).toMatchObject({ term: null, code: 'crime' });
  });
});

describe('the order of the file', () => {
  const orderOf = async () => (await stateOf(world.app, world.caseId)).state.file.documents;
  const sends = (...fields: readonly (readonly [string, string])[]) =>
    call(
      world,
      officer,
      orderFile,
      { caseId: world.caseId },
      form([['commandId', randomUUID()], ['version', '1'], ...fields]),
    );

  it('places documents, moves and sorts them by plain forms, and takes each back', async () => {
    const pdf = await drawPdf((doc) => doc.text('Minutes of a meeting.'));
    const command = { caseId: world.caseId, commandId: randomUUID() };
    await uploadDocuments(world.app, officer, command, [{ name: 'Minutes vol 3, 2012.pdf', bytes: pdf }]);
    const other = (await orderOf())[1]?.id ?? '';
    const page = await call(world, officer, orderPage, { caseId: world.caseId });
    expect(page.body).toMatchObject({
      documents: [{}, { proposed: ['3', expect.stringContaining('2012'), 'Minutes'] }],
    });

    expect((await sends(['do', 'place'])).status).toBe(422);
    expect((await sends(['do', 'place'], ['documents', other])).status).toBe(409);
    expect((await sends(['do', 'propose'], ['documents', other])).status).toBe(303);
    expect((await orderOf())[1]?.place).toMatchObject({ volume: '3', recordKind: 'minutes', toOn: '2012-12-31' });
    expect((await sends(['do', 'place'], ['documents', other], ['service', 'Fostering'])).status).toBe(303);
    expect((await orderOf())[1]?.place).toMatchObject({ service: 'Fostering', volume: '3' });

    // The page that comes back begins at the document, which is often moved on from there.
    expect((await sends(['move', `up ${other}`])).location).toMatch(new RegExp(`\\?moved=${other}#moved$`));
    expect((await orderOf())[0]?.id).toBe(other);
    expect((await sends(['move', `up ${other}`])).status).toBe(409);
    expect((await sends(['do', 'undo'])).status).toBe(303);
    expect((await orderOf())[1]?.id).toBe(other);
    expect((await sends(['do', 'sort'], ['by', 'service'])).status).toBe(303);
    expect((await orderOf())[0]?.id).toBe(other);
    expect((await sends(['clear', 'yes'], ['documents', other])).status).toBe(303);
    expect((await orderOf())[0]?.place.service).toBeNull();
  });

  it('turns, moves, splits off and joins pages by plain forms; a wrong number is told beside its field, and all of it is undone', async () => {
    const { caseId, documentId } = world;
    const pagesOf = async (id: string) => (await orderOf()).find((one) => one.id === id)?.pages ?? [];
    const lay = async (...fields: [string, string][]) => {
      const { body } = await call(world, officer, lookAtPages, { caseId, documentId });
      const { order } = z.object({ order: z.string() }).parse(body);
      const all: [string, string][] = [['commandId', randomUUID()], ['version', '1'], ['order', order], ...fields];
      return call(world, officer, layPages, { caseId, documentId }, form(all));
    };
    const first = (await pagesOf(documentId)).map(({ id }) => id);
    expect(await lay(['pages', '9'], ['clockwise', '90'])).toMatchObject({
      status: 409,
      body: { errors: [{ field: 'pages', message: 'Enter pages between 1 and 3.' }] },
    });
    expect((await lay(['pages', 'x'], ['clockwise', '90'])).status).toBe(422);
    expect((await lay(['pages', '2-3'], ['clockwise', '90'])).status).toBe(303);
    expect((await pagesOf(documentId)).map(({ turned }) => turned)).toEqual([0, 90, 90]);
    expect((await lay(['do', 'move'], ['moved', '3'], ['before', '1'])).status).toBe(303);
    expect((await pagesOf(documentId)).map(({ id }) => id)).toEqual([first[2], first[0], first[1]]);
    expect((await lay(['do', 'split'], ['from', '2'], ['name', 'Second part'])).status).toBe(303);
    const part = (await orderOf()).find(({ name }) => name === 'Second part');
    expect(part?.pages.map(({ id, number }) => [id, number])).toEqual([
      [first[0], 1],
      [first[1], 2],
    ]);
    expect((await lay(['do', 'join'], ['other', part?.id ?? ''])).status).toBe(303);
    expect((await pagesOf(documentId)).map(({ turned }) => turned)).toEqual([90, 0, 90]);
    for (let act = 0; act < 4; act++) expect((await lay(['do', 'undo'])).status).toBe(303);
    expect((await pagesOf(documentId)).map(({ id, turned }) => [id, turned])).toEqual(first.map((id) => [id, 0]));
  });

  it('a box drawn before the page was turned is refused, and its page is shown as it lies now', async () => {
    const turn = (clockwise: number) =>
      json({
        commandId: randomUUID(),
        act: { do: 'turn', documentId: world.documentId, pageId: `${world.documentId}-2`, clockwise },
      });
    const text = async () =>
      z.object({ now: z.object({ text: z.string() }) }).parse((await call(world, officer, look, world.at(2))).body).now
        .text;
    const before = await text();
    expect((await call(world, officer, review, world.at(2), turn(90))).status).toBe(200);
    expect(await text()).not.toBe(before);
    const drawn = await call(
      world,
      officer,
      review,
      world.at(2),
      json({ commandId: randomUUID(), act: world.box(100, 2) }),
    );
    expect(drawn).toMatchObject({ status: 409, body: { sentence: expect.stringContaining('turned meanwhile') } });
    expect((await call(world, officer, review, world.at(2), turn(270))).status).toBe(200);
    expect(
      (await call(world, officer, review, world.at(2), json({ commandId: randomUUID(), act: world.box(100, 2) })))
        .status,
    ).toBe(200);
  });
});
