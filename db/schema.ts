import type { Kit } from './kit.ts';
import { defineAuditing } from './schema/auditing.ts';
import { defineAuth } from './schema/auth.ts';
import { defineCases } from './schema/cases.ts';
import { defineIncidents } from './schema/incidents.ts';
import { definePeople } from './schema/people.ts';
import { defineProfile } from './schema/profile.ts';
import { defineRota } from './schema/rota.ts';
import { defineTallies } from './schema/tallies.ts';
import { defineWatching } from './schema/watching.ts';

/** Every table of the main database, for either engine. */
export const defineSchema = (k: Kit) => ({
  ...defineCases(k),
  ...defineTallies(k),
  ...definePeople(k),
  ...defineAuth(k),
  ...defineProfile(k),
  ...defineWatching(k),
  ...defineAuditing(k),
  ...defineRota(k),
  ...defineIncidents(k),
});
export type Tables = ReturnType<typeof defineSchema>;

/** The vault: wrapped keys and blind index tokens, in a database of their own so that a destroyed key stays destroyed. */
export const defineVault = (k: Kit) => {
  const keys = k.table('keys', {
    /** A case, a draft, or `index`. */
    owner: k.text('owner').primaryKey(),
    masterId: k.text('master_id').notNull(),
    wrapped: k.bytes('wrapped').notNull(),
    createdAt: k.instant('created_at').notNull(),
  });
  const tokens = k.table('tokens', { token: k.text('token').notNull(), owner: k.text('owner').notNull() }, (t) => [
    k.primaryKey({ columns: [t.token, t.owner] }),
    k.index('tokens_owner').on(t.owner),
  ]);
  return { keys, tokens };
};
export type VaultTables = ReturnType<typeof defineVault>;
