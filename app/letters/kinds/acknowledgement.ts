import { formatDay } from '../../../machines/dates.ts';
import { type Block, list, paragraph, section } from '../blocks.ts';
import type { Acknowledgement } from '../letter.ts';
import { howTheDateCameAbout } from '../parts/due-date.ts';
import { whoCanHelp } from '../parts/help.ts';
import { remedies } from '../parts/remedies.ts';

/** That the request has arrived, what we understood, and when we answer or what we wait for. */
export function acknowledgement(letter: Acknowledgement): Block[] {
  const { date, waitsFor, understood } = letter;
  return [
    paragraph(`We have your request. It came on ${formatDay(date.receivedOn)}. It is free.`),
    ...section('When will you hear from us?', [
      waitsFor === null
        ? paragraph(
            date.dueOn === null ? 'We will tell you the date soon.' : `We will answer by ${formatDay(date.dueOn)}.`,
            'If we need longer, we will tell you why before then.',
          )
        : paragraph(
            'Our time to answer has not started yet.',
            `We wait for this: ${waitsFor}`,
            'It starts on the day we get it.',
          ),
    ]),
    ...(understood.length === 0
      ? []
      : section('What did we understand?', [
          list(understood.map(({ question, answer }) => `${question} ${answer}`)),
          paragraph('Is something wrong or missing? Please tell us.'),
        ])),
    ...howTheDateCameAbout(letter, date),
    ...section('What do we do now?', [
      list([
        'We check that we give information only to the right person.',
        'We look in all the places where it may be.',
        'We read every page, because some of it may be about other people.',
        'A second person checks our answer before you get it.',
      ]),
    ]),
    ...remedies(letter, false),
    ...whoCanHelp(letter),
  ];
}
