import { describe, expect, it } from 'vitest';
import { suggestAcross } from '../../app/documents/suggest/across-pages.ts';
import { PeopleMatcher } from '../../app/documents/suggest/match-people.ts';
import { pageOf } from '../documents/page-of.ts';

const will = {
  ...{ id: 'will', name: 'Will Hope', variants: ['Big G'], found: null, role: 'family' },
  ...{ isSuggested: true, isSubject: false },
};
const people = new PeopleMatcher([will]);
const across = (page: readonly string[], next: readonly string[]) => {
  const found = suggestAcross(pageOf([...page]), pageOf([...next]), people);
  return found && [found.here.words, found.there.words];
};
const full = 'a line of words that goes on and on to the end';

describe('a name that begins on one page and goes on on the next is suggested on both', () => {
  it.each([
    [
      'at the very end and beginning',
      [full, 'that morning she saw Will'],
      ['Hope, who came home.', full],
      ['Will', 'Hope,'],
    ],
    [
      'with a foot and a head between',
      [full, 'she saw Will', 'Page 3 of 9', 'Private'],
      ['Case file', 'Hope came.'],
      ['Will', 'Hope'],
    ],
    ['another name of theirs', [full, 'then they called Big'], ['G in from the garden'], ['Big', 'G']],
    ['cut by a hyphen', [full, 'she went to see Will Ho-'], ['pe in the evening'], ['Will Ho-', 'pe']],
    ['with a title', [full, 'a letter to Mr Will'], ['Hope of the same address'], ['Mr Will', 'Hope']],
  ])('%s', (_, page, next, words) => {
    expect(across(page, next)).toEqual(words);
  });

  it('and says so', () => {
    const found = suggestAcross(pageOf([full, 'she saw Will']), pageOf(['Hope came.']), people);
    expect(found?.here.why).toBe(
      '“Will Hope” is the name of Will Hope (people register: family). It goes on on the next page.',
    );
    expect(found?.there.why).toMatch(/It began on the page before\.$/);
  });
});

it.each([
  ['the two words far from the break', ['she saw Will', full, full, full, full, full], ['Hope came.']],
  ['another sentence', [full, 'Ask if she will.'], ['Hopes are high.']],
  ['one page only', [full, 'she saw Will Hope'], ['and left.']],
])('%s is no name over two pages', (_, page, next) => {
  expect(across(page, next)).toBeNull();
});
