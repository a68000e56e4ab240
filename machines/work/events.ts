import { z } from 'zod';
import { event, line, text } from '../event.ts';
import { itemId, recipientId } from '../ids.ts';
import { handLinks } from '../linking/events.ts';
import { item, itemDecision } from './items.ts';

/** What became of telling a recipient (Art 19: unless it is impossible or takes disproportionate effort). */
export const toldStatuses = ['notified', 'impossible', 'disproportionate'] as const;

/** Why data under a restriction may be used all the same (Art 18(2)). */
export const restrictedUses = ['consent', 'legal-claims', 'rights-of-another', 'public-interest'] as const;

/** Why one case was opened out of another, or linked with it by hand. */
const linkReasons = [
  'accuracy-contested',
  'objection-under-way',
  'objection-upheld',
  'access-instead',
  'complaint-about-it',
  'same-family',
  ...handLinks,
] as const;

export const workEvents = [
  /** A second recording under the same id corrects the first; what was decided about it falls away. */
  event('item.recorded', { itemId, item }),
  event('item.removed', { itemId, reason: text }),
  event('item.decided', { itemId, decision: itemDecision }),
  /** It was really done in the body's systems, and the one who answers for the system says so. */
  event('item.carried-out', { itemId, how: text, confirmedBy: line }),

  // Who else has the data (Art 19)
  event('recipient.recorded', { recipientId, name: line }),
  event('recipient.told', { recipientId, status: z.enum(toldStatuses), note: z.string().max(4000) }),

  /** A step the law asks for beside the items (`duties` of the right): done, or not done for a reason. */
  event('duty.settled', { duty: z.string().max(60), isDone: z.boolean(), note: text }),

  event('case.linked', {
    reference: z.string().max(60),
    why: z.enum(linkReasons),
    /** Why staff linked them, in words. */
    reason: text.optional(),
  }),

  // A restriction in force (Art 18(2)–(3))
  event('restriction.started', { what: text }),
  event('restriction.used', { ground: z.enum(restrictedUses), who: line, note: text }),
  event('restriction.notice-given', { reason: text, how: line }),
  event('restriction.lifted', {}),
] as const;
