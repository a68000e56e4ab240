import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/*
 * A sealed file is `mark(4) | salt(16) | chunk*`, each chunk `tag(16) | AES-256-GCM(up to 64 KiB)` under a key derived for this
 * file alone, its nonce the chunk's number and whether it is the last (the STREAM construction, as age and Tink use it).
 * So a file is checked piece by piece while it is read, and a cut, swapped or repeated piece is refused.
 */
const mark = Buffer.from('RDF1');
const chunkBytes = 64 * 1024;
const tagBytes = 16;
const full = tagBytes + chunkBytes;
export const headBytes = mark.length + 16;

/** How long a sealed file of this length is once it is opened. Only a hint until it has been: the length on disk is not sealed. */
export function openedLength(sealed: number): number {
  const body = Math.max(tagBytes, sealed - headBytes);
  return body - tagBytes * Math.ceil(body / (tagBytes + chunkBytes));
}

const fileKey = (key: Buffer, salt: Uint8Array, name: string): Buffer =>
  Buffer.from(hkdfSync('sha256', key, salt, `rightsdesk file ${name}`, 32));

const nonce = (index: number, last: boolean): Buffer => {
  const bytes = Buffer.alloc(12);
  bytes.writeUInt32BE(index, 7);
  bytes.writeUInt8(last ? 1 : 0, 11);
  return bytes;
};

/** Seals pieces as they come. `name` (owner and file id) is bound in: a file renamed on disk no longer opens. */
export async function* sealPieces(
  key: Buffer,
  name: string,
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<Buffer> {
  const salt = randomBytes(16);
  const own = fileKey(key, salt, name);
  yield Buffer.concat([mark, salt]);
  let index = 0;
  const sealChunk = (plain: Uint8Array, last: boolean): Buffer => {
    const cipher = createCipheriv('aes-256-gcm', own, nonce(index, last));
    index += 1;
    const body = cipher.update(plain);
    cipher.final();
    return Buffer.concat([cipher.getAuthTag(), body]);
  };
  let held: Buffer = Buffer.alloc(0);
  for await (const piece of pieces) {
    held = held.length === 0 ? Buffer.from(piece) : Buffer.concat([held, piece]);
    // One full chunk is held back: only the end tells which is the last.
    let from = 0;
    for (; held.length - from > chunkBytes; from += chunkBytes)
      yield sealChunk(held.subarray(from, from + chunkBytes), false);
    held = held.subarray(from);
  }
  yield sealChunk(held, true);
}

function openChunk(own: Buffer, index: number, sealed: Buffer, last: boolean): Buffer {
  if (sealed.length < tagBytes) throw new Error('sealed file is cut off');
  const decipher = createDecipheriv('aes-256-gcm', own, nonce(index, last), { authTagLength: tagBytes });
  decipher.setAuthTag(sealed.subarray(0, tagBytes));
  return Buffer.concat([decipher.update(sealed.subarray(tagBytes)), decipher.final()]);
}

function ownKey(key: Buffer, name: string, head: Buffer): Buffer {
  if (!head.subarray(0, mark.length).equals(mark)) throw new Error('not a sealed file');
  return fileKey(key, head.subarray(mark.length, headBytes), name);
}

/**
 * Opens pieces as they come, each proven before it is given out.
 * @throws when a bit is changed, the end is missing, or key or name are another file's
 */
export async function* openPieces(
  key: Buffer,
  name: string,
  pieces: AsyncIterable<Uint8Array>,
): AsyncGenerator<Buffer> {
  let held: Buffer = Buffer.alloc(0);
  let own: Buffer | null = null;
  let index = 0;
  for await (const piece of pieces) {
    held = held.length === 0 ? Buffer.from(piece) : Buffer.concat([held, piece]);
    if (!own) {
      if (held.length < headBytes) continue;
      own = ownKey(key, name, held);
      held = held.subarray(headBytes);
    }
    let from = 0;
    for (; held.length - from > full; from += full)
      yield openChunk(own, index++, held.subarray(from, from + full), false);
    held = held.subarray(from);
  }
  if (!own) throw new Error('sealed file is cut off');
  yield openChunk(own, index, held, true);
}

/** A sealed file of which only some bytes are read. */
export interface SealedFile {
  /** Bytes on disk. */
  readonly size: number;
  read(from: number, to: number): Promise<Buffer>;
}

/**
 * Opens some bytes of a file: the chunks they lie in, each proven to be what was sealed in that place. What lies before
 * and behind them is not looked at, so a file cut off elsewhere is not noticed.
 * @param range of the opened file; what is behind its end is left out
 * @throws when a bit of these chunks is changed, or key or name are another file's
 */
export async function openRange(
  key: Buffer,
  name: string,
  sealed: SealedFile,
  range: { readonly from: number; readonly to: number },
): Promise<Buffer> {
  const own = ownKey(key, name, await sealed.read(0, headBytes));
  const first = Math.floor(range.from / chunkBytes);
  const chunks: Buffer[] = [];
  const start = headBytes + first * full;
  const body = await sealed.read(start, headBytes + Math.ceil(range.to / chunkBytes) * full);
  for (let at = 0; at < body.length; at += full) {
    const isLast = start + at + full >= sealed.size;
    chunks.push(openChunk(own, first + at / full, body.subarray(at, at + full), isLast));
  }
  return Buffer.concat(chunks).subarray(range.from - first * chunkBytes, range.to - first * chunkBytes);
}
