import { tokenHash } from './secrets.ts';

/** Far more than are signed in at once; each takes about two hundred bytes. */
const most = 5000;

/**
 * Cookie headers in which the library found a session whose signature is right, each with the hash of the session's
 * token. It says nothing about whether that session goes on, whose it is or what they may do: that is in the rows, and
 * read anew each time. Only hashes are held, so that nothing in here opens a session.
 */
export interface KnownCookies {
  /** The hash of the token in this very header; undefined when the library has not read it yet. */
  find(cookies: string): string | undefined;
  /** Keeps what the library found; the one kept longest goes when there are too many. */
  keep(cookies: string, token: string): void;
}

export function knownCookies(): KnownCookies {
  const known = new Map<string, string>();
  return {
    find: (cookies) => known.get(tokenHash(cookies)),
    keep(cookies, token) {
      const [first] = known.size < most ? [] : known.keys();
      if (first !== undefined) known.delete(first);
      known.set(tokenHash(cookies), tokenHash(token));
    },
  };
}
