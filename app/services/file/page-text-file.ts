import { setImmediate } from 'node:timers/promises';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { PageText } from '../../documents/types.ts';

const squeeze = promisify(gzip);
const unsqueeze = promisify(gunzip);

/** How many pages are squeezed together: whoever wants one page of ten thousand opens these, not all. */
export const pagesOfPart = 50;

const mark = Buffer.from('RDW1');
const headBytes = mark.length + 4;

/*
 * A file of words: a mark, the length of the list, the list of the lengths of the parts as JSON, the parts. A part is the JSON
 * of fifty pages, squeezed. Files from before are the JSON of all pages, squeezed.
 */

/** The words of a document's pages as one file. */
export async function writeWords(pages: readonly PageText[]): Promise<Buffer> {
  const parts: Buffer[] = [];
  for (let from = 0; from < pages.length; from += pagesOfPart) {
    parts.push(await squeeze(JSON.stringify(pages.slice(from, from + pagesOfPart))));
  }
  const list = Buffer.from(JSON.stringify(parts.map(({ length }) => length)));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(list.length);
  return Buffer.concat([mark, length, list, ...parts]);
}

export interface ReadWords {
  readonly pages: readonly PageText[];
  /** Of JSON. */
  readonly bytes: number;
}

/** The pages of one part of a file. */
export async function openPart(part: Uint8Array): Promise<ReadWords> {
  const json = await unsqueeze(part);
  // Written by writeWords above and sealed since: the shape is ours.
  return { pages: JSON.parse(json.toString('utf8')) as readonly PageText[], bytes: json.length };
}

/** Lengths of the parts and where the first begins; null while too little of the file is there. */
function listOf(file: Buffer): { readonly lengths: readonly number[]; readonly from: number } | null {
  if (file.length < headBytes) return null;
  const from = headBytes + file.readUInt32BE(mark.length);
  if (file.length < from) return null;
  return { lengths: JSON.parse(file.toString('utf8', headBytes, from)) as number[], from };
}

const isInParts = (file: Buffer): boolean => file.subarray(0, mark.length).equals(mark);

/** A part as it stands in its file, squeezed, and how many the file has. */
interface Part {
  readonly part: Buffer;
  readonly of: number;
}

/** The parts of a file that comes in pieces, one after the other; a file from before there were parts is one. */
export async function* partsOf(pieces: AsyncIterable<Buffer>): AsyncGenerator<Part> {
  let held = Buffer.alloc(0);
  let lengths: readonly number[] | null = null;
  let at = 0;
  for await (const piece of pieces) {
    held = Buffer.concat([held, piece]);
    if (lengths === null) {
      if (held.length < mark.length || !isInParts(held)) continue;
      const list = listOf(held);
      if (list === null) continue;
      lengths = list.lengths;
      held = held.subarray(list.from);
    }
    for (let length = lengths[at]; length !== undefined && held.length >= length; length = lengths[at]) {
      yield { part: held.subarray(0, length), of: lengths.length };
      held = held.subarray(length);
      at++;
    }
  }
  if (lengths === null) yield { part: held, of: 1 };
  else if (at < lengths.length) throw new Error('the file of words ends before its last part');
}

/** All of a file; lets others work between its parts. */
export async function readWords(file: AsyncIterable<Buffer>): Promise<ReadWords> {
  const pages: PageText[] = [];
  let bytes = 0;
  for await (const { part } of partsOf(file)) {
    const read = await openPart(part);
    pages.push(...read.pages);
    bytes += read.bytes;
    await setImmediate();
  }
  return { pages, bytes };
}

/** The beginning of a file, in which nearly always the whole list stands. */
const beginning = 64 * 1024;

/**
 * One part of a file, of which nothing else is read but its list.
 * @param read some bytes of the file, fewer where it ends
 * @returns null for a file from before there were parts
 */
export async function readPart(
  read: (range: { from: number; to: number }) => Promise<Buffer>,
  part: number,
): Promise<ReadWords | null> {
  let head = await read({ from: 0, to: beginning });
  if (!isInParts(head)) return null;
  let list = listOf(head);
  if (list === null) {
    head = await read({ from: 0, to: headBytes + head.readUInt32BE(mark.length) });
    list = listOf(head);
  }
  const length = list?.lengths[part];
  if (!list || length === undefined) throw new Error('the file of words has no such part');
  const from = list.lengths.slice(0, part).reduce((sum, one) => sum + one, list.from);
  const to = from + length;
  return openPart(to <= head.length ? head.subarray(from, to) : await read({ from, to }));
}
