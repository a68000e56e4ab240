import { describe, expect, it } from 'vitest';
import { PeopleMatcher } from '../../app/documents/suggest/match-people.ts';
import type { Sought } from '../../app/documents/suggest/person-names.ts';
import { suggestOn } from '../../app/documents/suggest/suggest.ts';
import { pageOf } from '../documents/page-of.ts';

const sought = (name: string, said: Partial<Sought> = {}): Sought => ({
  ...{ id: name, name, variants: [], isSuggested: true, isSubject: false, found: null, role: 'family' },
  ...said,
});
const maya = sought('Maya Linnet', { isSuggested: false, isSubject: true, role: 'requester' });
const gary = sought('Gary Braddock', { variants: ['Big G'] });
const jodie = sought('Jodie Linnet');
const own = { texts: [], bornOn: null };

const suggested = (people: readonly Sought[], ...lines: string[]) =>
  suggestOn(pageOf(lines), new PeopleMatcher(people), own)
    .filter(({ isSuggested }) => isSuggested)
    .map(({ words }) => words);

describe('one entry of the register drives every mention', () => {
  it.each([
    ['the whole name', 'Then Gary Braddock came home.', 'Gary Braddock'],
    ['surname first', 'BRADDOCK, Gary attended', 'BRADDOCK, Gary'],
    ['with a title', 'I told Mr Braddock so.', 'Mr Braddock'],
    ['the first name', 'saw Gary’s coat', 'Gary’s'],
    ['a usual short form', 'She says Gaz has gone.', 'Gaz'],
    ['a variant of the entry', 'they call him Big G here', 'Big G'],
    ['initial and surname', 'cc: G. Braddock, file', 'G. Braddock,'],
    ['first name and initial', 'with Gary B. at home', 'Gary B.'],
    ['initials', 'GB was seen at the school', 'GB'],
    ['initials with points', 'and G.B. was there', 'G.B.'],
    ['one letter', 'I think G was angry', 'G'],
    ['a letter left out', 'Mr Bradock wants it noted', 'Mr Bradock'],
    ['two letters swapped', 'then Mr Bradodck left', 'Mr Bradodck'],
    ['a digit for a letter', 'then Mr Bradd0ck left', 'Mr Bradd0ck'],
    ['rn for m and the like', 'Gary Braddcck left', 'Gary Braddcck'],
    ['letter-spaced', 'name B r a d d o c k given', 'B r a d d o c k'],
    ['in an e-mail address', 'to gary.braddock@example.org today', 'gary.braddock@example.org'],
    ['run together', 'by GaryBraddock again', 'GaryBraddock'],
    ['in small letters', 'gary came round', 'gary'],
  ])('%s', (_how, line, words) => {
    expect(suggested([maya, gary], line)).toEqual([words]);
  });

  it('over the end of a line, with and without a hyphen', () => {
    expect(suggested([gary], 'a line of words that goes on up to Gary', 'Braddock came')).toEqual(['Gary Braddock']);
    expect(suggested([gary], 'a line of words that goes on to Brad-', 'dock came')).toEqual(['Brad- dock']);
  });

  it('a name that is a word too is one where the sentence says so', () => {
    const will = sought('Will Hope');
    expect(suggested([will], 'Will you come? He will. I asked Will. Will said no. We hope.')).toEqual([
      'Will.',
      'Will',
    ]);
  });

  it('does not take what is shared with the person who asks, unless a title or first name tells', () => {
    expect(suggested([maya, jodie], 'The Linnet children. Maya Linnet and Jodie Linnet.')).toEqual(['Jodie Linnet.']);
  });

  it('leaves a professional in, and the register can say otherwise', () => {
    const marsh = sought('Helen Marsh', { isSuggested: false, role: 'professional' });
    expect(suggested([marsh], 'Dr Marsh advises that Dr Helen Marsh is asked.')).toEqual([]);
  });

  it('says why, in a sentence', () => {
    const [one] = suggestOn(pageOf(['Mr Bradock left']), new PeopleMatcher([gary]), own);
    expect(one?.why).toBe(
      '“Mr Bradock” is the surname of Gary Braddock (people register: family), misspelt or nearly so.',
    );
  });
});
