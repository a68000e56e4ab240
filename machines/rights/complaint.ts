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
  answerMustSay: [],
  items: null,
};
