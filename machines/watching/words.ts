import { days } from '../said.ts';
import type { WatchCode } from './codes.ts';
import type { WarningKey } from './watched.ts';

/** Each warning in a few words, as lists and the profile name it. */
export const watchNames: Readonly<Record<WatchCode, string>> = {
  'days-left': 'Some days are left',
  'target-reached': 'Our own target is reached',
  'due-tomorrow': 'Due tomorrow',
  'due-today': 'Due today',
  'policy-late': 'Past the date we work to',
  breached: 'Past the legal limit',
  'notice-near': 'The last day to extend is near',
  'question-unanswered': 'A question has not been answered',
  'identity-unanswered': 'Proof of identity has not come',
  'authority-unanswered': 'Proof of authority has not come',
  'search-overdue': 'A search is late',
  'search-escalated': 'A search is so late that it goes above its owner',
  'complaint-unacknowledged': 'A complaint has not been acknowledged',
  'restriction-review': 'A restriction has to be looked at',
  'exemption-review': 'An exemption has to be looked at again',
  'retention-reached': 'The papers need not be kept any longer',
  'stage-near': 'The day of the next stage is near',
  'stage-late': 'The day of a stage has passed',
  'incident-known': 'An incident was recorded',
  'incident-day-left': 'A day is left to tell the regulator of an incident',
  'incident-over': 'The 72 hours of an incident have passed',
};

/** One step in words: the days of those a body chose itself. */
export const stepName = ({ code, days: left }: Pick<WarningKey, 'code' | 'days'>): string =>
  code === 'days-left' && left !== null ? `${days(left)} left` : watchNames[code];
