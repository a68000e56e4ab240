import { describe, expect, it } from 'vitest';
import { findInDocument } from '../../app/documents/suggest/find-term.ts';
import { PeopleMatcher } from '../../app/documents/suggest/match-people.ts';
import { pack, packedBoxes, placesOf, snippet } from '../../app/documents/suggest/packed.ts';
import type { Sought } from '../../app/documents/suggest/person-names.ts';
import { sightingsOn } from '../../app/documents/suggest/sightings.ts';
import { findStrangers } from '../../app/documents/suggest/strangers.ts';
import { suggestOn } from '../../app/documents/suggest/suggest.ts';
import type { PageText, Word } from '../../app/documents/types.ts';

const sought = (name: string, said: Partial<Sought> = {}): Sought => ({
  ...{ id: name, name, variants: [], isSuggested: true, isSubject: false, found: null, role: 'family' },
  ...said,
});
const own = { texts: [], bornOn: null };

/** A page of columns drawn one after the other; each begins so far from the left, and every cell is a line. */
function drawnInColumns(columns: readonly (readonly [left: number, cells: readonly string[]])[], down = 14): PageText {
  const words: Word[] = [];
  let line = 0;
  for (const [left, cells] of columns) {
    for (const [row, cell] of cells.entries()) {
      let x = left;
      if (cell !== '') line++;
      for (const text of cell.split(' ').filter((word) => word !== '')) {
        words.push({ text, x, y: 50 + row * down, width: text.length * 6, height: 12, line });
        x += text.length * 6 + 3;
      }
    }
  }
  return { number: 1, width: 595, height: 842, source: 'text', confidence: null, searchable: true, words };
}

const suggested = (page: PageText, ...people: Sought[]) =>
  suggestOn(page, new PeopleMatcher(people), own)
    .filter(({ isSuggested }) => isSuggested)
    .map(({ words }) => words);

describe('a name over two cells that are drawn column by column', () => {
  const register = drawnInColumns([
    [50, ['First name', 'Grace', 'Zebediah', 'Will']],
    [160, ['Surname', 'Young', 'Thornquist', 'Hope']],
    [300, ['Born', '2001', '2002', '2003']],
  ]);

  it('is suggested once, as the whole name, even if both words are everyday ones', () => {
    expect(suggested(register, sought('Grace Young'), sought('Zebediah Thornquist'))).toEqual([
      'Grace Young',
      'Zebediah Thornquist',
    ]);
  });

  it('is said to be the whole name, and lies on both cells', () => {
    const [one] = suggestOn(register, new PeopleMatcher([sought('Will Hope')]), own);
    expect(one?.why).toBe('“Will Hope” is the name of Will Hope (people register: family).');
    expect(one?.boxes).toEqual([
      { x: 50, y: 92, width: 24, height: 12 },
      { x: 160, y: 92, width: 24, height: 12 },
    ]);
  });

  it('says whom a shared surname or first name means', () => {
    const jordan = sought('Jordan Braddock', { isSubject: true, isSuggested: false, role: 'requester' });
    const page = drawnInColumns([
      [50, ['Jordan', 'Gary']],
      [160, ['Braddock', 'Braddock']],
    ]);
    expect(suggested(page, jordan, sought('Gary Braddock'))).toEqual(['Gary Braddock']);
  });

  it.each([
    ['surname first', [50, ['Hope']], [160, ['Will']], ['Hope Will']],
    ['a title in a column of its own', [50, ['Mr']], [100, ['Will Hope']], ['Will Hope']],
    ['with a number before and a remark behind', [50, ['3. Will']], [160, ['Hope (deceased)']], ['Will Hope']],
    ['narrow columns', [50, ['Will']], [76, ['Hope']], ['Will Hope']],
    ['a remark, not a surname', [50, ['Will']], [160, ['Hope to see him']], ['Will']],
    ['the end of a line of prose', [50, ['asked her if she Will']], [240, ['Hope had left by then']], ['Will', 'Hope']],
    ['on another line', [50, ['', 'Will']], [160, ['Hope']], ['Will', 'Hope']],
  ] as const)('%s', (_what, one, two, words) => {
    expect(suggested(drawnInColumns([one, two]), sought('Will Hope'))).toEqual(words);
  });

  it.each([
    ['another cell', '2001'],
    ['a dash', '–'],
  ])('%s between the two: not one name', (_what, between) => {
    const page = drawnInColumns([
      [50, ['Will', 'Anna']],
      [160, ['Hope', 'Quill']],
      [100, [between]],
    ]);
    expect(suggested(page, sought('Will Hope'))).not.toContain('Will Hope');
    expect(findInDocument([page], 'Will Hope')).toEqual([]);
  });

  it('is found drawn row by row too', () => {
    const words = [50, 160].map((x, at) => ({
      ...{ text: ['Will', 'Hope'][at] ?? '', x, y: 50, width: 24, height: 12, line: 0 },
    }));
    expect(suggested({ ...register, words }, sought('Will Hope'))).toEqual(['Will Hope']);
  });

  it('is no name where it belongs to a longer one', () => {
    const page = drawnInColumns([
      [50, ['Will']],
      [160, ['Hope Marlow']],
    ]);
    expect(suggested(page, sought('Will Hope'), sought('Hope Marlow'))).toEqual(['Will', 'Hope Marlow']);
  });

  it('is found by who looks for it as a term, packed or not', () => {
    const [hit, ...more] = findInDocument([register], 'zebediah thornquist');
    expect(more).toEqual([]);
    expect(hit).toMatchObject({
      words: 'Zebediah Thornquist',
      before: 'First name Grace',
      after: 'Hope Born 2001 2002 2003',
    });
    expect(hit?.boxes).toHaveLength(2);
    const packed = pack(register);
    const [[place] = []] = placesOf([packed], 'zebediah thornquist');
    expect(place).toEqual(hit?.at);
    expect(packedBoxes(packed, place ?? [])).toEqual(hit?.boxes);
    expect(snippet(packed, place ?? []).words).toBe('Zebediah Thornquist');
  });

  it('but no term begins in the middle of one line of prose and goes on in the column beside it, or is cut by a cell', () => {
    const prose = drawnInColumns([
      [50, ['it was the social', 'Anna']],
      [200, ['worker who said so', 'lise']],
    ]);
    expect(findInDocument([prose], 'social worker')).toEqual([]);
    expect(findInDocument([prose], 'Annalise')).toEqual([]);
  });
});

