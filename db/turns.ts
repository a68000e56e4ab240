import { and, eq, sql } from 'drizzle-orm';
import { type Engine, language } from './engine.ts';
import type { Tables } from './schema.ts';

const { ask } = language<Tables>();

/**
 * Whose turn it is, where several processes share the database: one at a time does a thing for all. A turn is a lease,
 * so whoever was killed holds nobody up for long. It saves work; that nothing is done twice rests on unique keys.
 */
export function turns(engine: Engine) {
  return {
    /** Takes the turn, or renews one's own. False while another has it. */
    take: async (name: string, who: string, leaseMs: number, now: number): Promise<boolean> => {
      const until = now + leaseMs;
      const rows = await engine.run(
        ask((q, t) =>
          q
            .insert(t.turns)
            .values({ name, who, until })
            .onConflictDoUpdate({
              target: t.turns.name,
              set: { who, until },
              // A lease longer than any can be is one from before the clock was set back.
              setWhere: sql`${t.turns.who} = ${who} or ${t.turns.until} < ${now} or ${t.turns.until} > ${until}`,
            })
            .returning({ name: t.turns.name }),
        ),
      );
      return rows.length === 1;
    },

    /** Gives the turn back at once. */
    end: async (name: string, who: string): Promise<void> => {
      await engine.run(
        ask((q, t) =>
          q
            .update(t.turns)
            .set({ until: 0 })
            .where(and(eq(t.turns.name, name), eq(t.turns.who, who)))
            .returning({ name: t.turns.name }),
        ),
      );
    },

    /** For what it was last done to the end, by whomever; null where it never was. */
    doneFor: async (name: string): Promise<string | null> =>
      (await engine.run(ask((q, t) => q.select().from(t.turns).where(eq(t.turns.name, name)))))[0]?.doneFor ?? null,

    /** Says for what it has been done. */
    finish: async (name: string, who: string, doneFor: string): Promise<void> => {
      await engine.run(
        ask((q, t) =>
          q
            .update(t.turns)
            .set({ doneFor })
            .where(and(eq(t.turns.name, name), eq(t.turns.who, who)))
            .returning({ name: t.turns.name }),
        ),
      );
    },
  };
}
