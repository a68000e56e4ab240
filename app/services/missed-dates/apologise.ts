import { z } from 'zod';
import { civilDate } from '../../../machines/dates.ts';
import { caseAct } from '../case-act.ts';
import { needed, neededDay } from '../form-fields.ts';

/**
 * Tells the person that we are late and by when we answer: on their page, with a message that there is news, and as the
 * letter “We are late” for whoever is written to on paper. The new date moves no date of the law.
 */
export const apologise = caseAct({
  event: 'breach.apologised',
  input: z.object({
    missedOn: civilDate,
    why: needed('Tell the person why we are late', 4000),
    newDateOn: neededDay('Enter the new date'),
  }),
  plan: (input) => [{ type: 'breach.apologised', ...input }],
});
