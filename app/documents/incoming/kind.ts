import type { DocumentKind } from '../../../machines/documents/coming-in.ts';
import { type Refusal, refuse } from '../../../machines/refusal.ts';
import { looksLikeEmail } from './email-head.ts';
import { isText } from './text.ts';
import { isTnef } from './tnef.ts';

type Sure = { ok: true; kind: DocumentKind };

const pictures = [
  'ffd8ff',
  '89504e470d0a1a0a',
  '49492a00',
  '4d4d002a',
  '49492b00',
  '4d4d002b',
  '474946383761',
  '474946383961',
];
/** What a file that begins with `ftyp` calls itself (ISO/IEC 23008-12, annex B); `mif1` and `msf1` leave open how it is coded. */
const HEIF = /^ftyp(heic|heix|hevc|hevx|heim|heis|hevm|hevs|mif1|msf1)/u;
const LOOKED_AT = 65_536;
/** The header of a PDF may have something before it; words that only speak of one have none of its objects. */
const isPdf = (start: string): boolean => start.slice(0, 1024).includes('%PDF-');
const OBJECT = /^%PDF-|\d\s+\d+\s+obj\b/u;

const other = (what: string, then: string): Refusal => refuse('not-taken', `This is ${what}. ${then}`);
const asPdf = 'Open it, save it as a PDF, and add that.';

/**
 * What a file is, by what is in it and never by its name; or why it cannot be taken. A zip may turn out to be a Word
 * file or one of no use once it is opened in a worker. A file that begins as one thing and is another further on is
 * taken as what it begins as: nothing of it is ever shown but what was drawn of it here.
 */
export function kindOf(bytes: Uint8Array): Sure | Refusal {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, LOOKED_AT));
  if (head.length === 0) return refuse('empty', 'This file is empty. Choose the file again.');
  const hex = head.subarray(0, 8).toString('hex');
  const sure = (kind: DocumentKind): Sure => ({ ok: true, kind });
  if (pictures.some((start) => hex.startsWith(start)) || isWebp(head) || isHeif(head)) return sure('picture');
  if (hex.startsWith('504b0304') || hex.startsWith('504b0506')) return sure('zip');
  if (hex.startsWith('d0cf11e0')) return ofCompound(bytes);
  if (isTnef(head)) return sure('email');
  if (/^ftypavi[fs]/u.test(head.toString('latin1', 4, 12)))
    return other('a picture in the AVIF format', 'Open it, save it as a JPEG, and add that.');
  if (hex.startsWith('7b5c727466')) return other('a rich text file (RTF)', asPdf);
  if (hex.startsWith('377abcaf') || hex.startsWith('52617221') || hex.startsWith('1f8b'))
    return other('an archive other than zip', 'Unpack it, and add the files, or a zip of them.');
  if (hex.startsWith('4d5a') || hex.startsWith('7f454c46')) return other('a program', 'It has no pages. Remove it.');
  const start = head.toString('latin1');
  const isWritten = isText(head, bytes.length > head.length);
  if (isPdf(start) && !(isWritten && (looksLikeEmail(start) || !OBJECT.test(start)))) return sure('pdf');
  if (!isWritten) return other('a kind of file that cannot be read here', asPdf);
  return sure(looksLikeEmail(start) ? 'email' : 'text');
}

/** A photo in the format of phones (HEIC). */
export const isHeif = (bytes: Uint8Array): boolean =>
  HEIF.test(Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 12)).toString('latin1', 4));

const isWebp = (head: Buffer): boolean =>
  head.toString('latin1', 0, 4) === 'RIFF' && head.toString('latin1', 8, 12) === 'WEBP';

/** Outlook messages share their container with old Office files; the names in its directory tell them apart. */
function ofCompound(bytes: Uint8Array): Sure | Refusal {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const has = (name: string) => all.includes(Buffer.from(name, 'utf16le'));
  if (has('EncryptedPackage'))
    return other('an Office file locked with a password', 'Save it without the password, and add that.');
  if (has('__properties_version1.0')) return { ok: true, kind: 'email' };
  if (has('WordDocument')) return other('a Word file of the old kind (.doc)', 'Save it as .docx or PDF, and add that.');
  if (has('Workbook') || has('Book'))
    return other('a spreadsheet', 'Open it, show what is hidden in it, save it as a PDF, and add that.');
  return other('an older Office file', asPdf);
}
