import { asksFor, one, type Page } from './kit.ts';

const asked = asksFor('complaint');

/** A complaint to the body about how information was handled (DPA 2018 s.164A). Safety comes first. */
export const complaint: readonly Page[] = [
  {
    id: 'is-it-urgent',
    block: 'complaint',
    version: 1,
    h1: 'Is anyone in danger, or is it urgent for another reason?',
    fields: [
      {
        type: 'radios',
        name: 'complaint-urgent',
        label: 'Is anyone in danger, or is it urgent?',
        missing: 'Select yes if anyone is in danger or it is urgent',
        options: [
          { value: 'yes', label: 'Yes' },
          { value: 'no', label: 'No' },
        ],
      },
    ],
    shown: asked,
  },
  {
    id: 'get-help-now',
    block: 'complaint',
    version: 1,
    h1: 'Get help now',
    lead: [
      'If you or someone else is in danger now, phone 999. If you cannot speak, press 55 when asked.',
      'If you are deaf or cannot use the phone, text 999. You need to have signed up for this before.',
      'Do not wait for an answer to this form. You can go on with your complaint when you are safe.',
    ],
    helplines: ['worried', 'child', 'adult'],
    links: [{ text: 'How to contact us', href: '/contact' }],
    fields: [],
    shown: (answers) => asked(answers) && one(answers, 'complaint-urgent') === 'yes',
  },
  {
    id: 'complaint-about',
    block: 'complaint',
    version: 1,
    h1: 'What is your complaint about?',
    fields: [
      {
        type: 'radios',
        name: 'complaint-about',
        label: 'What is your complaint about?',
        missing: 'Select what your complaint is about',
        options: [
          { value: 'request', label: 'A request I made' },
          { value: 'use', label: 'How information was used' },
          { value: 'breach', label: 'Information was lost, seen or shared by mistake' },
          { value: 'other', label: 'Something else' },
        ],
      },
    ],
    shown: asked,
  },
  {
    id: 'complaint-reference',
    block: 'complaint',
    version: 1,
    h1: 'Do you have a reference for it?',
    fields: [
      {
        type: 'text',
        name: 'complaint-reference',
        label: 'Reference',
        hint: 'It is in the messages we sent you',
        called: 'The reference',
        missing: 'Enter the reference',
        maxLength: 100,
        spellcheck: false,
        optional: true,
      },
    ],
    shown: asked,
  },
  {
    id: 'what-happened',
    block: 'complaint',
    version: 1,
    h1: 'What happened?',
    fields: [
      {
        type: 'textarea',
        name: 'what-happened',
        label: 'What happened?',
        called: 'What happened',
        missing: 'Enter what happened',
        maxLength: 5000,
        rows: 8,
      },
    ],
    shown: asked,
  },
  {
    id: 'what-should-happen',
    block: 'complaint',
    version: 1,
    h1: 'What do you want us to do about it?',
    fields: [
      {
        type: 'textarea',
        name: 'what-should-happen',
        label: 'What do you want us to do about it?',
        called: 'What you want us to do',
        missing: 'Enter what you want us to do',
        maxLength: 2000,
        optional: true,
      },
    ],
    shown: asked,
  },
];
