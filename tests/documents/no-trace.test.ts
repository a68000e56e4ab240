import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { createDocumentEngine } from '../../app/documents/engine.ts';
import { runHere } from '../../app/documents/runner.ts';
import type { Redacted } from '../../app/documents/types.ts';
import { drawPdf } from './make-pdf.ts';
import { scanPdf } from './make-scan.ts';
import { readOk, redactOk, verifyOk } from './through-engine.ts';

/*
 * Papers that differ only in what is taken out give the same file, byte for byte. So nothing in it, be it a place, a size,
 * an order or a picture, tells what stood there.
 */
const engine = createDocumentEngine(runHere());
afterAll(() => engine.close());

type Draw = (doc: PDFKit.PDFDocument) => unknown;
type Wanted = Parameters<typeof redactOk>[3];

async function answerOf(pdf: Uint8Array, wanted: Wanted): Promise<Redacted> {
  return redactOk(engine, pdf, (await readOk(engine, pdf)).text, wanted);
}
const answerTo = async (draw: Draw, wanted: Wanted) => answerOf(await drawPdf((doc) => void draw(doc)), wanted);

/** A line of two columns, so that there is room beside the name, between lines that stay. */
const row =
  (name: string): Draw =>
  (doc) =>
    doc
      .font('Helvetica')
      .fontSize(12)
      .text('Who was seen, and when', 72, 72)
      .text(name, 72, 120)
      .text('was at home on Monday', 300, 120)
      .text('Nothing else happened.', 72, 150);

const ground: Draw = (doc) => doc.rect(60, 300, 400, 60).fill('#cccccc').fillColor('#000');

describe('nobody can tell from an answer', () => {
  it('which of several names stood there, where there is room beside it: their widths are one of few', async () => {
    const names = ['Zebediah', 'Nathaniel', 'Jonathan', 'Cristina', 'Marianne', 'Benjamin', 'Rosalind', 'Frederick'];
    const files = new Map<number, Set<string>>();
    for (const name of names) {
      const { manifest, sha256 } = await answerTo(row(name), { terms: [name] });
      const width = manifest[0]?.burnt[0]?.box.width ?? 0;
      expect(Math.abs(width / 12 - Math.round(width / 12)), name).toBeLessThan(0.001);
      const alike = files.get(Math.round(width)) ?? new Set();
      files.set(Math.round(width), alike.add(sha256));
    }
    expect(files.size).toBeLessThan(3);
    for (const [width, hashes] of files) expect(hashes.size, `${width} points`).toBe(1);
  });

  it('nor by its letters, which pages share', async () => {
    const pages =
      (name: string): Draw =>
      (doc) => {
        for (let number = 1; number <= 14; number++) row(name)(number === 1 ? doc : doc.addPage());
      };
    const [one, other] = [
      await answerTo(pages('Zebediah'), { terms: ['Zebediah'] }),
      await answerTo(pages('Qxjvkwyz'), { terms: ['Qxjvkwyz'] }),
    ];
    expect(Buffer.from(one.pdf).includes('/JBIG2Decode')).toBe(true);
    expect(one.manifest.every(({ together }) => together === 0)).toBe(true);
    expect(other.sha256).toBe(one.sha256);
  });

  it('where one of two words ended that were taken out one by one', async () => {
    const draw: Draw = (doc) => doc.fontSize(12).text('We met Zebediah Quillfeather at noon.', 72, 72);
    const [whole, parts] = [
      await answerTo(draw, { terms: ['Zebediah Quillfeather'] }),
      await answerTo(draw, { terms: ['Zebediah', 'Quillfeather'] }),
    ];
    expect(parts.sha256).toBe(whole.sha256);
  });

  it('what its paper says beside its pages, or hides on them', async () => {
    const plain = await answerTo(row('Zebediah'), { terms: ['Zebediah'] });
    const pdf = await drawPdf(
      (doc) => {
        doc.fillColor('white').text('Quillhaven', 300, 400).fillColor('black');
        row('Zebediah')(doc);
        doc.outline.addItem('Quillhaven');
        doc.file(Buffer.from('Quillhaven'), { name: 'Quillhaven.txt' });
      },
      { info: { Title: 'Quillhaven', Author: 'Quillhaven' } },
    );
    expect((await answerOf(pdf, { terms: ['Zebediah'] })).sha256).toBe(plain.sha256);
  });

  describe.each<readonly [string, Draw]>([
    ['a page in black and white', () => undefined],
    ['a page that holds a grey', ground],
  ])('on %s', async (_, around) => {
    const picture = (colour: readonly [number, number, number]) =>
      sharp(
        Uint8Array.from({ length: 200 * 100 * 3 }, (_, at) =>
          Math.round(((colour[at % 3] ?? 0) * (Math.floor(at / 3) % 200)) / 200),
        ),
        { raw: { width: 200, height: 100, channels: 3 } },
      )
        .jpeg()
        .toBuffer();
    const [grey, coloured] = await Promise.all([picture([200, 200, 200]), picture([240, 40, 90])]);
    const under: readonly (readonly [string, Draw])[] = [
      ['words', (doc) => doc.fontSize(14).text('Zebediah Quillfeather', 120, 220)],
      ['words in red', (doc) => doc.fillColor('#d4351c').fontSize(14).text('Quillfeather', 150, 225).fillColor('#000')],
      ['a photograph in greys', (doc) => doc.image(grey, 110, 210, { width: 160 })],
      ['a photograph in colours', (doc) => doc.image(coloured, 120, 215, { width: 140 })],
    ];
    const wanted = { marks: [{ page: 1, x: 100, y: 200, width: 200, height: 120 }] };
    const answerWith = (there: Draw) =>
      answerTo((doc) => {
        around(doc);
        there(doc);
        row('Priya')(doc);
      }, wanted);

    it.each(under)('that under a box there were %s', async (_what, there) => {
      expect((await answerWith(there)).sha256).toBe((await answerWith(() => undefined)).sha256);
    });
  });

  it('which letters a word of a scan had that reach above others, or below the line', async () => {
    const names = ['mum', 'dad', 'Jody', 'Anne'];
    const pdf = await scanPdf((doc) => {
      for (const [at, name] of names.entries())
        doc.fontSize(14).text(`She said that ${name} came to see them`, 72, 90 + 60 * at);
    });
    const { manifest } = await answerOf(pdf, { terms: names });
    const boxes = manifest[0]?.burnt.map(({ box }) => box).sort((a, b) => a.y - b.y) ?? [];
    expect(boxes).toHaveLength(names.length);
    const apart = (values: readonly number[]) => Math.max(...values) - Math.min(...values);
    expect(apart(boxes.map(({ y }, at) => y - 60 * at))).toBeLessThan(1.25);
    expect(apart(boxes.map(({ y, height }, at) => y + height - 60 * at))).toBeLessThan(1.25);
  });
});

