import { asc } from 'drizzle-orm';
import { type Engine, language } from './engine.ts';
import type { Tables } from './schema.ts';

const { query } = language<Tables>();

const names = query('staff.names', (q, t) =>
  q.select({ id: t.user.id, name: t.user.name }).from(t.user).orderBy(asc(t.user.name)),
);

/** What pages of the team read of the sign-in library's tables. Only read: the library alone writes them. */
export function staff(engine: Engine) {
  return {
    /** Everyone who has or had an account, by name. */
    names: (): Promise<{ id: string; name: string }[]> => engine.run(names({})),
  };
}
