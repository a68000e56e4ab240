import { asksFor, one, type Page } from './kit.ts';

const asked = asksFor('erasure');

/** Erasure (UK GDPR Art 17). */
export const erasure: readonly Page[] = [
  {
    id: 'what-to-delete',
    block: 'erasure',
    version: 1,
    h1: 'Which information do you want us to delete?',
    lead: [
      'We must keep many children’s records by law, for example until the child would be 75. We will still look at your request.',
    ],
    fields: [
      {
        type: 'textarea',
        name: 'what-to-delete',
        label: 'Which information do you want us to delete?',
        called: 'The information to delete',
        missing: 'Enter which information you want us to delete',
        maxLength: 2000,
      },
    ],
    shown: asked,
  },
  {
    id: 'why-delete',
    block: 'erasure',
    version: 1,
    h1: 'Why should we delete it?',
    fields: [
      {
        type: 'radios',
        name: 'why-delete',
        label: 'Why should we delete it?',
        missing: 'Select why we should delete it',
        options: [
          { value: 'not-needed', label: 'You no longer need it' },
          { value: 'consent', label: 'I took back my consent' },
          { value: 'object', label: 'I object to how you use it' },
          { value: 'unlawful', label: 'You used it unlawfully' },
          { value: 'child-online', label: 'It was collected online when I was a child' },
          { value: 'other', label: 'Another reason' },
          { value: 'not-sure', label: 'I do not know' },
        ],
      },
    ],
    shown: asked,
  },
  {
    id: 'why-delete-details',
    block: 'erasure',
    version: 1,
    h1: 'What is the other reason?',
    fields: [
      {
        type: 'textarea',
        name: 'why-delete-details',
        label: 'What is the other reason?',
        called: 'The reason',
        missing: 'Enter the reason',
        maxLength: 2000,
      },
    ],
    shown: (answers) => asked(answers) && one(answers, 'why-delete') === 'other',
  },
];
