import { type ChildProcessByStdio, spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setImmediate } from 'node:timers/promises';
import { findTerm, plainPage } from '../suggest/find-term.ts';
import type { Check, FileBytes } from '../types.ts';

const LIMIT_MS = 120_000;
const MAX_OUT = 200_000_000;
const NAME = 'no removed term in what pdftotext reads';

/** A third reader, where the machine has one: poppler's, given the bytes by pipe. Null where it is not installed. */
export async function checkByPdftotext(
  load: () => Promise<FileBytes>,
  terms: readonly string[],
): Promise<Check | null> {
  const child = spawn('pdftotext', ['-enc', 'UTF-8', '-', '-'], { stdio: ['pipe', 'pipe', 'ignore'] });
  const ended = endOf(child);
  // A file that is cut off on its way reads as one that cannot be read.
  child.stdin.on('error', () => undefined);
  load()
    .then((file) => pipeline(file instanceof Uint8Array ? [file] : file.pieces, child.stdin))
    .catch(() => child.kill());
  const read = await readPages(child, terms).catch(() => null);
  const end = await ended;
  if (end === 'absent') return null;
  if (end === 'failed' || read === null) return { name: NAME, ok: false, detail: 'pdftotext could not read the file' };
  const { pages, found } = read;
  return {
    name: NAME,
    ok: found === null,
    detail: found === null ? `${Math.max(1, pages)} pages read` : `a term can be read on page ${found}`,
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
    child.on('error', () => end('absent'));
    child.on('close', (code) => end(code === 0 ? 'read' : 'failed'));
  });
}

/** How many pages came, and the first on which a term stands. One page is looked at at a time: as words, a thousand of them take a hundred megabytes. */
async function readPages(child: Pdftotext, terms: readonly string[]): Promise<{ pages: number; found: number | null }> {
  let pages = 0;
  let found: number | null = null;
  for await (const text of eachPage(child)) {
    pages++;
    const page = plainPage(text);
    if (found === null && terms.some((term) => findTerm([page], term).length > 0)) found = pages;
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
