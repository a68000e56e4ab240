import { createOTP } from '@better-auth/utils/otp';

const periodMs = 30_000;

/** The 30-second step an instant lies in. */
export const stepNow = (at: number): number => Math.floor(at / periodMs);

/**
 * Which step a code belongs to, one step of clock drift either way allowed, or null when it is no code of this secret.
 * The newest step wins, so that taking it also retires the older ones.
 */
export async function stepOfCode(secret: string, code: string, at: number): Promise<number | null> {
  const now = stepNow(at);
  const otp = createOTP(secret);
  for (const step of [now + 1, now, now - 1]) {
    if ((await otp.hotp(step)) === code) return step;
  }
  return null;
}

/** The code of an instant: `stepsLater` 1 is the next one (a clock may run up to one step ahead). */
export const codeAt = (secret: string, at: number, stepsLater = 0): Promise<string> =>
  createOTP(secret).hotp(stepNow(at) + stepsLater);

/** The address an authenticator app reads from the picture, and the same secret as text to type. */
export function enrolment(secret: string, issuer: string, account: string): { uri: string; secretText: string } {
  const uri = createOTP(secret).url(issuer, account);
  const base32 = new URL(uri).searchParams.get('secret') ?? '';
  return { uri, secretText: base32.replace(/(.{4})(?=.)/g, '$1 ') };
}
