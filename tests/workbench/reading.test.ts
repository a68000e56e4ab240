import { afterAll, beforeAll, expect, it } from 'vitest';
import { loader as imageLoader } from '../../app/routes/desk/workbench/image.ts';
import { loader } from '../../app/routes/desk/workbench/page.tsx';
import { loader as look } from '../../app/routes/desk/workbench/review.ts';
import { call, officer, openWorld, stateOf, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld(false);
  // As a server does: the time a page may take is not for starting processes.
  await world.app.documents.warm();
});
afterAll(() => world.close());

const at = (page: number) => ({ caseId: world.caseId, documentId: world.documentId, page: String(page) });

it('shows the first page of a document before it is read, on record, and finds the words once they are there', async () => {
  const early = await call(world, officer, loader, at(1));
  expect(early.body).toMatchObject({
    workbench: { sheet: null, document: { status: 'reading' }, now: { text: null, marks: [] } },
  });
  const views = async () =>
    (await stateOf(world.app, world.caseId)).history.filter(({ event }) => event.type === 'material.viewed');
  expect(await views()).toMatchObject([{ event: { documentId: world.documentId, pageId: null } }]);
  expect((await call(world, officer, imageLoader, at(1))).status).toBe(200);
  expect((await call(world, officer, loader, at(2))).status).toBe(404);
  expect((await call(world, officer, imageLoader, at(2))).status).toBe(404);
  const before = await call(world, officer, look, at(1));
  expect(before.body).toMatchObject({ now: { text: null } });

  world.app.startJobs();
  await world.app.jobs.drain();
  const after = await call(world, officer, look, at(1));
  expect(after.body).toMatchObject({ now: { text: expect.any(String), progress: { pages: 3 } } });
  // The picture that is on the screen may still be fetched; the page itself is a view of its own.
  expect((await call(world, officer, imageLoader, at(1))).status).toBe(200);
  const page = await call(world, officer, loader, at(1));
  expect(page.body).toMatchObject({ workbench: { sheet: { pageId: `${world.documentId}-1` } } });
  expect(await views()).toHaveLength(2);
});
