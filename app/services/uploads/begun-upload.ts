import { createHash } from 'node:crypto';
import { z } from 'zod';
import { type CaseId, type FileId, fileId, staffId } from '../../../machines/ids.ts';
import type { App } from '../../app.ts';

/** A file is sent in pieces of this many bytes, the last one shorter. What a broken connection costs is one of them. */
export const pieceBytes = 8 * 1024 * 1024;

/** One file, however it is sent: several hundred scanned pages. */
export const largestUpload = 200 * 1024 * 1024;

/** A file as the browser that sends it knows it. Together with case and sender it is recognised when it comes again. */
export const sentFile = z.object({
  /** However long: what it is called in the case is cut. */
  name: z.string().min(1).max(2000),
  size: z.number().int().min(1).max(largestUpload),
  /** Epoch milliseconds. */
  modifiedAt: z.number().int().min(0),
  /** SHA-256, in hex, of pieces of it; empty where the browser could not say. */
  sample: z
    .string()
    .regex(/^(?:[0-9a-f]{64})?$/)
    .default(''),
});
export type SentFile = z.infer<typeof sentFile>;

/** What is kept beside the pieces, sealed like them: names of files name people. */
const begun = sentFile.extend({ commandId: z.string(), by: staffId, beganAt: z.number().int() });
export type BegunUpload = z.infer<typeof begun>;

const idShape = /^[\w-]{22}$/;

/** The id under which this person's file is found again in this case. */
export const uploadIdOf = (caseId: CaseId, by: string, { name, size, modifiedAt, sample }: SentFile): string =>
  createHash('sha256')
    .update(JSON.stringify([caseId, by, name, size, modifiedAt, sample]))
    .digest('base64url')
    .slice(0, 22);

const headPrefix = 'upload-';
const headId = (uploadId: string): FileId => fileId.parse(`${headPrefix}${uploadId}`);
const pieceId = (uploadId: string, index: number): FileId =>
  fileId.parse(`piece-${uploadId}-${String(index).padStart(3, '0')}`);
const partShape = /^(?:upload-([\w-]{22})|piece-([\w-]{22})-\d{3})$/;
const pieceCount = (size: number): number => Math.ceil(size / pieceBytes);

/** The uploads of a case that are not whole yet: sealed files beside its others, which no event names. */
export function begunUploads({ files, clock }: App, caseId: CaseId) {
  const read = async (uploadId: string): Promise<BegunUpload | null> => {
    if (!idShape.test(uploadId) || !(await files.has(caseId, headId(uploadId)))) return null;
    return begun.parse(JSON.parse((await files.get(caseId, headId(uploadId))).toString('utf8')));
  };
  const received = async (uploadId: string, size: number): Promise<number> => {
    let count = 0;
    while (count < pieceCount(size) && (await files.has(caseId, pieceId(uploadId, count)))) count += 1;
    return Math.min(size, count * pieceBytes);
  };
  const dropPieces = async (uploadId: string, size: number): Promise<void> => {
    for (let index = 0; index < pieceCount(size); index++) await files.delete(caseId, pieceId(uploadId, index));
  };
  return {
    /** Null where nothing of it is kept. */
    read,
    /** How many bytes are here, from the beginning and without a gap. */
    received,
    write: (uploadId: string, upload: Omit<BegunUpload, 'beganAt'>) => {
      const beganAt = clock.now();
      return files.putAs(caseId, headId(uploadId), Buffer.from(JSON.stringify({ ...upload, beganAt })), beganAt);
    },
    /** @param from where the piece begins: a multiple of `pieceBytes` */
    writePiece: (uploadId: string, from: number, bytes: Uint8Array) =>
      files.putAs(caseId, pieceId(uploadId, from / pieceBytes), bytes, clock.now()),
    whole: async (uploadId: string, size: number): Promise<Uint8Array> => {
      const bytes = new Uint8Array(size);
      for (let index = 0; index < pieceCount(size); index++)
        bytes.set(await files.get(caseId, pieceId(uploadId, index)), index * pieceBytes);
      return bytes;
    },
    /** The pieces go; that the file was sent stays known for a while, so that an answer that got lost is given again. */
    dropPieces,
    drop: async (uploadId: string, size: number): Promise<void> => {
      await dropPieces(uploadId, size);
      await files.delete(caseId, headId(uploadId));
    },
    /** The upload a file is a part of; null where it is of none. */
    uploadOf: (id: FileId): string | null => {
      const [, head, piece] = partShape.exec(id) ?? [];
      return head ?? piece ?? null;
    },
    ids: async (): Promise<string[]> =>
      (await files.list(caseId)).flatMap((id) =>
        id.startsWith(headPrefix) && idShape.test(id.slice(headPrefix.length)) ? [id.slice(headPrefix.length)] : [],
      ),
  };
}
