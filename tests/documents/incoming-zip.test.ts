import { afterAll, describe, expect, it } from 'vitest';
import { createDocumentEngine } from '../../app/documents/engine.ts';
import { createPool } from '../../app/documents/pool.ts';
import { makeZip, type ZipFile } from './make-zip.ts';

const engine = createDocumentEngine(createPool(1));
afterAll(() => engine.close());

async function unpacked(files: readonly ZipFile[]) {
  const made = await engine.convert({ bytes: makeZip(files) });
  if (!made.ok) throw new Error(made.sentence);
  return made;
}
const listed = async (files: readonly ZipFile[]) =>
  (await unpacked(files)).children.map(({ name, bytes, problem }) => [
    name,
    bytes && Buffer.from(bytes).toString(),
    problem,
  ]);

/** Refused with that sentence, soon. */
async function refused(bytes: Uint8Array, sentence: RegExp) {
  const started = performance.now();
  expect(await engine.convert({ bytes })).toMatchObject({ ok: false, sentence: expect.stringMatching(sentence) });
  expect(performance.now() - started).toBeLessThan(5_000);
}

describe('a zip is unpacked', () => {
  it('file by file, with folders in their names, and what computers leave in it told of', async () => {
    const made = await unpacked([
      { name: 'Volume 1/', bytes: '' },
      { name: 'Volume 1/note.txt', bytes: 'Note' },
      { name: '__MACOSX/._note.txt', bytes: 'x' },
      { name: 'Thumbs.db', bytes: 'x' },
    ]);
    expect(made).toMatchObject({ kind: 'zip', pdf: null });
    expect(made.children.map(({ name }) => name)).toEqual(['Volume 1 / note.txt']);
    expect(made.findings).toMatchObject([{ kind: 'metadata', note: expect.stringMatching(/^2 files that computers/) }]);
  });

  it('names lead nowhere, in Unicode or of old computers', async () => {
    const all = await listed([
      { name: '../../etc/passwd', bytes: 'a' },
      { name: 'C:\\Users\\Jo\u202e\\n\u0000ote.txt', bytes: 'b' },
      { name: Buffer.from([0x53, 0x69, 0x83, 0x6e, 0x2e, 0x74, 0x78, 0x74]), bytes: 'c' },
      { name: '/..', bytes: 'd' },
    ]);
    expect(all.map(([name]) => name)).toEqual([
      'etc / passwd',
      'Users / Jo / note.txt',
      'Siân.txt',
      'File without a name',
    ]);
  });

  it('what cannot be had is listed with the reason', async () => {
    const all = await listed([
      { name: 'good.txt', bytes: 'good' },
      { name: 'locked.txt', bytes: 'locked', lie: { flags: 1 } },
      { name: 'pointer', bytes: '/etc/passwd', lie: { attributes: 0xa1ff0000 } },
      { name: 'longer.txt', bytes: 'longer than it says', lie: { size: 4 } },
      { name: 'shorter.txt', bytes: 'x', lie: { size: 4000 } },
    ]);
    expect(all.map(([name, , problem]) => [name, problem])).toEqual([
      ['good.txt', null],
      ['locked.txt', expect.stringMatching(/password/)],
      ['pointer', expect.stringMatching(/pointer/)],
      ['longer.txt', expect.stringMatching(/damaged/)],
      ['shorter.txt', expect.stringMatching(/damaged/)],
    ]);
    expect(all.slice(1).every(([, bytes]) => bytes === null)).toBe(true);
  });
});

describe('zips made to do harm end in a sentence, soon', () => {
  const zeros = Buffer.alloc(60_000_000);

  it('one file of sixty megabytes in sixty kilobytes', () =>
    refused(makeZip([{ name: 'bomb.txt', bytes: zeros }]), /far more than it should/));

  it('many that are too much together', () =>
    refused(
      makeZip(Array.from({ length: 30 }, (_, i) => ({ name: `${i}.txt`, bytes: 'x', lie: { size: 9_900_000 } }))),
      /far more/,
    ));

  it('files that lie on the same bytes', () =>
    refused(
      makeZip(Array.from({ length: 9 }, (_, i) => ({ name: `${i}`, bytes: 'same words again', lie: { start: 0 } }))),
      /far more/,
    ));

  it('more files than anybody reads', () =>
    refused(makeZip(Array.from({ length: 501 }, (_, i) => ({ name: `${i}`, bytes: '' }))), /holds 501 files/));

  it('cut off, empty, and nothing but folders', async () => {
    const whole = makeZip([{ name: 'a.txt', bytes: 'a' }]);
    await refused(whole.subarray(0, whole.length - 30), /damaged/);
    await refused(makeZip([]), /holds no files/);
    await refused(makeZip([{ name: 'a/', bytes: '' }]), /holds no files/);
  });

  it('other Office files say what to do', async () => {
    const types = { name: '[Content_Types].xml', bytes: '<Types/>' };
    await refused(makeZip([types, { name: 'xl/workbook.xml', bytes: '' }]), /spreadsheet.*what is hidden.*PDF/);
    await refused(makeZip([types, { name: 'ppt/presentation.xml', bytes: '' }]), /slide show/);
    await refused(
      makeZip([
        { name: 'mimetype', bytes: '' },
        { name: 'content.xml', bytes: '' },
      ]),
      /OpenDocument/,
    );
  });
});
