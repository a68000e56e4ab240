import { describe, expect, it } from 'vitest';
import { filterQuery, isOnlyFilter } from '../../app/components/review/page-filters.ts';
import { type AboutPages, pageWindow } from '../../app/routes/desk/workbench/page-window.ts';
import { readFilter } from '../../app/routes/desk/workbench/read-filter.ts';
import { added } from '../../machines/documents/came-in.ts';
import { mark } from '../../machines/documents/events.ts';
import type { DocumentState, PageState } from '../../machines/file.ts';
import { documentId, fileId, otherPersonId, pageId, staffId } from '../../machines/ids.ts';

const idOf = (document: string, number: number) => pageId.parse(`${document}-${number}`);
const source = fileId.parse('file-1');
const officer = staffId.parse('officer-1');
const aunt = otherPersonId.parse('aunt-1');

/** Every tenth page is decided, every hundredth can only be read by eye; page 50 carries a mark for the aunt. */
function documentOf(id: string, count: number, place: Partial<DocumentState['place']>): DocumentState {
  const document = documentId.parse(id);
  const base = added({ documentId: document, name: id, source, bytes: 1, sha256: id });
  const pages = Array.from({ length: count }, (_, index): PageState => {
    const number = index + 1;
    const decision =
      number % 10 === 0 ? { decision: 'release' as const, code: null, citation: null, by: officer } : null;
    const facts = { width: 595, height: 842, source: 'text' as const, words: 300, confidence: null };
    const ofAunt = mark.parse({
      ...{ id: `${id}-mark`, documentId: id, pageId: idOf(id, number), scope: 'page', boxes: [], words: '' },
      ...{ code: 'serious-harm', citation: null, term: null, personId: aunt },
    });
    const origin = { file: source, sha256: '', number, text: source, at: index };
    return {
      ...{ origin, turned: 0 },
      ...{ ...facts, id: idOf(id, number), number, searchable: number % 100 !== 0, decision, rejected: [] },
      marks: number === 50 ? [ofAunt] : [],
    };
  });
  return { ...base, status: 'read', pages, place: { ...base.place, ...place } };
}

const big = documentOf('big', 10_000, { volume: '1' });
const small = documentOf('small', 60, { volume: '2' });
const file = { documents: [big, small] };
const nothing: AboutPages = { commented: [idOf('big', 9001)], suggested: null };
const at = (number: number, query = '', document = big, about = nothing) =>
  pageWindow(file, document, number, readFilter(new URLSearchParams(query)), about);
const numbers = (number: number, query?: string) => at(number, query).rows.map((row) => row.number);
const big_ = (number: number) => ({ documentId: 'big', number });

describe('the list of pages', () => {
  it('shows the pages around the open one, not ten thousand', () => {
    const { rows, earlier, later, before, after } = at(9000);
    expect(rows.length).toBeLessThanOrEqual(60);
    expect(rows.map(({ number }) => number)).toContain(9000);
    expect({ earlier, later }).toEqual({ earlier: big_(8969), later: big_(9030) });
    expect({ before, after }).toEqual({ before: big_(8999), after: big_(9001) });
  });

  it('begins and ends with the document', () => {
    expect(numbers(1)[0]).toBe(1);
    expect(at(1)).toMatchObject({ earlier: null, before: null });
    expect(numbers(10_000).at(-1)).toBe(10_000);
    expect(at(10_000)).toMatchObject({ later: null, after: null });
  });

  it('leads from page to page of a filter, also from a page that is not in it', () => {
    expect(at(9005, 'show=release')).toMatchObject({ before: big_(9000), after: big_(9010), at: null });
    expect(at(9000, 'show=release')).toMatchObject({ before: big_(8990), after: big_(9010), at: 900 });
    expect(at(9000, 'show=undecided')).toMatchObject({ before: big_(8999), after: big_(9001) });
    expect(numbers(1, 'show=commented')).toEqual([9001]);
    expect(numbers(1, 'show=withhold')).toEqual([]);
  });

  it('counts what each filter lets through, and takes an unknown one for all', () => {
    const { counts, all, through } = at(1, 'show=release');
    expect(Object.fromEntries(counts.map(({ standing, count }) => [standing, count]))).toMatchObject({
      ...{ all: 10_000, undecided: 9000, release: 1000, 'by-eye': 100, commented: 1, marked: 1 },
    });
    expect({ all, through }).toEqual({ all: 10_000, through: 1000 });
    expect(at(1, 'show=%3Cscript%3E').filter.show).toBe('all');
  });
});

describe('the list of pages, narrowed', () => {
  it('leads through all documents in their order, and back', () => {
    const last = at(10_000, 'show=release&of=case');
    expect(last).toMatchObject({ all: 10_060, through: 1006, at: 1000, after: { documentId: 'small', number: 10 } });
    expect(at(10, 'show=release&of=case', small)).toMatchObject({ before: big_(10_000), at: 1001 });
    expect(at(5, 'show=release&of=case', small)).toMatchObject({ before: big_(10_000), at: null });
    expect(last.rows.find(({ documentId }) => documentId === 'small')?.document).toBe('small');
  });

  it('shows the pages with marks for a person, by the exemption, and by whoever decided', () => {
    expect(numbers(1, 'person=aunt-1')).toEqual([50]);
    expect(at(1, 'person=aunt-1&of=case').rows).toMatchObject([big_(50), { documentId: 'small', number: 50 }]);
    expect(numbers(1, 'code=serious-harm')).toEqual([50]);
    expect(numbers(1, 'code=crime')).toEqual([]);
    expect(at(1, 'by=officer-1').through).toBe(1000);
    expect(at(1, 'by=officer-2').through).toBe(0);
  });

  it('shows the pages that name a person once they have been looked through, and those with open suggestions', () => {
    const suggested = {
      hasOpen: ({ number }: PageState) => number === 7,
      names: ({ number }: PageState, person: string) => number === 8 && person === 'aunt-1',
    };
    const about = { ...nothing, suggested };
    expect(at(1, 'show=suggested', big, about).rows.map(({ number }) => number)).toEqual([7]);
    expect(at(1, 'person=aunt-1', big, about).rows.map(({ number }) => number)).toEqual([8, 50]);
  });

  it('shows a group by one document of it, whatever it is called', () => {
    expect(at(1, 'group=volume~small')).toMatchObject({
      all: 60,
      through: 60,
      after: { documentId: 'small', number: 1 },
    });
    expect(at(1, 'group=volume~gone').all).toBe(10_060);
  });

  it('stays in the address, where nobody is named', () => {
    const query = '?show=marked&person=aunt-1&code=crime&by=officer-1&group=kind~small&of=case';
    expect(filterQuery(readFilter(new URLSearchParams(query)))).toBe(query.replace('~', '%7E'));
    expect(filterQuery(readFilter(new URLSearchParams('show=nonsense&person=&code=x')))).toBe('');
    expect(isOnlyFilter(query)).toBe(true);
    expect(isOnlyFilter('?show=marked&first=1,2')).toBe(false);
  });
});
