import { createHash } from 'node:crypto';
import { isPointIn } from '../../../machines/documents/box.ts';
import type { DocumentState, PageState } from '../../../machines/file.ts';
import type { DocumentId, PageId } from '../../../machines/ids.ts';
import type { Folded } from '../../documents/suggest/fold.ts';
import { linesOf, middleOf, type PackedPage, snippet } from '../../documents/suggest/packed.ts';
import { endOf, mayStand, type Place, placeAcross, placesIn } from '../../documents/suggest/stream.ts';

/** Something on a page that may tell what was meant to be taken out. */
export interface Doubt {
  /**
   * Names the page, the mark or the person by id, never by words: it stays the same while they do. Of what can be read
   * it has the places too: another one is another doubt, which nobody has looked at.
   */
  readonly key: string;
  readonly documentId: DocumentId;
  readonly pageId: PageId;
  readonly document: string;
  readonly page: number;
  /** What is wrong or has to be looked at, as a sentence. */
  readonly sentence: string;
  /** It has to be put right; else it has to be looked at, and somebody says by name why it may stay. */
  readonly blocks: boolean;
  /**
   * Where the same is asked of several pages, and what is seen of each says enough to answer: what they have in common.
   * One reason may then stand for all that are listed. Null where each is a question of its own, answered with the page
   * before one.
   */
  readonly like: Likeness | null;
  /** Each place that can be read, with the words around it. */
  readonly places: readonly Surroundings[];
  /** The words of the page that are meant; none where it is all of it. */
  readonly at: readonly number[];
}

export interface Likeness {
  readonly key: string;
  /** What is asked of all of them, as a sentence. */
  readonly question: string;
}

type Surroundings = ReturnType<typeof snippet>;

/** A page that goes out, with its words packed: those of ten thousand pages are looked through at once. */
export interface GoingPage {
  readonly document: DocumentState;
  readonly page: PageState;
  readonly words: PackedPage;
}

/**
 * Whether something can be read on a page by whoever gets it: it stands there, and no mark covers any word of it.
 * @param wanted folded once, since it is looked for on every page
 */
export function canBeRead(going: GoingPage, wanted: Folded): boolean {
  const { stream } = going.words;
  if (!mayStand(stream, wanted)) return false;
  return placesIn(stream, wanted).some((place) => isBare(going, place));
}

/** Where something can be read, with the words around each place. */
export interface ReadAt {
  /** Which places these are, in a few letters. */
  readonly name: string;
  readonly places: readonly Surroundings[];
  /** Their words on the first page of them. */
  readonly at: readonly number[];
}

/** Every place on a page at which one of these can be read by whoever gets it; null where there is none. */
export function readAt(going: GoingPage, wanted: readonly Folded[]): ReadAt | null {
  const { stream } = going.words;
  const found = new Map<string, Place>();
  for (const one of wanted) {
    if (!mayStand(stream, one)) continue;
    for (const place of placesIn(stream, one)) if (isBare(going, place)) found.set(place.join('-'), place);
  }
  return readAtPlaces([...found.values()].map((place) => [going, place]));
}

function readAtPlaces(all: readonly (readonly [GoingPage, Place])[]): ReadAt | null {
  const [first] = all;
  if (!first) return null;
  const [{ page: on }] = first;
  const name = createHash('sha256').update(all.map(([{ page }, place]) => `${page.id} ${place.join('-')}`).join(' '));
  return {
    name: name.digest('base64url').slice(0, 12),
    places: all.map(([{ words }, place]) => snippet(words, place)),
    at: all.flatMap(([{ page }, place]) => (page.id === on.id ? place : [])),
  };
}

/** Where a page goes over to the one behind it in its document, made ready to be asked for many terms. */
export interface Seam {
  readonly here: GoingPage;
  readonly behind: GoingPage;
  readonly end: ReturnType<typeof endOf>;
}

/** Null where the next page of the document does not go out. */
export function seamAt(pages: readonly GoingPage[], index: number): Seam | null {
  const [here, behind] = [pages[index], pages[index + 1]];
  const follows =
    here && behind && behind.document.id === here.document.id && behind.page.number === here.page.number + 1;
  return follows ? { here, behind, end: endKept(here.words) } : null;
}

const ends = new WeakMap<PackedPage, Seam['end']>();

function endKept(words: PackedPage): Seam['end'] {
  const end = ends.get(words) ?? endOf(linesOf(words));
  ends.set(words, end);
  return end;
}

/** Where something that begins on a page and goes on on the next can be read by whoever gets both; null where it cannot. */
export function readAcross({ here, behind, end }: Seam, wanted: Folded): ReadAt | null {
  const word = wanted.breaks.indexOf(1, 1);
  // Without a cut word its first one ends the page. Nearly always it does not, and no line has to be looked at.
  if (!end.isCut && (word === -1 || !end.text.includes(wanted.text.slice(0, word)))) return null;
  const place = placeAcross(linesOf(here.words), linesOf(behind.words), wanted);
  if (place === null || !isBare(here, place[0]) || !isBare(behind, place[1])) return null;
  return readAtPlaces([
    [here, place[0]],
    [behind, place[1]],
  ]);
}

/** No mark of its page covers any word of a place. */
function isBare({ page, words }: GoingPage, place: Place): boolean {
  if (page.decision?.decision !== 'redact') return true;
  if (page.marks.some(({ scope }) => scope === 'page')) return false;
  const boxes = page.marks.flatMap((mark) => mark.boxes);
  for (const index of place) {
    const middle = middleOf(words, index);
    if (boxes.some((box) => isPointIn(middle, box))) return false;
  }
  return true;
}

/** A doubt on a page. @param blocks whether it has to be put right, and no reason answers it */
export const doubtOn = (
  { document, page }: Pick<GoingPage, 'document' | 'page'>,
  key: string,
  sentence: string,
  blocks: boolean,
  { like = null, places = [], at = [] }: Partial<Pick<Doubt, 'like' | 'places' | 'at'>> = {},
): Doubt => ({
  ...{ key, documentId: document.id, pageId: page.id, document: document.name, page: page.number },
  ...{ sentence, blocks, like, places, at },
});
