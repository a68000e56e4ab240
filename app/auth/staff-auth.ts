import { type Accounts, accounts } from './accounts.ts';
import { type Authenticator, authenticator } from './authenticator.ts';
import type { AuthSetting } from './better-auth.ts';
import { openCore } from './core.ts';
import { type Directory, directory } from './directory.ts';
import { type Invitations, invitations } from './invitations.ts';
import { type Sessions, sessions } from './sessions.ts';
import { type SignIn, signIn } from './sign-in.ts';
import type { StaffEvents } from './staff-events.ts';
import { tidy } from './tidy.ts';
import type { Tries } from './tries.ts';

/** Staff sign-in and staff accounts. What may be done with them is decided in app/services. */
export interface StaffAuth extends Directory, Pick<Sessions, 'currentStaff'> {
  readonly mode: 'production' | 'demo';
  readonly sessions: Sessions;
  readonly signIn: SignIn;
  readonly authenticator: Authenticator;
  readonly accounts: Accounts;
  readonly invitations: Invitations;
  readonly events: StaffEvents;
  readonly tries: Tries;
  readonly now: () => number;
  /** Takes away what has ended: sessions with their addresses, waiting sign-ins, counts, links. For the sweep. */
  tidy(): Promise<void>;
}

/** What a service of staff accounts needs of the application. */
export interface WithAuth {
  readonly auth: StaffAuth;
}

/** Opens staff sign-in on a database that has its tables. */
export async function createStaffAuth(setting: AuthSetting): Promise<StaffAuth> {
  const core = await openCore(setting);
  const held = sessions(core);
  const codes = authenticator(core);
  return {
    ...directory(core),
    currentStaff: held.currentStaff,
    mode: core.mode,
    sessions: held,
    signIn: signIn(core, codes),
    authenticator: codes,
    accounts: accounts(core),
    invitations: invitations(core),
    events: core.events,
    tries: core.tries,
    now: core.now,
    tidy: () => tidy(core),
  };
}
