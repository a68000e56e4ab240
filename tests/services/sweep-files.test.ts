import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { App } from '../../app/app.ts';
import { sweepEveryCase } from '../../app/jobs/sweep-every-case.ts';
import { workShelf } from '../../app/services/file/work-shelf.ts';
import { newId } from '../../app/services/new-id.ts';
import { begunUploads, uploadIdOf } from '../../app/services/uploads/begun-upload.ts';
import { type CaseId, documentId, fileId } from '../../machines/ids.ts';
import { aCase, does, officer, openWorld } from '../review/world.ts';

const { app, clock } = await openWorld();
const week = 7 * 24 * 60 * 60_000;
const put = async (id: CaseId, words: string) => (await app.files.put(id, Buffer.from(words), app.clock.now())).fileId;
const done = async (of: App) => {
  for (const { id } of await of.store.outbox.claim('test', 100, 60_000, clock.at))
    await of.store.outbox.done(id, 'test', clock.at);
};

it('files that nothing names go after a week; whatever is named, sent in pieces, half done or waits for a job stays', async () => {
  const id = await aCase(app);
  const source = await put(id, 'a document');
  const document = { documentId: documentId.parse('document-1'), name: 'A letter', source, bytes: 10, sha256: 'ab' };
  await does(app, id, officer, { type: 'document.added', ...document });
  const orphan = await put(id, 'written, and then the process was killed');
  const shelf = workShelf(app, id);
  await shelf.put('a'.repeat(40), Buffer.from('half done'));
  const home = readdirSync(join(app.settings.dataDir, 'files'), { recursive: true, encoding: 'utf8' }).find((name) =>
    name.endsWith(id),
  );
  writeFileSync(join(app.settings.dataDir, 'files', home ?? '', `${newId()}.0123456789ab.part`), 'half a file');
  const uploads = begunUploads(app, id);
  const sent = { name: 'scan.pdf', size: 9_000_000, modifiedAt: 1, sample: '' };
  const [live, lost] = [uploadIdOf(id, officer.id, sent), uploadIdOf(id, officer.id, { ...sent, size: 8_500_000 })];

  // By the disk they are of today, so nothing is a week old before a week from now.
  clock.at = Date.now();
  expect((await sweepEveryCase(app)).swept).toBe(0);
  clock.at += week + 60_000;
  await uploads.write(live, { ...sent, commandId: newId(), by: officer.id });
  await uploads.writePiece(live, 0, Buffer.from('the first piece'));
  await uploads.writePiece(lost, 0, Buffer.from('its beginning was thrown away'));
  // The document has not been read yet: what that makes may be named any moment.
  expect((await sweepEveryCase(app)).swept).toBe(1);
  expect(await app.files.has(id, orphan)).toBe(true);

  await done(app);
  expect((await sweepEveryCase(app)).swept).toBe(2);
  const left = (await app.files.list(id)).filter((name) => name !== source);
  expect(left.sort()).toEqual([`piece-${live}-000`, `upload-${live}`, `work-${'a'.repeat(40)}`].sort());
  expect((await app.files.get(id, source)).toString()).toBe('a document');
  expect((await sweepEveryCase(app)).swept).toBe(0);

  // Three days later nobody goes on with the upload, and the case is over.
  await does(app, id, officer, { type: 'request.withdrawn', reason: 'No longer needed' });
  await done(app);
  clock.at += week;
  expect((await sweepEveryCase(app)).swept).toBe(1);
  expect(await app.files.list(id)).toEqual([fileId.parse(source)]);
});
