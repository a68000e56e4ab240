import { z } from 'zod';
import { event, line, text } from '../event.ts';

/** What could put someone at risk if the answer goes to whoever asks. */
export const conflictKinds = ['court-order', 'no-contact', 'safe-address', 'conflict-of-interest'] as const;

export const representationEvents = [
  /** What a child understands of a request about them, and wants: no age decides it (Gillick; DPA 2018 s.208 in Scotland). */
  event('competence.recorded', {
    understands: z.enum(['yes', 'in-part', 'no']),
    why: text,
    /** In the child's own words where possible. */
    views: text,
    assessedBy: line,
    /** Whether the child agrees to the request; absent where it was recorded before this was asked. */
    agrees: z.enum(['yes', 'no', 'not-said']).optional(),
  }),
  event('conflict.recorded', { kind: z.enum(conflictKinds), note: text }),
  /** By the DPO: whether, and under what safeguards, the request goes on. */
  event('conflict.decided', { note: text }),
] as const;
