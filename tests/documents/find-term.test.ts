import { describe, expect, it } from 'vitest';
import { findInDocument, findTerm } from '../../app/documents/suggest/find-term.ts';
import { pack, placesOf } from '../../app/documents/suggest/packed.ts';
import { workOf } from '../work-of.ts';
import { pageOf } from './page-of.ts';

const found = (term: string, ...lines: string[]) => findTerm([pageOf(lines)], term).map((hit) => hit.words);

describe('finding a term', () => {
  it.each([
    ['Zebediah', 'saw ZEBEDIAH there', 'ZEBEDIAH'],
    ['Zebediah', 'saw Zébédiah there', 'Zébédiah'],
    ['Zebediah', 'saw Zebediah’s coat', 'Zebediah’s'],
    ['O’Rourke', "met O'ROURKE, twice", "O'ROURKE,"],
    ["O'Rourke", 'met O Rourke twice', 'O Rourke'],
    ['Zebediah', 'name Z e b e d i a h given', 'Z e b e d i a h'],
    ['Griffiths', 'Mr Griﬃths came', 'Griﬃths'],
    ['Zebediah Smith', 'saw Zebediah  Smith. Then', 'Zebediah  Smith.'],
    ['Anna-Marie', 'with Anna Marie today', 'Anna Marie'],
    ['07700 900123', 'ring 07700-900-123 now', '07700-900-123'],
    ['Zebediah', 'to zebediah.smith@example.org please', 'zebediah.smith@example.org'],
    ['Zebediah', 'user Zebediah99 wrote', 'Zebediah99'],
    ['Zebediah', 'by ZebediahSmith again', 'ZebediahSmith'],
    ['Łukasz', 'and Lukasz came', 'Lukasz'],
    ['Zebediah', 'a Zebe diah cut by the file', 'Zebe diah'],
  ])('%s in “%s”', (term, line, words) => {
    expect(found(term, line).map((hit) => hit.replace(/\s+/gu, ' '))).toEqual([words.replace(/\s+/gu, ' ')]);
  });

  it.each([
    ['Ann', 'the Annual review'],
    ['Thea', 'it was the a level course'],
    ['Will', 'she is willing and Willing'],
    ['Ann', 'a new plan never began'],
  ])('not %s in “%s”', (term, line) => {
    expect(found(term, line)).toEqual([]);
  });

  it('joins a word cut by a hyphen at the line end and boxes both lines', () => {
    const hits = findTerm([pageOf(['we saw Gwen-', 'dolen again'])], 'Gwendolen');
    expect(hits).toHaveLength(1);
    expect(hits[0]?.boxes).toHaveLength(2);
    expect(hits[0]?.boxes[1]?.y).toBe(64);
  });

  it('goes over line ends and gives what stands around it', () => {
    const [hit] = findTerm(
      [pageOf(['the worker met Zebediah', 'Quillfeather at home that day'])],
      'zebediah quillfeather',
    );
    expect(hit).toMatchObject({
      words: 'Zebediah Quillfeather',
      before: 'the worker met',
      after: 'at home that day',
      page: 1,
    });
    expect(hit?.boxes).toHaveLength(2);
  });

  it.each([
    [
      'a name of two words',
      ['we saw Zebediah', 'Page 3 of 9'],
      ['Notes', 'Kowalczyk at home'],
      ['Zebediah', 'Kowalczyk'],
    ],
    ['a name that is cut', ['we saw Zebe-'], ['diah again'], ['Zebe-', 'diah']],
    ['not words that stand apart', ['we saw Zebediah there'], ['Kowalczyk at home'], []],
    ['not a word in the middle of the page', ['saw Zebediah', ...'abcdef'], ['Kowalczyk at home'], []],
  ])('goes on on the next page, with a place on each: %s', (_what, one, two, expected) => {
    const term = expected.length > 0 && expected[0] === 'Zebe-' ? 'Zebediah' : 'Zebediah Kowalczyk';
    const pages = [pageOf(one), pageOf(two, 2), pageOf(['other words'], 3)];
    expect(findInDocument(pages, term).map((hit) => hit.words)).toEqual(expected);
    expect(findTerm(pages, term)).toEqual([]);
    const places = placesOf(pages.map(pack), term);
    expect(places.flatMap((found, index) => found.map((place) => [index + 1, ...place]))).toEqual(
      findInDocument(pages, term).map((hit) => [hit.page, ...hit.at]),
    );
  });

  it('searches 500 pages in under a second', async () => {
    const line = 'the family were visited at home and all was well that day';
    const pages = Array.from({ length: 500 }, (_, i) =>
      pageOf([...Array.from({ length: 40 }, () => line), 'Zebediah came'], i + 1),
    );
    const worked = await workOf(() => expect(findTerm(pages, 'Zebediah')).toHaveLength(500));
    expect(worked).toBeLessThan(1000);
  });
});
