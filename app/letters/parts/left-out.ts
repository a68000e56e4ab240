import { type Block, heading, list, paragraph } from '../blocks.ts';
import type { ToldExemption } from '../letter.ts';
import { pageRanges, sentence } from './words.ts';

/** What was left out and why, one entry a reason, in the words and with the openness someone decided on. */
export function whatWasLeftOut(exemptions: readonly ToldExemption[]): Block[] {
  if (exemptions.length === 0) return [];
  return [
    heading('What did we leave out, and why?'),
    paragraph('The law lets us, or makes us, leave some things out. These are our reasons.'),
    list(
      exemptions.map(({ plain, citation, pages }) => {
        const where = pages.length === 0 ? '' : ` Page${pages.length === 1 ? '' : 's'} ${pageRanges(pages)}.`;
        return `${sentence(plain)}${citation === null ? '' : ` (${citation}.)`}${where}`;
      }),
    ),
    paragraph('We looked at each part by itself. We left out as little as we could.'),
  ];
}
