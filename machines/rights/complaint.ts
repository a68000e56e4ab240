import type { RightRules } from './rules.ts';

export const complaint: RightRules = {
  citation: 'DPA 2018 s.164A',
  name: 'Complaint',
  plainName: 'Complain about how information was handled',
  startsWithProof: false,
  isPausedByQuestions: false,
  mayBeExtended: false,
  answersWithDocuments: false,
  grounds: [],
  limits: [],
  duties: [],
  answerMustSay: [
    {
      code: 'looked-into',
      sentence: 'What was looked into.',
      citation: 'DPA 2018 s.164A(5)(a)',
      outcomes: ['granted', 'partly-granted', 'refused'],
    },
    {
      code: 'outcome',
      sentence: 'The outcome, and what follows from it.',
      citation: 'DPA 2018 s.164A(4)',
      outcomes: ['granted', 'partly-granted', 'refused', 'not-valid', 'redirected'],
    },
    {
      code: 'regulator',
      sentence: 'That the person can complain to the regulator, and within which time it expects that.',
      citation: 'DPA 2018 s.165',
      outcomes: ['granted', 'partly-granted', 'refused', 'not-valid', 'redirected'],
    },
    {
      code: 'court',
      sentence: 'That the person can go to court.',
      citation: 'DPA 2018 ss.167–168',
      outcomes: ['granted', 'partly-granted', 'refused', 'not-valid', 'redirected'],
    },
  ],
  items: null,
};
