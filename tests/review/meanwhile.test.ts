import { describe, expect, it } from 'vitest';
import { act, type EventDraft } from '../../app/services/act.ts';
import { uploadDocuments } from '../../app/services/file/upload-documents.ts';
import { loadCase } from '../../app/services/load-case.ts';
import { newId } from '../../app/services/new-id.ts';
import { aCase, aDocument, does, officer, openWorld, requester, reviewer } from './world.ts';

const { app } = await openWorld();
const decision: EventDraft = {
  type: 'decision.recorded',
  outcome: 'granted',
  explanation: 'Here it is.',
  exemptions: [],
};
const pdf = { name: 'letter.pdf', bytes: new TextEncoder().encode('%PDF-1.7 one') };

describe('a form opened before something else happened', () => {
  it('still counts when somebody only looked', async () => {
    const id = await aCase(app);
    const documentId = await aDocument(app, id);
    const seen = (await loadCase(app, id))?.version ?? 0;
    await does(app, id, officer, { type: 'material.viewed', documentId, pageId: null });
    await does(app, id, reviewer, { type: 'case.opened', reason: 'Asked to help' });
    const command = { caseId: id, commandId: newId(), expectedVersion: seen };
    expect(await act(app, officer, command, () => [decision])).toMatchObject({ ok: true });
  });

  it('still counts when only time went by: the sweep passed a day, and told the requester how far it is', async () => {
    const id = await aCase(app);
    const seen = (await loadCase(app, id))?.version ?? 0;
    const clock = { kind: 'system', id: 'clock' } as const;
    await does(app, id, clock, { type: 'day.passed' }, { type: 'progress.told', steps: [] });
    expect((await loadCase(app, id))?.version).toBe(seen + 2);
    const command = { caseId: id, commandId: newId(), expectedVersion: seen };
    expect(await act(app, officer, command, () => [decision])).toMatchObject({ ok: true });
  });

  it('does not when somebody changed or said something', async () => {
    const id = await aCase(app);
    const seen = (await loadCase(app, id))?.version ?? 0;
    await does(app, id, requester, { type: 'message.sent', body: 'I want only the photos', files: [] });
    const command = { caseId: id, commandId: newId(), expectedVersion: seen };
    expect(await act(app, officer, command, () => [decision])).toMatchObject({ ok: false, code: 'changed-meanwhile' });
    const ahead = { ...command, expectedVersion: 99 };
    expect(await act(app, officer, ahead, () => [decision])).toMatchObject({ ok: false, code: 'changed-meanwhile' });
  });
});

it('files that were not taken after all are not kept', async () => {
  const id = await aCase(app);
  await does(app, id, officer, { type: 'case.assigned', to: reviewer.id, role: 'reviewer' });
  const command = () => ({ caseId: id, commandId: newId() });
  expect(await uploadDocuments(app, reviewer, command(), [pdf])).toMatchObject({ ok: false, code: 'role' });
  expect(await app.files.list(id)).toEqual([]);
  const once = command();
  for (let time = 0; time < 2; time++) await uploadDocuments(app, officer, once, [pdf]);
  expect(await app.files.list(id)).toHaveLength(1);
});
