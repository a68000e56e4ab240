import { createHash } from 'node:crypto';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, expect, it } from 'vitest';
import { frontPdf } from '../../app/documents/bundle/front.ts';
import { createDocumentEngine } from '../../app/documents/engine.ts';
import { createPool } from '../../app/documents/pool.ts';
import type { RedactSource } from '../../app/documents/types.ts';
import { readFinished } from '../../app/documents/verify/finished.ts';
import { drawPdf } from './make-pdf.ts';
import { words } from './other-readers.ts';
import { bundleOk, readOk, verifyOk } from './through-engine.ts';

const engine = createDocumentEngine(createPool(2));
afterAll(() => engine.close());

it('makes one file of cover, contents, stamped pages and a page for what is withheld', async () => {
  const notes = await drawPdf((doc) => {
    doc.text('Home visit by Priya.');
    doc.addPage().text('About the neighbour only.');
    doc.addPage().text('A copy of page one.');
  });
  const letter = await drawPdf((doc) => doc.text('Dear Ms Kowalczyk'));
  const source = async (
    pdf: Uint8Array,
    name: string,
    decide: (index: number) => Partial<RedactSource['pages'][number]>,
  ): Promise<RedactSource> => {
    const reading = await readOk(engine, pdf);
    const pages = reading.text.map((text, index) => ({
      pageId: `${name}-${index}`,
      index,
      decision: 'release' as const,
      text,
      marks: [],
      ...decide(index),
    }));
    return { key: createHash('sha256').update(pdf).digest('hex'), load: async () => pdf, name, pages };
  };
  const bundle = await bundleOk(engine, {
    title: 'Your records',
    reference: 'RD-7K3M-2Q9P',
    bodyName: 'Ymddiriedolaeth Plant Tŷ Gŵyl',
    intro: ['These are the records you asked for.'],
    sources: [
      await source(notes, 'Nodiadau Tŷ', (index) =>
        index === 1
          ? { decision: 'withhold', withheld: 'information about another person' }
          : index === 2
            ? { decision: 'duplicate' }
            : {},
      ),
      await source(letter, 'Letter', () => ({})),
    ],
  });
  const pages = await words(bundle.pdf);
  expect(pages).toHaveLength(5);
  expect(pages[0]).toContain('RD-7K3M-2Q9P');
  expect(pages[0]).toContain('Tŷ Gŵyl');
  expect(pages[1]).toMatch(/Nodiadau Tŷ.*2 pages.*Letter.*1 page/u);
  expect(pages[2]).toContain('Home visit by Priya.');
  expect(pages[2]).toContain('RD-7K3M-2Q9P · 3');
  expect(pages[3]).toContain(
    'Page 2 of “Nodiadau Tŷ” is not included. It is withheld because it is information about another person.',
  );
  expect(pages[4]).toContain('Dear Ms Kowalczyk');
  expect(pages.join(' ')).not.toContain('neighbour');
  expect(pages.join(' ')).not.toContain('A copy of');
  expect(bundle.manifest.map((page) => page.kind)).toEqual(['front', 'front', 'page', 'placeholder', 'page']);
  const document = await getDocument({ data: bundle.pdf.slice(), useSystemFonts: false, verbosity: 0 }).promise;
  expect((await document.getOutline()).map((item) => item.title)).toEqual(['Nodiadau Tŷ', 'Letter']);
  for (const number of [1, 2, 4]) {
    const tags = JSON.stringify(await (await document.getPage(number)).getStructTree());
    expect(tags.split('"role":"H1"'), `page ${number}`).toHaveLength(2);
  }
  await document.destroy();
  const report = await verifyOk(engine, bundle, ['neighbour']);
  expect(report).toMatchObject({ clean: true, pages: 5 });

  // One document of it by itself: pictures and words byte for byte, in a file the verifier takes as its own kind.
  const key = bundle.sha256;
  const part = { source: { key, load: async () => bundle.pdf }, firstPage: 3, lastPage: 4, name: 'Nodiadau Tŷ' };
  const cutOut = await engine.cut(part);
  if (!cutOut.ok) throw new Error(cutOut.sentence);
  expect(await words(cutOut.pdf)).toEqual(pages.slice(2, 4));
  const whole = readFinished(() => bundle.pdf);
  const own = readFinished(() => cutOut.pdf);
  if (!whole.ok || !own.ok) throw new Error('not a finished file');
  const streams = ({ pages: all }: typeof whole) => all.map(({ picture, content }) => [picture.stream, content.stream]);
  expect(streams(own)).toEqual(streams(whole).slice(2, 4));
  const manifest = bundle.manifest.slice(2, 4).map((page, index) => ({ ...page, number: index + 1 }));
  const again = await verifyOk(engine, { ...bundle, pdf: cutOut.pdf, manifest }, ['neighbour']);
  expect(again).toMatchObject({ clean: true, pages: 2 });
  expect(await engine.cut({ ...part, lastPage: 6 })).toMatchObject({ ok: false });
});

