import { afterAll, expect, it } from 'vitest';
import { createDocumentEngine } from '../../app/documents/engine.ts';
import { drawPdf } from './make-pdf.ts';
import { readOk, redactOk, verifyOk } from './through-engine.ts';

const engine = createDocumentEngine();
afterAll(() => engine.close());

const pdf = drawPdf((doc) => {
  doc.font('Helvetica').fontSize(12);
  for (let line = 0; line < 8; line++)
    doc.text('The people here had nothing to say of it, and went away to the sea once more.', 72, 72 + 16 * line);
});

const drawn = (x: number, y: number, width: number, height: number) => ({ page: 1, x, y, width, height });

it.each([
  ['two whole lines', [drawn(70, 71, 440, 12), drawn(70, 87, 440, 12)]],
  ['four whole lines', [0, 1, 2, 3].map((line) => drawn(70, 71 + 16 * line, 440, 12))],
  ['ends of two lines', [drawn(300, 71, 210, 12), drawn(300, 87, 210, 12)]],
  [
    'all but two lines that stand close to each other',
    [
      drawn(0, 0, 595, 86),
      drawn(0, 86, 70, 14),
      drawn(520, 86, 75, 14),
      drawn(0, 100, 595, 3),
      drawn(0, 102, 70, 14),
      drawn(520, 102, 75, 14),
      drawn(0, 117, 595, 700),
    ],
  ],
])('%s, taken out for the same reason, can be released', async (_, marks) => {
  const source = await pdf;
  const { text } = await readOk(engine, source);
  const redacted = await redactOk(engine, source, text, { marks });
  const report = await verifyOk(engine, redacted, []);
  expect(report.checks.filter(({ ok }) => !ok)).toEqual([]);
  expect(report.doubts).toEqual([]);
});
