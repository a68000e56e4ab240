import type { CaseId, FileId } from '../../../machines/ids.ts';
import type { App } from '../../app.ts';
import { type Fingerprint, fingerprintSize } from '../../documents/copies/fingerprint.ts';
import { type PackedPage, packedSize } from '../../documents/suggest/packed.ts';
import { type PageSightings, sightingsSize } from '../../documents/suggest/sightings.ts';
import type { PageText } from '../../documents/types.ts';
import { makeBeside } from './beside.ts';
import { PageTextCache } from './page-text-cache.ts';
import { pagesOfPart, partsOf, readPart, readWords, writeWords } from './page-text-file.ts';
import { type MadeOfWords, makeOfWords, type What } from './words-made.ts';

/** Seals the words of a document's pages as one file. */
export async function storePageText(app: App, caseId: CaseId, pages: readonly PageText[]): Promise<FileId> {
  const { fileId } = await app.files.put(caseId, await writeWords(pages), app.clock.now());
  return fileId;
}

/** Packed words take about 12 kB a page: this holds some 17,000 pages, of one case or of several. */
const mostPacked = 200_000_000;

/** Fifty pages take about 1.5 MB: as many as several people turn at once. */
const mostParts = 32_000_000;

/** What is compared with other pages takes about 2.5 kB a page: as many pages. */
const mostFingerprints = 45_000_000;

/** Who seems to be named takes about a kilobyte a page: as many pages, and more. */
const mostSightings = 30_000_000;

/** Bytes of a squeezed part of some ten pages: what is made of fewer is made at once, and their words are kept. */
const shortPart = 60_000;

/** Something made of the words of a file, kept for a while. */
interface Made<W extends What> {
  readonly what: W;
  readonly kept: PageTextCache<MadeOfWords[W]>;
  /** What is being made just now: asked for twice, it is made once. */
  readonly making: Map<FileId, Promise<readonly MadeOfWords[W][]>>;
  readonly size: (one: MadeOfWords[W]) => number;
}

interface Caches {
  readonly pages: PageTextCache;
  /** Parts of files, of which somebody turns the pages, and those that are being opened: many pages of one are asked for at once. */
  readonly parts: PageTextCache;
  readonly opening: Map<string, Promise<readonly PageText[] | null>>;
  readonly packed: Made<'packed'>;
  readonly fingerprints: Made<'fingerprints'>;
  readonly sightings: Made<'sightings'>;
}

const caches = new WeakMap<App['store'], Caches>();

const made = <W extends What>(what: W, most: number, size: Made<W>['size']): Made<W> => ({
  ...{ what, kept: new PageTextCache<MadeOfWords[W]>(most), making: new Map(), size },
});

function cachesOf({ store }: Pick<App, 'store'>): Caches {
  const known = caches.get(store) ?? {
    pages: new PageTextCache(),
    parts: new PageTextCache(mostParts),
    opening: new Map(),
    packed: made('packed', mostPacked, packedSize),
    fingerprints: made('fingerprints', mostFingerprints, fingerprintSize),
    sightings: made('sightings', mostSightings, sightingsSize),
  };
  caches.set(store, known);
  return known;
}

/** The words of a document's pages, in page order. Files never change, so what was read stays good. */
export async function loadPageText(app: App, caseId: CaseId, fileId: FileId): Promise<readonly PageText[]> {
  const cache = cachesOf(app).pages;
  const hit = cache.get(fileId, app.clock.now());
  if (hit) return hit;
  const { pages, bytes } = await open(app, caseId, fileId);
  cache.put(fileId, { caseId, pages, bytes }, app.clock.now());
  return pages;
}

/**
 * The words of one page, by its place in the file from 0. Of a file of ten thousand pages only the fifty around it are opened: all of
 * them took seconds, and are too many to keep.
 */
