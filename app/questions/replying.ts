import { alive, chose, no, one, type Page, yes, young } from './kit.ts';

/** How the answer should reach the requester and the help they need, whatever the right. */
export const replying: readonly Page[] = [
  {
    id: 'how-to-reply',
    block: 'common',
    version: 2,
    h1: 'How would you like to get our answer?',
    fields: [
      {
        type: 'radios',
        name: 'how-to-reply',
        label: 'How would you like to get our answer?',
        missing: 'Select how you would like to get our answer',
        options: [
          { value: 'download', label: 'Online, by a secure download', hint: 'Only you can open it' },
          { value: 'parts', label: 'Online, one document at a time', hint: 'You open each one when you want to' },
          { value: 'paper', label: 'On paper, by post' },
          { value: 'disc', label: 'On a USB stick or disc, by post' },
          {
            value: 'together',
            label: young('Read it together with a worker I know', 'Read it together with a worker'),
          },
          { value: 'visit', label: 'Come to our office to see it' },
        ],
      },
    ],
    shown: alive,
  },
  {
    id: 'address-for-answer',
    block: 'common',
    version: 1,
    h1: 'Which address should we send our answer to?',
    fields: [
      {
        type: 'textarea',
        name: 'answer-address',
        label: 'Which address should we send our answer to?',
        hint: 'Include the postcode if you know it',
        called: 'The address',
        missing: 'Enter the address we should send our answer to',
        maxLength: 500,
        rows: 4,
        autocomplete: 'street-address',
      },
    ],
    // Only asked where no address was given before: nobody types the same thing twice.
    shown: (answers) =>
      alive(answers) && ['paper', 'disc'].includes(one(answers, 'how-to-reply')) && one(answers, 'your-address') === '',
  },
  {
    id: 'help-you-need',
    block: 'common',
    version: 1,
    h1: 'Do you need help or another format?',
    lead: ['We only use this to help you with this request.'],
    hint: 'Choose everything that applies',
    fields: [
      {
        type: 'checkboxes',
        name: 'help-you-need',
        label: 'Do you need help or another format?',
        missing: 'Select the help you need, or select “No, I do not need any of these”',
        options: [
          { value: 'large-print', label: 'Large print' },
          { value: 'easy-read', label: 'Easy read' },
          { value: 'bsl', label: 'British Sign Language' },
          { value: 'interpreter', label: 'An interpreter' },
          { value: 'welsh', label: 'Welsh' },
          { value: 'read-with-someone', label: 'Someone to read it with me' },
          { value: 'other', label: 'Something else' },
          { value: 'none', label: 'No, I do not need any of these', alone: true },
        ],
      },
    ],
    shown: alive,
  },
  {
    id: 'help-details',
    block: 'common',
    version: 2,
    h1: 'What help do you need?',
    lead: ['You do not have to say why you need it. If you do, only the people who work on this request see it.'],
    fields: [
      {
        type: 'textarea',
        name: 'help-details',
        label: 'What help do you need?',
        hint: (answers) =>
          chose(answers, 'help-you-need', 'interpreter')
            ? 'Also tell us which language you use'
            : 'Tell us what would work for you',
        called: 'The help you need',
        missing: 'Enter what help you need',
        maxLength: 280,
        rows: 3,
      },
      // UK GDPR Art 9(2)(a): health is used on explicit consent, which is a thing of its own and can be left out.
      {
        type: 'checkboxes',
        name: 'help-consent',
        label: 'If you told us about your health',
        hint: 'You can change your mind. Tell us, and we delete what you said about your health.',
        optional: true,
        missing: 'Select whether you agree',
        options: [
          {
            value: 'agreed',
            label: 'I agree that you use what I said about my health to give me this help, and for nothing else',
          },
        ],
      },
    ],
    shown: (answers) =>
      alive(answers) && (chose(answers, 'help-you-need', 'other') || chose(answers, 'help-you-need', 'interpreter')),
  },
];

/** The last questions, whatever the right. Neither asks why. */
export const closing: readonly Page[] = [
  {
    id: 'needed-by',
    block: 'common',
    version: 1,
    h1: 'Is there a date you need this by?',
    lead: ['For example a court hearing. We cannot promise to be faster than the law says, but we will try.'],
    fields: [
      {
        type: 'radios',
        name: 'needed-by',
        label: 'Is there a date you need this by?',
        missing: 'Select yes if there is a date you need this by',
        options: [no, yes],
      },
    ],
    shown: alive,
  },
  {
    id: 'needed-by-date',
    block: 'common',
    version: 1,
    h1: 'When do you need this by?',
    fields: [
      {
        type: 'date',
        name: 'needed-by-date',
        label: 'Date',
        inFull: 'When do you need this by?',
        hint: 'Day, month and year, for example 27 3 2027',
        called: 'The date you need this by',
        missing: 'Enter the date you need this by',
        when: 'future',
      },
      {
        type: 'textarea',
        name: 'needed-by-why',
        label: 'What is happening then',
        inFull: 'What is happening on that day?',
        called: 'What is happening then',
        missing: 'Enter what is happening then',
        maxLength: 400,
        rows: 3,
        optional: true,
      },
    ],
    shown: (answers) => alive(answers) && one(answers, 'needed-by') === 'yes',
  },
  {
    id: 'anything-else',
    block: 'common',
    version: 1,
    h1: 'Is there anything else that would help us?',
    lead: ['You do not need to tell us why you are asking.'],
    fields: [
      {
        type: 'textarea',
        name: 'anything-else',
        label: 'Is there anything else that would help us?',
        called: 'Your answer',
        missing: 'Enter anything else that would help us',
        maxLength: 2000,
        optional: true,
      },
    ],
    shown: alive,
  },
];
