import fc from 'fast-check';
import { expect, it } from 'vitest';
import { touches } from '../../app/documents/redact/boxes.ts';
import { planPage } from '../../app/documents/redact/plan-page.ts';
import type { PageText, Word } from '../../app/documents/types.ts';
import { isMiddleIn } from '../../machines/documents/box.ts';

const word = (text: string, x: number): Word => ({ text, x, y: 100, width: 90, height: 48, line: 0 });
const text: PageText = {
  ...{ number: 1, width: 595, height: 842, source: 'text', confidence: null, searchable: true },
  words: [word('About', 60), word('Zebediah', 160), word('himself', 270)],
};

/** The words that stay, with a box drawn over the page. */
function staying(box: { x: number; y: number; width: number; height: number }): string[] {
  const mark = { id: 'mark', scope: 'box' as const, boxes: [box], words: '', code: 'third-party', label: 'another' };
  const { items } = planPage({ pageId: 'page', index: 0, decision: 'redact', text, marks: [mark] });
  return items.flatMap((item) => (item.kind === 'word' ? [item.word.text] : []));
}

it('a word whose middle is under a box is taken out, however thin the box is beside large letters', () => {
  expect(staying({ x: 155, y: 122, width: 100, height: 3 })).toEqual(['About', 'himself']);
  expect(staying({ x: 203, y: 95, width: 3, height: 60 })).toEqual(['About', 'himself']);
});

it('a word that a box only brushes stays', () => {
  expect(staying({ x: 155, y: 143, width: 100, height: 30 })).toEqual(['About', 'Zebediah', 'himself']);
});

it('what counts as covered while the pages are reviewed is taken out of the answer', () => {
  const size = (most: number) => fc.double({ min: 3, max: most, noNaN: true });
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(size(300), size(80), size(300), size(80), share, share, (width, height, wide, high, right, down) => {
      const one = { text: 'word', x: 100, y: 100, width, height, line: 0 };
      const box = { x: 100 + width / 2 - wide * right, y: 100 + height / 2 - high * down, width: wide, height: high };
      fc.pre(isMiddleIn(one, box));
      expect(touches(one, box)).toBe(true);
    }),
  );
});
