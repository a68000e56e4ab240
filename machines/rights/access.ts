import type { RightRules } from './rules.ts';

export const access: RightRules = {
  citation: 'UK GDPR Art 15',
  name: 'Access',
  plainName: 'See the information held about you',
  startsWithProof: true,
  isPausedByQuestions: true,
  mayBeExtended: true,
  answersWithDocuments: true,
  grounds: [],
  limits: [],
  duties: [],
  answerMustSay: [],
  items: null,
};
