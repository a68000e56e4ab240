import { type CivilDate, daysBetween, formatDay } from '../dates.ts';
import type { Nation } from '../people.ts';
import type { Step } from './answer.ts';
import { type Calendars, holidayOn, holidaysKnownOn, nextWorkingDay } from './calendar.ts';
import { cite } from './citations.ts';
import type { PauseFacts } from './facts.ts';
import type { Pause } from './pauses.ts';
import type { Period } from './period.ts';

/** `1 day`, `3 days`. */
export const days = (count: number): string => `${count} ${count === 1 ? 'day' : 'days'}`;

/** The step that moves a last day off a weekend or bank holiday; none where it is a working day. */
export function rollStep(end: CivilDate, nation: Nation, calendars: Calendars, citation: string = cite.roll): Step[] {
  const to = nextWorkingDay(end, nation, calendars);
  if (to === end) return [];
  const holiday = holidayOn(end, nation, calendars);
  const why = holiday
    ? `is a bank holiday (${holiday.substitute ? 'substitute day for ' : ''}${holiday.name})`
    : 'falls on a weekend';
  const note = `${formatDay(end)} ${why}, so the last day moves to the next working day, ${formatDay(to)}.`;
  return [{ rule: 'next-working-day', citation, from: end, to, note }];
}

/** A step for each question whose pause counts. */
export const pauseSteps = (pauses: readonly Pause[]): Step[] =>
  pauses.flatMap(({ askedOn, answeredOn }): Step[] => {
    if (answeredOn === null) return [];
    const length = daysBetween(askedOn, answeredOn);
    const effect =
      length === 0
        ? 'The answer came on the same day, so no day is added.'
        : `The ${days(length)} from then until the answer came on ${formatDay(answeredOn)} do not count.`;
    const note = `We needed to know which information was meant and asked on ${formatDay(askedOn)}. ${effect}`;
    return [{ rule: 'pause', citation: cite.pause, from: askedOn, to: answeredOn, note }];
  });

/** A step for each question that stops nothing: answered before the clock started, or asked when the time had run out. */
export function idlePauseSteps(all: readonly PauseFacts[], startsOn: CivilDate, final: Period): Step[] {
  const early = all
    .filter(({ answeredAt }) => answeredAt && answeredAt <= startsOn)
    .map(({ askedAt }): Step => {
      const note = `A question was asked on ${formatDay(askedAt)} and answered by the day the time limit started, so it adds no day.`;
      return { rule: 'pause-without-effect', citation: cite.pauseEffect, from: askedAt, note };
    });
  const late = final.ignored.map(({ askedOn }): Step => {
    const note = `A question was asked on ${formatDay(askedOn)}, after the time limit had passed. It does not stop the clock.`;
    return { rule: 'pause-without-effect', citation: cite.pause, from: askedOn, note };
  });
  return [...early, ...late];
}

/** The step that says where a period of months ends before weekends and holidays are looked at. */
export function periodStep(startsOn: CivilDate, { months, rawEnd, endsOn, open }: Period): Step {
  const name = months === 1 ? 'One month' : 'Three months';
  const day = Number(startsOn.slice(8));
  const clamped = rawEnd.endsWith(startsOn.slice(8)) ? '' : `, because that month has no day ${day}`;
  const added = daysBetween(rawEnd, endsOn);
  const pausing =
    added > 0 && !open ? ` With the time that does not count, the last day becomes ${formatDay(endsOn)}.` : '';
  return {
    rule: months === 1 ? 'one-month' : 'three-months',
    citation: months === 1 ? cite.month : cite.threeMonths,
    from: startsOn,
    to: open ? rawEnd : endsOn,
    note: `${name} from ${formatDay(startsOn)} ${open ? 'would have ended' : months === 1 ? 'ends' : 'end'} on ${formatDay(rawEnd)}${clamped}.${pausing}`,
  };
}

/** The step that owns up to a date in a year whose bank holidays are not known; none where all are. */
export function unknownCalendarStep(
  dates: readonly (CivilDate | null)[],
  nation: Nation,
  calendars: Calendars,
  citation: string = cite.calendar,
): Step[] {
  const unknown = dates.filter((date) => date !== null && !holidaysKnownOn(date, nation, calendars));
  const years = [...new Set(unknown.map((date) => date?.slice(0, 4)))];
  if (years.length === 0) return [];
  const note = `The bank holidays of ${years.join(' and ')} are not known yet, so only weekends were looked at. The date may move to a later day once they are announced.`;
  return [{ rule: 'calendar-unknown', citation, note }];
}
