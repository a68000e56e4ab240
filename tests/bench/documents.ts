import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { createDocumentEngine } from '../../app/documents/engine.ts';
import { createPool } from '../../app/documents/pool.ts';
import { marksFor } from '../../app/documents/redact/marks-for.ts';
import { findTerm } from '../../app/documents/suggest/find-term.ts';
import type { DocumentEngine, PageText } from '../../app/documents/types.ts';
import { pageId } from '../../machines/ids.ts';
import { drawPdf } from '../documents/make-pdf.ts';
import { grain, jpegOf, pixelsOf } from '../documents/make-scan.ts';

/** What was measured; `goal` and `met` where one was set. */
export interface Figure {
  name: string;
  value: number | null;
  unit: string;
  goal?: string;
  met?: boolean;
  note?: string;
}

/** Scans that differ; one of them names the person. */
const DISTINCT = 10;
const TERM = 'Zebediah Quillfeather';
const words =
  'the family were visited at home and the worker noted that school attendance had improved since the last review meeting with their mother who said she was content'.split(
    ' ',
  );

/** Words of a page: different on every page, the term on it about twelve times where `named`. */
function pageLines(page: number, named: boolean, every = 4): string[] {
  return Array.from({ length: 42 }, (_, line) => {
    const row = Array.from(
      { length: 12 },
      (_, i) => words[(page * 31 + line * 7 + i * (1 + (page % 5))) % words.length] ?? 'and',
    );
    if (named && line % every === 1) row.splice(5, 0, TERM);
    return `${page}.${line} ${row.join(' ')}`;
  });
}

/** Pages as a case file has them: seven of ten text, each naming one person, and three noisy 200 dpi scans, some naming them. */
export async function caseFile(
  pages: number,
): Promise<{ pdf: Uint8Array; scanned: Map<number, number>; scansOnly: Uint8Array }> {
  const scanned = new Map<number, number>();
  const scans = await Promise.all(Array.from({ length: DISTINCT }, (_, i) => scan(i)));
  const pdf = await drawPdf(
    (doc) => {
      for (let page = 0; page < pages; page++) {
        if (page > 0) doc.addPage();
        if (page % 10 < 7) {
          doc.fontSize(10);
          for (const row of pageLines(page, true)) doc.text(row, { lineGap: 4 });
        } else {
          const which = scanned.size % DISTINCT;
          doc.image(scans[which] ?? '', 0, 0, { width: 595 });
          scanned.set(page + 1, which);
        }
      }
    },
    { margin: 40 },
  );
  const scansOnly = await drawPdf((doc) => {
    scans.forEach((one, i) => {
      if (i > 0) doc.addPage();
      doc.image(one, 0, 0, { width: 595 });
    });
  });
  return { pdf, scanned, scansOnly };
}

/** A page of text turned into a noisy grey picture of 200 dpi. */
async function scan(i: number): Promise<Buffer> {
  const clean = await drawPdf(
    (doc) => {
      doc.fontSize(10);
      for (const row of pageLines(1000 + i, i === 0, 12)) doc.text(row, { lineGap: 4 });
    },
    { margin: 40 },
  );
  const bitmap = await pixelsOf(clean, 200);
  grain(bitmap, i + 1, 20);
  return jpegOf(bitmap);
}

const seconds = (from: number) => Math.round(performance.now() - from) / 1000;
const memory = () => Math.round(process.memoryUsage().rss / 1e6);

/** Pages a second of `pdftoppm -r 150 -gray` on the file, one process, output thrown away; null where it is not installed. */
async function poppler(pdf: Uint8Array, pages: number): Promise<number | null> {
  const from = performance.now();
  const ended = await new Promise<boolean>((resolve) => {
    const child = spawn('pdftoppm', ['-r', '150', '-gray', '-'], { stdio: ['pipe', 'pipe', 'ignore'] });
    child.on('error', () => resolve(false));
    child.stdout.resume();
    child.on('close', (code) => resolve(code === 0));
    child.stdin.on('error', () => undefined);
    child.stdin.end(pdf);
  });
  return ended ? pages / seconds(from) : null;
}

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
    terms: [{ text: TERM, code: 'third-party' }],
  });
  if (!verified.ok) throw new Error(verified.sentence);
  if (!verified.report.clean) process.stderr.write(`${JSON.stringify(verified.report, null, 1)}\n`);
  return { redact, verify: seconds(again), clean: verified.report.clean, bytes: redacted.pdf.length };
}

