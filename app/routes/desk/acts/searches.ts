import { findAsked } from '../../../../machines/searching/searching.ts';
import type { ActField } from '../../../components/desk/act-field.tsx';
import type { Profile } from '../../../profile.ts';
import { completeContent } from '../../../services/answer/complete-content.ts';
import { contentWords } from '../../../services/answer/content-words.ts';
import { askSearch } from '../../../services/searching/ask-search.ts';
import { reasonSearch } from '../../../services/searching/reason-search.ts';
import { answerSearch, recordSearch } from '../../../services/searching/record-search.ts';
import { askedRows } from '../case/searches-view.ts';
import { type ActPages, page } from './act-page.ts';
import { area, line, pick, several } from './fields.ts';

const whatCame: readonly ActField[] = [
  line('system', 'System, team or place'),
  pick('result', 'What came of it?', {
    found: 'Information was found',
    'nothing-found': 'Nothing was found',
    'not-searched': 'Not searched',
  }),
  line('searcher', 'Who searched?', 'A role is enough'),
  line('terms', 'What was searched for?', undefined, true),
  line('from', 'From when?', 'A year is enough', true),
  line('to', 'Until when?', undefined, true),
  area('note', 'Note, or why it was not searched', 'A place that was not searched needs the reason.', true),
];

const askedFor = ({ systems }: Profile): readonly ActField[] => [
  several(
    'systems',
    'Which places?',
    Object.fromEntries(systems.map(({ name, owner }) => [name, `${name} (${owner})`])),
    'One search is asked for each place.',
  ),
  area('others', 'Other places', 'One a line', true),
  line(
    'owner',
    'Who is asked?',
    'A role or a team. Leave empty to ask those who answer for the places chosen above.',
    true,
  ),
  line(
    'ownerEmail',
    'Their e-mail address',
    'They are asked and reminded by e-mail, without a word of whom it is about.',
    true,
  ),
  area('what', 'What is looked for?', 'Only the notice says this, never an e-mail.'),
  line('terms', 'Words to search for', 'Names, earlier names, numbers', true),
  line('from', 'From when?', 'A year is enough', true),
  line('to', 'Until when?', undefined, true),
  { type: 'date', name: 'dueOn', label: 'By when?', hint: 'For example, 27 3 2026', isOptional: false },
];

/** Searches (UK GDPR Art 15(1A)), and what the letter says beside the copy (Art 15(1), (2)). */
export const searchActs = {
  'ask-search': page(askSearch, {
    group: 'work',
    title: 'Ask for a search',
    lead: [
      'Whoever answers for a place is asked, and reminded two days before the day, the day after it, and then every week.',
      'The notice for each place tells them not to alter or destroy anything.',
    ],
    back: 'searches',
    fields: [],
    fieldsFor: askedFor,
    submit: 'Ask for the search',
  }),
  'record-search': page(recordSearch, {
    group: 'work',
    title: 'Record a search',
    lead: [
      'Record every system you searched, those with nothing in them, and those you did not search with the reason. The letter lists them.',
    ],
    fields: whatCame,
    submit: 'Record search',
  }),
  'answer-search': page(answerSearch, {
    group: 'work',
    title: 'Record what came of a search',
    lead: ['What was asked stands above the form. Nothing found is an answer too; the letter lists it.'],
    on: ({ searching }, of) => {
      const asked = findAsked(searching, of);
      if (!asked) return null;
      const { system, owner, terms, from, to } = asked;
      return {
        rows: askedRows(asked),
        values: { system, searcher: owner, terms, from: from ?? '', to: to ?? '' },
      };
    },
    back: 'searches',
    fields: whatCame,
    submit: 'Record search',
  }),
  'reason-search': page(reasonSearch, {
    group: 'work',
    title: 'Say why the search is enough',
    lead: [
      'The person is entitled to what a reasonable and proportionate search finds (UK GDPR Art 15(1A)). The body has to be able to show why it did not look further.',
      'Think of the circumstances of the request, the volume, how hard it is to find, and how much the right matters to the person.',
    ],
    back: 'searches',
    valuesFor: ({ searching }) => ({ note: searching.reason ?? '' }),
    fields: [area('note', 'Why is the search as a whole enough?', 'The letter says it in these words.')],
    submit: 'Record',
  }),
  'complete-content': page(completeContent, {
    group: 'work',
    title: 'Complete what the letter says beside the copy',
    lead: [
      'The body’s general words stand here, one a line. Change them to what is true of this person; what you leave empty keeps the general words.',
    ],
    rights: ['access'],
    back: 'work',
    valuesFor: (state, body) => ({ ...contentWords(state, body) }),
    fields: [
      area('purposes', 'Why do we have it?', 'UK GDPR Art 15(1)(a)', true),
      area('categories', 'What kinds of information?', 'Art 15(1)(b)', true),
      area('recipients', 'Who was it shared with, or may be?', 'Art 15(1)(c), those abroad included', true),
      area('retention', 'How long is it kept?', 'Art 15(1)(d)', true),
      area('source', 'Where did it come from?', 'Art 15(1)(g)', true),
      area(
        'automated',
        'Does a computer decide alone?',
        'Art 15(1)(h): if so how, and what follows for the person',
        true,
      ),
      area('transfers', 'Is it sent abroad, and what protects it there?', 'Art 15(2)', true),
    ],
    submit: 'Record',
  }),
} as const satisfies ActPages;
