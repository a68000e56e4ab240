import { type Answers, asksFor, no, one, type Page, yes } from './kit.ts';

const asked = asksFor('rectification');

/** How many corrections get pages of their own; what is beyond is told in one box, so that nothing is cut off. */
export const mostCorrections = 10;

const corrections = [
  'first correction',
  'second correction',
  'third correction',
  'fourth correction',
  'fifth correction',
  'sixth correction',
  'seventh correction',
  'eighth correction',
  'ninth correction',
  'tenth correction',
];

function correction(index: number): Page[] {
  const id = (name: string) => `correction-${index}-${name}`;
  const which = (answers: Answers) =>
    index > 1 || one(answers, 'correction-1-more') === 'yes' ? (corrections[index - 1] ?? '') : '';
  const shown = (answers: Answers) =>
    asked(answers) &&
    Array.from({ length: index - 1 }, (_, before) => one(answers, `correction-${before + 1}-more`)).every(
      (more) => more === 'yes',
    );
  const page = (name: string, rest: Pick<Page, 'h1' | 'which' | 'lead' | 'fields'>): Page => ({
    id: id(name),
    block: 'rectification',
    version: 1,
    shown,
    ...rest,
  });
  return [
    page('where', {
      h1: 'Where is the information that is wrong?',
      which,
      fields: [
        {
          type: 'text',
          name: id('where'),
          label: 'Where it is',
          hint: 'For example the name and date of a document, or “I do not know”',
          called: 'Where it is',
          missing: 'Enter where the information is, or enter “I do not know”',
          maxLength: 400,
        },
      ],
    }),
    page('says', {
      h1: 'What does it say?',
      which,
      fields: [
        {
          type: 'textarea',
          name: id('says'),
          label: 'What it says',
          hint: 'If something is missing, tell us what is missing',
          called: 'What it says',
          missing: 'Enter what it says',
          maxLength: 2000,
        },
      ],
    }),
    page('wrong', {
      h1: 'What is wrong with it?',
      which,
      lead: ['We cannot rewrite an opinion, but we can add your view.'],
      fields: [
        {
          type: 'radios',
          name: id('wrong'),
          label: 'What is wrong with it?',
          missing: 'Select what is wrong with it',
          options: [
            { value: 'untrue', label: 'It is not true' },
            { value: 'out-of-date', label: 'It is out of date' },
            { value: 'missing', label: 'Something is missing' },
            { value: 'opinion', label: 'It is an opinion I disagree with' },
          ],
        },
      ],
    }),
    page('should-say', {
      h1: 'What should it say?',
      which,
      fields: [
        {
          type: 'textarea',
          name: id('should-say'),
          label: 'What it should say',
          called: 'What it should say',
          missing: 'Enter what it should say',
          maxLength: 2000,
        },
      ],
    }),
    page('more', {
      h1: 'Is there anything else to correct?',
      fields: [
        {
          type: 'radios',
          name: id('more'),
          label: 'Is there anything else to correct?',
          missing: 'Select yes if there is anything else to correct',
          options: [yes, no],
        },
      ],
    }),
  ];
}

/** Rectification (UK GDPR Art 16): each thing to correct on its own, then what follows for all of them. */
export const rectification: readonly Page[] = [
  ...Array.from({ length: mostCorrections }, (_, index) => correction(index + 1)).flat(),
  {
    id: 'other-corrections',
    block: 'rectification',
    version: 1,
    h1: 'What else is there to correct?',
    fields: [
      {
        type: 'textarea',
        name: 'other-corrections',
        label: 'What else is there to correct?',
        hint: 'For each: where it is, what it says and what it should say',
        called: 'Your answer',
        missing: 'Enter what else there is to correct',
        maxLength: 20_000,
      },
    ],
    shown: (answers) =>
      asked(answers) &&
      Array.from({ length: mostCorrections }, (_, index) => one(answers, `correction-${index + 1}-more`)).every(
        (more) => more === 'yes',
      ),
  },
  {
    id: 'correction-evidence',
    block: 'rectification',
    version: 1,
    h1: 'Upload anything that shows what is right',
    lead: ['For example a certificate or a letter. You do not have to.'],
    fields: [
      {
        type: 'upload',
        name: 'evidence-files',
        label: 'Upload a file',
        proof: 'evidence',
        missing: 'Select a file to upload',
        optional: true,
      },
    ],
    shown: asked,
  },
  {
    id: 'add-your-statement',
    block: 'rectification',
    version: 1,
    h1: 'If we keep it as it is, may we add your statement to the record?',
    lead: ['Then everyone who reads it will see that you disagree, and why.'],
    fields: [
      {
        type: 'radios',
        name: 'add-statement',
        label: 'May we add your statement to the record?',
        missing: 'Select if we may add your statement to the record',
        options: [yes, no, { value: 'ask-me', label: 'Ask me first' }],
      },
    ],
    shown: asked,
  },
  {
    id: 'limit-while-checking',
    block: 'rectification',
    version: 1,
    h1: 'Do you want us to limit how we use it while we check?',
    fields: [
      {
        type: 'radios',
        name: 'limit-while-checking',
        label: 'Do you want us to limit how we use it while we check?',
        hint: 'We may still have to use it to keep someone safe',
        missing: 'Select if you want us to limit how we use it while we check',
        options: [yes, no, { value: 'not-sure', label: 'I do not know' }],
      },
    ],
    shown: asked,
  },
];
