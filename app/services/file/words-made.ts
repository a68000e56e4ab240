import { type Fingerprint, fingerprintOf } from '../../documents/copies/fingerprint.ts';
import { type PackedPage, pack } from '../../documents/suggest/packed.ts';
import { type PageSightings, sightingsOn, sightingsTogether } from '../../documents/suggest/sightings.ts';
import type { PageText } from '../../documents/types.ts';

/**
 * A page as it is searched, and what of it is compared with others: mostly both are wanted, and opening its words is
 * the dearest of it.
 */
export interface PageAtHand {
  readonly packed: PackedPage;
  readonly fingerprint: Fingerprint;
}

/** What is made of the words of all pages of a case: to search and compare them, and to see who is named. */
export interface MadeOfWords {
  atHand: PageAtHand;
  /** One for some pages that follow each other, not one for each. */
  sightings: PageSightings;
}

export type What = keyof MadeOfWords;

/** Makes it of some pages, which takes up to a millisecond each. */
export const makeOfWords: { readonly [W in What]: (pages: readonly PageText[]) => MadeOfWords[W][] } = {
  atHand: (pages) => pages.map((page) => ({ packed: pack(page), fingerprint: fingerprintOf(page) })),
  sightings: (pages) => [sightingsTogether(pages.map(sightingsOn))],
};
