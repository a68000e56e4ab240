/**
 * The cookies of Rightsdesk: random references and a chosen language, nothing else. The `__Host-` prefix makes a browser refuse them over
 * plain http (localhost excepted) and from a sibling domain.
 */
export const cookieNames = {
  /** Someone filling in the public form. */
  draft: '__Host-draft',
  /** A requester following their own case. */
  requester: '__Host-requester',
  /** Ties a link from an e-mail to the browser it was asked from. */
  browser: '__Host-browser',
  /** The language a requester chose. Never anything but `en` or `cy`. */
  language: '__Host-language',
} as const;

export type CookieName = (typeof cookieNames)[keyof typeof cookieNames];

/** What *Exit this page* takes away. */
export const requesterCookies: readonly CookieName[] = Object.values(cookieNames);

/** As much of a request as cookies stand in. */
export interface WithCookies {
  readonly headers: Pick<Headers, 'get'>;
}

/** The value of a cookie, or null. With duplicates the first counts: a browser sends the most specific one first. */
export function readCookie(request: WithCookies, name: string): string | null {
  for (const pair of (request.headers.get('Cookie') ?? '').split(';')) {
    const at = pair.indexOf('=');
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim();
  }
  return null;
}

const flags = (sameSite: 'Lax' | 'Strict') => `Path=/; Secure; HttpOnly; SameSite=${sameSite}`;

/**
 * The Set-Cookie header that gives a cookie its value.
 * @param value made of characters that need no encoding (base64url)
 * @param options `sameSite`: Lax for requesters, who arrive from their mail; Strict for staff. `maxAge` in seconds;
 *   without it the cookie goes with the browser's session
 * @throws on a value that would need encoding or could forge an attribute
 */
export function setCookie(
  name: `__Host-${string}`,
  value: string,
  options: { sameSite: 'Lax' | 'Strict'; maxAge?: number },
): string {
  if (!/^[\w.~-]+$/.test(value)) throw new Error(`the value of ${name} is not base64url`);
  const age = options.maxAge === undefined ? '' : `; Max-Age=${Math.floor(options.maxAge)}`;
  return `${name}=${value}; ${flags(options.sameSite)}${age}`;
}

/** The Set-Cookie header that takes a cookie away. */
export const clearCookie = (name: `__Host-${string}`): string => `${name}=; ${flags('Lax')}; Max-Age=0`;
