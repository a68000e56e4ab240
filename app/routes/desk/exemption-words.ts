import type { Consideration } from '../../../machines/exemptions/considered.ts';
import type { ExemptionKind, InformationKind, NotifyMode } from '../../../machines/exemptions/exemption.ts';
import type { Balance } from '../../../machines/register/register.ts';

export const kindWords: Readonly<Record<InformationKind, string>> = {
  health: 'Health',
  'social-work': 'Social work',
  education: 'Education',
  other: 'Anything else',
};

/** How the requester hears of an exemption. */
export const notifyWords: Readonly<Record<NotifyMode, string>> = {
  explain: 'In plain words, with the provision',
  generic: 'In general words, without the provision',
  ncnd: 'Neither confirmed nor denied: as if nothing were there',
};

/** What an exemption weighs. */
export const weighWords: Readonly<Record<ExemptionKind, string>> = {
  prejudice: 'Only so far as it would be likely to prejudice something',
  extent: 'Only so far as it is needed',
  derivative: 'As far as the body it came from would be exempt',
  class: 'A whole class of information',
  absolute: 'Absolute',
  balance: 'A balance, each time anew',
  deeming: 'A rule that limits another exemption',
  harm: 'Serious harm',
  'best-interests': 'The best interests of the child',
  gate: 'A gate: nothing is disclosed before it is passed',
  timing: 'Partly a question of time',
  'case-by-case': 'Case by case',
  free: 'As the provision says that you name',
};

export const approverWords = { reviewer: 'A reviewer', dpo: 'The DPO' } as const;

export const consentWords: Readonly<Record<Balance['consent'], string>> = {
  'not-sought': 'Not sought',
  asked: 'Asked, no answer yet',
  given: 'Given',
  refused: 'Refused',
  'no-answer': 'Asked, and no answer came',
  'not-capable': 'They are not able to consent',
};

/** Where a consideration stands, as one word on colour. */
export function standing(one: Consideration, isStanding: boolean) {
  if (!one.applies) return { text: 'Does not apply', colour: 'grey' } as const;
  if (one.verdict?.isApproved === false) return { text: 'Not approved', colour: 'red' } as const;
  return isStanding
    ? ({ text: 'Relied on', colour: 'blue' } as const)
    : ({ text: 'Waits for approval', colour: 'yellow' } as const);
}
