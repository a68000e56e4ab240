import type { DBAdapter } from 'better-auth';
import { z } from 'zod';

/**
 * Everything that is written down about signing in and staff accounts, what staff took out of the house as lists, figures and
 * letters, and the secret addresses under which a calendar program reads their dates.
 */
export const staffEventTypes = [
  'signed-in',
  'sign-in-failed',
  'sign-in-limited',
  'second-factor-failed',
  'recovery-code-used',
  'authenticator-set-up',
  'signed-out',
  'signed-out-everywhere',
  'session-ended',
  'password-changed',
  'first-administrator',
  'invited',
  'invitation-withdrawn',
  'invitation-accepted',
  'reset-offered',
  'reset-done',
  'roles-changed',
  'disabled',
  'enabled',
  'exported',
  'calendar-made',
  'calendar-renewed',
  'calendar-ended',
] as const;
export const staffEventType = z.enum(staffEventTypes);
export type StaffEventType = z.infer<typeof staffEventType>;

const row = z.object({
  id: z.string(),
  at: z.number(),
  type: staffEventType,
  staffId: z.string().nullish(),
  byId: z.string().nullish(),
  detail: z.string().nullish(),
});
export type StaffEvent = z.infer<typeof row>;

export interface StaffEvents {
  /**
   * Adds a line; lines are never changed or taken away.
   * @param staffId whom it is about; null when nobody known (a wrong e-mail address is not written down)
   * @param byId who did it, when that was someone else
   * @param detail a few words without personal data: roles, a count
   */
  add(type: StaffEventType, staffId: string | null, byId?: string | null, detail?: string | null): Promise<void>;
  /** The newest first, at most `limit`. */
  list(limit: number): Promise<StaffEvent[]>;
}

export function staffEvents(adapter: Pick<DBAdapter, 'create' | 'findMany'>, now: () => number): StaffEvents {
  return {
    async add(type, staffId, byId = null, detail = null) {
      await adapter.create({ model: 'staffEvent', data: { at: now(), type, staffId, byId, detail } });
    },
    async list(limit) {
      const rows = await adapter.findMany({
        model: 'staffEvent',
        sortBy: { field: 'at', direction: 'desc' },
        limit,
      });
      return rows.map((one) => row.parse(one));
    },
  };
}
