import { z } from 'zod';
import { event, line, text } from '../event.ts';
import { itemId } from '../ids.ts';
import { transferWays } from './transfer.ts';

export const portingEvents = [
  /** An officer sent a set of data to the organisation the person named, outside this program, and can show that it arrived. */
  event('data-set.sent', {
    itemId,
    to: line,
    way: z.enum(transferWays),
    /** How the officer made sure that it is this organisation and its own address. */
    checked: text,
    /** What shows that it arrived: a receipt, or who confirmed it and when. */
    proof: text,
  }),
] as const;
