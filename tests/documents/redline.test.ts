import { afterAll, describe, expect, it } from 'vitest';
import { createDocumentEngine } from '../../app/documents/engine.ts';
import { CODES_WIDTH, redlineOrders } from '../../app/documents/redact/redline.ts';
import { runHere } from '../../app/documents/runner.ts';
import type { Box } from '../../machines/documents/events.ts';
import { drawPdf } from './make-pdf.ts';
import { words } from './other-readers.ts';
import { bundleOk, readOk } from './through-engine.ts';

const engine = createDocumentEngine(runHere());
afterAll(() => engine.close());

const [width, height, lift] = [600, 800, 18];
const page = (...marks: readonly { code: string; boxes: Box[]; scope?: 'words' | 'page' }[]) => ({
  ...{ index: 0, pageId: 'page-1', turned: 0 as const, decision: 'redact' as const },
  text: { number: 1, width, height, source: 'text' as const, confidence: null, searchable: true, words: [] },
  marks: marks.map(({ code, boxes, scope = 'words' }, at) => ({
    ...{ id: `mark-${at}`, scope, boxes, words: '', code, label: '' },
  })),
});
const line = (row: number, x = 100): Box => ({ x, y: 60 + row * 12, width: 80, height: 11 });

/** What is filled with colour: x, y of its middle from the top, and its height. */
function filled(orders: string) {
  return [...orders.matchAll(/([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+) re f/g)].map((found) => {
    const [x = 0, y = 0, wide = 0, high = 0] = found.slice(1).map(Number);
    return { x, right: x + wide, y: height + lift - y - high / 2, high };
  });
}

describe('a redline copy', () => {
  it('hides no word of the page: the codes stand beside it, each at the height of its line', () => {
    const codes = filled(
      redlineOrders(
        page({ code: 'third-party', boxes: [line(0), line(3)] }, { code: 'crime', boxes: [line(3, 300)] }),
        lift,
      ),
    );
    expect(codes).toHaveLength(3);
    for (const { x, right } of codes) {
      expect(x).toBeGreaterThan(width);
      expect(right).toBeLessThan(width + CODES_WIDTH);
    }
    expect(codes[0]?.y).toBeCloseTo(65.5, 1);
    expect(Math.abs((codes[1]?.y ?? 0) - 101.5)).toBeLessThan(6);
  });

  it('says a code once a line, and all of them on a page where every line has one, none over another or off the page', () => {
    const boxes = Array.from({ length: 60 }, (_, row) => [line(row), line(row, 300)]).flat();
    expect(filled(redlineOrders(page({ code: 'third-party', boxes }), lift))).toHaveLength(60);
    const both = [
      { code: 'third-party', boxes },
      { code: 'page withheld: social-work-expected-or-wished', boxes: [], scope: 'page' as const },
      { code: 'crime', boxes },
    ];
    const codes = filled(redlineOrders(page(...both), lift));
    expect(codes).toHaveLength(121);
    for (const [at, { y, right }] of codes.entries()) {
      expect(right).toBeLessThan(width + CODES_WIDTH);
      expect(y).toBeGreaterThan(codes[at - 1]?.y ?? 0);
      expect(y).toBeLessThan(height);
    }
  });

  it('says across each page what its language says, in letters its font has', () => {
    const across = 'Peidiwch â rhyddhau: mae’r dŵr yma';
    const orders = redlineOrders({ ...page(), across }, lift);
    const said = /<([\da-f]+)> Tj ET Q/u.exec(orders)?.[1] ?? '';
    expect(Buffer.from(said, 'hex').toString('latin1')).toBe("Peidiwch â rhyddhau: mae'r dwr yma");
  });

  it('names in its contents the numbers that stand at the foot of its pages: those of the answer', async () => {
    const pdf = await drawPdf((doc) => doc.text('Visit').addPage().text('Plan'));
    const { text } = await readOk(engine, pdf);
    const pages = text.map((one, index) => ({
      ...{ pageId: `page-${index + 1}`, index, decision: 'release' as const, text: one, marks: [] },
    }));
    const numberOf = (pageId: string) => ({ 'page-1': 41, 'page-2': 42 })[pageId];
    const { pdf: copy } = await bundleOk(engine, {
      ...{ reference: 'RD-1', bodyName: 'Northfold', intro: [], title: 'Redline copy' },
      sources: [{ key: 'notes', load: async () => pdf, name: 'Notes', pages }],
      redline: { across: 'Not for release', numberOf, stamp: (page, pageId) => `RD-1 · ${numberOf(pageId) ?? page}` },
    });
    const said = (await words(copy)).join(' ');
    expect(said).toMatch(/Notes.*41/su);
    expect(said).toContain('RD-1 · 42');
  });
});
