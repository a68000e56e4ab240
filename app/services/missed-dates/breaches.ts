import type { CaseQuery, Cursor } from '../../../db/cases.ts';
import type { CaseRow } from '../../../db/types.ts';
import { causeName } from '../../../machines/breach/causes.ts';
import { apologyOf, explanationOf, missedOf, type Wanted, wantedOn } from '../../../machines/breach/missed.ts';
import {
  type CauseCount,
  countCauses,
  quarterOf,
  quarterWords,
  repeatsFrom,
} from '../../../machines/breach/repeated.ts';
import { isComplaint } from '../../../machines/complaint/gates.ts';
import {
  addMonths,
  type CivilDate,
  civilDate,
  daysBetween,
  firstOf,
  londonDate,
  type Month,
  monthOf,
  monthsOn,
} from '../../../machines/dates.ts';
import type { CaseId } from '../../../machines/ids.ts';
import { type Right, rights } from '../../../machines/people.ts';
import type { App } from '../../app.ts';
import { loadCase } from '../load-case.ts';

/** One missed date as the log shows it: no name, no words of the person. */
export interface LoggedBreach {
  readonly caseId: CaseId;
  readonly reference: string;
  readonly right: Right;
  readonly missedOn: CivilDate;
  readonly isPastLimit: boolean;
  /** Days from the missed date to the day it was met or the case ended, or to today. */
  readonly daysLate: number;
  readonly isOwed: boolean;
  /** What came in the end; null while it is owed. */
  readonly end: 'answer' | 'acknowledgement' | 'ended' | null;
  readonly cause: string | null;
  readonly lesson: { readonly text: string; readonly owner: string } | null;
  /** The new date the person was told last. */
  readonly newDateOn: CivilDate | null;
  readonly wanted: readonly Wanted[];
}

/** A cause that came again and again in a quarter, with what was learnt each time: the first page of them. */
export interface Repeated {
  readonly cause: string;
  readonly name: string;
  readonly quarter: string;
  readonly n: number;
  /** The quarter's first month. */
  readonly since: Month;
  readonly read: readonly LoggedBreach[];
  readonly isAll: boolean;
}

export interface BreachLog {
  /** Not explained yet, or the person not told, a page of them: those who still wait first, then the longest ago. */
  readonly open: readonly LoggedBreach[];
  /** Where the next page of those begins; null on the last. */
  readonly openNext: OpenCursor | null;
  readonly unexplained: number;
  readonly quarters: readonly string[];
  readonly counts: readonly (CauseCount & { readonly name: string })[];
  readonly repeated: readonly Repeated[];
  /** Those put down to the cause that was asked for, or all, a page of them: the longest ago first. */
  readonly shown: readonly LoggedBreach[];
  readonly shownInAll: number;
  /** Where the next page of them begins; null on the last. */
  readonly next: Cursor | null;
}

/**
 * What is asked for: the cause ('' where none is on record), and where the pages of both lists begin; null for all, and
 * for the first.
 */
export interface BreachFilter {
  readonly cause: string | null;
  /** Missed in this month or later. */
  readonly since?: Month | null;
  /** Without complaints, which figures count apart. */
  readonly onlyRequests?: boolean;
  readonly after: Cursor | null;
  readonly openAfter?: OpenCursor | null;
}

/** A place among those still open, or behind them all, among what has been answered or has ended. */
export interface OpenCursor extends Cursor {
  readonly isOver: boolean;
}

/** How many are read from their cases at once: a page. */
const most = 50;
const quartersBack = 4;

/**
 * The log of missed dates for the DPO: what is not explained comes first, then causes by quarter, those that repeat with
 * their lessons side by side (ICO audit toolkit, monitoring: reasons for delay). Without words for whoever reads no case.
 */
