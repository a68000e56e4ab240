import { deflateSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { createDocumentEngine } from '../../app/documents/engine.ts';
import { lookAtPage } from '../../app/documents/ingest/read-page.ts';
import { PdfFile } from '../../app/documents/pages/pdf-file.ts';
import { type Bitmap, pixelSize, render } from '../../app/documents/pages/render.ts';
import { runHere } from '../../app/documents/runner.ts';
import { drawPdf, rawPdf, stream } from './make-pdf.ts';
import { jpegOf, pixelsOf } from './make-scan.ts';
import { everything, words } from './other-readers.ts';
import { readOk, redactOk, verifyOk } from './through-engine.ts';

const engine = createDocumentEngine(runHere());
afterAll(() => engine.close());

type Object = string | { dictionary: string; data: Uint8Array };
const helvetica = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding';

/** A page of these drawing orders, with fonts F and L (which says other letters, where `says` is given), and a picture I. */
function pageOf(orders: string, { says, more = {} }: { says?: string; more?: Record<number, Object> } = {}) {
  const objects: Record<number, Object> = {
    1: '<< /Type /Catalog /Pages 2 0 R >>',
    2: '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    3: '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 10 0 R /L 11 0 R /M 14 0 R >> /XObject << /I 20 0 R >> >> /Contents 4 0 R >>',
    4: stream(orders),
    10: `${helvetica} >>`,
    11: `${helvetica} ${says ? '/ToUnicode 12 0 R' : ''} >>`,
    ...(says && { 12: stream(says) }),
    14: '<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>',
    20: stream(
      '\u0000',
      '/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8',
    ),
    ...more,
  };
  return new Uint8Array(rawPdf(objects));
}

/** What a font says its letters are: hexadecimal, by code. */
function mapOf(says: (code: number) => string): string {
  const rows = Array.from({ length: 95 }, (_, at) => `<${(at + 32).toString(16)}> <${says(at + 32)}>`);
  return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /A def 1 begincodespacerange <00> <FF> endcodespacerange 95 beginbfchar ${rows.join('\n')} endbfchar endcmap end end`;
}
/** Each small letter is said to be the one after it. */
const next = (at: number) => (at >= 97 && at <= 122 ? ((at - 96) % 26) + 97 : at);
const code = (value: number) => value.toString(16).padStart(4, '0');

const line = 'BT /F 12 Tf 72 760 Td (Priya visited on Monday and wrote harmless words here.) Tj ET';
const several = [0, 20, 40].map((down) => line.replace('760', String(760 - down))).join('\n');

/** Redacts a term, checks that it is in no word of the answer, and hands on what is left. */
async function without(pdf: Uint8Array, term: string) {
  const reading = await readOk(engine, pdf);
  const redacted = await redactOk(engine, pdf, reading.text, { terms: [term] });
  const report = await verifyOk(engine, redacted, [term]);
  const [left = ''] = await words(redacted.pdf);
  expect(everything(redacted.pdf).includes(term)).toBe(false);
  return { reading, redacted, report, left };
}

describe('a name whose letters the file does not say', () => {
  it.each([
    ['a whole page of private letters', (at: number) => (at === 32 ? '0020' : code(0xe000 + at)), ''],
    ['a name of private letters', (at: number) => (at === 32 ? '0020' : code(0xe000 + at)), several],
    ['a name of “some letter”', (at: number) => (at === 32 ? '0020' : 'fffd'), several],
    ['a name of nothing', (at: number) => (at === 32 ? '0020' : '0000'), several],
    ['one letter of it that is private', (at: number) => (at === 101 ? 'e065' : code(at)), several],
    ['letters that are drawn alike', (at: number) => (at === 101 ? '0435' : at === 97 ? '0430' : code(at)), several],
    ['joiners between its letters', (at: number) => (at === 101 ? '200d0065' : code(at)), several],
  ])('%s', async (_what, says, before) => {
    const pdf = pageOf(`${before}\nBT /L 12 Tf 72 600 Td (Then Zebediah came along and stayed) Tj ET`, {
      says: mapOf(says),
    });
    const { redacted, report } = await without(pdf, 'Zebediah');
    expect(report).toMatchObject({ clean: true, marks: 1 });
    expect(redacted.manifest[0]?.marks[0]?.boxes).toHaveLength(1);
  });

  it('is read by OCR where a page says other letters than it draws', async () => {
    const text =
      '(Then Zebediah came along and all of this page is shifted) Tj 0 -20 Td (several more words that are drawn otherwise) Tj';
    const { report, reading } = await without(
      pageOf(`BT /L 12 Tf 72 600 Td ${text} ET`, { says: mapOf((at) => code(next(at))) }),
      'Zebediah',
    );
    expect(reading.facts[0]).toMatchObject({ source: 'scan', searchable: true });
    expect(report).toMatchObject({ clean: true, marks: 1 });
  });

  it.each([
    [
      'one paragraph',
      several,
      '(Then Zebediah came along and stayed) Tj 0 -20 Td (until his brother went home again) Tj',
    ],
    ['one line', several, '(Then Zebediah came along and stayed) Tj'],
    ['a whole name', several, '(Zebediah Thornquist) Tj'],
    [
      'all but the foot',
      'BT /F 9 Tf 72 60 Td (Page 3 of 9, private and confidential) Tj ET',
      '(Then Zebediah came along and stayed) Tj',
    ],
  ])('is read by OCR where %s of a page says other letters than it draws', async (_what, honest, text) => {
    const { report, reading, left } = await without(
      pageOf(`${honest}\nBT /L 12 Tf 72 600 Td ${text} ET`, { says: mapOf((at) => code(next(at))) }),
      'Zebediah',
    );
    expect(reading.facts[0]).toMatchObject({ source: 'text', searchable: true });
    expect(report).toMatchObject({ clean: true, marks: 1 });
    expect(left).not.toMatch(/Afcfejbi|tubzfe|Uipsorvjtu/iu);
  });

  it.each([
    ['names', 'Zebediah Thornquist, Priya Hartwell, Siobhan Kowalczyk, Oluwaseun Adeyemi, Zbigniew Brzezinski'],
    ['references', 'NHS QZXJK-77 WFC/CPN/SW XJ-QW-KZ REF TTXQZ SENCO, CAMHS, MARAC, LADO, IRO, YOT'],
    ['capitals', 'CHRONOLOGY OF SIGNIFICANT EVENTS AND STRENGTHS'],
    ['Welsh', 'Dywedodd ei chwaer wrth y gweithiwr cymdeithasol nad oedd hi eisiau mynd adref'],
    ['Polish', 'Matka powiedziala, ze dziecko nie chce chodzic do szkoly'],
    ['figures', '12 345.00 GBP 67% 3b 8.4 17/2 A4 B5'],
  ])('but %s in a font of their own are believed, and no OCR is run for them', async (_what, text) => {
    const pdf = await PdfFile.open(pageOf(`${several}\nBT /M 10 Tf 72 600 Td (${text}) Tj ET`));
    if (!pdf.ok) throw new Error('cannot be opened');
    expect(lookAtPage(pdf.file, 0)).toMatchObject({ ocr: null, text: { searchable: true } });
  });

  it('an honest font that looks as if it lied is believed once OCR has read the same', async () => {
    const { reading } = await without(
      pageOf(`${several}\nBT /M 12 Tf 72 600 Td (Zxqvjk Wqzbtf Kjxqvd Zebediah Qwvzxk) Tj ET`),
      'Zebediah',
    );
    expect(reading.text[0]?.words.map(({ text }) => text)).toContain('Kjxqvd');
    expect(reading.text[0]?.words.filter(({ ocr }) => ocr)).toEqual([]);
    expect(reading.facts[0]).toMatchObject({ source: 'text', searchable: true });
  });

  it('but a page in another language keeps its own words', async () => {
    const text =
      '(Dzisiaj Zebediah odwiedzi rodzin wraz z kuratorem sprawy) Tj 0 -20 Td (Rozmowa trwa trzydziestu minut w kuchni domu) Tj';
    const { report, reading } = await without(pageOf(`BT /F 12 Tf 72 600 Td ${text} ET`), 'Zebediah');
    expect(reading.facts[0]).toMatchObject({ source: 'text', searchable: true, words: 15 });
    expect(report).toMatchObject({ clean: true, marks: 1 });
  });

  it('is a doubt where OCR cannot say it either', async () => {
    const pdf = pageOf(`${several}\nBT /L 12 Tf 72 600 Td (Then ~~~~ came) Tj ET`, {
      says: mapOf((at) => (at === 0x7e ? 'f001' : code(at))),
    });
    const { report, reading } = await without(pdf, 'Zebediah');
    expect(reading.facts[0]?.searchable).toBe(false);
    expect(report.clean).toBe(false);
  });

  it('a bullet is not one', async () => {
    const pdf = pageOf(`${several}\nBT /L 12 Tf 72 600 Td (~) Tj ET`, {
      says: mapOf((at) => (at === 0x7e ? 'f0b7' : code(at))),
    });
    expect((await readOk(engine, pdf)).facts[0]).toMatchObject({ source: 'text', searchable: true });
  });
});

describe('a name that the file draws in pieces', () => {
  it.each([
    [
      'under each other in a narrow cell, without a hyphen',
      'BT /F 10 Tf 72 600 Td (Name) Tj 0 -12 Td (Siob) Tj 0 -12 Td (han) Tj ET BT /F 10 Tf 150 600 Td (Role) Tj 0 -12 Td (child) Tj ET',
      'Siobhan',
    ],
    [
      'letter by letter, with other words in between',
      [...'Rosie']
        .map(
          (letter, at) =>
            `BT /M 14 Tf ${100 + 8.4 * at} 600 Td (${letter}) Tj ET BT /F 9 Tf 72 ${300 - 12 * at} Td (other words) Tj ET`,
        )
        .join(' '),
      'Rosie',
    ],
    [
      'one letter under the other, so that what is said of it has little room',
      [...'Zebediah'].map((letter, at) => `BT /F 14 Tf 300 ${600 - 16 * at} Td (${letter}) Tj ET`).join(' '),
      'Zebediah',
    ],
    ['so small that its box is narrow', 'BT /F 5 Tf 72 600 Td (Annika) Tj 24 0 Td (stays) Tj ET', 'Annika'],
  ])('%s', async (_what, orders, term) => {
    const { report, left } = await without(pageOf(`${line} ${orders}`), term);
    expect(report).toMatchObject({ clean: true, marks: 1 });
    expect(left).toMatch(/Priya visited.*harmless/u);
  });
});

it.each([
  ['on a page of text', line],
  ['on a page of nothing else', ''],
])('reads a pale picture %s', async (_, beside) => {
  const stamp = await pixelsOf(
    await drawPdf((doc) => doc.fontSize(20).text('Zebediah', 4, 4), { size: [180, 40], margin: 0 }),
    150,
  );
  const pale = stamp.data.map((value) => (value < 128 ? 205 : 255));
  const dictionary = `/Type /XObject /Subtype /Image /Width ${stamp.width} /Height ${stamp.height} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode`;
  const more = { 20: { dictionary, data: deflateSync(pale) } };
  const { report } = await without(pageOf(`${beside} q 180 0 0 40 72 600 cm /I Do Q`, { more }), 'Zebediah');
  expect(report).toMatchObject({ clean: true, marks: 1 });
});

describe('a scan of which the file shows a part', () => {
  /** Text down to a line that the file hides, 690 to 720 points from the top. */
  async function scan(): Promise<Bitmap> {
    const text = 'Priya visited and nothing else happened on that day.';
    return pixelsOf(
      await drawPdf(
        (doc) => {
          for (let row = 0; row < 6; row++) doc.fontSize(14).text(text, 72, 72 + 20 * row);
          doc.text('Zebediah', 72, 700);
        },
        { margin: 0 },
      ),
      150,
    );
  }
  const jpegObject = async (page: Bitmap, more: string): Promise<Object> => ({
    dictionary: `/Type /XObject /Subtype /Image /Width ${page.width} /Height ${page.height} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /DCTDecode ${more}`,
    data: await jpegOf(page),
  });
  const maskObject = ({ width, height }: Bitmap, bits: 1 | 8): Object => {
    const row = bits === 8 ? width : Math.ceil(width / 8);
    const data = Buffer.alloc(row * height, bits === 8 ? 255 : 0);
    const at = (points: number) => Math.round((points / 842) * height) * row;
    data.fill(bits === 8 ? 0 : 255, at(690), at(720));
    return {
      dictionary: `/Type /XObject /Subtype /Image ${bits === 1 ? '/ImageMask true' : '/ColorSpace /DeviceGray'} /Width ${width} /Height ${height} /BitsPerComponent ${bits} /Filter /FlateDecode`,
      data: deflateSync(data),
    };
  };
  const whole = '595 0 0 842 0 0 cm /I Do';

  it.each<[string, string, string, 1 | 8 | null]>([
    ['a soft mask', `q ${whole} Q`, '/SMask 21 0 R', 8],
    ['a mask named by its codes', `q ${whole} Q`, '/S#4dask 21 0 R', 8],
    ['a mask', `q ${whole} Q`, '/Mask 21 0 R', 1],
    ['a clip', `q 0 160 595 700 re W n ${whole} Q`, '', null],
    ['a clip with a hole', `q 0 160 595 700 re 0 0 595 110 re W n ${whole} Q`, '', null],
  ])('%s: what it hides stays hidden', async (_what, orders, dictionary, bits) => {
    const page = await scan();
    const more = { 20: await jpegObject(page, dictionary), ...(bits && { 21: maskObject(page, bits) }) };
    const { redacted, report } = await without(pageOf(orders, { more }), 'Monday');
    expect(report.clean).toBe(true);
    expect(darkest(await answerOf(redacted.pdf), 690, 720)).toBeGreaterThan(200);
  });

  it('a clip around the whole page hides nothing, and the line is there', async () => {
    const more = { 20: await jpegObject(await scan(), '') };
    const { redacted } = await without(pageOf(`q 0 0 595 842 re W n ${whole} Q`, { more }), 'Monday');
    expect(darkest(await answerOf(redacted.pdf), 690, 720)).toBeLessThan(100);
  });

  async function answerOf(pdf: Uint8Array): Promise<Bitmap> {
    const opened = await PdfFile.open(pdf);
    const page = opened.ok ? opened.file.page(0) : null;
    if (!page) throw new Error('the answer cannot be opened');
    return render(page, pixelSize(page, 100), 1);
  }

  function darkest({ data, width, height }: Bitmap, from: number, to: number): number {
    const at = (points: number) => Math.round((points / 842) * height) * width;
    return data.subarray(at(from), at(to)).reduce((least, value) => Math.min(least, value), 255);
  }
});
