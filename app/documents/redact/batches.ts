import { type Refusal, refuse } from '../../../machines/refusal.ts';
import { type FileLanguage, fileWords } from '../bundle/words.ts';
import { alike } from '../in-order.ts';
import type { Runner } from '../runner.ts';
import type { RedactPage, RedactSource, Shelf, SourcePage, SourceRef } from '../types.ts';
import { frontPages } from './front-pages.ts';
import { pageBytes } from './page-bytes.ts';
import type { Rebuilt } from './rebuild-page.ts';
import { nameOf, packed, unpacked } from './shelf.ts';

/**
 * About so many pages are rebuilt at a time by one process, and kept as one. They share their letters: with half as many, a
 * page of print would be a fiftieth larger.
 */
const BATCH = 16;

/** Some pages of a source that are done and kept: where, and what a file needs to know before it takes them. */
export interface Batch {
  name: string;
  pages: { pageId: string; bytes: number }[];
  /** Whether some of them are coded together: these cannot go into two files. */
  isShared: boolean;
}

export interface Making {
  lang: FileLanguage;
  title: string;
  isStamped: boolean;
  /** For sign-off: nothing is taken out, and no page is replaced. */
  isRedline: boolean;
  shelf: Shelf;
  onDone: (pages: number) => void;
}

/** Pages that go into the answer, in order: rebuilt, or replaced by a page that says it is withheld. */
export const going = (source: RedactSource): SourcePage[] =>
  source.pages.filter(({ decision }) => decision === 'release' || decision === 'redact' || decision === 'withhold');

/** The same in batches that are alike in size: a rest of two pages would have hardly anything to share. */
const batchesOf = (source: RedactSource): SourcePage[][] => alike(going(source), BATCH);

/**
 * Rebuilds every page that goes, some at a time, and keeps them. What is kept already is left as it is: work that was cut off
 * goes on from there.
 */
export async function makeBatches(
  runner: Runner,
  sources: readonly RedactSource[],
  making: Making,
): Promise<{ ok: true; batches: Batch[][] } | Refusal> {
  const work = sources.flatMap((source, at) => batchesOf(source).map((items) => ({ source, at, items })));
  const made: (Batch | undefined)[] = [];
  let next = 0;
  let failed: Refusal | null = null;
  // No more under way than keep the processes busy: each holds its pages.
  const worker = async () => {
    for (let index = next++; index < work.length && !failed; index = next++) {
      const one = work[index];
      const answer = one && (await makeBatch(runner, one.source, one.items, making));
      if (answer?.ok) made[index] = answer.batch;
      else if (answer) failed ??= answer;
    }
  };
  await Promise.all(Array.from({ length: runner.size + 1 }, worker));
  if (failed) return failed;
  const batches = sources.map((_, at) =>
    made.flatMap((batch, index) => (batch && work[index]?.at === at ? [batch] : [])),
  );
  return { ok: true, batches };
}

/**
 * A batch of which a border between two files takes a part: that part, so that it stands by itself.
 * @param at which batch of its document; `from` and `to` are places in it
 */
export async function makePartOf(
  runner: Runner,
  source: RedactSource,
  { at, from, to }: { at: number; from: number; to: number },
  making: Making,
): Promise<{ ok: true; batch: Batch } | Refusal> {
  const items = batchesOf(source)[at]?.slice(from, to) ?? [];
  return makeBatch(runner, source, items, { ...making, onDone: () => undefined });
}

async function makeBatch(
  runner: Runner,
  source: RedactSource,
  items: readonly SourcePage[],
  making: Making,
): Promise<{ ok: true; batch: Batch } | Refusal> {
  const { lang, isStamped, isRedline, shelf, onDone } = making;
  const pages = await Promise.all(items.map(withWords));
  const numbers = pages.map((page) => source.pages.findIndex(({ pageId }) => pageId === page.pageId) + 1);
  const files = items.map(({ from }) => from?.key ?? source.key);
  const name = nameOf({
    files,
    document: source.name,
    lang,
    isStamped,
    pages,
    numbers,
    ...(isRedline && { isRedline }),
  });
  const kept = await shelf.get(name);
  const rebuilt = kept
    ? { ok: true as const, pages: unpacked(kept) }
    : await rebuild(runner, source, slotsOf(source, items, pages), making);
  if (!rebuilt.ok) return rebuilt;
  if (!kept) await shelf.put(name, packed(rebuilt.pages));
  onDone(pages.length);
  const facts = pageBytes(rebuilt.pages).map((bytes, index) => ({ pageId: pages[index]?.pageId ?? '', bytes }));
  const isShared = rebuilt.pages.some(({ part }) => part.image.shapes !== undefined);
  return { ok: true, batch: { name, pages: facts, isShared } };
}

