import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { uploadDocuments } from '../../app/services/file/upload-documents.ts';
import { loadCase } from '../../app/services/load-case.ts';
import { newId } from '../../app/services/new-id.ts';
import { beginUploads } from '../../app/services/uploads/begin-uploads.ts';
import { pieceBytes } from '../../app/services/uploads/begun-upload.ts';
import { dropOldUploads } from '../../app/services/uploads/drop-old-uploads.ts';
import { forgetUpload, forgetUploads } from '../../app/services/uploads/forget-upload.ts';
import { takePiece } from '../../app/services/uploads/take-piece.ts';
import { unfinishedUploads } from '../../app/services/uploads/unfinished-uploads.ts';
import type { Actor } from '../../machines/actors.ts';
import { type CaseId, staffId } from '../../machines/ids.ts';
import { aCase, does, officer, openWorld, stateOf } from '../review/world.ts';

const { app, clock } = await openWorld();
const colleague = { kind: 'staff', id: staffId.parse('officer-2'), roles: ['officer'] } satisfies Actor;
const unfinished = async (id: CaseId, who: Actor = officer) => {
  const loaded = await loadCase(app, id);
  return loaded ? unfinishedUploads(app, who, loaded) : [];
};
const modifiedAt = 1_700_000_000_000;

/** A file with a text at its beginning, so that it is known as one, as long as it is asked for. */
const fileOf = (size: number): Buffer =>
  Buffer.concat([Buffer.from(`%PDF-1.7\n${randomBytes(8).toString('hex')}\n`)], size);
const sent = (bytes: Uint8Array, name = 'Care file.pdf') => ({ name, size: bytes.byteLength, modifiedAt, sample: '' });

async function begin(id: CaseId, bytes: Uint8Array, who: Actor = officer) {
  const begun = await beginUploads(app, who, id, [sent(bytes)]);
  if (!begun.ok) throw new Error(begun.sentence);
  const [one] = begun.uploads;
  if (!one) throw new Error('nothing was begun');
  return one;
}
const piece = (id: CaseId, uploadId: string, bytes: Buffer, from: number, who: Actor = officer) =>
  takePiece(app, who, id, { uploadId, from, bytes: bytes.subarray(from, from + pieceBytes) });

it('goes on where it stopped when the same person chooses the same file again, and is then one document', async () => {
  const id = await aCase(app);
  const bytes = fileOf(2 * pieceBytes + 1000);
  const { uploadId, received } = await begin(id, bytes);
  expect(received).toBe(0);
  expect(await piece(id, uploadId, bytes, 0)).toMatchObject({ received: pieceBytes, isAdded: false });
  expect(await unfinished(id)).toMatchObject([{ name: 'Care file.pdf', size: bytes.byteLength, received: pieceBytes }]);

  const again = await begin(id, bytes);
  expect(again).toMatchObject({ uploadId, received: pieceBytes, isAdded: false });
  expect(await piece(id, uploadId, bytes, pieceBytes)).toMatchObject({ received: 2 * pieceBytes, isAdded: false });
  expect((await stateOf(app, id)).file.documents).toEqual([]);
  expect(await piece(id, uploadId, bytes, 2 * pieceBytes)).toMatchObject({ received: bytes.byteLength, isAdded: true });

  const [document, ...others] = (await stateOf(app, id)).file.documents;
  expect(others).toEqual([]);
  expect(document).toMatchObject({ name: 'Care file', bytes: bytes.byteLength });
  if (!document) throw new Error('nothing was added');
  expect((await app.files.get(id, document.source)).equals(bytes)).toBe(true);
  expect((await app.files.list(id)).filter((file) => file.startsWith('piece-'))).toEqual([]);
  expect(await unfinished(id)).toEqual([]);
});

it('a piece whose answer got lost, or that comes too early, changes nothing; the answer says where to go on', async () => {
  const id = await aCase(app);
  const bytes = fileOf(2 * pieceBytes);
  const { uploadId } = await begin(id, bytes);
  expect(await piece(id, uploadId, bytes, pieceBytes)).toMatchObject({ received: 0, isAdded: false });
  await piece(id, uploadId, bytes, 0);
  expect(await piece(id, uploadId, bytes, 0)).toMatchObject({ received: pieceBytes, isAdded: false });
  await piece(id, uploadId, bytes, pieceBytes);
  expect(await piece(id, uploadId, bytes, pieceBytes)).toMatchObject({ received: bytes.byteLength, isAdded: true });
  expect((await stateOf(app, id)).file.documents).toHaveLength(1);
  expect(await begin(id, bytes)).toMatchObject({ isAdded: true });
});

