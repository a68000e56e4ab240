import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { createDocumentEngine } from '../../app/documents/engine.ts';
import { isColoured, isTinted } from '../../app/documents/pages/colour.ts';
import { PdfFile } from '../../app/documents/pages/pdf-file.ts';
import { pixelSize, render } from '../../app/documents/pages/render.ts';
import { runHere } from '../../app/documents/runner.ts';
import { drawPdf } from './make-pdf.ts';
import { pixelsOf } from './make-scan.ts';
import { readOk, redactOk } from './through-engine.ts';

type Colour = readonly [number, number, number];
const size = 10_000;

/** A page of one colour, a part of it in another. */
const page = (paper: Colour, on: Colour = paper, share = 0): Uint8Array =>
  Uint8Array.from({ length: 3 * size }, (_, at) => (at < 3 * size * share ? on : paper)[at % 3] ?? 0);

const white: Colour = [252, 252, 252];
const papers: readonly (readonly [string, Colour])[] = [
  ['white', white],
  ['yellowish', [250, 244, 228]],
  ['yellowed', [240, 225, 195]],
  ['bluish', [225, 235, 250]],
];

describe.each(papers)('a scan on %s paper', (_, paper) => {
  /** A highlighter takes some of one colour away, whatever paper it is on. */
  const marked = (by: Colour): Colour => [(paper[0] * by[0]) / 255, (paper[1] * by[1]) / 255, (paper[2] * by[2]) / 255];

  it('is grey, with its black, its grey and its specks', () => {
    expect(isColoured(page(paper))).toBe(false);
    expect(isColoured(page(paper, [20, 20, 20], 0.2))).toBe(false);
    expect(isColoured(page(paper, marked([150, 150, 150]), 0.2))).toBe(false);
    expect(isColoured(page(paper, [200, 40, 40], 0.0005))).toBe(false);
  });

  it.each<[string, Colour]>([
    ['yellow', [255, 250, 60]],
    ['pale yellow', [255, 250, 200]],
    ['pink', [255, 190, 215]],
    ['green', [200, 255, 180]],
    ['the blue of a stamp', [175, 195, 240]],
  ])('is coloured where a word or two are marked in %s', (_colour, by) => {
    expect(isColoured(page(paper, marked(by), 0.002))).toBe(true);
  });
});

describe('a scan of paper that is coloured all over', () => {
  it.each<[string, Colour]>([
    ['pink', [250, 215, 225]],
    ['salmon', [250, 212, 200]],
    ['green', [212, 240, 214]],
    ['lilac', [228, 212, 244]],
    ['blue', [196, 218, 250]],
  ])('is coloured: %s', (_, paper) => {
    expect(isColoured(page(paper))).toBe(true);
    expect(isColoured(page(paper, [20, 20, 20], 0.2))).toBe(true);
  });

  it.each<[string, Colour]>([
    ['old brown paper', [225, 198, 165]],
    ['ivory', [245, 240, 220]],
    ['under a greenish lamp', [232, 244, 230]],
    ['under a cold lamp', [220, 232, 252]],
    ['of a reddish scanner', [250, 238, 236]],
    ['a dark one', [120, 84, 96]],
  ])('is grey where it is of age, of light or of no paper: %s', (_, paper) => {
    expect(isColoured(page(paper))).toBe(false);
  });
});

describe('a drawn page', () => {
  it.each<[Colour, number]>([
    [[255, 255, 204], 0.0005],
    [[226, 239, 218], 0.0005],
    [[221, 235, 247], 0.1],
    [[255, 228, 225], 1],
  ])('has a tint: %s on %d of it', (colour, share) => {
    expect(isTinted(page([255, 255, 255], colour, share))).toBe(true);
  });

  it.each<[string, Colour, number]>([
    ['greys', [200, 203, 208], 1],
    ['what is white in the answer', [255, 253, 235], 1],
    ['a speck', [255, 0, 0], 0.0001],
  ])('has none: %s', (_, colour, share) => {
    expect(isTinted(page([255, 255, 255], colour, share))).toBe(false);
  });
});

describe('the picture in the workbench', async () => {
  const engine = createDocumentEngine(runHere());
  afterAll(() => engine.close());
  const pale = await drawPdf((doc) =>
    doc.rect(56, 60, 300, 20).fill('#ddebf7').fillColor('black').text('Seen.', 60, 64),
  );
  const isInColours = async (isScan?: boolean) => {
    const source = { key: 'pale', load: async () => pale };
    const shown = await engine.renderPage({ source, index: 0, width: 400, ...(isScan !== undefined && { isScan }) });
    if (!shown.ok) throw new Error(shown.sentence);
    const { channels } = await sharp(shown.image).metadata();
    return channels === 3;
  };

  it('has the colours that the answer will have: those of a drawn page also where they are pale', async () => {
    expect(await isInColours(false)).toBe(true);
    // On a scan so little of so pale a colour is the paper's.
    expect(await isInColours(true)).toBe(false);
  });

  it('shows rather too many where nobody has read yet what the page is', async () => {
    expect(await isInColours()).toBe(true);
  });
});

describe('the answer of a scan', async () => {
  const engine = createDocumentEngine(runHere());
  afterAll(() => engine.close());
  const filler = 'The family were visited at home and the worker noted that school attendance had improved. ';
  const grey = await pixelsOf(await drawPdf((doc) => doc.fontSize(11).text(filler.repeat(3), 56, 56)), 100);

  /** The sheet as a scanner in colour sees it, half of a line marked. */
  async function scanned(paper: Colour, marker: Colour | null): Promise<Uint8Array> {
    const { data, width, height } = grey;
    const dots = new Uint8Array(data.length * 3);
    for (let at = 0; at < data.length; at++) {
      const [x, y] = [((at % width) * 72) / 100, (Math.floor(at / width) * 72) / 100];
      const isMarked = marker !== null && x > 56 && x < 256 && y > 69 && y < 83;
      for (let c = 0; c < 3; c++)
        dots[3 * at + c] = ((data[at] ?? 0) * (paper[c] ?? 0) * (isMarked ? (marker[c] ?? 0) : 255)) / 65_025;
    }
    const jpeg = await sharp(dots, { raw: { width, height, channels: 3 } })
      .jpeg({ quality: 85 })
      .toBuffer();
    return drawPdf((doc) => doc.image(jpeg, 0, 0, { width: 595.28 }), { margin: 0 });
  }
  async function answered(source: Uint8Array) {
    const { text } = await readOk(engine, source);
    const { pdf } = await redactOk(engine, source, text, {});
    const opened = await PdfFile.open(pdf);
    const first = opened.ok ? opened.file.page(0) : null;
    if (!opened.ok || !first) throw new Error('no page');
    const { data, width } = render(first, pixelSize(first, 72), 3);
    first.close();
    opened.file.close();
    const at = (x: number, y: number) => [...data.subarray(3 * (y * width + x), 3 * (y * width + x) + 3)];
    return { isGrey: /\/DeviceGray/u.test(Buffer.from(pdf).toString('latin1')), marked: at(58, 81), bytes: pdf.length };
  }

  it('keeps half a line that is marked palely, and stays grey on yellowed paper with nothing on it', async () => {
    const plain = await answered(await scanned([240, 225, 195], null));
    expect(plain.isGrey).toBe(true);
    const marked = await answered(await scanned([240, 225, 195], [255, 250, 170]));
    expect(marked.isGrey).toBe(false);
    const [red = 0, , blue = 0] = marked.marked;
    expect(red - blue).toBeGreaterThan(70);
    expect(plain.bytes).toBeLessThan(marked.bytes);
  });
});
