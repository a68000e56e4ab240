import { createHash } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { createDocumentEngine } from '../../app/documents/engine.ts';
import { readWhole } from '../../app/documents/ingest/read-whole.ts';
import { createPool } from '../../app/documents/pool.ts';
import { marksFor } from '../../app/documents/redact/marks-for.ts';
import { findTerm } from '../../app/documents/suggest/find-term.ts';
import type { DocumentEngine, PageText } from '../../app/documents/types.ts';
import { pageId } from '../../machines/ids.ts';
import { drawPdf } from '../documents/make-pdf.ts';
import { poppler, watchMemory } from './beside.ts';
import { caseFile, DISTINCT, TERM } from './case-file.ts';

/** What was measured; `goal` and `met` where one was set. */
export interface Figure {
  name: string;
  value: number | null;
  unit: string;
  goal?: string;
  met?: boolean;
  note?: string;
}

const seconds = (from: number) => Math.round(performance.now() - from) / 1000;

interface Timed {
  redact: number;
  verify: number;
}

async function redactAndVerify(
  engine: DocumentEngine,
  pdf: Uint8Array,
  text: PageText[],
): Promise<Timed & { clean: boolean; bytes: number }> {
  const marked = marksFor(text, { terms: [TERM], marks: [], code: 'third-party' });
  if (!marked.ok) throw new Error(marked.sentence);
  const from = performance.now();
  const source = {
    key: createHash('sha256').update(pdf).digest('hex'),
    load: async () => pdf,
    name: 'Case file',
    pages: marked.pages,
  };
  const redacted = await engine.redact({ title: 'Bench', sources: [source] });
  if (!redacted.ok) throw new Error(redacted.sentence);
  const redact = seconds(from);
  const again = performance.now();
  const verified = await engine.verify({
    pdf: redacted.pdf,
    manifest: redacted.manifest,
    terms: [TERM],
  });
  if (!verified.ok) throw new Error(verified.sentence);
  if (!verified.report.clean) process.stderr.write(`${JSON.stringify(verified.report, null, 1)}\n`);
  return { redact, verify: seconds(again), clean: verified.report.clean, bytes: redacted.pdf.length };
}

/** The whole bench of documents. */
export async function benchDocuments(pages = 500): Promise<Figure[]> {
  const figures: Figure[] = [];
  const watch = watchMemory();
  const memory = (step: string) => {
    const { here, processes } = watch.peak();
    const note = processes === null ? '' : `and ${processes} MB in all its processes together`;
    figures.push({ name: `most memory of the server, ${step}`, value: here, unit: 'MB', note });
  };
  const { pdf, scanned, scansOnly } = await caseFile(pages);
  figures.push({
    name: `the file of ${pages} pages, ${scanned.size} of them scans`,
    value: pdf.length / 1e6,
    unit: 'MB',
  });

  const { text: quick, ...opening } = await openFile(pdf, pages);
  const { firstPage, allPages } = opening;
  figures.push({ name: 'first page to be seen', value: firstPage, unit: 's', goal: '< 2', met: firstPage < 2 });
  figures.push({ name: 'words of all text pages', value: allPages, unit: 's' });
  memory('reading');

  // OCR of the scans that differ gives the words of all of them: reading 150 scans takes minutes and measures nothing more.
  const reader = createDocumentEngine();
  let start = performance.now();
  const read = await readWhole(reader, { pdf: scansOnly, pageId: (number) => pageId.parse(`s${number}`) });
  if (!read.ok) throw new Error(read.sentence);
  await reader.close();
  figures.push({ name: `OCR, ${availableParallelism()} processes`, value: seconds(start) / DISTINCT, unit: 's/page' });
  const legible = read.facts.filter((page) => page.searchable).length;
  figures.push({ name: 'scans read well enough to be searched', value: legible, unit: `of ${DISTINCT}` });
  memory('OCR');
  const text = quick.map((page) => {
    const scan = read.text[scanned.get(page.number) ?? -1];
    return scan ? { ...scan, number: page.number } : page;
  });
  start = performance.now();
  const hits = findTerm(text, TERM).length;
  const search = seconds(start);
  const met = search < 1;
  figures.push({ name: `one term on ${pages} pages (${hits} hits)`, value: search, unit: 's', goal: '< 1', met });

  let before = await poppler(pdf);
  for (const cores of new Set([1, availableParallelism()])) {
    const engine = createDocumentEngine(createPool(cores));
    await engine.warm();
    await engine.read({ pdf: await tiny(), pageId: (number) => pageId.parse(`w${number}`) });
    watch.peak();
    const timed = await redactAndVerify(engine, pdf, text);
    await engine.close();
    const after = await poppler(pdf);
    // They take turns, so that a machine that is busy with something else slows both.
    const native = before === null || after === null ? null : (2 * pages) / (before + after);
    before = after;
    const by = cores === 1 ? 'one process' : `${cores} processes`;
    const ratio = (value: number, goal: number) =>
      native === null
        ? { note: 'pdftoppm is not installed: no ratio can be given' }
        : {
            note: `${Math.round((value / native) * 100) / 100}× pdftoppm`,
            goal: `≥ ${goal}×`,
            met: value / native >= goal,
          };
    const rate = pages / timed.redact;
    const both = pages / (timed.redact + timed.verify);
    figures.push({ name: 'pdftoppm -r 150 -gray, one process, before and after', value: native, unit: 'pages/s' });
    figures.push({ name: `redact, ${by}`, value: rate, unit: 'pages/s', ...ratio(rate, 0.35) });
    figures.push({ name: `redact and verify, ${by}`, value: both, unit: 'pages/s', ...ratio(both, 0.25) });
    figures.push({ name: `verified clean, ${by}`, value: timed.clean ? 1 : 0, unit: 'yes=1', met: timed.clean });
    figures.push({ name: `answer, ${by}`, value: Math.round(timed.bytes / 1e5) / 10, unit: 'MB' });
    memory(by);
  }
  watch.stop();
  return figures;
}

const tiny = () => drawPdf((doc) => doc.text('warm'));

/** From the upload: seconds until the first page can be shown, and until the words of every text page are there. */
async function openFile(pdf: Uint8Array, pages: number) {
  // A server that has been running for a moment: its processes are up.
  const engine = createDocumentEngine();
  await engine.warm();
  await engine.read({ pdf: await tiny(), pageId: (number) => pageId.parse(`w${number}`) });
  const start = performance.now();
  let firstPage = Number.NaN;
  // The upload takes the hash once; whoever reads or shows the file goes by it.
  const sha256 = createHash('sha256').update(pdf).digest('hex');
  const text = await new Promise<PageText[]>((resolve, reject) => {
    const got: PageText[] = [];
    const onPage = (page: { text: PageText }) => {
      if (got.length < pages) got.push(page.text);
      if (got.length === pages) resolve(got);
    };
    engine.read({ pdf, sha256, pageId: (number) => pageId.parse(`p${number}`), onPage }).then((read) => {
      if (!read.ok) reject(new Error(read.sentence));
    }, reject);
    const source = { key: sha256, load: async () => pdf };
    engine.renderPage({ source, index: 0, width: 1000 }).then(() => {
      firstPage = seconds(start);
    }, reject);
  });
  const allPages = seconds(start);
  await engine.close();
  return { text, firstPage, allPages };
}
