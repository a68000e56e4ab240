import { dayInWords } from '../../language/dates.ts';
import { stepInWords } from '../../language/said-by-machines.ts';
import { t } from '../../language/t.ts';
import { type Block, paragraph, section } from '../blocks.ts';
import type { DateFacts, LetterHead } from '../letter.ts';

/** How the due date came about, step by step with the source of each. Says so, and sorry, when the letter is late. */
export function howTheDateCameAbout(head: LetterHead, date: DateFacts): Block[] {
  const due = date.dueOn === null ? [] : [paragraph(t`We must answer by ${dayInWords(date.dueOn)}.`)];
  return section(t`How did we work out the date?`, [
    ...due,
    {
      kind: 'list',
      numbered: true,
      items: date.steps.map(stepInWords).map(({ note, citation }) => `${note} (${citation})`),
    },
  ]).concat(lateness(head, date));
}

const lateness = ({ writtenOn }: LetterHead, { statutoryDueOn }: DateFacts): Block[] =>
  statutoryDueOn !== null && writtenOn > statutoryDueOn
    ? [paragraph(t`The law’s last day was ${dayInWords(statutoryDueOn)}. This letter is late. We are sorry.`)]
    : [];
