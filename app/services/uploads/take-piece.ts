import type { Actor } from '../../../machines/actors.ts';
import type { CaseId } from '../../../machines/ids.ts';
import { type Refusal, refuse } from '../../../machines/refusal.ts';
import type { App } from '../../app.ts';
import { uploadDocuments } from '../file/upload-documents.ts';
import { begunUploads, pieceBytes } from './begun-upload.ts';
import { caseToAddTo } from './case-to-add-to.ts';

export interface Taken {
  readonly ok: true;
  /** How many bytes are here now. Where it is not what the sender thought, they go on from here. */
  readonly received: number;
  readonly isAdded: boolean;
}

const forgotten = refuse('no-upload', 'This upload is not kept any more. Choose the file again.');

/**
 * Takes one piece of an announced file; it is on disk when this answers. With the last one the file becomes a document
 * of the case, checked as every upload is; what is refused then is thrown away. A piece that came before, or too early,
 * changes nothing: the answer says where to go on.
 * @param from how many bytes come before this piece
 */
export async function takePiece(
  app: App,
  actor: Actor,
  caseId: CaseId,
  { uploadId, from, bytes }: { uploadId: string; from: number; bytes: Uint8Array },
): Promise<Taken | Refusal> {
  const may = await caseToAddTo(app, actor, caseId);
  if (!may.ok) return may;
  const begun = begunUploads(app, caseId);
  const upload = await begun.read(uploadId);
  if (upload === null || actor.kind !== 'staff' || upload.by !== actor.id) return forgotten;
  const { name, size, commandId } = upload;
  if (may.loaded.commands.has(commandId)) return { ok: true, received: size, isAdded: true };
  const before = await begun.received(uploadId, size);
  if (from !== before && before < size) return { ok: true, received: before, isAdded: false };
  if (before < size) {
    const expected = Math.min(pieceBytes, size - before);
    if (bytes.byteLength !== expected) return refuse('piece', `A piece of ${expected} bytes was expected here.`);
    await begun.writePiece(uploadId, from, bytes);
    if (from + expected < size) return { ok: true, received: from + expected, isAdded: false };
  }
  const whole = await begun.whole(uploadId, size);
  const added = await uploadDocuments(app, actor, { caseId, commandId }, [{ name, bytes: whole }]);
  if (!added.ok) {
    await begun.drop(uploadId, size);
    return added;
  }
  await begun.dropPieces(uploadId, size);
  return { ok: true, received: size, isAdded: true };
}
