import type { EventOf } from '../events.ts';
import type { IncidentKind, Likelihood, Risk, Severity } from './events.ts';

/** Kinds of incidents, as staff read them. */
export const incidentKindWords: Readonly<Record<IncidentKind, string>> = {
  'wrong-recipient': 'Sent or shown to the wrong person',
  'leaked-redaction': 'Something that was taken out could be read',
  'too-much-sent': 'More was sent than should have been',
  'seen-inside': 'Seen by a colleague who had no reason to',
  lost: 'Lost, stolen or destroyed',
  other: 'Something else',
};

export const riskWords: Readonly<Record<Risk, string>> = {
  none: 'A risk is unlikely',
  risk: 'A risk',
  high: 'A high risk',
};

export const likelihoodWords: Readonly<Record<Likelihood, string>> = {
  remote: 'Remote: somebody would have to look for it',
  possible: 'Possible',
  likely: 'Likely, or it has come to harm already',
};

export const severityWords: Readonly<Record<Severity, string>> = {
  minor: 'Minor: an annoyance, soon put right',
  serious: 'Serious: distress, money, a relationship',
  grave: 'Grave: safety, health, a home',
};

export const untoldWords: Readonly<Record<EventOf<'incident.nobody-told'>['ground'], string>> = {
  protected: 'What was lost cannot be read by anybody (Art 34(3)(a))',
  averted: 'What we did since makes a high risk no longer likely (Art 34(3)(b))',
  disproportionate: 'Telling each would be out of proportion, and it was made public instead (Art 34(3)(c))',
};
