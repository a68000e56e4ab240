import { sqliteKit } from './kit.ts';
import { defineSchema } from './schema.ts';

/** Named one by one because the migration generator reads named exports only. */
export const {
  cases,
  events,
  outbox,
  tallies,
  durations,
  causes,
  incidents,
  submissions,
  drafts,
  links,
  requesterSessions,
  limits,
  user,
  session,
  account,
  verification,
  twoFactor,
  rateLimit,
  staffInvitation,
  staffEvent,
  profileVersions,
  equalityCounts,
  notices,
  turns,
  calendarFeeds,
  disposals,
  chainChecks,
  rotaChanges,
} = defineSchema(sqliteKit);
