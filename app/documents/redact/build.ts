import { createHash } from 'node:crypto';
import { refuse } from '../../../machines/refusal.ts';
import type { Front } from '../bundle/front.ts';
import { type FileLanguage, fileWords } from '../bundle/words.ts';
import { chunks, inOrder } from '../in-order.ts';
import type { Runner } from '../runner.ts';
import type {
  BundleJob,
  ManifestPage,
  PageText,
  Redacted,
  RedactJob,
  RedactPage,
  RedactSource,
  Result,
  SourceRef,
} from '../types.ts';
import type { Rebuilt } from './rebuild-page.ts';
import { stampOf } from './stamp.ts';
import { PdfWriter } from './writer.ts';

const CHUNK = 8;

/** A page of the finished file: a page of a source, or of the house's own front matter. */
interface Slot {
  source: SourceRef;
  page: RedactPage;
  kind: ManifestPage['kind'];
}

/** Pages that go into the answer, in order: rebuilt, or replaced by a page that says it is withheld. */
const going = (source: RedactSource) =>
  source.pages.filter(
    (page) => page.decision === 'release' || page.decision === 'redact' || page.decision === 'withhold',
  );

/** Redacts sources into one PDF of rebuilt pages; withheld pages are replaced by a page that says so. */
export async function redact(runner: Runner, job: RedactJob): Promise<Result<Redacted>> {
  return build(runner, job, { cover: null, contents: [], stamp: null });
}

/** One file for the answer: cover, contents, the pages with their references stamped below them, bookmarks for each document. */
export async function bundle(runner: Runner, job: BundleJob): Promise<Result<Redacted>> {
  const lang = job.lang ?? 'en-GB';
  const cover = { reference: job.reference, bodyName: job.bodyName, intro: job.intro };
  const listed = job.sources.filter((source) => going(source).length > 0);
  const contents = (lead: number): Front['contents'] => {
    let at = lead + 1;
    return listed.map((source) => {
      const count = going(source).length;
      const line = { name: source.name, page: at, note: fileWords[lang].pages(count) };
      at += count;
      return line;
    });
  };
  const trial = await runner.run('front', { lang, title: job.title, cover, contents: contents(0), placeholders: [] });
  if (!trial.ok) return trial;
  const source: SourceRef = { key: keyOf(trial.value), load: async () => trial.value };
  const opened = await runner.run('pages', { key: source.key }, { source });
  if (!opened.ok) return opened;
  return build(runner, job, {
    cover,
    contents: contents(opened.value),
    stamp: (page) => stampOf(job.reference, page),
  });
}

interface Frame {
  cover: Front['cover'];
  contents: Front['contents'];
  stamp: ((page: number) => string) | null;
}

async function build(runner: Runner, job: RedactJob, frame: Frame): Promise<Result<Redacted>> {
  const lang = job.lang ?? 'en-GB';
  const words = fileWords[lang];
  const placeholders = job.sources.flatMap((source) =>
    going(source)
      .filter((page) => page.decision === 'withhold')
      .map((page) => ({
        heading: words.withheldPage,
        // Counted among the pages of which something may be said, which is not always where it stands in the file.
        says: words.withheld(source.pages.indexOf(page) + 1, source.name, page.withheld ?? words.exempt),
      })),
  );
  const front = await frontSlots(runner, {
    lang,
    title: job.title,
    cover: frame.cover,
    contents: frame.contents,
    placeholders,
  });
  if (!front.ok) return front;
  const lead = front.slots.length - placeholders.length;
  const spare = front.slots.slice(lead);
  const slots: Slot[] = front.slots.slice(0, lead);
  const bookmarks: { title: string; page: number }[] = [];
  for (const source of job.sources) {
    const pages = going(source);
    if (pages.length > 0) bookmarks.push({ title: source.name, page: slots.length });
    for (const page of pages) {
      const placeholder = page.decision === 'withhold' ? spare.shift() : undefined;
      if (placeholder) slots.push({ ...placeholder, page: { ...placeholder.page, pageId: page.pageId } });
      else slots.push({ source, page, kind: 'page' });
    }
  }
  if (slots.length === 0)
    return refuse('nothing-to-disclose', 'No page is to be released, so there is no file to make.');
  return assemble(runner, slots, { title: job.title, lang, bookmarks }, frame.stamp, job.onProgress);
}

