import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDocumentEngine } from '../../app/documents/engine.ts';
import type { WholeReading } from '../../app/documents/ingest/read-whole.ts';
import { skewOf } from '../../app/documents/pages/skew.ts';
import { planPage } from '../../app/documents/redact/plan-page.ts';
import { runHere } from '../../app/documents/runner.ts';
import { lineBoxes } from '../../machines/documents/line-boxes.ts';
import { drawPdf } from './make-pdf.ts';
import { askewPdf, pixelsOf } from './make-scan.ts';
import { everything, words } from './other-readers.ts';
import { readOk, redactOk, verifyOk } from './through-engine.ts';

const engine = createDocumentEngine(runHere());
afterAll(() => engine.close());

/** A sheet with the name in the middle, and neighbours on all sides of it. */
const sheet = (doc: PDFKit.PDFDocument) => {
  doc.fontSize(12);
  const lines = [
    'Visit record of the seventh of May, written by the social worker',
    'Everybody was at home when the bell rang in the afternoon',
    'Present were Priya Shah and Zebediah Quillfeather from next door',
    'The garden gate was open and the dog was calm and friendly',
    'The next visit is planned for the second week of June',
  ];
  for (const [index, line] of lines.entries()) doc.text(line, 72, 90 + 30 * index);
};
const laid = [90, 180, 270, 4] as const;
let scan: Uint8Array;
let reading: WholeReading;

beforeAll(async () => {
  scan = await askewPdf(sheet, laid);
  reading = await readOk(engine, scan);
});

describe('scans that were laid on the glass otherwise', () => {
  it.each(laid.map((angle, index) => [angle, index] as const))(
    'by %i degrees are turned upright and read',
    (angle, index) => {
      const [facts, text] = [reading.facts[index], reading.text[index]];
      expect(facts?.turned ?? 0).toBe(angle % 90 === 0 ? 360 - angle : 0);
      expect(text?.turned).toBe(facts?.turned);
      expect(facts).toMatchObject({ searchable: true, source: 'scan', width: text?.width, height: text?.height });
      expect(facts && facts.height > facts.width).toBe(true);
      const said = text?.words.map((word) => word.text).join(' ');
      expect(said).toContain('Zebediah Quillfeather from next door');
      // The lines are in the order they are read in.
      expect(said).toMatch(/Visit record.*Everybody.*Present.*garden.*June/);
    },
  );

  it('lose a whole line that falls across the page, and not the lines above and below it', async () => {
    const text = reading.text[3];
    if (!text) throw new Error('the page was not read');
    const line = text.words.flatMap(({ line: of }, at) =>
      of === text.words.find((w) => w.text === 'Zebediah')?.line ? [at] : [],
    );
    const boxes = lineBoxes(text.words, line);
    const plan = planPage({
      ...{ pageId: 'page-4', index: 3, decision: 'redact', text },
      marks: [{ id: 'line', scope: 'words', boxes, words: 'the line', code: 'third-party', label: '' }],
    });
    const kept = plan.items.flatMap((item) => (item.kind === 'word' ? [item.word.text] : [])).join(' ');
    expect(kept).not.toMatch(/Priya|Zebediah|next door/);
    expect(kept).toMatch(
      /Everybody was at home when the bell rang in the afternoon.*The garden gate was open and the dog was calm and friendly/,
    );
  });

  it('lose a name on every page and nothing beside it, and the verifier agrees', async () => {
    const redacted = await redactOk(engine, scan, reading.text, { terms: ['Zebediah Quillfeather'] });
    expect(redacted.manifest.map(({ burnt }) => burnt.length > 0)).toEqual(laid.map(() => true));
    const report = await verifyOk(engine, redacted, ['Zebediah Quillfeather']);
    expect(report).toMatchObject({ clean: true, doubts: [] });
    expect(/Zebediah|Quillfeather/u.test(everything(redacted.pdf))).toBe(false);
    const pages = await words(redacted.pdf);
    for (const page of pages) {
      expect(page).toMatch(/Everybody was at home/);
      expect(page).toMatch(/Priya Shah and/);
      expect(page).toMatch(/from next door/);
      expect(page).toMatch(/garden gate was open/);
    }
  });
});

it.each([1.5, -3, 7])('a sheet askew by %d degrees is measured to a third of a degree', async (angle) => {
  const bitmap = await pixelsOf(await askewPdf(sheet, [angle], 100), 75);
  expect(Math.abs(skewOf(bitmap) - angle)).toBeLessThan(0.34);
});

it('a page with next to nothing on it, or lines that lean to nowhere, is left as it is', async () => {
  expect(skewOf(await pixelsOf(await drawPdf((doc) => doc.text('Page 3', 72, 90)), 75))).toBe(0);
  const round = await drawPdf((doc) => doc.circle(300, 400, 180).stroke());
  expect(skewOf(await pixelsOf(round, 75))).toBe(0);
});
