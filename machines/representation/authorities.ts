import type { Nation } from '../people.ts';

/** On what someone may ask for another person, what shows it, and what to look at before relying on it. */
export interface Authority {
  readonly code: string;
  readonly label: string;
  /** What shows it. */
  readonly shownBy: string;
  readonly checks: readonly string[];
  readonly citation: string;
  /** For a child, for someone else, or both. */
  readonly capacities: readonly ('child' | 'representative')[];
  readonly nations?: readonly Nation[];
  /** Standing that gives no authority by itself: said so that nobody confirms it as if it did. */
  readonly isNone?: true;
}

export const authorities: readonly Authority[] = [
  {
    code: 'parental-responsibility',
    label: 'Parental responsibility',
    shownBy: 'Full birth certificate, court order, or agreement',
    checks: [
      'The right is the child’s. A child who understands what a request means asks or agrees for themselves.',
      'Look for orders that limit contact or information, allegations of abuse, and what harm or good access would do.',
    ],
    citation: 'Children Act 1989 s.3; UK GDPR Art 15',
    capacities: ['child'],
  },
  {
    code: 'care-order',
    label: 'A care order that gives a body parental responsibility',
    shownBy: 'The order',
    checks: [
      'Where the body that holds the order is also the one asked, it cannot speak for the child against itself: have an advocate or independent reviewing officer do so.',
    ],
    citation: 'Children Act 1989 s.33',
    capacities: ['child'],
  },
  {
    code: 'signed-authority',
    label: 'Written authority of the person',
    shownBy: 'A signed, specific and recent letter of authority',
    checks: [
      'Check that it covers this request, and that the person understands how much will be disclosed; if in doubt, send it to the person first.',
    ],
    citation: 'UK GDPR Arts 12(6), 15',
    capacities: ['child', 'representative'],
  },
  {
    code: 'power-of-attorney',
    label: 'Registered lasting or enduring power of attorney',
    shownBy: 'The registered instrument and its scope',
    checks: ['Check that it is registered, in force and reaches this decision.'],
    citation: 'Mental Capacity Act 2005 s.9',
    capacities: ['representative'],
    nations: ['england-and-wales'],
  },
  {
    code: 'court-appointed',
    label: 'Deputy, guardian or controller appointed by a court',
    shownBy: 'The order and its scope',
    checks: [
      'Exemptions for requests by someone a court appointed apply here: expectations and wishes, child abuse data.',
    ],
    citation: 'DPA 2018 Sch 3 paras 4, 10, 21',
    capacities: ['representative'],
  },
  {
    code: 'litigation-friend',
    label: 'Litigation friend',
    shownBy: 'The appointment in the proceedings',
    checks: ['Check that this request belongs to those proceedings.'],
    citation: 'Civil Procedure Rules Part 21',
    capacities: ['child', 'representative'],
  },
  {
    code: 'mandated-body',
    label: 'Not-for-profit body with a mandate',
    shownBy: 'The person’s mandate',
    checks: ['Check that the body works in this field without profit and that the mandate names this right.'],
    citation: 'UK GDPR Art 80(1); DPA 2018 s.187',
    capacities: ['representative'],
  },
  {
    code: 'elected-representative',
    label: 'Member of Parliament or councillor',
    shownBy: 'Nothing by itself: it lets them ask, not receive',
    checks: ['Treat it as an enquiry unless the person’s own authority to receive the data is shown.'],
    citation: 'DPA 2018 Sch 1 paras 23–24',
    capacities: ['child', 'representative'],
    isNone: true,
  },
  {
    code: 'no-status',
    label: 'Parent without parental responsibility, step-parent, foster carer, grandparent or other relative',
    shownBy: 'Nothing: the relationship alone gives no authority',
    checks: ['They can ask for what is held about themselves.'],
    citation: 'UK GDPR Art 15',
    capacities: ['child', 'representative'],
    isNone: true,
  },
];

export const authorityOf = (code: string): Authority | null => authorities.find((one) => one.code === code) ?? null;
