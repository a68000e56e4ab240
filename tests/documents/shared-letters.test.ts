import { createHash } from 'node:crypto';
import { getDocument, ImageKind, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createDocumentEngine } from '../../app/documents/engine.ts';
import { PdfFile } from '../../app/documents/pages/pdf-file.ts';
import { jbig2 } from '../../app/documents/redact/bilevel/jbig2.ts';
import { inkOf } from '../../app/documents/redact/bilevel/shapes.ts';
import { runHere } from '../../app/documents/runner.ts';
import type { PageText, Redacted, Shelf } from '../../app/documents/types.ts';
import { decodedPicture } from '../../app/documents/verify/decoded.ts';
import { readFinished } from '../../app/documents/verify/finished.ts';
import { type One, rewritten } from './finished-file.ts';
import { drawPdf } from './make-pdf.ts';
import { partOk, readOk, redactOk, verifyOk } from './through-engine.ts';

const engine = createDocumentEngine(runHere());
const TERM = 'Zebediah';
const PAGES = 36;
let source: Uint8Array;
let text: PageText[];
let answer: Redacted;

beforeAll(async () => {
  source = await drawPdf(
    (doc) => {
      for (let number = 1; number <= PAGES; number++) {
        if (number > 1) doc.addPage({ size: [340, 260], margin: 20 });
        doc.fontSize(12).text(`Visit ${number}: the worker called and ${TERM} was seen.`, 20, 20);
        // A letter of its own on each page.
        doc.fontSize(20 + number / 2).text('Q', 20, 120);
      }
    },
    { size: [340, 260], margin: 20 },
  );
  text = (await readOk(engine, source)).text;
  answer = await redactOk(engine, source, text, { terms: [TERM] });
});
afterAll(() => engine.close());

const finishedOf = (pdf: Uint8Array) => {
  const finished = readFinished(() => pdf);
  if (!finished.ok) throw new Error(finished.why);
  return finished;
};
const sharing = (one: One) => one.body.includes('/JBIG2Globals');
const letters = (one: One) => one.body === '' && one.data !== null;
function pick(objects: Map<number, One>, is: (one: One) => boolean, index = 0): [number, One & { data: Buffer }] {
  const [id, one] = [...objects].filter(([, each]) => is(each))[index] ?? [];
  if (id === undefined || !one?.data) throw new Error('the file has no such object');
  return [id, Object.assign(one, { data: one.data })];
}
const free = (objects: Map<number, One>) => Math.max(...objects.keys()) + 1;
const pointTo = (one: One, id: number) => {
  one.body = one.body.replace(/\/JBIG2Globals \d+/u, `/JBIG2Globals ${id}`);
};

/** A picture as pdf.js hands it over that has one bit a pixel, rows of whole bytes. */
const onePixelABit = z.object({
  kind: z.literal(ImageKind.GRAYSCALE_1BPP),
  width: z.number(),
  height: z.number(),
  data: z.instanceof(Uint8ClampedArray),
});
const pdfJs = async (pdf: Uint8Array) => {
  const document = await getDocument({
    ...{ data: pdf.slice(), useSystemFonts: false, verbosity: 0 },
    ...{ isOffscreenCanvasSupported: false, isImageDecoderSupported: false },
  }).promise;
  const getPage = (number: number) => document.getPage(number);
  return { numPages: document.numPages, getPage, close: () => document.destroy() };
};

/** What the first eighteen pages show, as a reader decodes it. */
async function inks() {
  const opened = await PdfFile.open(answer.pdf);
  if (!opened.ok) throw new Error(opened.sentence);
  const all = Array.from({ length: 18 }, (_, index) => {
    const page = opened.file.page(index);
    const bitmap = page && decodedPicture(page);
    page?.close();
    if (!bitmap) throw new Error('no picture');
    return inkOf(bitmap);
  });
  opened.file.close();
  return all;
}

it('pages of a document share their letters, some at a time, and are verified together', async () => {
  const { pages } = finishedOf(answer.pdf);
  const sets = pages.map(({ shapes }) => shapes?.id);
  expect(new Set(sets).size).toBe(2);
  expect(sets.slice(0, 18).every((id) => id !== undefined && id === sets[0])).toBe(true);
  expect(answer.manifest.map(({ together }) => together)).toEqual([...Array(18).fill(0), ...Array(18).fill(1)]);
  expect(await verifyOk(engine, answer, [TERM])).toMatchObject({ clean: true, marks: PAGES });
});

