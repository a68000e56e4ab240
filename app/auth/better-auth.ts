import type { BetterAuthOptions } from 'better-auth';
import { betterAuth, type DBAdapter } from 'better-auth';
import { twoFactor } from 'better-auth/plugins';
import type { Log } from '../log.ts';
import { withHashedSessionTokens } from './hashed-session-tokens.ts';
import {
  challengeSeconds,
  codeLockSeconds,
  codeTriesOfAccount,
  idleSeconds,
  passwordMax,
  passwordMin,
  renewSeconds,
} from './limits-of-sign-in.ts';
import { sessionRules } from './session-rules.ts';
import { staffPlugin } from './staff-plugin.ts';

/** The header that carries the client's network to better-auth. Always overwritten by us: nobody outside can set it. */
export const clientHeader = 'x-rightsdesk-client';

export interface AuthSetting {
  /** better-auth's database: an adapter made by db/, or in tests anything better-auth accepts as one. */
  readonly database: (options: BetterAuthOptions) => DBAdapter;
  /** The rows of a session and whose it is, by the hash of its token; undefined when there is none. */
  readonly sessionRows: (tokenHash: string) => Promise<unknown>;
  /** 32 random bytes or more, base64: signs cookies and seals authenticator secrets. */
  readonly secret: string;
  readonly origin: string;
  readonly mode: 'production' | 'demo';
  /** Shown in the authenticator app. */
  readonly serviceName: string;
  readonly now: () => number;
  readonly log: Pick<Log, 'warn'>;
}

/**
 * better-auth as Rightsdesk uses it: a library called by our own forms. Its HTTP endpoints are not mounted anywhere, so
 * no door exists beside the pages; nobody can sign themselves up.
 */
export const createBetterAuth = (setting: AuthSetting) =>
  betterAuth({
    appName: setting.serviceName,
    baseURL: setting.origin,
    secret: setting.secret,
    database: (options: BetterAuthOptions) => withHashedSessionTokens(setting.database(options)),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: passwordMin,
      maxPasswordLength: passwordMax,
    },
    session: { expiresIn: idleSeconds, updateAge: renewSeconds, freshAge: 0, cookieCache: { enabled: false } },
    rateLimit: { enabled: true, storage: 'database' },
    databaseHooks: sessionRules(setting.mode, setting.now),
    telemetry: { enabled: false },
    advanced: {
      // Secure and the __Host- prefix are set by hand below; better-auth's own prefix would be __Secure-.
      useSecureCookies: false,
      cookiePrefix: '__Host-staff',
      defaultCookieAttributes: { secure: true, httpOnly: true, sameSite: 'strict', path: '/' },
      ipAddress: { ipAddressHeaders: [clientHeader] },
    },
    plugins: [
      twoFactor({
        issuer: setting.serviceName,
        twoFactorCookieMaxAge: challengeSeconds,
        totpOptions: { digits: 6, period: 30 },
        backupCodeOptions: { amount: 10, length: 10 },
        accountLockout: { enabled: true, maxFailedAttempts: codeTriesOfAccount, durationSeconds: codeLockSeconds },
      }),
      staffPlugin,
    ],
    // Messages of the library may quote what was typed; only that something happened goes to the log.
    logger: { level: 'warn', log: (level) => setting.log.warn('sign-in library', { level }) },
  });

export type BetterAuth = ReturnType<typeof createBetterAuth>;
