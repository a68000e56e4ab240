import { createHash } from 'node:crypto';
import { degrees, PDFDocument } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDocumentEngine } from '../../app/documents/engine.ts';
import { marksFor } from '../../app/documents/redact/marks-for.ts';
import { runHere } from '../../app/documents/runner.ts';
import type { Redacted } from '../../app/documents/types.ts';
import { makeDocx, p } from './make-docx.ts';
import { phonePhoto } from './make-heic.ts';
import { makeMsg } from './make-msg.ts';
import { drawPdf, rawPdf, stream } from './make-pdf.ts';
import { jpegOf, pixelsOf, scanPdf } from './make-scan.ts';
import { everything, words } from './other-readers.ts';
import { bundleOk, readOk } from './through-engine.ts';

/*
 * A word that stands nowhere else goes in by every kind of file and page that is taken, and its like must come out of
 * none. Each is walked through the whole pipeline: made into pages, read, redacted, put into a bundle, verified; then
 * searched by hand. What hides inside one PDF is `trap.test.ts`.
 */
const engine = createDocumentEngine(runHere());
afterAll(() => engine.close());

const CANARY = 'Quillhaven';
const NEIGHBOUR = 'meadow';
const sentence = `The ${NEIGHBOUR} gate was shut by ${CANARY} on Monday.`;
const page = () => drawPdf((doc) => doc.fontSize(16).text(sentence));

/** The page with another box, or turned: written by a library of other people's. */
async function changed(change: (page: ReturnType<PDFDocument['addPage']>) => void): Promise<Uint8Array> {
  const document = await PDFDocument.load(await page());
  change(document.getPage(0));
  return document.save();
}

const font = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>';
/** One page whose content is written by hand, with whatever else its dictionary needs. */
const byHand = (
  content: string,
  onPage = '',
  more: Record<number, string | ReturnType<typeof stream>> = {},
  root = '',
) =>
  Promise.resolve(
    new Uint8Array(
      rawPdf({
        1: `<< /Type /Catalog /Pages 2 0 R ${root} >>`,
        2: '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
        3: `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 4 0 R >> /Properties << /L 6 0 R >> >> /Contents 5 0 R ${onPage} >>`,
        4: font,
        5: stream(content),
        6: '<< /Type /OCG /Name (Layer) >>',
        ...more,
      }),
    ),
  );
const shown = `BT /F 14 Tf 72 700 Td (${sentence}) Tj ET`;
const appearance = (text: string) =>
  stream(
    `BT /F 12 Tf 2 4 Td (${text}) Tj ET`,
    `/Type /XObject /Subtype /Form /BBox [0 0 400 20] /Resources << /Font << /F 4 0 R >> >>`,
  );

async function locked(): Promise<Uint8Array> {
  const document = await PDFDocument.load(await page());
  document.setAuthor(CANARY);
  document.encrypt({ userPassword: 'birch', ownerPassword: 'elm' });
  const opened = await engine.unlock({ pdf: await document.save(), password: 'birch' });
  if (!opened.ok) throw new Error(opened.sentence);
  return opened.pdf;
}

/** The sentence as a phone took it, lying on its side. */
async function phone(): Promise<Uint8Array> {
  const { data, width, height } = await pixelsOf(await drawPdf((doc) => doc.fontSize(22).text(sentence)), 120);
  const lying = await sharp(data, { raw: { width, height, channels: 1 } })
    .extract({ left: 0, top: 0, width, height: 500 })
    .rotate(-90)
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { info } = lying;
  const words = { exif: `\0${CANARY}\0${CANARY} Lane`, xmp: `<x:xmpmeta>${CANARY}</x:xmpmeta>`, name: CANARY };
  return phonePhoto({ data: lying.data, width: info.width, height: info.height }, 3, words);
}

const email = (...head: string[]) =>
  Buffer.from(
    [
      `From: ${CANARY} <office@example.org>`,
      'To: Priya Nair <priya@example.org>',
      `Subject: About ${CANARY}`,
      'Message-ID: <1@example.org>',
      ...head,
      'MIME-Version: 1.0',
      'Content-Type: text/plain; charset=utf-8',
      '',
      sentence,
      '',
    ].join('\r\n'),
  );

