import { asc, desc, gte } from 'drizzle-orm';
import type { CivilDate } from '../machines/dates.ts';
import type { StaffId } from '../machines/ids.ts';
import type { RotaChange } from '../machines/rota/changes.ts';
import { type Engine, language } from './engine.ts';
import type { Tables } from './schema.ts';

const { ask } = language<Tables>();

/** One thing that was said about who is there. */
export interface RotaRow {
  readonly at: number;
  readonly byId: StaffId;
  readonly untilOn: CivilDate;
  readonly change: RotaChange;
}

/** Who is away and who stands in: changes are added, never changed. */
export function rota(engine: Engine) {
  const columns = (t: Tables) => ({
    at: t.rotaChanges.at,
    byId: t.rotaChanges.byId,
    untilOn: t.rotaChanges.untilOn,
    change: t.rotaChanges.change,
  });
  return {
    add: async (row: RotaRow): Promise<void> => {
      await engine.run(ask((q, t) => q.insert(t.rotaChanges).values(row).returning({ id: t.rotaChanges.id })));
    },
    /** All that is about a day or later ones, the oldest first. */
    since: (day: CivilDate): Promise<RotaRow[]> =>
      engine.run(
        ask((q, t) =>
          q
            .select(columns(t))
            .from(t.rotaChanges)
            .where(gte(t.rotaChanges.untilOn, day))
            .orderBy(asc(t.rotaChanges.id)),
        ),
      ),
    /** The newest first. */
    newest: (limit: number): Promise<RotaRow[]> =>
      engine.run(ask((q, t) => q.select(columns(t)).from(t.rotaChanges).orderBy(desc(t.rotaChanges.id)).limit(limit))),
  };
}
