import { t } from '../language/t.ts';
import { about, asksFor, chose, one, type Page } from './kit.ts';
import { readYear } from './years.ts';

const asked = asksFor('access');

/** Access (UK GDPR Art 15): what helps to find the file. Nothing beyond the common block is required to make a request. */
export const access: readonly Page[] = [
  {
    id: 'care-or-social-worker',
    block: 'access',
    version: 1,
    h1: about(
      'Were you in care, or did you have a social worker?',
      'Was the child in care, or did they have a social worker?',
      'Was the person in care, or did they have a social worker?',
    ),
    lead: [
      'If you want to see adoption records, still ask here. Adoption records can have their own rules, and we will pass your request to the right team.',
    ],
    fields: [
      {
        type: 'radios',
        name: 'care',
        label: 'Care or social worker',
        missing: 'Select if there was care or a social worker, or select “I do not know”',
        options: [
          { value: 'care', label: 'In care' },
          { value: 'social-worker', label: 'Had a social worker' },
          { value: 'both', label: 'Both' },
          { value: 'neither', label: 'Neither of these' },
          { value: 'not-sure', label: 'I do not know' },
        ],
      },
    ],
    shown: asked,
  },
  {
    id: 'roughly-when',
    block: 'access',
    version: 1,
    h1: 'Roughly when was this?',
    lead: ['Give a year or an age. It does not have to be exact.'],
    fields: [
      {
        type: 'year',
        name: 'when-from',
        label: 'From',
        inFull: 'Roughly when did this begin?',
        hint: 'For example 1987, about 1987 or age 7',
        called: 'When it began',
        missing: about(
          'Enter the year you first had a social worker, or choose “I do not know”',
          'Enter the year the child first had a social worker, or choose “I do not know”',
          'Enter the year the person first had a social worker, or choose “I do not know”',
        ),
        maxLength: 40,
        optional: (answers) => chose(answers, 'when-unknown', 'unknown'),
      },
      {
        type: 'year',
        name: 'when-to',
        label: 'To',
        inFull: 'Roughly when did this end?',
        hint: 'Leave this empty if it is still going on',
        called: 'When it ended',
        missing: 'Enter the year it ended',
        maxLength: 40,
        optional: true,
      },
      {
        type: 'checkboxes',
        name: 'when-unknown',
        label: 'If you do not remember',
        inFull: 'Roughly when was this?',
        missing: 'Select if you do not know',
        options: [{ value: 'unknown', label: 'I do not know' }],
        optional: true,
      },
    ],
    shown: asked,
    check: (given) => {
      const from = readYear(one(given, 'when-from'));
      const to = readYear(one(given, 'when-to'));
      if (!from || !to || from.kind !== to.kind || to.number >= from.number) return [];
      return [
        {
          field: 'when-to',
          message:
            from.kind === 'year'
              ? t`The year it ended must be the same as or after the year it began`
              : t`The age when it ended must be the same as or more than the age when it began`,
        },
      ];
    },
  },
  {
    id: 'where-then',
    block: 'access',
    version: 1,
    h1: about('Where did you live then?', 'Where did the child live then?', 'Where did the person live then?'),
    fields: [
      {
        type: 'textarea',
        name: 'where-then',
        label: about('Where you lived then', 'Where the child lived then', 'Where the person lived then'),
        hint: 'Places, foster carers, children’s homes or schools, as far as you remember',
        called: 'Your answer',
        missing: 'Enter where it was',
        maxLength: 2000,
        optional: true,
      },
    ],
    shown: asked,
  },
  {
    id: 'family-names',
    block: 'access',
    version: 1,
    h1: 'What are the names of parents, brothers and sisters?',
    lead: ['This helps us find the file. You may not get their information.'],
    fields: [
      {
        type: 'textarea',
        name: 'family-names',
        label: 'Names of parents, brothers and sisters',
        called: 'Your answer',
        missing: 'Enter their names',
        maxLength: 2000,
        optional: true,
      },
    ],
    shown: asked,
  },
  {
    id: 'worker-names',
    block: 'access',
    version: 1,
    h1: 'Do you remember any workers or teams?',
    fields: [
      {
        type: 'textarea',
        name: 'worker-names',
        label: 'Names of workers or teams',
        hint: 'For example social workers, offices or services',
        called: 'Your answer',
        missing: 'Enter the names you remember',
        maxLength: 2000,
        optional: true,
      },
    ],
    shown: asked,
  },
  {
    id: 'what-to-see',
    block: 'access',
    version: 1,
    h1: 'What would you like to see?',
    fields: [
      {
        type: 'radios',
        name: 'what-to-see',
        label: 'What would you like to see?',
        missing: 'Select what you would like to see',
        options: [
          { value: 'everything', label: 'Everything' },
          { value: 'time', label: 'Everything from a certain time' },
          { value: 'things', label: 'Certain things' },
        ],
      },
    ],
    shown: asked,
  },
  {
    id: 'which-time',
    block: 'access',
    version: 1,
    h1: 'Which time would you like to see?',
    fields: [
      {
        type: 'text',
        name: 'which-time',
        label: 'Which time would you like to see?',
        hint: 'For example 1994 to 1997, or when I lived with foster carers',
        called: 'The time',
        missing: 'Enter the time you would like to see',
        maxLength: 400,
      },
    ],
    shown: (answers) => asked(answers) && one(answers, 'what-to-see') === 'time',
  },
  {
    id: 'which-things',
    block: 'access',
    version: 1,
    h1: 'Which things would you like to see?',
    fields: [
      {
        type: 'checkboxes',
        name: 'which-things',
        label: 'Which things would you like to see?',
        hint: 'Choose everything that applies',
        missing: 'Select what you would like to see',
        options: [
          {
            value: 'why-care',
            label: about('Why I came into care', 'Why the child came into care', 'Why the person came into care'),
          },
          {
            value: 'placements',
            label: about(
              'Where I lived (placements)',
              'Where the child lived (placements)',
              'Where the person lived (placements)',
            ),
          },
          { value: 'reviews', label: 'Reviews and plans' },
          { value: 'health', label: 'Health' },
          { value: 'school', label: 'School' },
          { value: 'photos', label: 'Photos and letters' },
          { value: 'family', label: 'Birth family' },
          { value: 'assessments', label: 'Assessments' },
          { value: 'meetings', label: 'Meetings' },
          { value: 'emails', label: 'Emails' },
          { value: 'other', label: 'Something else' },
        ],
      },
      {
        type: 'textarea',
        name: 'other-things',
        label: 'If something else, what is it',
        inFull: 'What else would you like to see?',
        called: 'Your answer',
        missing: 'Enter what else you would like to see',
        maxLength: 2000,
        rows: 3,
        optional: (answers) => !chose(answers, 'which-things', 'other'),
      },
    ],
    shown: (answers) => asked(answers) && one(answers, 'what-to-see') === 'things',
  },
  {
    id: 'support',
    block: 'access',
    version: 1,
    h1: 'Would you like support when you read it?',
    lead: ['A worker can go through it with you. Some things may be hard to read.'],
    fields: [
      {
        type: 'radios',
        name: 'support',
        label: 'Would you like support when you read it?',
        missing: 'Select yes if you would like support',
        options: [
          { value: 'yes', label: 'Yes, I would like support' },
          { value: 'no', label: 'No' },
        ],
      },
    ],
    shown: asked,
  },
];
