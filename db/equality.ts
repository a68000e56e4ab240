import { and, eq, lt, sql } from 'drizzle-orm';
import { type Engine, language, type Work } from './engine.ts';
import type { Tables } from './schema.ts';

const { ask } = language<Tables>();

/** One answer to one equality question. */
export interface EqualityAnswer {
  readonly question: string;
  readonly answer: string;
}

/** Answers to equality questions, as sums and nothing else: whoever reads the database finds no person and no moment. */
export function equality(engine: Engine) {
  return {
    /** Adds one to the sum of each answer. @param quarter such as `2026-Q4` */
    count: (quarter: string, answers: readonly EqualityAnswer[]): Promise<void> =>
      engine.commit(count(quarter, answers)),
    /** The sums of all quarters before one, added up. */
    before: (quarter: string): Promise<(EqualityAnswer & { readonly count: number })[]> =>
      engine.run(
        ask((q, { equalityCounts: t }) =>
          q
            .select({ question: t.question, answer: t.answer, count: sql<number>`sum(${t.count})`.mapWith(Number) })
            .from(t)
            .where(lt(t.quarter, quarter))
            .groupBy(t.question, t.answer)
            .orderBy(t.question, t.answer),
        ),
      ),
  };
}

function* count(quarter: string, answers: readonly EqualityAnswer[]): Work<void> {
  for (const { question, answer } of answers) {
    yield* ask((q, t) =>
      q
        .insert(t.equalityCounts)
        .values({ quarter, question, answer, count: 0 })
        .onConflictDoNothing()
        .returning({ count: t.equalityCounts.count }),
    );
    yield* ask((q, { equalityCounts: t }) =>
      q
        .update(t)
        .set({ count: sql`${t.count} + 1` })
        .where(and(eq(t.quarter, quarter), eq(t.question, question), eq(t.answer, answer)))
        .returning({ count: t.count }),
    );
  }
}
