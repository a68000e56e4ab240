import { createHash } from 'node:crypto';
import { afterAll, expect, it } from 'vitest';
import { createDocumentEngine } from '../../app/documents/engine.ts';
import { createPool } from '../../app/documents/pool.ts';
import { fits, roomBeside, split } from '../../app/documents/redact/split.ts';
import type { BundleJob, RedactSource, Shelf } from '../../app/documents/types.ts';
import { drawPdf } from './make-pdf.ts';
import { everything, words } from './other-readers.ts';
import { partOk, readOk } from './through-engine.ts';

const engine = createDocumentEngine(createPool(2));
afterAll(() => engine.close());

const stretches = (documents: number[][], most: { pages: number; bytes: number }) =>
  split(documents, most).map((part) => part.map(({ document, from, to }) => `${document}:${from}-${to}`));

it('keeps a document whole where a part can hold it, and cuts only one that none can', () => {
  const most = { pages: 10, bytes: 100 };
  const pages = (count: number, bytes = 1) => Array.from({ length: count }, () => bytes);
  expect(stretches([pages(4), pages(6)], most)).toEqual([['0:0-4', '1:0-6']]);
  expect(stretches([pages(4), pages(7), pages(3)], most)).toEqual([['0:0-4'], ['1:0-7', '2:0-3']]);
  expect(stretches([pages(4), pages(25), pages(3)], most)).toEqual([
    ...[['0:0-4'], ['1:0-10'], ['1:10-20']],
    ['1:20-25', '2:0-3'],
  ]);
  expect(stretches([pages(2, 30), pages(2, 30)], most)).toEqual([['0:0-2'], ['1:0-2']]);
  // A page that alone is too large still goes.
  expect(stretches([[1, 500, 1]], most)).toEqual([['0:0-1'], ['0:1-2'], ['0:2-3']]);
});

it('leaves room in each part for cover and contents, but never less than half of it for pages of documents', () => {
  const most = { pages: 20, bytes: 1000 };
  expect(roomBeside(most, { pages: 2, bytes: 90 })).toEqual({ pages: 18, bytes: 910 });
  expect(roomBeside(most, { pages: 17, bytes: 990 })).toEqual({ pages: 10, bytes: 500 });
  expect(roomBeside({ pages: 1, bytes: 1 }, { pages: 2, bytes: 9 })).toEqual({ pages: 1, bytes: 0.5 });
  const sizes = [[40, 40, 40], [40]];
  const part = [{ document: 0, from: 0, to: 3 }];
  expect(fits(sizes, part, { pages: 2, bytes: 30 }, { pages: 5, bytes: 150 })).toBe(true);
  expect(fits(sizes, part, { pages: 3, bytes: 30 }, { pages: 5, bytes: 150 })).toBe(false);
  expect(fits(sizes, part, { pages: 2, bytes: 31 }, { pages: 5, bytes: 150 })).toBe(false);
});

it.each([
  ['pages', { pages: 6, bytes: 1e9 }],
  ['bytes', { pages: 1000, bytes: 60_000 }],
])('no part has more %s than chosen, cover, contents and all', async (_, partSize) => {
  const sources: RedactSource[] = [];
  for (const name of ['Notes', 'Letters', 'Reviews', 'Plans']) {
    const pdf = await drawPdf((doc) => {
      for (let page = 0; page < 5; page++) {
        if (page > 0) doc.addPage();
        for (let line = 0; line < 40; line++)
          doc.text(
            `${name} ${page}.${line}: ${Math.sin(line * 7 + page * 3 + name.length).toString(36)} was seen there.`,
          );
      }
    });
    const { text } = await readOk(engine, pdf);
    const pages = text.map((page, index) => ({
      ...{ pageId: `${name}-${index}`, index, decision: 'release' as const, text: page, marks: [] },
    }));
    sources.push({ key: createHash('sha256').update(pdf).digest('hex'), load: async () => pdf, name, pages });
  }
  const bundled = await engine.bundle({
    ...{ title: 'Answer', reference: 'RD-7K3M-2Q9P', bodyName: 'Northfold', intro: ['Your pages.'], sources, partSize },
  });
  if (!bundled.ok) throw new Error(bundled.sentence);
  expect(bundled.parts.length).toBeGreaterThan(2);
  expect(bundled.pages.filter(({ kind }) => kind === 'page')).toHaveLength(20);
  for (const part of bundled.parts) {
    expect(part.lastPage - part.firstPage + 1).toBeLessThanOrEqual(partSize.pages);
    expect((await partOk(part)).pdf.length).toBeLessThanOrEqual(partSize.bytes);
  }
});

