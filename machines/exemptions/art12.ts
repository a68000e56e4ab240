import { type Exemption, usual } from './exemption.ts';

/** What rests on the UK GDPR itself, and the free code for a provision this catalogue does not know. */
export const art12 = [
  {
    ...usual,
    code: 'unfounded-or-excessive',
    label: 'Manifestly unfounded or excessive',
    group: 'limits',
    citation: 'UK GDPR Art 12(5)',
    lifts: ['the whole request'],
    kind: 'case-by-case',
    test: [
      {
        id: 'manifest',
        sentence:
          'Is it clear that the requester does not mean to use the right or means to harass (anger alone is not enough), or that the request is clearly unreasonable or repeats an earlier one?',
      },
      { id: 'this-one', sentence: 'Was this request looked at by itself, and not refused for who asks?' },
    ],
    evidence:
      'The body bears the burden: written reasons, and the approval of somebody senior. Refuse, or ask a reasonable fee.',
    approvedBy: 'reviewer',
    tell: ['explain'],
    plain: 'the request as a whole',
    isGround: false,
  },
  {
    ...usual,
    code: 'other',
    label: 'Other (name the provision)',
    group: 'everyday',
    citation: '',
    lifts: [],
    kind: 'free',
    test: [{ id: 'applies', sentence: 'Does the provision you name apply to this information and lift this right?' }],
    tell: ['explain', 'generic'],
  },
] as const satisfies readonly Exemption[];
