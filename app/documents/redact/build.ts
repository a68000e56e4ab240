import { createHash } from 'node:crypto';
import { refuse } from '../../../machines/refusal.ts';
import type { Runner } from '../runner.ts';
import type { Bundled, BundleJob, BundlePart, PackedPage, Redacted, RedactJob, Result } from '../types.ts';
import { going, type Making, makeBatches } from './batches.ts';
import { planParts } from './plan-parts.ts';
import { warned } from './redline.ts';
import { nameOf, shelfInMemory } from './shelf.ts';
import { manifestOf, type PartPlan, writePart } from './write-part.ts';

/** Redacts sources into one PDF of rebuilt pages; withheld pages are replaced by a page that says so. */
export async function redact(runner: Runner, job: RedactJob): Promise<Result<Redacted>> {
  const built = await build(runner, job, null);
  const part = built.ok ? built.parts[0] : undefined;
  if (!built.ok || !part) return built.ok ? nothing : built;
  const pieces: Uint8Array[] = [];
  for await (const piece of part.bytes()) pieces.push(piece);
  const pdf = new Uint8Array(Buffer.concat(pieces));
  const sha256 = createHash('sha256').update(pdf).digest('hex');
  return { ok: true, pdf, sha256, manifest: await part.manifest() };
}

/**
 * The files of the answer: each with cover, contents of all of them, its pages with their references stamped below
 * them, and bookmarks for its documents. Page numbers go through all parts.
 */
export const bundle = (runner: Runner, job: BundleJob): Promise<Result<Bundled>> => build(runner, job, job);

const nothing = refuse('nothing-to-disclose', 'No page is to be released, so there is no file to make.');

async function build(runner: Runner, job: RedactJob, bundled: BundleJob | null): Promise<Result<Bundled>> {
  const shelf = job.shelf ?? shelfInMemory();
  const sources = job.sources
    .filter((source) => going(source).length > 0)
    .map((source) => ({ ...source, pages: warned(source.pages, bundled) }));
  const total = sources.reduce((sum, source) => sum + going(source).length, 0);
  if (total === 0) return nothing;
  let done = 0;
  const making: Making = {
    ...{ lang: job.lang ?? 'en-GB', title: job.title, isStamped: bundled !== null, shelf },
    isRedline: bundled?.redline !== undefined,
    onDone: (pages) => {
      done += pages;
      job.onProgress?.(done, total);
    },
  };
  const made = await makeBatches(runner, sources, making);
  if (!made.ok) return made;
  const plans = await planParts(runner, { sources, batches: made.batches, making, bundled });
  if (!plans.ok) return plans;
  return {
    ok: true,
    parts: plans.plans.map(
      (plan): BundlePart => ({
        key: nameOf({ ...plan, front: plan.front.map(({ part }) => part.content), stamp: plan.stamp?.(0, '') ?? null }),
        firstPage: plan.firstPage,
        lastPage: plan.firstPage + countOf(plan) - 1,
        bytes: () => writePart(shelf, plan),
        manifest: () => manifestOf(shelf, plan),
      }),
    ),
    pages: plans.plans.flatMap((plan) => packedPages(plan, job)),
  };
}

const countOf = ({ front, pieces }: PartPlan): number =>
  front.length + pieces.reduce((sum, { from, to }) => sum + to - from, 0);

function packedPages({ front, pieces, firstPage }: PartPlan, job: RedactJob): PackedPage[] {
  const withheld = new Set(
    job.sources.flatMap((source) =>
      source.pages.flatMap(({ decision, pageId }) => (decision === 'withhold' ? [pageId] : [])),
    ),
  );
  const pages: Omit<PackedPage, 'number'>[] = [
    ...front.map(({ manifest }) => ({ kind: 'front' as const, pageId: manifest.pageId })),
    ...pieces.flatMap(({ batch, from, to }) =>
      batch.pages.slice(from, to).map(({ pageId }) => ({
        kind: withheld.has(pageId) ? ('placeholder' as const) : ('page' as const),
        pageId,
      })),
    ),
  ];
  return pages.map((page, index) => ({ ...page, number: firstPage + index }));
}
