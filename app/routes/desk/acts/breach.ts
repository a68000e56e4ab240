import { apologyOf, explanationOf, missedOf } from '../../../../machines/breach/missed.ts';
import type { CaseState } from '../../../../machines/case.ts';
import { formatDate } from '../../../../machines/dates.ts';
import { apologise } from '../../../services/missed-dates/apologise.ts';
import { explainBreach } from '../../../services/missed-dates/explain-breach.ts';
import { type ActPages, page } from './act-page.ts';
import { area, line, pick } from './fields.ts';

/** What was missed, above the form. */
function missedRows(state: CaseState) {
  const missed = missedOf(state);
  if (missed === null) return [];
  const apology = apologyOf(state);
  return [
    { key: 'Date missed', value: formatDate(missed.on) },
    { key: 'Legal limit', value: missed.isPastLimit ? 'Passed too' : 'Kept' },
    { key: 'Done on', value: missed.metOn === null ? 'Still owed' : formatDate(missed.metOn) },
    {
      key: 'The person was told',
      value: apology === null ? 'Not yet' : `On ${formatDate(apology.on)}: by ${formatDate(apology.newDateOn)}`,
    },
  ];
}

/** The date the form is about goes along with it, so that a date that has moved meanwhile is noticed. */
const missedOn = {
  type: 'hidden',
  name: 'missedOn',
  label: '',
  hint: undefined,
  isOptional: false,
} as const;
const about = (state: CaseState): Record<string, string> => ({ missedOn: missedOf(state)?.on ?? '' });

/** A date that was missed: why, and what the person is told of it. */
export const breachActs = {
  'explain-breach': page(explainBreach, {
    group: 'clock',
    title: 'Explain the missed date',
    lead: [
      'Every missed date has a cause on record. Causes are counted, and those that come again are read together.',
      'This is for the body and its regulator. The person does not read it.',
    ],
    fields: [],
    fieldsFor: ({ lateCauses }) => [
      missedOn,
      pick('cause', 'Which cause weighs most?', Object.fromEntries(lateCauses.map(({ code, name }) => [code, name]))),
      area('what', 'What happened?', 'Name nobody; a role or a team is enough.'),
      area('done', 'What was done about it?', 'In this case: who was asked, what was moved forward.'),
      area('lesson', 'What is done better from now on?', 'So that it does not happen again.'),
      line('owner', 'Who sees to it?', 'A role is enough'),
    ],
    valuesFor: (state) => {
      const said = explanationOf(state);
      if (said === null) return about(state);
      const { cause, what, done, lesson, owner } = said;
      return { ...about(state), cause, what, done, lesson, owner };
    },
    shows: missedRows,
    submit: 'Put on record',
  }),
  apologise: page(apologise, {
    group: 'clock',
    title: 'Say sorry, with a new date',
    lead: [
      'Pressing the button tells the person: it stands on their page, and a message says that there is news. Whoever is written to on paper needs the letter “We are late”: print it from the overview.',
      'The letter says that we are sorry, why, the new date, and that they can complain. The new date moves no date of the law.',
    ],
    fields: [
      missedOn,
      area(
        'why',
        'Why are we late?',
        'The requester reads this. Plain words, nobody named, nothing of what was found.',
      ),
      {
        type: 'date',
        name: 'newDateOn',
        label: 'By when do you answer?',
        hint: 'A day you are sure to keep. For example, 27 3 2026',
        isOptional: false,
      },
    ],
    valuesFor: about,
    shows: missedRows,
    submit: 'Tell the person',
  }),
} as const satisfies ActPages;