/** Three documents of three pages that each name somebody; a shelf that can be looked into. */
async function threeDocuments() {
  const sources: RedactSource[] = [];
  for (const name of ['Notes', 'Letters', 'Reviews']) {
    const pdf = await drawPdf((doc) => {
      doc.text(`${name}: visit by Zebediah.`);
      doc.addPage().text('Second page.').addPage().text('Third page.');
    });
    const { text } = await readOk(engine, pdf);
    const pages = text.map((page, index) => {
      const boxes = page.words.filter((word) => word.text.startsWith('Zebediah'));
      const mark = { id: `${name}-mark`, scope: 'words' as const, boxes, words: 'Zebediah', code: 'third-party' };
      const marks = boxes.length > 0 ? [{ ...mark, label: 'information about another person' }] : [];
      const decision = index === 2 ? ('withhold' as const) : ('redact' as const);
      return { pageId: `${name}-${index}`, index, decision, text: async () => page, marks };
    });
    sources.push({ key: createHash('sha256').update(pdf).digest('hex'), load: async () => pdf, name, pages });
  }
  const kept = new Map<string, Uint8Array>();
  const shelf: Shelf = {
    get: async (name) => kept.get(name) ?? null,
    put: async (name, bytes) => void kept.set(name, bytes),
  };
  const job: BundleJob = {
    ...{ title: 'Answer', reference: 'RD-7K3M-2Q9P', bodyName: 'Northfold', intro: ['Your pages.'] },
    ...{ sources, shelf, partSize: { pages: 8, bytes: 1e9 } },
  };
  return { job, kept };
}

it('a large bundle comes in parts: each whole, verified by itself, numbered on, saying what is in the others; and what is done is not made again', async () => {
  const { job, kept } = await threeDocuments();
  const bundled = await engine.bundle(job);
  if (!bundled.ok) throw new Error(bundled.sentence);
  expect(bundled.parts.map(({ firstPage, lastPage }) => [firstPage, lastPage])).toEqual([
    [1, 8],
    [9, 13],
  ]);
  const terms = ['Zebediah'];
  const files = await Promise.all(bundled.parts.map(partOk));
  for (const { pdf, manifest } of files) {
    const verified = await engine.verify({ pdf, manifest, terms, reference: job.reference });
    expect(verified).toMatchObject({ ok: true, report: { clean: true, doubts: [] } });
    expect(everything(pdf)).not.toContain('Zebediah');
  }
  const [first, second] = await Promise.all(files.map(({ pdf }) => words(pdf)));
  expect(first?.[0]).toContain('Part 1 of 2');
  expect(first?.[1]).toMatch(/Notes.*3 pages.*Letters.*3 pages.*Reviews.*3 pages, in part 2/u);
  expect(second?.[1]).toMatch(/Notes.*in part 1.*Letters.*in part 1 Reviews Page 11 3 pages/u);
  expect(second?.[2]).toContain('RD-7K3M-2Q9P · 11');
  expect(second?.[4]).toContain('This page is withheld');

  // A part under another’s numbers is refused: what is on a page has to be what was decided of it.
  const [one, other] = files;
  if (!one || !other) throw new Error('no two parts');
  const swapped = await engine.verify({ pdf: other.pdf, manifest: one.manifest, terms, reference: job.reference });
  expect(swapped).toMatchObject({ ok: true, report: { clean: false } });

  // Cut off and begun again: no source is opened any more, and the files are the same to the last byte.
  const broken = (source: RedactSource) => ({ ...source, load: () => Promise.reject(new Error('read again')) });
  const fresh = createDocumentEngine(createPool(1));
  const [lost] = kept.keys();
  const again = await fresh.bundle({ ...job, sources: job.sources.map(broken) });
  if (!again.ok) throw new Error(again.sentence);
  expect(await Promise.all(again.parts.map(partOk))).toEqual(files);
  expect(again.parts.map(({ key }) => key)).toEqual(bundled.parts.map(({ key }) => key));
  // What is not there is made, and only that: here it cannot be.
  kept.delete(lost ?? '');
  expect(await fresh.bundle({ ...job, sources: job.sources.map(broken) })).toMatchObject({ ok: false });
  await fresh.close();
});
