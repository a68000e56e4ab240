import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { RenderJob } from '../../app/documents/types.ts';
import { loader as image } from '../../app/routes/desk/workbench/image.ts';
import { lookAhead } from '../../app/services/file/look-ahead.ts';
import { pageImage, pictureOf } from '../../app/services/file/page-image.ts';
import { storePageText } from '../../app/services/file/page-text.ts';
import { viewPage } from '../../app/services/file/view-page.ts';
import { loadCase } from '../../app/services/load-case.ts';
import { newId } from '../../app/services/new-id.ts';
import { documentId, pageId } from '../../machines/ids.ts';
import { aCase, does, officer, openWorld, pipeline } from '../review/world.ts';
import { call } from './world.ts';

const drawn: Pick<RenderJob, 'index' | 'width'>[] = [];
const draws = vi.fn(async ({ index, width }: RenderJob) => {
  drawn.push({ index, width });
  // Says which page of the file it is a picture of.
  const type = 'image/png' as const;
  return { ok: true as const, image: new Uint8Array([index]), type, width, height: 1 };
});
const { app } = await openWorld(pipeline({ renderPage: draws }));
const jobs = { kind: 'system', id: 'jobs' } as const;

/** A document of three pages that name nobody. */
async function threePages() {
  const id = await aCase(app);
  const document = documentId.parse(newId());
  const source = await app.files.put(id, Buffer.from(document), app.clock.now());
  const facts = { width: 600, height: 800, source: 'text' as const, confidence: null, searchable: true };
  const numbers = [1, 2, 3];
  const text = await storePageText(
    app,
    id,
    numbers.map((number) => ({ ...facts, number, words: [] })),
  );
  const pages = numbers.map((number) => ({ ...facts, number, id: pageId.parse(newId()), words: 0 }));
  await does(app, id, officer, { type: 'case.assigned', to: officer.id, role: 'officer' });
  await does(app, id, officer, {
    ...{ type: 'document.added', documentId: document, name: 'Daily log', source: source.fileId },
    ...{ bytes: source.bytes, sha256: source.sha256 },
  });
  await does(app, id, jobs, { type: 'document.paged', documentId: document, text, pages });
  await does(app, id, jobs, { type: 'document.read', documentId: document, text, pages, findings: [] });
  const loaded = async () => {
    const one = await loadCase(app, id);
    if (!one) throw new Error('the case is gone');
    return one;
  };
  return { id, document, pages, loaded };
}

beforeEach(() => {
  drawn.length = 0;
  draws.mockClear();
  vi.useFakeTimers({ toFake: ['setTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

it('the next page is drawn as the workbench asks for it, after the page that was turned to, once, and is on no record', async () => {
  const { id, document, loaded } = await threePages();
  const before = await loaded();
  lookAhead(app, before, { documentId: document, number: 2 });
  vi.advanceTimersByTime(149);
  expect(drawn).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(drawn).toEqual([{ index: 1, width: 1200 }]);
  const [found] = before.state.file.documents;
  if (!found) throw new Error('there is no document');
  // Whoever turns to it gets that picture.
  expect(await pageImage(app, id, pictureOf(found, found.pages[1]), 1200)).toMatchObject({ ok: true });
  expect(drawn).toHaveLength(1);
  expect((await loaded()).version).toBe(before.version);
});

it('nothing is drawn of a page that is not there, and one that cannot be drawn stops nobody', async () => {
  const { document, loaded } = await threePages();
  const here = await loaded();
  for (const to of [
    { documentId: document, number: 4 },
    { documentId: newId(), number: 1 },
    { documentId: '', number: 1 },
  ])
    lookAhead(app, here, to);
  vi.advanceTimersByTime(1000);
  expect(drawn).toEqual([]);
  draws.mockRejectedValueOnce(new Error('the process died'));
  lookAhead(app, here, { documentId: document, number: 3 });
  vi.advanceTimersByTime(1000);
  expect(draws).toHaveBeenCalledTimes(1);
  // What failed is tried anew by whoever turns to it.
  const [found] = here.state.file.documents;
  if (!found) throw new Error('there is no document');
  await vi.waitFor(async () => {
    expect(await pageImage(app, here.caseId, pictureOf(found, found.pages[2]), 1200)).toMatchObject({ ok: true });
  });
  expect(drawn).toEqual([{ index: 2, width: 1200 }]);
});

it('a picture that is named is of that page wherever it stands by now, and only for whoever looked at it', async () => {
  const { id, document, pages, loaded } = await threePages();
  const [first, second, third] = pages;
  if (!first || !second || !third) throw new Error('three pages were read');
  const shown = (page: number, of?: string) => {
    const request = new Request(`http://localhost:3000/desk?w=800${of === undefined ? '' : `&of=${of}`}`);
    return call({ app }, officer, image, { caseId: id, documentId: document, page: String(page) }, request);
  };
  for (const number of [1, 2]) expect(await viewPage(app, officer, id, document, number)).toMatchObject({ ok: true });
  expect([...(await shown(2, second.id)).bytes]).toEqual([1]);
  await does(app, id, officer, { type: 'pages.moved', documentId: document, pages: [third.id], before: first.id });
  const order = (await loaded()).state.file.documents[0]?.pages.map((page) => page.id);
  expect(order).toEqual([third.id, first.id, second.id]);
  // Of the address, where it still stands second; by its name it is the page that was looked at.
  expect([...(await shown(2, second.id)).bytes]).toEqual([1]);
  expect([...(await shown(2)).bytes]).toEqual([0]);
  expect(await shown(2, third.id)).toMatchObject({ status: 403 });
  expect(await shown(1)).toMatchObject({ status: 403 });
  for (const nobody of [newId(), '', 'none']) expect(await shown(2, nobody), nobody).toMatchObject({ status: 404 });
});
