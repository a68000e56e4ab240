import { spawn } from 'node:child_process';
import { pipeline } from 'node:stream/promises';
import { findTerm, plainPage } from '../suggest/find-term.ts';
import type { Check, FileBytes } from '../types.ts';

const LIMIT_MS = 120_000;
const MAX_OUT = 200_000_000;

/** A third reader, where the machine has one: poppler's, given the bytes by pipe. Null where it is not installed. */
export async function checkByPdftotext(
  load: () => Promise<FileBytes>,
  terms: readonly string[],
): Promise<Check | null> {
  const text = await pdftotext(load);
  if (text === 'absent') return null;
  if (text === 'failed')
    return { name: 'no removed term in what pdftotext reads', ok: false, detail: 'pdftotext could not read the file' };
  const pages = text.read.split('\f').map(plainPage);
  const found = pages.findIndex((page) => terms.some((term) => findTerm([page], term).length > 0));
  return {
    name: 'no removed term in what pdftotext reads',
    ok: found === -1,
    detail: found === -1 ? `${Math.max(1, pages.length - 1)} pages read` : `a term can be read on page ${found + 1}`,
  };
}

function pdftotext(load: () => Promise<FileBytes>): Promise<{ read: string } | 'absent' | 'failed'> {
  return new Promise((resolve) => {
    const child = spawn('pdftotext', ['-enc', 'UTF-8', '-', '-'], {
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    // Not `timeout` of spawn: where the program is missing, Node never takes that timer away, and keeps the command waiting for it.
    const limit = setTimeout(() => child.kill(), LIMIT_MS);
    const chunks: Buffer[] = [];
    let length = 0;
    child.on('error', () => {
      clearTimeout(limit);
      resolve('absent');
    });
    child.stdout.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length > MAX_OUT) child.kill();
      else chunks.push(chunk);
    });
    child.on('close', (code) => {
      clearTimeout(limit);
      resolve(code === 0 ? { read: Buffer.concat(chunks).toString('utf8') } : 'failed');
    });
    child.stdin.on('error', () => undefined);
    // A file that is cut off on its way reads as one that cannot be read.
    load()
      .then((file) => pipeline(file instanceof Uint8Array ? [file] : file.pieces, child.stdin))
      .catch(() => child.kill());
  });
}