/** The whole bench of documents. */
export async function benchDocuments(pages = 500): Promise<Figure[]> {
  const figures: Figure[] = [];
  const { pdf, scanned, scansOnly } = await caseFile(pages);
  const native = await poppler(pdf, pages);
  figures.push({
    name: 'pdftoppm -r 150 -gray, one process',
    value: native,
    unit: 'pages/s',
    ...(native === null ? { note: 'pdftoppm is not installed: no ratio can be given' } : {}),
  });

  // A server that has been running for a moment: its processes are up.
  const all = createDocumentEngine();
  const tiny = await drawPdf((doc) => doc.text('warm'));
  await all.read({ pdf: tiny, pageId: (number) => pageId.parse(`w${number}`) });
  let start = performance.now();
  let firstPage = 0;
  let text: PageText[] = [];
  const looked = new Promise<void>((resolve) => {
    const got: PageText[] = [];
    void all.read({
      pdf,
      pageId: (number) => pageId.parse(`p${number}`),
      onPage: (page) => {
        if (got.length === pages) return;
        got.push(page.text);
        if (got.length < pages) return;
        text = got;
        resolve();
      },
    });
    const source = { key: createHash('sha256').update(pdf).digest('hex'), load: async () => pdf };
    void all.renderPage({ source, index: 0, width: 1000 }).then(() => {
      firstPage = seconds(start);
    });
  });
  await looked;
  figures.push({ name: 'first page to be seen', value: firstPage, unit: 's', goal: '< 2', met: firstPage < 2 });
  figures.push({ name: 'words of all text pages', value: seconds(start), unit: 's' });
  await all.close();

  // OCR of the scans that differ gives the words of all of them: reading 150 scans takes minutes and measures nothing more.
  const reader = createDocumentEngine();
  start = performance.now();
  const read = await reader.read({ pdf: scansOnly, pageId: (number) => pageId.parse(`s${number}`) });
  if (!read.ok) throw new Error(read.sentence);
  await reader.close();
  figures.push({ name: `OCR, ${availableParallelism()} processes`, value: seconds(start) / DISTINCT, unit: 's/page' });
  figures.push({
    name: 'scans read well enough to be searched',
    value: read.facts.filter((page) => page.searchable).length,
    unit: `of ${DISTINCT}`,
  });
  text = text.map((page) => {
    const scan = read.text[scanned.get(page.number) ?? -1];
    return scan ? { ...scan, number: page.number } : page;
  });
  start = performance.now();
  const hits = findTerm(text, TERM).length;
  const search = seconds(start);
  figures.push({
    name: `one term on ${pages} pages (${hits} hits)`,
    value: search,
    unit: 's',
    goal: '< 1',
    met: search < 1,
  });

  for (const cores of [1, availableParallelism()]) {
    const engine = createDocumentEngine(createPool(cores));
    const timed = await redactAndVerify(engine, pdf, text);
    await engine.close();
    const rate = pages / timed.redact;
    const both = pages / (timed.redact + timed.verify);
    const by = cores === 1 ? 'one process' : `${cores} processes`;
    const ratio = (value: number, goal: number) =>
      native === null
        ? {}
        : {
            note: `${Math.round((value / native) * 100) / 100}× pdftoppm`,
            goal: `≥ ${goal}×`,
            met: value / native >= goal,
          };
    figures.push({ name: `redact, ${by}`, value: rate, unit: 'pages/s', ...ratio(rate, 0.35) });
    figures.push({ name: `redact and verify, ${by}`, value: both, unit: 'pages/s', ...ratio(both, 0.25) });
    figures.push({ name: `verified clean, ${by}`, value: timed.clean ? 1 : 0, unit: 'yes=1', met: timed.clean });
    figures.push({ name: `answer, ${by}`, value: Math.round(timed.bytes / 1e5) / 10, unit: 'MB' });
    figures.push({ name: `memory of the server, ${by}`, value: memory(), unit: 'MB' });
  }
  return figures;
}
