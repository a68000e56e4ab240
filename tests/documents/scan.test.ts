import { afterAll, beforeAll, expect, it } from 'vitest';
import { createDocumentEngine } from '../../app/documents/engine.ts';
import { readWhole } from '../../app/documents/ingest/read-whole.ts';
import { shelfInMemory } from '../../app/documents/redact/shelf.ts';
import { runHere } from '../../app/documents/runner.ts';
import type { ReadPage } from '../../app/documents/types.ts';
import { scanPdf } from './make-scan.ts';
import { everything } from './other-readers.ts';
import { ids, redactOk, verifyOk } from './through-engine.ts';

const engine = createDocumentEngine(runHere());
const heard: ReadPage[] = [];
const shelf = shelfInMemory();
let scan: Uint8Array;

beforeAll(async () => {
  scan = await scanPdf((doc) => {
    doc.fontSize(13);
    doc.text('Visit record of the seventh of May', 72, 90);
    doc.text('Present were Priya Shah and Zebediah Quillfeather', 72, 130);
    doc.text('The garden gate was open and the dog was calm', 72, 170);
  });
  await engine.read({ pdf: scan, pageId: ids, shelf, onPage: (page) => heard.push(page) });
});
afterAll(() => engine.close());

const last = () => {
  const text = heard.at(-1)?.text;
  if (!text) throw new Error('nothing was read');
  return [text];
};

it('says at once that a scan is still to be read, and gives its words afterwards', () => {
  expect(heard.map((page) => [page.final, page.facts.source, page.facts.searchable])).toEqual([
    [false, 'scan', false],
    [true, 'scan', true],
  ]);
  expect(heard[1]?.facts.confidence).toBeGreaterThan(75);
  expect(
    last()[0]
      ?.words.map((word) => word.text)
      .join(' '),
  ).toContain('Zebediah Quillfeather');
});

it('cut off and begun again, goes on from what OCR has read', async () => {
  const runner = runHere();
  const asked: string[] = [];
  const again = createDocumentEngine({
    ...runner,
    run: (name, args, options) => {
      asked.push(name);
      return runner.run(name, args, options);
    },
  });
  const reading = await readWhole(again, { pdf: scan, pageId: ids, shelf });
  expect(reading.ok && reading.text).toEqual(last());
  expect(asked).toContain('look');
  expect(asked).not.toContain('ocr');
  await again.close();
});

it('takes a name out of the picture and keeps the rest to be searched', async () => {
  const redacted = await redactOk(engine, scan, last(), { terms: ['Zebediah Quillfeather'] });
  expect(redacted.manifest[0]?.burnt).toHaveLength(1);
  const report = await verifyOk(engine, redacted, ['Zebediah Quillfeather']);
  expect(report).toMatchObject({ clean: true, doubts: [] });
  const text = everything(redacted.pdf);
  expect(text).toContain('Priya');
  expect(text).not.toMatch(/Zebediah|Quillfeather/u);
});

it('refuses when the box missed the ink, though the words are gone', async () => {
  const [page] = last();
  if (!page) throw new Error('nothing was read');
  const shifted = {
    ...page,
    words: page.words.map((word) => (/Zebediah|Quillfeather/u.test(word.text) ? { ...word, y: word.y + 22 } : word)),
  };
  const redacted = await redactOk(engine, scan, [shifted], { terms: ['Zebediah Quillfeather'] });
  const report = await verifyOk(engine, redacted, ['Zebediah Quillfeather']);
  expect(report.clean).toBe(false);
  expect(report.checks.find((check) => !check.ok)?.detail).toContain('can be read in its picture');
});
