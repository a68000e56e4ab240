import { z } from 'zod';
import { type Refusal, refuse } from '../../machines/refusal.ts';
import type { Authenticator } from './authenticator.ts';
import { type Asking, type AuthCore, attempt, headersFor } from './core.ts';
import { passwordTries } from './limits-of-sign-in.ts';

/** What comes after a right password: the code, or setting up the authenticator first. */
export interface PasswordTaken {
  readonly ok: true;
  readonly next: 'code' | 'set-up';
  readonly cookies: string[];
}
export interface SignedIn {
  readonly ok: true;
  readonly cookies: string[];
}

export interface SignIn {
  /** First factor. The refusal never says which part was wrong, or whether there is such an account. */
  givePassword(asking: Asking, input: { email: string; password: string }): Promise<PasswordTaken | Refusal>;
  /** Second factor: six digits. `start-again` when the waiting sign-in is over (10 minutes, 5 wrong codes). */
  giveCode(asking: Asking, code: string): Promise<SignedIn | Refusal>;
  /** Second factor: one of the recovery codes, which is used up by this. */
  giveRecoveryCode(asking: Asking, code: string): Promise<SignedIn | Refusal>;
  /** Id of the account whose code is being waited for in this browser, or null. */
  pendingStaff(asking: Asking): Promise<string | null>;
  signOut(asking: Asking): Promise<string[]>;
}

const wrong = refuse('wrong', 'The e-mail address or password is not right');
const limited = refuse('limited', 'There have been too many tries. Wait 15 minutes and try again');
const wrongCode = refuse('wrong-code', 'The code is not right. Enter the code your app shows now');
const takenCode = refuse('wrong-code', 'That code was used before. Wait until your app shows the next one');
const startAgain = refuse('start-again', 'This sign-in has ended. Sign in again');

const challenge = z.object({ twoFactorRedirect: z.literal(true) });

/** A Cookie header out of Set-Cookie values, for the next call of the same answer. */
export const cookieHeader = (cookies: readonly string[]): string =>
  cookies.map((cookie) => cookie.split(';')[0] ?? '').join('; ');

export function signIn(core: AuthCore, { wasTaken }: Pick<Authenticator, 'wasTaken'>): SignIn {
  const { api, context, events, tries } = core;
  const { adapter } = context;

  const pendingStaff = async (asking: Asking) => (await api.pendingChallenge({ headers: headersFor(asking) })).userId;

  /** Begins the set-up of the authenticator while the password is at hand, unless it was begun before. */
  const beginEnrolment = async (asking: Asking, password: string, cookies: string[], staffId: string) => {
    const begun = await adapter.findOne({ model: 'twoFactor', where: [{ field: 'userId', value: staffId }] });
    if (begun !== null) return;
    const headers = headersFor(asking);
    headers.set('cookie', cookieHeader(cookies));
    await api.enableTwoFactor({ body: { password, method: 'totp' }, headers });
  };

  const secondFactor = async (
    asking: Asking,
    call: (headers: Headers) => Promise<{ headers: Headers; response: { user: { id: string } } }>,
  ): Promise<{ answer: SignedIn | Refusal; staffId: string | null }> => {
    const staffId = await pendingStaff(asking);
    if (staffId === null) return { answer: startAgain, staffId };
    const headers = headersFor(asking);
    const tried = await attempt(() => call(headers));
    if (tried.ok) {
      await events.add('signed-in', staffId);
      return { answer: { ok: true, cookies: tried.value.headers.getSetCookie() }, staffId };
    }
    await events.add('second-factor-failed', staffId, null, tried.code);
    if (tried.status === 429) return { answer: limited, staffId };
    const over = ['INVALID_TWO_FACTOR_COOKIE', 'TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE', 'CODE_USED', 'NOT_ALLOWED'];
    return { answer: over.includes(tried.code) ? startAgain : wrongCode, staffId };
  };

  return {
    pendingStaff,
    async givePassword(asking, input) {
      const email = input.email.trim().toLowerCase();
      const pair = `password pair ${email} ${asking.client}`;
      // All three are counted before anything is looked up, so that known and unknown accounts take the same path.
      const within = [
        await tries.take(pair, passwordTries.pair),
        await tries.take(`password account ${email}`, passwordTries.account),
        await tries.take(`password address ${asking.client}`, passwordTries.address),
      ];
      if (within.includes(false)) {
        await events.add('sign-in-limited', null);
        return limited;
      }
      const tried = await attempt(() =>
        api.signInEmail({
          body: { email, password: input.password },
          headers: headersFor(asking),
          returnHeaders: true,
        }),
      );
      if (!tried.ok) {
        await events.add('sign-in-failed', null);
        return wrong;
      }
      await tries.forget(pair);
      const { headers, response } = tried.value;
      const cookies = headers.getSetCookie();
      if (challenge.safeParse(response).success) return { ok: true, next: 'code', cookies };
      await beginEnrolment(asking, input.password, cookies, response.user.id);
      return { ok: true, next: 'set-up', cookies };
    },
    async giveCode(asking, code) {
      const staffId = await pendingStaff(asking);
      if (staffId !== null && (await wasTaken(staffId, code))) return takenCode;
      const { answer } = await secondFactor(asking, (headers) =>
        api.verifyTOTP({ body: { code }, headers, returnHeaders: true }),
      );
      return answer;
    },
    async giveRecoveryCode(asking, code) {
      const { answer, staffId } = await secondFactor(asking, (headers) =>
        api.verifyBackupCode({ body: { code }, headers, returnHeaders: true }),
      );
      if (answer.ok) await events.add('recovery-code-used', staffId);
      return answer;
    },
    async signOut(asking) {
      const session = await api.getSession({ headers: headersFor(asking), query: { disableRefresh: true } });
      const { headers } = await api.signOut({ headers: headersFor(asking), returnHeaders: true });
      if (session !== null) await events.add('signed-out', session.user.id);
      return headers.getSetCookie();
    },
  };
}
