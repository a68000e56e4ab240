import { controllerFacts } from '../../app/letters/controller-facts.ts';
import type { AccessAnswer, DateFacts, Letter, LetterHead } from '../../app/letters/letter.ts';
import { northfold } from '../../app/profile.ts';
import { civilDate } from '../../machines/dates.ts';

export const on = (text: string) => civilDate.parse(text);

export const head: LetterHead = {
  reference: 'RD-7K3M-2Q9P',
  writtenOn: on('2026-11-20'),
  addressee: { name: 'Maya Fenwick', address: ['Flat 4', '12 Harbour Row', 'Northfold', 'ZZ2 3BB'] },
  about: null,
  right: 'access',
  signedBy: 'Information Requests Team',
  controller: controllerFacts(northfold, on('2026-11-20')),
};

export const date: DateFacts = {
  receivedOn: on('2026-10-21'),
  dueOn: on('2026-11-23'),
  statutoryDueOn: on('2026-11-23'),
  steps: [
    {
      rule: 'received',
      citation: 'UK GDPR Art 12A(2)(a)',
      to: on('2026-10-21'),
      note: 'The request was received on Wednesday 21 October 2026.',
    },
    {
      rule: 'one-month',
      citation: 'UK GDPR Art 12(3) and Art 12A(1)',
      from: on('2026-10-21'),
      to: on('2026-11-21'),
      note: 'One month from Wednesday 21 October 2026 ends on Saturday 21 November 2026.',
    },
    {
      rule: 'next-working-day',
      citation: 'Reg 1182/71 Art 3(4), applied by UK GDPR Art 4A',
      from: on('2026-11-21'),
      to: on('2026-11-23'),
      note: 'Saturday 21 November 2026 is a weekend, so the last day moves to the next working day, Monday 23 November 2026.',
    },
  ],
};

export const partly: AccessAnswer = {
  ...head,
  kind: 'access-answer',
  outcome: 'partly-granted',
  explanation: 'We found your file from 1994 to 2012.\nThe first volume is on paper. We scanned it for you.',
  searches: [
    {
      system: 'Social work case system',
      searchedOn: on('2026-10-26'),
      terms: 'Maya Fenwick, Maya Doyle, date of birth',
      period: '1994 to 2012',
      searcher: 'Records officer',
      result: 'found',
      note: '',
    },
    {
      system: 'Paper archive, boxes N-114 to N-116',
      searchedOn: on('2026-10-28'),
      terms: 'Fenwick, Doyle',
      period: null,
      searcher: 'Archivist',
      result: 'found',
      note: 'One box was damaged by water.',
    },
    {
      system: 'E-mail of the leaving care team',
      searchedOn: on('2026-10-29'),
      terms: '“Maya Fenwick”',
      period: '2010 to 2012',
      searcher: 'Team manager',
      result: 'nothing-found',
      note: '',
    },
    {
      system: 'Text messages of former workers',
      searchedOn: on('2026-10-29'),
      terms: '',
      period: null,
      searcher: 'Records officer',
      result: 'not-searched',
      note: 'The telephones were destroyed in 2014.',
    },
  ],
  enclosures: [
    { name: 'Chronology', firstPage: 3, lastPage: 12, pagesWithParts: 6, pagesLeftOut: 0 },
    { name: 'Case notes 1999 to 2004', firstPage: 13, lastPage: 34, pagesWithParts: 14, pagesLeftOut: 1 },
    { name: 'Letter of 3 May 2003', firstPage: 35, lastPage: 35, pagesWithParts: 0, pagesLeftOut: 0 },
  ],
  exemptions: [
    {
      code: 'third-party',
      citation: 'Data Protection Act 2018, Schedule 2, paragraph 16',
      plain: 'It is about someone else, and it is not fair to them to share it.',
      pages: [4, 5, 6, 9, 14, 20, 21],
    },
    {
      code: 'privilege',
      citation: 'Data Protection Act 2018, Schedule 2, paragraph 19',
      plain: 'It is advice from a lawyer.',
      pages: [30],
    },
    { code: 'free', citation: null, plain: 'The law allows us to leave it out.', pages: [] },
  ],
  date,
};

/** One letter of every kind and of every outcome. */
export const letters: Readonly<Record<string, Letter>> = {
  partly,
  granted: { ...partly, outcome: 'granted', exemptions: [] },
  'for a child': { ...partly, about: 'Noah Fenwick' },
  refused: { ...partly, outcome: 'refused', enclosures: [] },
  'nothing held': { ...partly, outcome: 'nothing-held', enclosures: [], exemptions: [] },
  late: { ...partly, writtenOn: on('2026-12-01') },
  'large print': { ...partly, print: 'large' },
  rectification: {
    ...head,
    kind: 'right-answer',
    items: [],
    right: 'rectification',
    outcome: 'partly-granted',
    explanation: 'We changed your date of birth. We kept what the doctor thought.',
    exemptions: [],
    date,
  },
  erasure: {
    ...head,
    kind: 'right-answer',
    items: [],
    right: 'erasure',
    outcome: 'refused',
    explanation: 'The Care Planning Regulations 2010 make us keep the record until your 75th birthday.',
    exemptions: [],
    date,
  },
  complaint: {
    ...head,
    kind: 'right-answer',
    items: [],
    right: 'complaint',
    outcome: 'granted',
    explanation: 'We sent our letter three weeks late.',
    exemptions: [],
    date,
  },
  acknowledgement: {
    ...head,
    kind: 'acknowledgement',
    understood: [
      { question: 'Whose information?', answer: 'Mine.' },
      { question: 'Which years?', answer: '1994 to 2012.' },
    ],
    waitsFor: null,
    date,
  },
  'acknowledgement, waiting': {
    ...head,
    kind: 'acknowledgement',
    understood: [],
    waitsFor: 'something that shows who you are.',
    date: { ...date, dueOn: null, statutoryDueOn: null },
  },
  identity: {
    ...head,
    kind: 'proof-needed',
    what: 'identity',
    why: 'Your address is not the one in our records.',
    wanted: 'A letter from your bank or your landlord.',
    startsClock: true,
  },
  authority: {
    ...head,
    kind: 'proof-needed',
    what: 'authority',
    why: null,
    wanted: 'A signed letter.',
    startsClock: true,
    about: 'Noah Fenwick',
  },
  clarification: {
    ...head,
    kind: 'clarification',
    question: 'Do you want the records of both foster homes?',
    askedOn: on('2026-11-02'),
    pausesClock: true,
  },
  extension: {
    ...head,
    kind: 'extension',
    reason: 'complexity',
    explanation: 'Many pages are written by hand. They are about more than one family.',
    date: { ...date, dueOn: on('2027-01-21'), statutoryDueOn: on('2027-01-21') },
  },
  progress: {
    ...head,
    kind: 'progress',
    done: ['We got your request on 21 October 2026.', 'We have checked who you are.'],
    next: ['We finish looking, and read all of it with care.', 'A second person checks our answer.'],
    waitsForYou: null,
    date,
  },
  'progress, waiting': {
    ...head,
    kind: 'progress',
    done: ['We got your request on 21 October 2026.'],
    next: ['We write our answer.'],
    waitsForYou: 'something that shows who you are',
    date: { ...date, dueOn: null, statutoryDueOn: null },
  },
  refusal: { ...head, kind: 'refusal', ground: 'excessive', reason: 'You asked the same last month.', date },
  withdrawn: { ...head, kind: 'closure', how: 'withdrawn', note: '' },
  closed: { ...head, kind: 'closure', how: 'closed', note: 'We sent you our answer on 20 November 2026.' },
};
