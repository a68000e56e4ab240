import { z } from 'zod';
import { staffId, submissionId } from './ids.ts';
import { actGroups } from './rota/act-groups.ts';

export const staffRoles = ['officer', 'reviewer', 'dpo', 'administrator', 'auditor'] as const;
export const staffRole = z.enum(staffRoles);
export type StaffRole = z.infer<typeof staffRole>;

/** Everyone who can do something to a case. `system` is the clock (sweep) and the job runner. */
export type Role = StaffRole | 'requester' | 'system';

/** Who did it. A member of staff may hold several roles; what counts is whether one of them permits the act. */
export const actor = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('staff'),
    id: staffId,
    roles: z.array(staffRole),
    /** Those they stand in for while they do it, and in what. On an event only whoever the case is assigned to. */
    for: z
      .array(
        z.object({
          id: staffId,
          role: z.enum(['officer', 'reviewer', 'dpo']),
          /** In these acts only; never on an event. */
          only: z.array(z.enum(actGroups)).optional(),
        }),
      )
      .optional(),
    /** In the case they have open these acts only: it is theirs because they were left to them. Never on an event. */
    within: z.array(z.enum(actGroups)).optional(),
  }),
  z.object({ kind: z.literal('requester'), id: submissionId }),
  z.object({ kind: z.literal('system'), id: z.enum(['clock', 'jobs']) }),
]);
export type Actor = z.infer<typeof actor>;
export type StaffActor = Extract<Actor, { kind: 'staff' }>;

/** Who acts where time passes, and who where work is done in the background. */
export const clock = { kind: 'system', id: 'clock' } as const satisfies Actor;
export const jobRunner = { kind: 'system', id: 'jobs' } as const satisfies Actor;

/** The roles an actor acts in: their own, and for an act that was left to them the one in which it was (`actingOn`). */
export function rolesOf(who: Actor): readonly Role[] {
  if (who.kind !== 'staff') return [who.kind];
  if (who.for === undefined) return who.roles;
  const lent = who.for.flatMap(({ role, only }) => (only === undefined ? [role] : []));
  return [...new Set([...who.roles, ...lent])];
}
