import type { Right } from '../../machines/people.ts';

/** An item of each right that is worked item by item, a decision that grants it and one that refuses it. */
export const items: Partial<Record<Right, { readonly item: object; readonly yes: object; readonly no: object }>> = {
  rectification: {
    item: {
      right: 'rectification',
      where: 'Case note of 3 May 2019',
      says: 'Robin did not go to school that spring.',
      shouldSay: 'Robin was in hospital that spring.',
      kind: 'fact',
    },
    yes: {
      right: 'rectification',
      outcome: 'corrected',
      nowSays: 'Robin was in hospital that spring.',
      reason: 'The hospital letter shows it.',
      limit: null,
    },
    no: {
      right: 'rectification',
      outcome: 'refused',
      nowSays: null,
      reason: 'The register of the school shows absence without leave.',
      limit: 'accurate',
    },
  },
  erasure: {
    item: {
      right: 'erasure',
      category: 'Photographs of the summer fair',
      system: 'Shared drive',
      ground: 'consent-withdrawn',
      basis: 'consent',
      retentionRule: null,
      keepUntil: null,
    },
    yes: {
      right: 'erasure',
      outcome: 'erased',
      erased: 'All photographs of the summer fair',
      reason: 'They rested on consent, and it was withdrawn.',
      limits: [],
      looked: [],
      backups: 'Overwritten after 35 days; until then nobody can open them.',
    },
    no: {
      right: 'erasure',
      outcome: 'refused',
      erased: null,
      reason: 'The Care Planning Regulations have us keep the care record.',
      limits: ['legal-obligation'],
      looked: ['beyond-retention', 'duplicated', 'misfiled', 'on-consent', 'unlawful'].map((question) => ({
        question,
        found: false,
        note: 'Looked through the category',
      })),
      backups: null,
    },
  },
  restriction: {
    item: {
      right: 'restriction',
      what: 'The assessment of 2021',
      system: 'Case management system',
      ground: 'accuracy-contested',
    },
    yes: {
      right: 'restriction',
      outcome: 'restricted',
      reason: 'Its accuracy is being checked.',
      limit: null,
      how: 'Locked for everyone but the records manager',
    },
    no: { right: 'restriction', outcome: 'refused', reason: 'Nothing is contested.', limit: 'no-ground', how: null },
  },
  portability: {
    item: {
      right: 'portability',
      dataSet: 'Answers in the leaving care app',
      system: 'Leaving care app',
      isProvidedByPerson: true,
      basis: 'consent',
      isAutomated: true,
    },
    yes: { right: 'portability', outcome: 'exported', reason: 'All tests are met.', limit: null, file: 'export-1' },
    no: {
      right: 'portability',
      outcome: 'refused',
      reason: 'The work is a public task.',
      limit: 'public-task',
      file: null,
    },
  },
  objection: {
    item: {
      right: 'objection',
      use: 'Sharing attendance with the housing team',
      situation: 'They judge me by it',
      kind: 'particular-situation',
      basis: 'public-task',
      mayDelayService: false,
    },
    yes: { right: 'objection', outcome: 'stopped', reason: 'Nothing outweighs it.', limit: null, balance: null },
    no: {
      right: 'objection',
      outcome: 'refused',
      reason: 'The sharing keeps a child safe.',
      limit: 'compelling-grounds',
      balance: { personsInterests: 'Being judged by it', compellingGrounds: 'The safety of a younger child' },
    },
  },
  'automated-decision': {
    item: {
      right: 'automated-decision',
      decision: 'Place on the waiting list',
      madeOn: '4 May 2026',
      system: 'Allocation tool',
      isSolelyAutomated: true,
      involvement: 'Nobody looked at it',
      isSignificant: true,
      usesSpecialCategories: false,
    },
    yes: {
      right: 'automated-decision',
      outcome: 'decided-anew',
      reason: 'A manager gave the earlier place.',
      reviewer: 'Service manager',
      logic: 'Points for age and distance',
    },
    no: {
      right: 'automated-decision',
      outcome: 'upheld-by-a-person',
      reason: 'A manager came to the same outcome.',
      reviewer: 'Service manager',
      logic: 'Points for age and distance',
    },
  },
};
