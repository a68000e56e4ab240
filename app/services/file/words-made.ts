import { type Fingerprint, fingerprintOf } from '../../documents/copies/fingerprint.ts';
import { type PackedPage, pack } from '../../documents/suggest/packed.ts';
import { type PageSightings, sightingsOn, sightingsTogether } from '../../documents/suggest/sightings.ts';
import type { PageText } from '../../documents/types.ts';

/** What is made of the words of all pages of a case: to search them, to find copies, and to see who is named. */
export interface MadeOfWords {
  packed: PackedPage;
  fingerprints: Fingerprint;
  /** One for some pages that follow each other, not one for each. */
  sightings: PageSightings;
}

export type What = keyof MadeOfWords;

/** Makes it of some pages, which takes up to a millisecond each. */
export const makeOfWords: { readonly [W in What]: (pages: readonly PageText[]) => MadeOfWords[W][] } = {
  packed: (pages) => pages.map(pack),
  fingerprints: (pages) => pages.map(fingerprintOf),
  sightings: (pages) => [sightingsTogether(pages.map(sightingsOn))],
};
