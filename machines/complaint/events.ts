import { z } from 'zod';
import { event, line, text } from '../event.ts';

/** How somebody was told that their complaint is here. `email`: the automatic one, once it has left the house. */
const acknowledgedBy = ['email', 'post', 'phone', 'in-person'] as const;

/** What happens in a complaint beside what happens in every case (DPA 2018 s.164A). */
export const complaintEvents = [
  /** The person was told that we have it (s.164A(3)). */
  event('complaint.acknowledged', { how: z.enum(acknowledgedBy), note: z.string().max(4000) }),
  /** What was looked into, and where (s.164A(5)(a)). The outcome letter tells it. */
  event('complaint.enquiry-made', { what: text, whom: line }),
  /** The person was told how it is going (s.164A(5)(b)), in these words. */
  event('complaint.progress-told', { what: text }),
  /** What the body does better from now on and who sees to it; `told`: the same in general words, for the letter. */
  event('lesson.recorded', { lesson: text, owner: line, told: text.nullable() }),
  event('lesson.none', { reason: text }),
] as const;
