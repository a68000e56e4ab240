import { type Exemption, usual } from './exemption.ts';
import { accessOnly, sch3List } from './lists.ts';

const asksForAnother = {
  id: 'asks-for-another',
  sentence:
    'Is the requester somebody with parental responsibility for the person (under 18, in Scotland under 16), or appointed by a court to manage their affairs?',
};
const wishes = [
  asksForAnother,
  {
    id: 'expected',
    sentence:
      'Did the person give it, or agree to the examination it came from, expecting that this requester would not be told, or expressly say so?',
  },
  { id: 'still', sentence: 'Does the person still expect that, or was it an express wish?' },
];
const firstStaged = {
  id: 'no-other-way',
  sentence: 'Would the harm remain if it were shared in stages, or with somebody beside the person?',
};
const only = {
  id: 'extent',
  sentence: 'Is only as much kept back as would be likely to cause that harm?',
};
const harm = {
  ...usual,
  group: 'harm',
  lifts: accessOnly,
  kind: 'harm',
  approvedBy: 'reviewer',
  tell: ['generic', 'ncnd'],
  needsReview: true,
} as const;
const inCourt = {
  ...usual,
  group: 'courts',
  lifts: sch3List,
  kind: 'absolute',
  evidence: 'Ask the court.',
  test: [
    {
      id: 'by-court',
      sentence: 'Is it processed by a court, in a report or evidence of proceedings that the paragraph lists?',
    },
    { id: 'withholdable', sentence: 'May the court withhold it from the person under the rules of those proceedings?' },
  ],
} as const;

/** DPA 2018 Sch 3: health, social work, education and child abuse data. */
export const sch3 = [
  {
    ...harm,
    code: 'serious-harm',
    label: 'Serious harm (social work)',
    group: 'everyday',
    citation: 'DPA 2018 Sch 3 para 11',
    test: [
      {
        id: 'likely',
        sentence:
          'Is there a very significant and weighty chance that disclosing it would cause serious harm to the physical or mental health of the person or somebody else?',
      },
      { id: 'social-work', sentence: 'Would carrying out social work be likely to be prejudiced by that?' },
      firstStaged,
      only,
    ],
    evidence: 'The view of whoever wrote it, and why sharing it in stages or with support is not enough.',
    needsSch3Para8: true,
    about: 'social-work',
  },
  {
    ...harm,
    code: 'serious-harm-health',
    label: 'Serious harm (health)',
    citation: 'DPA 2018 Sch 3 para 5',
    test: [
      {
        id: 'likely',
        sentence:
          'Would disclosing it be likely to cause serious harm to the physical or mental health of the person or somebody else?',
      },
      firstStaged,
      only,
    ],
    evidence:
      'The opinion of the health professional most recently responsible, else the most suitable, that the test is met, not older than six months.',
    about: 'health',
  },
  {
    ...harm,
    code: 'serious-harm-education',
    label: 'Serious harm (education)',
    citation: 'DPA 2018 Sch 3 para 19',
    test: [
      {
        id: 'record',
        sentence: 'Is it part of an education record, as a school or its authority holds it?',
      },
      {
        id: 'likely',
        sentence:
          'Would disclosing it be likely to cause serious harm to the physical or mental health of the person or somebody else?',
      },
      only,
    ],
    evidence: 'Ask the school.',
    about: 'education',
  },
  {
    ...usual,
    code: 'health-not-yet',
    label: 'Health information that is to be disclosed',
    group: 'limits',
    citation: 'DPA 2018 Sch 3 para 6',
    lifts: accessOnly,
    kind: 'gate',
    test: [
      {
        id: 'unknown',
        sentence: 'Is it new to the person: not yet seen by them and not known to them, as far as the body can tell?',
      },
    ],
    evidence:
      'Before it is disclosed: a health professional’s opinion, not older than six months, that the serious-harm test is not met. None is needed for what the person has seen or knows.',
    about: 'health',
    isGround: false,
  },
  {
    ...usual,
    code: 'health-wishes',
    label: 'Health: what the person expected or wished',
    group: 'wishes',
    citation: 'DPA 2018 Sch 3 para 4',
    lifts: sch3List,
    kind: 'class',
    test: wishes,
    evidence: 'Ask the child, and record what they wish.',
    approvedBy: 'reviewer',
    tell: ['generic', 'ncnd'],
    onlyForOthers: true,
    about: 'health',
  },
  {
    ...usual,
    code: 'social-work-wishes',
    label: 'Social work: what the person expected or wished',
    group: 'wishes',
    citation: 'DPA 2018 Sch 3 para 10',
    lifts: sch3List,
    kind: 'class',
    test: wishes,
    evidence: 'Ask the child, and record what they wish.',
    approvedBy: 'reviewer',
    tell: ['generic', 'ncnd'],
    needsSch3Para8: true,
    onlyForOthers: true,
    about: 'social-work',
  },
  {
    ...usual,
    code: 'child-abuse',
    label: 'Child abuse data, against the child’s best interests',
    group: 'harm',
    citation: 'DPA 2018 Sch 3 para 21',
    lifts: accessOnly,
    kind: 'best-interests',
    test: [
      {
        id: 'asks-for-another',
        sentence:
          'Is the requester somebody with parental responsibility for the person (under 18), or appointed by a court to manage their affairs?',
      },
      {
        id: 'abuse',
        sentence: 'Is it information on whether the person is, has been or may be at risk of child abuse?',
      },
      { id: 'interests', sentence: 'Would disclosing it not be in the best interests of the person?' },
    ],
    evidence: 'Ask the safeguarding lead.',
    approvedBy: 'dpo',
    tell: ['ncnd', 'generic'],
    needsReview: true,
    nations: ['england-and-wales', 'northern-ireland'],
    onlyForOthers: true,
  },
  {
    ...inCourt,
    code: 'health-in-court',
    label: 'Health information in court reports',
    citation: 'DPA 2018 Sch 3 para 3',
    about: 'health',
  },
  {
    ...inCourt,
    code: 'social-work-in-court',
    label: 'Social work information in court reports',
    citation: 'DPA 2018 Sch 3 para 9',
    about: 'social-work',
  },
  {
    ...inCourt,
    code: 'education-in-court',
    label: 'Education information in court reports',
    citation: 'DPA 2018 Sch 3 para 18',
    about: 'education',
  },
  {
    ...usual,
    code: 'reporter',
    label: 'From the Principal Reporter (social work)',
    group: 'bars',
    citation: 'DPA 2018 Sch 3 para 12',
    lifts: accessOnly,
    kind: 'gate',
    test: [
      {
        id: 'from-reporter',
        sentence: 'Did it come from the Principal Reporter, who is not bound to give it to the person?',
      },
    ],
    evidence:
      'Inform the Principal Reporter within 14 days. It may be disclosed only once they say that the serious-harm test is not met.',
    nations: ['scotland'],
    about: 'social-work',
  },
  {
    ...usual,
    code: 'reporter-education',
    label: 'From the Principal Reporter (education)',
    group: 'bars',
    citation: 'DPA 2018 Sch 3 para 20',
    lifts: accessOnly,
    kind: 'gate',
    test: [
      {
        id: 'from-reporter',
        sentence: 'Did it come from the Principal Reporter, who is not bound to give it to the person?',
      },
    ],
    evidence:
      'Inform the Principal Reporter within 14 days. It may be disclosed only once they say that the serious-harm test is not met.',
    nations: ['scotland'],
    about: 'education',
  },
] as const satisfies readonly Exemption[];
