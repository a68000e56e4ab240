import type { Month } from '../../machines/dates.ts';
import type { Outcome } from '../../machines/events.ts';
import type { Right } from '../../machines/people.ts';
import type { Kit } from '../kit.ts';

/** Numbers of cases that are alike, changed in the transaction that moves one. */
export function defineTallies(k: Kit) {
  /**
   * How many cases are alike in all of this: what figures are read from, since adding up a million rows takes too long
   * for a page.
   */
  const tallies = k.table(
    'tallies',
    {
      /** `2026-03`, the month it was received; the month it was answered or ended, '' while it is open. */
      receivedIn: k.text('received_in').$type<Month>().notNull(),
      closedIn: k.text('closed_in').$type<Month | ''>().notNull(),
      right: k.text('right').$type<Right>().notNull(),
      /** '' where there is none. */
      outcome: k.text('outcome').$type<Outcome | ''>().notNull(),
      late: k.bool('late').notNull(),
      breached: k.bool('breached').notNull(),
      extended: k.bool('extended').notNull(),
      n: k.int('n').notNull(),
    },
    (t) => [
      k.primaryKey({
        name: 'tallies_pk',
        columns: [t.receivedIn, t.closedIn, t.right, t.outcome, t.late, t.breached, t.extended],
      }),
      k.index('tallies_closed').on(t.closedIn),
    ],
  );
  /** How many cases that ended in a month took how many days from receipt. */
  const durations = k.table(
    'durations',
    {
      closedIn: k.text('closed_in').$type<Month>().notNull(),
      right: k.text('right').$type<Right>().notNull(),
      days: k.int('days').notNull(),
      n: k.int('n').notNull(),
    },
    (t) => [k.primaryKey({ columns: [t.closedIn, t.right, t.days] })],
  );
  /** How many dates were missed in a month, by right and cause; '' where none is on record yet. */
  const causes = k.table(
    'causes',
    {
      missedIn: k.text('missed_in').$type<Month>().notNull(),
      right: k.text('right').$type<Right>().notNull(),
      cause: k.text('cause').notNull(),
      n: k.int('n').notNull(),
    },
    (t) => [k.primaryKey({ columns: [t.missedIn, t.right, t.cause] })],
  );
  /**
   * How many requests there are by service, and by who asks: each kind by itself, since both together would be too many rows.
   * Complaints are counted apart.
   */
  const sortedTallies = k.table(
    'sorted_tallies',
    {
      kind: k.text('kind').$type<'service' | 'asker'>().notNull(),
      /** '' where it is not set. */
      value: k.text('value').notNull(),
      receivedIn: k.text('received_in').$type<Month>().notNull(),
      closedIn: k.text('closed_in').$type<Month | ''>().notNull(),
      result: k.text('result').$type<'open' | 'in-time' | 'late' | 'breached' | 'ended'>().notNull(),
      n: k.int('n').notNull(),
    },
    (t) => [
      k.primaryKey({ name: 'sorted_tallies_pk', columns: [t.receivedIn, t.kind, t.value, t.closedIn, t.result] }),
      k.index('sorted_tallies_closed').on(t.closedIn, t.kind, t.value),
    ],
  );
  /** How many requests that were answered in a month took how many days, by service and by who asks. */
  const sortedDurations = k.table(
    'sorted_durations',
    {
      kind: k.text('kind').$type<'service' | 'asker'>().notNull(),
      value: k.text('value').notNull(),
      closedIn: k.text('closed_in').$type<Month>().notNull(),
      days: k.int('days').notNull(),
      n: k.int('n').notNull(),
    },
    (t) => [k.primaryKey({ name: 'sorted_durations_pk', columns: [t.closedIn, t.kind, t.value, t.days] })],
  );
  return { tallies, durations, causes, sortedTallies, sortedDurations };
}
