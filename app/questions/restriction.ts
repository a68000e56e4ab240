import { asksFor, type Page } from './kit.ts';

const asked = asksFor('restriction');

/** Restriction (UK GDPR Art 18). */
export const restriction: readonly Page[] = [
  {
    id: 'what-to-limit',
    block: 'restriction',
    version: 1,
    h1: 'Which information or use do you want us to limit?',
    fields: [
      {
        type: 'textarea',
        name: 'what-to-limit',
        label: 'Which information or use do you want us to limit?',
        called: 'What to limit',
        missing: 'Enter which information or use you want us to limit',
        maxLength: 2000,
      },
    ],
    shown: asked,
  },
  {
    id: 'why-limit',
    block: 'restriction',
    version: 1,
    h1: 'Why should we limit it?',
    fields: [
      {
        type: 'radios',
        name: 'why-limit',
        label: 'Why should we limit it?',
        missing: 'Select why we should limit it',
        options: [
          { value: 'accuracy', label: 'I say it is not right, and you are checking' },
          { value: 'unlawful', label: 'You used it unlawfully, but I do not want it deleted' },
          { value: 'claim', label: 'You no longer need it, but I need it for a legal claim' },
          { value: 'objected', label: 'I have objected to how you use it' },
          { value: 'not-sure', label: 'I do not know' },
        ],
      },
    ],
    shown: asked,
  },
  {
    id: 'limit-until',
    block: 'restriction',
    version: 1,
    h1: 'Until when should we limit it?',
    fields: [
      {
        type: 'text',
        name: 'limit-until',
        label: 'Until when should we limit it?',
        hint: 'For example a date, or until my appeal is over',
        called: 'Your answer',
        missing: 'Enter until when we should limit it',
        maxLength: 400,
        optional: true,
      },
    ],
    shown: asked,
  },
];
