import type { Right } from '../people.ts';

/** What differs between the rights, as one table a lawyer can read. */
export interface RightRules {
  /** The article (or section) the right rests on. */
  readonly citation: string;
  /** How the requester knows it. */
  readonly plainName: string;
  /** How staff know it. */
  readonly name: string;
  /** The time limit waits for proof or a fee that was asked for: Art 12A(2). A complaint's 30 days run from receipt. */
  readonly startsWithProof: boolean;
  /** A question about what is meant stops the clock: Art 12A(5) says access requests only. */
  readonly isPausedByQuestions: boolean;
  /** Two further months for complex or numerous requests: Art 12A(3). A complaint has no month to extend. */
  readonly mayBeExtended: boolean;
  /** The answer encloses a copy of the personal data. */
  readonly answersWithDocuments: boolean;
}

export const rightRules: Record<Right, RightRules> = {
  access: {
    citation: 'UK GDPR Art 15',
    name: 'Access',
    plainName: 'See the information held about you',
    startsWithProof: true,
    isPausedByQuestions: true,
    mayBeExtended: true,
    answersWithDocuments: true,
  },
  rectification: {
    citation: 'UK GDPR Art 16',
    name: 'Rectification',
    plainName: 'Correct something that is wrong',
    startsWithProof: true,
    isPausedByQuestions: false,
    mayBeExtended: true,
    answersWithDocuments: false,
  },
  erasure: {
    citation: 'UK GDPR Art 17',
    name: 'Erasure',
    plainName: 'Delete information',
    startsWithProof: true,
    isPausedByQuestions: false,
    mayBeExtended: true,
    answersWithDocuments: false,
  },
  restriction: {
    citation: 'UK GDPR Art 18',
    name: 'Restriction',
    plainName: 'Limit how information is used',
    startsWithProof: true,
    isPausedByQuestions: false,
    mayBeExtended: true,
    answersWithDocuments: false,
  },
  portability: {
    citation: 'UK GDPR Art 20',
    name: 'Portability',
    plainName: 'Get your information to reuse elsewhere',
    startsWithProof: true,
    isPausedByQuestions: false,
    mayBeExtended: true,
    answersWithDocuments: true,
  },
  objection: {
    citation: 'UK GDPR Art 21',
    name: 'Objection',
    plainName: 'Object to how information is used',
    startsWithProof: true,
    isPausedByQuestions: false,
    mayBeExtended: true,
    answersWithDocuments: false,
  },
  'automated-decision': {
    citation: 'UK GDPR Arts 22A–22D',
    name: 'Automated decision',
    plainName: 'Have a person look at a decision made by a computer',
    startsWithProof: true,
    isPausedByQuestions: false,
    mayBeExtended: true,
    answersWithDocuments: false,
  },
  complaint: {
    citation: 'DPA 2018 s.164A',
    name: 'Complaint',
    plainName: 'Complain about how information was handled',
    startsWithProof: false,
    isPausedByQuestions: false,
    mayBeExtended: false,
    answersWithDocuments: false,
  },
};
