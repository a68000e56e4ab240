import { randomBytes } from 'node:crypto';
import { type CaseQuery, noDate } from '../../../db/cases.ts';
import type { CaseRow } from '../../../db/types.ts';
import type { StaffRole } from '../../../machines/actors.ts';
import { londonDate } from '../../../machines/dates.ts';
import type { StaffId } from '../../../machines/ids.ts';
import { reportBy } from '../../../machines/incident/clock.ts';
import type { Watcher } from '../../../machines/watching/codes.ts';
import { type CaseDate, datesOf, looksOf } from '../../../machines/watching/dates-of.ts';
import type { WatchRules } from '../../../machines/watching/settings.ts';
import type { App } from '../../app.ts';
import { walkCases } from '../case/walk-cases.ts';
import { loadCase } from '../load-case.ts';
import { type CalendarEntry, calendarText } from './calendar-text.ts';
import { watchRules } from './watch-rules.ts';

/**
 * Makes somebody's secret address anew and gives it, this one time. One they had before leads nowhere from now on. It is on record
 * before it is there.
 */
export async function makeCalendar(app: App, staffId: StaffId): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const hadOne = (await app.store.calendars.since(staffId)) !== null;
  await app.auth.events.add(hadOne ? 'calendar-renewed' : 'calendar-made', staffId);
  await app.store.calendars.make(staffId, token, app.clock.now());
  return new URL(`/api/calendar/${token}.ics`, app.settings.origin).href;
}

/** Takes somebody's secret address away, and puts that on record where they had one. */
export async function endCalendar(app: App, staffId: StaffId): Promise<void> {
  if ((await app.store.calendars.since(staffId)) === null) return;
  await app.store.calendars.end(staffId);
  await app.auth.events.add('calendar-ended', staffId);
}

/**
 * The dates of whoever has this secret address, as a calendar: reference and kind of date, nothing else. An officer's and a
 * reviewer's cases with all their dates; for the DPO the due date of every open case, and the day on which the 72 hours of
 * an incident end; for each of them the looks at restrictions and exemptions the body tells them of. Null where the address
 * is nobody's, or of somebody who has left. No case is left out, however many: a date that is not in it is a date nobody sees.
 */
export async function calendarFeed(app: App, token: string): Promise<string | null> {
  const staffId = await app.store.calendars.ownerOf(token);
  const person = staffId === null ? null : await app.auth.findStaff(staffId);
  if (person === null || person.disabledAt !== null) return null;
  const today = londonDate(app.clock.now());
  const rules = watchRules(app.profile, app.clock.now());
  const entries = new Map<string, CalendarEntry>();
  const add = (row: CaseRow, { kind, on, words }: CaseDate): void => {
    const uid = `${row.id}-${kind}@${new URL(app.settings.origin).hostname}`;
    const { version, updatedAt: changedAt } = row;
    entries.set(uid, { uid, on, summary: `${row.reference}: ${words}`, version, changedAt });
  };
  if (person.roles.includes('dpo')) {
    for await (const row of walkCases(app, { open: true, dueBefore: noDate })) {
      const words = row.right === 'complaint' ? 'acknowledgement due' : 'answer due';
      add(row, { kind: 'due', on: row.dueOn, words });
    }
    for (const { caseId, id, awareAt, regulator } of await app.store.incidents.open()) {
      const row = regulator === '' ? await app.store.caseRow(caseId) : null;
      const on = londonDate(reportBy(awareAt));
      if (row) add(row, { kind: `incident-${id}`, on, words: 'regulator to be told of an incident' });
    }
  }
  for (const { who, query } of watchedBy(person, rules))
    for await (const row of walkCases(app, query)) {
      const state = (await loadCase(app, row.id))?.state;
      if (!state) continue;
      for (const date of who === 'dpo' ? [] : datesOf(state)) add(row, date);
      for (const date of looksOf(state, today, rules, who)) add(row, date);
    }
  return calendarText('Dates of my cases', [...entries.values()]);
}

/** A restriction stays in force when its case has ended, and is kept in cases of that right alone. */
const restrictions = ['restriction'] as const;

/** The cases somebody watches, and as whom. The DPO is told of looks at exemptions only where the body says so. */
function watchedBy(
  { id, roles }: { readonly id: StaffId; readonly roles: readonly StaffRole[] },
  { telling }: WatchRules,
): readonly { readonly who: Watcher; readonly query: CaseQuery }[] {
  const isDpoToldOfAll = telling['exemption-review'].tell.includes('dpo');
  const ofAll: CaseQuery[] = isDpoToldOfAll
    ? [{ open: true }, { open: false, rights: restrictions }]
    : [{ rights: restrictions }];
  const own = (mine: CaseQuery): CaseQuery[] => [
    { ...mine, open: true },
    { ...mine, open: false, rights: restrictions },
  ];
  return [
    ...(roles.includes('dpo') ? ofAll : []).map((query) => ({ who: 'dpo' as const, query })),
    ...own({ ownerId: id }).map((query) => ({ who: 'officer' as const, query })),
    ...own({ reviewerId: id }).map((query) => ({ who: 'reviewer' as const, query })),
  ];
}
