import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { CaseId, FileId } from '../../machines/ids.ts';
import type { App } from '../app.ts';
import type { PageText } from '../documents/types.ts';
import { PageTextCache } from './page-text-cache.ts';

const pack = promisify(gzip);
const unpack = promisify(gunzip);

/** Seals the words of a document's pages as one file. */
export async function storePageText(app: App, caseId: CaseId, pages: readonly PageText[]): Promise<FileId> {
  const { fileId } = await app.files.put(caseId, await pack(JSON.stringify(pages)), app.clock.now());
  return fileId;
}

const caches = new WeakMap<App['store'], PageTextCache>();

function cacheOf({ store }: Pick<App, 'store'>): PageTextCache {
  const cache = caches.get(store) ?? new PageTextCache();
  caches.set(store, cache);
  return cache;
}

/** The words of a document's pages, in page order. Files never change, so what was read stays good. */
export async function loadPageText(app: App, caseId: CaseId, fileId: FileId): Promise<readonly PageText[]> {
  const cache = cacheOf(app);
  const hit = cache.get(fileId, app.clock.now());
  if (hit) return hit;
  const json = await unpack(await app.files.get(caseId, fileId));
  // Written by storePageText above and sealed since: the shape is ours.
  const pages = JSON.parse(json.toString('utf8')) as readonly PageText[];
  cache.put(fileId, { caseId, pages, bytes: json.length }, app.clock.now());
  return pages;
}

/** Forgets the words of a case that can no longer be opened. */
export const forgetPageText = (app: Pick<App, 'store'>, caseId: CaseId): void => cacheOf(app).forget(caseId);

/** Forgets words that nobody has worked with for a while. For the sweep. */
export const tidyPageText = (app: App): void => cacheOf(app).tidy(app.clock.now());

/** Bytes of JSON whose words are kept now. */
export const keptPageText = (app: App): number => cacheOf(app).bytes;
