import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { catalogues } from '../../app/language/cy/index.ts';
import type { Block } from '../../app/letters/blocks.ts';
import { letterContent, letterTitle } from '../../app/letters/letter-content.ts';
import { mailTemplates, renderMail } from '../../emails/render.ts';
import { letters } from '../letters/sample-letters.ts';
import { ageOfSentence, readabilityOf, sentencesOf } from './reading-age.ts';
import { pageTexts } from './source-texts.ts';

/** Years. A letter a child of eleven reads with ease is read by most grown-ups who are tired, frightened or in a hurry. */
const oldest = 11;
/** A name that cannot be shortened may push one sentence up, but not far. */
const oldestOfOneSentence = 16;

/** The fixed words of a letter. Tables and numbered steps hold what was recorded, and addresses are addresses. */
const lettersWords = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) => {
    if (block.kind === 'table') return [block.caption];
    if (block.kind === 'address') return [];
    return block.kind === 'list' ? (block.numbered ? [] : [...block.items]) : [block.text];
  });

const readable = (texts: readonly string[]) => {
  const { age, hardest } = readabilityOf(texts);
  expect(age, hardest.join('\n')).toBeLessThanOrEqual(oldest);
  const hard = sentencesOf(texts).filter(
    (sentence) => sentence.split(/\s+/).length > 7 && ageOfSentence(sentence) > oldestOfOneSentence,
  );
  expect(hard).toEqual([]);
};

describe('letters', () => {
  it.each(Object.entries(letters))('%s', (_name, letter) => {
    readable([letterTitle(letter), ...lettersWords(letterContent(letter))]);
  });
});

describe('e-mails', () => {
  const props = {
    origin: 'https://example.org',
    path: '/track',
    reference: 'RD-7K3M-2Q9P',
    validUntil: '14:32',
    language: 'en' as const,
    code: '12',
  };
  const names = Object.keys(mailTemplates).filter((name): name is keyof typeof mailTemplates => name in mailTemplates);
  it.each(names)('%s', (name) => readable([renderMail(name, props).text]));
});

const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.tsx'))
    .map((name) => join(folder, name));

describe('pages a requester reads', () => {
  const files = ['app/routes/public', 'app/routes/track', 'app/components/ask', 'app/components/track'].flatMap(
    filesOf,
  );
  it.each(files.filter((file) => pageTexts(file).length > 2))('%s', (file) => readable(pageTexts(file)));
});

describe('the questions of the form', () => {
  const files = readdirSync('app/questions').filter((name) => name.endsWith('.ts'));
  it.each(files.filter((file) => pageTexts(join('app/questions', file)).length > 2))('%s', (file) =>
    readable(pageTexts(join('app/questions', file))),
  );
});

/**
 * Whatever a requester reads has its Welsh in the catalogue, or `tests/language` fails. So its keys are every sentence there
 * is: of refusals and of pages that services make, which stand in no page's source.
 */
describe('every sentence that has a Welsh', () => {
  const isSentence = (words: string): boolean => words.split(' ').length > 3;
  const asRead = (key: string): string => key.replace(/\{\d\}/g, 'it').replace(/[[\]]/g, '');
  it.each(Object.entries(catalogues))('%s', (_part, sentences) =>
    readable(Object.keys(sentences).filter(isSentence).map(asRead)),
  );

  it.each([
    'it may have a virus, so we did not keep it. What you sent before is safe. Send another file, such as a new photo',
    'We sent our answer on it. It did not go to you.',
    'You can still read what we sent you before.',
  ])('among them: %s', (words) => {
    expect(
      Object.values(catalogues)
        .flatMap((part) => Object.keys(part).map(asRead))
        .join('\n'),
    ).toContain(words);
  });
});

it('tells hard words from plain ones', () => {
  expect(readabilityOf(['The cat sat on the mat. It was warm.']).age).toBeLessThan(7);
  const hard =
    'Notwithstanding the aforementioned provisions, the controller shall facilitate the exercise of entitlements.';
  expect(readabilityOf([hard]).age).toBeGreaterThan(18);
});
