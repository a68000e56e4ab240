import { Temporal } from 'temporal-polyfill';
import { type Answers, alive, one, type Page } from './kit.ts';
import { readYear } from './years.ts';

const always = () => true;

/** What is asked whatever the right, first part: what, about whom, and who is asking. */
export const common: readonly Page[] = [
  {
    id: 'what-you-want',
    block: 'common',
    version: 1,
    h1: 'What do you want to ask us to do?',
    lead: ['You do not need to know the legal name for it. You do not need to give a reason.'],
    hint: 'Choose everything that applies',
    fields: [
      {
        type: 'checkboxes',
        name: 'what-you-want',
        label: 'What do you want to ask us to do?',
        missing: 'Select what you want to ask us to do',
        options: [
          { value: 'access', label: 'See what you hold', hint: 'For example a copy of a social care file' },
          { value: 'rectification', label: 'Correct something that is wrong or missing' },
          { value: 'erasure', label: 'Delete information' },
          {
            value: 'restriction',
            label: 'Limit how information is used',
            hint: 'For example while we check if it is right',
          },
          {
            value: 'portability',
            label: 'Get information I gave you in a form another organisation can use',
          },
          { value: 'objection', label: 'Object to how information is used or shared' },
          {
            value: 'automated-decision',
            label: 'Have a person look at a decision made by a computer',
          },
          { value: 'complaint', label: 'Complain about how information was handled' },
        ],
      },
    ],
    shown: always,
  },
  {
    id: 'who-about',
    block: 'common',
    version: 1,
    h1: 'Who is the information about?',
    fields: [
      {
        type: 'radios',
        name: 'who-about',
        label: 'Who is the information about?',
        missing: 'Select who the information is about',
        options: [
          { value: 'me', label: 'Me', hint: 'You can ask for yourself at any age' },
          { value: 'child', label: 'A child I have responsibility for' },
          {
            value: 'someone',
            label: 'Someone I act for',
            hint: 'For example as a friend, advocate, solicitor or attorney',
          },
          { value: 'died', label: 'Someone who has died' },
        ],
      },
    ],
    shown: always,
  },
  {
    id: 'someone-who-has-died',
    block: 'common',
    version: 1,
    h1: 'Asking about someone who has died',
    lead: [
      'We are sorry for your loss.',
      'The law behind this form is about people who are living. You can still ask us about someone who has died, in another way. Write to us or phone us, and say what you would like to know and how you knew the person.',
      'It may help to have proof that you deal with the person’s estate, such as a grant of probate or letters of administration. Ask us even if you have none.',
      'If the person’s record also holds information about you, you can ask for that here. Go back and choose “Me”.',
    ],
    links: [{ text: 'How to contact us', href: '/contact' }],
    fields: [],
    shown: (answers) => one(answers, 'who-about') === 'died',
    end: true,
  },
  {
    id: 'your-name',
    block: 'common',
    version: 1,
    h1: 'What is your full name?',
    hint: 'As you use it now',
    fields: [
      {
        type: 'text',
        name: 'your-name',
        label: 'What is your full name?',
        called: 'Your full name',
        missing: 'Enter your full name',
        maxLength: 200,
        autocomplete: 'name',
        spellcheck: false,
      },
    ],
    shown: alive,
  },
  {
    id: 'your-other-names',
    block: 'common',
    version: 1,
    h1: 'Have you had any other names?',
    lead: ['Records are often filed under a birth or family name. You do not have to fill this in.'],
    fields: [
      {
        type: 'repeater',
        name: 'your-other-names',
        label: 'Other name',
        called: 'Other name',
        missing: 'Enter another name',
        add: 'Add another name',
        maxLength: 200,
        most: 20,
        optional: true,
      },
    ],
    shown: alive,
  },
  {
    id: 'date-of-birth',
    block: 'common',
    version: 1,
    h1: 'What is your date of birth?',
    lead: ['You can ask at any age. If you do not know the date, tell us about how old you are.'],
    fields: [
      {
        type: 'date',
        name: 'your-birth',
        label: 'Date of birth',
        inFull: 'What is your date of birth?',
        hint: 'For example, 27 3 1987',
        called: 'Your date of birth',
        missing: 'Enter your date of birth, or about how old you are',
        when: 'past',
        birth: 'own',
        optional: (answers) => one(answers, 'your-age') !== '',
      },
      {
        type: 'text',
        name: 'your-age',
        label: 'About how old you are, if you do not know the date',
        inFull: 'About how old are you?',
        called: 'About how old you are',
        missing: 'Enter about how old you are',
        maxLength: 60,
        optional: true,
      },
    ],
    shown: (answers) => one(answers, 'who-about') === 'me',
    derives: (given, today) => ({ 'under-18': isUnder18(given, today) ? 'yes' : 'no' }),
  },
  {
    id: 'asking-when-you-are-under-18',
    block: 'common',
    version: 1,
    h1: 'You can ask for this yourself',
    lead: [
      'It is your information. No adult has to say yes before you ask.',
      'Someone you trust can help you, for example an advocate, a worker or a carer. An advocate works for you, not for us.',
      'Maybe you want to talk to someone now.',
    ],
    helplines: ['child'],
    fields: [],
    shown: (answers) => one(answers, 'who-about') === 'me' && one(answers, 'under-18') === 'yes',
  },
];

/** By the date of birth, or where only an age was told, by a number in it. No age keeps anyone from asking. */
function isUnder18(given: Answers, today: Temporal.PlainDate): boolean {
  const birth = one(given, 'your-birth');
  if (birth !== '') return Temporal.PlainDate.compare(Temporal.PlainDate.from(birth).add({ years: 18 }), today) > 0;
  const age = readYear(one(given, 'your-age'));
  return age?.kind === 'age' && age.number < 18;
}
