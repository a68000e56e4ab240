import type { Counts } from '../../../db/cases.ts';
import type { AgeDays, OpenGroup } from '../../../db/open-figures.ts';
import type { Duration, Span, Tally } from '../../../db/tallies.ts';
import type { Phase } from '../../../machines/case.ts';
import { addDays, type CivilDate, londonDate, type Month, monthOf, monthsOn } from '../../../machines/dates.ts';
import type { Outcome } from '../../../machines/events.ts';
import {
  type AgeBand,
  ageBands,
  isEnding,
  noStanding,
  percentile,
  receivedOf,
  type Standing,
  together,
} from '../../../machines/figures/rates.ts';
import type { StaffId } from '../../../machines/ids.ts';
import { type Right, rights } from '../../../machines/people.ts';
import type { App } from '../../app.ts';
import { type Sorted, sortedOf } from './sorted-figures.ts';

/** What a body did with its requests in some months, and where it stands today. Numbers only; complaints are counted apart. */
export interface Figures {
  readonly today: CivilDate;
  readonly span: Span;
  /** Of the requests received in these months. */
  readonly standing: Standing;
  readonly received: number;
  readonly extended: number;
  /** Answered or ended in these months, whenever they were received. */
  readonly closed: number;
  readonly days: Spread;
  readonly byMonth: readonly { readonly month: Month; readonly standing: Standing; readonly closed: number }[];
  readonly byRight: readonly RightFigures[];
  readonly sorted: Sorted;
  /** Of those answered or ended in these months. */
  readonly byOutcome: readonly { readonly outcome: Outcome; readonly n: number }[];
  /** Why dates were missed that fell into these months, by code; '' where none is on record. */
  readonly byCause: readonly { readonly cause: string; readonly n: number }[];
  /** Of everything open today, whenever it was received, complaints too. */
  readonly open: Open;
}

/** Days from receipt to the answer: half, and nine in ten, took no longer. Null where nothing was answered. */
export interface Spread {
  readonly median: number | null;
  readonly ninth: number | null;
  readonly of: number;
}

export interface RightFigures {
  readonly right: Right;
  readonly standing: Standing;
  readonly closed: number;
  readonly days: Spread;
}

export interface Open {
  readonly counts: Counts;
  /** Past the statutory date too. */
  readonly breached: number;
  readonly oldestOverdueOn: CivilDate | null;
  readonly extended: number;
  /** Why a case has no date to keep. */
  readonly waiting: readonly { readonly phase: Phase; readonly n: number }[];
  readonly ages: readonly { readonly band: AgeBand; readonly n: number; readonly overdue: number }[];
  readonly work: readonly Workload[];
  readonly pagesLeft: number;
}

/** What lies with one person; null: with nobody yet. */
export interface Workload {
  readonly ownerId: StaffId | null;
  readonly open: number;
  readonly overdue: number;
  readonly pagesLeft: number;
}

/** The months that end with the one a day is in. */
export const monthsUntil = (today: CivilDate, count: number): Span => {
  const before = monthsOn(monthOf(today), 1);
  return { from: monthsOn(before, -count), before };
};

/** Works out the figures of some months. Reads sums that are kept with each event, so a million cases cost what a hundred do. */
export async function figuresOf(app: App, span: Span): Promise<Figures> {
  const { tallies } = app.store;
  const today = londonDate(app.clock.now());
  const soonOn = addDays(today, app.profile.practice.soonDays + 1);
  const isRequest = ({ right }: { readonly right: Right }) => right !== 'complaint';
  return compose({
    ...{ today, span },
    received: (await tallies.received(span)).filter(isRequest),
    closed: (await tallies.closed(span)).filter(isRequest),
    took: (await tallies.durations(span)).filter(isRequest),
    missed: (await tallies.causes(span)).filter(isRequest),
    sorted: await sortedOf(app, span, today),
    open: await tallies.openGroups(today, ageDays(today)),
    counts: await app.store.counts(today, soonOn),
  });
}

interface Read {
  readonly today: CivilDate;
  readonly span: Span;
  readonly received: readonly Tally[];
  readonly closed: readonly Tally[];
  readonly took: readonly Duration[];
  readonly missed: readonly { readonly cause: string; readonly n: number }[];
  readonly sorted: Sorted;
  readonly open: readonly OpenGroup[];
  readonly counts: Counts;
}

/** The first day of receipt of each band of age. */
const ageDays = (today: CivilDate): AgeDays => {
  const [a, b, c, d] = ageBands;
  const back = (days: number) => addDays(today, -days);
  return [back(a.upTo), back(b.upTo), back(c.upTo), back(d.upTo)];
};

const sum = (of: readonly { readonly n: number }[]): number => of.reduce((all, { n }) => all + n, 0);

