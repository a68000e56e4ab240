import { describe, expect, it } from 'vitest';
import { PeopleMatcher } from '../../app/documents/suggest/match-people.ts';
import { sightingsOn } from '../../app/documents/suggest/sightings.ts';
import { findStrangers } from '../../app/documents/suggest/strangers.ts';
import { suggestOn } from '../../app/documents/suggest/suggest.ts';
import type { PageText } from '../../app/documents/types.ts';
import { pageOf } from '../documents/page-of.ts';

const own = { texts: [], bornOn: null };
const look = (pages: readonly PageText[]) => {
  const { people, everyday } = findStrangers(pages.map(sightingsOn), []);
  const matcher = new PeopleMatcher(people, everyday);
  return { people, found: pages.flatMap((page) => suggestOn(page, matcher, own)) };
};
const suggested = (...lines: string[]) =>
  look([pageOf(lines)])
    .found.filter(({ isSuggested }) => isSuggested)
    .map(({ words }) => words);

describe('names that are in no entry', () => {
  it.each([
    ['a title', 'I then saw Mrs Vaxley there.', 'Mrs Vaxley'],
    ['a relation', 'her brother Zoltar came too.', 'Zoltar'],
    ['what somebody is, said after', 'Ondra Vaxley, neighbour, rang.', 'Ondra Vaxley,'],
    ['what somebody does', 'Then Quillem rang the office.', 'Quillem'],
    ['a first name that is known', 'it was Sheila again.', 'Sheila'],
    ['the line of a message', 'Cc: Ondra Vaxley', 'Ondra Vaxley'],
    ['a list, surname first', 'VAXLEY, Sheila', 'VAXLEY, Sheila'],
    ['an initial', 'a note by S. Vaxley', 'S. Vaxley'],
  ])('%s', (_cue, line, words) => {
    expect(suggested(line)).toEqual([words]);
  });

  it.each([
    ['words that begin a sentence', 'Attendance was poor. Transport was booked. Nothing came of it.'],
    ['places', 'We met at Northfold Hospital, near Station Road, in Blackpool.'],
    ['days, months and festivals', 'On Monday, at Easter, in March or May it was cold.'],
    ['bodies', 'The Family Centre and the Legal Services Team agreed.'],
  ])('not %s', (_what, line) => {
    expect(suggested(line)).toEqual([]);
  });

  it('who acts in an official capacity is found and not suggested', () => {
    const { people, found } = look([
      pageOf(['Social worker Ondra Vaxley came with DC Farrow.', 'Ondra spoke with Farrow.']),
    ]);
    expect(people.map(({ isSuggested }) => isSuggested)).toEqual([false, false]);
    expect(found.filter(({ isSuggested }) => isSuggested)).toEqual([]);
  });

  it('once somebody is known by a whole name, every other way is theirs, on any page', () => {
    const { found } = look([
      pageOf(['Ondra Vaxley, neighbour, rang again.']),
      pageOf(['Mrs Vaxley is afraid. Ondra asked for you. O. Vaxley, Vaxlye and Ondra V.'], 2),
    ]);
    expect(found.map(({ words }) => words)).toEqual([
      ...['Ondra Vaxley,', 'Mrs Vaxley', 'Ondra', 'O. Vaxley,', 'Vaxlye', 'Ondra V.'],
    ]);
    expect(found[0]?.why).toContain('Not in the register: “neighbour” stands after it');
  });
});

describe('somebody of the register who is to be taken out', () => {
  const entry = (name: string, isSuggested: boolean) => ({
    ...{ id: 'p1', name, variants: [], isSuggested, isSubject: false, found: null, role: 'family' },
  });
  const strangersBeside = (known: ReturnType<typeof entry>, ...lines: string[]) => {
    const { people, everyday } = findStrangers([sightingsOn(pageOf(lines))], [known]);
    const found = suggestOn(pageOf(lines), new PeopleMatcher([known, ...people], everyday), own);
    return { names: people.map(({ name }) => name), of: found.map(({ personId }) => personId) };
  };

  it('is also found where the papers spell them with a slip that nobody else is called by', () => {
    expect(strangersBeside(entry('Sheila Brennan', true), 'Mum, Sheila Brannan, rang.')).toEqual({
      ...{ names: [], of: ['p1'] },
    });
    expect(strangersBeside(entry('Sheila Brennan', true), 'Mum, Shella Brennan, rang.').of).toEqual(['p1']);
  });

  it('is nobody with another first name; and nobody is lost for being called nearly as one who stays', () => {
    expect(strangersBeside(entry('Sheila Brennan', true), 'Mum, Sheena Brennan, rang.').names).toEqual([
      'Sheena Brennan',
    ]);
    expect(strangersBeside(entry('Sheila Brennan', false), 'Mum, Sheila Brannan, rang.').names).toEqual([
      'Sheila Brannan',
    ]);
  });
});

describe('numbers and addresses', () => {
  it.each([
    ['phone', 'ring 07700 900123 or', '07700 900123'],
    ['phone', 'ring (01632) 960 001 or', '(01632) 960 001'],
    ['phone', 'ring +44 7700 900123 or', '+44 7700 900123'],
    ['email', 'to ann@example.org today', 'ann@example.org'],
    ['postcode', 'lives at ZZ4 7QT now', 'ZZ4 7QT'],
    ['ni-number', 'number QQ 12 34 56 C given', 'QQ 12 34 56 C'],
    ['nhs-number', 'NHS number 999 014 0693', '999 014 0693'],
    ['birth-date', 'she was born on 3 May 2004 at', '3 May 2004'],
    ['birth-date', 'DOB: 03/05/2004', '03/05/2004'],
    ['address', 'moved to 14 Mill Road last', '14 Mill Road'],
  ])('%s in “%s”', (kind, line, words) => {
    expect(look([pageOf([line])]).found.map((one) => [one.kind, one.words])).toEqual([[kind, words]]);
  });

  it('over the end of a line', () => {
    const [one] = look([pageOf(['a long line that ends with the number 07700', '900123 and goes on'])]).found;
    expect(one).toMatchObject({ kind: 'phone', words: '07700 900123', boxes: [{}, {}] });
  });

  it.each([
    ['ten digits that pass the check, with nothing that says what they are', 'order 9990140693 sent'],
    ['a date that is no birth', 'seen on 3 May 2004 again'],
    ['a reference', 'file 204/7, section 47'],
  ])('not %s', (_what, line) => {
    expect(look([pageOf([line])]).found).toEqual([]);
  });

  it('an NHS number whose last digit does not fit is suggested where it is called one, and says so', () => {
    expect(look([pageOf(['NHS number 999 014 0694'])]).found[0]?.why).toContain('its last digit does not fit');
  });

  it('what belongs to whoever asks stays, and so does the address of a body', () => {
    const mine = { texts: ['me@example.org', '14 Mill Road, ZZ4 7QT', '07700900123'], bornOn: '2004-05-03' };
    const page = pageOf([
      'me@example.org 07700 900123 14 Mill Road ZZ4 7QT',
      'born 3 May 2004, team@northfold.gov.uk, born 4 May 2004',
    ]);
    const suggestions = suggestOn(page, new PeopleMatcher([]), mine).filter(({ isSuggested }) => isSuggested);
    expect(suggestions.map(({ words }) => words)).toEqual(['4 May 2004']);
  });
});
