import { PDFDocument } from '@cantoo/pdf-lib';
import { afterAll, describe, expect, it } from 'vitest';
import { createDocumentEngine } from '../../app/documents/engine.ts';
import { readWhole } from '../../app/documents/ingest/read-whole.ts';
import { outlasts } from '../../app/documents/outlasts.ts';
import { createPool } from '../../app/documents/pool.ts';
import { drawPdf, rawPdf, stream } from './make-pdf.ts';
import { ids, readOk } from './through-engine.ts';

const runner = createPool(1);
const engine = createDocumentEngine(runner);
afterAll(() => engine.close());

const read = (pdf: Uint8Array, more: { password?: string; maxPages?: number } = {}) =>
  readWhole(engine, { pdf, pageId: ids, ...more });
const code = async (pdf: Uint8Array, more = {}) => {
  const answer = await read(pdf, more);
  return answer.ok ? 'read' : answer.code;
};

describe('what cannot be read is said in a sentence, by processes that can be killed', () => {
  it('tells files by what is in them', async () => {
    expect(await code(new Uint8Array())).toBe('not-a-pdf');
    expect(await code(Buffer.from('hello'))).toBe('not-a-pdf');
    expect(await code(Buffer.from([0xff, 0xd8, 0xff, 0xe0, ...Buffer.from('%PDF-1.7')]))).toBe('not-a-pdf');
    expect(await code(Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(50)]))).toBe('not-a-pdf');
    const word = await read(Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(50)]));
    expect(word).toMatchObject({
      ok: false,
      sentence: 'This is a Word, spreadsheet or zip file, not a PDF. Save it as a PDF and upload that.',
    });
  });

  it('damaged, cut off, and without pages', async () => {
    const whole = Buffer.from(await drawPdf((doc) => doc.text('Hello')));
    expect(await code(Buffer.from('%PDF-1.7\nnothing more'))).toBe('damaged');
    expect(await code(whole.subarray(0, 60))).toBe('damaged');
    expect(
      await code(rawPdf({ 1: '<< /Type /Catalog /Pages 2 0 R >>', 2: '<< /Type /Pages /Kids [] /Count 0 >>' })),
    ).toBe('damaged');
  });

  it('damaged, but not beyond reading: its pages are there, and the damage is a finding to be decided on', async () => {
    const whole = Buffer.from(await drawPdf((doc) => doc.text('Still readable')));
    const table = whole.lastIndexOf('xref\n0');
    const broken = [whole.subarray(0, table), Buffer.concat([whole.subarray(0, -12), Buffer.from('77\n%%EOF')])];
    for (const pdf of broken) {
      const reading = await readOk(engine, pdf);
      expect(reading.text[0]?.words.map((word) => word.text)).toEqual(['Still', 'readable']);
      expect(reading.findings).toMatchObject([{ kind: 'damaged', note: expect.stringMatching(/One page was found/) }]);
    }
    expect((await readOk(engine, whole)).findings).toEqual([]);
    expect((await readOk(engine, Buffer.concat([Buffer.from('\ufeff\n'), whole, Buffer.alloc(40)]))).findings).toEqual(
      [],
    );
  });

  it('cut off before what lists its pages: those that are there whole are read, and the damage is a finding', async () => {
    const whole = Buffer.from(
      await drawPdf((doc) => {
        for (const page of [1, 2, 3, 4]) {
          if (page > 1) doc.addPage();
          doc.text(`Sheet number ${page}`);
        }
      }),
    );
    const third = whole.indexOf(
      '/Type /Page\n',
      whole.indexOf('/Type /Page\n', whole.indexOf('/Type /Page\n') + 9) + 9,
    );
    for (const cut of [third + 4, whole.indexOf('/Type /Catalog') - 20]) {
      const reading = await readOk(engine, whole.subarray(0, cut));
      expect(reading.text.length).toBeGreaterThan(1);
      expect(reading.text[1]?.words.map((word) => word.text)).toEqual(['Sheet', 'number', '2']);
      expect(reading.findings).toMatchObject([{ kind: 'damaged', note: expect.stringMatching(/pages were found/) }]);
    }
  });

  it('hundreds of thousands of places that look like pages, and none that is one, end in an answer', async () => {
    const started = performance.now();
    expect(
      await code(Buffer.concat([Buffer.from('%PDF-1.7\n1 0 obj\n'), Buffer.alloc(10_000_000, '<< /Type /Page ')])),
    ).toBe('damaged');
    expect(performance.now() - started).toBeLessThan(30_000);
  });

  it('what stands before its beginning or behind its end is a finding: no PDF program shows it', async () => {
    const whole = await drawPdf((doc) => doc.text('Hello'));
    const both = Buffer.concat([Buffer.from('Kept from Tom\n'), whole, Buffer.from('\nPK\u0003\u0004 more')]);
    expect((await readOk(engine, both)).findings).toMatchObject([
      {
        kind: 'hidden-text',
        note: expect.stringMatching(/^Before the PDF begins, the file holds 14 bytes.*“Kept from Tom”/),
      },
      { kind: 'hidden-text', note: expect.stringMatching(/^Behind the end of the PDF the file holds \d+ bytes/) },
    ]);
  });

  it('locked with a password, and opened with it', async () => {
    const document = await PDFDocument.create();
    document.addPage([300, 300]).drawText('locked words', { x: 20, y: 200 });
    document.encrypt({ userPassword: 'birch', ownerPassword: 'elm' });
    const locked = await document.save();
    expect(await code(locked)).toBe('encrypted');
    expect(await code(locked, { password: 'oak' })).toBe('encrypted');
    const opened = await read(locked, { password: 'birch' });
    expect(opened.ok && opened.text[0]?.words.map((word) => word.text).join(' ')).toBe('locked words');
  });

  it('too many pages', async () => {
    const pdf = await drawPdf((doc) => {
      doc.addPage();
      doc.addPage();
    });
    expect(await code(pdf, { maxPages: 2 })).toBe('too-many-pages');
    expect(await code(pdf, { maxPages: 3 })).toBe('read');
  });

  it('a page said to be kilometres wide, and a picture that unpacks to gigabytes, end in an answer and leave the engine working', async () => {
    const page = (more: string) => `<< /Type /Page /Parent 2 0 R ${more} /Contents 5 0 R >>`;
    const file = (more: string, extra = {}) =>
      rawPdf({
        1: '<< /Type /Catalog /Pages 2 0 R >>',
        2: '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
        3: page(more),
        5: stream('q 500 0 0 500 0 0 cm /I Do Q'),
        ...extra,
      });
    const wide = await read(file('/MediaBox [0 0 9000000 9000000]'));
    expect(wide, 'as wide as a PDF may be').toMatchObject({ ok: true, facts: [{ width: 14_400, height: 14_400 }] });
    const bomb = stream(
      '\0'.repeat(5_000_000),
      '/Type /XObject /Subtype /Image /Width 60000 /Height 60000 /ColorSpace /DeviceRGB /BitsPerComponent 8',
    );
    const answer = await read(file('/MediaBox [0 0 595 842] /Resources << /XObject << /I 6 0 R >> >>', { 6: bomb }));
    expect(answer, 'what is not there is not drawn').toMatchObject({ ok: true, facts: [{ source: 'blank' }] });
    const fine = await drawPdf((doc) => doc.text('Still here'));
    expect((await readOk(engine, fine)).text[0]?.words).toHaveLength(2);
  });

  it('a task that takes too long is killed and the next one is served', async () => {
    const pdf = await drawPdf((doc) => {
      for (let i = 0; i < 60; i++) doc.addPage().text('word '.repeat(400));
    });
    const source = { key: 'slow', load: async () => pdf };
    expect(await runner.run('look', { key: 'slow', from: 0, to: 60 }, { source, limitMs: 1 })).toMatchObject({
      ok: false,
      code: 'took-too-long',
    });
    const shown = await engine.renderPage({ source, index: 0, width: 400 });
    expect(shown).toMatchObject({ ok: true, width: 400, type: 'image/png' });
    expect(await engine.renderPage({ source, index: 99, width: 400 })).toMatchObject({ ok: false, code: 'damaged' });
  });

  it('a task takes too long when it worked too long, not when other work kept the machine busy', () => {
    const limit = 120_000;
    expect(outlasts(limit, limit, limit), 'its limit not passed').toBe(false);
    expect(outlasts(limit, limit + 1, limit), 'it worked all the time').toBe(true);
    expect(outlasts(limit, limit + 1, limit / 4), 'three quarters of the time it waited').toBe(false);
    expect(outlasts(limit, 5 * limit + 1, 0), 'it does nothing at all').toBe(true);
    expect(outlasts(limit, limit + 1, null), 'nobody knows what it computed').toBe(true);
  });
});
