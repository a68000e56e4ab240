import { describe, expect, it } from 'vitest';
import { pageWindow, readFilter } from '../../app/routes/desk/workbench/page-window.ts';
import type { PageState } from '../../machines/file.ts';
import { fileId, pageId } from '../../machines/ids.ts';

const file = fileId.parse('file-1');
const idOf = (number: number) => pageId.parse(`0197a3f0-0000-7000-8000-000000000001-${number}`);

/** Every tenth page is decided, every hundredth can only be read by eye. */
const pages = Array.from({ length: 10_000 }, (_, index): PageState => {
  const number = index + 1;
  const decision = number % 10 === 0 ? { decision: 'release' as const, code: null, citation: null } : null;
  const facts = { width: 595, height: 842, source: 'text' as const, words: 300, confidence: null };
  const origin = { file, sha256: '', number, text: file, at: index };
  return {
    ...{ ...facts, id: idOf(number), number, searchable: number % 100 !== 0, decision, marks: [], rejected: [] },
    ...{ origin, turned: 0 },
  };
});
const at = (number: number, filter = 'all') => pageWindow({ pages }, number, readFilter(filter), [idOf(9001)]);
const numbers = (number: number, filter?: string) => at(number, filter).rows.map((row) => row.number);

describe('the list of pages', () => {
  it('shows the pages around the open one, not ten thousand', () => {
    const { rows, earlier, later, before, after } = at(9000);
    expect(rows.length).toBeLessThanOrEqual(60);
    expect(rows.map(({ number }) => number)).toContain(9000);
    expect({ earlier, later, before, after }).toEqual({ earlier: 8969, later: 9030, before: 8999, after: 9001 });
  });

  it('begins and ends with the document', () => {
    expect(numbers(1)[0]).toBe(1);
    expect(at(1)).toMatchObject({ earlier: null, before: null });
    expect(numbers(10_000).at(-1)).toBe(10_000);
    expect(at(10_000)).toMatchObject({ later: null, after: null });
  });

  it('leads from page to page of a filter, also from a page that is not in it', () => {
    expect(at(9005, 'release')).toMatchObject({ before: 9000, after: 9010, open: { number: 9005 } });
    expect(at(9000, 'undecided')).toMatchObject({ before: 8999, after: 9001 });
    expect(numbers(1, 'commented')).toEqual([9001]);
    expect(numbers(1, 'withhold')).toEqual([]);
  });

  it('counts what each filter lets through, and takes an unknown one for all', () => {
    const counts = Object.fromEntries(at(1).counts.map(({ filter, count }) => [filter, count]));
    expect(counts).toMatchObject({
      all: 10_000,
      undecided: 9000,
      release: 1000,
      'by-eye': 100,
      commented: 1,
      marked: 0,
    });
    expect(readFilter('<script>')).toBe('all');
  });
});
