import { setImmediate } from 'node:timers/promises';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { CaseId, FileId } from '../../machines/ids.ts';
import type { App } from '../app.ts';
import { type PackedPage, pack, packedSize } from '../documents/suggest/packed.ts';
import type { PageText } from '../documents/types.ts';
import { PageTextCache } from './page-text-cache.ts';

const squeeze = promisify(gzip);
const unsqueeze = promisify(gunzip);

/** Seals the words of a document's pages as one file. */
export async function storePageText(app: App, caseId: CaseId, pages: readonly PageText[]): Promise<FileId> {
  const { fileId } = await app.files.put(caseId, await squeeze(JSON.stringify(pages)), app.clock.now());
  return fileId;
}

/** Packed words take about 12 kB a page: this holds some 17,000 pages, of one case or of several. */
const mostPacked = 200_000_000;

interface Caches {
  readonly pages: PageTextCache;
  readonly packed: PageTextCache<PackedPage>;
  /** What is being packed just now: asked for twice, it is packed once. */
  readonly packing: Map<FileId, Promise<readonly PackedPage[]>>;
}

const caches = new WeakMap<App['store'], Caches>();

function cachesOf({ store }: Pick<App, 'store'>): Caches {
  const known = caches.get(store) ?? {
    pages: new PageTextCache(),
    packed: new PageTextCache<PackedPage>(mostPacked),
    packing: new Map(),
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

async function open(app: App, caseId: CaseId, fileId: FileId) {
  const json = await unsqueeze(await app.files.get(caseId, fileId));
  // Written by storePageText above and sealed since: the shape is ours.
  const pages = JSON.parse(json.toString('utf8')) as readonly PageText[];
  return { pages, bytes: json.length };
}

/**
 * The same words packed, to search a whole case at once. In memory only, like the others: no index of a case is ever
 * written down. Packing does not push out what somebody is reading, and lets others work in between.
 */
export async function loadPackedText(app: App, caseId: CaseId, fileId: FileId): Promise<readonly PackedPage[]> {
  const { packed, packing } = cachesOf(app);
  const hit = packed.get(fileId, app.clock.now());
  if (hit) return hit;
  const under = packing.get(fileId) ?? packAll(app, caseId, fileId).finally(() => packing.delete(fileId));
  packing.set(fileId, under);
  return under;
}

async function packAll(app: App, caseId: CaseId, fileId: FileId): Promise<readonly PackedPage[]> {
  const { pages: read, packed } = cachesOf(app);
  const texts = read.get(fileId, app.clock.now()) ?? (await open(app, caseId, fileId)).pages;
  const pages: PackedPage[] = [];
  for (const text of texts) {
    pages.push(pack(text));
    if (pages.length % 25 === 0) await setImmediate();
  }
  const bytes = pages.reduce((sum, page) => sum + packedSize(page), 0);
  packed.put(fileId, { caseId, pages, bytes }, app.clock.now());
  return pages;
}

/** Forgets the words of a case that can no longer be opened. */
export function forgetPageText(app: Pick<App, 'store'>, caseId: CaseId): void {
  const { pages, packed } = cachesOf(app);
  pages.forget(caseId);
  packed.forget(caseId);
}

/** Forgets words that nobody has worked with for a while. For the sweep. */
export function tidyPageText(app: App): void {
  const { pages, packed } = cachesOf(app);
  pages.tidy(app.clock.now());
  packed.tidy(app.clock.now());
}

/** Bytes of words kept now. */
export function keptPageText(app: App): number {
  const { pages, packed } = cachesOf(app);
  return pages.bytes + packed.bytes;
}
