import { dayInWords } from '../../language/dates.ts';
import { t } from '../../language/t.ts';
import { type Block, paragraph, paragraphs, section } from '../blocks.ts';
import type { Clarification } from '../letter.ts';
import { whoCanHelp } from '../parts/help.ts';
import { remedies } from '../parts/remedies.ts';

/** A question to the requester, and whether the clock stands still until it is answered (Art 12A(5), access only). */
export function clarification(letter: Clarification): Block[] {
  const { question, askedOn, pausesClock } = letter;
  return [
    paragraph(t`We are working on your request, and we have a question.`),
    ...section(t`What do we ask?`, paragraphs(question)),
    ...section(t`How do you answer?`, [
      paragraph(t`Answer where you follow your request online, or write or call.`),
      paragraph(
        t`You do not have to choose. You can say “everything”. Then we make a reasonable search for all of it.`,
      ),
    ]),
    ...section(t`What does this change?`, [
      pausesClock
        ? paragraph(
            t`Our time to answer is paused from ${dayInWords(askedOn)} until we get your answer.`,
            t`Then it goes on, and we tell you the new date.`,
            t`(UK GDPR Article 12A(5).)`,
          )
        : paragraph(t`Our time to answer goes on. The date does not change.`),
    ]),
    ...remedies(letter, false),
    ...whoCanHelp(letter),
  ];
}
