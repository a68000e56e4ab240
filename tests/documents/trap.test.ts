import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDocumentEngine } from '../../app/documents/engine.ts';
import type { WholeReading } from '../../app/documents/ingest/read-whole.ts';
import { runHere } from '../../app/documents/runner.ts';
import type { Redacted, VerifyReport } from '../../app/documents/types.ts';
import { everything, outside } from './other-readers.ts';
import { readOk, redactOk, verifyOk } from './through-engine.ts';
import { beside, neighbours, onPages, SECRET, trapPdf } from './trap.ts';

const engine = createDocumentEngine(runHere());
const markers = [SECRET, ...Object.values(onPages), ...Object.values(beside)];
const folder = mkdtempSync(path.join(tmpdir(), 'trap-'));
const file = path.join(folder, 'answer.pdf');
let source: Uint8Array;
let reading: WholeReading;
let redacted: Redacted;
let report: VerifyReport;

beforeAll(async () => {
  source = await trapPdf();
  reading = await readOk(engine, source);
  redacted = await redactOk(engine, source, reading.text, { terms: markers });
  report = await verifyOk(engine, redacted, markers);
  writeFileSync(file, redacted.pdf);
});

afterAll(async () => {
  rmSync(folder, { recursive: true });
  await engine.close();
});

/** A marker in any form: letters only, so that spaces, accents and case hide nothing; and the same backwards. */
function markersIn(text: string): string[] {
  const plain = text
    .normalize('NFKD')
    .replace(/[^A-Za-z]/gu, '')
    .toLowerCase();
  const back = [...plain].reverse().join('');
  return markers.filter((marker) => plain.includes(marker.toLowerCase()) || back.includes(marker.toLowerCase()));
}

describe('a PDF that hides a name everywhere', () => {
  it('holds every marker before: the trap is a trap', () => {
    const found = markersIn(everything(source));
    expect(markers.filter((marker) => !found.includes(marker)).sort()).toEqual(
      ['MKACCENT', 'MKHYPHEN'].filter((one) => !found.includes(one)),
    );
  });

  it('is verified clean', () => {
    expect(report.checks.filter((check) => !check.ok)).toEqual([]);
    expect(report.doubts).toEqual([]);
    expect(report.clean).toBe(true);
    expect(JSON.stringify(report)).not.toContain(SECRET);
  });

  it('leaves none in the bytes, nor in any inflated stream', () => {
    expect(markersIn(everything(redacted.pdf))).toEqual([]);
  });

  it('leaves none that pdf.js can read, and keeps the neighbours selectable', async () => {
    const document = await getDocument({ data: redacted.pdf.slice(), useSystemFonts: false, verbosity: 0 }).promise;
    const parts: string[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const content = await (await document.getPage(number)).getTextContent();
      parts.push(content.items.map((item) => ('str' in item ? item.str : '')).join(' '));
    }
    const text = parts.join('\n');
    expect(markersIn(text)).toEqual([]);
    for (const word of neighbours) expect(text).toContain(word);
    expect(text).toContain('[redacted: information about another person]');
    expect(await document.getOutline()).toHaveLength(1);
    expect(await document.getAttachments()).toBeNull();
    expect((await document.getMetadata()).info).toMatchObject({ Title: 'Answer' });
    await document.destroy();
  });

  it.each([
    ['pdftotext', ['-enc', 'UTF-8', file, '-']],
    ['pdftotext', ['-raw', '-enc', 'UTF-8', file, '-']],
    ['mutool', ['draw', '-q', '-F', 'txt', '-o', '-', file]],
    ['qpdf', ['--qdf', '--object-streams=disable', '--decode-level=all', file, '-']],
    ['pdfinfo', ['-struct-text', file]],
  ])('leaves none that %s can read, where it is installed', (command, args) => {
    const text = outside(command, args);
    expect(text === null ? [] : markersIn(text)).toEqual([]);
  });

  it('tells the officer what the pages do not carry over', () => {
    const kinds = new Set(reading.findings.map((finding) => finding.kind));
    expect([...kinds].sort()).toEqual([
      'annotation',
      'attachment',
      'bookmark',
      'form-field',
      'hidden-text',
      'layer',
      'metadata',
      'old-revision',
      'script',
    ]);
    const hidden = reading.findings
      .filter((finding) => finding.kind === 'hidden-text')
      .map((finding) => finding.note)
      .join(' ');
    for (const marker of [onPages.white, onPages.covered, onPages.invisible, onPages.clipped])
      expect(hidden).toContain(marker);
    expect(hidden).not.toContain(onPages.plain);
  });

  it('never puts hidden words into an answer, marked or not', async () => {
    const plain = await redactOk(engine, source, reading.text, {});
    const text = everything(plain.pdf);
    for (const marker of [
      onPages.white,
      onPages.covered,
      onPages.invisible,
      beside.layer,
      beside.actualText,
      beside.outsideCrop,
    ])
      expect(text).not.toContain(marker);
    expect(text).toContain(onPages.plain);
    expect(text).toContain(onPages.field);
  });
});
