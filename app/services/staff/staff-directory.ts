import type { StaffRole } from '../../../machines/actors.ts';
import type { StaffId } from '../../../machines/ids.ts';
import type { StaffMember } from '../../auth/staff.ts';
import type { WithAuth } from '../../auth/staff-auth.ts';

/** Names by id, for timelines and lists. Disabled people keep their name. */
export async function staffNames(app: WithAuth): Promise<ReadonlyMap<StaffId, string>> {
  return new Map((await app.auth.listStaff()).map((one) => [one.id, one.name]));
}

/** Everyone who can be given work in one of these roles now, by name. */
export async function staffWithRole(app: WithAuth, ...roles: readonly StaffRole[]): Promise<StaffMember[]> {
  const all = await app.auth.listStaff();
  return all.filter((one) => one.disabledAt === null && one.roles.some((role) => roles.includes(role)));
}
