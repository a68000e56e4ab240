import { z } from 'zod';
import { civilDate } from '../dates.ts';
import { event, line, text } from '../event.ts';
import { searchId } from '../ids.ts';

/** What Art 15(1)(a)–(d), (g), (h) and 15(2) ask to be told beside the copy. */
export const contentItems = [
  'purposes',
  'categories',
  'recipients',
  'retention',
  'source',
  'automated',
  'transfers',
] as const;
export type ContentItem = (typeof contentItems)[number];

const itemText = z.string().trim().min(1).max(8000).optional();

export const searchEvents = [
  /** Somebody who answers for a system or a service is asked to look there. */
  event('search.asked', {
    searchId,
    system: line,
    /** A role or a team. */
    owner: line,
    /** Null where they are asked by other means than e-mail. */
    ownerEmail: z.email().max(254).nullable(),
    what: text,
    terms: z.string().max(2000),
    from: z.string().max(60).nullable(),
    to: z.string().max(60).nullable(),
    dueOn: civilDate,
  }),
  /** Searches so late that whoever is above their owner is written to: those of one such person, once. */
  event('search.escalated', { searches: z.array(searchId).min(1).max(200) }),
  /** Why the search as a whole is reasonable and proportionate (Art 15(1A)). Recorded again, the last one holds. */
  event('search.reasoned', { note: text }),
  /** What the letter says of this case where the body's general words do not fit; an item left out keeps them. */
  event('content.completed', {
    purposes: itemText,
    categories: itemText,
    recipients: itemText,
    retention: itemText,
    source: itemText,
    automated: itemText,
    transfers: itemText,
  }),
] as const;
