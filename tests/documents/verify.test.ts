import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDocumentEngine } from '../../app/documents/engine.ts';
import type { WholeReading } from '../../app/documents/ingest/read-whole.ts';
import { runHere } from '../../app/documents/runner.ts';
import type { Redacted, VerifyReport } from '../../app/documents/types.ts';
import { rewritten } from './finished-file.ts';
import { drawPdf } from './make-pdf.ts';
import { readOk, redactOk, verifyOk } from './through-engine.ts';

const engine = createDocumentEngine(runHere());
const TERM = 'Zebediah';
let source: Uint8Array;
let reading: WholeReading;
let redacted: Redacted;

beforeAll(async () => {
  source = await drawPdf((doc) =>
    doc.fontSize(14).text(`On Monday Priya visited ${TERM} at home.\n\nNothing else happened.`),
  );
  reading = await readOk(engine, source);
  redacted = await redactOk(engine, source, reading.text, { terms: [TERM] });
});
afterAll(() => engine.close());

const failed = (report: VerifyReport) => report.checks.filter((check) => !check.ok).map((check) => check.name);

/** Changes what the objects of the finished file say; its table still tells the truth about where they are. */
function edit(change: (text: string) => string): Uint8Array {
  return rewritten(redacted, (objects) => {
    const bodies = change([...objects.values()].map(({ body }) => body).join('\n')).split('\n');
    for (const [index, one] of [...objects.values()].entries()) one.body = bodies[index] ?? '';
  });
}

