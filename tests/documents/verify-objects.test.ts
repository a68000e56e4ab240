import { deflateSync, inflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDocumentEngine } from '../../app/documents/engine.ts';
import { runHere } from '../../app/documents/runner.ts';
import type { Redacted } from '../../app/documents/types.ts';
import { type One, rewritten, type Shape } from './finished-file.ts';
import { drawPdf } from './make-pdf.ts';
import { scanPdf } from './make-scan.ts';
import { readOk, redactOk, verifyOk } from './through-engine.ts';

const engine = createDocumentEngine(runHere());
const TERM = 'Zebediah';
const answers: Partial<Record<'text' | 'scan', Redacted>> = {};

beforeAll(async () => {
  const draw = (doc: PDFKit.PDFDocument) => doc.fontSize(14).text(`On Monday Priya visited ${TERM} at home.`, 56, 56);
  const text = await drawPdf((doc) => draw(doc).addPage().text('A second page with other words.'));
  for (const [kind, pdf] of [['text', text] as const, ['scan', await scanPdf(draw)] as const])
    answers[kind] = await redactOk(engine, pdf, (await readOk(engine, pdf)).text, { terms: [TERM] });
});
afterAll(() => engine.close());

const plainOf = ({ data }: One): string => {
  try {
    return inflateSync(data ?? Buffer.alloc(0)).toString('latin1');
  } catch {
    return '';
  }
};
function pick(objects: Map<number, One>, is: (one: One) => boolean, index = 0): One {
  const found = [...objects.values()].filter(is)[index];
  if (!found) throw new Error('the file has no such object');
  return found;
}
const repack = (one: One, change: (plain: string) => string) => {
  one.data = deflateSync(Buffer.from(change(plainOf(one)), 'latin1'));
};
const font = (one: One) => one.body.includes('/Length1');
const map = (one: One) => plainOf(one).startsWith('/CIDInit');
const content = (one: One) => plainOf(one).startsWith('/Artifact');
const picture = (one: One) => one.body.includes('/Subtype /Image');
const tag = (one: One) => one.body.includes('/S /P ');
const segment = (marker: number, text: string) =>
  Buffer.concat([Buffer.from([0xff, marker, 0, text.length + 2]), Buffer.from(text, 'latin1')]);
const afterStart = (one: One, more: Buffer) => {
  const data = one.data ?? Buffer.alloc(0);
  one.data = Buffer.concat([data.subarray(0, 2), more, data.subarray(2)]);
};
const backwards = [...TERM].reverse().join('');

/** What is planted, in which file, and by which words it is refused. */
type Plant = [what: string, kind: 'text' | 'scan', why: string, plant: (objects: Map<number, One>) => void];
const plants: Plant[] = [
  [
    'words in its font',
    'text',
    'every other stream inflated and known',
    (all) => repack(pick(all, font), (plain) => `${plain}${backwards}`),
  ],
  [
    'another font',
    'text',
    'every other stream inflated and known',
    (all) => repack(pick(all, font), () => Buffer.from(TERM).toString('base64')),
  ],
  [
    'a comment in a character map',
    'text',
    'every other stream inflated and known',
    (all) => repack(pick(all, map), (plain) => `${plain}%${backwards}`),
  ],
  [
    'a letter that means another',
    'text',
    'every other stream inflated and known',
    (all) => repack(pick(all, map), (plain) => plain.replace('<00ff> <0000>', '<00ff> <0001>')),
  ],
  [
    'a comment in a dictionary',
    'text',
    'holds more or less than the objects it names',
    (all) => {
      const one = pick(all, tag);
      one.body = `${one.body}%${backwards}\n`;
    },
  ],
  [
    'a word in a dictionary',
    'text',
    'nothing between names and numbers',
    (all) => {
      const one = pick(all, tag);
      one.body = one.body.replace('/S /P', `/S /P ${backwards}`);
    },
  ],
  ...[
    Buffer.from(TERM).toString('hex'),
    `fffe${Buffer.from(TERM, 'utf16le').toString('hex')}`,
    `FEFF${Buffer.from(TERM, 'utf16le').swap16().toString('hex').toUpperCase()}`,
  ].map(
    (hex): Plant => [
      `a title of bytes ${hex.slice(0, 4)}`,
      'text',
      'nothing between names and numbers',
      (all) => {
        const one = pick(all, tag);
        one.body = one.body.replace('/S /P', `/S /P /Title <${hex}>`);
      },
    ],
  ),
  [
    'a page without its words',
    'text',
    'not all words that stay are there',
    (all) =>
      repack(pick(all, content, 1), (plain) =>
        plain
          .split('\n')
          .filter((row) => !row.endsWith('Tj'))
          .join('\n'),
      ),
  ],
  [
    'a page without one of its words',
    'text',
    'not all words that stay are there',
    (all) => repack(pick(all, content, 1), (plain) => plain.replace(/\n[^\n]* Tj$/mu, '')),
  ],
  [
    'words on an empty picture',
    'text',
    'its words stand on an empty picture',
    (all) => repack(pick(all, picture, 1), (plain) => '\u00ff'.repeat(plain.length)),
  ],
  [
    'a comment behind the pixels of a scan',
    'scan',
    'its picture has bytes within or after its pixels',
    (all) => {
      const one = pick(all, picture);
      const data = one.data ?? Buffer.alloc(0);
      one.data = Buffer.concat([data.subarray(0, -2), segment(0xfe, TERM), data.subarray(-2)]);
    },
  ],
  [
    'a scan that says more of itself than there is',
    'scan',
    'its picture says of itself what is not written here',
    (all) => {
      const one = pick(all, picture);
      one.body = one.body.replace('/Filter', '/DecodeParms << /K 1 >> /Filter');
    },
  ],
  [
    'words of a program in a scan',
    'scan',
    'its picture carries data beside its pixels',
    (all) => afterStart(pick(all, picture), segment(0xee, TERM)),
  ],
  [
    'words where its kind stands',
    'scan',
    'its picture carries data beside its pixels',
    (all) => afterStart(pick(all, picture), segment(0xe0, TERM.padEnd(14))),
  ],
  [
    'a table nothing uses',
    'scan',
    'its picture carries data beside its pixels',
    (all) => afterStart(pick(all, picture), segment(0xdb, `\u0003${TERM.padEnd(64)}`)),
  ],
];

