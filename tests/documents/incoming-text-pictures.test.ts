import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { createDocumentEngine } from '../../app/documents/engine.ts';
import { kindOf } from '../../app/documents/incoming/kind.ts';
import { createPool } from '../../app/documents/pool.ts';
import { drawPdf } from './make-pdf.ts';
import { pixelsOf } from './make-scan.ts';
import { readOk, redactOk, verifyOk } from './through-engine.ts';

const engine = createDocumentEngine(createPool(1));
afterAll(() => engine.close());

async function converted(bytes: Uint8Array) {
  const made = await engine.convert({ bytes });
  if (!made.ok) throw new Error(made.sentence);
  return made;
}
async function wordsOf(bytes: Uint8Array): Promise<string[]> {
  const { pdf } = await converted(bytes);
  const reading = await readOk(engine, pdf ?? new Uint8Array());
  return reading.text.map(({ words }) => words.map(({ text }) => text).join(' '));
}

describe('a plain text becomes pages', () => {
  const welsh = 'Siân Pŵel – “mam”, £5, naïve';
  const utf16 = (text: string, bigEndian: boolean) => {
    const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
    return bigEndian ? bytes.swap16() : bytes;
  };
  it.each([
    ['UTF-8', Buffer.from(welsh)],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${welsh}`)],
    ['UTF-16, little end first', utf16(welsh, false)],
    ['UTF-16, big end first', utf16(welsh, true)],
    ['UTF-16 without its mark', Buffer.from(`${welsh} and more words of a plain kind`, 'utf16le')],
  ])('%s', async (_, bytes) => {
    expect((await wordsOf(bytes)).join(' ')).toContain(welsh);
  });

  it('Windows-1252, where it is no UTF-8', async () => {
    expect(await wordsOf(Buffer.from('Ren\xe9e said \x93no\x94 \x96 \x805', 'latin1'))).toEqual([
      'Renée said “no” – €5',
    ]);
  });

  it('begins a page at a form feed, keeps every line, and hides no name behind marks that leave no mark', async () => {
    const pages = await wordsOf(Buffer.from('Jor\u200bdan\u202e Pike\r\nLine two\fSecond page'));
    expect(pages).toEqual(['Jordan Pike Line two', 'Second page']);
  });

  it('lists words whose letters it cannot draw, so that they are not lost', async () => {
    const made = await converted(Buffer.from('Her name was Оксана, and she smiled 😊.'));
    expect(made.findings).toMatchObject([{ kind: 'hidden-text', note: expect.stringContaining('Оксана,') }]);
    const [page] = (await readOk(engine, made.pdf ?? new Uint8Array())).text;
    const text = page?.words.map((word) => word.text).join('') ?? '';
    expect(text).toContain('[U+041E][U+043A]');
    expect(text).toContain('[U+1F60A]');
  });

  it('is the same file whenever it is made', async () => {
    const [a, b] = await Promise.all([converted(Buffer.from('once')), converted(Buffer.from('once'))]);
    expect(Buffer.from(a.pdf ?? []).equals(Buffer.from(b.pdf ?? []))).toBe(true);
  });

  it('of five thousand pages, or of one word of two million letters, is refused within the time of one', async () => {
    const long = Buffer.from('A line of a log.\n'.repeat(170_000));
    expect(await engine.convert({ bytes: long })).toMatchObject({ code: 'too-many-pages' });
    const word = await engine.convert({ bytes: Buffer.alloc(2_900_000, 97) });
    expect(word.ok || word.code).toBe('too-many-pages');
    const letters = await engine.convert({ bytes: Buffer.alloc(3_100_000, 97) });
    expect(letters).toMatchObject({ code: 'too-large', sentence: expect.stringMatching(/Split it/) });
  });

  it('goes through redaction and verification as any PDF', async () => {
    const { pdf } = await converted(Buffer.from('Visit on 3 May.\nJordan Pike was at home with his mother.'));
    const reading = await readOk(engine, pdf ?? new Uint8Array());
    const redacted = await redactOk(engine, pdf ?? new Uint8Array(), reading.text, { terms: ['Jordan Pike'] });
    const report = await verifyOk(engine, redacted, ['Jordan Pike']);
    expect(report.doubts).toEqual([]);
    expect(report.clean).toBe(true);
  });
});

describe('a picture becomes pages', () => {
  const scanned = async (line: string) => {
    const { data, width, height } = await pixelsOf(await drawPdf((doc) => doc.fontSize(16).text(line)), 150);
    return sharp(data, { raw: { width, height, channels: 1 } });
  };

  it('a photo is turned upright as its camera noted, read by OCR, and its details are listed', async () => {
    const upright = await (
      await scanned(`Jordan Pike came home on Tuesday evening. ${'He was seen at the school gate again. '.repeat(9)}`)
    )
      .png()
      .toBuffer();
    const photo = await sharp(upright)
      .rotate(-90)
      .withMetadata({ orientation: 6 })
      .withExifMerge({ IFD0: { ImageDescription: 'Canary Wharf Road' } })
      .jpeg()
      .toBuffer();
    const made = await converted(photo);
    expect(made).toMatchObject({ kind: 'picture' });
    expect(made.findings).toMatchObject([{ kind: 'metadata', note: expect.stringContaining('Canary Wharf Road') }]);
    const [page] = (await readOk(engine, made.pdf ?? new Uint8Array())).text;
    expect(page).toMatchObject({ source: 'scan', searchable: true });
    expect(page?.words.map(({ text }) => text).join(' ')).toContain('Jordan Pike came home on Tuesday evening');
    expect(Number(page?.height)).toBeGreaterThan(Number(page?.width));
  });

  it.each(['png', 'webp', 'gif', 'tiff'] as const)('%s', async (format) => {
    const picture = await (await scanned('A letter about nobody in particular')).toFormat(format).toBuffer();
    const made = await converted(picture);
    const reading = await readOk(engine, made.pdf ?? new Uint8Array());
    expect(reading.text).toHaveLength(1);
    expect(reading.text[0]?.words.map(({ text }) => text).join(' ')).toContain('about nobody in');
  });

  it('a TIFF of several pages has them all', async () => {
    const [first, second] = await Promise.all(
      ['First page of the fax', 'Second page of the fax'].map(async (line) => (await scanned(line)).png().toBuffer()),
    );
    const tiff = await sharp([first ?? '', second ?? ''], { join: { animated: true } })
      .tiff()
      .toBuffer();
    expect((await wordsOf(tiff)).map((page) => page.slice(0, 6))).toEqual(['First ', 'Second']);
  });

  it('says what see-through parts and moving pictures may hide', async () => {
    const clear = sharp({ create: { width: 50, height: 50, channels: 4, background: '#fff0' } });
    expect((await converted(await clear.png().toBuffer())).findings).toMatchObject([{ kind: 'layer' }]);
    const opaque = sharp({ create: { width: 50, height: 50, channels: 4, background: '#fff' } });
    expect((await converted(await opaque.png().toBuffer())).findings).toEqual([]);
  });

  it('cut off: what is there is shown, and the rest is told of', async () => {
    const whole = await (await scanned('Most of it is lost')).jpeg().toBuffer();
    const made = await converted(whole.subarray(0, whole.length / 2));
    expect(made.findings).toMatchObject([{ kind: 'damaged', note: expect.stringContaining('end is missing') }]);
  });

  it('a bomb of sixty thousand by sixty thousand pixels is refused at once', async () => {
    const small = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#000' } })
      .png()
      .toBuffer();
    small.writeUInt32BE(60_000, 16);
    small.writeUInt32BE(60_000, 20);
    const started = performance.now();
    const refused = await engine.convert({ bytes: small });
    expect(refused.ok).toBe(false);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

describe('what is not taken says so, and what to do', () => {
  const start = (hex: string) => Buffer.concat([Buffer.from(hex, 'hex'), Buffer.alloc(200)]);
  it.each([
    ['an AVIF picture', Buffer.from('\0\0\0\x18ftypavif\0\0\0\0'), /AVIF.*save it as a JPEG/],
    ['rich text', Buffer.from('{\\rtf1 hello}'), /rich text.*PDF/],
    ['a 7z archive', start('377abcaf271c'), /archive.*zip/],
    ['a program', start('4d5a9000'), /program/],
    ['an old Office file', start('d0cf11e0a1b11ae1'), /older Office/],
    ['an unknown one', Buffer.from([1, 2, 3, 4]), /cannot be read here.*PDF/],
    ['an empty one', new Uint8Array(), /empty/],
  ])('%s', (_, bytes, sentence) => {
    expect(kindOf(bytes)).toMatchObject({ ok: false, sentence: expect.stringMatching(sentence) });
  });

  it('words and messages that speak of “%PDF-” are no PDF; a PDF with a line before it is one', () => {
    expect(kindOf(Buffer.from('The file begins with %PDF-1.7 and has 3 pages.'))).toMatchObject({ kind: 'text' });
    const message = 'From: a@example.org\r\nMIME-Version: 1.0\r\n\r\n%PDF-1.4\n1 0 obj\n<< >>\nendobj';
    expect(kindOf(Buffer.from(message))).toMatchObject({ kind: 'email' });
    expect(kindOf(Buffer.from('@PJL SET\n%PDF-1.4\n1 0 obj\n<< >>\nendobj'))).toMatchObject({ kind: 'pdf' });
    expect(kindOf(Buffer.from('%PDF-1.4\nnothing more'))).toMatchObject({ kind: 'pdf' });
  });

  it('a letter that begins “From:” is a text; a message as mail programs write it is an e-mail', () => {
    expect(kindOf(Buffer.from('From: the school\nTo: the parents\n\nDear all'))).toMatchObject({ kind: 'text' });
    expect(kindOf(Buffer.from('From: a@example.org\r\nMIME-Version: 1.0\r\n\r\nHello'))).toMatchObject({
      kind: 'email',
    });
  });
});
