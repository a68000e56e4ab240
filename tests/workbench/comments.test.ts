import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { action, loader } from '../../app/routes/desk/case/comments.tsx';
import { call, form, officer, openWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const sends = (body: string, pageId = `${world.documentId}-2`) => {
  const fields = { commandId: randomUUID(), documentId: world.documentId, pageId, body, asks: 'look' };
  const from = `workbench/${world.documentId}/2`;
  return call(world, officer, action, { caseId: world.caseId }, form(Object.entries({ ...fields, from })));
};

it('a comment that cannot be taken comes back with the page it is about and what was written, to be sent again', async () => {
  const at = { documentId: world.documentId, from: `workbench/${world.documentId}/2` };
  expect(await sends(' ')).toMatchObject({
    status: 422,
    body: { errors: [{ field: 'body', message: 'Write the comment' }], again: { at, name: 'Visits, page 2' } },
  });
  const long = 'x'.repeat(4100);
  expect(await sends(long)).toMatchObject({
    status: 422,
    body: { errors: [{ message: expect.stringContaining('4,000') }], again: { at, body: long } },
  });
  expect(await sends('Of no page', 'page-9')).toMatchObject({ status: 409, body: { again: null } });
  expect(await sends('Is Jordan the brother?')).toMatchObject({
    status: 303,
    location: expect.stringContaining(at.from),
  });
  const seen = await call(world, officer, loader, { caseId: world.caseId });
  expect(seen.body).toMatchObject({ comments: [{ body: 'Is Jordan the brother?' }] });
});