/** Some of these no reader opens at all. */
const HOLDS_OTHER = /holds more or less than the objects it names|cannot be opened/u;
const NOT_OURS = /its table is not one that is written here|holds more or less|does not list every object/u;

/** What holds objects, and the table that lists them, otherwise than the house writes them. */
const shapes: [string, RegExp, Shape][] = [
  ['words behind the objects of a stream', HOLDS_OTHER, { packed: (plain) => `${plain}\n${TERM}` }],
  ['words behind an object in a stream', HOLDS_OTHER, { packed: (plain) => plain.replace(' >>', ` >>   ${TERM}`) }],
  ['words before the objects of a stream', HOLDS_OTHER, { packed: (plain) => plain.replace('\n', ` %${TERM}\n`) }],
  [
    'an object in a stream that is said to stand elsewhere',
    HOLDS_OTHER,
    { packed: (plain) => plain.replace(/^(\d+) 0 (\d+) \d/u, '$1 0 $2 9') },
  ],
  [
    'a stream of objects that goes on from another',
    HOLDS_OTHER,
    { entries: (entries) => entries.replace('/Type /ObjStm', '/Type /ObjStm /Extends 7 0 R') },
  ],
  ['an object in two versions', /stands in the file twice/u, { twice: true }],
  [
    'a table of an older version',
    NOT_OURS,
    { entries: (entries) => entries.replace('/Type /XRef', '/Type /XRef /Prev 15') },
  ],
  ['a table with words behind it', NOT_OURS, { table: (rows) => Buffer.concat([rows, Buffer.from(TERM)]) }],
  ['a table with a row too few', NOT_OURS, { table: (rows) => rows.subarray(7) }],
  [
    'a table that says otherwise',
    /not where the table says/u,
    {
      table: (rows) => {
        const other = Buffer.from(rows);
        other.writeUInt16BE(other.readUInt16BE(7 + 5) + 1, 7 + 5);
        return other;
      },
    },
  ],
  [
    'a table that begins with words',
    /does not begin as it is written here/u,
    { table: (rows) => Buffer.concat([Buffer.from(TERM.slice(0, 7)), rows.subarray(7)]) },
  ],
];

describe('the verifier, of an object changed in a finished file', () => {
  it.each(['text', 'scan'] as const)('passes %s written again as it was', async (kind) => {
    const answer = answers[kind];
    if (!answer) throw new Error('no answer');
    expect(
      await verifyOk(
        engine,
        answer,
        [TERM],
        rewritten(answer, () => undefined),
      ),
    ).toMatchObject({ clean: true });
  });

  it.each(shapes)('refuses %s', async (_what, why, shape) => {
    const answer = answers.text;
    if (!answer) throw new Error('no answer');
    const pdf = rewritten(answer, () => undefined, shape);
    const report = await verifyOk(engine, answer, [TERM], pdf);
    expect(report.checks.filter(({ ok }) => !ok).map(({ detail }) => detail)).toEqual(
      expect.arrayContaining([expect.stringMatching(why)]),
    );
    expect(JSON.stringify(report)).not.toContain(TERM);
  });

  it('refuses a mark that was not burnt', async () => {
    const answer = answers.scan;
    if (!answer) throw new Error('no answer');
    const manifest = answer.manifest.map((page) => ({
      ...page,
      marks: page.marks.map((mark) => ({ ...mark, boxes: [{ x: 300, y: 300, width: 60, height: 14 }] })),
    }));
    const report = await verifyOk(engine, { ...answer, manifest }, [TERM]);
    expect(report.checks.filter(({ ok }) => !ok).map(({ detail }) => detail)).toEqual([
      expect.stringMatching(/^page 1: mark mark-1 is not black/u),
    ]);
  });

  it.each(plants)('refuses %s', async (_what, kind, why, change) => {
    const answer = answers[kind];
    if (!answer) throw new Error('no answer');
    const report = await verifyOk(engine, answer, [TERM], rewritten(answer, change));
    expect(report.clean).toBe(false);
    expect(JSON.stringify(report.checks.filter(({ ok }) => !ok))).toContain(why);
    expect(JSON.stringify(report)).not.toContain(TERM);
  });
});
