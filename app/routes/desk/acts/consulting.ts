import type { CaseState } from '../../../../machines/case.ts';
import { findConsultation } from '../../../../machines/consulting/consulting.ts';
import { calledBy, findPerson } from '../../../../machines/register/register.ts';
import {
  approveConsultation,
  consult,
  recordConsultation,
  withdrawConsultation,
} from '../../../services/register/consult.ts';
import { type ActedOn, type ActPages, page } from './act-page.ts';
import { area, choose, line, pick } from './fields.ts';

const back = 'consultations';
const languageNames = { en: 'English', cy: 'Welsh' } as const;

const onConsultation = ({ consulting, register }: CaseState, of: string): ActedOn | null => {
  const one = findConsultation(consulting, of);
  if (!one) return null;
  const person = findPerson(register, one.personId);
  const rows = [
    { key: 'Goes to', value: one.to },
    { key: 'About', value: person ? calledBy(person) : '' },
    { key: 'Asked', value: one.question },
    { key: 'Pages', value: `${one.pages.length}, ${one.shows === 'lines' ? 'only their lines' : 'as pages'}` },
    ...(one.withheld ? [{ key: 'Withheld pages are shown', value: one.withheld }] : []),
  ];
  return { rows, values: {} };
};

/** Asking somebody else with a copy made for them. */
export const consultingActs = {
  consult: page(consult, {
    group: 'work',
    title: 'Consult somebody with a copy',
    lead: [
      'The copy shows what concerns this person. Everything else that is redacted is burnt into it as in an answer, and it is checked the same way.',
      'Show no more than they need to answer. A large copy comes in several files.',
      'Somebody else looks at it and approves it. Then you download it and send it as your body sends such papers; no e-mail of this service carries it.',
    ],
    rights: ['access'],
    on: ({ register, file }, of, { languages }) => {
      const person = findPerson(register, of);
      if (!person) return null;
      const documents = file.documents.filter(({ pages }) => pages.length > 0);
      return {
        rows: [{ key: 'About', value: calledBy(person) }],
        values: { to: calledBy(person), shows: 'lines', language: 'en' },
        fields: [
          line('to', 'Who gets the copy?', 'They themselves, or a body that knows more about it'),
          area(
            'question',
            'What are they asked?',
            'It stands on the cover sheet. Say nothing of who asks for the records.',
          ),
          {
            type: 'date',
            name: 'answerBy',
            label: 'By when are they asked to answer?',
            hint: 'For example, 27 3 2026',
            isOptional: false,
          },
          pick('shows', 'What does it show?', {
            lines: 'Only the lines where something is taken out because of them',
            pages: 'The pages, with everything taken out that is redacted for others. The requester is still named',
          }),
          choose(
            'document',
            'Pages of one document',
            Object.fromEntries(documents.map(({ id, name }) => [id, name])),
            'Choose one to say which of its pages',
            'All pages where something is taken out because of them',
          ),
          line('numbers', 'Which of its pages?', 'For example, 3, 5-7', true),
          area(
            'withheld',
            'If pages are among them that are withheld: why are they shown to them?',
            'Only pages that are withheld as information about this person, with the place that is about them redacted. Redact all that concerns others on them first: whoever approves reads your reason',
            true,
          ),
          ...(languages.length > 1
            ? [
                pick(
                  'language',
                  'In which language does it speak to them?',
                  languageNames,
                  'Your question stands as you write it',
                ),
              ]
            : []),
        ],
      };
    },
    back,
    fields: [],
    submit: 'Make the copy',
  }),
  'approve-consultation': page(approveConsultation, {
    group: 'work',
    title: 'Approve a copy to consult somebody',
    lead: ['Download the copy and read it first. What you approve is exactly what goes out.'],
    on: onConsultation,
    back,
    fields: [area('note', 'Note for the file', undefined, true)],
    submit: 'Approve',
  }),
  'withdraw-consultation': page(withdrawConsultation, {
    group: 'work',
    title: 'Withdraw a consultation',
    lead: ['The copy is deleted here. What was sent already stays where it is: ask for it back.'],
    on: onConsultation,
    back,
    fields: [area('reason', 'Why?')],
    submit: 'Withdraw',
  }),
  'record-consultation': page(recordConsultation, {
    group: 'work',
    title: 'Record what they answered',
    lead: [
      'The copy is deleted here, its hash stays. Record consent, or that it was refused, in the people register then.',
    ],
    on: onConsultation,
    back,
    fields: [area('answer', 'What did they answer?')],
    submit: 'Record the answer',
  }),
} as const satisfies ActPages;
