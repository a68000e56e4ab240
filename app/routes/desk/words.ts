import type { CaseState } from '../../../machines/case.ts';
import type { RagLevel } from '../../../machines/clock/rag.ts';
import type { EventOf } from '../../../machines/events.ts';
import { type Check, counts } from '../../../machines/identity/levels.ts';
import type { TransferWay } from '../../../machines/porting/transfer.ts';

export { channelWords, complaintOutcomeWords, outcomeWords, phaseWords } from '../../../machines/case-words.ts';

/** How far the proof of who asks, or of their authority, has come. */
export const identityWords: Readonly<
  Record<CaseState['request']['value']['identity'] | CaseState['request']['value']['authority'], string>
> = {
  unasked: 'Not confirmed yet',
  asked: 'Asked for, not received yet',
  provided: 'Received, to be checked',
  confirmed: 'Confirmed',
  undecided: 'Not confirmed yet',
  notNeeded: 'Not needed: asks for themselves',
};

/** What became of telling a recipient (UK GDPR Art 19). */
export const toldWords: Record<EventOf<'recipient.told'>['status'], string> = {
  notified: 'told',
  impossible: 'could not be told',
  disproportionate: 'not told: disproportionate effort',
};

/** How a set of data went to another organisation (UK GDPR Art 20(2)). */
export const transferWords: Record<TransferWay, string> = {
  'their-upload': 'By their own secure upload page',
  'our-transfer': 'By our secure file transfer',
  interface: 'From our system to theirs',
  'encrypted-medium': 'On an encrypted stick, its password given another way',
};

/** How a complaint was acknowledged; `outcome`: by the letter that told its outcome. */
export const acknowledgedWords: Record<EventOf<'complaint.acknowledged'>['how'] | 'outcome', string> = {
  email: 'By e-mail',
  post: 'By post',
  phone: 'By phone',
  'in-person': 'In person',
  outcome: 'With the outcome, in one letter',
};

/** Why two cases belong together. */
export const linkWords: Record<EventOf<'case.linked'>['why'], string> = {
  'accuracy-contested': 'The use is limited while accuracy is checked',
  'objection-under-way': 'The use is limited while the objection is weighed',
  'objection-upheld': 'The objection was upheld, so erasure is decided',
  'access-instead': 'Turned into a request for access',
  'complaint-about-it': 'A complaint about this request',
  'same-person': 'About the same person',
  'same-family': 'About the same family',
  sibling: 'About a brother or sister',
  'same-file': 'About the same file',
  'asked-together': 'Asked together',
  duplicate: 'The same was asked twice',
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

/** Whose contact details a check of identity went through. */
export const contactOriginWords: Record<Check['contact'], string> = {
  held: 'Details we held before the request',
  supplied: 'Details that came with the request',
  none: 'No contact details were used',
};

/** What a check of identity is worth, and why it is worth nothing where it is. */
export const checkWords = (check: Check): string =>
  `${counts(check) ? 'Counts' : 'Does not count'} towards a higher level. ${contactOriginWords[check.contact]}.${check.isIndependent ? '' : ' Rests on another check.'}`;

/** How an answer went, as the end of a sentence. */
export const wentWords = { portal: 'online', post: 'by post', 'in-person': 'in person' } as const;
