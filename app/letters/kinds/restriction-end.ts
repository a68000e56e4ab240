import { t } from '../../language/t.ts';
import { type Block, paragraph, paragraphs, section } from '../blocks.ts';
import type { RestrictionEnd } from '../letter.ts';
import { whoCanHelp } from '../parts/help.ts';
import { remedies } from '../parts/remedies.ts';

/** That a restriction is going to be lifted, told before it is (UK GDPR Art 18(3)). */
export function restrictionEnd(letter: RestrictionEnd): Block[] {
  return [
    paragraph(
      t`We limited how we use some information. That is going to end. This letter tells you before we use it again.`,
      t`(UK GDPR Article 18(3).)`,
    ),
    ...section(t`Why does it end?`, paragraphs(letter.reason)),
    ...section(t`What if you do not agree?`, [
      paragraph(t`Tell us now, before we use it again. You can also complain.`),
    ]),
    ...remedies(letter, false),
    ...whoCanHelp(letter),
  ];
}