it('two files that agree in name, size and time but not in their bytes are two documents', async () => {
  const id = await aCase(app);
  const [first, second] = [fileOf(1000), fileOf(1000)];
  const begun = await beginUploads(app, officer, id, [
    { ...sent(first), sample: 'a'.repeat(64) },
    { ...sent(second), sample: 'b'.repeat(64) },
  ]);
  if (!begun.ok) throw new Error(begun.sentence);
  const [one, other] = begun.uploads;
  if (!one || !other) throw new Error('nothing was begun');
  expect(await piece(id, one.uploadId, first, 0)).toMatchObject({ isAdded: true });
  expect(await piece(id, other.uploadId, second, 0)).toMatchObject({ isAdded: true });
  const { documents } = (await stateOf(app, id)).file;
  expect(await Promise.all(documents.map(({ source }) => app.files.get(id, source)))).toEqual([first, second]);
});

it('a piece of another length than announced is refused', async () => {
  const id = await aCase(app);
  const bytes = fileOf(pieceBytes + 5);
  const { uploadId } = await begin(id, bytes);
  const short = { uploadId, from: 0, bytes: bytes.subarray(0, 100) };
  expect(await takePiece(app, officer, id, short)).toMatchObject({ ok: false, code: 'piece' });
  expect(await begin(id, bytes)).toMatchObject({ received: 0 });
});

it('nobody goes on with what another began, and their own begins anew', async () => {
  const id = await aCase(app);
  const bytes = fileOf(pieceBytes + 5);
  const { uploadId } = await begin(id, bytes);
  await piece(id, uploadId, bytes, 0);
  expect(await piece(id, uploadId, bytes, pieceBytes, colleague)).toMatchObject({ ok: false });
  expect(await unfinished(id, colleague)).toEqual([]);
});

it('what is refused at the end is thrown away with its pieces, and says why', async () => {
  const id = await aCase(app);
  const bytes = Buffer.from('The same note');
  await uploadDocuments(app, officer, { caseId: id, commandId: newId() }, [{ name: 'Note', bytes }]);
  const { uploadId } = await begin(id, bytes);
  expect(await piece(id, uploadId, bytes, 0)).toMatchObject({
    ok: false,
    sentence: expect.stringContaining('already part of this case'),
  });
  expect((await app.files.list(id)).filter((file) => /^(piece|upload)-/.test(file))).toEqual([]);
});

it('a name may be of any length, and is cut between letters', async () => {
  const id = await aCase(app);
  const bytes = Buffer.from('A note with a long name');
  const name = `${'x'.repeat(199)}👧 and on ${'y'.repeat(900)}.txt`;
  const begun = await beginUploads(app, officer, id, [{ ...sent(bytes), name }]);
  const uploadId = begun.ok ? begun.uploads[0]?.uploadId : undefined;
  expect(await piece(id, uploadId ?? '', bytes, 0)).toMatchObject({ ok: true, isAdded: true });
  expect((await stateOf(app, id)).file.documents[0]?.name).toBe('x'.repeat(199));
});

it('all that somebody began can be thrown away at once, and nothing of others', async () => {
  const id = await aCase(app);
  for (const size of [pieceBytes + 1, pieceBytes + 2]) {
    const bytes = fileOf(size);
    await piece(id, (await begin(id, bytes)).uploadId, bytes, 0);
    await begin(id, bytes, colleague);
  }
  const loaded = await loadCase(app, id);
  if (loaded) await forgetUploads(app, officer, loaded);
  expect(await unfinished(id)).toEqual([]);
  expect(await unfinished(id, colleague)).toHaveLength(2);
});

it('a document that was taken out can be sent again', async () => {
  const id = await aCase(app);
  const bytes = fileOf(300);
  const { uploadId } = await begin(id, bytes);
  await piece(id, uploadId, bytes, 0);
  const [document] = (await stateOf(app, id)).file.documents;
  if (!document) throw new Error('nothing was added');
  await does(app, id, officer, { type: 'document.removed', documentId: document.id, reason: 'Added by mistake.' });
  expect(await begin(id, bytes)).toMatchObject({ received: 0, isAdded: false });
  expect(await piece(id, uploadId, bytes, 0)).toMatchObject({ isAdded: true });
  expect((await stateOf(app, id)).file.documents).toHaveLength(1);
});

it('what nobody goes on with is kept for three days, or until its sender throws it away', async () => {
  const id = await aCase(app);
  const [kept, thrown] = [fileOf(pieceBytes + 1), fileOf(pieceBytes + 2)];
  for (const bytes of [kept, thrown]) await piece(id, (await begin(id, bytes)).uploadId, bytes, 0);
  const { uploadId } = await begin(id, thrown);
  await forgetUpload(app, colleague, id, uploadId);
  expect(await unfinished(id)).toHaveLength(2);
  await forgetUpload(app, officer, id, uploadId);
  expect(await unfinished(id)).toHaveLength(1);
  expect(await dropOldUploads(app, id)).toBe(0);
  clock.at += 73 * 3_600_000;
  expect(await dropOldUploads(app, id)).toBe(1);
  expect((await app.files.list(id)).filter((file) => /^(piece|upload)-/.test(file))).toEqual([]);
});
