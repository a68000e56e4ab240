import { promisify } from 'node:util';
import { deflate } from 'node:zlib';
import type { ManifestPage, Shelf } from '../types.ts';
import type { Batch } from './batches.ts';
import type { Rebuilt } from './rebuild-page.ts';
import { unpacked } from './shelf.ts';
import { stampLine } from './text-layer.ts';
import { type FileFacts, type PagePart, PdfWriter } from './writer.ts';

const pack = promisify(deflate);

/** Pages of a batch, by their place in it: `from` is the first, `to` one past the last. */
export interface Piece {
  batch: Batch;
  from: number;
  to: number;
}

/**
 * One file to write: pages of the house's own first, then pieces of what is kept, numbered from `firstPage` through all
 * of them.
 */
export interface PartPlan {
  front: Rebuilt[];
  pieces: Piece[];
  firstPage: number;
  facts: FileFacts;
  /** What stands below each page that is not of the front; null where nothing does. */
  stamp: ((page: number, pageId: string) => string) | null;
}

/** The file, written as its pages are fetched: no more than one batch of them is in memory. */
export async function* writePart(shelf: Shelf, plan: PartPlan): AsyncGenerator<Uint8Array> {
  const writer = new PdfWriter();
  let number = plan.firstPage;
  for (const { part } of plan.front) {
    writer.add(await finished(part, null));
    number++;
  }
  for (const piece of plan.pieces) {
    const pages = await pagesOf(shelf, piece);
    const parts = pages.map(({ part, manifest }, index) =>
      finished(part, plan.stamp?.(number + index, manifest.pageId ?? '') ?? null),
    );
    for (const part of await Promise.all(parts)) writer.add(part);
    number += pages.length;
    yield* writer.taken();
  }
  writer.finish(plan.facts);
  yield* writer.taken();
}

/** What the file must be found to be. */
export async function manifestOf(shelf: Shelf, plan: PartPlan): Promise<ManifestPage[]> {
  const manifest: ManifestPage[] = [];
  let sets = 0;
  const add = (pages: readonly Rebuilt[]) => {
    const shared = [...new Set(pages.flatMap(({ part }) => part.image.shapes ?? []))];
    for (const { part, manifest: page } of pages) {
      const together = part.image.shapes ? sets + shared.indexOf(part.image.shapes) : null;
      manifest.push({ ...page, number: plan.firstPage + manifest.length, together });
    }
    sets += shared.length;
  };
  add(plan.front.map((page) => ({ ...page, manifest: { ...page.manifest, kind: 'front' } })));
  for (const piece of plan.pieces) add(await pagesOf(shelf, piece));
  return manifest;
}

async function pagesOf(shelf: Shelf, { batch, from, to }: Piece): Promise<Rebuilt[]> {
  const kept = await shelf.get(batch.name);
  if (!kept) throw new Error('pages that were kept are gone');
  return unpacked(kept).slice(from, to);
}

async function finished(part: Rebuilt['part'], stamp: string | null): Promise<PagePart> {
  const { content, paragraphs } = part;
  const all = stamp === null ? content : `${content}\n${stampLine(stamp, part.width, paragraphs)}`;
  return {
    ...part,
    content: await pack(Buffer.from(all, 'latin1'), { level: 9 }),
    paragraphs: stamp === null ? paragraphs : paragraphs + 1,
  };
}
