import { describe, expect, it } from 'vitest';
import { disguisesAmong } from '../../app/documents/verify/disguised.ts';

const hex = (text: string, as: BufferEncoding = 'utf8') => Buffer.from(text, as).toString('hex');
const turned = (text: string) => Buffer.from(text, 'utf16le').swap16().toString('hex');
const isIn = (text: string, term: string) => disguisesAmong(text.split(' '))(term);

describe('a name that was taken out is found', () => {
  it.each([
    ['backwards', 'seen by ekip nadroj on Monday'],
    ['backwards, over gaps and in capitals', 'seen by EKIP NADROJ on Monday'],
    ['in the digits of its bytes', `id ${hex('Jordan Pike')} end`],
    ['in digits with signs between them', `id ${hex('Jordan Pike').replace(/..(?=.)/gu, '$&:')} end`],
    ['in digits in groups', `id ${hex('to Jordan Pike').replace(/.{4}(?=.)/gu, '$& ')} end`],
    ['in wide letters', `id ${hex('Jordan Pike', 'utf16le')} end`],
    ['in wide letters, turned round', `id ${turned('Jordan Pike')} end`],
  ])('%s', (_, text) => {
    expect(isIn(text, 'Jordan Pike')).toBe(true);
  });
});

describe('what only looks like it is left alone', () => {
  it.each([
    ['a short name that is another backwards', 'Nadia came', 'Aidan'],
    ['a name that merely stands there', 'Jordan Pike came', 'Jordan Pike'],
    [
      'the sum of a file',
      `${'9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'} ${hex('Jo')}0000`,
      'Jo',
    ],
    ['another name in digits', hex('Katherine Moss'), 'Jordan Pike'],
  ])('%s', (_, text, term) => {
    expect(isIn(text, term)).toBe(false);
  });
});
