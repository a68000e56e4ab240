import { createHash } from 'node:crypto';
import type { PageText } from '../types.ts';
import { readOutline } from './outline.ts';
import { leastOf, plainWords, shinglesOf } from './shingles.ts';

/** Fewer words than this stand on many pages that are not the same: such a page is compared by its picture. */
export const FEW_WORDS = 20;

/** What of a page is compared with others: some two kilobytes, from which no word can be read. */
export interface Fingerprint {
  readonly isBlank: boolean;
  /** Whether a machine's reading of it can be trusted: else there may be more on it than words. */
  readonly isSearchable: boolean;
  /** SHA-256 of its words; null where it has too few to say anything. */
  readonly text: string | null;
  readonly shingles: Uint32Array;
  readonly least: Uint32Array;
  /** Brightness of its tiles; null where it was read before that was noted. */
  readonly tiles: Uint8Array | null;
  /** Hash of the picture of the whole page; null where it was read before that was noted. */
  readonly picture: string | null;
  /** Of a page with few words only. */
  readonly outline: Uint32Array | null;
  /** SHA-256 of its few words, where the page holds them as words: then nothing has to be guessed from its picture. */
  readonly few: string | null;
}

const nothing = new Uint32Array();

/** What of a page is compared with others. */
export function fingerprintOf({ words, source, searchable, look }: PageText): Fingerprint {
  const plain = plainWords(words);
  const says = plain.length >= FEW_WORDS;
  const hash = createHash('sha256').update(plain.join('')).digest('base64');
  const shingles = says ? shinglesOf(plain) : nothing;
  return {
    isBlank: source === 'blank' && plain.length === 0,
    isSearchable: searchable,
    text: says ? hash : null,
    shingles,
    least: says ? leastOf(shingles) : nothing,
    tiles: look ? Uint8Array.from(look.tiles) : null,
    picture: look?.picture?.hash ?? null,
    few: !says && plain.length > 0 && source === 'text' && searchable ? hash : null,
    outline: !says && look?.picture?.outline ? readOutline(look.picture.outline) : null,
  };
}

/** Bytes it takes in memory, roughly. */
export const fingerprintSize = ({ shingles, least, tiles, outline }: Fingerprint): number =>
  shingles.byteLength + least.byteLength + (tiles?.byteLength ?? 0) + (outline?.byteLength ?? 0) + 600;
