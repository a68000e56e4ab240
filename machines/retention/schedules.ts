import { type RetentionRule, retentionSchedule } from './rule.ts';

const years = (count: number): number => count * 12;
const from = (event: 'birth' | 'last-action' | 'order' | 'end-of-approval' | 'end-of-recruitment', months: number) => ({
  from: event,
  months,
});

/** A rule with one period. */
const rule = (
  id: string,
  category: string,
  period: ReturnType<typeof from>,
  source: string,
  more: { readonly afterDeathUnder18?: number; readonly isAtLeast?: boolean; readonly note?: string } = {},
) => {
  const { note, ...keep } = more;
  return { id, category, keep: { how: 'for', periods: [period], ...keep }, source, ...(note && { note }) };
};

const notice = 'The body’s retention schedule';
const carePlanning = 'Care Planning, Placement and Case Review (England) Regulations 2010, reg 50';
const adoptionRecords = 'Adoption Agencies Regulations 2005, reg 40';

const childrenInCare = rule('children-in-care', 'Children in care', from('birth', years(75)), carePlanning, {
  afterDeathUnder18: years(15),
});
const adoptionOrderMade = rule('adoption-order', 'Adoption, order made', from('order', years(100)), adoptionRecords, {
  isAtLeast: true,
});
const copyOfComplaint = 'A copy may be kept with the care record of the person it is about.';

/** What A and D have in common. */
const shared = (complaintNote: string) => [
  rule('complaints', 'Complaints', from('last-action', years(6)), notice, { note: complaintNote }),
  childrenInCare,
  rule('foster-carers', 'Foster carers', from('end-of-approval', years(10)), notice, { isAtLeast: true }),
  adoptionOrderMade,
  rule('adoption-no-order', 'Adoption, order not made', from('birth', years(75)), notice, {
    afterDeathUnder18: years(15),
  }),
  rule(
    'children-in-need',
    'Child protection, referrals, children in need, serious case reviews',
    from('birth', years(25)),
    notice,
    {
      afterDeathUnder18: years(6),
    },
  ),
];

/** A city children’s trust (promises 21–25, 27). */
const cityTrust: readonly RetentionRule[] = retentionSchedule.parse([
  ...shared(copyOfComplaint),
  {
    id: 'complaints-policy',
    category: 'Complaints that changed policy',
    keep: { how: 'permanently' },
    source: notice,
  },
]);

/** County children’s services whose notice names no periods: those the law sets (promise 27). */
const countyServices: readonly RetentionRule[] = retentionSchedule.parse([childrenInCare, adoptionOrderMade]);

/** A metropolitan trust: those the law sets, and applicants for jobs (promise 26). */
const metropolitanTrust: readonly RetentionRule[] = retentionSchedule.parse([
  childrenInCare,
  adoptionOrderMade,
  rule('applicants-unsuccessful', 'Job applicants who were not chosen', from('end-of-recruitment', 6), notice),
  {
    id: 'applicants-successful',
    category: 'Job applicants who were chosen',
    keep: { how: 'with', what: 'the personnel file' },
    source: notice,
  },
]);

/** A county council (promises 21–25, 27). */
const countyCouncil: readonly RetentionRule[] = retentionSchedule.parse([
  ...shared(copyOfComplaint),
  rule('compliments', 'Compliments', from('last-action', years(2)), notice),
]);

/** A company for several boroughs (promises 22, 24, 25). */
const boroughsCompany: readonly RetentionRule[] = retentionSchedule.parse([
  rule('children-in-care', 'Children in care', from('birth', years(75)), carePlanning, {
    afterDeathUnder18: years(15),
    isAtLeast: true,
  }),
  adoptionOrderMade,
  rule('child-protection', 'Child protection', from('birth', years(40)), notice, { isAtLeast: true }),
  rule('child-in-need', 'Child in need', from('birth', years(25)), notice),
  {
    id: 'disabled-children',
    category: 'Disabled children',
    keep: {
      how: 'for',
      periods: [
        { from: 'birth', months: years(25) },
        { from: 'last-contact', months: years(2) },
      ],
    },
    source: notice,
  },
]);

/** Schedules as five bodies publish them. A profile takes one of them over and changes what differs. */
export const retentionSchedules = {
  'city-trust': cityTrust,
  'county-services': countyServices,
  'metropolitan-trust': metropolitanTrust,
  'county-council': countyCouncil,
  'boroughs-company': boroughsCompany,
} as const;
