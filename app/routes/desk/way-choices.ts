import type { ReceivingWay } from '../../../machines/people.ts';

/** How a requester can get the answer, as staff choose it for them. */
export const wayChoices: Readonly<Record<ReceivingWay, string>> = {
  'all-at-once': 'Online, all at once',
  'in-parts': 'Online, a part at a time',
  paper: 'On paper, by post',
  stick: 'On a USB stick, by post',
  together: 'Read together with someone',
  visit: 'Come to see it',
};
