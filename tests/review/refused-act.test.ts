import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { actPages } from '../../app/routes/desk/acts/index.ts';
import { loadCase } from '../../app/services/load-case.ts';
import { aCase, does, officer, openWorld, requester } from './world.ts';

const { app } = await openWorld();
const post = (fields: Record<string, string>) =>
  new Request('http://localhost:3000/x', { method: 'POST', body: new URLSearchParams(fields) });

it('what was written is not lost because somebody else was quicker, or a hidden field is wrong', async () => {
  const id = await aCase(app);
  const version = String((await loadCase(app, id))?.version);
  await does(app, id, requester, { type: 'message.sent', body: 'One more thing', files: [] });
  const typed = { method: 'Seen in person, at length', 'receivedOn-day': '1', 'receivedOn-month': '6' };
  const fields = { ...typed, 'receivedOn-year': '2026', version, commandId: randomUUID() };
  const late = await actPages['confirm-identity'].run(app, officer, id, post(fields));
  expect(late).toMatchObject({ done: false, refusal: { code: 'changed-meanwhile' }, form: { values: typed } });
  const odd = await actPages['confirm-identity'].run(app, officer, id, post({ ...fields, version: 'x' }));
  expect(odd).toMatchObject({ done: false, refusal: { code: 'stale' }, form: { values: typed } });
});
