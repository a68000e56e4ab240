import { setImmediate } from 'node:timers/promises';
import { and, desc, eq, gte, isNull, ne, sql } from 'drizzle-orm';
import type { CaseId } from '../machines/ids.ts';
import { type CaseFilter, filtered } from './case-filter.ts';
import { rowOf } from './cases.ts';
import { type Engine, language, type Work } from './engine.ts';
import { put, type Slots } from './kit.ts';
import type { Tables } from './schema.ts';
import type { CaseRow } from './types.ts';

const { write, ask } = language<Tables>();

/** A place in the order of chances: the last row seen. */
export interface ChanceCursor {
  readonly chance: number;
  readonly id: CaseId;
}

const set = write('cases.chance', (q, { cases: t }, p: Slots<{ id: string; chance: number }>) =>
  q
    .update(t)
    .set({ chance: put(p.chance) })
    .where(and(eq(t.id, p.id), ne(t.chance, p.chance))),
);

interface Chance {
  readonly id: CaseId;
  readonly chance: number;
}

/** What is to be set so that these open cases have these chances and no other has one. */
function* changesTo(chances: ReadonlyMap<CaseId, number>): Work<Chance[]> {
  const before = yield* ask((q, { cases: t }) =>
    q
      .select({ id: t.id, chance: t.chance })
      .from(t)
      .where(and(isNull(t.closedAt), gte(t.chance, 0))),
  );
  const was = new Map(before.map(({ id, chance }) => [id, chance]));
  const gone = [...was.keys()].filter((id) => !chances.has(id)).map((id) => ({ id, chance: -1 }));
  const moved = [...chances].filter(([id, chance]) => was.get(id) !== chance).map(([id, chance]) => ({ id, chance }));
  return [...gone, ...moved];
}

/** How many rows go in one transaction: whoever writes to one of thousands of cases does not wait for all of them. */
const setAtOnce = 200;

function* setAll(some: readonly Chance[]): Work<void> {
  for (const one of some) yield* set(one);
}

/** How likely open cases miss their date, as last looked at: no part of their history, so nothing of their chains is touched. */
export const chances = (engine: Engine) => ({
  /**
   * Keeps what was worked out, in thousandths; no other open case has a chance any more. Only what changed is written, a part at
   * a time: cut short, the next look writes the rest.
   */
  keep: async (of: ReadonlyMap<CaseId, number>): Promise<void> => {
    const changes = await engine.run(changesTo(of));
    for (let at = 0; at < changes.length; at += setAtOnce) {
      await engine.commit(setAll(changes.slice(at, at + setAtOnce)));
      await setImmediate();
    }
  },

  /**
   * A page of a list of open cases, the likeliest to be late first, and where the next one begins. What nobody looked
   * at comes last.
   */
  cases: async (
    filter: CaseFilter,
    limit: number,
    after?: ChanceCursor,
  ): Promise<{ rows: CaseRow[]; next: ChanceCursor | null }> => {
    const found = await engine.run(
      filtered(`chances.cases ${limit} ${after ? 'on' : ''}`, { ...filter, ...after, open: true }, (q, t, where, p) => {
        const { chance, id } = t.cases;
        const from = after && sql`(${chance}, ${id}) < (${p.chance ?? after.chance}, ${p.id ?? after.id})`;
        return q
          .select(rowOf(t))
          .from(t.cases)
          .where(and(where, from))
          .orderBy(desc(chance), desc(id))
          .limit(limit + 1);
      }),
    );
    const rows = found.slice(0, limit);
    const last = rows.at(-1);
    return { rows, next: found.length > limit && last ? { chance: last.chance, id: last.id } : null };
  },
});
