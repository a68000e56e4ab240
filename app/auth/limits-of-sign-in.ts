/** The figures of staff sign-in, in one place. Seconds where better-auth takes seconds, otherwise milliseconds. */

/** A session nobody uses ends after 15 minutes. */
export const idleSeconds = 15 * 60;
/** The end of a session in use is put off at most this often. */
export const renewSeconds = 60;
/** A session ends after 8 hours, used or not. */
export const absoluteMs = 8 * 60 * 60 * 1000;
/** How long the second factor may be given after the password was right. */
export const challengeSeconds = 10 * 60;

export const passwordMin = 12;
export const passwordAdvised = 15;
export const passwordMax = 128;

const quarterHourMs = 15 * 60 * 1000;

/**
 * Tries of a password in a window. Counted before the password is looked at, in the database, so that several processes
 * share one count. `pair` is one account from one address; `account` is one account from anywhere; `address` is one
 * address for any account (a whole office may stand behind it).
 */
export const passwordTries = {
  pair: { max: 10, windowMs: quarterHourMs },
  account: { max: 40, windowMs: quarterHourMs },
  address: { max: 100, windowMs: quarterHourMs },
} as const;

/** Tries of an invitation or first-administrator link from one address. */
export const linkTries = { max: 30, windowMs: quarterHourMs } as const;

/** Wrong codes before a second factor of one account is locked, whatever number of sign-ins they are spread over. */
export const codeTriesOfAccount = 10;
export const codeLockSeconds = 15 * 60;

export const invitationMs = 72 * 60 * 60 * 1000;
export const firstLinkMs = 24 * 60 * 60 * 1000;
