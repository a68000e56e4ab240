import { z } from 'zod';
import { civilDate } from '../dates.ts';
import { event, line, text } from '../event.ts';

/** Why the papers of a case must not be destroyed, whatever the schedule says. */
export const holdKinds = ['proceedings', 'inquiry', 'regulator', 'complaint', 'other'] as const;
const holdKind = z.enum(holdKinds);
export type HoldKind = z.infer<typeof holdKind>;

/**
 * How the papers of a request end (UK GDPR Art 5(1)(e)): proposed by the data protection officer, agreed by somebody else,
 * and, when the time in which it can be stopped has run, done. Their types stay readable when the case is destroyed.
 */
export const disposalEvents = [
  event('hold.placed', { kind: holdKind, reason: text }),
  event('hold.lifted', { kind: holdKind, reason: text }),
  /** With the line of the schedule it falls under and the last day that line has it kept. */
  event('disposal.proposed', { rule: line, keptUntil: civilDate }),
  /** `waitsUntil`: the last day on which it can be stopped. */
  event('disposal.agreed', { waitsUntil: civilDate }),
  event('disposal.stopped', { reason: text }),
  /** The last event a case ever has: its key is destroyed next. */
  event('case.disposed', {}),
] as const;
