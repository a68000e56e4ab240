import type { DocumentKind, MessageHead } from '../../../machines/documents/coming-in.ts';
import type { Refusal } from '../../../machines/refusal.ts';
import type { Found } from '../ingest/findings.ts';

/** Something that came inside a file. */
export interface Child {
  name: string;
  /** Null where it could not be taken out. */
  bytes: Uint8Array | null;
  /** Why it cannot be read; null where it can be tried. */
  problem: string | null;
}

/** What became of a file: pages as a PDF of our own, what they do not say, and what came inside. */
export interface Converted {
  ok: true;
  kind: DocumentKind;
  pdf: Uint8Array | null;
  findings: Found[];
  children: Child[];
  /** Of an e-mail. */
  message?: MessageHead;
}

export type Conversion = Converted | Refusal;

/** Limits of one file. What is beyond them is refused, or listed as not read; nothing is cut off without a word. */
export const most = {
  pages: 500,
  /** Letters of a text, a message or a Word file: some 500 pages full. */
  letters: 3_000_000,
  children: 500,
  /** Bytes of one thing unpacked, and of all that is unpacked from one file. */
  unpacked: 200_000_000,
  unpackedInAll: 250_000_000,
  /** Unpacked to packed: more than ten megabytes at more than this is no document. */
  ratio: 200,
  pixels: 120_000_000,
} as const;
