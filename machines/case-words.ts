import type { Phase } from './case.ts';
import type { Outcome } from './events.ts';
import type { Channel } from './people.ts';

/** Where a case stands, in the words staff read everywhere. */
export const phaseWords: Record<Phase, string> = {
  'waiting-identity': 'Waiting for proof of identity',
  'waiting-authority': 'Waiting for proof of authority',
  'waiting-fee': 'Waiting for a fee',
  paused: 'Paused for a question',
  working: 'In progress',
  approving: 'For approval',
  approved: 'Approved, to be released',
  answered: 'Answered',
  closed: 'Closed',
};

export const outcomeWords: Record<Outcome, string> = {
  granted: 'Granted',
  'partly-granted': 'Partly granted',
  refused: 'Refused',
  'nothing-held': 'Nothing held',
  'not-valid': 'Not a valid request',
  withdrawn: 'Withdrawn',
  redirected: 'Redirected to another body',
  lapsed: 'Lapsed',
  duplicate: 'Answered under another reference',
};

/** The outcomes of a complaint. */
export const complaintOutcomeWords: Record<Outcome, string> = {
  ...outcomeWords,
  granted: 'Upheld',
  'partly-granted': 'Upheld in part',
  refused: 'Not upheld',
  'not-valid': 'Not about personal information',
  redirected: 'For another procedure or body',
};

export const channelWords: Record<Channel, string> = {
  portal: 'Online',
  phone: 'By phone',
  post: 'By post',
  'in-person': 'In person',
  email: 'By e-mail',
};