it('another reader, with a decoder of its own, sees the same pixels', async () => {
  const { numPages, getPage, close } = await pdfJs(answer.pdf);
  const opened = await PdfFile.open(answer.pdf);
  if (!opened.ok) throw new Error(opened.sentence);
  expect(numPages).toBe(PAGES);
  for (const number of [1, 2, 18, 19, PAGES]) {
    const page = await getPage(number);
    const { fnArray, argsArray } = await page.getOperatorList();
    const name: unknown = argsArray[fnArray.indexOf(OPS.paintImageXObject)]?.[0];
    const image = await new Promise<unknown>((done) => page.objs.get(String(name), done));
    const { width, height, data } = onePixelABit.parse(image);
    const own = opened.file.page(number - 1);
    const bitmap = own && decodedPicture(own);
    own?.close();
    const row = Math.ceil(width / 8);
    const pixels = Uint8Array.from({ length: width * height }, (_, at) => {
      const [x, y] = [at % width, Math.floor(at / width)];
      return ((data[y * row + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1 ? 255 : 0;
    });
    expect(bitmap).toMatchObject({ width, height });
    expect(Buffer.compare(bitmap?.data ?? new Uint8Array(), pixels)).toBe(0);
  }
  opened.file.close();
  await close();
});

it('pages that share their letters and are read back apart are not taken', async () => {
  const manifest = answer.manifest.map((page) => ({ ...page, together: null }));
  const report = await verifyOk(engine, { ...answer, manifest }, [TERM]);
  expect(report.clean).toBe(false);
  expect(JSON.stringify(report.checks)).toContain('not read with it');
});

describe('the verifier refuses letters', () => {
  it('written again as they were, it does not', async () => {
    const pdf = rewritten(answer, () => undefined);
    expect(await verifyOk(engine, answer, [TERM], pdf)).toMatchObject({ clean: true });
  });

  it('that stand on none of the pages that share them', async () => {
    // As they would be, had the removed name not been removed from another page.
    const open = await redactOk(engine, source, text, { terms: [] });
    const [page] = finishedOf(open.pdf).pages;
    const opened = await PdfFile.open(open.pdf);
    const first = opened.ok ? opened.file.page(0) : null;
    const leaking = first && decodedPicture(first);
    first?.close();
    if (opened.ok) opened.file.close();
    if (!page || !leaking) throw new Error('no page');
    const coded = jbig2([...(await inks()), inkOf(leaking)]);
    const pdf = rewritten(answer, (objects) => {
      pick(objects, letters)[1].data = Buffer.from(coded.shared ?? '');
      for (const at of answer.manifest.slice(0, 18).keys())
        pick(objects, sharing, at)[1].data = Buffer.from(coded.pages[at]?.data ?? '');
    });
    const report = await verifyOk(engine, answer, [TERM], pdf);
    expect(report.checks.filter(({ ok }) => !ok).map(({ detail }) => detail)).toEqual([
      expect.stringMatching(/^page 1: its picture holds more or less than its pixels; page 2: /u),
    ]);
  });

  const comment = Buffer.concat([
    Buffer.from([0, 0, 0, 9, 62, 0, 0, 0, 0, 0, TERM.length]),
    Buffer.from(TERM, 'latin1'),
  ]);
  it.each<[what: string, why: string, plant: (objects: Map<number, One>) => void]>([
    [
      'with a comment behind them',
      'holds more or less than its pixels',
      (objects) => {
        const [, one] = pick(objects, letters);
        one.data = Buffer.concat([one.data, comment]);
      },
    ],
    [
      'with a comment before them',
      'holds more or less than its pixels',
      (objects) => {
        const [, one] = pick(objects, letters);
        one.data = Buffer.concat([comment, one.data]);
      },
    ],
    [
      'of which a part is missing',
      'cannot be decoded',
      (objects) => {
        const [, one] = pick(objects, letters);
        one.data = one.data.subarray(0, -20);
      },
    ],
    [
      'that say more of themselves than their length',
      'holds more or less than its pixels',
      (objects) => {
        pick(objects, letters)[1].body = '/Type /XObject';
      },
    ],
    [
      'that are packed',
      'holds more or less than its pixels',
      (objects) => {
        pick(objects, letters)[1].body = '/Filter /FlateDecode';
      },
    ],
    [
      'that one page has a copy of',
      'holds more or less than its pixels',
      (objects) => {
        const [, one] = pick(objects, letters);
        const id = free(objects);
        objects.set(id, { ...one });
        pointTo(pick(objects, sharing, 3)[1], id);
      },
    ],
    [
      'of other pages',
      'holds more or less than its pixels',
      (objects) => pointTo(pick(objects, sharing, 3)[1], pick(objects, letters, 1)[0]),
    ],
    [
      'that are the words of a page',
      'a picture and its words of its own for each page',
      (objects) =>
        pointTo(pick(objects, sharing, 3)[1], pick(objects, ({ body }) => body === '/Filter /FlateDecode')[0]),
    ],
    [
      'that are not there',
      'holds more or less than its pixels',
      (objects) => pointTo(pick(objects, sharing, 3)[1], free(objects)),
    ],
    [
      'named a second time',
      'is not black and white',
      (objects) => {
        const [, one] = pick(objects, sharing);
        one.body = one.body.replace('/DecodeParms', `/DecodeParms << /JBIG2Globals 10 0 R >> /DecodeParms`);
      },
    ],
    [
      'named first where nobody looks',
      'is not black and white',
      (objects) => {
        const [, one] = pick(objects, sharing);
        one.body = one.body.replace('/Subtype', '/JBIG2Globals 10 0 R /Subtype');
      },
    ],
    [
      'beside something else',
      'is not black and white',
      (objects) => {
        const [, one] = pick(objects, sharing);
        one.body = one.body.replace('/JBIG2Globals', '/K 1 /JBIG2Globals');
      },
    ],
    [
      'that nothing is made of',
      'every other stream inflated and known',
      (objects) => {
        const id = free(objects);
        objects.set(id, { body: '', data: Buffer.from(TERM) });
        const catalog = [...objects.values()].find(({ body }) => body.includes('/Type /Catalog'));
        if (!catalog) throw new Error('no catalogue');
        catalog.body = catalog.body.replace('/Type /Catalog', `/Type /Catalog /JBIG2Globals ${id} 0 R`);
      },
    ],
    [
      'of a page whose picture does without',
      'cannot be decoded',
      (objects) => {
        const [, one] = pick(objects, sharing);
        one.body = one.body.replace(/ \/DecodeParms << [^>]* >>/u, '');
      },
    ],
  ])('%s', async (_, why, change) => {
    const report = await verifyOk(engine, answer, [TERM], rewritten(answer, change));
    expect(report.clean).toBe(false);
    expect(JSON.stringify(report.checks.filter(({ ok }) => !ok))).toContain(why);
    expect(JSON.stringify(report)).not.toContain(TERM);
  });
});

it('an answer in parts: none of them holds letters of pages that are in another', async () => {
  const key = createHash('sha256').update(source).digest('hex');
  const pages = text.map((page, index) => ({
    ...{ pageId: `page-${index}`, index, decision: 'release' as const, text: page, marks: [] },
  }));
  const kept = new Map<string, Uint8Array>();
  const shelf: Shelf = {
    get: async (name) => kept.get(name) ?? null,
    put: async (name, bytes) => void kept.set(name, bytes),
  };
  const partsOf = async (load: () => Promise<Uint8Array>) => {
    const bundled = await engine.bundle({
      ...{ title: 'Answer', reference: 'RD-7K3M-2Q9P', bodyName: 'Northfold', intro: ['Your pages.'] },
      ...{ sources: [{ key, load, name: 'Visits', pages }], shelf, partSize: { pages: 7, bytes: 1e9 } },
    });
    if (!bundled.ok) throw new Error(bundled.sentence);
    return Promise.all(bundled.parts.map(partOk));
  };
  const files = await partsOf(async () => source);
  expect(files.length).toBeGreaterThan(2);
  for (const file of files) expect((await verifyOk(engine, file, [])).checks.filter(({ ok }) => !ok)).toEqual([]);
  // Begun again after a stop, pages at a border between two parts are not made a third time either.
  expect(await partsOf(() => Promise.reject(new Error('read again')))).toEqual(files);
});

it('some of the pages that share letters are not cut out: letters of the others would go along', async () => {
  const cut = (firstPage: number, lastPage: number) =>
    engine.cut({ source: { key: answer.sha256, load: async () => answer.pdf }, firstPage, lastPage, name: 'Visits' });
  expect(await cut(1, 10)).toMatchObject({ ok: false });
  expect(await cut(10, 36)).toMatchObject({ ok: false });
  const whole = await cut(1, 18);
  if (!whole.ok) throw new Error(whole.sentence);
  const manifest = answer.manifest.slice(0, 18);
  expect(await verifyOk(engine, { ...answer, manifest }, [TERM], whole.pdf)).toMatchObject({ clean: true });
});
