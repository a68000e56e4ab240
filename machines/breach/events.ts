import { z } from 'zod';
import { civilDate } from '../dates.ts';
import { event, line, text } from '../event.ts';

/** What is put on record, and told, about a date that was missed. */
export const breachEvents = [
  /** Why, what was done about it and what is learnt. For each missed date the last one holds. */
  event('breach.explained', {
    missedOn: civilDate,
    /** A code of the body's list of causes. */
    cause: z.string().trim().min(1).max(60),
    what: text,
    done: text,
    lesson: text,
    /** Who sees to the lesson; a role is enough. */
    owner: line,
  }),
  /** The person is told that we are late, that we are sorry, why, and by when we answer. They read `why`. */
  event('breach.apologised', {
    missedOn: civilDate,
    why: text,
    newDateOn: civilDate,
  }),
] as const;
