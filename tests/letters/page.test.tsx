import { HtmlValidate } from 'html-validate';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { letterContent } from '../../app/letters/letter-content.ts';
import { LetterPage } from '../../app/letters/letter-page.tsx';
import { letters, partly } from './sample-letters.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: { 'void-style': 'off' },
});
const decode = (html: string) =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#x27;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ');

describe.each(Object.entries(letters))('the page: %s', (_name, letter) => {
  const html = renderToStaticMarkup(<LetterPage letter={letter} />);

  it('is sound HTML with one h1 and no level skipped', async () => {
    const report = await validator.validateString(html);
    expect(
      report.results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`)),
    ).toEqual([]);
    const levels = [...html.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level));
    expect(levels.filter((level) => level === 1).length).toBe(1);
    expect(levels.every((level, index) => level <= (levels[index - 1] ?? 0) + 1)).toBe(true);
  });

  it('says what the PDF says', () => {
    const text = decode(html);
    for (const block of letterContent(letter)) {
      const said =
        block.kind === 'list'
          ? block.items
          : block.kind === 'table'
            ? block.rows.flat()
            : block.kind === 'address'
              ? block.lines
              : [block.text];
      for (const words of said) expect(text).toContain(words.replace(/\s+/g, ' '));
    }
  });
});

it('tables have a caption and headed rows and columns', () => {
  const html = renderToStaticMarkup(<LetterPage letter={partly} />);
  expect(html.match(/<table/g)?.length).toBe(html.match(/<caption/g)?.length);
  expect(html).toContain('scope="col"');
  expect(html).toContain('scope="row"');
});

it('what a person wrote cannot become markup', () => {
  const html = renderToStaticMarkup(<LetterPage letter={{ ...partly, explanation: '<script>alert(1)</script>' }} />);
  expect(html).not.toContain('<script');
});