describe('the verifier', () => {
  it('passes the honest file, and the edit helper alone changes nothing', async () => {
    expect(await verifyOk(engine, redacted, [TERM])).toMatchObject({ clean: true, marks: 1, pages: 1 });
    expect(
      (
        await verifyOk(
          engine,
          redacted,
          [TERM],
          edit((text) => text),
        )
      ).clean,
    ).toBe(true);
  });

  const foreign = 'nothing but pages, pictures, words and tags';
  const strings = 'no strings but its own';
  const notWhole = 'file is one revision, read from first byte to last';
  it.each([
    ['an annotation', foreign, (t: string) => t.replace('/Tabs /S', '/Tabs /S /Annots []')],
    [
      'a script',
      foreign,
      (t: string) => t.replace('/Type /Catalog', '/Type /Catalog /OpenAction << /S /JavaScript >>'),
    ],
    ['a layer', foreign, (t: string) => t.replace('/Type /Catalog', '/Type /Catalog /OCProperties << >>')],
    ['alternative text in a tag', foreign, (t: string) => t.replace('/S /Sect', `/S /Sect /Alt (${TERM})`)],
    ['a name in the language', strings, (t: string) => t.replace('/Lang (en-GB)', `/Lang (${TERM})`)],
    [
      'an attached file',
      foreign,
      (t: string) => t.replace('/Type /Catalog', '/Type /Catalog /Names << /EmbeddedFiles << >> >>'),
    ],
    ['metadata', foreign, (t: string) => t.replace('/Type /Catalog', '/Type /Catalog /Metadata 1 0 R')],
    ['a form', foreign, (t: string) => t.replace('/Type /Catalog', `/Type /Catalog /AcroForm << /V (${TERM}) >>`)],
    ['what a tag stands for', foreign, (t: string) => t.replace('/S /Sect', `/S /Sect /ActualText (${TERM})`)],
    [
      'an address to open',
      foreign,
      (t: string) => t.replace('/Tabs /S', `/Tabs /S /AA << /O << /URI (https://example.org/${TERM}) >> >>`),
    ],
    [
      'a page cut smaller than its sheet',
      foreign,
      (t: string) => t.replace('/Tabs /S', '/Tabs /S /CropBox [0 0 99 99]'),
    ],
    [
      'a title that names',
      strings,
      (t: string) => t.replace(/\/Title <[0-9a-fA-F]+>|\/Title \([^)]*\)/u, `/Title (${TERM})`),
    ],
    ['an author', foreign, (t: string) => t.replace('<< /Title', `<< /Author (${TERM}) /Title`)],
  ])('refuses %s, and by the check that is there for it', async (_what, check, change) => {
    const report = await verifyOk(engine, redacted, [TERM], edit(change));
    expect(report.clean).toBe(false);
    expect(failed(report)).toContain(check);
  });

  it.each([
    ['bytes behind the end', notWhole, (pdf: Buffer) => Buffer.concat([pdf, Buffer.from(`% ${TERM}`)])],
    [
      'a comment between objects',
      notWhole,
      (pdf: Buffer) => Buffer.from(pdf.toString('latin1').replace('\nendobj\n', `\nendobj\n%${TERM}\n`), 'latin1'),
    ],
    [
      'an older revision',
      notWhole,
      (pdf: Buffer) =>
        Buffer.concat([
          pdf,
          Buffer.from('99 0 obj\n<< >>\nendobj\nxref\n0 0\ntrailer\n<< /Prev 1 >>\nstartxref\n1\n%%EOF\n'),
        ]),
    ],
    ['a cut-off file', 'file can be opened', (pdf: Buffer) => pdf.subarray(0, pdf.length - 40)],
  ])('refuses %s, too', async (_what, check, change) => {
    const report = await verifyOk(engine, redacted, [TERM], change(Buffer.from(redacted.pdf)));
    expect(report.clean).toBe(false);
    expect(failed(report)).toContain(check);
  });

  it('refuses an object that nothing refers to', async () => {
    const orphan = deflateSync(Buffer.from(`BT <${Buffer.from(TERM).toString('hex')}> Tj ET`));
    const pdf = rewritten(redacted, (objects) =>
      objects.set(Math.max(...objects.keys()) + 1, { body: '/Filter /FlateDecode', data: orphan }),
    );
    const report = await verifyOk(engine, redacted, [TERM], pdf);
    expect(failed(report)).toEqual(
      expect.arrayContaining(['no object left lying', 'every other stream inflated and known']),
    );
  });

  it('refuses a file whose pixels still show the name under no box', async () => {
    const open = await redactOk(engine, source, reading.text, {});
    const report = await verifyOk(engine, { ...redacted, pdf: open.pdf }, [TERM]);
    expect(report.clean).toBe(false);
    const fault = report.checks.find((check) => check.name.startsWith('what was removed'))?.detail;
    expect(fault).toContain('not black');
    expect(fault).toContain('the text under a box is not what was agreed');
    expect(JSON.stringify(report)).not.toContain(TERM);
  });

  it.each([
    ['backwards', 'haidebeZ'],
    ['in digits', Buffer.from(TERM).toString('hex')],
  ])('refuses a page on which the name still stands %s', async (_how, disguised) => {
    const pdf = await drawPdf((doc) =>
      doc.fontSize(14).text(`On Monday Priya visited ${TERM}, noted as ${disguised}.`),
    );
    const read = await readOk(engine, pdf);
    const report = await verifyOk(engine, await redactOk(engine, pdf, read.text, { terms: [TERM] }), [TERM]);
    expect(report.clean).toBe(false);
    expect(report.checks.find((check) => !check.ok)?.detail).toContain('backwards or in digits');
  });

  it('reads by OCR a name that stands only in the picture', async () => {
    const blind = reading.text.map((page) => ({
      ...page,
      words: page.words.filter((word) => !word.text.startsWith(TERM)),
    }));
    const leaking = await redactOk(engine, source, blind, {});
    const report = await verifyOk(engine, leaking, [TERM]);
    expect(report.clean).toBe(false);
    expect(report.checks.find((check) => !check.ok)?.detail).toContain('can be read in its picture');
  });

  it('doubts a page that nobody could read, unless a person says they did', async () => {
    const noise = new Uint8Array(800 * 1100).map((_, i) => ((i * 7919 + (i >> 5) * 104_729) % 251) & 255);
    const picture = await sharp(noise, { raw: { width: 800, height: 1100, channels: 1 } })
      .png()
      .toBuffer();
    const scan = await drawPdf((doc) => doc.image(picture, 0, 0, { width: 595 }));
    const read = await readOk(engine, scan);
    expect(read.facts[0]).toMatchObject({ source: 'scan', searchable: false });
    const out = await redactOk(engine, scan, read.text, {});
    expect((await verifyOk(engine, out, [TERM])).doubts).toHaveLength(1);
    const seen = { ...out, manifest: out.manifest.map((page) => ({ ...page, readByEye: true })) };
    expect((await verifyOk(engine, seen, [TERM])).clean).toBe(true);
  });
});
