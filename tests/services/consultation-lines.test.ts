import { expect, it } from 'vitest';
import { allBut } from '../../app/services/register/consultation-sources.ts';

const word = (text: string, x: number, y: number, line: number) => ({ text, x, y, line, width: 40, height: 12 });
const words = [
  word('Above', 50, 88, 0),
  word('Theirs', 50, 100, 1),
  word('beside', 300, 104, 2),
  word('again', 400, 100, 1),
  word('Below', 50, 112, 3),
];
const page = { number: 1, width: 600, height: 800, source: 'text', confidence: null, searchable: true, words } as const;

it('of a page only the lines that name the person are left, whatever reaches into them from beside', () => {
  const { boxes } = allBut('page-1', { ...page, words: [...words] }, [{ x: 49, y: 99, width: 42, height: 14 }]);
  const isGone = ({ x, y, width, height }: (typeof words)[number]) =>
    boxes.some(
      (box) =>
        Math.min(x + width, box.x + box.width) - Math.max(x, box.x) > width * 0.9 &&
        Math.min(y + height, box.y + box.height) - Math.max(y, box.y) > height * 0.8,
    );
  expect(words.filter((one) => !isGone(one)).map(({ text }) => text)).toEqual(['Theirs', 'again']);
});

it('of a page on which nothing is theirs nothing is left', () => {
  expect(allBut('page-1', { ...page, words: [...words] }, []).boxes).toEqual([{ x: 0, y: 0, width: 600, height: 800 }]);
});
