import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { checkByPdftotext } from '../../app/documents/verify/pdftotext.ts';

/*
 * Poppler's program may be missing where tests run, so a script of that name stands in for it here: what it prints and
 * how it ends is ours to choose, even in the middle of a letter. The real one reads the traps in trap.test.ts where it
 * is installed.
 */
let folder: string;
const path = process.env.PATH;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pdftotext-'));
  process.env.PATH = folder;
});
afterEach(() => {
  vi.unstubAllEnvs();
  process.env.PATH = path;
  rmSync(folder, { recursive: true, force: true });
});

/** Stands in for the program. */
function standIn(lines: readonly string[], mode = 0o755): void {
  writeFileSync(join(folder, 'pdftotext'), [`#!${process.execPath}`, ...lines].join('\n'));
  chmodSync(join(folder, 'pdftotext'), mode);
}

/** Prints the pieces apart from each other, so that they come as several. */
function prints(pieces: readonly Buffer[], code = 0): void {
  standIn([
    `const pieces = ${JSON.stringify(pieces.map((piece) => piece.toString('base64')))};`,
    "process.stdin.on('data', () => {}).on('end', async () => {",
    "  for (const piece of pieces) await new Promise((done) => process.stdout.write(Buffer.from(piece, 'base64'), () => setTimeout(done, 5)));",
    `  process.exit(${code});`,
    '});',
  ]);
}

const load = async () => Buffer.from('%PDF');
const read = (count: number, ...terms: string[]) => checkByPdftotext(load, terms, { firstPage: 11, count });
const check = async (count: number, ...terms: string[]) => (await read(count, ...terms))?.check ?? null;
const name = 'no removed term in what pdftotext reads';

describe('a third reader, where the machine has one', () => {
  it('says on which page a term stands, wherever its output is cut', async () => {
    const text = Buffer.from('One page\n\fSiân Ó Dónaill\nrang\n\flast\n\f', 'utf8');
    const inLetter = text.indexOf(Buffer.from('â', 'utf8')) + 1;
    prints([text.subarray(0, inLetter), text.subarray(inLetter, inLetter + 9), text.subarray(inLetter + 9)]);
    expect(await check(3, 'nobody', 'Siân Ó Dónaill')).toEqual({
      name,
      ok: false,
      detail: 'term 2 of the list can be read on page 12',
    });
    expect(await read(3, 'nobody', 'Siân Ó Dónaill')).toMatchObject({ terms: [{ index: 1, page: 12 }] });
    expect(await check(3, 'nobody')).toEqual({ name, ok: true, detail: '3 pages read' });
  });

  it('reads a last page that does not end as it should', async () => {
    prints([Buffer.from('first\fMaya Fenwick', 'utf8')]);
    expect(await check(2, 'Maya Fenwick')).toMatchObject({
      ok: false,
      detail: 'term 1 of the list can be read on page 12',
    });
  });

  it('fails where it could not read to the end, whatever it printed before', async () => {
    prints([Buffer.from('first\f', 'utf8')], 1);
    expect(await check(1, 'nobody')).toEqual({ name, ok: false, detail: 'pdftotext could not read the file' });
  });

  it('fails where it ended well and read fewer pages than the file has, or more', async () => {
    prints([Buffer.from('first\fsecond\f', 'utf8')]);
    expect(await check(3, 'nobody')).toEqual({ name, ok: false, detail: '2 of 3 pages read' });
    expect(await check(1, 'nobody')).toMatchObject({ ok: false });
    expect(await check(2, 'nobody')).toMatchObject({ ok: true });
  });

  it('fails where it is installed and cannot be started', async () => {
    standIn([], 0o644);
    expect(await check(1, 'nobody')).toEqual({ name, ok: false, detail: 'pdftotext could not read the file' });
  });

  it('is told nothing of the settings of the server', async () => {
    vi.stubEnv('MASTER_KEY', 'Zebediah');
    standIn(["process.stdin.resume().on('end', () => process.stdout.write(JSON.stringify(process.env) + '\\f'));"]);
    expect(await check(1, 'Zebediah')).toEqual({ name, ok: true, detail: '1 pages read' });
  });

  it('fails where the file could not be fetched', async () => {
    prints([Buffer.from('first\f', 'utf8')]);
    const one = { firstPage: 1, count: 1 };
    const lost = checkByPdftotext(async () => Promise.reject(new Error('gone')), ['nobody'], one);
    expect(await lost).toMatchObject({ check: { ok: false }, terms: [] });
  });

  it('says nothing where it is not installed', async () => {
    expect(await check(1, 'nobody')).toBeNull();
  });
});
