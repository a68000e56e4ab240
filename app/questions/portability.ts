import { asksFor, one, type Page } from './kit.ts';

const asked = asksFor('portability');

/** Portability (UK GDPR Art 20). Says early and kindly that most social care information is out of its scope. */
export const portability: readonly Page[] = [
  {
    id: 'information-you-gave',
    block: 'portability',
    version: 1,
    h1: 'Which information that you gave us do you want to use again?',
    lead: [
      'This only covers information you gave us by consent or contract and that we hold on a computer. Most social care information is not covered, so you may want a copy instead.',
    ],
    links: [{ text: 'Ask for a copy as well', href: '/ask/what-you-want?change=1' }],
    fields: [
      {
        type: 'textarea',
        name: 'information-you-gave',
        label: 'Which information do you want to use again?',
        called: 'The information',
        missing: 'Enter which information you want to use again',
        maxLength: 2000,
      },
    ],
    shown: asked,
  },
  {
    id: 'send-where',
    block: 'portability',
    version: 1,
    h1: 'Where should we send it?',
    fields: [
      {
        type: 'radios',
        name: 'send-where',
        label: 'Where should we send it?',
        missing: 'Select where we should send it',
        options: [
          { value: 'me', label: 'To me' },
          { value: 'organisation', label: 'To another organisation' },
        ],
      },
    ],
    shown: asked,
  },
  {
    id: 'which-organisation',
    block: 'portability',
    version: 1,
    h1: 'Which organisation should we send it to?',
    fields: [
      {
        type: 'textarea',
        name: 'which-organisation',
        label: 'Which organisation should we send it to?',
        hint: 'Its name, and how to reach it if you know',
        called: 'The organisation',
        missing: 'Enter the organisation we should send it to',
        maxLength: 1000,
        rows: 4,
      },
    ],
    shown: (answers) => asked(answers) && one(answers, 'send-where') === 'organisation',
  },
  {
    id: 'which-format',
    block: 'portability',
    version: 1,
    h1: 'Which format do you want?',
    fields: [
      {
        type: 'radios',
        name: 'which-format',
        label: 'Which format do you want?',
        missing: 'Select which format you want',
        options: [
          { value: 'csv', label: 'CSV', hint: 'Opens in a spreadsheet' },
          { value: 'json', label: 'JSON', hint: 'For use by a computer program' },
          { value: 'other', label: 'Another format' },
          { value: 'not-sure', label: 'I do not know' },
        ],
      },
    ],
    shown: asked,
  },
  {
    id: 'other-format',
    block: 'portability',
    version: 1,
    h1: 'What other format do you want?',
    fields: [
      {
        type: 'text',
        name: 'other-format',
        label: 'What other format do you want?',
        called: 'The format',
        missing: 'Enter the format you want',
        maxLength: 200,
      },
    ],
    shown: (answers) => asked(answers) && one(answers, 'which-format') === 'other',
  },
];
