import { z } from 'zod';
import { civilDate } from '../dates.ts';
import { event, line, text } from '../event.ts';
import { incidentId } from '../ids.ts';

/** What can go wrong with the personal data of a case (UK GDPR Art 4(12)). */
export const incidentKinds = [
  'wrong-recipient',
  'leaked-redaction',
  'too-much-sent',
  'seen-inside',
  'lost',
  'other',
] as const;
const incidentKind = z.enum(incidentKinds);
export type IncidentKind = z.infer<typeof incidentKind>;

export const likelihoods = ['remote', 'possible', 'likely'] as const;
export type Likelihood = (typeof likelihoods)[number];
export const severities = ['minor', 'serious', 'grave'] as const;
export type Severity = (typeof severities)[number];
/** For the rights and freedoms of people: unlikely, likely, high (Arts 33(1), 34(1)). */
export const risks = ['none', 'risk', 'high'] as const;
export const risk = z.enum(risks);
export type Risk = z.infer<typeof risk>;

/** Why nobody needs to be told of a high risk (Art 34(3)(a)–(c)). */
export const untoldGrounds = ['protected', 'averted', 'disproportionate'] as const;

/** An instant in epoch milliseconds: the 72 hours are counted in hours, whatever the days are. */
const instant = z.int().nonnegative();

/** What is put on record about an incident (Art 33(5)): facts, effects, what was done, who was told. */
export const incidentEvents = [
  /** `awareAt`: when the body became aware, from which the 72 hours run (Art 33(1)). */
  event('incident.recorded', {
    incidentId,
    kind: incidentKind,
    awareAt: instant,
    /** When it happened; null where nobody knows. */
    happenedOn: civilDate.nullable(),
    what: text,
    /** Whose information, and what kinds of it (Art 33(3)(a)). */
    whose: text,
    /** About how many people; null where nobody knows yet. */
    people: z.int().nonnegative().max(10_000_000).nullable(),
  }),
  /** How large the risk is. Assessed again, the last one holds. */
  event('incident.assessed', {
    incidentId,
    likelihood: z.enum(likelihoods),
    severity: z.enum(severities),
    isAboutChildren: z.boolean(),
    /** Special categories, offences, or whereabouts that are kept secret. */
    isSensitive: z.boolean(),
    risk,
    reason: text,
    /** Why the risk is put lower than the table does; absent where it is not. */
    below: text.optional(),
  }),
  /** What was done about it: information that was asked back, an answer taken back, what is told later (Art 33(4)). */
  event('incident.step-taken', { incidentId, what: text }),
  /** The regulator was told; `lateReason` where that was after the 72 hours (Art 33(1)). */
  event('incident.reported', {
    incidentId,
    reportedAt: instant,
    /** The regulator's number for it, once there is one. */
    number: z.string().trim().max(100),
    lateReason: text.optional(),
  }),
  /** It was decided not to tell the regulator, since a risk is unlikely (Art 33(1)). */
  event('incident.not-reported', { incidentId, reason: text }),
  /** Whoever asked was told, in these words (Art 34(2)): on their page, with a message, and as a letter. */
  event('incident.requester-told', {
    incidentId,
    happened: text,
    consequences: text,
    measures: text,
    advice: text,
  }),
  /** Somebody else it is about was told by other means. A role is enough: “the neighbour”. */
  event('incident.other-told', { incidentId, who: line, how: line, what: text }),
  /** Nobody is told of a high risk, for a reason the law knows (Art 34(3)). */
  event('incident.nobody-told', { incidentId, ground: z.enum(untoldGrounds), reason: text }),
  /** It is dealt with; what is learnt. */
  event('incident.closed', { incidentId, lesson: text }),
] as const;
