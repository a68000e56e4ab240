import { t } from '../../language/t.ts';

/** Kinds of file that can be uploaded as proof, told by their first bytes and never by their name. */
export type ProofType = 'jpeg' | 'png' | 'webp' | 'heic' | 'pdf';

const heicBrands = ['heic', 'heix', 'hevc', 'hevx', 'heim', 'heis', 'mif1', 'msf1'];

const ascii = (bytes: Uint8Array, from: number, to: number): string => String.fromCharCode(...bytes.subarray(from, to));

/** The type of a file by its content, or null where it is none of ours. */
export function proofType(bytes: Uint8Array): ProofType | null {
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'jpeg';
  if (ascii(bytes, 0, 8) === '\u0089PNG\r\n\u001a\n') return 'png';
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP') return 'webp';
  if (ascii(bytes, 4, 8) === 'ftyp' && heicBrands.includes(ascii(bytes, 8, 12))) return 'heic';
  // Some scanners write a few bytes before the header.
  return ascii(bytes, 0, 1024).includes('%PDF-') ? 'pdf' : null;
}

const largestProof = 20 * 1024 * 1024;
/** How many files one request may bring. */
export const mostProofs = 30;

/** What is wrong with one chosen file, or null. */
export function proofProblem(name: string, bytes: Uint8Array): string | null {
  if (bytes.length === 0) return t`${name} is empty`;
  if (bytes.length > largestProof) return t`${name} must be 20MB or smaller`;
  return proofType(bytes) === null ? t`${name} must be a JPG, PNG, HEIC, WebP or PDF` : null;
}