/** As a file comes in; the other kinds go through `convert`, as an upload does. */
const files: readonly (readonly [kind: string, make: () => Promise<Uint8Array>])[] = [
  ['a page of text', page],
  ...[90, 180, 270].map(
    (turn) => [`a page turned by ${turn} degrees`, () => changed((one) => one.setRotation(degrees(turn)))] as const,
  ),
  ['a cropped page', () => changed((one) => one.setCropBox(40, 400, 500, 442))],
  ['a page whose sheet does not begin at nought', () => changed((one) => one.setMediaBox(-50, -30, 695, 902))],
  [
    'a page of layers, one of them off',
    () =>
      byHand(
        `/OC /L BDC BT /F 14 Tf 72 600 Td (${CANARY} off) Tj ET EMC ${shown}`,
        '',
        {},
        '/OCProperties << /OCGs [6 0 R] /D << /OFF [6 0 R] /Order [6 0 R] >> >>',
      ),
  ],
  [
    'a form',
    () =>
      byHand(
        shown,
        '/Annots [7 0 R]',
        {
          7: `<< /Type /Annot /Subtype /Widget /FT /Tx /T (name) /TU (${CANARY}) /V (${CANARY}) /DV (${CANARY}) /Rect [72 500 472 520] /P 3 0 R /DA (/F 12 Tf 0 g) /AP << /N 8 0 R >> >>`,
          8: appearance(`${CANARY} filled in`),
        },
        '/AcroForm << /Fields [7 0 R] >>',
      ),
  ],
  [
    'a page with notes and a stamp on it',
    () =>
      byHand(shown, '/Annots [7 0 R 9 0 R]', {
        7: `<< /Type /Annot /Subtype /FreeText /Rect [72 400 472 420] /Contents (${CANARY}) /DA (/F 12 Tf 0 g) /AP << /N 8 0 R >> >>`,
        8: appearance(`${CANARY} written on`),
        9: `<< /Type /Annot /Subtype /Text /Rect [500 700 520 720] /Contents (${CANARY}) /T (${CANARY}) >>`,
      }),
  ],
  [
    'letters set one by one, in spaces',
    () =>
      byHand(`BT /F 14 Tf 72 700 Td [(The ${NEIGHBOUR}) -400 (${[...CANARY].join(') -350 (')}) -400 (came.)] TJ ET`),
  ],
  ['a locked file', locked],
  ['a scan', () => scanPdf((doc) => doc.fontSize(22).text(sentence))],
  ['a photo', async () => jpegOf(await pixelsOf(await drawPdf((doc) => doc.fontSize(22).text(sentence)), 200))],
  ['a photo of a phone, with the word in all it says besides', phone],
  ['a text', async () => Buffer.from(`${sentence}\n`)],
  ['an e-mail', async () => email(`X-Note: ${CANARY}`, `Cc: ${CANARY.toLowerCase()}@example.org`)],
  [
    'an Outlook message',
    async () =>
      makeMsg({
        properties: { '001A001F': 'IPM.Note', '0037001F': `About ${CANARY}`, '0C1A001F': CANARY, '1000001F': sentence },
        recipients: [{ type: 3, name: CANARY, address: 'x@example.org' }],
      }),
  ],
  [
    'a Word file',
    async () =>
      makeDocx({
        body: `${p(sentence)}${p(`${CANARY} unseen`, '<w:vanish/>')}<w:p><w:del w:id="1" w:author="${CANARY}"><w:r><w:delText>${CANARY} struck out</w:delText></w:r></w:del></w:p>`,
      }),
  ],
];

/** Every form a word can lie in a file: plain, backwards, in hex, in octal; only letters and digits count. */
function standsIn(text: string, word: string): boolean {
  const plain = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9\\]/gu, '');
  const wanted = word.toLowerCase();
  const hex = Buffer.from(word).toString('hex');
  const wide = [...word].map((letter) => `00${Buffer.from(letter).toString('hex')}`).join('');
  const octal = [...word].map((letter) => `\\${letter.charCodeAt(0).toString(8)}`).join('');
  const forms = [wanted, [...wanted].reverse().join(''), hex, wide, octal];
  return forms.some((form) => plain.includes(form));
}

/** Comes in as an upload does: converted where it is no PDF, read, and the word marked wherever it is found. */
async function comeIn(name: string, make: () => Promise<Uint8Array>) {
  const came = await make();
  const isPdf = Buffer.from(came).subarray(0, 5).toString() === '%PDF-';
  const converted = isPdf ? null : await engine.convert({ bytes: came });
  if (converted && !converted.ok) throw new Error(converted.sentence);
  const pdf = converted?.pdf ?? came;
  const reading = await readOk(engine, pdf);
  const planned = marksFor(reading.text, { terms: [CANARY], marks: [], code: 'third-party' });
  if (!planned.ok) throw new Error(planned.sentence);
  const said = reading.text.flatMap((one) => one.words.map(({ text }) => text)).join(' ');
  const pages = planned.pages.map((one) => ({ ...one, pageId: `${name}-${one.index}` }));
  const key = createHash('sha256').update(pdf).digest('hex');
  return { said, hits: planned.hits, source: { key, load: async () => pdf, name, pages } };
}

const reference = 'RD-TEST-0001';
const came = new Map<string, Awaited<ReturnType<typeof comeIn>>>();
let built: Redacted;
let read: string[];

beforeAll(async () => {
  for (const [kind, make] of files) came.set(kind, await comeIn(kind, make));
  const sources = [...came.values()].map(({ source }) => source);
  built = await bundleOk(engine, { title: 'Answer', reference, bodyName: 'Northfold', intro: ['Yours.'], sources });
  read = await words(built.pdf);
});

describe('a word taken out is in no form in the bundle, however it came in', () => {
  it.each(files)('%s', (kind) => {
    const one = came.get(kind);
    expect(standsIn(one?.said ?? '', CANARY), 'the word came in').toBe(true);
    expect(one?.hits).toBeGreaterThan(0);
    const numbers = built.manifest.filter(({ pageId }) => pageId?.startsWith(`${kind}-`)).map(({ number }) => number);
    const pages = numbers.map((number) => read[number - 1]).join('\n');
    expect(standsIn(pages, CANARY)).toBe(false);
    expect(pages.replace(/\s/gu, '')).toContain('[redacted:informationaboutanotherperson]');
    expect(pages.toLowerCase()).toContain(NEIGHBOUR);
  });

  it('nor anywhere else in its bytes and streams, and it is verified clean', async () => {
    expect(standsIn(everything(built.pdf), CANARY)).toBe(false);
    expect(standsIn(everything(await page()), CANARY), 'this search finds it where it is').toBe(true);
    const { pdf, manifest } = built;
    const verified = await engine.verify({ pdf, manifest, terms: [CANARY], reference });
    if (!verified.ok) throw new Error(verified.sentence);
    expect(verified.report.checks.filter((check) => !check.ok)).toEqual([]);
    expect(verified.report).toMatchObject({ clean: true, doubts: [] });
  });
});
