import type { RequestReceived } from '../events.ts';

/** Who asks, as it is counted. */
export const askers = [
  'self',
  'staff',
  'parent',
  'guardian',
  'foster-carer',
  'relative',
  'friend',
  'worker',
  'solicitor',
  'attorney',
  'other',
] as const;
export type Asker = (typeof askers)[number];

export const askerWords: Readonly<Record<Asker, string>> = {
  self: 'The person themselves',
  staff: 'Somebody who works or worked here, for themselves',
  parent: 'Parent',
  guardian: 'Guardian or special guardian',
  'foster-carer': 'Foster carer',
  relative: 'Another relative',
  friend: 'Friend',
  worker: 'Social worker or advocate',
  solicitor: 'Solicitor',
  attorney: 'Attorney, or deputy of a court',
  other: 'Somebody else for another person',
};

/** The words of the questions, and those people use when they say it themselves. Only a whole answer counts. */
const said: Readonly<Record<string, Asker>> = {
  ...{ parent: 'parent', mother: 'parent', father: 'parent', mum: 'parent', dad: 'parent' },
  ...{ guardian: 'guardian', 'special guardian': 'guardian', 'foster carer': 'foster-carer' },
  ...{ grandparent: 'relative', grandmother: 'relative', grandfather: 'relative', 'step-parent': 'relative' },
  ...{ brother: 'relative', sister: 'relative', aunt: 'relative', uncle: 'relative', friend: 'friend' },
  ...{ 'social worker or advocate': 'worker', 'social worker': 'worker', advocate: 'worker' },
  ...{ solicitor: 'solicitor', 'attorney or deputy': 'attorney', attorney: 'attorney', deputy: 'attorney' },
};

/** Who asks, as far as the request says it: for themselves, or what they are to the person it is about. */
export function saidAsker({ capacity, relationship }: Pick<RequestReceived, 'capacity' | 'relationship'>): Asker {
  if (capacity === 'self') return 'self';
  return said[(relationship ?? '').trim().toLowerCase()] ?? 'other';
}
