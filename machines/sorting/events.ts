import { z } from 'zod';
import { event, line } from '../event.ts';
import { askers } from './askers.ts';

export const sortingEvents = [
  /**
   * Which service of the body a request is about, by its name in the body's list of that day, and who asks. Null: not set, and
   * as the request says. Said again, the last one holds.
   */
  event('request.sorted', { service: line.nullable(), asker: z.enum(askers).nullable() }),
] as const;
