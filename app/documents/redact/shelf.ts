import { createHash } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';
import type { Shelf } from '../types.ts';
import type { Rebuilt } from './rebuild-page.ts';

/** Raised when pages come to be made in another way: what was kept before is then made anew. */
const MADE_AS = 13;

/** For what is small, or need not outlive this process. */
export function shelfInMemory(): Shelf {
  const kept = new Map<string, Uint8Array>();
  return {
    get: async (name) => kept.get(name) ?? null,
    put: async (name, bytes) => void kept.set(name, bytes),
  };
}

/** A name for what is made from this: the same only where nothing differs. */
export const nameOf = (from: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify([MADE_AS, from]))
    .digest('base64url');

/** Rebuilt pages as bytes to be kept; what several of them share stays shared. */
export const packed = (pages: readonly Rebuilt[]): Uint8Array => serialize(pages);

/** Rebuilt pages that were kept. */
// `as`: written by `packed`, under a name that nothing else is kept under, and sealed since.
export const unpacked = (bytes: Uint8Array): Rebuilt[] => deserialize(bytes) as Rebuilt[];
