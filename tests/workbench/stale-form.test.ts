import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { action as plainPage } from '../../app/routes/desk/workbench/page.tsx';
import { action as review } from '../../app/routes/desk/workbench/review.ts';
import { call, form, json, officer, openWorld, type StaffActor, staff, stateOf, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

describe('a form without a script', () => {
  const other = staff('officer-2', 'officer');
  const at = () => ({ caseId: world.caseId, documentId: world.documentId, page: '1' });
  const marks = async (who: StaffActor) => {
    const commandId = randomUUID();
    const place = { documentId: world.documentId, pageId: `${world.documentId}-1` };
    const box = { x: 60, y: 500, width: 40, height: 20 };
    const act = { do: 'area', ...place, box, code: 'crime', citation: '' };
    expect((await call(world, who, review, at(), json({ commandId, act }))).status).toBe(200);
    return commandId;
  };
  const sends = (who: StaffActor, fields: Readonly<Record<string, string>>) =>
    call(world, who, plainPage, at(), form(Object.entries(fields)));

  it('that removes a mark, pressed twice, is answered twice as done', async () => {
    const fields = { commandId: randomUUID(), remove: await marks(officer) };
    const [first, second] = [await sends(officer, fields), await sends(officer, fields)];
    expect([first.status, second.status]).toEqual([303, 303]);
    expect(second.location).toBe(first.location);
  });

  it('that comes too late for a mark says so, and who removed it', async () => {
    const mark = await marks(officer);
    const since = String((await stateOf(world.app, world.caseId)).version);
    await call(world, other, review, at(), json({ commandId: randomUUID(), act: { do: 'remove', marks: [mark] } }));
    expect(await sends(officer, { commandId: randomUUID(), remove: mark, since })).toMatchObject({
      status: 422,
      body: {
        errors: [{ message: 'This mark is no longer there, so nothing was changed.' }],
        meanwhile: [expect.stringMatching(/^A colleague removed 1 mark at \d\d:\d\d\.$/)],
      },
    });
  });
});
