import { describe, expect, it } from 'vitest';
import { errorTexts } from '../../app/http/error-response.ts';
import { inLanguage } from '../../app/language/current-language.ts';
import { catalogues, welsh } from '../../app/language/cy/index.ts';
import { dateInWords, dayInWords } from '../../app/language/dates.ts';
import { languageNow } from '../../app/language/speaker.ts';
import { t } from '../../app/language/t.ts';
import { civilDate } from '../../machines/dates.ts';
import { projectFiles } from '../architecture/source.ts';
import { sentencesOf } from './sentences.ts';

const sentences = projectFiles()
  .filter((file) => /^app\/.*\.tsx?$/.test(file))
  .flatMap((file) => sentencesOf(file));
/** The places of values, the brackets around words that are a link or bold, and what the components' scripts fill in. */
const valuesOf = (words: string): string[] => (words.match(/\{\d\}|[[\]]|%\{count\}/g) ?? []).sort();

describe('Welsh', () => {
  it('is there for every sentence a requester reads', () => {
    const missing = sentences.filter(({ words }) => !welsh.has(words));
    expect(missing.map(({ words, at }) => `${at} ${words}`)).toEqual([]);
  });

  it('keeps every value of a sentence', () => {
    const wrong = [...welsh].filter(([english, own]) => valuesOf(english).join() !== valuesOf(own).join());
    expect(wrong).toEqual([]);
  });

  it('is there for every way a request can go wrong', () => {
    expect(errorTexts.filter((words) => !welsh.has(words))).toEqual([]);
  });

  it('says each sentence once', () => {
    const all = Object.values(catalogues).flatMap((part) => Object.keys(part));
    expect(all.filter((words, at) => all.indexOf(words) !== at)).toEqual([]);
  });

  it('is never empty', () => {
    expect([...welsh].filter(([, own]) => own.trim() === '')).toEqual([]);
  });
});

describe('the language that is spoken', () => {
  it('is English where nobody said otherwise', () => {
    expect(languageNow()).toBe('en');
    expect(t`Language`).toBe('Language');
  });

  it('holds for everything that is waited for, and for nothing beside it', async () => {
    const later = inLanguage('cy', async () => {
      await Promise.resolve();
      return t`Language`;
    });
    expect(t`Language`).toBe('Language');
    expect(await later).toBe('Iaith');
  });

  it('writes dates', () => {
    const date = civilDate.parse('2026-12-21');
    expect(inLanguage('cy', () => [dateInWords(date), dayInWords(date)])).toEqual([
      '21 Rhagfyr 2026',
      'Llun 21 Rhagfyr 2026',
    ]);
    expect([dateInWords(date), dayInWords(date)]).toEqual(['21 December 2026', 'Mon 21 December 2026']);
  });
});

describe('the search for sentences', () => {
  it('finds them with the places of their values', () => {
    const code = ['const a = t`It came on $', '{day}, at $', '{hour}.`; const b = t`Yes`;'].join('');
    const found = sentencesOf('made-up.ts', code);
    expect(found.map(({ words }) => words)).toEqual(['It came on {0}, at {1}.', 'Yes']);
  });
});
