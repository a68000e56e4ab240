import { alive, chose, many, one, type Page, young } from './kit.ts';

/** The page on which an e-mail address is checked with a code, and the field that says whether it was. */
export const checkEmailPage = 'check-your-email';
export const emailChecked = 'email-checked';

/** How to reach the requester, and whether that is safe: asked whatever the right, shown to staff before anything else. */
export const contact: readonly Page[] = [
  {
    id: 'contact-ways',
    block: 'common',
    version: 1,
    h1: 'How should we contact you?',
    lead: ['We will only use the ways you choose.'],
    hint: 'Choose everything that suits you',
    fields: [
      {
        type: 'checkboxes',
        name: 'contact-ways',
        label: 'How should we contact you?',
        missing: 'Select how we should contact you',
        options: [
          { value: 'email', label: 'Email' },
          { value: 'phone', label: 'Phone' },
          { value: 'post', label: 'Post' },
          {
            value: 'worker',
            label: 'Through my worker',
            hint: young(
              'A worker, carer or advocate you trust',
              'For example a personal adviser, social worker, key worker or advocate',
            ),
          },
        ],
      },
    ],
    shown: alive,
  },
  {
    id: 'your-email',
    block: 'common',
    version: 1,
    forgets: ['email-right', 'email-checked'],
    h1: 'What is your email address?',
    lead: ['We will send updates here. They will not say what your request is about.'],
    fields: [
      {
        type: 'email',
        name: 'your-email',
        label: 'What is your email address?',
        hint: 'Use one that only you can open',
        called: 'Your email address',
        missing: 'Enter your email address',
        maxLength: 254,
        autocomplete: 'email',
        spellcheck: false,
      },
    ],
    shown: (answers) => alive(answers) && chose(answers, 'contact-ways', 'email'),
  },
  {
    id: 'is-this-email-right',
    block: 'common',
    version: 1,
    silent: true,
    // Not saved: "no" leads back to the address instead of being an answer.
    turn: (given) => (one(given, 'email-right') === 'no' ? 'your-email' : null),
    h1: 'Is this email address right?',
    lead: [(answers) => one(answers, 'your-email'), 'If it is wrong, someone else could get our messages to you.'],
    fields: [
      {
        type: 'radios',
        name: 'email-right',
        label: 'Is this email address right?',
        missing: 'Select yes if the email address is right',
        options: [
          { value: 'yes', label: 'Yes, it is right' },
          { value: 'no', label: 'No, I want to change it' },
        ],
      },
    ],
    shown: (answers) => alive(answers) && chose(answers, 'contact-ways', 'email') && one(answers, 'your-email') !== '',
  },
  {
    id: 'your-phone',
    block: 'common',
    version: 1,
    h1: 'What is your phone number?',
    fields: [
      {
        type: 'tel',
        name: 'your-phone',
        label: 'What is your phone number?',
        hint: 'For a number outside the UK, include the country code',
        called: 'Your phone number',
        missing: 'Enter your phone number',
        maxLength: 60,
        autocomplete: 'tel',
      },
    ],
    shown: (answers) => alive(answers) && chose(answers, 'contact-ways', 'phone'),
  },
  {
    id: 'your-worker',
    block: 'common',
    version: 1,
    h1: 'Who is your worker?',
    hint: 'Their name, and their team or phone number if you know it',
    fields: [
      {
        type: 'text',
        name: 'your-worker',
        label: 'Who is your worker?',
        called: 'Your worker',
        missing: 'Enter the name of your worker',
        maxLength: 200,
      },
    ],
    shown: (answers) => alive(answers) && chose(answers, 'contact-ways', 'worker'),
  },
  {
    id: 'your-address',
    block: 'common',
    version: 1,
    h1: 'What is your address?',
    lead: ['We ask so that we can tell you apart from people with the same name, and to send post if you choose it.'],
    fields: [
      {
        type: 'textarea',
        name: 'your-address',
        label: 'What is your address?',
        hint: 'Include the postcode if you know it',
        called: 'Your address',
        missing: 'Enter the address we should send post to',
        maxLength: 500,
        rows: 4,
        autocomplete: 'street-address',
        optional: (answers) => !chose(answers, 'contact-ways', 'post'),
      },
    ],
    shown: alive,
  },
  {
    id: 'safe-to-contact',
    block: 'common',
    version: 1,
    h1: (answers) =>
      many(answers, 'contact-ways').length > 1
        ? 'Is it safe to contact you in these ways?'
        : 'Is it safe to contact you this way?',
    lead: ['Everyone who works on your request will see your answer first.'],
    fields: [
      {
        type: 'radios',
        name: 'contact-safe',
        label: 'Is it safe to contact you this way?',
        missing: 'Select if it is safe to contact you this way',
        options: [
          { value: 'yes', label: 'Yes' },
          { value: 'with-care', label: 'Yes, but only in a certain way or at certain times' },
          { value: 'no', label: 'No' },
        ],
      },
    ],
    shown: alive,
  },
  {
    id: 'how-to-contact-safely',
    block: 'common',
    version: 1,
    h1: 'How can we contact you safely?',
    fields: [
      {
        type: 'textarea',
        name: 'contact-safety-note',
        label: 'How can we contact you safely?',
        hint: 'For example times not to call, or no post to your home',
        called: 'How we can contact you safely',
        missing: 'Enter how we can contact you safely',
        maxLength: 2000,
      },
    ],
    shown: (answers) => alive(answers) && ['with-care', 'no'].includes(one(answers, 'contact-safe')),
  },
  {
    // After the question whether it is safe: until then nothing is sent. Its answer is given by the code, not by a choice.
    id: checkEmailPage,
    block: 'common',
    version: 1,
    h1: 'Check that our email reaches you',
    fields: [
      {
        type: 'radios',
        name: emailChecked,
        label: 'Check that our email reaches you',
        missing: 'Enter the code, or continue without a code',
        options: [
          { value: 'yes', label: 'Checked with a code' },
          { value: 'no', label: 'Not checked' },
        ],
      },
    ],
    shown: (answers) =>
      alive(answers) &&
      chose(answers, 'contact-ways', 'email') &&
      one(answers, 'your-email') !== '' &&
      one(answers, 'contact-safe') !== 'no',
  },
];
