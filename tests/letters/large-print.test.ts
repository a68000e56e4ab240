import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import type { Letter } from '../../app/letters/letter.ts';
import { renderLetterPdf } from '../../app/letters/render-letter.tsx';
import { northfold } from '../../app/profile.ts';
import { noticeLetter } from '../../app/services/contact/notice-letter.ts';
import { received, someDay } from '../machines/made-up.ts';
import { play } from '../machines/play.ts';
import { letters } from './sample-letters.ts';

/** The size of each run of words, in points, and where it ends on its page. */
async function runs(letter: Letter) {
  const pdf = await getDocument({ data: (await renderLetterPdf(letter)).slice(), verbosity: 0 }).promise;
  const found: { text: string; size: number; right: number }[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const content = await (await pdf.getPage(number)).getTextContent();
    for (const item of content.items) {
      if (!('str' in item) || item.str.trim() === '') continue;
      const [, , , size, left] = item.transform.map(Number);
      found.push({ text: item.str, size: size ?? 0, right: (left ?? 0) + item.width });
    }
  }
  await pdf.destroy();
  return found;
}

const width = 595.3;
/** The window of the envelope and the foot keep their size: neither is what the letter says. */
const small = (text: string, letter: Letter): boolean =>
  /Private and confidential|private and confidential/.test(text) ||
  [letter.addressee.name, ...letter.addressee.address].includes(text);

/** One of each kind. */
const kinds = new Map(Object.values(letters).map((letter) => [letter.kind, letter]));

describe.each([...kinds])('%s in large print', (_kind, plain) => {
  const letter: Letter = { ...plain, print: 'large' };

  it('says everything in 18 point, inside the page', async () => {
    const all = await runs(letter);
    const tooSmall = all.filter(({ text, size }) => size < 17.9 && !small(text, letter));
    expect(tooSmall).toEqual([]);
    expect(Math.max(...all.map(({ right }) => right))).toBeLessThan(width);
  });
});

it('is chosen by what the requester said about help', () => {
  const asked = play(received({ help: ['Large print'] }), 'identity.confirmed');
  expect(noticeLetter(northfold, asked.state, someDay, 'acknowledgement')?.print).toBe('large');
  const not = play(received(), 'identity.confirmed');
  expect(noticeLetter(northfold, not.state, someDay, 'acknowledgement')?.print).toBe('standard');
});