const spreadOf = (took: readonly Duration[]): Spread => ({
  median: percentile(took, 0.5),
  ninth: percentile(took, 0.9),
  of: sum(took),
});

const standingOf = (closed: readonly Tally[], open: readonly OpenGroup[]): Standing => {
  const answered = closed.filter(({ closedIn, outcome }) => closedIn !== '' && !isEnding(outcome));
  const against = (...which: readonly OpenGroup['against'][]) => sum(open.filter((one) => which.includes(one.against)));
  return {
    inTime: sum(answered.filter(({ late }) => !late)),
    late: sum(answered.filter(({ late }) => late)),
    breached: sum(answered.filter(({ breached }) => breached)),
    openInTime: against('due'),
    openOverdue: against('overdue', 'breached'),
    openWithoutDate: against('none'),
    ended: sum(closed.filter(({ closedIn, outcome }) => closedIn !== '' && isEnding(outcome))),
  };
};

function compose({ today, span, received, closed, took, missed, sorted, open, counts }: Read): Figures {
  const cohort = open.filter(
    ({ right, receivedIn }) => right !== 'complaint' && receivedIn >= span.from && receivedIn < span.before,
  );
  const byMonth: { month: Month; standing: Standing; closed: number }[] = [];
  for (let month = span.from; month < span.before; month = monthsOn(month, 1)) {
    const inMonth = ({ receivedIn }: { receivedIn: Month }) => receivedIn === month;
    const standing = standingOf(received.filter(inMonth), cohort.filter(inMonth));
    byMonth.push({ month, standing, closed: sum(closed.filter(({ closedIn }) => closedIn === month)) });
  }
  const byRight = rights
    .filter((right) => right !== 'complaint')
    .map((right) => {
      const ofRight = (one: { readonly right: Right }) => one.right === right;
      return {
        right,
        standing: standingOf(received.filter(ofRight), cohort.filter(ofRight)),
        closed: sum(closed.filter(ofRight)),
        days: spreadOf(took.filter(ofRight)),
      };
    });
  const standing = byMonth.reduce((all, month) => together(all, month.standing), noStanding);
  return {
    ...{ today, span, standing, byMonth, byRight, sorted },
    received: receivedOf(standing),
    extended: sum(received.filter(({ extended }) => extended)),
    closed: sum(closed),
    days: spreadOf(took),
    byOutcome: outcomesOf(closed),
    byCause: causesOf(missed),
    open: openOf(open, counts),
  };
}

function outcomesOf(closed: readonly Tally[]): { outcome: Outcome; n: number }[] {
  const by = new Map<Outcome, number>();
  for (const { outcome, n } of closed) if (outcome !== '') by.set(outcome, (by.get(outcome) ?? 0) + n);
  return [...by].map(([outcome, n]) => ({ outcome, n })).sort((a, b) => b.n - a.n);
}

function causesOf(missed: Read['missed']): { cause: string; n: number }[] {
  const by = new Map<string, number>();
  for (const { cause, n } of missed) by.set(cause, (by.get(cause) ?? 0) + n);
  return [...by].map(([cause, n]) => ({ cause, n })).sort((a, b) => b.n - a.n);
}

const isOverdue = ({ against }: OpenGroup): boolean => against === 'overdue' || against === 'breached';

function openOf(open: readonly OpenGroup[], counts: Counts): Open {
  const overdue = open.filter(isOverdue);
  const by = new Map<Phase, number>();
  for (const { phase, n } of open.filter(({ against }) => against === 'none')) by.set(phase, (by.get(phase) ?? 0) + n);
  const pages = (of: readonly OpenGroup[]) => of.reduce((all, one) => all + one.pages - one.pagesDecided, 0);
  return {
    counts,
    breached: sum(open.filter(({ against }) => against === 'breached')),
    oldestOverdueOn: overdue.map(({ oldest }) => oldest).sort()[0] ?? null,
    extended: sum(open.filter(({ extended }) => extended)),
    waiting: [...by].map(([phase, n]) => ({ phase, n })).sort((a, b) => b.n - a.n),
    ages: ageBands.map(({ key: band }, age) => {
      const inBand = open.filter((one) => one.age === age);
      return { band, n: sum(inBand), overdue: sum(inBand.filter(isOverdue)) };
    }),
    work: [...new Set(open.map(({ ownerId }) => ownerId))]
      .map((ownerId) => {
        const theirs = open.filter((one) => one.ownerId === ownerId);
        const late = sum(theirs.filter(isOverdue));
        return { ownerId, open: sum(theirs), overdue: late, pagesLeft: pages(theirs) };
      })
      .sort((a, b) => b.overdue - a.overdue || b.pagesLeft - a.pagesLeft),
    pagesLeft: pages(open),
  };
}
