import { z } from 'zod';
import { type StaffRole, staffRole } from '../../machines/actors.ts';
import { type StaffId, staffId } from '../../machines/ids.ts';

/** Someone signed in with both factors. */
export interface Staff {
  readonly id: StaffId;
  readonly name: string;
  readonly email: string;
  readonly roles: StaffRole[];
  readonly sessionId: string;
}

/** Someone as the list of people shows them. */
export interface StaffMember {
  readonly id: StaffId;
  readonly name: string;
  readonly email: string;
  readonly roles: StaffRole[];
  /** When they were disabled, or null. */
  readonly disabledAt: number | null;
  /** Whether their authenticator is set up. */
  readonly enrolled: boolean;
  /** A made-up account of the demonstration. */
  readonly demo: boolean;
}

/** A JSON list of roles. Throws on anything else: a row this code did not write is not to be guessed at. */
const roles = z.array(staffRole);
const roleList = z.string().transform((text) => roles.parse(JSON.parse(text)));

/** A row of the user table as every engine gives it back. */
export const userRow = z
  .object({
    id: staffId,
    name: z.string(),
    email: z.string(),
    roles: roleList,
    disabledAt: z.date().nullish(),
    demo: z.boolean().nullish(),
    twoFactorEnabled: z.boolean().nullish(),
  })
  .transform(
    (row): StaffMember => ({
      id: row.id,
      name: row.name,
      email: row.email,
      roles: row.roles,
      disabledAt: row.disabledAt?.getTime() ?? null,
      enrolled: row.twoFactorEnabled === true,
      demo: row.demo === true,
    }),
  );

/** How roles are stored. */
export const storedRoles = (roles: readonly StaffRole[]): string => JSON.stringify([...new Set(roles)]);

export const parseRoles = (stored: string): StaffRole[] => roleList.parse(stored);