async function assemble(
  runner: Runner,
  slots: Slot[],
  facts: { title: string; lang: FileLanguage; bookmarks: { title: string; page: number }[] },
  stamp: Frame['stamp'],
  onProgress: RedactJob['onProgress'],
): Promise<Result<Redacted>> {
  const writer = new PdfWriter();
  const manifest: ManifestPage[] = [];
  let lost = 0;
  const hand = inOrder<Rebuilt | 'lost'>((one, index) => {
    if (one === 'lost') {
      lost = lost || index + 1;
      return;
    }
    writer.add(one.part);
    manifest.push({ ...one.manifest, kind: slots[index]?.kind ?? 'page', number: index + 1 });
    onProgress?.(index + 1, slots.length);
  });
  const runs = chunks(slots, CHUNK).flatMap(({ from, items }) => bySource(items, from));
  const answers = await Promise.all(
    runs.map(({ from, items }) => {
      const source = items[0]?.source;
      if (!source) return { ok: true as const, value: null };
      let at = from;
      const pages = items.map(({ page, kind }, i) => ({
        page,
        stamp: stamp && kind !== 'front' ? stamp(from + i + 1) : null,
      }));
      return runner.run(
        'rebuild',
        { key: source.key, pages, lang: facts.lang },
        { source, emit: (one) => hand(at++, one ?? 'lost') },
      );
    }),
  );
  const failed = answers.find((one) => !one.ok);
  if (failed && !failed.ok) return failed;
  if (lost > 0 || manifest.length !== slots.length)
    return refuse(
      'damaged',
      `Page ${lost || manifest.length + 1} of the answer is damaged in its source and cannot be drawn. Withhold it or replace the document.`,
    );
  const pdf = writer.finish(facts);
  return { ok: true, pdf, sha256: keyOf(pdf), manifest };
}

/** A task works on one source: a run that goes over a border between two is cut there. */
function bySource(items: Slot[], from: number): { from: number; items: Slot[] }[] {
  const runs: { from: number; items: Slot[] }[] = [];
  items.forEach((slot, i) => {
    const last = runs.at(-1);
    if (last && last.items[0]?.source.key === slot.source.key) last.items.push(slot);
    else runs.push({ from: from + i, items: [slot] });
  });
  return runs;
}

async function frontSlots(
  runner: Runner,
  front: Front,
): Promise<{ ok: true; slots: Slot[] } | Exclude<Result<Redacted>, Redacted>> {
  if (!front.cover && front.contents.length === 0 && front.placeholders.length === 0) return { ok: true, slots: [] };
  const drawn = await runner.run('front', front);
  if (!drawn.ok) return drawn;
  const source: SourceRef = { key: keyOf(drawn.value), load: async () => drawn.value };
  const texts: PageText[] = [];
  const opened = await runner.run('pages', { key: source.key }, { source });
  if (!opened.ok) return opened;
  const pages = opened.value;
  const looked = await runner.run(
    'look',
    { key: source.key, from: 0, to: pages },
    { source, emit: ({ look }) => texts.push(look.text) },
  );
  if (!looked.ok) return looked;
  const first = pages - front.placeholders.length;
  const slots = texts.map((text, index): Slot => {
    const page: RedactPage = { pageId: `front-${index + 1}`, index, decision: 'release', text, marks: [] };
    return { source, page, kind: index < first ? 'front' : 'placeholder' };
  });
  return { ok: true, slots };
}

const keyOf = (pdf: Uint8Array) => createHash('sha256').update(pdf).digest('hex');
