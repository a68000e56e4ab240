import type { CaseId, FileId } from '../../../machines/ids.ts';
import type { App } from '../../app.ts';
import { fingerprintSize } from '../../documents/copies/fingerprint.ts';
import { oneAhead } from '../../documents/in-order.ts';
import { packedSize } from '../../documents/suggest/packed.ts';
import { type PageSightings, sightingsSize } from '../../documents/suggest/sightings.ts';
import type { PageText } from '../../documents/types.ts';
import type { FoundInCase } from '../register/found-in-case.ts';
import type { AskedTerm } from './asked-terms.ts';
import { makeBeside } from './beside.ts';
import { PageTextCache } from './page-text-cache.ts';
import { pagesOfPart, partsOf, readPart, readWords, writeWords } from './page-text-file.ts';
import { type MadeOfWords, makeOfWords, type PageAtHand, type What } from './words-made.ts';

/** Seals the words of a document's pages as one file. */
export async function storePageText(app: App, caseId: CaseId, pages: readonly PageText[]): Promise<FileId> {
  const { fileId } = await app.files.put(caseId, await writeWords(pages), app.clock.now());
  return fileId;
}

/**
 * Packed words and what is compared with other pages take about 14 kB a page: this holds some 17,000 pages, of one case
 * or of several.
 */
const mostAtHand = 245_000_000;

/** Fifty pages take about 1.5 MB, and twice that in memory: as many as some people turn at once. */
const mostParts = 16_000_000;

/** Who seems to be named takes about a kilobyte a page: as many pages, and more. */
const mostSightings = 30_000_000;

/** Who is found on the pages: 25,000 places take about 15 MB. */
const mostFound = 64_000_000;

/** Some thousand searches. */
const mostAsked = 500_000;

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
  /**
   * Parts of files, of which somebody turns the pages, and those that are being opened: many pages of one are asked for
   * at once.
   */
  readonly parts: PageTextCache;
  readonly opening: Map<string, Promise<readonly PageText[] | null>>;
  readonly atHand: Made<'atHand'>;
  readonly sightings: Made<'sightings'>;
  readonly found: PageTextCache<FoundInCase>;
  /** What people search for just now. */
  readonly asked: PageTextCache<AskedTerm>;
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
    atHand: made('atHand', mostAtHand, ({ packed, fingerprint }) => packedSize(packed) + fingerprintSize(fingerprint)),
    sightings: made('sightings', mostSightings, sightingsSize),
    found: new PageTextCache(mostFound),
    asked: new PageTextCache(mostAsked),
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
 * The words of one page, by its place in the file from 0. Of a file of ten thousand pages only the fifty around it are
 * opened: all of them took seconds, and are too many to keep.
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
  const read = await readPart((range) => app.files.readRange(caseId, fileId, range), part);
  if (read) parts.put(name, { caseId, ...read }, app.clock.now());
  return read?.pages ?? null;
}

const open = async (app: App, caseId: CaseId, fileId: FileId) => readWords(app.files.read(caseId, fileId));

/**
 * The same words packed, to search a whole case at once, and what of each page is compared with others, to find copies. In
 * memory only, like the others: no index of a case is ever written down. Packing does not push out what somebody is reading.
 */
export const loadAtHand = (app: App, caseId: CaseId, fileId: FileId): Promise<readonly PageAtHand[]> =>
  loadMade(app, caseId, fileId, cachesOf(app).atHand);

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

/** A part of a file of words: which pages it has, as places in the file, and how to get at them. */
export interface PartOfFile {
  readonly from: number;
  /** The place behind its last page, or beyond it. */
  readonly to: number;
  /** The pages of a file so short that it costs more to send it elsewhere. */
  readonly here: readonly PageText[] | null;
  /** As it stands in the file, squeezed. */
  readonly part: Buffer;
}

/**
 * Goes through a file of words part by part, one ahead.
 * @param work what is done with a part
 * @param emit takes what came of each, in their order
 */
export async function eachPart<R>(
  app: App,
  caseId: CaseId,
  fileId: FileId,
  work: (part: PartOfFile) => Promise<R>,
  emit: (result: R) => void,
): Promise<void> {
  let next = 0;
  await oneAhead(
    partsOf(app.files.read(caseId, fileId)),
    async ({ part, of }) => {
      const from = next;
      // A file from before there were parts is one, however long.
      const to = of === 1 ? Number.POSITIVE_INFINITY : from + pagesOfPart;
      next = to;
      const here = of === 1 && part.length < shortPart ? await loadPageText(app, caseId, fileId) : null;
      return work({ from, to, here, part });
    },
    emit,
  );
}

async function makeAll<W extends What>(
  app: App,
  caseId: CaseId,
  fileId: FileId,
  { what, kept, size }: Made<W>,
): Promise<readonly MadeOfWords[W][]> {
  const all: MadeOfWords[W][] = [];
  await eachPart(
    app,
    caseId,
    fileId,
    async ({ here, part }) => (here ? makeOfWords[what](here) : makeBeside(what, part)),
    (made) => all.push(...made),
  );
  kept.put(fileId, { caseId, pages: all, bytes: all.reduce((sum, one) => sum + size(one), 0) }, app.clock.now());
  return all;
}

/** Where what was found on the pages of a case is kept, by the id of the case: forgotten with its words. */
export const foundCache = (app: Pick<App, 'store'>): PageTextCache<FoundInCase> => cachesOf(app).found;

/** What people search for, by the name the address has for it. */
export const askedCache = (app: Pick<App, 'store'>): PageTextCache<AskedTerm> => cachesOf(app).asked;

/** Everything that is kept of the words of cases. */
function allOf(app: Pick<App, 'store'>) {
  const { pages, parts, atHand, sightings, found, asked } = cachesOf(app);
  return [pages, parts, atHand.kept, sightings.kept, found, asked];
}

/** Forgets the words of a case: it can no longer be opened, or the memory is wanted for something else. */
export function forgetPageText(app: Pick<App, 'store'>, caseId: CaseId): void {
  const { pages, parts, atHand, sightings, found } = cachesOf(app);
  for (const cache of [pages, parts, atHand.kept, sightings.kept, found]) cache.forget(caseId);
}

/** Forgets the words of a case whose key is destroyed, for good: work that was under way with them keeps nothing of them either. */
export function closePageText(app: Pick<App, 'store'>, caseId: CaseId): void {
  for (const cache of allOf(app)) cache.close(caseId);
}

/** Forgets words that nobody has worked with for a while. For the sweep. */
export function tidyPageText(app: App): void {
  for (const cache of allOf(app)) cache.tidy(app.clock.now());
}

/** Bytes of words kept now, and of what is made of them. */
export function keptPageText(app: App): number {
  const { pages, parts, atHand, sightings, found } = cachesOf(app);
  return [pages, parts, atHand.kept, sightings.kept, found].reduce((sum, { bytes }) => sum + bytes, 0);
}
