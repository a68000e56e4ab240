import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type FileId, fileId as fileIdShape } from '../../machines/ids.ts';
import { openedLength, openPieces, openRange, sealPieces } from './crypt.ts';

/** What a file is sealed under: the keys of the vault, by owner. */
export interface OwnerKeys {
  key(owner: string): Promise<Buffer | null>;
  createKey(owner: string, at: number): Promise<Buffer>;
}

export interface PutFile {
  readonly fileId: FileId;
  /** Hex, of what was put in. */
  readonly sha256: string;
  readonly bytes: number;
}

/** Thrown by a read when the file is not there, or its owner's key is destroyed. */
export class NoFile extends Error {
  override name = 'NoFile';
}

type Pieces = Uint8Array | AsyncIterable<Uint8Array>;

/** Sealed files, each under the key of its owner: a case, or a draft. */
export type FileStore = ReturnType<typeof fileStore>;

/** @param folder `<dataDir>/files` */
export function fileStore(folder: string, keys: OwnerKeys) {
  const home = (owner: string): string => {
    const name = safeName(owner);
    return join(folder, name.slice(0, 2), name);
  };
  const place = (owner: string, id: string): string => join(home(owner), safeName(id));
  /** What this process is writing just now. A clock that was set ahead must not make it look left behind. */
  const writing = new Set<string>();
  const bound = (owner: string, id: string): string => JSON.stringify([owner, id]);

  const read = async function* (owner: string, id: FileId): AsyncGenerator<Buffer> {
    const key = await keys.key(owner);
    if (!key) throw new NoFile('the key of this file is destroyed');
    yield* openPieces(key, bound(owner, id), onDisk(place(owner, id)));
  };

  const putAs = async (owner: string, id: FileId, content: Pieces, at: number): Promise<PutFile> => {
    const key = await keys.createKey(owner, at);
    const counted = { hash: createHash('sha256'), bytes: 0 };
    const pieces = content instanceof Uint8Array ? [content] : content;
    await writeWhole(
      { folder: home(owner), name: safeName(id), writing },
      sealPieces(key, bound(owner, id), counting(pieces, counted)),
    );
    return { fileId: id, sha256: counted.hash.digest('hex'), bytes: counted.bytes };
  };

  const put = (owner: string, content: Pieces, at: number): Promise<PutFile> =>
    putAs(owner, fileIdShape.parse(randomBytes(18).toString('base64url')), content, at);

  const remove = async (owner: string, id: FileId): Promise<void> => {
    await rm(place(owner, id), { force: true });
    await syncFolder(home(owner)).catch(ignoreMissing);
  };

  return {
    /**
     * Seals a file and returns when it and its name are on disk. Makes the owner's key where it has none.
     * Put the file first and append the event that names it after: a file nobody names is swept, a missing one is a loss.
     * @param at epoch milliseconds
     */
    put,
    /** The same under an id the caller chose: half-done work that has to be found again. What stood under it is replaced. */
    putAs,
    /** The file, proven whole. @throws NoFile; Error when it was changed or cut */
    get: async (owner: string, id: FileId): Promise<Buffer> => {
      const pieces: Buffer[] = [];
      for await (const piece of read(owner, id)) pieces.push(piece);
      return Buffer.concat(pieces);
    },
    /** The file in pieces of 64 KiB, each proven before it is given out. */
    read,
    /** Some bytes of it, proven to be what was put in there; the rest is not read. @throws NoFile; Error when they were changed */
    readRange: async (owner: string, id: FileId, range: { from: number; to: number }): Promise<Buffer> => {
      const key = await keys.key(owner);
      if (!key) throw new NoFile('the key of this file is destroyed');
      const file = await open(place(owner, id), 'r').catch((error: unknown) => {
        throw isMissing(error) ? new NoFile('no such file') : error;
      });
      try {
        const { size } = await file.stat();
        const readAt = async (from: number, to: number) => {
          const wanted = Buffer.alloc(Math.max(0, Math.min(to, size) - from));
          const { bytesRead } = await file.read(wanted, 0, wanted.length, from);
          return wanted.subarray(0, bytesRead);
        };
        return await openRange(key, bound(owner, id), { size, read: readAt }, range);
      } finally {
        await file.close();
      }
    },
    /** The file in such pieces, and how long it should be in all; the reader counts. @throws NoFile */
    open: async (owner: string, id: FileId): Promise<{ length: number; pieces: AsyncIterable<Buffer> }> => {
      const { size } = await stat(place(owner, id)).catch((error: unknown) => {
        throw isMissing(error) ? new NoFile('no such file') : error;
      });
      return { length: openedLength(size), pieces: read(owner, id) };
    },
    has: (owner: string, id: FileId): Promise<boolean> =>
      stat(place(owner, id)).then(
        () => true,
        () => false,
      ),
    delete: remove,
    /**
     * Takes a file over from a draft to a case: sealed anew under the case's key, under a new id, read piece by piece.
     * The draft's file stays until the draft goes, so a submission that fails loses nothing.
     */
    adopt: (fromOwner: string, id: FileId, toOwner: string, at: number): Promise<PutFile> =>
      put(toOwner, read(fromOwner, id), at),
    /** Every file of an owner. */
    list: async (owner: string): Promise<FileId[]> =>
      (await namesIn(home(owner))).filter((name) => !isTemporary(name)).map((name) => fileIdShape.parse(name)),
    /** Deletes all files of an owner whose key is destroyed or about to be. */
    deleteAll: async (owner: string): Promise<void> => {
      await rm(home(owner), { recursive: true, force: true });
    },
    /**
     * Deletes files of an owner older than `before` (epoch milliseconds) that `isNamed` does not know, and unfinished writes as
     * old: whoever still writes one touches it. It is asked of old files only.
     * @returns how many were deleted
     */
    sweep: async (owner: string, before: number, isNamed: (id: FileId) => Promise<boolean>): Promise<number> => {
      let swept = 0;
      for (const name of await namesIn(home(owner))) {
        const path = join(home(owner), name);
        if (writing.has(path)) continue;
        const { mtimeMs } = await stat(path).catch(gone);
        if (mtimeMs >= before || (!isTemporary(name) && (await isNamed(fileIdShape.parse(name))))) continue;
        await rm(path, { force: true });
        swept += 1;
      }
      return swept;
    },
  };
}

