import { deflateSync, inflateSync } from 'node:zlib';
import fc from 'fast-check';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { createDocumentEngine } from '../../app/documents/engine.ts';
import { PdfFile } from '../../app/documents/pages/pdf-file.ts';
import { type Bitmap, pixelSize, render } from '../../app/documents/pages/render.ts';
import { isBlackAndWhite } from '../../app/documents/redact/bilevel/black-white.ts';
import { jbig2 } from '../../app/documents/redact/bilevel/jbig2.ts';
import { inkOf } from '../../app/documents/redact/bilevel/shapes.ts';
import { encodeInk } from '../../app/documents/redact/encode.ts';
import { PdfWriter } from '../../app/documents/redact/writer.ts';
import { runHere } from '../../app/documents/runner.ts';
import type { VerifyReport } from '../../app/documents/types.ts';
import { decodedPicture } from '../../app/documents/verify/decoded.ts';
import { readFinished } from '../../app/documents/verify/finished.ts';
import { rewritten } from './finished-file.ts';
import { drawPdf, rawPdf } from './make-pdf.ts';
import { pixelsOf } from './make-scan.ts';
import { readOk, redactOk, verifyOk } from './through-engine.ts';

const engine = createDocumentEngine(runHere());
afterAll(() => engine.close());

const bitmapOf = (width: number, height: number, isInk: (x: number, y: number) => boolean): Bitmap => ({
  data: Uint8Array.from({ length: width * height }, (_, at) => (isInk(at % width, Math.floor(at / width)) ? 0 : 255)),
  width,
  height,
  channels: 1,
});

/** A drawing coded by itself. */
const alone = (bitmap: Bitmap): Uint8Array => jbig2([inkOf(bitmap)]).pages[0]?.data ?? new Uint8Array();

/** Whether drawings, coded together, are to another reader what they were, pixel by pixel. */
async function comeBack(...bitmaps: Bitmap[]): Promise<boolean> {
  const writer = new PdfWriter();
  for (const image of encodeInk(bitmaps.map(inkOf))) {
    const { width, height } = image;
    const content = deflateSync(Buffer.from(`q ${width} 0 0 ${height} 0 0 cm /Im Do Q`));
    writer.add({ width, height, image, under: null, content, paragraphs: 0, headings: [], rows: [] });
  }
  writer.finish({ title: 'Pixels', lang: 'en-GB', bookmarks: [] });
  const opened = await PdfFile.open(new Uint8Array(Buffer.concat(writer.taken())));
  if (!opened.ok) throw new Error(opened.sentence);
  const same = bitmaps.map((bitmap, index) => {
    const page = opened.file.page(index);
    const back = page && decodedPicture(page);
    page?.close();
    return back && Buffer.compare(back.data, bitmap.data) === 0;
  });
  opened.file.close();
  return same.every(Boolean);
}

/** What failed checks say. */
const faultsOf = ({ checks }: VerifyReport): string =>
  checks
    .filter(({ ok }) => !ok)
    .map(({ detail }) => detail)
    .join(' ');

