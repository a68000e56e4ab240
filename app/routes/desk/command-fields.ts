import { z } from 'zod';

/** What every form that changes a case carries: which act this is, and the version the person was looking at. */
export const commandFields = z.object({ commandId: z.uuid(), version: z.coerce.number().int().positive() });
