import { randomUUID } from 'node:crypto';
import { renderToStaticMarkup } from 'react-dom/server';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { isActName } from '../../app/routes/desk/acts/index.ts';
import { action as documents } from '../../app/routes/desk/case/documents.tsx';
import { DoneBanner } from '../../app/routes/desk/case/done-banner.tsx';
import { doneWords } from '../../app/routes/desk/case/done-words.ts';
import { action as overview } from '../../app/routes/desk/case/overview.tsx';
import { action as pagesOf } from '../../app/routes/desk/file-order/document-pages.tsx';
import { action as order } from '../../app/routes/desk/file-order/file-order.tsx';
import { action as register } from '../../app/routes/desk/people/register.tsx';
import { orderOf } from '../../machines/file-order/pages.ts';
import { call, form, officer, openWorld, stateOf, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

type Action = typeof documents | typeof overview | typeof order | typeof pagesOf | typeof register;

async function sends(action: Action, fields: Readonly<Record<string, string>>) {
  const { version } = await stateOf(world.app, world.caseId);
  const at = { caseId: world.caseId, documentId: world.documentId };
  return call(
    world,
    officer,
    action,
    at,
    form([['commandId', randomUUID()], ['version', String(version)], ...Object.entries(fields)]),
  );
}

/** What stands on the page an act leads to, which begins there and has the focus. */
function said({ location }: { location: string | null }): string {
  const { pathname, search, hash } = new URL(location ?? '', 'http://localhost:3000');
  expect(hash).toBe('#done');
  const router = createMemoryRouter([{ path: '*', Component: DoneBanner }], { initialEntries: [pathname + search] });
  const drawn = renderToStaticMarkup(<RouterProvider router={router} />);
  expect(drawn).toMatch(/^<div id="done" tabindex="-1" /);
  return drawn
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

it('what is done with a form on a page of the case is said where the page that comes back begins', async () => {
  const documentId = world.documentId;
  const document = (await stateOf(world.app, world.caseId)).state.file.documents[0];
  const lies = document ? orderOf(document) : '';
  const done: readonly [Action, Record<string, string>, string][] = [
    [documents, { do: 'rename', documentId, name: 'Visits of 2006' }, 'The document has its new name.'],
    [order, { do: 'sort', by: 'name' }, 'All documents are in that order now.'],
    [order, { do: 'undo' }, 'was taken back'],
    [pagesOf, { pages: '2', clockwise: '90', order: lies }, 'The pages are turned.'],
    [register, { name: 'Jordan Pike', role: 'other' }, 'They are in the register.'],
    [overview, { role: 'reviewer', to: 'nobody' }, 'Who works on this case is changed.'],
    [documents, { do: 'remove', documentId, reason: 'Not about her' }, 'is removed from the case'],
  ];
  for (const [action, fields, words] of done)
    expect(said(await sends(action, fields))).toMatch(new RegExp(`^Done .*${words}`));
});

it('of an answer that is taken back it says what that means, not what the form was called', () => {
  expect(said({ location: '/desk/cases/a-case?done=recall-answer#done' })).toMatch(
    /^Done Taken back\. Nobody can open/,
  );
});

it('names of what is done on a page are not those of an act with a page of its own', () => {
  expect(Object.keys(doneWords).filter(isActName)).toEqual([]);
});

it('what is wrong with a form is said beside the field of its own document, with what was typed', async () => {
  const { documentId } = world;
  expect(await sends(documents, { do: 'rename', documentId, name: ' ' })).toMatchObject({
    status: 422,
    body: { errors: [{ field: `name-${documentId}` }], values: { name: '' } },
  });
  expect(await sends(documents, { do: 'settle', documentId, findingId: 'f2', note: '' })).toMatchObject({
    status: 422,
    body: { errors: [{ field: `note-${documentId}-f2` }] },
  });
  const unlocked = await sends(documents, { do: 'unlock', documentId, password: 'a secret' });
  expect(unlocked).toMatchObject({ status: 422, body: { errors: [{ field: `password-${documentId}` }] } });
  expect(JSON.stringify(unlocked.body)).not.toContain('a secret');
});
