import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, it } from 'vitest';
import type { Letter } from '../../app/letters/letter.ts';
import { renderLetterPdf } from '../../app/letters/render-letter.tsx';
import { letters, partly } from './sample-letters.ts';

/** A file of its own, since the font remembers the letters of its process. */
async function wordsOf(letter: Letter): Promise<string> {
  const pdf = await getDocument({ data: await renderLetterPdf(letter), verbosity: 0 }).promise;
  const content = await (await pdf.getPage(1)).getTextContent();
  await pdf.destroy();
  return content.items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join('');
}

it('a letter is the same after one whose bold type has a colon but no full stop', async () => {
  const { closed } = letters;
  if (closed === undefined) throw new Error('the sample is gone');
  await renderLetterPdf(closed);
  const notice =
    'Some of this may be hard to read. You can read it later, a little at a time, or with someone you trust.';
  // Breaks of lines lie between words, and no sign is missing.
  expect((await wordsOf(partly)).replaceAll(/\s*\n/g, ' ')).toContain(notice);
});