export async function breachLog(
  app: App,
  { cause, since = null, onlyRequests = false, after, openAfter = null }: BreachFilter,
  withWords: boolean,
): Promise<BreachLog> {
  const today = londonDate(app.clock.now());
  const now = quarterOf(today);
  const quarters = Array.from({ length: quartersBack + 1 }, (_, back) => addMonths(now, -3 * back));
  const first = quarters.at(-1) ?? now;
  const counted = await app.store.tallies.causes({ from: monthOf(first), before: monthsOn(monthOf(now), 3) });
  const counts = countCauses(counted, quarters);
  const named = (code: string) => causeName(app.profile.lateCauses, code);
  const repeated: Repeated[] = [];
  for (const [at, from] of quarters.slice(0, 2).entries()) {
    for (const { cause: code, byQuarter } of counts) {
      const n = byQuarter[at] ?? 0;
      if (n < repeatsFrom) continue;
      const ofQuarter = { lateCause: code, missedFrom: from, missedBefore: addMonths(from, 3) };
      const { read, next } = await pageOf(app, ofQuarter, today);
      const told = withWords ? read : read.map((one) => ({ ...one, lesson: null }));
      repeated.push({
        ...{ cause: code, name: named(code), quarter: quarterWords(from), since: monthOf(from) },
        ...{ n, read: told, isAll: next === null },
      });
    }
  }
  const which: Which = {
    ...(cause !== null && { lateCause: cause }),
    ...(since && { missedFrom: firstOf(since) }),
    ...(onlyRequests && { rights: rights.filter((right) => right !== 'complaint') }),
  };
  const page = await pageOf(app, { ...which, ...(after && { after }) }, today);
  return {
    ...(await openBreaches(app, openAfter, today)),
    unexplained: await app.store.count({ missed: true, lateCause: '' }),
    quarters: quarters.map(quarterWords),
    counts: counts.map((one) => ({ ...one, name: named(one.cause) })),
    repeated: repeated.sort((a, b) => b.n - a.n),
    shown: page.read,
    shownInAll: await app.store.count({ ...which, missed: true }),
    next: page.next,
  };
}

/** Cases opened for one page at most: where many of them want nothing any more, it goes on from there. */
const mostOpened = 400;
const beforeAll = civilDate.parse('1970-01-01');

/** Missed dates that still want something, a page of them: a word to a person who waits, then a cause of what is over. */
async function openBreaches(
  app: App,
  after: OpenCursor | null,
  today: CivilDate,
): Promise<Pick<BreachLog, 'open' | 'openNext'>> {
  const open: LoggedBreach[] = [];
  let opened = 0;
  let from = after;
  let last: CaseId | null = null;
  for (const isOver of after?.isOver ? [true] : [false, true]) {
    const wanting: CaseQuery = isOver ? { open: false, lateCause: '' } : { open: true };
    // A page may be full just here: the next begins before all that is over.
    if (isOver && from === null && last !== null) from = { key: beforeAll, id: last, isOver };
    do {
      const { rows, next } = await app.store.cases({
        ...{ ...wanting, missed: true, order: 'missed', limit: most },
        ...(from && { after: from }),
      });
      for (const row of rows) {
        const entry = await entryOf(app, row, today);
        opened += 1;
        if (entry && entry.wanted.length > 0) {
          if (open.length === most) return { open, openNext: from };
          open.push(entry);
        }
        last = row.id;
        from = { key: row.missedOn, id: last, isOver };
      }
      if (next === null) from = null;
      else if (opened >= mostOpened) return { open, openNext: from };
    } while (from !== null);
  }
  return { open, openNext: null };
}

type Which = Pick<CaseQuery, 'lateCause' | 'missedFrom' | 'missedBefore' | 'rights' | 'after'>;

async function pageOf(
  app: App,
  which: Which,
  today: CivilDate,
): Promise<{ read: readonly LoggedBreach[]; next: Cursor | null }> {
  const { rows, next } = await app.store.cases({ ...which, missed: true, order: 'missed', limit: most });
  const found = await Promise.all(rows.map((row) => entryOf(app, row, today)));
  return { read: found.filter((one) => one !== null), next };
}

async function entryOf(app: App, { id }: CaseRow, today: CivilDate): Promise<LoggedBreach | null> {
  const state = (await loadCase(app, id))?.state;
  const missed = state ? missedOf(state) : null;
  if (!state || !missed) return null;
  const said = explanationOf(state);
  const isOwed = missed.metOn === null && state.request.value.work !== 'closed';
  const met = isComplaint(state) ? 'acknowledgement' : 'answer';
  return {
    caseId: id,
    reference: state.record.received.reference,
    right: state.request.context.right,
    missedOn: missed.on,
    isPastLimit: missed.isPastLimit,
    // As in the request log: what ended without an answer is late no longer.
    daysLate: daysBetween(missed.on, missed.metOn ?? state.watched.endedOn ?? today),
    isOwed,
    end: isOwed ? null : missed.metOn === null ? 'ended' : met,
    cause: said && causeName(app.profile.lateCauses, said.cause),
    lesson: said && { text: said.lesson, owner: said.owner },
    newDateOn: apologyOf(state)?.newDateOn ?? null,
    wanted: wantedOn(state, today),
  };
}
