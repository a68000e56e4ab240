import { type ChildProcessByStdio, spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setImmediate } from 'node:timers/promises';
import { childEnvironment } from '../child-environment.ts';
import { findTerm, plainPage } from '../suggest/find-term.ts';
import type { Check, FileBytes } from '../types.ts';
import { termNamed } from './term-named.ts';

const LIMIT_MS = 120_000;
const MAX_OUT = 200_000_000;
const MAX_LISTED = 50;
const NAME = 'no removed term in what pdftotext reads';

export interface ReadOutside {
  check: Check;
  /** Terms it read, by their index in the list, with the number of the page. */
  terms: { index: number; page: number }[];
}

/** The pages a file has to have, by their numbers. */
interface Numbered {
  readonly firstPage: number;
  readonly count: number;
}

/**
 * A third reader, where the machine has one: poppler's, given the bytes by pipe. Null where it is not installed. One that
 * is there and cannot be started, or stops before the last page, has not found the file clean.
 */
export async function checkByPdftotext(
  load: () => Promise<FileBytes>,
  terms: readonly string[],
  { firstPage, count }: Numbered,
): Promise<ReadOutside | null> {
  const child = spawn('pdftotext', ['-enc', 'UTF-8', '-', '-'], {
    stdio: ['pipe', 'pipe', 'ignore'],
    env: childEnvironment(),
  });
  const ended = endOf(child);
  // A file that is cut off on its way reads as one that cannot be read.
  child.stdin.on('error', () => undefined);
  load()
    .then((file) => pipeline(file instanceof Uint8Array ? [file] : file.pieces, child.stdin))
    .catch(() => child.kill());
  const read = await readPages(child, terms, firstPage).catch(() => null);
  const end = await ended;
  if (end === 'absent') return null;
  if (end === 'failed' || read === null)
    return { check: { name: NAME, ok: false, detail: 'pdftotext could not read the file' }, terms: [] };
  const { pages, found } = read;
  const said = found.slice(0, MAX_LISTED).map(({ index, page }) => `${termNamed(index)} can be read on page ${page}`);
  const isWhole = pages === count;
  return {
    check: {
      name: NAME,
      ok: found.length === 0 && isWhole,
      detail: said.join('; ') || `${pages}${isWhole ? '' : ` of ${count}`} pages read`,
    },
    terms: found,
  };
}

type Pdftotext = ChildProcessByStdio<Writable, Readable, null>;

function endOf(child: Pdftotext): Promise<'absent' | 'failed' | 'read'> {
  return new Promise((resolve) => {
    // Not `timeout` of spawn: where the program is missing, Node never takes that timer away, and keeps the command waiting for it.
    const limit = setTimeout(() => child.kill(), LIMIT_MS);
    const end = (how: 'absent' | 'failed' | 'read') => {
      clearTimeout(limit);
      resolve(how);
    };
    // Only a program that is not there is no reader: one without room to start would be passed over unseen.
    child.on('error', (error: NodeJS.ErrnoException) => end(error.code === 'ENOENT' ? 'absent' : 'failed'));
    child.on('close', (code) => end(code === 0 ? 'read' : 'failed'));
  });
}

/**
 * How many pages came, and which terms stand on them. One page is looked at at a time: as words, a thousand of them
 * take a hundred megabytes.
 */
async function readPages(child: Pdftotext, terms: readonly string[], firstPage: number) {
  let pages = 0;
  const found: ReadOutside['terms'] = [];
  for await (const text of eachPage(child)) {
    const page = plainPage(text);
    terms.forEach((term, index) => {
      if (findTerm([page], term).length > 0) found.push({ index, page: firstPage + pages });
    });
    pages++;
    await setImmediate();
  }
  return { pages, found };
}

/** What it prints, a page at a time: it ends each with a form feed. */
async function* eachPage(child: Pdftotext): AsyncGenerator<string> {
  let open = '';
  let length = 0;
  child.stdout.setEncoding('utf8');
  for await (const chunk of child.stdout) {
    length += String(chunk).length;
    if (length > MAX_OUT) child.kill();
    const [last, ...done] = `${open}${chunk}`.split('\f').reverse();
    yield* done.reverse();
    open = last ?? '';
  }
  if (open.trim() !== '') yield open;
}
