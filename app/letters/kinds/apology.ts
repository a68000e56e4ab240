import { dateInWords, dayInWords } from '../../language/dates.ts';
import { t } from '../../language/t.ts';
import { type Block, open, paragraph, paragraphs, section } from '../blocks.ts';
import type { ApologyLetter } from '../letter.ts';
import { whoCanHelp } from '../parts/help.ts';
import { remedies } from '../parts/remedies.ts';

/**
 * That we are late, and sorry; why; the new date; and how to complain. The law sets no form for it: it is owed by Art 12(1)
 * and (3), and a body that does not write to those it keeps waiting is told to.
 */
export function apology(letter: ApologyLetter): Block[] {
  const { receivedOn, missedOn, promisedOn, why, newDateOn } = letter;
  return [
    paragraph(
      t`You asked us on ${dateInWords(receivedOn)}. We had to answer by ${dayInWords(missedOn)}. (UK GDPR Article 12(3).)`,
      t`We did not. We are sorry.`,
      promisedOn === null
        ? ''
        : t`Then we said that we would answer by ${dayInWords(promisedOn)}. We are sorry about that too.`,
    ),
    ...section(t`Why are we late?`, open('own', paragraphs(why))),
    ...section(t`When do we answer?`, [
      paragraph(
        t`We will answer by ${dayInWords(newDateOn)}.`,
        t`If we can answer before then, we will.`,
        t`If something stops us, we will tell you before that day.`,
      ),
    ]),
    ...section(t`Do you need to do anything?`, [
      paragraph(t`No. If you need something sooner, tell us what it is. We send it first if we can.`),
    ]),
    ...remedies(letter, true),
    ...whoCanHelp(letter),
  ];
}
