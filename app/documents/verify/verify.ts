import { createHash } from 'node:crypto';
import type { Runner } from '../runner.ts';
import type {
  Check,
  FileRead,
  ManifestPage,
  Result,
  SourceRef,
  StoredFile,
  VerifyJob,
  VerifyReport,
} from '../types.ts';
import type { PageCheck } from './check-page.ts';
import { checkByPdftotext } from './pdftotext.ts';
import { standingTerms } from './standing-terms.ts';

/** Pages read back by one process at a time, unless more of them belong together. */
const RUN = 6;
/** What a page may take where its picture has to be read by OCR. */
const PAGE_LIMIT_MS = 20_000;
const MAX_BY_HAND = 200;
const MAX_LISTED = 50;

/**
 * Reads a finished file back and says whether it may go out. Anything that fails, is missing or cannot be told makes it
 * not clean.
 */
export async function verify(runner: Runner, job: VerifyJob): Promise<Result<FileRead>> {
  const began = performance.now();
  const { manifest } = job;
  const { sha256, load } = sourceOf(job.pdf);
  const source: SourceRef = { key: `finished-${sha256}`, load };
  const { key } = source;
  const terms = [...new Set(job.terms.map((term) => term.trim()).filter((term) => term !== ''))];
  const byHand = handMarked(job, terms);
  const firstPage = manifest[0]?.number ?? 1;
  const [file, other, ...runs] = await Promise.all([
    runner.run('checkFile', { key, terms, pages: manifest.length }, { source }),
    checkByPdftotext(load, terms, { firstPage, count: manifest.length }),
    ...runsOf(manifest).map((run) =>
      runner.run(
        'checkPages',
        {
          key,
          pages: run,
          firstPage,
          terms,
          byHand: byHand.map((one) => one.words),
          reference: job.reference ?? null,
        },
        { source, limitMs: PAGE_LIMIT_MS * Math.max(run.length, RUN) },
      ),
    ),
  ]);
  runner.forget(key);
  const failed = runs.find((run) => !run.ok);
  const pages = runs.flatMap((run) => (run.ok ? run.value : []));

  pages.sort((a, b) => a.number - b.number);
  const faults = pages.flatMap((page) => page.faults);
  const doubts = pages.flatMap((page) => page.doubts);
  const checks: Check[] = file.ok
    ? [...file.value.checks]
    : [{ name: 'file can be opened', ok: false, detail: file.sentence }];
  if (other) checks.push(other.check);
  checks.push({
    name: 'every page looked at',
    ok: !failed && pages.length === manifest.length,
    detail: `${pages.length} of ${manifest.length} pages read back${failed && !failed.ok ? `: ${failed.sentence}` : ''}`,
  });
  checks.push({
    name: 'what was removed is gone from words, positions and pixels',
    ok: faults.length === 0,
    detail:
      faults.slice(0, MAX_LISTED).join('; ') ||
      `${pages.length} pages, ${pages.filter((page) => page.ocr).length} of them by OCR`,
  });
  const report: VerifyReport = {
    clean: checks.every((check) => check.ok) && doubts.length === 0,
    sha256,
    pages: manifest.length,
    marks: manifest.reduce((sum, page) => sum + page.marks.length, 0),
    checks,
    doubts,
    elsewhere: elsewhere(byHand, pages),
    tools: ['house reader', 'pdfium', 'tesseract', ...(other ? ['pdftotext'] : [])],
    seconds: Math.round((performance.now() - began) / 100) / 10,
  };
  const found = { file: file.ok ? file.value.terms : [], pages, outside: other?.terms ?? [] };
  return { ok: true, report, standing: standingTerms(terms, manifest, found) };
}

/** Pages as they are read back: some at a time, and those that were coded together never apart. */
function runsOf(manifest: readonly ManifestPage[]): ManifestPage[][] {
  const runs: ManifestPage[][] = [];
  const last = new Map(manifest.map(({ together }, at) => [together, at]));
  let end = -1;
  for (const [at, page] of manifest.entries()) {
    const run = runs.at(-1);
    if (run && (run.length < RUN || at <= end)) run.push(page);
    else runs.push([page]);
    if (page.together !== null) end = Math.max(end, last.get(page.together) ?? at);
  }
  return runs;
}

function sourceOf(pdf: VerifyJob['pdf']): StoredFile {
  if (!(pdf instanceof Uint8Array)) return pdf;
  return { sha256: createHash('sha256').update(pdf).digest('hex'), load: async () => pdf };
}

interface ByHand {
  words: string;
  id: string;
}

/** Words marked by hand and not as a term, each once. */
function handMarked(job: VerifyJob, terms: readonly string[]): ByHand[] {
  const all = new Map<string, ByHand>();
  const known = new Set(terms.map((term) => term.toLowerCase()));
  for (const mark of job.byHand ?? job.manifest.flatMap(({ marks }) => marks)) {
    const words = mark.words.trim();
    if (words.length < 4 || known.has(words.toLowerCase()) || all.has(words)) continue;
    all.set(words, { words, id: mark.id });
  }
  return [...all.values()].slice(0, MAX_BY_HAND);
}

function elsewhere(byHand: readonly ByHand[], pages: readonly PageCheck[]): VerifyReport['elsewhere'] {
  return byHand.flatMap((one, index) => {
    const standing = pages.filter((page) => page.standing.includes(index)).map((page) => page.number);
    return standing.length > 0 ? [{ markId: one.id, pages: standing }] : [];
  });
}