it('makes a tagged schedule of disclosure with totals', async () => {
  const row = {
    document: 'Case notes',
    pages: 10,
    inFull: 4,
    withRedactions: 3,
    withheld: 1,
    duplicate: 1,
    outOfScope: 1,
    reasons: ['information about another person'],
  };
  const rows = [
    ...Array.from({ length: 60 }, (_, i) => ({ ...row, document: `Case notes ${i + 1}` })),
    { ...row, document: 'Llythyr Tŷ', reasons: [] },
  ];
  const answer = await engine.schedule({
    reference: 'RD-7K3M-2Q9P',
    bodyName: 'Children’s Trust',
    heading: 'Schedule of disclosure',
    intro: ['What was given and what was not.'],
    rows,
  });
  if (!answer.ok) throw new Error(answer.sentence);
  const text = (await words(answer.pdf)).join(' ');
  expect(text).toContain('Schedule of disclosure');
  expect(text).toContain('Llythyr Tŷ');
  expect(text).toMatch(/All documents 610 244 183 61 61 61/u);
  const document = await getDocument({ data: answer.pdf.slice(), useSystemFonts: false, verbosity: 0 }).promise;
  expect(await document.getMarkInfo()).toMatchObject({ Marked: true });
  const { info } = await document.getMetadata();
  expect(info).toMatchObject({ Title: 'Schedule of disclosure', Producer: 'Rightsdesk', Creator: 'Rightsdesk' });
  expect(info, 'the day it was made, and no moment').toHaveProperty(
    'CreationDate',
    expect.stringMatching(/^D:\d{8}120000Z/),
  );
  expect(info).not.toHaveProperty('Author');
  await document.destroy();
});

it('a page that carries the reference of another case, or none, is found in the finished file', async () => {
  const pdf = await drawPdf((doc) => doc.text('Home visit by Priya.'));
  const reading = await readOk(engine, pdf);
  const pages = reading.text.map((text, index) => ({
    ...{ pageId: `page-${index}`, index, decision: 'release' as const, text, marks: [] },
  }));
  const source = { key: createHash('sha256').update(pdf).digest('hex'), load: async () => pdf, name: 'Notes', pages };
  const facts = { title: 'Your records', bodyName: 'Northfold', intro: [], sources: [source] };
  const made = await bundleOk(engine, { ...facts, reference: 'RD-7K3M-2Q9P' });
  const bare = await engine.redact({ title: 'Your records', sources: [source] });
  if (!bare.ok) throw new Error('not made');
  const faultOf = async ({ pdf: file, manifest }: typeof made, reference: string) => {
    const verified = await engine.verify({ pdf: file, manifest, terms: [], reference });
    if (!verified.ok) throw new Error(verified.sentence);
    const { clean, checks } = verified.report;
    return clean
      ? null
      : checks
          .filter(({ ok }) => !ok)
          .map(({ detail }) => detail)
          .join('; ');
  };
  expect(await faultOf(made, 'RD-7K3M-2Q9P')).toBeNull();
  expect(await faultOf(made, 'RD-9XXX-9XXX')).toContain('does not carry the reference of this case');
  expect(await faultOf(bare, 'RD-7K3M-2Q9P')).toContain('does not carry the reference of this case');
});

it('the number of a page stands on one line of the contents, also one of five digits in Welsh', async () => {
  const contents = [{ name: 'Nodiadau achos', page: 10_000, note: '12 tudalen' }];
  const pdf = await frontPdf({ lang: 'cy-GB', title: 'Eich cofnodion', cover: null, contents, placeholders: [] });
  const document = await getDocument({ data: pdf.slice(), useSystemFonts: false, verbosity: 0 }).promise;
  const { items } = await (await document.getPage(1)).getTextContent();
  const lines = items.flatMap((item) => ('str' in item && item.str.trim() ? [[item.transform[5], item.str]] : []));
  const at = new Set(lines.flatMap(([y, said]) => (/Tudalen|10000/u.test(said) ? [y] : [])));
  await document.destroy();
  expect(lines.map(([, said]) => said).join(' ')).toContain('Tudalen 10000');
  expect(at.size).toBe(1);
});
