import { createHmac, timingSafeEqual } from 'node:crypto';
import { parseCookies } from 'better-auth/cookies';

/**
 * What better-auth wrote into a cookie of its own, or null where the signature is not ours. Read here as well because every
 * page of the team begins with it, and the library takes longer over it than the page does.
 * @param secret what better-auth signs with
 */
export function signedCookie(headers: Headers, name: string, secret: string): string | null {
  const cookie = parseCookies(headers.get('Cookie') ?? '').get(name) ?? '';
  const end = cookie.lastIndexOf('.');
  const value = cookie.slice(0, Math.max(0, end));
  const signature = Buffer.from(cookie.slice(end + 1), 'base64');
  const ours = createHmac('sha256', secret).update(value, 'utf8').digest();
  return value !== '' && signature.length === ours.length && timingSafeEqual(signature, ours) ? value : null;
}
