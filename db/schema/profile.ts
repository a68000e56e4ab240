import type { Kit } from '../kit.ts';

/** The public body over time, and what was answered to equality questions. No personal data. */
export function defineProfile(k: Kit) {
  /** Every version of the profile. Rows are added and never changed. */
  const profileVersions = k.table('profile_versions', {
    version: k.int('version').primaryKey(),
    at: k.instant('at').notNull(),
    /** The administrator; null where it came from the settings when the server started. */
    byId: k.text('by_id'),
    note: k.text('note').notNull(),
    profile: k.json('profile').$type<unknown>().notNull(),
  });
  /** How often an answer was given in a quarter: no row for a person, no time, nothing that leads to a request. */
  const equalityCounts = k.table(
    'equality_counts',
    {
      /** `2026-Q4` */
      quarter: k.text('quarter').notNull(),
      question: k.text('question').notNull(),
      answer: k.text('answer').notNull(),
      count: k.int('count').notNull(),
    },
    (t) => [k.primaryKey({ columns: [t.quarter, t.question, t.answer] })],
  );
  return { profileVersions, equalityCounts };
}
