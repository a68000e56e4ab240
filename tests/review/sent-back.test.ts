import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { action as doAct } from '../../app/routes/desk/case/act.tsx';
import { loadCase } from '../../app/services/load-case.ts';
import { call, form } from '../workbench/world.ts';
import { aCase, does, officer, openWorld, reviewer, stateOf } from './world.ts';

const { app } = await openWorld();

it('whoever sends an answer back that nobody assigned to them is told so, and not asked why they open the case', async () => {
  const id = await aCase(app);
  await does(app, id, officer, { type: 'identity.confirmed', method: 'Known', receivedOn: null });
  const search = { system: 'Case system', terms: '', from: null, to: null, searcher: 'Records', note: '' };
  await does(app, id, officer, { type: 'search.recorded', ...search, result: 'nothing-found' });
  const decision = { outcome: 'nothing-held' as const, explanation: 'We looked, and hold nothing.', exemptions: [] };
  await does(app, id, officer, { type: 'decision.recorded', ...decision });
  expect(await does(app, id, officer, { type: 'approval.requested' })).toMatchObject({ ok: true });
  const version = String((await loadCase(app, id))?.version);
  const fields = { commandId: randomUUID(), version, note: 'Look into the archive too.' };
  const sent = await call({ app }, reviewer, doAct, { caseId: id, act: 'send-back' }, form(Object.entries(fields)));
  expect(sent).toMatchObject({ status: 303, location: '/desk?done=send-back#done' });
  expect((await stateOf(app, id)).request.value.work).not.toBe('approving');
});
