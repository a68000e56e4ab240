import type { StaffRole } from '../../../machines/actors.ts';
import { type Refusal, refuse } from '../../../machines/refusal.ts';
import type { Staff, StaffMember } from '../../auth/staff.ts';
import type { WithAuth } from '../../auth/staff-auth.ts';

/** Who acts. Only the id counts: what they may do is read anew from the directory. */
export type By = Pick<Staff, 'id'>;

/** Refuses everyone who is not an administrator at this moment, whatever the page they came from believed. */
export async function needsAdministrator(app: WithAuth, by: By): Promise<Refusal | null> {
  const me = await app.auth.findStaff(by.id);
  const may = me !== null && me.disabledAt === null && me.enrolled && me.roles.includes('administrator');
  return may ? null : refuse('not-administrator', 'Only an administrator can do this');
}

/**
 * What is wrong with a set of roles. Administrators configure and read no case, auditors see figures without names: both
 * would be undone by a second role, so each stands alone.
 */
export function rolesProblem(roles: readonly StaffRole[]): Refusal | null {
  if (roles.length === 0) return refuse('no-role', 'Select at least one role');
  for (const alone of ['administrator', 'auditor'] as const) {
    if (roles.includes(alone) && new Set(roles).size > 1) {
      const why = alone === 'administrator' ? 'administrators read no case' : 'auditors see figures without names';
      return refuse('alone', `The role ${alone} cannot be combined with another: ${why}`);
    }
  }
  return null;
}

/** The member of staff an administrator wants to change, who is never themselves. */
export async function someoneElse(
  app: WithAuth,
  by: By,
  staffId: string,
): Promise<{ ok: true; member: StaffMember } | Refusal> {
  if (staffId === by.id) return refuse('yourself', 'You cannot do this to your own account. Ask another administrator');
  const member = await app.auth.findStaff(staffId);
  return member === null ? refuse('unknown', 'There is no such person') : { ok: true, member };
}

/** Undoes a change that left nobody who can administer: two administrators may have removed each other at once. */
export async function keepOneAdministrator(app: WithAuth, undo: () => Promise<void>): Promise<Refusal | null> {
  if ((await app.auth.activeAdministrators()).length > 0) return null;
  await undo();
  return refuse('last-administrator', 'There must always be one administrator who can sign in');
}
