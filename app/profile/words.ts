import { z } from 'zod';

/** A line somebody reads on a page or in a letter. */
export const line = z.string().trim().min(1).max(200);
export const email = z.email().max(254);
export const webAddress = z.url({ protocol: /^https?$/ });
/** The lines of an address, as they stand on an envelope. */
export const address = z.array(line).min(1).max(8);
/** A name for the machine: stays when the words for people change. */
export const slug = z
  .string()
  .regex(/^[a-z0-9-]+$/, 'only small letters, digits and hyphens')
  .max(60);
