import { awayOn } from './away.ts';
import { type Day, daysFrom, isWorkingDay } from './civil.ts';
import { reckon } from './dates-reckoned.ts';
import type { Facts } from './facts.ts';

/** What the page says it works by: what was measured of this team, or is assumed of any. */
export interface Grounds {
  readonly pagesADay: number;
  readonly usualPages: number;
  readonly days: Readonly<Record<'identity' | 'searching' | 'deciding' | 'approving' | 'releasing', number>>;
}

export interface ForeseenCase extends Facts {
  readonly id: string;
}

const workingDays = (from: Day, to: Day): number => (from > to ? 0 : daysFrom(from, to).filter(isWorkingDay).length);

const isThere = (officer: string | null, day: Day): boolean =>
  isWorkingDay(day) && (officer === null || awayOn(officer, day)?.standIn !== null);

/** What still has to be done before the answer, and since when each has gone on. */
function leftOf({ right, identity, isProved, searches, documents }: Facts) {
  if (right === 'complaint') return [{ step: 'releasing', since: null }] as const;
  const open = searches.filter(({ isAnswered }) => !isAnswered);
  const isUnsearched = right === 'access' && documents === 0 && open.length === searches.length;
  return [
    ...(identity && !isProved ? [{ step: 'identity', since: identity.cameOn } as const] : []),
    ...(open.length > 0 || isUnsearched
      ? [{ step: 'searching', since: open.map(({ askedOn }) => askedOn).sort()[0] ?? null } as const]
      : []),
    ...(['deciding', 'approving', 'releasing'] as const).map((step) => ({ step, since: null })),
  ];
}

/** Each document of this year has one page, on which somebody decides when it goes out. */
const pagesOf = ({ documents, sent }: Facts): number => documents - sent;

/**
 * The chance of each open case with a date that it misses it: certain once the day is over, else the odds are the working days
 * that are needed by those that are left, to the third power. Needed is nine tenths of reading, first what the officer has to
 * answer before it, and of the steps left, which take less the longer they have gone on, but a day at least. No day is left on which the officer
 * is away and nobody stands in.
 */
export function chances(open: readonly ForeseenCase[], today: Day, { pagesADay, usualPages, days }: Grounds) {
  const dated = open.flatMap((one) => {
    const { dueOn } = reckon(one);
    return dueOn === null ? [] : [{ ...one, dueOn }];
  });
  return dated.map((one) => {
    const left = leftOf(one);
    const isNothingThere =
      one.right === 'access' && one.documents === 0 && left.some(({ step }) => step === 'searching');
    const ahead = dated
      .filter((other) => one.officer !== null && other.officer === one.officer && other.id !== one.id)
      .filter((other) => other.dueOn < one.dueOn || (other.dueOn === one.dueOn && other.id < one.id))
      .reduce((sum, other) => sum + pagesOf(other), 0);
    const pages = (isNothingThere ? usualPages : pagesOf(one)) + ahead;
    const steps = left.reduce((sum, { step, since }) => {
      const gone = since === null ? 0 : workingDays(since, today) - 1;
      return sum + Math.max(Math.min(1, days[step]), days[step] - gone);
    }, 0);
    const needed = 0.9 * (pages / pagesADay + steps);
    const there = one.dueOn < today ? 0 : daysFrom(today, one.dueOn).filter((day) => isThere(one.officer, day)).length;
    const chance = one.dueOn < today || there === 0 ? 1 : 1 / (1 + (there / needed) ** 3);
    return { id: one.id, dueOn: one.dueOn, chance };
  });
}