const withWords = async ({ from: _, ...page }: SourcePage): Promise<RedactPage> => ({
  ...page,
  text: typeof page.text === 'function' ? await page.text() : page.text,
});

const slotsOf = (source: RedactSource, items: readonly SourcePage[], pages: readonly RedactPage[]): Slot[] =>
  pages.map((page, index) => ({ source: items[index]?.from ?? source, page, isPlaceholder: false }));

interface Slot {
  source: SourceRef;
  page: RedactPage;
  isPlaceholder: boolean;
}

async function rebuild(
  runner: Runner,
  source: RedactSource,
  wanted: readonly Slot[],
  making: Making,
): Promise<{ ok: true; pages: Rebuilt[] } | Refusal> {
  const pages = wanted.map(({ page }) => page);
  const spare = await placeholders(runner, source, pages, making);
  if (!spare.ok) return spare;
  const slots = wanted.map((slot): Slot => {
    const placeholder = slot.page.decision === 'withhold' ? spare.pages.shift() : undefined;
    return placeholder && spare.source
      ? { source: spare.source, page: { ...placeholder, pageId: slot.page.pageId }, isPlaceholder: true }
      : slot;
  });
  const done: Rebuilt[] = [];
  for (const run of bySource(slots)) {
    const [first] = run;
    if (!first) continue;
    const { lang, isStamped, isRedline } = making;
    const args = { key: first.source.key, lang, isStamped, isRedline, pages: run.map(({ page }) => page) };
    const answer = await runner.run('rebuild', args, { source: first.source });
    if (!answer.ok) return answer;
    for (const [index, { page, isPlaceholder }] of run.entries()) {
      const one = answer.value[index];
      if (!one) return lost(source, page);
      done.push({ ...one, manifest: { ...one.manifest, kind: isPlaceholder ? 'placeholder' : 'page' } });
    }
  }
  if (spare.source) runner.forget(spare.source.key);
  return { ok: true, pages: done };
}

const lost = (source: RedactSource, { index }: RedactPage): Refusal =>
  refuse(
    'damaged',
    `Page ${index + 1} of “${source.name}” is damaged in its source and cannot be drawn. Withhold it or replace the document.`,
  );

/** A page that says so for each that is withheld. */
async function placeholders(
  runner: Runner,
  source: RedactSource,
  pages: readonly RedactPage[],
  { lang, title }: Making,
): Promise<{ ok: true; source: SourceRef | null; pages: RedactPage[] } | Refusal> {
  const words = fileWords[lang];
  const withheld = pages.filter(({ decision }) => decision === 'withhold');
  if (withheld.length === 0) return { ok: true, source: null, pages: [] };
  const drawn = await frontPages(runner, {
    ...{ lang, title, cover: null, contents: [] },
    placeholders: withheld.map((page) => ({
      heading: words.withheldPage,
      // Counted among the pages of which something may be said, which is not always where it stands in the file.
      says: words.withheld(
        source.pages.findIndex(({ pageId }) => pageId === page.pageId) + 1,
        source.name,
        page.withheld ?? words.exempt,
      ),
    })),
  });
  return drawn.ok ? { ok: true, ...drawn.value } : drawn;
}

/** A task works on one source: a run that goes over a border between two is cut there. */
function bySource(slots: readonly Slot[]): Slot[][] {
  const runs: Slot[][] = [];
  for (const slot of slots) {
    const last = runs.at(-1);
    if (last?.[0]?.source.key === slot.source.key) last.push(slot);
    else runs.push([slot]);
  }
  return runs;
}
