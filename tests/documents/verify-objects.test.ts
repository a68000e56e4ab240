import { deflateSync, inflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDocumentEngine } from '../../app/documents/engine.ts';
import { runHere } from '../../app/documents/runner.ts';
import type { Redacted } from '../../app/documents/types.ts';
import { readOk, redactOk, verifyOk } from './help.ts';
import { drawPdf, rawPdf } from './make-pdf.ts';
import { scanPdf } from './make-scan.ts';

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

interface One {
  body: string;
  data: Buffer | null;
}

/** The objects of a finished file by their numbers, changed and written again with a table that tells the truth. */
function rewritten({ pdf }: Redacted, change: (objects: Map<number, One>) => void): Uint8Array {
  const text = Buffer.from(pdf).toString('latin1');
  const objects = new Map<number, One>();
  for (let at = 15; ; ) {
    const [head, id] = /^(\d+) 0 obj\n/u.exec(text.slice(at, at + 24)) ?? [];
    if (!head) break;
    const from = at + head.length;
    const [end, stream] = [text.indexOf('\nendobj\n', from), text.indexOf(' >>\nstream\n', from)];
    if (stream === -1 || stream > end) {
      objects.set(Number(id), { body: text.slice(from, end), data: null });
      at = end + 8;
      continue;
    }
    const length = Number(/\/Length (\d+)$/u.exec(text.slice(from, stream))?.[1]);
    const body = text.slice(from + 3, stream).replace(/ \/Length \d+$/u, '');
    objects.set(Number(id), { body, data: Buffer.from(text.slice(stream + 11, stream + 11 + length), 'latin1') });
    at = stream + 11 + length + 18;
  }
  change(objects);
  const written = rawPdf(
    Object.fromEntries(
      [...objects].map(([id, { body, data }]) => [id, data === null ? body : { dictionary: body, data }]),
    ),
    /\/Root \d+ 0 R \/Info \d+ 0 R/u.exec(text)?.[0],
  );
  return new Uint8Array(written);
}

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

const plants: [string, 'text' | 'scan', (objects: Map<number, One>) => void][] = [
  ['words in its font', 'text', (all) => repack(pick(all, font), (plain) => `${plain}${backwards}`)],
  ['another font', 'text', (all) => repack(pick(all, font), () => Buffer.from(TERM).toString('base64'))],
  ['a comment in a character map', 'text', (all) => repack(pick(all, map), (plain) => `${plain}%${backwards}`)],
  [
    'a letter that means another',
    'text',
    (all) => repack(pick(all, map), (plain) => plain.replace('<00ff> <0000>', '<00ff> <0001>')),
  ],
  [
    'a comment in a dictionary',
    'text',
    (all) => {
      const one = pick(all, tag);
      one.body = `${one.body}%${backwards}\n`;
    },
  ],
  [
    'a word in a dictionary',
    'text',
    (all) => {
      const one = pick(all, tag);
      one.body = one.body.replace('/S /P', `/S /P ${backwards}`);
    },
  ],
  ...[
    Buffer.from(TERM).toString('hex'),
    `fffe${Buffer.from(TERM, 'utf16le').toString('hex')}`,
    `FEFF${Buffer.from(TERM, 'utf16le').swap16().toString('hex').toUpperCase()}`,
  ].map((hex): [string, 'text', (objects: Map<number, One>) => void] => [
    `a title of bytes ${hex.slice(0, 4)}`,
    'text',
    (all) => {
      const one = pick(all, tag);
      one.body = one.body.replace('/S /P', `/S /P /Title <${hex}>`);
    },
  ]),
  [
    'a page without its words',
    'text',
    (all) =>
      repack(pick(all, content, 1), (plain) =>
        plain
          .split('\n')
          .filter((row) => !row.startsWith('/Words'))
          .join('\n'),
      ),
  ],
  [
    'a page without one of its words',
    'text',
    (all) => repack(pick(all, content, 1), (plain) => plain.replace(/\n\/Words.*/u, '')),
  ],
  [
    'words on an empty picture',
    'text',
    (all) => repack(pick(all, picture, 1), (plain) => '\u00ff'.repeat(plain.length)),
  ],
  [
    'a comment behind the pixels of a scan',
    'scan',
    (all) => {
      const one = pick(all, picture);
      const data = one.data ?? Buffer.alloc(0);
      one.data = Buffer.concat([data.subarray(0, -2), segment(0xfe, TERM), data.subarray(-2)]);
    },
  ],
  ['words of a program in a scan', 'scan', (all) => afterStart(pick(all, picture), segment(0xee, TERM))],
  ['words where its kind stands', 'scan', (all) => afterStart(pick(all, picture), segment(0xe0, TERM.padEnd(14)))],
  ['a table nothing uses', 'scan', (all) => afterStart(pick(all, picture), segment(0xdb, `\u0003${TERM.padEnd(64)}`))],
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

  it.each(plants)('refuses %s', async (_what, kind, change) => {
    const answer = answers[kind];
    if (!answer) throw new Error('no answer');
    const report = await verifyOk(engine, answer, [TERM], rewritten(answer, change));
    expect(report.clean).toBe(false);
    expect(JSON.stringify(report)).not.toContain(TERM);
  });
});
