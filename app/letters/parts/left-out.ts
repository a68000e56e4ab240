import { lawInWords } from '../../language/law.ts';
import { pageRanges } from '../../language/page-ranges.ts';
import { t } from '../../language/t.ts';
import { type Block, heading, list, paragraph } from '../blocks.ts';
import type { ToldExemption } from '../letter.ts';
import { meaningOf } from './meanings.ts';
import { sentence } from './words.ts';

/** What was left out and why, one entry a reason, in the words and with the openness someone decided on. */
export function whatWasLeftOut(exemptions: readonly ToldExemption[]): Block[] {
  if (exemptions.length === 0) return [];
  return [
    heading(t`What did we leave out, and why?`),
    paragraph(t`The law lets us, or makes us, leave some things out. These are our reasons.`),
    list(
      exemptions.map(({ plain, citation, pages }) => {
        const ranges = pageRanges(pages);
        const where = pages.length === 1 ? t`Page ${ranges}.` : t`Pages ${ranges}.`;
        const law = citation === null ? '' : `(${lawInWords(citation)}.)`;
        return [sentence(plain), law, pages.length === 0 ? '' : where, meaningOf(plain) ?? '']
          .filter((said) => said !== '')
          .join(' ');
      }),
    ),
    paragraph(t`We looked at each part by itself. We left out as little as we could.`),
  ];
}
