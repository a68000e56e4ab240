import { z } from 'zod';

/** The languages a requester can be answered in: English, and Welsh (Welsh Language (Wales) Measure 2011). */
export const languages = ['en', 'cy'] as const;
export const language = z.enum(languages);
export type Language = z.infer<typeof language>;
