import { createHash } from 'node:crypto';
import type { Finding, PageFacts } from '../../../machines/documents/events.ts';
import type { PageId } from '../../../machines/ids.ts';
import { refuse } from '../../../machines/refusal.ts';
import { inOrder } from '../in-order.ts';
import type { Note } from '../pages/notes.ts';
import { nameOf } from '../redact/shelf.ts';
import type { Runner } from '../runner.ts';
import type { PageText, Reading, ReadJob, Result, Shelf, SourceRef } from '../types.ts';
import type { Found } from './findings.ts';
import type { FirstLook } from './read-page.ts';
import { shortened } from './shortened.ts';

const MAX_PAGES = 500;
/** Pages looked at by one process at a time. */
const RUN = 8;
const OCR_MS = 90_000;

/**
 * Reads a document: every page's own words first and in order, then OCR of what only OCR can read. A page whose OCR
 * fails or cannot be trusted stays unsearchable; it never counts as a page without hits. Words are handed on and not
 * kept: scans take minutes, and twenty files of five hundred pages that wait for theirs took 400 MB.
 */
export async function readDocument(runner: Runner, job: ReadJob): Promise<Result<Reading>> {
  const { pdf } = job;
  const held = pdf instanceof Uint8Array ? { sha256: job.sha256 ?? hashOf(pdf), load: async () => pdf } : pdf;
  const { sha256, load } = held;
  const source: SourceRef = {
    key: sha256,
    load,
    ...(job.password === undefined ? {} : { password: job.password }),
  };
  const opened = await runner.run('pages', { key: sha256 }, { source, urgency: 'next' });
  if (!opened.ok) return opened;
  const pages = opened.value;
  const most = job.maxPages ?? MAX_PAGES;
  if (pages > most)
    return refuse(
      'too-many-pages',
      `This PDF has ${pages} pages; one file may have ${most}. Split it and upload the parts.`,
    );

  const facts: PageFacts[] = [];
  const scans: { look: FirstLook; index: number }[] = [];
  const found: Found[] = [];
  const hand = inOrder<{ look: FirstLook; notes: readonly Note[] }>(({ look, notes }, index) => {
    facts[index] = factsOf(job, look.text);
    if (look.ocr) scans.push({ look, index });
    found.push(...pageFindings(look, notes));
    job.onPage?.({ facts: facts[index], text: look.text, final: look.ocr === null }, pages);
  });
  const look = (from: number, to: number, urgency: 'next' | 'soon') => {
    let at = from;
    return runner.run('look', { key: sha256, from, to }, { source, urgency, emit: (one) => hand(at++, one) });
  };
  const first = await look(0, 1, 'next');
  if (!first.ok) return first;
  const starts = Array.from({ length: Math.ceil((pages - 1) / RUN) }, (_, run) => 1 + run * RUN);
  const all = await Promise.all(starts.map((from) => look(from, Math.min(from + RUN, pages), 'soon')));
  const failed = all.find((one) => !one.ok);
  if (failed && !failed.ok) return failed;
  const inside = await runner.run('findings', { key: sha256 }, { source });
  if (!inside.ok) return inside;

  await Promise.all(
    scans.map(async ({ look, index }) => {
      const read = await onceRead(job.shelf, { sha256, index }, async () => {
        const args = { key: sha256, index, look };
        const answer = await runner.run('ocr', args, { source, urgency: 'later', limitMs: OCR_MS });
        return answer.ok ? answer.value : null;
      });
      const text = read ?? look.text;
      facts[index] = factsOf(job, text);
      job.onPage?.({ facts: facts[index], text, final: true }, pages);
    }),
  );
  const findings: Finding[] = [...inside.value, ...found].map((one, index) => ({ id: `f${index + 1}`, ...one }));
  return { ok: true, sha256, facts, findings };
}

const hashOf = (pdf: Uint8Array): string => createHash('sha256').update(pdf).digest('hex');

/** OCR takes seconds a page: what it read before the work was cut off is not read again. What failed is tried anew. */
async function onceRead(
  shelf: Shelf | undefined,
  page: { sha256: string; index: number },
  read: () => Promise<PageText | null>,
): Promise<PageText | null> {
  const name = nameOf({ ocr: page });
  const kept = await shelf?.get(name);
  // `as`: written just below, under a name that nothing else is kept under, and sealed since.
  if (kept) return JSON.parse(Buffer.from(kept).toString('utf8')) as PageText;
  const words = await read();
  if (words) await shelf?.put(name, Buffer.from(JSON.stringify(words)));
  return words;
}

const factsOf = ({ pageId }: ReadJob, text: PageText): PageFacts => pageFacts(pageId(text.number), text);

/** What the case is told of a page that was read. */
export function pageFacts(id: PageId, text: PageText): PageFacts {
  const { number, width, height, source, confidence, searchable, words, turned = 0 } = text;
  return {
    id,
    number,
    width,
    height,
    source,
    words: words.filter((word) => !word.hidden).length,
    confidence,
    searchable,
    ...(turned !== 0 && { turned }),
  };
}

function pageFindings(look: FirstLook, notes: readonly Note[]): Found[] {
  const page = look.text.number;
  const found: Found[] = notes.map(({ kind, says }) => ({ kind, page, note: shortened(says) }));
  if (look.hidden.length > 0)
    found.push({
      kind: 'hidden-text',
      page,
      note: `Text that cannot be seen on the page: ${shortened(look.hidden.join(' '))}`,
    });
  return found;
}
