import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { CaseId, FileId } from '../../machines/ids.ts';
import type { App } from '../app.ts';
import type { PageText } from '../documents/types.ts';

const pack = promisify(gzip);
const unpack = promisify(gunzip);

/** Seals the words of a document's pages as one file. */
export async function storePageText(app: App, caseId: CaseId, pages: readonly PageText[]): Promise<FileId> {
  const { fileId } = await app.files.put(caseId, await pack(JSON.stringify(pages)), app.clock.now());
  return fileId;
}

const keep = 24;
const cache = new WeakMap<App, Map<FileId, readonly PageText[]>>();

/** The words of a document's pages, in page order. Files never change, so what was read stays good. */
export async function loadPageText(app: App, caseId: CaseId, fileId: FileId): Promise<readonly PageText[]> {
  const known = cache.get(app) ?? new Map<FileId, readonly PageText[]>();
  cache.set(app, known);
  const hit = known.get(fileId);
  if (hit) return hit;
  const sealed = await app.files.get(caseId, fileId);
  // Written by storePageText above and sealed since: the shape is ours.
  const pages = JSON.parse((await unpack(sealed)).toString('utf8')) as readonly PageText[];
  known.set(fileId, pages);
  const [oldest] = known.keys();
  if (known.size > keep && oldest) known.delete(oldest);
  return pages;
}
