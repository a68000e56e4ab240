import type { RecordKind } from '../../../machines/file-order/events.ts';

/** The kinds of record a document may be, as staff read them. */
export const recordKindWords: Readonly<Record<RecordKind, string>> = {
  'case-notes': 'Case notes',
  assessment: 'Assessment',
  plan: 'Plan',
  review: 'Review',
  report: 'Report',
  referral: 'Referral',
  minutes: 'Minutes',
  letter: 'Letter',
  email: 'E-mail',
  chronology: 'Chronology',
  court: 'Court papers',
  health: 'Health',
  education: 'Education',
  photo: 'Photo',
  other: 'Other',
};
