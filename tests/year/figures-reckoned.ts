import { between, type Day, plus } from './civil.ts';
import { reckon } from './dates-reckoned.ts';
import type { Facts } from './facts.ts';
import { rowOf } from './year-reckoned.ts';

/** Ends after which no answer was owed: they count neither as in time nor as late. */
const isEnding = (outcome: string | null): boolean => outcome === 'withdrawn' || outcome === 'lapsed';
export const isOpen = ({ overOn }: Pick<Facts, 'overOn'>): boolean => overOn === null;

/** Where requests stand on a day, each counted once. */
export function standingOf(all: readonly Facts[], today: Day) {
  const rows = all.map((facts) => ({ ...facts, ...rowOf(facts) }));
  const n = (of: (one: (typeof rows)[number]) => boolean) => rows.filter(of).length;
  const answered = (one: (typeof rows)[number]) => !isOpen(one) && !isEnding(one.outcome);
  return {
    inTime: n((one) => answered(one) && !one.isLate),
    late: n((one) => answered(one) && one.isLate),
    breached: n((one) => answered(one) && one.isBreached),
    openInTime: n((one) => isOpen(one) && one.dueOn !== null && one.dueOn >= today),
    openOverdue: n((one) => isOpen(one) && one.dueOn !== null && one.dueOn < today),
    openWithoutDate: n((one) => isOpen(one) && one.dueOn === null),
    ended: n((one) => !isOpen(one) && isEnding(one.outcome)),
  };
}

/** The number of days that half, or nine in ten, did not exceed: one that a case really took. */
const within = (days: readonly number[], part: number): number | null =>
  days.toSorted((a, b) => a - b)[Math.ceil(days.length * part) - 1] ?? null;

/** From receipt to the answer; what ended without one took no time to answer. */
export function daysTaken(closed: readonly Facts[]) {
  const days = closed
    .filter(({ outcome }) => !isEnding(outcome))
    .map(({ receivedOn, overOn }) => between(receivedOn, overOn ?? receivedOn));
  return { median: within(days, 0.5), ninth: within(days, 0.9), of: days.length };
}

/** Why an open case has no date: for whom it waits. A complaint that has been acknowledged has none left. */
function waitsFor({ identity, authority, fee, questionSince, right }: Facts): string {
  if (identity && identity.cameOn === null) return 'waiting-identity';
  if (authority && authority.cameOn === null) return 'waiting-authority';
  if (fee && fee.cameOn === null) return 'waiting-fee';
  return right === 'complaint' || questionSince === null ? 'working' : 'paused';
}

const ages = [
  ['month', 0, 31],
  ['quarter', 32, 92],
  ['half', 93, 183],
  ['year', 184, 365],
  ['older', 366, 100_000],
] as const;

const tally = (of: readonly string[]): [string, number][] =>
  [...new Set(of)].sort().map((key) => [key, of.filter((one) => one === key).length]);

/** All that the figures of some months say, counted case by case: from the first month, before the other. */
export function figuresOn(all: readonly Facts[], today: Day, firstMonth: string, before = '9999-12') {
  const isIn = (day: Day | null) => day !== null && day.slice(0, 7) >= firstMonth && day.slice(0, 7) < before;
  const requests = all.filter(({ right }) => right !== 'complaint');
  const cohort = requests.filter(({ receivedOn }) => isIn(receivedOn));
  const closed = requests.filter(({ overOn }) => isIn(overOn));
  const open = all.filter(isOpen).map((facts) => ({ ...facts, ...rowOf(facts) }));
  const late = open.filter(({ dueOn }) => dueOn !== null && dueOn < today);
  const soon = open.filter(({ dueOn }) => dueOn !== null && dueOn >= today && dueOn <= plus(today, 7));
  const noDate = open.filter(({ dueOn }) => dueOn === null);
  const months = [...new Set(cohort.map(({ receivedOn }) => receivedOn.slice(0, 7)))].sort();
  const kinds = [...new Set(cohort.map(({ right }) => right))].sort();
  const by = (kind: 'service' | 'asker') =>
    [...new Set([...cohort, ...closed].map((one) => one[kind]))].sort().map((value) => ({
      value,
      standing: standingOf(
        cohort.filter((one) => one[kind] === value),
        today,
      ),
      closed: closed.filter((one) => one[kind] === value).length,
      days: daysTaken(closed.filter((one) => one[kind] === value)),
    }));
  return {
    received: cohort.length,
    standing: standingOf(cohort, today),
    extended: cohort.filter(({ noticeOn }) => noticeOn !== null).length,
    closed: closed.length,
    days: daysTaken(closed),
    byMonth: months.map((month) => ({
      month,
      standing: standingOf(
        cohort.filter(({ receivedOn }) => receivedOn.startsWith(month)),
        today,
      ),
      closed: closed.filter(({ overOn }) => overOn?.startsWith(month)).length,
    })),
    byRight: kinds.map((right) => ({
      right,
      standing: standingOf(
        cohort.filter((one) => one.right === right),
        today,
      ),
      closed: closed.filter((one) => one.right === right).length,
      days: daysTaken(closed.filter((one) => one.right === right)),
    })),
    ...{ byService: by('service'), byAsker: by('asker') },
    byOutcome: tally(closed.map(({ outcome }) => String(outcome))),
    counts: {
      ...{ open: open.length, late: late.length, soon: soon.length, noDate: noDate.length },
      onTrack: open.length - late.length - soon.length - noDate.length,
      unassigned: open.filter(({ officer }) => officer === null).length,
    },
    breached: open.filter(({ lawOn }) => lawOn !== null && lawOn < today).length,
    oldestOverdueOn: late.map(({ receivedOn }) => receivedOn).sort()[0] ?? null,
    extendedOpen: open.filter(({ noticeOn }) => noticeOn !== null).length,
    waiting: tally(noDate.map(waitsFor)),
    ages: ages.map(([band, from, to]) => {
      const inBand = (of: readonly Facts[]) =>
        of.filter(({ receivedOn }) => between(receivedOn, today) >= from && between(receivedOn, today) <= to).length;
      return { band, n: inBand(open), overdue: inBand(late) };
    }),
    work: tally(open.map(({ officer }) => officer ?? 'nobody')),
    overdueWork: tally(late.map(({ officer }) => officer ?? 'nobody')),
  };
}

/** The date that was missed, and since when that is certain: nothing was done by it, and the day after it came. */
export function missedOn(facts: Facts, today: Day): Day | null {
  const { dueOn } = reckon({ ...facts, acknowledgedOn: null });
  const doneOn = facts.right === 'complaint' ? facts.acknowledgedOn : facts.answeredOn;
  return dueOn !== null && (doneOn ?? facts.overOn ?? today) > dueOn ? dueOn : null;
}

/** The complaints received in some months (DPA 2018 s.164B). */
export function complaintsIn(all: readonly Facts[], firstMonth: string, before: string) {
  const some = all.filter(
    ({ right, receivedOn }) => right === 'complaint' && receivedOn >= firstMonth && receivedOn < before,
  );
  const late = some.filter((one) => rowOf(one).isLate).length;
  const acknowledged = some.filter(({ acknowledgedOn }) => acknowledgedOn !== null).length;
  return {
    ...{ received: some.length, acknowledgedInTime: acknowledged - late, acknowledgedLate: late },
    ...{ notAcknowledged: some.length - acknowledged, open: some.filter(isOpen).length },
  };
}
