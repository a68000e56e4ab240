import { dueOf } from '../../../../machines/case.ts';
import { formatDate } from '../../../../machines/dates.ts';
import { notSent } from '../../../../machines/stages/stages.ts';
import { dropStage, planStage } from '../../../services/answer/plan-stage.ts';
import { type ActPages, page } from './act-page.ts';
import { area, dayValues, several } from './fields.ts';

/** Answering some documents now and the rest later. */
export const stageActs = {
  'plan-stage': page(planStage, {
    group: 'work',
    title: 'Answer some documents now, the rest later',
    rights: ['access'],
    lead: [
      'The next answer holds the documents you choose. It is decided, built, approved and released like any other, with a letter of its own; what is not chosen need not be read yet.',
      'The time to answer runs on until the last stage is sent: to answer in stages does not move the date.',
    ],
    shows: (state) => {
      const { dueOn } = dueOf(state);
      return dueOn === null ? [] : [{ key: 'All of the answer is due', value: formatDate(dueOn) }];
    },
    fields: [],
    fieldsOf: (state) => [
      several(
        'documents',
        'Which documents are answered now?',
        Object.fromEntries(
          notSent(state)
            .filter(({ pages }) => pages.length > 0)
            .map(({ id, name, pages }) => [id, `${name} (${pages.length} ${pages.length === 1 ? 'page' : 'pages'})`]),
        ),
        undefined,
        false,
      ),
      area('rest', 'What is still to come?', 'The requester reads this, in the letter and on their page. Name nobody.'),
      {
        type: 'date',
        name: 'expectedOn',
        label: 'By when do you expect to send it?',
        hint: 'The requester reads this too. For example, 27 3 2026',
        isOptional: false,
      },
    ],
    valuesFor: ({ stages: { planned } }) =>
      planned === null
        ? {}
        : {
            documents: [...planned.documents],
            rest: planned.rest,
            ...dayValues('expectedOn', planned.expectedOn),
          },
    submit: 'Plan this stage',
  }),
  'drop-stage': page(dropStage, {
    group: 'work',
    title: 'Answer everything that is left at once',
    rights: ['access'],
    lead: ['The next answer is the last: it holds every document that was not sent yet.'],
    fields: [],
    submit: 'Answer everything that is left',
  }),
} as const satisfies ActPages;