it('a box reaches three pixels further than what it was drawn over, where there is room', async () => {
  const { manifest } = await answerTo(row('Zebediah'), { terms: ['Zebediah'] });
  const [mark, burnt] = [manifest[0]?.marks[0]?.boxes[0], manifest[0]?.burnt[0]?.box];
  if (!mark || !burnt) throw new Error('nothing was taken out');
  const three = (3 * 72) / 150;
  expect(mark.x - burnt.x).toBeGreaterThanOrEqual(three);
  expect(mark.y - burnt.y).toBeGreaterThanOrEqual(three);
  expect(burnt.x + burnt.width - mark.x - mark.width).toBeGreaterThanOrEqual(three);
  expect(burnt.y + burnt.height - mark.y - mark.height).toBeGreaterThanOrEqual(three);
});

it('a box over a part of a photograph, on a page of words, can be released', async () => {
  const photograph = await sharp(
    Uint8Array.from({ length: 300 * 200 }, (_, at) => 40 + Math.round((150 * (at % 300)) / 300)),
    { raw: { width: 300, height: 200, channels: 1 } },
  )
    .jpeg()
    .toBuffer();
  const redacted = await answerTo(
    (doc) => {
      doc.image(photograph, 72, 300, { width: 300 });
      row('Priya')(doc);
      doc.text('They lived by the sea, and went there every day. '.repeat(12), 72, 560);
    },
    { marks: [{ page: 1, x: 120, y: 340, width: 60, height: 60 }] },
  );
  const report = await verifyOk(engine, redacted, []);
  expect(report.checks.filter(({ ok }) => !ok)).toEqual([]);
  expect(report.clean).toBe(true);
});
