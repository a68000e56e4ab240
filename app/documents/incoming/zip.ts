import { crc32, inflateRawSync } from 'node:zlib';
import { type Refusal, refuse } from '../../../machines/refusal.ts';
import { most } from './converted.ts';

/** A file of a zip, as its table of contents has it. */
export interface Entry {
  /** Folders and all, as it was written; never a path of ours. */
  readonly name: string;
  readonly size: number;
  readonly packed: number;
  readonly isFolder: boolean;
  /** A pointer to another file, on the machine it was made on. */
  readonly isLink: boolean;
  readonly isLocked: boolean;
  readonly method: number;
  readonly crc: number;
  readonly start: number;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const SMALL = 10_000_000;
/** The upper half of code page 437, in which zips name files that say no other. */
const OLD_NAMES =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■ ';

const damaged = refuse('damaged', 'This zip is damaged. Ask for a new copy of it, or add its files by themselves.');
const bomb = refuse(
  'too-large',
  'This zip would unpack to far more than it should, as files made to do harm do. It was not unpacked. If you trust it, unpack it yourself and add the files you need.',
);
const tooMany = (entries: number) =>
  refuse(
    'too-many-files',
    `This zip holds ${entries} files; one zip may hold ${most.children}. Unpack it, and add the files in parts.`,
  );

/**
 * The table of contents of a zip, checked before anything is unpacked: no two files on the same bytes, no more files or
 * bytes than may be. Nothing is written to disk anywhere.
 * @param mostEntries more than a zip of documents may have, for one that is a single document
 */
export function readZip(
  bytes: Uint8Array,
  mostEntries: number = most.children,
): { ok: true; entries: Entry[] } | Refusal {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const end = endOf(zip);
  if (end === -1) return damaged;
  const count = zip.readUInt16LE(end + 10);
  if (count === 0xffff || zip.readUInt32LE(end + 16) === 0xffffffff) return tooMany(65_535);
  if (count > mostEntries) return tooMany(count);
  const entries: Entry[] = [];
  let at = zip.readUInt32LE(end + 16);
  for (let i = 0; i < count; i++) {
    const found = entryAt(zip, at);
    if (!found) return damaged;
    entries.push(found.entry);
    at = found.next;
  }
  const inOrder = [...entries].sort((a, b) => a.start - b.start);
  const overlaps = inOrder.some(({ start, packed }, i) => start + 30 + packed > (inOrder[i + 1]?.start ?? end));
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  const isPacked = entries.some(({ size, packed }) => size > SMALL && size > packed * most.ratio);
  if (overlaps || isPacked || total > most.unpackedInAll) return bomb;
  return { ok: true, entries };
}

/** Where the table of contents is told of, behind which only a comment may stand. */
function endOf(zip: Buffer): number {
  for (let at = zip.length - 22; at >= Math.max(0, zip.length - 22 - 65_535); at--)
    if (zip.readUInt32LE(at) === END && at + 22 + zip.readUInt16LE(at + 20) <= zip.length) return at;
  return -1;
}

function entryAt(zip: Buffer, at: number): { entry: Entry; next: number } | null {
  if (at + 46 > zip.length || zip.readUInt32LE(at) !== CENTRAL) return null;
  const flags = zip.readUInt16LE(at + 8);
  const nameLength = zip.readUInt16LE(at + 28);
  const next = at + 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  const start = zip.readUInt32LE(at + 42);
  if (next > zip.length || start + 30 > zip.length || zip.readUInt32LE(start) !== LOCAL) return null;
  const name = nameOf(zip.subarray(at + 46, at + 46 + nameLength), (flags & 0x800) !== 0);
  const entry: Entry = {
    name,
    ...{ size: zip.readUInt32LE(at + 24), packed: zip.readUInt32LE(at + 20), start },
    isFolder: /[\\/]$/u.test(name),
    isLink: zip.readUInt16LE(at + 40) >>> 12 === 0xa,
    isLocked: (flags & 1) !== 0,
    ...{ method: zip.readUInt16LE(at + 10), crc: zip.readUInt32LE(at + 16) },
  };
  return { entry, next };
}

function nameOf(bytes: Buffer, isUnicode: boolean): string {
  try {
    return new TextDecoder('utf-8', { fatal: !isUnicode }).decode(bytes);
  } catch {
    return [...bytes].map((byte) => (byte < 128 ? String.fromCharCode(byte) : (OLD_NAMES[byte - 128] ?? '?'))).join('');
  }
}

/** The bytes of one file of a zip, never more than it said; or why they cannot be had, in words for a list. */
export function unpackEntry(bytes: Uint8Array, entry: Entry): Uint8Array | string {
  const { start, packed, size, method, crc } = entry;
  if (entry.isLocked) return 'It is locked with a password. Unpack the zip with it, and add the file by itself.';
  if (entry.isLink) return 'It is only a pointer to another file.';
  if (size > most.unpacked) return 'It is larger than one file may be. Split it, and add the parts.';
  if (method !== 0 && method !== 8)
    return 'It is packed in a way that cannot be read here. Unpack it, and add it by itself.';
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const from = start + 30 + zip.readUInt16LE(start + 26) + zip.readUInt16LE(start + 28);
  const inside = zip.subarray(from, from + packed);
  try {
    const whole = method === 0 ? inside : inflateRawSync(inside, { maxOutputLength: Math.max(1, size) });
    if (whole.length === size && crc32(whole) === crc) return new Uint8Array(whole);
  } catch {
    // Told below, as what does not match its own table.
  }
  return 'It is damaged inside the zip. Ask for a new copy of it.';
}
