import { expect, it } from 'vitest';
import { arrived, send } from '../../app/components/review/sent-sheet.ts';

const page = { pageId: 'p', width: 595.276, height: 842, searchable: true, text: 't', turned: 90 } as const;

it('words arrive as they were sent, to a hundredth of a point, and all else untouched', () => {
  const words = [
    { text: '“Ó\n\t"x', x: 50.371_234, y: 1 / 3, width: 0.004, height: 11.9, line: 0 },
    { text: '', x: -2.5, y: 0, width: 4.61, height: 11.899_999_999_999_977, line: 12 },
  ];
  expect(arrived(send({ ...page, words }))).toEqual({
    ...page,
    words: [
      { text: '“Ó\n\t"x', x: 50.37, y: 0.33, width: 0, height: 11.9, line: 0 },
      { text: '', x: -2.5, y: 0, width: 4.61, height: 11.9, line: 12 },
    ],
  });
});
