import { asc, eq } from 'drizzle-orm';
import { type Engine, language } from './engine.ts';
import type { Slots } from './kit.ts';
import type { Tables } from './schema.ts';

const { query } = language<Tables>();

const names = query('staff.names', (q, t) =>
  q.select({ id: t.user.id, name: t.user.name }).from(t.user).orderBy(asc(t.user.name)),
);

const joined = query('staff.joined', (q, t) =>
  q.select({ id: t.user.id }).from(t.user).orderBy(asc(t.user.createdAt), asc(t.user.id)),
);

const sessionOf = query('staff.session', (q, t, p: Slots<{ tokenHash: string }>) =>
  q
    .select({
      session: {
        id: t.session.id,
        createdAt: t.session.createdAt,
        updatedAt: t.session.updatedAt,
        expiresAt: t.session.expiresAt,
        userAgent: t.session.userAgent,
      },
      user: {
        id: t.user.id,
        name: t.user.name,
        email: t.user.email,
        roles: t.user.roles,
        disabledAt: t.user.disabledAt,
        demo: t.user.demo,
        twoFactorEnabled: t.user.twoFactorEnabled,
      },
    })
    .from(t.session)
    .innerJoin(t.user, eq(t.user.id, t.session.userId))
    .where(eq(t.session.token, p.tokenHash)),
);

/** What pages of the team read of the sign-in library's tables. Only read: the library alone writes them. */
export function staff(engine: Engine) {
  return {
    /** Everyone who has or had an account, by name. */
    names: (): Promise<{ id: string; name: string }[]> => engine.run(names({})),
    /**
     * What everybody who has or had an account is called where no name may stand: a number that stays the same, since accounts
     * are never deleted, and the first has the lowest.
     */
    numbered: async (): Promise<ReadonlyMap<string, string>> =>
      new Map((await engine.run(joined({}))).map(({ id }, index) => [id, `Person ${index + 1}`])),
    /** A session and whose it is, as they stand now, by the hash of its token; undefined when it was ended. */
    session: async (tokenHash: string) => (await engine.run(sessionOf({ tokenHash })))[0],
  };
}
