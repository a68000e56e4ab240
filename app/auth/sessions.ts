import { z } from 'zod';
import { type Asking, type AuthCore, attempt, headersFor } from './core.ts';
import { knownCookies } from './known-cookies.ts';
import { absoluteMs, idleSeconds, renewSeconds } from './limits-of-sign-in.ts';
import { type Staff, type StaffMember, userRow } from './staff.ts';

/** A session as it stands. `complete` only when both factors were given: nothing else opens any door. */
export interface StaffSession {
  readonly sessionId: string;
  readonly member: StaffMember;
  readonly complete: boolean;
  /** Set-Cookie values that keep the session alive; to be passed on with the answer. */
  readonly cookies: string[];
}

/** One place where someone is signed in. */
export interface SessionLine {
  readonly id: string;
  readonly startedAt: number;
  readonly lastSeenAt: number;
  readonly userAgent: string;
}

const sessionRow = z.object({
  id: z.string(),
  createdAt: z.date(),
  updatedAt: z.date(),
  expiresAt: z.date(),
  userAgent: z.string().nullish(),
});
const found = z.object({ session: sessionRow, user: userRow });
const foundByLibrary = z.object({ session: sessionRow.extend({ token: z.string() }), user: userRow });

/** A session as it is stored, whose it is, and what keeps it alive in the browser. */
type Found = z.infer<typeof found> & { readonly cookies: string[] };

export interface Sessions {
  readSession(asking: Asking): Promise<StaffSession | null>;
  /** Someone signed in with both factors and not disabled, or null. Looked up anew each time: changes count at once. */
  currentStaff(request: Request): Promise<Staff | null>;
  listSessions(staffId: string): Promise<SessionLine[]>;
  /** Ends one session of a member of staff. False when it is not theirs or has ended. */
  endSession(staffId: string, sessionId: string): Promise<boolean>;
  endAllSessions(staffId: string): Promise<void>;
}

export function sessions(core: AuthCore): Sessions {
  const { api, context, now, mode, sessionRows } = core;
  const { adapter, internalAdapter } = context;
  const known = knownCookies();

  /** The library reads the cookie, and puts off the session's end when that is due. */
  const byLibrary = async (asking: Asking, cookies: string): Promise<Found | null> => {
    const read = await attempt(() => api.getSession({ headers: headersFor(asking), returnHeaders: true }));
    if (!read.ok || read.value.response === null) return null;
    const { session, user } = foundByLibrary.parse(read.value.response);
    known.keep(cookies, session.token);
    return { session, user, cookies: read.value.headers.getSetCookie() };
  };

  /**
   * The rows of a session, read anew, for a cookie that the library has read before: a signature that was right stays
   * right. Null where the library has to be asked: a cookie not seen yet, a session that ended, or one to be put off.
   */
  const byRows = async (cookies: string): Promise<Found | null> => {
    const hash = known.find(cookies);
    const rows = hash === undefined ? undefined : await sessionRows(hash);
    if (rows === undefined) return null;
    const { session, user } = found.parse(rows);
    const isPutOff = session.expiresAt.getTime() - now() > (idleSeconds - renewSeconds) * 1000;
    return isPutOff ? { session, user, cookies: [] } : null;
  };

  const readSession = async (asking: Asking): Promise<StaffSession | null> => {
    const cookies = asking.headers.get('Cookie');
    if (cookies === null) return null;
    const read = (await byRows(cookies)) ?? (await byLibrary(asking, cookies));
    if (read === null) return null;
    const { session, user } = read;
    const tooOld = now() - session.createdAt.getTime() >= absoluteMs;
    if (tooOld || user.disabledAt !== null || (user.demo && mode !== 'demo')) {
      await adapter.delete({ model: 'session', where: [{ field: 'id', value: session.id }] });
      return null;
    }
    return {
      sessionId: session.id,
      member: user,
      complete: user.enrolled,
      cookies: read.cookies,
    };
  };

  return {
    readSession,
    async currentStaff(request) {
      const session = await readSession({ headers: request.headers, client: 'unknown' });
      if (session === null || !session.complete) return null;
      const { id, name, email, roles } = session.member;
      return { id, name, email, roles, sessionId: session.sessionId };
    },
    async listSessions(staffId) {
      const rows = await internalAdapter.listSessions(staffId, { onlyActiveSessions: true });
      return rows
        .map((row) => sessionRow.parse(row))
        .filter((row) => now() - row.createdAt.getTime() < absoluteMs && row.expiresAt.getTime() > now())
        .map((row) => ({
          id: row.id,
          startedAt: row.createdAt.getTime(),
          lastSeenAt: row.updatedAt.getTime(),
          userAgent: row.userAgent ?? '',
        }))
        .sort((a, b) => b.lastSeenAt - a.lastSeenAt);
    },
    async endSession(staffId, sessionId) {
      const ended = await adapter.deleteMany({
        model: 'session',
        where: [
          { field: 'id', value: sessionId },
          { field: 'userId', value: staffId },
        ],
      });
      return ended > 0;
    },
    endAllSessions: (staffId) => internalAdapter.deleteUserSessions(staffId),
  };
}