/** Ids become names in a folder: anything but letters, digits, - and _ is refused, so no id can point elsewhere. */
function safeName(id: string): string {
  if (!/^[A-Za-z0-9_-]{3,64}$/.test(id)) throw new NoFile('not the id of a file');
  return id;
}

const isTemporary = (name: string): boolean => name.endsWith('.part');

async function* counting(
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  counted: { hash: ReturnType<typeof createHash>; bytes: number },
): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) {
    counted.hash.update(piece);
    counted.bytes += piece.length;
    yield piece;
  }
}

async function* onDisk(path: string): AsyncGenerator<Uint8Array> {
  try {
    for await (const piece of createReadStream(path, { highWaterMark: 256 * 1024 })) yield piece;
  } catch (error) {
    if (isMissing(error)) throw new NoFile('no such file');
    throw error;
  }
}

/** Writes under another name, syncs, renames, syncs the folder: whatever happens, the name holds all of it or does not exist. */
async function writeWhole(
  { folder, name, writing }: { folder: string; name: string; writing: Set<string> },
  pieces: AsyncIterable<Buffer>,
): Promise<void> {
  await makeFolder(folder);
  // A name of its own: what a killed process left behind must not stand in the way of the same file written anew.
  const temporary = join(folder, `${name}.${randomBytes(6).toString('hex')}.part`);
  writing.add(temporary);
  try {
    const file = await open(temporary, 'wx', 0o600);
    try {
      for await (const piece of pieces) await file.writeFile(piece);
      await file.sync();
    } catch (error) {
      await file.close();
      await rm(temporary, { force: true });
      throw error;
    }
    await file.close();
    await rename(temporary, join(folder, name));
  } finally {
    writing.delete(temporary);
  }
  await syncFolder(folder);
}

async function makeFolder(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true, mode: 0o700 });
  // New folders are names too: each parent must be told to the disk.
  for (let made = folder; first !== undefined && made.length >= first.length; made = join(made, '..')) {
    await syncFolder(join(made, '..'));
  }
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT';
const ignoreMissing = (error: unknown): void => {
  if (!isMissing(error)) throw error;
};

/** What went meanwhile is not there to be swept. */
const gone = (error: unknown): { mtimeMs: number } => {
  ignoreMissing(error);
  return { mtimeMs: Number.POSITIVE_INFINITY };
};

const namesIn = (folder: string): Promise<string[]> =>
  readdir(folder).catch((error) => {
    ignoreMissing(error);
    return [];
  });
