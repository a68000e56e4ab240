import { z } from 'zod';

/** What of a verification report the page of an answer shows. */
export const shownReport = z.object({
  checks: z.array(z.object({ name: z.string(), ok: z.boolean(), detail: z.string() })),
  elsewhere: z.array(z.object({ markId: z.string(), pages: z.array(z.number()) })),
  pages: z.number(),
  marks: z.number(),
});
export type ShownReport = z.infer<typeof shownReport>;
