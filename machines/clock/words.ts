import { type CivilDate, daysBetween } from '../dates.ts';
import type { Nation } from '../people.ts';
import { noted, sentence } from '../said.ts';
import type { Step } from './answer.ts';
import { type Calendars, holidayOn, holidaysKnownOn, nextWorkingDay } from './calendar.ts';
import { cite } from './citations.ts';
import type { PauseFacts } from './facts.ts';
import type { Pause } from './pauses.ts';
import type { Period } from './period.ts';

/** The step that moves a last day off a weekend or bank holiday; none where it is a working day. */
export function rollStep(end: CivilDate, nation: Nation, calendars: Calendars, citation: string = cite.roll): Step[] {
  const to = nextWorkingDay(end, nation, calendars);
  if (to === end) return [];
  const holiday = holidayOn(end, nation, calendars);
  const moved = !holiday
    ? sentence('{0} falls on a weekend, so the last day moves to the next working day, {1}.', end, to)
    : holiday.substitute
      ? sentence(
          '{0} is a bank holiday (substitute day for {1}), so the last day moves to the next working day, {2}.',
          ...[end, holiday.name, to],
        )
      : sentence(
          '{0} is a bank holiday ({1}), so the last day moves to the next working day, {2}.',
          ...[end, holiday.name, to],
        );
  return [{ rule: 'next-working-day', citation, from: end, to, ...noted(moved) }];
}

/** A step for each question whose pause counts. */
export const pauseSteps = (pauses: readonly Pause[]): Step[] =>
  pauses.flatMap(({ askedOn, answeredOn }): Step[] => {
    if (answeredOn === null) return [];
    const length = daysBetween(askedOn, answeredOn);
    const note = noted(
      sentence('We needed to know which information was meant and asked on {0}.', askedOn),
      length === 0
        ? sentence('The answer came on the same day, so no day is added.')
        : sentence('The {0} from then until the answer came on {1} do not count.', { days: length }, answeredOn),
    );
    return [{ rule: 'pause', citation: cite.pause, from: askedOn, to: answeredOn, ...note }];
  });

/** A step for each question that stops nothing: answered before the clock started, or asked when the time had run out. */
export function idlePauseSteps(all: readonly PauseFacts[], startsOn: CivilDate, final: Period): Step[] {
  const early = all
    .filter(({ answeredAt }) => answeredAt && answeredAt <= startsOn)
    .map(({ askedAt }): Step => {
      const words = 'A question was asked on {0} and answered by the day the time limit started, so it adds no day.';
      return {
        rule: 'pause-without-effect',
        citation: cite.pauseEffect,
        from: askedAt,
        ...noted(sentence(words, askedAt)),
      };
    });
  const late = final.ignored.map(({ askedOn }): Step => {
    const note = noted(
      sentence('A question was asked on {0}, after the time limit had passed.', askedOn),
      sentence('It does not stop the clock.'),
    );
    return { rule: 'pause-without-effect', citation: cite.pause, from: askedOn, ...note };
  });
  return [...early, ...late];
}

/** The step that says where a period of months ends before weekends and holidays are looked at. */
export function periodStep(startsOn: CivilDate, { months, rawEnd, endsOn, open }: Period): Step {
  const isCut = !rawEnd.endsWith(startsOn.slice(8));
  const isLonger = daysBetween(rawEnd, endsOn) > 0 && !open;
  const words = periodWords[months][open ? 'open' : 'over'][isCut ? 'cut' : 'whole'];
  return {
    rule: months === 1 ? 'one-month' : 'three-months',
    citation: months === 1 ? cite.month : cite.threeMonths,
    from: startsOn,
    to: open ? rawEnd : endsOn,
    ...noted(
      isCut ? sentence(words, startsOn, rawEnd, Number(startsOn.slice(8))) : sentence(words, startsOn, rawEnd),
      ...(isLonger ? [sentence('With the time that does not count, the last day becomes {0}.', endsOn)] : []),
    ),
  };
}

/** Whole sentences, so that each can be said in another language; `cut` where a month is too short for the day. */
const periodWords = {
  1: {
    over: {
      whole: 'One month from {0} ends on {1}.',
      cut: 'One month from {0} ends on {1}, because that month has no day {2}.',
    },
    open: {
      whole: 'One month from {0} would have ended on {1}.',
      cut: 'One month from {0} would have ended on {1}, because that month has no day {2}.',
    },
  },
  3: {
    over: {
      whole: 'Three months from {0} end on {1}.',
      cut: 'Three months from {0} end on {1}, because that month has no day {2}.',
    },
    open: {
      whole: 'Three months from {0} would have ended on {1}.',
      cut: 'Three months from {0} would have ended on {1}, because that month has no day {2}.',
    },
  },
} as const;

/** The step that owns up to a date in a year whose bank holidays are not known; none where all are. */
export function unknownCalendarStep(
  dates: readonly (CivilDate | null)[],
  nation: Nation,
  calendars: Calendars,
  citation: string = cite.calendar,
): Step[] {
  const unknown = dates.filter((date) => date !== null && !holidaysKnownOn(date, nation, calendars));
  const years = [...new Set(unknown.flatMap((date) => (date === null ? [] : [date.slice(0, 4)])))];
  if (years.length === 0) return [];
  const note = noted(
    ...years.map((year) =>
      sentence('The bank holidays of {0} are not known yet, so only weekends were looked at.', year),
    ),
    sentence('The date may move to a later day once they are announced.'),
  );
  return [{ rule: 'calendar-unknown', citation, ...note }];
}
