import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, renameSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openPieces, sealPieces } from '../../db/files/crypt.ts';
import { NoFile } from '../../db/store.ts';
import { caseId, fileId } from '../../machines/ids.ts';
import { freshStores } from './engines.ts';
import { at } from './made-up.ts';

const { settings, open } = freshStores();
const of = await settings('sqlite');
const { files, destroyKey } = await open(of);
const chunk = 64 * 1024;

const pathOf = (owner: string, id: string): string => join(of.dataDir, 'files', owner.slice(0, 2), owner, id);

async function collect(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
}
async function* inPieces(bytes: Buffer, size: number) {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}

describe('sealed files', () => {
  it.each([0, 1, chunk - 1, chunk, chunk + 1, 3 * chunk, 3 * chunk + 7])(
    'gives back %i bytes as they were',
    async (size) => {
      const bytes = randomBytes(size);
      const put = await files.put('case-1', bytes, at);
      expect(put).toMatchObject({ bytes: size, sha256: createHash('sha256').update(bytes).digest('hex') });
      expect((await files.get('case-1', put.fileId)).equals(bytes)).toBe(true);
    },
  );

  it('seals and opens whatever way the bytes arrive', async () => {
    const key = randomBytes(32);
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 3 * chunk }),
        fc.integer({ min: 1, max: chunk * 2 }),
        fc.integer({ min: 1, max: chunk * 2 }),
        async (size, into, from) => {
          const bytes = randomBytes(size);
          const sealed = await collect(sealPieces(key, 'name', inPieces(bytes, into)));
          expect((await collect(openPieces(key, 'name', inPieces(sealed, from)))).equals(bytes)).toBe(true);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('gives back some bytes of it, whichever they are', async () => {
    const bytes = randomBytes(3 * chunk + 7);
    const { fileId: id } = await files.put('case-1', bytes, at);
    const somewhere = fc.oneof(fc.integer({ min: 0, max: bytes.length + 9 }), fc.constantFrom(0, chunk, 3 * chunk));
    await fc.assert(
      fc.asyncProperty(somewhere, somewhere, async (one, other) => {
        const range = { from: Math.min(one, other), to: Math.max(one, other) };
        const read = await files.readRange('case-1', id, range);
        expect(read.equals(bytes.subarray(range.from, range.to))).toBe(true);
      }),
      { numRuns: 60 },
    );
    const whole = await files.put('case-1', bytes.subarray(0, 2 * chunk), at);
    expect(await files.readRange('case-1', whole.fileId, { from: chunk, to: 3 * chunk })).toEqual(
      bytes.subarray(chunk, 2 * chunk),
    );
  });

  it('gives back no byte of a piece that was changed, moved or became the last, nor under another key', async () => {
    const { fileId: id } = await files.put('case-12', randomBytes(3 * chunk), at);
    const path = pathOf('case-12', id);
    const whole = readFileSync(path);
    const [size, piece] = [chunk + 16, (n: number) => ({ from: n * chunk + 5, to: n * chunk + 50 })];
    const changed = Buffer.from(whole);
    changed[20 + size + 100] = (changed[20 + size + 100] ?? 0) ^ 1;
    writeFileSync(path, changed);
    await expect(files.readRange('case-12', id, piece(1))).rejects.toThrow();
    expect(await files.readRange('case-12', id, piece(2))).toHaveLength(45);
    const moved = Buffer.concat([whole.subarray(0, 20), whole.subarray(20 + size, 20 + 2 * size), whole.subarray(20)]);
    writeFileSync(path, moved);
    await expect(files.readRange('case-12', id, piece(0))).rejects.toThrow();
    writeFileSync(path, whole.subarray(0, 20 + 2 * size));
    await expect(files.readRange('case-12', id, piece(1))).rejects.toThrow();
    await expect(files.readRange('case-12', fileId.parse('not-there'), piece(0))).rejects.toThrow(NoFile);
    await destroyKey(caseId.parse('case-12'), at);
    await expect(files.readRange('case-12', id, piece(0))).rejects.toThrow(NoFile);
  });

  it('is written anew under its id whatever a killed process left beside it', async () => {
    const id = fileId.parse('work-7');
    await files.putAs('case-9', id, Buffer.from('first'), at);
    writeFileSync(`${pathOf('case-9', 'work-7')}.part`, 'half of it');
    await files.putAs('case-9', id, Buffer.from('second'), at);
    expect((await files.get('case-9', id)).toString()).toBe('second');
    expect(await files.list('case-9')).toEqual([id]);
  });

  it('holds nothing readable, in files only their owner may read', async () => {
    const { fileId: id } = await files.put('case-2', Buffer.from('Ida Blom, born 1990'), at);
    const path = pathOf('case-2', id);
    expect(readFileSync(path).includes('Ida')).toBe(false);
    expect(statSync(path).mode & 0o077).toBe(0);
    expect(readdirSync(join(path, '..')).some((name) => name.endsWith('.part'))).toBe(false);
  });

  it.each([
    [
      'a changed bit',
      (path: string) => {
        const bytes = readFileSync(path);
        bytes[bytes.length - 5] = (bytes[bytes.length - 5] ?? 0) ^ 1;
        writeFileSync(path, bytes);
      },
    ],
    ['a missing end', (path: string) => truncateSync(path, statSync(path).size - 1)],
    ['a missing last piece', (path: string) => truncateSync(path, 20 + 2 * (chunk + 16))],
    ['nothing left', (path: string) => truncateSync(path, 0)],
    [
      'swapped pieces',
      (path: string) => {
        const bytes = readFileSync(path);
        const size = chunk + 16;
        writeFileSync(
          path,
          Buffer.concat([
            bytes.subarray(0, 20),
            bytes.subarray(20 + size, 20 + 2 * size),
            bytes.subarray(20, 20 + size),
            bytes.subarray(20 + 2 * size),
          ]),
        );
      },
    ],
  ])('refuses %s', async (_, spoil) => {
    const { fileId: id } = await files.put('case-3', randomBytes(2 * chunk + 100), at);
    spoil(pathOf('case-3', id));
    await expect(files.get('case-3', id)).rejects.toThrow();
  });

  it('refuses a file put under another name or owner', async () => {
    const one = await files.put('case-4', Buffer.from('one'), at);
    const two = await files.put('case-4', Buffer.from('two'), at);
    renameSync(pathOf('case-4', one.fileId), pathOf('case-4', two.fileId));
    await expect(files.get('case-4', two.fileId)).rejects.toThrow();
    await expect(files.get('case-4', one.fileId)).rejects.toThrow(NoFile);
    await expect(files.get('case-9', one.fileId)).rejects.toThrow(NoFile);
  });

  it.each(['../../cases.db', 'a/b', '.', '', 'x'.repeat(65)])('takes %j for no file', async (name) => {
    await expect(files.get('case-1', fileId.safeParse(name).data ?? fileId.parse('..'))).rejects.toThrow(NoFile);
    await expect(files.put(name, Buffer.from('x'), at)).rejects.toThrow();
  });

  it('moves a file from a draft to a case, under the key of the case', async () => {
    const proof = await files.put('draft-1', Buffer.from('a passport'), at);
    const taken = await files.adopt('draft-1', proof.fileId, 'case-5', at);
    expect(taken).toMatchObject({ sha256: proof.sha256, bytes: 10 });
    expect((await files.get('case-5', taken.fileId)).toString()).toBe('a passport');
    expect(await files.list('case-5')).toEqual([taken.fileId]);
    await files.delete('draft-1', proof.fileId);
    expect(await files.has('draft-1', proof.fileId)).toBe(false);
    expect((await files.get('case-5', taken.fileId)).toString()).toBe('a passport');
  });

  it('is gone with the key of its case', async () => {
    const { fileId: id } = await files.put('case-6', Buffer.from('x'), at);
    await destroyKey(caseId.parse('case-6'), at);
    await expect(files.get('case-6', id)).rejects.toThrow(NoFile);
    expect(await files.has('case-6', id)).toBe(false);
  });
});
