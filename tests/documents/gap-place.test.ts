import { describe, expect, it } from 'vitest';
import { planPage } from '../../app/documents/redact/plan-page.ts';
import type { Word } from '../../app/documents/types.ts';

type Line = readonly [text: string, x: number, y: number];

/** Lines in the order in which a page's text gives them; a word in brackets is marked. */
function read(...lines: readonly Line[]): string {
  const words: Word[] = lines.flatMap(([text, x, y], line) => {
    let at = x;
    return text.split(' ').map((word) => {
      const width = word.length * 5;
      const placed = { text: word, x: at, y, width, height: 10, line };
      at += width + 4;
      return placed;
    });
  });
  const marks = words
    .filter(({ text }) => text.startsWith('('))
    .map(({ text, x, y, width, height }, at) => ({
      ...{ id: `mark-${at}`, scope: 'words' as const, words: text, code: 'third-party', label: '' },
      boxes: [{ x, y, width, height }],
    }));
  const { items } = planPage({
    ...{ pageId: 'page-1', index: 0, decision: 'redact', marks },
    text: { number: 1, width: 600, height: 800, source: 'text', confidence: null, searchable: true, words },
  });
  return items.map((item) => (item.kind === 'word' ? item.word.text : '[gap]')).join(' ');
}

describe('what is said where something was taken out comes where a reader comes to it', () => {
  it('in its line', () => {
    expect(read(['Maya and (Jodie) came', 50, 50], ['home late', 50, 64])).toBe('Maya and [gap] came home late');
    expect(read(['(Jodie) came', 50, 50], ['home to (Jodie)', 50, 64])).toBe('[gap] came home to [gap]');
  });

  it('in its cell, though the text gives the cells beside it, which stand further up, only afterwards', () => {
    const row: Line[] = [
      ['29/09', 50, 50],
      ['Home visit at noon', 100, 50],
      ['where (Jodie) was ill', 100, 64],
      ['Case note', 300, 50],
      ['W. Ashcroft', 400, 50],
    ];
    expect(read(...row)).toBe('29/09 Home visit at noon where [gap] was ill Case note W. Ashcroft');
  });

  it('at the beginning, at the end and in the middle line of a cell', () => {
    const row = (...cell: string[]): Line[] => [
      ['29/09', 50, 50],
      ...cell.map((text, at): Line => [text, 100, 50 + at * 14]),
      ['Case note', 300, 50],
    ];
    expect(read(...row('(Jodie) said', 'she was ill'))).toBe('29/09 [gap] said she was ill Case note');
    expect(read(...row('So said', 'at noon', '(Jodie)'))).toBe('29/09 So said at noon [gap] Case note');
    expect(read(...row('So said', '(Jodie)', 'at noon'))).toBe('29/09 So said [gap] at noon Case note');
    expect(read(...row('(Jodie)', 'was ill'))).toBe('29/09 [gap] was ill Case note');
  });

  it('in its column', () => {
    const columns: Line[] = [
      ['one two three', 50, 50],
      ['four five six', 50, 64],
      ['seven (eight)', 300, 50],
      ['(nine)', 300, 64],
      ['ten', 300, 78],
    ];
    expect(read(...columns)).toBe('one two three four five six seven [gap] [gap] ten');
  });

  it('also where nothing of its column is left', () => {
    expect(read(['Name', 50, 50], ['(Jodie)', 200, 50], ['Born', 50, 90], ['in May', 200, 90])).toBe(
      'Name [gap] Born in May',
    );
  });
});