export async function loadOnePageText(
  app: App,
  caseId: CaseId,
  fileId: FileId,
  at: number,
): Promise<PageText | undefined> {
  const { pages, opening } = cachesOf(app);
  const whole = pages.get(fileId, app.clock.now());
  if (whole) return whole[at];
  const part = Math.floor(at / pagesOfPart);
  const name = `${fileId}:${part}`;
  const under = opening.get(name) ?? loadPart(app, caseId, fileId, part).finally(() => opening.delete(name));
  opening.set(name, under);
  const read = await under;
  return read === null ? (await loadPageText(app, caseId, fileId))[at] : read[at % pagesOfPart];
}

/** Null for a file that has no parts. */
async function loadPart(app: App, caseId: CaseId, fileId: FileId, part: number): Promise<readonly PageText[] | null> {
  const { parts } = cachesOf(app);
  const name = `${fileId}:${part}`;
  const hit = parts.get(name, app.clock.now());
  if (hit) return hit;
  const read = await readPart(app.files.read(caseId, fileId), part);
  if (read) parts.put(name, { caseId, ...read }, app.clock.now());
  return read?.pages ?? null;
}

const open = async (app: App, caseId: CaseId, fileId: FileId) => readWords(app.files.read(caseId, fileId));

/**
 * The same words packed, to search a whole case at once. In memory only, like the others: no index of a case is ever
 * written down. Packing does not push out what somebody is reading, and lets others work in between.
 */
export const loadPackedText = (app: App, caseId: CaseId, fileId: FileId): Promise<readonly PackedPage[]> =>
  loadMade(app, caseId, fileId, cachesOf(app).packed);

/** What of the same pages is compared with others, to find copies. In memory only too. */
export const loadFingerprints = (app: App, caseId: CaseId, fileId: FileId): Promise<readonly Fingerprint[]> =>
  loadMade(app, caseId, fileId, cachesOf(app).fingerprints);

/** Who seems to be named in the same words, and which words they use: for some pages at a time. In memory only too. */
export const loadSightings = (app: App, caseId: CaseId, fileId: FileId): Promise<readonly PageSightings[]> =>
  loadMade(app, caseId, fileId, cachesOf(app).sightings);

async function loadMade<W extends What>(
  app: App,
  caseId: CaseId,
  fileId: FileId,
  made: Made<W>,
): Promise<readonly MadeOfWords[W][]> {
  const hit = made.kept.get(fileId, app.clock.now());
  if (hit) return hit;
  const under = made.making.get(fileId) ?? makeAll(app, caseId, fileId, made).finally(() => made.making.delete(fileId));
  made.making.set(fileId, under);
  return under;
}

async function makeAll<W extends What>(
  app: App,
  caseId: CaseId,
  fileId: FileId,
  { what, kept, size }: Made<W>,
): Promise<readonly MadeOfWords[W][]> {
  const all: MadeOfWords[W][] = [];
  for await (const { part, of } of partsOf(app.files.read(caseId, fileId))) {
    const isShort = of === 1 && part.length < shortPart;
    all.push(...(isShort ? makeOfWords[what](await loadPageText(app, caseId, fileId)) : await makeBeside(what, part)));
  }
  kept.put(fileId, { caseId, pages: all, bytes: all.reduce((sum, one) => sum + size(one), 0) }, app.clock.now());
  return all;
}

/** Forgets the words of a case: it can no longer be opened, or the memory is wanted for something else. */
export function forgetPageText(app: Pick<App, 'store'>, caseId: CaseId): void {
  const { pages, parts, packed, fingerprints, sightings } = cachesOf(app);
  for (const cache of [pages, parts, packed.kept, fingerprints.kept, sightings.kept]) cache.forget(caseId);
}

/** Forgets words that nobody has worked with for a while. For the sweep. */
export function tidyPageText(app: App): void {
  const { pages, parts, packed, fingerprints, sightings } = cachesOf(app);
  for (const cache of [pages, parts, packed.kept, fingerprints.kept, sightings.kept]) cache.tidy(app.clock.now());
}

/** Bytes of words kept now, and of what is made of them. */
export function keptPageText(app: App): number {
  const { pages, parts, packed, fingerprints, sightings } = cachesOf(app);
  return [pages, parts, packed.kept, fingerprints.kept, sightings.kept].reduce((sum, { bytes }) => sum + bytes, 0);
}
