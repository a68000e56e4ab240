import { formatDay } from '../../../machines/dates.ts';
import { type Block, list, open, paragraph, section } from '../blocks.ts';
import type { ProgressLetter } from '../letter.ts';
import { howTheDateCameAbout } from '../parts/due-date.ts';
import { whoCanHelp } from '../parts/help.ts';
import { remedies } from '../parts/remedies.ts';

/** How far the work is, told without being asked: what has been done, what comes next, and by when (Art 12(1)–(3)). */
export function progress(letter: ProgressLetter): Block[] {
  const { done, next, waitsForYou, date } = letter;
  return [
    paragraph('We are working on your request. This is how far we are.'),
    ...section('What have we done?', [list(done)]),
    ...section('What comes next?', [list(next)]),
    ...section('When do you get our answer?', [
      ...(waitsForYou === null ? [] : [paragraph(`We wait for something from you: ${waitsForYou}.`)]),
      paragraph(
        date.dueOn === null
          ? 'We can tell you the date when we have it.'
          : `We will answer by ${formatDay(date.dueOn)}. If we need longer, we will tell you why before then.`,
      ),
    ]),
    ...section(
      'Do you want it another way?',
      open('standard', [
        paragraph(
          'You can ask us to go slower, or to send our answer in parts.',
          'You can have it on paper, or read it with someone. Tell us what suits you.',
        ),
      ]),
    ),
    ...howTheDateCameAbout(letter, date),
    ...remedies(letter, false),
    ...whoCanHelp(letter),
  ];
}
