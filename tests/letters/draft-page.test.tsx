import { randomUUID } from 'node:crypto';
import { HtmlValidate } from 'html-validate';
import { renderToStaticMarkup } from 'react-dom/server';
import { createStaticHandler, createStaticRouter, RouterContextProvider, StaticRouterProvider } from 'react-router';
import { expect, it } from 'vitest';
import { appContext } from '../../app/http/app-context.ts';
import { staffActorContext } from '../../app/http/staff-guard.ts';
import * as route from '../../app/routes/desk/case/draft.tsx';
import type { Actor } from '../../machines/actors.ts';
import { aCase, does, officer, openWorld, reviewer, stateOf } from '../review/world.ts';

type Staff = Extract<Actor, { kind: 'staff' }>;

const { app } = await openWorld();
const id = await aCase(app);
await does(app, id, officer, { type: 'identity.confirmed', method: 'Known', receivedOn: null });
await does(app, id, officer, { type: 'case.assigned', to: officer.id, role: 'officer' });
await does(app, id, officer, { type: 'case.assigned', to: reviewer.id, role: 'reviewer' });
await does(app, id, officer, { type: 'request.refused', ground: 'excessive', reason: 'You asked last month.' });

/** The page as somebody sees it, or what became of a form. */
async function visit(who: Staff, sent?: Record<string, string>) {
  const context = new RouterContextProvider();
  context.set(appContext, app);
  context.set(staffActorContext, who);
  const url = `http://localhost:3000/desk/cases/${id}/draft`;
  const request = new Request(url, sent ? { method: 'POST', body: new URLSearchParams(sent) } : {});
  const args = { request, context, params: { caseId: id }, url: new URL(url), pattern: '', unstable_pattern: '' };
  return { args, load: () => route.loader(args), send: () => route.action(args) };
}

async function html(who: Staff): Promise<string> {
  const { args, load } = await visit(who);
  const loaderData = await load();
  const Draft = route.default;
  // `matches`: what the router knows of other routes; this page asks nothing of it.
  const page = <Draft loaderData={loaderData} params={args.params} matches={[] as never} />;
  const handler = createStaticHandler([{ path: '*', element: page }]);
  const found = await handler.query(args.request);
  if (found instanceof Response) throw new Error('the page leads elsewhere');
  const router = createStaticRouter(handler.dataRoutes, found);
  return renderToStaticMarkup(<StaticRouterProvider router={router} context={found} hydrate={false} />);
}

const fields = (page: string): Record<string, string> =>
  Object.fromEntries(
    [...page.matchAll(/<textarea[^>]*name="([^"]+)"[^>]*>([^<]*)<\/textarea>/g)].map(([, n, v]) => [n, v]),
  );
const hidden = (page: string, name: string) => new RegExp(`name="${name}" value="([^"]+)"`).exec(page)?.[1] ?? '';

it('shows the letter as it would be sent; the officer’s words in fields, what the law requires as it stands', async () => {
  const page = await html(officer);
  expect(Object.values(fields(page))).toContain('You asked last month.');
  for (const fixed of ['section 164A', 'section 165', 'section 167', 'SK9 5AF', 'How did we work out the date?']) {
    expect(page).toContain(fixed);
    expect(Object.values(fields(page)).join('\n')).not.toContain(fixed);
  }
  const report = await new HtmlValidate({
    extends: ['html-validate:recommended', 'html-validate:a11y'],
    // How React writes attributes of HTML, which the browser reads all the same.
    rules: { 'void-style': 'off', 'attr-case': 'off', 'attribute-boolean-style': 'off' },
  }).validateString(page);
  expect(
    report.results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`)),
  ).toEqual([]);
});

it('saves what was typed, shows it to whoever approves beside the standard wording, and takes it back', async () => {
  const before = await html(officer);
  const [name] = Object.entries(fields(before)).find(([, text]) => text === 'You asked last month.') ?? [];
  const form = {
    ...fields(before),
    commandId: randomUUID(),
    version: hidden(before, 'version'),
    [name ?? '']: 'You asked in May.',
  };
  const saving = await visit(officer, form);
  await expect(saving.send()).rejects.toMatchObject({ status: 303 });

  const seen = await html(reviewer);
  expect(seen).not.toContain('<textarea');
  expect(seen).toContain('<del>You asked last month.</del>');
  expect(seen).toContain('<ins>You asked in May.</ins>');

  const now = await html(officer);
  expect(now).toContain('Back to the standard wording');
  const back = await visit(officer, { commandId: randomUUID(), version: hidden(now, 'version'), back: 'yes' });
  await expect(back.send()).rejects.toMatchObject({ status: 303 });
  expect((await stateOf(app, id)).record.draft).toBeNull();
});

it('a form that is too old comes back with what was typed', async () => {
  const page = await html(officer);
  await does(app, id, officer, { type: 'note.added', body: 'Called' });
  const sent = { ...fields(page), commandId: randomUUID(), version: hidden(page, 'version'), 'part-1': 'My words.' };
  const { send } = await visit(officer, sent);
  expect(await send()).toMatchObject({ init: { status: 409 }, data: { refusal: { code: 'changed-meanwhile' } } });
});

it('another role changes nothing by sending the form', async () => {
  const page = await html(officer);
  const { send } = await visit(reviewer, {
    ...fields(page),
    commandId: randomUUID(),
    version: hidden(page, 'version'),
  });
  expect(await send()).toMatchObject({ init: { status: 409 }, data: { refusal: { code: 'role' } } });
});
