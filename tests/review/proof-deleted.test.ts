import { expect, it } from 'vitest';
import { deleteProofFiles } from '../../app/jobs/delete-proof-files.ts';
import { aCase, does, item, officer, openWorld, requester, stateOf } from './world.ts';

it('a copy of proof that is deleted is gone from the disk, and only that', async () => {
  const { app } = await openWorld();
  const id = await aCase(app);
  const put = async (words: string) => (await app.files.put(id, Buffer.from(words), app.clock.now())).fileId;
  const [passport, letter] = [await put('passport'), await put('letter')];
  await does(app, id, requester, { type: 'identity.provided', how: 'Uploaded', files: [passport] });
  await does(app, id, officer, { type: 'proof.deleted', files: [passport] });
  await does(app, id, requester, { type: 'identity.provided', how: 'Uploaded', files: [letter] });
  const rows = await app.store.outbox.ofCase(id);
  expect(rows.filter(({ kind }) => kind === 'delete-proof-files')).toHaveLength(1);
  // Twice, as after a crash.
  for (let time = 0; time < 2; time++) await deleteProofFiles(app, item(id, {}, 1));
  expect(await app.files.list(id)).toEqual([letter]);
  expect((await stateOf(app, id)).record.proof).toMatchObject([{ isDeleted: true }, { isDeleted: false }]);
});
