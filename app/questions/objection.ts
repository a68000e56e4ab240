import { type Answers, asksFor, no, one, type Page, yes } from './kit.ts';

const asked = asksFor('objection');
const marketing = (answers: Answers) => one(answers, 'direct-marketing') === 'yes';

/** Objection (UK GDPR Art 21). Direct marketing comes first because it needs no further reason (Art 21(2)–(3)). */
export const objection: readonly Page[] = [
  {
    id: 'what-you-object-to',
    block: 'objection',
    version: 1,
    h1: 'What use of information do you object to?',
    fields: [
      {
        type: 'textarea',
        name: 'what-you-object-to',
        label: 'What use of information do you object to?',
        hint: 'For example sharing it with a school or the police',
        called: 'The use you object to',
        missing: 'Enter what use you object to',
        maxLength: 2000,
      },
    ],
    shown: asked,
  },
  {
    id: 'direct-marketing',
    block: 'objection',
    version: 1,
    h1: 'Is it about direct marketing?',
    lead: ['For example newsletters, offers or fundraising. We must always stop direct marketing if you object.'],
    fields: [
      {
        type: 'radios',
        name: 'direct-marketing',
        label: 'Is it about direct marketing?',
        missing: 'Select yes if it is about direct marketing',
        options: [yes, no, { value: 'not-sure', label: 'I do not know' }],
      },
    ],
    shown: asked,
  },
  {
    id: 'how-it-affects-you',
    block: 'objection',
    version: 1,
    h1: 'Tell us how this affects you',
    lead: [
      'Tell us about your situation. We need it to decide on your objection.',
      'Stopping a use may delay or prevent a service. We will tell you before we decide.',
    ],
    fields: [
      {
        type: 'textarea',
        name: 'how-it-affects-you',
        label: 'How this affects you',
        called: 'How this affects you',
        missing: 'Enter how this affects you',
        maxLength: 2000,
      },
    ],
    shown: (answers) => asked(answers) && !marketing(answers),
  },
  {
    id: 'limit-meanwhile',
    block: 'objection',
    version: 1,
    h1: 'Do you want us to limit how we use it until we decide?',
    fields: [
      {
        type: 'radios',
        name: 'limit-meanwhile',
        label: 'Do you want us to limit how we use it until we decide?',
        hint: 'We may still have to use it to keep someone safe',
        missing: 'Select if you want us to limit how we use it until we decide',
        options: [yes, no, { value: 'not-sure', label: 'I do not know' }],
      },
    ],
    shown: (answers) => asked(answers) && !marketing(answers),
  },
];
