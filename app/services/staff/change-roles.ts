import type { StaffRole } from '../../../machines/actors.ts';
import type { Refusal } from '../../../machines/refusal.ts';
import type { WithAuth } from '../../auth/staff-auth.ts';
import { type By, keepOneAdministrator, needsAdministrator, rolesProblem, someoneElse } from './staff-rules.ts';

/**
 * Gives someone other roles; counts from their next request. Only administrators, never for oneself, and one
 * administrator always remains.
 */
export async function changeRoles(
  app: WithAuth,
  by: By,
  staffId: string,
  roles: readonly StaffRole[],
): Promise<{ ok: true } | Refusal> {
  const refusal = (await needsAdministrator(app, by)) ?? rolesProblem(roles);
  if (refusal !== null) return refusal;
  const whom = await someoneElse(app, by, staffId);
  if (!whom.ok) return whom;
  const { id, roles: before } = whom.member;
  await app.auth.accounts.setRoles(id, roles);
  const undone = await keepOneAdministrator(app, () => app.auth.accounts.setRoles(id, before));
  if (undone !== null) return undone;
  await app.auth.events.add('roles-changed', id, by.id, `${before.join(', ')} → ${roles.join(', ')}`);
  return { ok: true };
}
