import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createDocumentEngine } from '../../app/documents/engine.ts';
import type { LayerItem } from '../../app/documents/redact/plan-page.ts';
import { textLayerOf } from '../../app/documents/redact/text-layer.ts';
import { runHere } from '../../app/documents/runner.ts';
import { drawPdf } from './make-pdf.ts';
import { scanPdf } from './make-scan.ts';
import { readOk, redactOk } from './through-engine.ts';

const sheet = { width: 600, height: 800, isLayered: false, isStamped: true };

/** Lines of words, one under the other, in letters of a height each. */
function lines(
  ...rows: readonly (readonly [text: string, height: number, how?: 'ocr' | 'bold', apart?: number])[]
): LayerItem[] {
  let y = 40;
  return rows.flatMap(([text, height, how, apart = 10], line) => {
    y += height + 2;
    return text.split(' ').map((word, at): LayerItem => {
      const place = { x: 50 + at * (50 + apart), y, width: 50, height, line };
      return word === '[gap]'
        ? { kind: 'gap', box: place, label: '[redacted: third party]', line }
        : { kind: 'word', word: { ...place, text: word, ...(how && { [how]: true }) } };
    });
  });
}
const tags = (items: readonly LayerItem[]) => {
  const { content, paragraphs, headings } = textLayerOf(sheet, items);
  const all = [...content.matchAll(/^\/(P|H1) <<\/MCID (\d+)>> BDC/gm)].map(([, tag, at]) => [tag, Number(at)]);
  expect(all.map(([, at]) => at)).toEqual(Array.from({ length: paragraphs }, (_, at) => at));
  expect(all.flatMap(([tag, at]) => (tag === 'H1' ? [at] : []))).toEqual(headings);
  return all.map(([tag]) => tag);
};
const body = ['Jordan came to school and read', 11] as const;

describe('whoever listens to an answer is told its headings', () => {
  it('a line that is set larger than most of the page, also where it stands close above', () => {
    expect(tags(lines(['Case notes', 18], body, body, ['Plan for the year', 14], body))).toEqual([
      'H1',
      'P',
      'H1',
      'P',
    ]);
    expect(tags(lines(body, body, ['Summary', 14]))).toEqual(['P', 'H1']);
  });

  it('with something taken out of it too', () => {
    expect(tags(lines(['Letter from [gap]', 18], body, body))).toEqual(['H1', 'P']);
    expect(tags(lines(['[gap]', 18], body, body))).toEqual(['P']);
  });

  it('a line that is bold from end to end, with something taken out of it too', () => {
    expect(tags(lines(body, ['What we agreed', 11, 'bold'], body, ['About [gap]', 11, 'bold'], body, body))).toEqual([
      'P',
      'H1',
      'P',
      'H1',
      'P',
    ]);
  });

  it('and comes to a paragraph where lines are further apart than they usually are, as those of Word and the rows of a table', () => {
    const set = (...downs: readonly number[]): LayerItem[] => {
      let y = 40;
      return downs.flatMap((down, line) => {
        y += down;
        return ['Jordan', 'came', 'home'].map(
          (text, at): LayerItem => ({ kind: 'word', word: { text, x: 50 + at * 40, y, width: 36, height: 12, line } }),
        );
      });
    };
    expect(tags(set(14, 14, 20, 14, 20, 14))).toEqual(['P', 'P', 'P']);
    expect(tags(set(14, 14, 14, 14))).toEqual(['P']);
    // Set with a line between: each line of a page like that is one paragraph to those who listen, as it was.
    expect(tags(set(30, 30, 30))).toEqual(['P', 'P', 'P']);
  });

  it('no line of which a part is bold, no head of a table, no number, and nothing on a page that is bold for the most part', () => {
    const [label] = lines(['Mother:', 11, 'bold']);
    if (label?.kind !== 'word') throw new Error('no word');
    const [, ...rest] = lines(body);
    expect(tags([label, ...rest])).toEqual(['P']);
    expect(tags(lines(body, ['Date Who What', 11, 'bold', 40], body))).toEqual(['P']);
    expect(tags(lines(body, ['12', 18], body))).toEqual(['P', 'P', 'P']);
    expect(tags(lines(['A loud page', 11, 'bold'], ['Shouts all the time', 11, 'bold'], ['And so on', 11]))).toEqual([
      'P',
    ]);
  });

  it('of a scan, a line whose letters are larger, whichever letters it has', () => {
    const scanned = (text: string, size: number) => {
      const [high, deep] = [/[A-Zbdfhijklt]/u.test(text), /[gjpqy]/u.test(text)];
      return [text, size * (0.5 + (high ? 0.22 : 0) + (deep ? 0.2 : 0)), 'ocr'] as const;
    };
    const [one, other] = [scanned('was seen once more', 11), scanned('Jelly apple happy', 11)];
    const [first, ...after] = tags(lines(scanned('Case Notes', 18), one, other, one));
    expect(first).toBe('H1');
    expect(after).not.toContain('H1');
    expect(tags(lines(one, one, one, other))).not.toContain('H1');
  });

  it('no large word within a line, no large passage and no page of one size', () => {
    const [small, large] = lines(body, ['Loud', 18]);
    if (small?.kind !== 'word' || large?.kind !== 'word') throw new Error('no words');
    const inLine: LayerItem = { kind: 'word', word: { ...large.word, line: 0, y: small.word.y } };
    expect(tags([...lines(body), inLine])).toEqual(['P']);
    expect(
      tags(lines([Array.from({ length: 30 }, () => 'word').join(' '), 18], ...Array.from({ length: 9 }, () => body))),
    ).toEqual(['P', 'P']);
    expect(tags(lines(body, body))).toEqual(['P']);
  });
});

