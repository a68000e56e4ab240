import type { CaseState } from '../case.ts';
import type { Duty, MustSay } from './rules.ts';

/** Something was granted, so whoever was given the data has to hear of it. */
export const isSomethingGranted = ({ work }: CaseState): boolean =>
  work.items.some(({ outcome }) => outcome === 'granted' || outcome === 'partly-granted');

/** An empty list of recipients is an answer only when somebody has looked. */
export const recipientsKnown: Duty = {
  code: 'recipients-known',
  sentence: 'Find out who was given this information and list each of them, or say that nobody was.',
  citation: 'UK GDPR Art 19',
  before: 'closing',
  applies: isSomethingGranted,
  mayBeDeclined: false,
};

/** What every answer says that changes what others were given. */
export const recipientsAreTold: MustSay = {
  code: 'recipients',
  sentence: 'That those who were given the information are told, and that the person may ask who they are.',
  citation: 'UK GDPR Art 19',
  outcomes: ['granted', 'partly-granted'],
};
