import type { StaffRole } from '../../machines/actors.ts';
import { staffId as parseStaffId, type StaffId } from '../../machines/ids.ts';
import { type Refusal, refuse } from '../../machines/refusal.ts';
import { type Asking, type AuthCore, attempt, headersFor } from './core.ts';
import { passwordTries } from './limits-of-sign-in.ts';
import { passwordProblem } from './password-rules.ts';
import { type StaffMember, storedRoles } from './staff.ts';

export interface NewAccount {
  readonly email: string;
  readonly name: string;
  readonly password: string;
  readonly roles: readonly StaffRole[];
  readonly demo?: boolean;
}

export interface Accounts {
  /**
   * Makes an account that still has to set up its authenticator. Begun and broken off by a crash, it can be made again.
   * Refused as `taken` when the e-mail address has an account with a password, `password` when the rules say so.
   */
  createAccount(input: NewAccount): Promise<{ ok: true; id: StaffId } | Refusal>;
  /** Sets a password without knowing the old one (a reset). All sessions end. */
  setPassword(member: StaffMember, password: string): Promise<{ ok: true } | Refusal>;
  /** Someone's own change: the old password is asked for, every other session ends, this one gets a new token. */
  changePassword(
    asking: Asking,
    member: StaffMember,
    input: { current: string; next: string },
  ): Promise<{ ok: true; cookies: string[] } | Refusal>;
  setRoles(id: string, roles: readonly StaffRole[]): Promise<void>;
  /** Disables (an instant) or enables (null). Disabling ends every session. */
  setDisabled(id: string, at: number | null): Promise<void>;
}

const badPassword = (sentence: string) => refuse('password', sentence);

export function accounts(core: AuthCore): Accounts {
  const { api, context, events, tries } = core;
  const { internalAdapter, password: hashing } = context;

  return {
    async createAccount(input) {
      const email = input.email.trim().toLowerCase();
      const name = input.name.trim();
      const problem = passwordProblem(input.password, { email, name });
      if (problem !== null) return badPassword(problem);
      const existing = await internalAdapter.findUserByEmail(email, { includeAccounts: true });
      if (existing !== null && existing.accounts.length > 0) {
        return refuse('taken', 'There is an account with this e-mail address already');
      }
      const fields = { name, roles: storedRoles(input.roles), demo: input.demo === true, emailVerified: true };
      const user = existing
        ? await internalAdapter.updateUser(existing.user.id, fields)
        : await internalAdapter.createUser({ ...fields, email }, { method: 'admin' });
      await internalAdapter.linkAccount({
        userId: user.id,
        providerId: 'credential',
        accountId: user.id,
        password: await hashing.hash(input.password),
      });
      return { ok: true, id: parseStaffId.parse(user.id) };
    },
    async setPassword(member, password) {
      const problem = passwordProblem(password, member);
      if (problem !== null) return badPassword(problem);
      await internalAdapter.updatePassword(member.id, await hashing.hash(password));
      await internalAdapter.deleteUserSessions(member.id);
      return { ok: true };
    },
    async changePassword(asking, member, input) {
      const problem = passwordProblem(input.next, member);
      if (problem !== null) return badPassword(problem);
      // Whoever sits at an open session must not be able to guess on: the same limit as at the door.
      const key = `password change ${member.id}`;
      if (!(await tries.take(key, passwordTries.pair))) {
        return refuse('current', 'There have been too many tries. Wait 15 minutes and try again');
      }
      const tried = await attempt(() =>
        api.changePassword({
          body: { currentPassword: input.current, newPassword: input.next, revokeOtherSessions: true },
          headers: headersFor(asking),
          returnHeaders: true,
        }),
      );
      if (!tried.ok) return refuse('current', 'Your current password is not right');
      await tries.forget(key);
      await events.add('password-changed', member.id);
      return { ok: true, cookies: tried.value.headers.getSetCookie() };
    },
    async setRoles(id, roles) {
      await internalAdapter.updateUser(id, { roles: storedRoles(roles) });
    },
    async setDisabled(id, at) {
      await internalAdapter.updateUser(id, { disabledAt: at === null ? null : new Date(at) });
      if (at !== null) await internalAdapter.deleteUserSessions(id);
    },
  };
}
