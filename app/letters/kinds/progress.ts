import { dayInWords } from '../../language/dates.ts';
import { t } from '../../language/t.ts';
import { type Block, list, open, paragraph, section } from '../blocks.ts';
import type { ProgressLetter } from '../letter.ts';
import { howTheDateCameAbout } from '../parts/due-date.ts';
import { whoCanHelp } from '../parts/help.ts';
import { remedies } from '../parts/remedies.ts';

/** How far the work is, told without being asked: what has been done, what comes next, and by when (Art 12(1)–(3)). */
export function progress(letter: ProgressLetter): Block[] {
  const { done, next, waitsForYou, date } = letter;
  return [
    paragraph(t`We are working on your request. This is how far we are.`),
    ...section(t`What have we done?`, [list(done)]),
    ...section(t`What comes next?`, [list(next)]),
    ...section(t`When do we answer?`, [
      ...(waitsForYou === null ? [] : [paragraph(t`We wait for something from you: ${waitsForYou}.`)]),
      paragraph(
        date.dueOn === null
          ? t`We can tell you the date when we have it.`
          : t`We will answer by ${dayInWords(date.dueOn)}. If we need longer, we will tell you why before then.`,
      ),
    ]),
    ...section(
      t`Do you want it another way?`,
      open('standard', [
        paragraph(
          t`You can ask us to go slower, or to send our answer in parts.`,
          t`You can have it on paper, or read it with someone. Tell us what suits you.`,
        ),
      ]),
    ),
    ...howTheDateCameAbout(letter, date),
    ...remedies(letter, false),
    ...whoCanHelp(letter),
  ];
}
