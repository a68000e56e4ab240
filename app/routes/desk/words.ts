import type { Phase } from '../../../machines/case.ts';
import type { RagLevel } from '../../../machines/clock/rag.ts';
import type { Outcome } from '../../../machines/events.ts';
import type { Channel } from '../../../machines/people.ts';

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
};

export const channelWords: Record<Channel, string> = {
  portal: 'Online',
  phone: 'By phone',
  post: 'By post',
  'in-person': 'In person',
  email: 'By e-mail',
};

/** The colour of a deadline; the words beside it say the same. */
export const ragColour: Record<RagLevel | 'over', 'red' | 'orange' | 'yellow' | 'green' | 'grey'> = {
  breached: 'red',
  late: 'orange',
  soon: 'yellow',
  'on-track': 'green',
  paused: 'grey',
  'not-started': 'grey',
  over: 'grey',
};
