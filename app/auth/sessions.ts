import { z } from 'zod';
import { type Asking, type AuthCore, attempt, headersFor } from './core.ts';
import { absoluteMs } from './limits-of-sign-in.ts';
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
  const { api, context, now, mode } = core;
  const { adapter, internalAdapter } = context;

  const readSession = async (asking: Asking): Promise<StaffSession | null> => {
    const read = await attempt(() => api.getSession({ headers: headersFor(asking), returnHeaders: true }));
    if (!read.ok || read.value.response === null) return null;
    const { session, user } = found.parse(read.value.response);
    const tooOld = now() - session.createdAt.getTime() >= absoluteMs;
    if (tooOld || user.disabledAt !== null || (user.demo && mode !== 'demo')) {
      await adapter.delete({ model: 'session', where: [{ field: 'id', value: session.id }] });
      return null;
    }
    return {
      sessionId: session.id,
      member: user,
      complete: user.enrolled,
      cookies: read.value.headers.getSetCookie(),
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
