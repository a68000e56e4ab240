import { describe, expect, it } from 'vitest';
import { layerOf } from '../../app/documents/redact/layer.ts';
import type { LayerItem } from '../../app/documents/redact/plan.ts';

const sheet = { width: 600, height: 800, isLayered: false, isStamped: true };

/** Lines of words, one under the other, in letters of a height each. */
function lines(...rows: readonly (readonly [text: string, height: number, ocr?: true])[]): LayerItem[] {
  let y = 40;
  return rows.flatMap(([text, height, ocr], line) => {
    y += height + 2;
    return text.split(' ').map((word, at): LayerItem => {
      const place = { x: 50 + at * 60, y, width: 50, height, line };
      return word === '[gap]'
        ? { kind: 'gap', box: place, label: '[redacted: third party]', line }
        : { kind: 'word', word: { ...place, text: word, ...(ocr && { ocr }) } };
    });
  });
}
const tags = (items: readonly LayerItem[]) => {
  const { content, paragraphs, headings } = layerOf(sheet, items);
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

  it('no large word within a line, no large passage, no page of one size, and nothing OCR has measured', () => {
    const [small, large] = lines(body, ['Loud', 18]);
    if (small?.kind !== 'word' || large?.kind !== 'word') throw new Error('no words');
    const inLine: LayerItem = { kind: 'word', word: { ...large.word, line: 0, y: small.word.y } };
    expect(tags([...lines(body), inLine])).toEqual(['P']);
    expect(
      tags(lines([Array.from({ length: 30 }, () => 'word').join(' '), 18], ...Array.from({ length: 9 }, () => body))),
    ).toEqual(['P', 'P']);
    expect(tags(lines(body, body))).toEqual(['P']);
    expect(tags(lines(['Notes', 18, true], ['Jordan came to school', 11, true]))).toEqual(['P']);
  });
});
