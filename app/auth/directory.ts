import type { StaffId } from '../../machines/ids.ts';
import type { AuthCore } from './core.ts';
import { type StaffMember, userRow } from './staff.ts';

export interface Directory {
  /** Everyone who has or had an account, by name. */
  listStaff(): Promise<StaffMember[]>;
  findStaff(id: string): Promise<StaffMember | null>;
  findByEmail(email: string): Promise<StaffMember | null>;
  /** Administrators who can act: not disabled. Made-up ones count only in the demonstration. */
  activeAdministrators(): Promise<StaffId[]>;
}

export function directory({ context, mode }: AuthCore): Directory {
  const { adapter } = context;
  const listStaff = async () => {
    const rows = await adapter.findMany({ model: 'user', sortBy: { field: 'name', direction: 'asc' }, limit: 10_000 });
    return rows.map((row) => userRow.parse(row));
  };
  const findOne = async (field: 'id' | 'email', value: string) => {
    const row = await adapter.findOne({ model: 'user', where: [{ field, value }] });
    return row === null ? null : userRow.parse(row);
  };
  return {
    listStaff,
    findStaff: (id) => findOne('id', id),
    findByEmail: (email) => findOne('email', email.trim().toLowerCase()),
    async activeAdministrators() {
      const all = await listStaff();
      return all
        .filter((one) => one.disabledAt === null && one.roles.includes('administrator'))
        .filter((one) => mode === 'demo' || !one.demo)
        .map((one) => one.id);
    },
  };
}
