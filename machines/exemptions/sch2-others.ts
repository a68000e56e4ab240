import { type Exemption, usual } from './exemption.ts';
import { accessOnly, sch2Part4 } from './lists.ts';

const impairs = { id: 'impair', sentence: 'Would complying prevent or seriously impair that purpose?' };
const safeguarded = { id: 'safeguards', sentence: 'Are the safeguards of UK GDPR Art 84B in place?' };

/** DPA 2018 Sch 2 Parts 3 to 6: other people, privilege, the body’s own affairs, research. */
export const sch2Others = [
  {
    ...usual,
    code: 'third-party',
    label: 'Third party',
    group: 'everyday',
    citation: 'DPA 2018 Sch 2 para 16',
    lifts: accessOnly,
    kind: 'balance',
    test: [
      {
        id: 'identifiable',
        sentence:
          'Can another individual be identified, also as the source, from it and from what the requester is likely to know or find out?',
      },
      { id: 'no-consent', sentence: 'Has that person not consented?' },
      {
        id: 'not-reasonable',
        sentence:
          'Would it be unreasonable to disclose it without consent, weighing the kind of information, any duty of confidence, steps taken to ask, capability to consent and any refusal?',
      },
    ],
    evidence:
      'For a person who matters to the requester: whether consent was sought and when, the answer, what was weighed.',
    // The words of the category are general already, so naming the paragraph gives nothing away.
    tell: ['explain', 'generic'],
    plain: 'information about another person',
  },
  {
    ...usual,
    code: 'professionals',
    label: 'Professionals acting as such: named by default',
    group: 'limits',
    citation: 'DPA 2018 Sch 2 para 17',
    lifts: [],
    kind: 'deeming',
    test: [
      {
        id: 'professional',
        sentence:
          'Is the other person a health professional who made or added to the health record or cared for the person; a children’s court officer, somebody employed by a body of Sch 3 para 8 or providing a like service for reward; or an education worker?',
      },
      {
        id: 'official',
        sentence: 'Does the information relate to them, or was it supplied by them, in that official capacity?',
      },
    ],
    evidence: 'Fear for their safety has to rest on another provision, such as serious harm.',
    tell: ['explain'],
    plain: 'the name of a worker',
    isGround: false,
  },
  {
    ...usual,
    code: 'privilege',
    label: 'Legal privilege',
    group: 'everyday',
    citation: 'DPA 2018 Sch 2 para 19',
    lifts: sch2Part4,
    kind: 'absolute',
    test: [
      {
        id: 'privileged',
        sentence:
          'Could a claim to legal professional privilege be maintained for it, or does a legal adviser owe confidentiality about it?',
      },
    ],
    evidence: 'Ask the legal adviser. Do not describe the content.',
    tell: ['explain', 'generic'],
    plain: 'confidential legal advice',
  },
  {
    ...usual,
    code: 'self-incrimination',
    label: 'Self-incrimination',
    group: 'body',
    citation: 'DPA 2018 Sch 2 para 20',
    lifts: sch2Part4,
    kind: 'extent',
    test: [
      {
        id: 'reveals',
        sentence:
          'Would complying reveal evidence of an offence (not one of perjury or data protection) and expose the body or person to proceedings for it?',
      },
    ],
    evidence: 'Ask the legal adviser.',
    approvedBy: 'dpo',
  },
  {
    ...usual,
    code: 'management-forecast',
    label: 'Management forecasting or planning',
    group: 'body',
    citation: 'DPA 2018 Sch 2 para 22',
    lifts: sch2Part4,
    kind: 'prejudice',
    test: [
      { id: 'forecast', sentence: 'Is it processed for management forecasting or planning about an activity?' },
      { id: 'likely', sentence: 'Would complying be likely to prejudice the conduct of that activity?' },
    ],
    tell: ['explain'],
    plain: 'plans of ours that are not final',
    needsReview: true,
  },
  {
    ...usual,
    code: 'negotiations',
    label: 'Negotiations with the person',
    group: 'body',
    citation: 'DPA 2018 Sch 2 para 23',
    lifts: sch2Part4,
    kind: 'prejudice',
    test: [
      { id: 'intentions', sentence: 'Is it a record of the body’s intentions in negotiations with the person?' },
      { id: 'likely', sentence: 'Would complying be likely to prejudice those negotiations?' },
    ],
    evidence: 'Ask the legal adviser.',
    tell: ['explain'],
    plain: 'what we mean to say in talks with you',
    needsReview: true,
  },
  {
    ...usual,
    code: 'references',
    label: 'Confidential references, given or received',
    group: 'body',
    citation: 'DPA 2018 Sch 2 para 24',
    lifts: sch2Part4,
    kind: 'class',
    test: [
      {
        id: 'reference',
        sentence:
          'Is it a reference given in confidence for education, training, employment, volunteering, an office or a service?',
      },
    ],
    evidence: 'References about foster carers and adopters are covered only if they are one of these.',
    tell: ['explain'],
    plain: 'a reference given in confidence',
  },
  {
    ...usual,
    code: 'exams',
    label: 'Exam scripts and marks',
    group: 'body',
    citation: 'DPA 2018 Sch 2 para 25',
    lifts: [...sch2Part4, 'Art 12(3) time limit'],
    kind: 'timing',
    test: [{ id: 'exam', sentence: 'Was it recorded by a candidate in an exam, or is it a mark not announced yet?' }],
    evidence:
      'Scripts are exempt. Marks are only late: five months from the question or 40 days from the results, whichever is earlier.',
    tell: ['explain'],
    plain: 'what was written in an exam, or marks that are not out yet',
  },
  {
    ...usual,
    code: 'research',
    label: 'Research and statistics',
    group: 'research',
    citation: 'DPA 2018 Sch 2 para 27',
    lifts: ['Art 15(1)-(3)', 'Art 16', 'Art 18(1)', 'Art 21(1)'],
    kind: 'extent',
    test: [{ id: 'purpose', sentence: 'Is it processed only for research or for statistics?' }, impairs, safeguarded],
    tell: ['explain'],
    plain: 'information kept only for research',
  },
  {
    ...usual,
    code: 'archiving',
    label: 'Archiving in the public interest',
    group: 'research',
    citation: 'DPA 2018 Sch 2 para 28',
    lifts: ['Art 15(1)-(3)', 'Art 16', 'Art 18(1)', 'Art 19', 'Art 20(1)-(2)', 'Art 21(1)'],
    kind: 'extent',
    test: [
      { id: 'purpose', sentence: 'Is it processed only for archiving in the public interest?' },
      impairs,
      safeguarded,
    ],
    evidence: 'Ask the archivist.',
    tell: ['explain'],
    plain: 'information kept only for an archive',
  },
] as const satisfies readonly Exemption[];
