import { type Refusal, refuse } from '../../../machines/refusal.ts';

const starts: readonly (readonly [string, string])[] = [
  ['504b0304', 'a Word, spreadsheet or zip file'],
  ['d0cf11e0', 'an older Word, spreadsheet or Outlook file'],
  ['ffd8ff', 'a photo (JPEG)'],
  ['89504e47', 'a picture (PNG)'],
  ['49492a00', 'a picture (TIFF)'],
  ['4d4d002a', 'a picture (TIFF)'],
  ['7b5c727466', 'a rich text file'],
];

/**
 * Null where the bytes are a PDF, by what stands in them and not by their name; otherwise the refusal, naming what it
 * looks like. The header may stand within the first 1,024 bytes, but not behind the start of another format: a file
 * that is two things is refused.
 */
export function refuseOtherType(bytes: Uint8Array): Refusal | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024));
  if (head.length === 0) return refuse('not-a-pdf', 'This file is empty. Choose the file again.');
  const hex = head.subarray(0, 8).toString('hex');
  const other = starts.find(([start]) => hex.startsWith(start));
  if (other) return refuse('not-a-pdf', `This is ${other[1]}, not a PDF. Save it as a PDF and upload that.`);
  if (!head.includes('%PDF-')) return refuse('not-a-pdf', 'This file is not a PDF. Save it as a PDF and upload that.');
  return null;
}
