import { describe, expect, it } from 'vitest';
import { pages } from '../../app/questions/index.ts';
import { headingText, questionText } from '../../app/questions/text.ts';

const several = pages.filter(({ fields, silent }) => fields.length > 1 && !silent);

/** Words that carry meaning: what is doubled if they stand twice. */
const words = (text: string): string[] =>
  (text.toLowerCase().match(/[\p{L}’]+/gu) ?? []).filter((word) => word.length > 3);

describe.each(['me', 'child', 'someone'])('questions as lists of answers show them, about: %s', (who) => {
  const answers = { 'who-about': who };
  const asked = several.filter(({ block }) => block !== 'about-other' || who !== 'me');

  it.each(asked.map((page) => [page.id, page] as const))('%s', (_id, page) => {
    const texts = page.fields.map((field) => questionText(page, field, answers));
    expect(new Set(texts).size, 'each of its own').toBe(texts.length);
    for (const text of texts) {
      expect(new Set(words(text)).size, `a word stands twice: ${text}`).toBe(words(text).length);
      expect(text.trim().split(/\s+/).length, `no sense without its page: ${text}`).toBeGreaterThan(1);
    }
  });

  it('is the heading where a page asks one thing', () => {
    for (const page of pages) {
      const [only] = page.fields;
      if (page.fields.length === 1 && only) expect(questionText(page, only, answers)).toBe(headingText(page, answers));
    }
  });
});
