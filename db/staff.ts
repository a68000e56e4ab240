import { asc, eq } from 'drizzle-orm';
import { type Engine, language } from './engine.ts';
import type { Slots } from './kit.ts';
import type { Tables } from './schema.ts';

const { query } = language<Tables>();

const session = query('staff.session', (q, t, p: Slots<{ tokenHash: string }>) =>
  q
    .select({ session: t.session, user: t.user })
    .from(t.session)
    .innerJoin(t.user, eq(t.user.id, t.session.userId))
    .where(eq(t.session.token, p.tokenHash)),
);
const names = query('staff.names', (q, t) =>
  q.select({ id: t.user.id, name: t.user.name }).from(t.user).orderBy(asc(t.user.name)),
);

/** What every page of the team reads of the sign-in library's tables. Only read: the library alone writes them. */
export function staff(engine: Engine) {
  return {
    /** A session and whose it is, as they stand; null where there is none. Whether it still counts is for sign-in to say. */
    session: async (tokenHash: string) => (await engine.run(session({ tokenHash })))[0] ?? null,
    /** Everyone who has or had an account, by name. */
    names: (): Promise<{ id: string; name: string }[]> => engine.run(names({})),
  };
}
