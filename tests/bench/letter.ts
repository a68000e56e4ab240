import { renderLetterPdf } from '../../app/letters/render-letter.tsx';
import { partly } from '../letters/sample-letters.ts';
import type { Figure } from './documents.ts';

/** Milliseconds a letter may take. */
const goal = 300;

/** The longest letter of all (answer to an access request, with its annex), six pages: the middle of eleven, after three to warm up. */
export async function benchLetter(): Promise<Figure[]> {
  for (let run = 0; run < 3; run++) await renderLetterPdf(partly);
  const times: number[] = [];
  for (let run = 0; run < 11; run++) {
    const begun = performance.now();
    await renderLetterPdf(partly);
    times.push(performance.now() - begun);
  }
  const value = Math.round(times.sort((a, b) => a - b)[5] ?? Number.NaN);
  return [{ name: 'one letter, answer to access as PDF', value, unit: 'ms', goal: `< ${goal} ms`, met: value < goal }];
}
