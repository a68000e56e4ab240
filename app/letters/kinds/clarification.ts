import { formatDay } from '../../../machines/dates.ts';
import { type Block, paragraph, paragraphs, section } from '../blocks.ts';
import type { Clarification } from '../letter.ts';
import { whoCanHelp } from '../parts/help.ts';
import { remedies } from '../parts/remedies.ts';

/** A question to the requester, and whether the clock stands still until it is answered (Art 12A(5), access only). */
export function clarification(letter: Clarification): Block[] {
  const { question, askedOn, pausesClock } = letter;
  return [
    paragraph('We are working on your request, and we have a question.'),
    ...section('What do we ask?', paragraphs(question)),
    ...section('How do you answer?', [
      paragraph('Answer where you follow your request online, or write or call.'),
      paragraph('You do not have to choose. You can say “everything”. Then we make a reasonable search for all of it.'),
    ]),
    ...section('What does this change?', [
      pausesClock
        ? paragraph(
            `Our time to answer is paused from ${formatDay(askedOn)} until we get your answer.`,
            'Then it goes on, and we tell you the new date.',
            '(UK GDPR Article 12A(5).)',
          )
        : paragraph('Our time to answer goes on. The date does not change.'),
    ]),
    ...remedies(letter, false),
    ...whoCanHelp(letter),
  ];
}
