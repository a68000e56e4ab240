import { describe, expect, it } from 'vitest';
import {
  around,
  coveredBy,
  lineAloud,
  runsOf,
  toldApart,
  wordsAloud,
} from '../../app/components/review/heard-words.ts';
import { toldOf, toldOfPage } from '../../app/components/review/told.ts';
import type { PageNow, SheetWord } from '../../app/components/review/types.ts';

const words: readonly SheetWord[] = 'Jordan Pike said|that Kit came'
  .split('|')
  .flatMap((line, at) =>
    line
      .split(' ')
      .map((text, place) => ({ text, line: at, x: 50 + place * 50, y: 100 + at * 20, width: 40, height: 12 })),
  );
const overPike = { boxes: [{ x: 48, y: 98, width: 94, height: 16 }] };
const overKit = { boxes: [{ x: 100, y: 120, width: 40, height: 12 }] };

const now: PageNow = {
  ...{ version: 9, decision: null, marks: [], suggestions: [], progress: { decided: 3, pages: 40 } },
  ...{ undo: null, redo: null, passedOver: null, next: null, savedAt: null, text: 'p~0' },
};

describe('what is heard of a page', () => {
  it('a line says where marks begin and end, across words beside each other once', () => {
    const marked = coveredBy(words, [overPike, overKit]);
    expect([...marked]).toEqual([0, 1, 4]);
    expect(lineAloud(words, [0, 1, 2], marked)).toBe('marked: Jordan Pike, end of mark, said');
    expect(lineAloud(words, [3, 4, 5], marked)).toBe('that marked: Kit, end of mark, came');
    expect(lineAloud(words, [3, 4], marked)).toBe('that marked: Kit, end of mark');
    expect(runsOf(words, [3, 4, 5], new Set())).toEqual([{ isMarked: false, text: 'that Kit came' }]);
  });

  it('a place is heard with its whole line, as what stands around it is seen', () => {
    expect(around(words, overKit.boxes)).toBe('that Kit came');
    expect(around(words, [...overPike.boxes, ...overKit.boxes])).toBe('Jordan Pike said that Kit came');
    expect(around(words, [{ x: 0, y: 0, width: 10, height: 10 }])).toBe('');
  });

  it('buttons about places that read the same are told apart by the words around them, or by their number', () => {
    const sentence = 'Maya and Kit came home when Kit was ill'
      .split(' ')
      .map((text, place) => ({ text, line: 0, x: place * 50, y: 100, width: 40, height: 12 }));
    const at = (place: number) => ({ name: sentence[place]?.text ?? '', boxes: sentence.slice(place, place + 1) });
    expect(toldApart(sentence, [at(2), at(0), at(6)])).toEqual([
      'Kit, in “Maya and Kit came home when”',
      'Maya',
      'Kit, in “came home when Kit was ill”',
    ]);
    const drawn = { name: 'A drawn box', boxes: [{ x: 0, y: 400, width: 9, height: 9 }] };
    expect(toldApart(sentence, [drawn, at(0), drawn])).toEqual([
      'A drawn box, number 1',
      'Maya',
      'A drawn box, number 2',
    ]);
    expect(toldApart([], [at(2), at(6)])).toEqual(['Kit, number 1', 'Kit, number 2']);
  });

  it('many chosen words are counted instead of read', () => {
    const many = Array.from({ length: 20 }, (_, place) => ({
      ...{ x: 0, y: 0, width: 1, height: 1, line: 0, text: `w${place}` },
    }));
    expect(wordsAloud(words, [3, 4])).toBe('that Kit');
    expect(wordsAloud(many, [...many.keys()])).toMatch(/^w0 .* w11 and 8 more words$/);
  });

  it('a mark is told with its words and its exemption', () => {
    const because = { code: 'third-party', citation: '' } as const;
    expect(toldOf({ do: 'words', ...because }, now, false, 'Jordan Pike')).toBe(
      'Marked: Jordan Pike. Third party. 0 marks on this page.',
    );
    expect(toldOf({ do: 'area', box: null, ...because, citation: 'Sch 2 para 9' }, now, false)).toBe(
      'The whole page is marked. Sch 2 para 9. 0 marks on this page.',
    );
    expect(toldOf({ do: 'words' }, now, false)).toBe('Marked. 0 marks on this page.');
  });

  it('a turned page says what is seen at a glance: no words, only by eye, blurred, comments', () => {
    const page = (of: readonly SheetWord[], searchable: boolean, comments: readonly string[]) => ({
      ...{ document: { pages: 8, name: 'Letters' }, number: 3, sheet: { words: of, searchable }, comments },
    });
    expect(toldOfPage(page(words, true, []), now, false)).toBe('Page 3 of 8, Letters. Undecided.');
    expect(toldOfPage(page([], false, ['Look here', 'And here']), now, true)).toBe(
      'Page 3 of 8, Letters. Undecided. 2 comments. No words were found on it. ' +
        'It cannot be searched, and has to be read by eye. Its picture is blurred.',
    );
  });
});
