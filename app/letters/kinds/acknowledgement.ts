import { dayInWords } from '../../language/dates.ts';
import { t } from '../../language/t.ts';
import { type Block, list, paragraph, section } from '../blocks.ts';
import type { Acknowledgement } from '../letter.ts';
import { howTheDateCameAbout } from '../parts/due-date.ts';
import { whoCanHelp } from '../parts/help.ts';
import { remedies } from '../parts/remedies.ts';

/** That the request has arrived, what we understood, and when we answer or what we wait for. */
export function acknowledgement(letter: Acknowledgement): Block[] {
  const { date, waitsFor, understood } = letter;
  return [
    paragraph(t`We have your request. It came on ${dayInWords(date.receivedOn)}. It is free.`),
    ...section(t`When will you hear from us?`, [
      waitsFor === null
        ? paragraph(
            date.dueOn === null ? t`We will tell you the date soon.` : t`We will answer by ${dayInWords(date.dueOn)}.`,
            t`If we need longer, we will tell you why before then.`,
          )
        : paragraph(
            t`Our time to answer has not started yet.`,
            t`We wait for this: ${waitsFor}`,
            t`It starts on the day we get it.`,
          ),
    ]),
    ...(understood.length === 0
      ? []
      : section(t`What did we understand?`, [
          list(understood.map(({ question, answer }) => `${question} ${answer}`)),
          paragraph(t`Is something wrong or missing? Please tell us.`),
        ])),
    ...howTheDateCameAbout(letter, date),
    ...section(t`What do we do now?`, [
      list([
        t`We check that we give information only to the right person.`,
        t`We look in all the places where it may be.`,
        t`We read every page, because some of it may be about other people.`,
        t`A second person checks our answer.`,
      ]),
    ]),
    ...remedies(letter, false),
    ...whoCanHelp(letter),
  ];
}
