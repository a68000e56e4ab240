import type { StaffRole } from '../../../machines/actors.ts';
import type { WithAuth } from '../../auth/staff-auth.ts';
import { demoPassword } from '../../demo/staff.ts';

export interface DemoSignIn {
  readonly name: string;
  readonly email: string;
  readonly roles: readonly StaffRole[];
  readonly password: string;
}

/** Who can be tried out, and how. Empty outside the demonstration. */
export async function demoSignIns({ auth }: WithAuth): Promise<DemoSignIn[]> {
  if (auth.mode !== 'demo') return [];
  const all = await auth.listStaff();
  return all
    .filter((one) => one.demo && one.disabledAt === null)
    .map(({ name, email, roles }) => ({ name, email, roles, password: demoPassword }));
}
