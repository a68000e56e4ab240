import { type Answers, no, notSure, one, type Page, yes } from './kit.ts';

const child = (answers: Answers) => one(answers, 'who-about') === 'child';
const someone = (answers: Answers) => one(answers, 'who-about') === 'someone';

/** By what right someone asks for another person. Papers can follow: no answer here stops anyone. */
export const authority: readonly Page[] = [
  {
    id: 'parental-responsibility',
    block: 'about-other',
    version: 1,
    h1: 'Do you have parental responsibility for the child?',
    lead: ['You can send your request whatever your answer is.'],
    fields: [
      {
        type: 'radios',
        name: 'parental-responsibility',
        label: 'Do you have parental responsibility for the child?',
        missing: 'Select if you have parental responsibility for the child',
        options: [yes, no, notSure],
      },
    ],
    shown: child,
  },
  {
    id: 'responsibility-proof',
    block: 'about-other',
    version: 1,
    h1: 'Upload something that shows your responsibility',
    lead: [
      'For example a full birth certificate, a parental responsibility order or agreement, a special guardianship or child arrangements order, or an adoption order.',
      'You can also do this later.',
    ],
    fields: [
      {
        type: 'upload',
        name: 'responsibility-files',
        label: 'Upload a file',
        proof: 'responsibility',
        missing: 'Select a file to upload',
        optional: true,
      },
    ],
    shown: (answers) => child(answers) && one(answers, 'parental-responsibility') !== 'no',
  },
  {
    id: 'court-order',
    block: 'about-other',
    version: 1,
    h1: 'Is there a court order that limits contact or information about the child?',
    fields: [
      {
        type: 'radios',
        name: 'court-order',
        label: 'Is there a court order that limits contact or information about the child?',
        missing: 'Select if there is a court order that limits contact or information',
        options: [yes, no, notSure],
      },
    ],
    shown: child,
  },
  {
    id: 'court-order-details',
    block: 'about-other',
    version: 1,
    h1: 'What does the court order say?',
    fields: [
      {
        type: 'textarea',
        name: 'court-order-details',
        label: 'What does the court order say?',
        hint: 'Also tell us the court and the date, if you know them',
        called: 'What the court order says',
        missing: 'Enter what the court order says',
        maxLength: 2000,
      },
    ],
    shown: (answers) => child(answers) && one(answers, 'court-order') === 'yes',
  },
  {
    id: 'child-knows',
    block: 'about-other',
    version: 1,
    h1: 'Does the child know about this request and agree?',
    lead: ['We may talk to the child.'],
    fields: [
      {
        type: 'radios',
        name: 'child-knows',
        label: 'Does the child know about this request and agree?',
        missing: 'Select if the child knows about this request and agrees',
        options: [yes, no, { value: 'too-young', label: 'The child is too young to say' }, notSure],
      },
    ],
    shown: child,
  },
  {
    id: 'childs-own-words',
    block: 'about-other',
    version: 1,
    h1: 'What does the child say about it?',
    lead: ['The child can write this, or you can write what they say. You do not have to fill this in.'],
    fields: [
      {
        type: 'textarea',
        name: 'childs-own-words',
        label: 'What the child says',
        called: 'What the child says',
        missing: 'Enter what the child says',
        maxLength: 2000,
        optional: true,
      },
    ],
    shown: (answers) => child(answers) && ['yes', 'no'].includes(one(answers, 'child-knows')),
  },
  {
    id: 'authority',
    block: 'about-other',
    version: 1,
    h1: 'What allows you to act for the person?',
    lead: ['You can send your request whatever your answer is.'],
    fields: [
      {
        type: 'radios',
        name: 'authority',
        label: 'What allows you to act for the person?',
        missing: 'Select what allows you to act for the person',
        options: [
          { value: 'consent', label: 'Their signed consent', hint: 'Signed in the last 6 months' },
          { value: 'power-of-attorney', label: 'A registered lasting or enduring power of attorney' },
          { value: 'deputyship', label: 'A court appointed me as deputy or guardian' },
          { value: 'litigation-friend', label: 'I am their litigation friend' },
          { value: 'advocate', label: 'I am their advocate' },
          { value: 'none-yet', label: 'I do not have anything yet' },
          notSure,
        ],
      },
    ],
    shown: someone,
  },
  {
    id: 'authority-proof',
    block: 'about-other',
    version: 1,
    h1: 'Upload something that shows you may act for the person',
    lead: ['For example the signed consent, the power of attorney or the court order. You can also do this later.'],
    fields: [
      {
        type: 'upload',
        name: 'authority-files',
        label: 'Upload a file',
        proof: 'authority',
        missing: 'Select a file to upload',
        optional: true,
      },
    ],
    shown: (answers) => someone(answers) && !['none-yet', ''].includes(one(answers, 'authority')),
  },
  {
    id: 'reply-to',
    block: 'about-other',
    version: 1,
    h1: 'Who should we reply to?',
    fields: [
      {
        type: 'radios',
        name: 'reply-to',
        label: 'Who should we reply to?',
        missing: 'Select who we should reply to',
        options: [
          { value: 'me', label: 'Me' },
          { value: 'person', label: 'The person' },
          { value: 'both', label: 'Both of us' },
        ],
      },
    ],
    shown: someone,
  },
];
