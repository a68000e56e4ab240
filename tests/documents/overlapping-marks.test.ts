import { afterAll, expect, it } from 'vitest';
import { createDocumentEngine } from '../../app/documents/engine.ts';
import { drawPdf } from './make-pdf.ts';
import { readOk, redactOk, verifyOk } from './through-engine.ts';

const engine = createDocumentEngine();
afterAll(() => engine.close());

const pdf = drawPdf((doc) => {
  doc.font('Helvetica').fontSize(14);
  doc.text('Harbour House. Zennor came on Monday and stayed.', 72, 72);
  doc.text('Nobody else was there in the afternoon.', 72, 110);
});

/** A drawn box, beside the term that is marked wherever it stands. */
const drawn = (x: number, y: number, width: number, height: number) => ({ page: 1, x, y, width, height });

it.each([
  ['all round marked words', drawn(60, 60, 480, 40)],
  ['over half of marked words', drawn(200, 40, 300, 40)],
  ['over parts of two lines', drawn(150, 66, 60, 70)],
])('a box %s is one that can be released', async (_, box) => {
  const source = await pdf;
  const { text } = await readOk(engine, source);
  const redacted = await redactOk(engine, source, text, { terms: ['Zennor'], marks: [box] });
  const report = await verifyOk(engine, redacted, ['Zennor']);
  expect(report.checks.filter(({ ok }) => !ok)).toEqual([]);
  expect(report.doubts).toEqual([]);
});
