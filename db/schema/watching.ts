import { sql } from 'drizzle-orm';
import type { CaseId, StaffId } from '../../machines/ids.ts';
import type { Loudness } from '../../machines/watching/codes.ts';
import type { Telling } from '../../machines/watching/events.ts';
import type { Kit } from '../kit.ts';

/** Who was told of which warning, whose turn it is to sweep, and who may read their dates as a calendar. No personal data. */
export function defineWatching(k: Kit) {
  /** One warning told to one member of staff. Written with the event it stands in. */
  const notices = k.table(
    'notices',
    {
      id: k.id('id'),
      /** Unique for ever: the same warning is told to the same person once. */
      key: k.text('key').notNull(),
      staffId: k.text('staff_id').$type<StaffId>().notNull(),
      caseId: k.text('case_id').$type<CaseId>().notNull(),
      how: k.text('how').$type<Loudness>().notNull(),
      telling: k.json('telling').$type<Telling>().notNull(),
      at: k.instant('at').notNull(),
      /** The e-mail it stands in; null while it waits for one, or stands on the desk only. */
      mail: k.text('mail'),
    },
    (t) => [
      k.uniqueIndex('notices_key').on(t.key),
      k.index('notices_waiting').on(t.staffId, t.how).where(sql`${t.mail} is null`),
      k.index('notices_mail').on(t.mail),
      k.index('notices_told').on(t.staffId, t.at, t.caseId),
    ],
  );
  /** What one process at a time does for all. */
  const turns = k.table('turns', {
    name: k.text('name').primaryKey(),
    who: k.text('who').notNull(),
    until: k.instant('until_at').notNull(),
    /** The civil day, or whatever tells one time from the next, for which it was last done. */
    doneFor: k.text('done_for'),
  });
  /** A secret address from which a calendar program reads somebody's dates; one for each person at most. */
  const calendarFeeds = k.table(
    'calendar_feeds',
    {
      staffId: k.text('staff_id').$type<StaffId>().primaryKey(),
      tokenHash: k.text('token_hash').notNull(),
      createdAt: k.instant('created_at').notNull(),
    },
    (t) => [k.uniqueIndex('calendar_feeds_token').on(t.tokenHash)],
  );
  return { notices, turns, calendarFeeds };
}