describe('nobody has entered them yet', () => {
  const strangersOn = (page: PageText) => findStrangers([sightingsOn(page)], []).people.map(({ name }) => name);
  const firsts = ['Ottoline', 'Zebediah', 'Will'];
  const lasts = ['Thornquist', 'Quill', 'Hope'];

  it.each([
    ['First name', 'Surname'],
    ['Forename(s)', 'Last name'],
    ['Given names', 'FAMILY NAME'],
  ])('columns headed “%s” and “%s” name people', (first, last) => {
    const page = drawnInColumns([
      [50, [first, ...firsts]],
      [160, [last, ...lasts]],
    ]);
    expect(strangersOn(page)).toEqual(['Ottoline Thornquist', 'Zebediah Quill', 'Will Hope']);
    expect(suggested(page, ...findStrangers([sightingsOn(page)], []).people)).toHaveLength(3);
  });

  it('also surname first', () => {
    const page = drawnInColumns([
      [50, ['Surname', ...lasts]],
      [160, ['First name', ...firsts]],
    ]);
    expect(strangersOn(page)).toEqual(['Ottoline Thornquist', 'Zebediah Quill', 'Will Hope']);
  });

  it('but not two columns of prose, or other columns', () => {
    const page = drawnInColumns([
      [50, ['Child', ...firsts, 'It was Grace']],
      [160, ['Placement', ...lasts, 'Marlow who rang']],
    ]);
    expect(strangersOn(page)).not.toContain('Ottoline Thornquist');
    expect(strangersOn(page)).not.toContain('Grace Marlow');
  });

  it('and what stands below the table is none of it', () => {
    const page = drawnInColumns([
      [50, ['First name', 'Ottoline', '', '', '', '', '', '', 'Total']],
      [160, ['Surname', 'Thornquist', '', '', '', '', '', '', 'Nowhere']],
    ]);
    expect(strangersOn(page)).toEqual(['Ottoline Thornquist']);
  });
});