describe('what a page says of its letters', () => {
  const engine = createDocumentEngine(runHere());
  afterAll(() => engine.close());
  const draw = (doc: PDFKit.PDFDocument) => {
    doc.font('Helvetica-Bold').fontSize(11).text('What we agreed');
    doc.font('Helvetica').text('Jordan came to school and read to the class, and was glad of it.');
    doc.text('His teacher said that he reads more than he did before the summer.');
    doc.fontSize(20).text('Plan for the year').fontSize(11).text('More of the same, and a visit to the library.');
  };
  /** What the headings of its first page say. */
  const headingsOf = async (pdf: Uint8Array): Promise<string[]> => {
    const redacted = await redactOk(engine, pdf, (await readOk(engine, pdf)).text, {});
    const document = await getDocument({ data: redacted.pdf.slice(), verbosity: 0 }).promise;
    const page = await document.getPage(1);
    const said = new Map<string, string>();
    let id = '';
    for (const item of (await page.getTextContent({ includeMarkedContent: true })).items)
      if ('str' in item) said.set(id, `${said.get(id) ?? ''}${item.str} `);
      else id = item.id ?? id;
    const found: string[] = [];
    const walk = (node: unknown): void => {
      const { role, children = [], id: of } = treeNode.parse(node);
      if (role === 'H1') found.push(children.map((child) => said.get(treeNode.parse(child).id ?? '') ?? '').join(''));
      for (const child of of === undefined ? children : []) walk(child);
    };
    walk(await page.getStructTree());
    await document.loadingTask.destroy();
    return found.map((words) => words.replace(/\s+/gu, ' ').trim());
  };

  it('a bold line and a large one are headings of the finished page, read by another house', async () => {
    expect(await headingsOf(await drawPdf(draw))).toEqual(['What we agreed', 'Plan for the year']);
  });

  it('of a scan, the large one', async () => {
    expect(await headingsOf(await scanPdf(draw))).toEqual(['Plan for the year']);
  });
});

const treeNode = z.looseObject({
  role: z.string().optional(),
  id: z.string().optional(),
  children: z.array(z.unknown()).optional(),
});
