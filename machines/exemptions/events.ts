import { z } from 'zod';
import { civilDate } from '../dates.ts';
import { event, line, text } from '../event.ts';
import { considerationId, otherPersonId } from '../ids.ts';
import { informationKinds, notifyModes } from './exemption.ts';

/** What came of asking somebody else for their consent (DPA 2018 Sch 2 para 16(3)(c)–(e)). */
export const consents = ['not-sought', 'asked', 'given', 'refused', 'no-answer', 'not-capable'] as const;

export const exemptionEvents = [
  /** The test of one exemption, answered for one piece of information. “No” is kept too: it was looked at. */
  event('exemption.considered', {
    considerationId,
    code: z.string().max(60),
    covers: z.enum(['request', 'part']),
    /** What it is about, so that a colleague finds it again. */
    what: text,
    about: z.enum(informationKinds),
    /** With the words of the questions as they stood that day. */
    answers: z.array(z.object({ id: z.string().max(60), question: z.string().max(1000), isYes: z.boolean() })).max(10),
    reason: text,
    evidence: z.string().max(20_000),
    /** With the free code: the provision. */
    citation: z.string().max(300).nullable(),
    notify: z.enum(notifyModes),
    reviewOn: civilDate.nullable(),
  }),
  event('exemption.withdrawn', { considerationId, reason: text }),
  event('exemption.approved', { considerationId, note: z.string().max(4000) }),
  event('exemption.rejected', { considerationId, note: text }),

  /** What a professional the law names says about one of them: a health professional, in Scotland the Principal Reporter. */
  event('opinion.recorded', {
    considerationId,
    /** Role and place of work; a name only where it matters. */
    from: line,
    datedOn: civilDate,
    /** Whether disclosing it would be likely to cause serious harm. */
    isTestMet: z.boolean(),
    note: z.string().max(4000),
  }),

  /**
   * Somebody else in the information (DPA 2018 Sch 2 paras 16–17). Recorded again under the same id, it is brought up
   * to date. The id is theirs in the register too.
   */
  event('person.considered', {
    personId: otherPersonId,
    label: line,
    isProfessional: z.boolean(),
    consent: z.enum(consents),
    consentOn: civilDate.nullable(),
    /** What kind of information, what confidence is owed, what the person asking knows already. */
    factors: z.string().max(20_000),
    /** Null while it is still open, for example while an answer is awaited. */
    decision: z.enum(['disclose', 'redact']).nullable(),
    reason: z.string().max(20_000),
    /** The exemption a redaction rests on; absent, the balance of para 16 itself. */
    code: z.string().max(60).optional(),
  }),
] as const;