describe('a picture in black and white', () => {
  it('comes back pixel by pixel, whatever stands on it', async () => {
    const pictures = fc
      .record({
        width: fc.integer({ min: 1, max: 90 }),
        height: fc.integer({ min: 1, max: 60 }),
        ink: fc.double({ min: 0, max: 1, noNaN: true }),
      })
      .chain(({ width, height, ink }) =>
        fc
          .array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: width * height, maxLength: width * height })
          .map((dice) => bitmapOf(width, height, (x, y) => (dice[y * width + x] ?? 1) < ink)),
      );
    await fc.assert(
      fc.asyncProperty(pictures, async (bitmap) => {
        expect(await comeBack(bitmap)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it('comes back pixel by pixel where it shares its letters with others', async () => {
    /** Eight by eight pixels each; any of them may stand anywhere on a grid. */
    const letters = fc.array(fc.array(fc.boolean(), { minLength: 64, maxLength: 64 }), { minLength: 1, maxLength: 6 });
    const pages = fc.array(
      fc.record({
        columns: fc.integer({ min: 1, max: 9 }),
        places: fc.array(fc.option(fc.nat(5), { nil: null }), { minLength: 1, maxLength: 40 }),
      }),
      { minLength: 2, maxLength: 5 },
    );
    await fc.assert(
      fc.asyncProperty(letters, pages, async (alphabet, set) => {
        const bitmaps = set.map(({ columns, places }) =>
          bitmapOf(9 * columns, 9 * Math.ceil(places.length / columns), (x, y) => {
            const letter = alphabet[places[Math.floor(y / 9) * columns + Math.floor(x / 9)] ?? -1];
            return x % 9 < 8 && y % 9 < 8 && letter?.[8 * (y % 9) + (x % 9)] === true;
          }),
        );
        expect(await comeBack(...bitmaps)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it('shares letters only where two pages hold any', async () => {
    const dots = bitmapOf(60, 40, (x, y) => x % 6 < 2 && y % 5 < 3);
    const rule = bitmapOf(900, 20, (_, y) => y === 4);
    const blank = bitmapOf(40, 30, () => false);
    expect(jbig2([dots, rule, blank].map(inkOf)).shared).toBeNull();
    const three = jbig2([dots, rule, dots].map(inkOf));
    expect(three.pages.map(({ shares }) => shares)).toEqual([true, false, true]);
    expect(await comeBack(dots, rule, blank, dots)).toBe(true);
  });

  it.each<[string, Bitmap, { shapes: number; placed: number; rest: boolean }]>([
    ['nothing on it', bitmapOf(40, 30, () => false), { shapes: 0, placed: 0, rest: false }],
    ['nothing but ink', bitmapOf(40, 30, () => true), { shapes: 0, placed: 0, rest: true }],
    [
      'one shape again and again',
      bitmapOf(60, 40, (x, y) => x % 6 < 2 && y % 5 < 3),
      { shapes: 1, placed: 80, rest: false },
    ],
    [
      'two shapes',
      bitmapOf(60, 40, (x, y) => x % 6 < 2 + (y % 10 < 5 ? 1 : 0) && y % 5 < 3),
      { shapes: 2, placed: 80, rest: false },
    ],
    [
      'a rule from edge to edge, and dots',
      bitmapOf(900, 90, (x, y) => y === 40 || (y < 30 && x % 9 === 0 && y % 9 === 0)),
      { shapes: 1, placed: 400, rest: true },
    ],
    [
      'a frame higher than a letter',
      bitmapOf(
        90,
        900,
        (x, y) => (x > 4 && x < 80 && (y === 9 || y === 800)) || ((x === 5 || x === 79) && y > 8 && y < 801),
      ),
      { shapes: 0, placed: 0, rest: true },
    ],
    [
      'shapes that touch at a corner only',
      bitmapOf(30, 30, (x, y) => x === y || (x > 20 && x + y === 29)),
      { shapes: 0, placed: 0, rest: true },
    ],
  ])('%s', async (_, bitmap, { shapes, placed, rest }) => {
    const ink = inkOf(bitmap);
    expect({ shapes: ink.shapes.length, placed: ink.placed.length, rest: ink.rest.length > 0 }).toEqual({
      shapes,
      placed,
      rest,
    });
    expect(await comeBack(bitmap)).toBe(true);
  });

  it('keeps shapes apart that differ by one pixel', () => {
    const letter = (x: number, y: number) => x < 7 && y < 9 && (x === 0 || y === 0 || y === 8);
    const bitmap = bitmapOf(
      60,
      20,
      (x, y) => letter(x - 3, y - 5) || letter(x - 20, y - 5) || (letter(x - 40, y - 5) && !(x === 46 && y === 13)),
    );
    expect(inkOf(bitmap).shapes.length).toBe(0);
    const often = bitmapOf(
      120,
      20,
      (x, y) => letter((x % 20) - 3, y - 5) && !(x === 49 && y === 13) && !(x === 69 && y === 13),
    );
    expect(inkOf(often).placed.map(({ shape }) => shape)).toEqual([0, 0, 1, 1, 0, 0]);
  });
});

describe('whether a page is black and white', () => {
  const drawn = async (draw: (doc: PDFKit.PDFDocument) => void): Promise<Bitmap> => {
    const opened = await PdfFile.open(await drawPdf(draw, { size: [300, 200], margin: 20 }));
    if (!opened.ok) throw new Error(opened.sentence);
    const page = opened.file.page(0);
    if (!page) throw new Error('no page');
    try {
      return render(page, pixelSize(page, 216), 1, 'letters');
    } finally {
      page.close();
      opened.file.close();
    }
  };
  const text = 'What was noted of the visit on Monday.';

  it.each<[string, (doc: PDFKit.PDFDocument) => void]>([
    ['black letters, small and large', (doc) => doc.fontSize(6).text(text).fontSize(40).text('Visit')],
    ['dark grey letters', (doc) => doc.fillColor('#222').text(text)],
    [
      'a hair line that falls between two dots',
      (doc) => doc.lineWidth(0.3).moveTo(10, 20.1).lineTo(250, 20.25).stroke(),
    ],
    [
      'white letters on black',
      (doc) => doc.rect(0, 0, 300, 80).fill('#000').fillColor('#fff').fontSize(14).text(text, 20, 20),
    ],
    [
      'a rule, upright, level and slanting',
      (doc) => doc.lineWidth(0.5).moveTo(10, 10).lineTo(250, 10.3).lineTo(250, 150).lineTo(20, 31).stroke(),
    ],
    ['nothing', () => undefined],
  ])('it is: %s', async (_, draw) => {
    expect(isBlackAndWhite(await drawn(draw))).toBe(true);
  });

  it.each<[string, (doc: PDFKit.PDFDocument) => void]>([
    ['pale letters', (doc) => doc.fillColor('#aaa').fontSize(9).text(text)],
    ['pale letters among black ones', (doc) => doc.text(text).fillColor('#999').fontSize(7).text('in confidence')],
    ['pale letters over black ones', (doc) => doc.text(text, 20, 20).fillColor('#bbb').text(text, 20, 24)],
    ['a shaded row', (doc) => doc.rect(20, 20, 200, 14).fill('#eee').fillColor('#000').text(text, 20, 22)],
    [
      'black letters on a dark ground',
      (doc) => doc.rect(20, 20, 250, 20).fill('#666').fillColor('#000').text(text, 20, 22),
    ],
    [
      'white letters on a dark ground',
      (doc) => doc.rect(20, 20, 250, 20).fill('#777').fillColor('#fff').text(text, 20, 22),
    ],
    ['a pale rule', (doc) => doc.lineWidth(0.5).moveTo(10, 10).lineTo(250, 10).stroke('#b1b4b6')],
    [
      'a ground that fades',
      (doc) => doc.rect(20, 20, 200, 100).fill(doc.linearGradient(20, 20, 220, 20).stop(0, '#fff').stop(1, '#000')),
    ],
  ])('it is not: %s', async (_, draw) => {
    expect(isBlackAndWhite(await drawn(draw))).toBe(false);
  });
});

describe('an answer', () => {
  const imagesOf = (pdf: Uint8Array) =>
    [
      ...Buffer.from(pdf)
        .toString('latin1')
        .matchAll(/\/Subtype \/Image .*\/Filter \[?\/(\w+)[^\n]* \/Length (\d+)/gu),
    ].map(([, filter, length]) => ({ filter, length: Number(length) }));
  const filler = 'The family were visited at home and the worker noted that school attendance had improved. ';

  it('writes a page of text small, the box black through and through, and is verified', async () => {
    const source = await drawPdf((doc) => doc.fontSize(10).text(`${filler.repeat(30)} Zebediah was there.`));
    const { text } = await readOk(engine, source);
    const redacted = await redactOk(engine, source, text, { terms: ['Zebediah'] });
    expect(imagesOf(redacted.pdf)).toEqual([{ filter: 'JBIG2Decode', length: expect.any(Number) }]);
    expect(imagesOf(redacted.pdf)[0]?.length).toBeLessThan(8_000);
    expect(await verifyOk(engine, redacted, ['Zebediah'])).toMatchObject({ clean: true, marks: 1 });
  });

  describe('is refused where its picture holds more than its pixels', async () => {
    const source = await drawPdf((doc) => doc.fontSize(12).text(`${filler} Zebediah was there.`));
    const { text } = await readOk(engine, source);
    const redacted = await redactOk(engine, source, text, { terms: ['Zebediah'] });
    const finished = readFinished(() => redacted.pdf);
    if (!finished.ok) throw new Error(finished.why);
    const [page] = finished.pages;
    const { stream } = page?.picture ?? {};
    if (!page || !stream || !page.content.stream) throw new Error('no page');
    const [, width = 0, height = 0] = (/\/Width (\d+) \/Height (\d+)/u.exec(page.picture.body) ?? []).map(Number);

    /** The same answer with this in place of its picture. */
    const withPicture = (data: Uint8Array): Uint8Array => {
      const writer = new PdfWriter();
      writer.add({
        width: page.width,
        height: page.height,
        image: { data, filter: 'JBIG2Decode', bits: 1, channels: 1, width, height },
        under: null,
        content: page.content.stream ?? new Uint8Array(),
        paragraphs: [...finished.file.objects.values()].filter(({ body }) => body.includes('/S /P ')).length,
        headings: [],
        rows: [0],
      });
      writer.finish({ title: 'Answer', lang: 'en-GB', bookmarks: [{ title: 'Notes', page: 0 }] });
      return new Uint8Array(Buffer.concat(writer.taken()));
    };
    const segment = (kind: number, data: Uint8Array) =>
      Buffer.concat([Buffer.from([0, 0, 0, 9, kind, 0, 1, 0, 0, 0, data.length]), data]);
    const name = Buffer.from('Zebediah');
    /** Where the first part, the page itself, ends: eleven bytes that introduce it, nineteen that say its size. */
    const HEAD = 30;

    it('not as it was written', async () => {
      expect(await verifyOk(engine, redacted, ['Zebediah'], withPicture(stream))).toMatchObject({ clean: true });
    });

    it.each<[string, Uint8Array]>([
      ['a comment after them', Buffer.concat([stream, segment(62, name)])],
      ['a comment before them', Buffer.concat([stream.subarray(0, HEAD), segment(62, name), stream.subarray(HEAD)])],
      ['bytes after their end', Buffer.concat([stream, name])],
      ['two pictures over each other', Buffer.concat([stream, stream.subarray(HEAD)])],
      ['pixels of which a part is missing', stream.subarray(0, stream.length - 40)],
      ['another size', alone(bitmapOf(width - 8, height, (x, y) => x === y))],
      ['none', alone(bitmapOf(width, height, () => false))],
    ])('%s', async (_, data) => {
      const report = await verifyOk(engine, redacted, ['Zebediah'], withPicture(data));
      expect(report.clean).toBe(false);
      expect(faultsOf(report)).toMatch(/picture|black/u);
    });
  });

  describe('writes black over what lies under it', () => {
    const text = 'Zebediah was visited at home, and his mother said that he was well.';
    const photo = (width: number, height: number) =>
      sharp(
        Uint8Array.from({ length: width * height * 3 }, (_, at) =>
          at % 3 === 0 ? 20 : (at * 7919 + (at >> 7) * 104_729) % 251,
        ),
        { raw: { width, height, channels: 3 } },
      )
        .jpeg()
        .toBuffer();
    /** One pixel of the answer's page, its place in points, as a reader draws it. */
    async function shownAt(pdf: Uint8Array): Promise<(x: number, y: number) => readonly number[]> {
      const opened = await PdfFile.open(pdf);
      if (!opened.ok) throw new Error(opened.sentence);
      const page = opened.file.page(0);
      if (!page) throw new Error('no page');
      const { data, width } = render(page, pixelSize(page, 72), 3);
      page.close();
      opened.file.close();
      return (x, y) => [...data.subarray(3 * (y * width + x), 3 * (y * width + x) + 3)];
    }

    it.each<[string, string, (doc: PDFKit.PDFDocument) => void, readonly number[]]>([
      ['a shade', 'FlateDecode', (doc) => doc.rect(40, 40, 500, 60).fill('#cccccc'), [204, 204, 204]],
      ['a pale colour', 'FlateDecode', (doc) => doc.rect(40, 40, 500, 60).fill('#d4e6f7'), [212, 230, 247]],
      [
        'the ground of a table, nearly white',
        'FlateDecode',
        (doc) => doc.rect(40, 40, 500, 60).fill('#ddebf7'),
        [221, 235, 247],
      ],
      ['the pink paper of a form', 'FlateDecode', (doc) => doc.rect(30, 30, 540, 780).fill('#ffe4e1'), [255, 228, 225]],
      ['a strong colour', 'FlateDecode', (doc) => doc.rect(40, 40, 500, 60).fill('#ffdd00'), [255, 221, 0]],
    ])('%s', async (_, filter, ground, colour) => {
      const source = await drawPdf((doc) => {
        ground(doc);
        doc.fillColor('#000').fontSize(12).text(text, 56, 64).text(filler.repeat(12), 56, 200);
      });
      const { text: pages } = await readOk(engine, source);
      const redacted = await redactOk(engine, source, pages, { terms: ['Zebediah'] });
      expect(imagesOf(redacted.pdf).map((image) => image.filter)).toEqual(['JBIG2Decode', filter]);
      expect(redacted.pdf.length).toBeLessThan(20_000);
      expect(await verifyOk(engine, redacted, ['Zebediah'])).toMatchObject({ clean: true, marks: 1 });
      const at = await shownAt(redacted.pdf);
      expect(at(70, 70)).toEqual([0, 0, 0]);
      const distances = at(500, 90).map((value, channel) => Math.abs(value - (colour[channel] ?? 0)));
      // Greys are six.
      expect(Math.max(...distances)).toBeLessThan(26);
      expect(at(20, 20)).toEqual([255, 255, 255]);
    });

    it('a word in red, one marked in yellow, and black words with something see-through over them', async () => {
      const source = await drawPdf((doc) => {
        doc.rect(50, 62, 90, 16).fill('#ffff00').fillColor('#000').fontSize(12).text(text, 56, 64);
        doc.fillColor('#d4351c').text('in confidence', 56, 120).fillColor('#000').text(filler.repeat(4), 56, 200);
        doc.opacity(0.3).rect(200, 190, 60, 60).fill('#ff0000');
      });
      const { text: pages } = await readOk(engine, source);
      const redacted = await redactOk(engine, source, pages, { terms: [] });
      const [before, after] = [await shownAt(source), await shownAt(redacted.pdf)];
      /** How far apart two places are, where each is the middle of six by six points. */
      const apart = (x: number, y: number) => {
        const mean = (at: typeof before) =>
          [0, 1, 2].map((c) => {
            const values = Array.from({ length: 36 }, (_, i) => at(x + (i % 6), y + Math.floor(i / 6))[c] ?? 0);
            return values.reduce((sum, value) => sum + value, 0) / 36;
          });
        const [one, other] = [mean(before), mean(after)];
        return Math.max(...one.map((value, c) => Math.abs(value - (other[c] ?? 0))));
      };
      const places = Array.from(
        { length: 80 * 34 },
        (_, i) => [50 + 6 * (i % 80), 56 + 6 * Math.floor(i / 80)] as const,
      );
      // Yellow that ends under a letter may end beside it.
      const isEnd = (x: number) => x >= 138 && x <= 146;
      expect(places.filter(([x, y]) => !isEnd(x) && apart(x, y) > 70)).toEqual([]);
      expect(after(53, 70)).toEqual([255, 255, 0]);
    });

    it.each(['#ffffcc', '#fff2cc', '#e2efda'])('a word marked as palely as everybody does (%s)', async (colour) => {
      const source = await drawPdf((doc) => {
        doc.rect(50, 61, 60, 16).fill(colour).fillColor('#000').fontSize(12).text(text, 56, 64);
        doc.text(filler.repeat(20), 56, 200);
      });
      const { text: pages } = await readOk(engine, source);
      const redacted = await redactOk(engine, source, pages, { terms: ['mother'] });
      expect(await verifyOk(engine, redacted, ['mother'])).toMatchObject({ clean: true });
      const [was, is] = [await shownAt(source), await shownAt(redacted.pdf)];
      const distances = was(53, 70).map((value, c) => Math.abs(value - (is(53, 70)[c] ?? 0)));
      expect(Math.max(...distances)).toBeLessThan(9);
    });

    it('what is so pale that nobody was shown it is not there either', async () => {
      const source = await drawPdf((doc) => {
        doc.rect(40, 40, 500, 60).fill('#cccccc').fillColor('#f2f2f2').fontSize(30).text('Zebediah', 56, 300);
        doc.fillColor('#000').fontSize(12).text(text, 56, 64).text(filler.repeat(3), 56, 200);
      });
      const { text: pages } = await readOk(engine, source);
      const redacted = await redactOk(engine, source, pages, { terms: [] });
      expect(imagesOf(redacted.pdf).map((image) => image.filter)).toEqual(['JBIG2Decode', 'FlateDecode']);
      const at = await shownAt(redacted.pdf);
      const places = Array.from({ length: 120 * 36 }, (_, i) => at(56 + (i % 120), 296 + Math.floor(i / 120)));
      expect(places.every((value) => value.every((one) => one === 255))).toBe(true);
    });

    it('a photograph, of which nothing becomes ink', async () => {
      const picture = await photo(300, 200);
      const source = await drawPdf((doc) =>
        doc.image(picture, 56, 300, { width: 300 }).fontSize(12).text(filler.repeat(12), 56, 56),
      );
      const { text: pages } = await readOk(engine, source);
      const redacted = await redactOk(engine, source, pages, { terms: ['worker'] });
      expect(imagesOf(redacted.pdf).map((image) => image.filter)).toEqual(['JBIG2Decode', 'DCTDecode']);
      const opened = await PdfFile.open(redacted.pdf);
      if (!opened.ok) throw new Error(opened.sentence);
      const page = opened.file.page(0);
      const ink = page && decodedPicture(page, true);
      page?.close();
      opened.file.close();
      if (!ink) throw new Error('no ink');
      const scale = ink.width / 595.28;
      const rows = ink.data.subarray(Math.ceil(302 * scale) * ink.width, Math.floor(498 * scale) * ink.width);
      expect(rows.every((value) => value === 255)).toBe(true);
      // A picture of nothing cannot be read, so somebody has to have looked at it.
      const seen = { ...redacted, manifest: redacted.manifest.map((one) => ({ ...one, readByEye: true })) };
      expect((await verifyOk(engine, seen, ['worker'])).clean).toBe(true);
    });

    describe('deflated twice, where nearly nothing lies under it, and nothing beside', async () => {
      const source = await drawPdf((doc) => {
        doc.rect(40, 40, 500, 2).fill('#b1b4b6').fillColor('#000').fontSize(12).text(text, 56, 64);
      });
      const { text: pages } = await readOk(engine, source);
      const redacted = await redactOk(engine, source, pages, { terms: ['Zebediah'] });
      const twice = (change: (once: Buffer) => Buffer, filters = '[/FlateDecode /FlateDecode]') =>
        rewritten(redacted, (objects) => {
          const under = [...objects.values()].find(({ body }) => body.includes('[/FlateDecode /FlateDecode]'));
          if (!under?.data) throw new Error('nothing lies under it');
          under.data = deflateSync(change(inflateSync(under.data)));
          under.body = under.body.replace('[/FlateDecode /FlateDecode]', filters);
        });

      it('is taken as it was', async () => {
        const report = await verifyOk(
          engine,
          redacted,
          ['Zebediah'],
          twice((once) => once),
        );
        expect(report).toMatchObject({ clean: true });
      });

      it.each<[string, Uint8Array]>([
        ['words behind what was deflated first', twice((once) => Buffer.concat([once, Buffer.from('Zebediah')]))],
        ['deflated once more', twice((once) => deflateSync(once))],
        ['three times by what it says', twice((once) => once, '[/FlateDecode /FlateDecode /FlateDecode]')],
        ['once by what it says', twice((once) => once, '/FlateDecode')],
        ['its pixels and more', twice((once) => deflateSync(Buffer.concat([inflateSync(once), Buffer.from('Zeb')])))],
      ])('%s is refused', async (_, pdf) => {
        const report = await verifyOk(engine, redacted, ['Zebediah'], pdf);
        expect(report.clean).toBe(false);
        expect(faultsOf(report)).toContain('picture');
      });
    });

    it('and is refused where what lies under it still shows what was taken out', async () => {
      const ground = (doc: PDFKit.PDFDocument) => doc.rect(40, 40, 500, 60).fill('#cccccc').fillColor('#000');
      const source = await drawPdf((doc) => ground(doc).fontSize(12).text(text, 56, 64));
      const pale = await drawPdf((doc) => ground(doc).fillColor('#777').fontSize(12).text(text, 56, 64));
      const { text: pages } = await readOk(engine, source);
      const redacted = await redactOk(engine, source, pages, { terms: ['Zebediah'] });
      const open = await redactOk(engine, pale, pages, {});
      const [good, leaking] = [redacted.pdf, open.pdf].map((pdf) => {
        const read = readFinished(() => pdf);
        if (!read.ok || !read.pages[0]) throw new Error('no page');
        return { page: read.pages[0], objects: read.file.objects };
      });
      if (!good || !leaking) throw new Error('no file');
      const [, width = 0, height = 0] = (/\/Width (\d+) \/Height (\d+)/u.exec(good.page.picture.body) ?? []).map(
        Number,
      );
      const below = leaking.page.under ?? leaking.page.picture;
      const [, wide = 0, high = 0] = (/\/Width (\d+) \/Height (\d+)/u.exec(below.body) ?? []).map(Number);
      const writer = new PdfWriter();
      writer.add({
        width: good.page.width,
        height: good.page.height,
        image: {
          data: good.page.picture.stream ?? new Uint8Array(),
          filter: 'JBIG2Decode',
          bits: 1,
          channels: 1,
          width,
          height,
        },
        under: {
          data: below.stream ?? new Uint8Array(),
          filter: 'FlateDecode',
          bits: 4,
          channels: 1,
          width: wide,
          height: high,
          ...(below.body.includes('[/FlateDecode') && { isTwice: true }),
        },
        content: good.page.content.stream ?? new Uint8Array(),
        paragraphs: [...good.objects.values()].filter(({ body }) => body.includes('/S /P ')).length,
        headings: [],
        rows: [0],
      });
      writer.finish({ title: 'Answer', lang: 'en-GB', bookmarks: [{ title: 'Notes', page: 0 }] });
      const report = await verifyOk(engine, redacted, ['Zebediah'], new Uint8Array(Buffer.concat(writer.taken())));
      expect(report.clean).toBe(false);
      expect(faultsOf(report)).toContain('not black');
    });
  });

  it('keeps the dots of a scan in black and white as they are, and small', async () => {
    const page = await pixelsOf(await drawPdf((doc) => doc.fontSize(11).text(filler.repeat(20))), 200);
    const { width, height } = page;
    const row = Math.ceil(width / 8);
    const bits = new Uint8Array(row * height).fill(255);
    // A speck here and there, as a scanner sees dust.
    const isInk = (x: number, y: number) =>
      (page.data[y * width + x] ?? 255) < 128 || (x * 7919 + y * 104_729) % 1999 === 0;
    for (let y = 0; y < height; y++)
      for (let x = 0; x < width; x++)
        if (isInk(x, y)) bits[y * row + (x >> 3)] = (bits[y * row + (x >> 3)] ?? 255) & ~(128 >> (x & 7));
    const source = rawPdf({
      1: '<< /Type /Catalog /Pages 2 0 R >>',
      2: '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      3: `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${(width * 72) / 200} ${(height * 72) / 200}] /Resources << /XObject << /I 4 0 R >> >> /Contents 5 0 R >>`,
      4: {
        dictionary: `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /FlateDecode`,
        data: deflateSync(bits, { level: 9 }),
      },
      5: { dictionary: '', data: Buffer.from(`q ${(width * 72) / 200} 0 0 ${(height * 72) / 200} 0 0 cm /I Do Q`) },
    });
    const { text } = await readOk(engine, source);
    expect(text[0]).toMatchObject({ source: 'scan', searchable: true });
    const redacted = await redactOk(engine, source, text, { terms: [] });
    expect(imagesOf(redacted.pdf)).toEqual([{ filter: 'JBIG2Decode', length: expect.any(Number) }]);
    expect(redacted.pdf.length).toBeLessThan(source.length);
    const opened = await PdfFile.open(redacted.pdf);
    if (!opened.ok) throw new Error(opened.sentence);
    const shown = opened.file.page(0);
    const back = shown && decodedPicture(shown);
    shown?.close();
    opened.file.close();
    expect(back).toMatchObject({ width, height });
    expect(back?.data.filter((value, at) => (value === 0) !== isInk(at % width, Math.floor(at / width))).length).toBe(
      0,
    );
    expect((await verifyOk(engine, redacted, [])).clean).toBe(true);
  });
});
