import type { LetterHead } from '../../app/letters/letter.ts';
import type { Outcome } from '../../machines/events.ts';
import { outcomes } from '../../machines/events.ts';
import type { Right } from '../../machines/people.ts';

/** What a letter is held against: who writes, and the words of the law it must have in them. */
type Sought = string | RegExp;

/** One thing the law has every answer say: the requirement as a sentence, its source, and what is looked for. */
export interface Requirement {
  readonly code: string;
  readonly sentence: string;
  readonly citation: string;
  readonly outcomes: readonly Outcome[];
  readonly rights: 'all' | 'all but complaints';
  readonly lookFor: (head: LetterHead) => readonly Sought[];
}

/** Outcomes in which no action is taken on all or a part of what was asked (Art 12(4)). */
const refusing: readonly Outcome[] = ['partly-granted', 'refused', 'nothing-held', 'not-valid', 'redirected'];

/** Every answer, whatever the right (UK GDPR Arts 12, 12A; DPA 2018 ss.164A, 165, 167, 168). */
export const common: readonly Requirement[] = [
  {
    code: 'outcome',
    sentence: 'What was asked, when, and what the answer is.',
    citation: 'UK GDPR Art 12(3)',
    outcomes,
    rights: 'all',
    lookFor: () => [/You (asked|complained to) us on \d+ \w+ \d{4}/, 'What is our answer?'],
  },
  {
    code: 'complaint-to-the-body',
    sentence: 'That the person can complain to the body itself, to whom, and what happens then.',
    citation: 'DPA 2018 s.164A; UK GDPR Art 12(4)',
    outcomes,
    rights: 'all but complaints',
    lookFor: ({ controller: { dpo } }) => ['You can complain to us.', 'section 164A', 'within 30 days', dpo.email],
  },
  {
    code: 'complaint-to-the-commissioner',
    sentence: 'That the person can complain to the Commissioner, and where.',
    citation: 'DPA 2018 s.165; UK GDPR Art 12(4)',
    outcomes,
    rights: 'all',
    lookFor: ({ controller: { regulator } }) => [
      new RegExp(`You can (also )?complain to the ${regulator.name}`),
      'section 165',
      ...regulator.address,
      regulator.complaintPage,
    ],
  },
  {
    code: 'court',
    sentence: 'That the person can go to a court, and what it can do.',
    citation: 'UK GDPR Art 12(4), Art 82; DPA 2018 ss.167–168, 180A',
    outcomes: refusing,
    rights: 'all',
    lookFor: () => ['go to court', 'section 167', 'Article 82', 'section 168', 'Section 180A'],
  },
  {
    code: 'plain-help',
    sentence: 'Whom to ask, and that it can be explained or sent in another form.',
    citation: 'UK GDPR Art 12(1)–(2)',
    outcomes,
    rights: 'all',
    lookFor: ({ controller: { phone, email }, reference }) => [phone, email, reference],
  },
];

/**
 * What is looked for in the letter for each line of `answerMustSay` in `machines/rights/<right>.ts`, by its code. Words of
 * the made-up cases (tests/machines/items.ts) stand for what the officer wrote.
 */
export const ofRight: Readonly<Record<Right, Readonly<Record<string, readonly Sought[]>>>> = {
  access: {
    confirmation: [/Yes, we use personal information about you/],
    copy: ['We send you a copy'],
    purposes: ['Why do we have this information?', 'To keep children safe'],
    categories: ['What kinds of information do we have?', 'Assessments, plans, reviews'],
    recipients: ['Who have we shared it with, or may share it with?', 'health services'],
    retention: ['How long do we keep it?', /until the \d+th birthday|for \d+ years/],
    rights: ['Article 16', 'Article 17', 'Article 18', 'Article 21'],
    complaint: ['section 164A'],
    commissioner: ['section 165'],
    source: ['Where did it come from?', 'The person themselves'],
    automated: ['Does a computer decide about you?', 'No computer decides alone.'],
    transfers: ['Is it sent to other countries?', 'We keep this information in the United Kingdom.'],
    search: ['Where did we look?', 'Case management system', 'Article 15(1A)'],
    reasons: ['These are the reasons.'],
    court: ['go to court', 'section 167'],
  },
  rectification: {
    'before-and-after': [
      'Robin did not go to school that spring.',
      'Robin was in hospital that spring.',
      'What stood there',
      'What stands there now',
    ],
    recipients: ['We tell everyone we shared it with', 'Ask us who they are', 'Article 19'],
    'own-statement': [/your own words, and we will add them to the file/],
  },
  erasure: {
    'what-was-erased': ['Photographs of the summer fair', 'All photographs of the summer fair'],
    backups: [/Copies kept for emergencies/, /nobody (uses|can open) them/],
    'what-is-kept': ['A law requires us to keep it.', /Art 17\(3\)\(b\)/, 'The Care Planning Regulations'],
    recipients: ['We tell everyone we shared it with', 'Ask us who they are', 'Article 19'],
  },
  restriction: {
    'uses-that-remain': [
      /if you agree/,
      /legal claim/,
      /protect someone/,
      /important public interest/,
      'Article 18(2)',
    ],
    'told-before-lifting': ['We will tell you before we use it again.', 'Article 18(3)'],
    recipients: ['We tell everyone we shared it with', 'Ask us who they are', 'Article 19'],
  },
  portability: {
    format: [/structured, commonly used forms? that a machine can read/],
    'to-whom': ['We give you this as a table'],
    'access-instead': ['a copy of everything we hold instead', 'Article 15'],
  },
  objection: {
    'what-stopped': ['Sharing attendance with the housing team', 'We have stopped'],
    'compelling-grounds': ['Being judged by it', 'The safety of a younger child', 'Article 21(1)'],
  },
  'automated-decision': {
    'new-outcome': [/The person (decided differently|came to the same decision)/, /A manager/],
    contest: [/You can also contest it/, 'Article 22C(2)'],
    'none-made': ['No computer made this decision alone', 'This is what people did:', 'The team manager decided'],
  },
  complaint: {
    'looked-into': [/[Ww]e looked into/],
    outcome: [/You were right|We believe that we did what the law asks/],
    regulator: ['section 165', 'within 3 months'],
    court: ['go to court', 'section 167', 'section 168'],
  },
};
