import { addDays, type CivilDate, daysBetween, latest } from '../dates.ts';
import type { PauseFacts } from './facts.ts';

/** Time that does not count: from the day a question was asked to the day it was answered, or still open. */
export interface Pause {
  readonly askedOn: CivilDate;
  readonly answeredOn: CivilDate | null;
}

/**
 * How the days of a pause are counted. `elapsed` (answered minus asked) never overshoots either reading of the law, so the
 * desk works to it; `inclusive` leaves out both end days, as Art 12A(5) is worded, and tells when the law is broken.
 */
export type Count = 'elapsed' | 'inclusive';

/**
 * The pauses that can stop days counted from `startsOn`: overlapping ones joined so that no day is left out twice, those
 * answered by the start dropped, the rest cut at the start. In order of asking.
 */
export function unionOfPauses(pauses: readonly PauseFacts[], startsOn: CivilDate): Pause[] {
  const ordered = pauses
    .map((pause) => ({ askedOn: latest(pause.askedAt, startsOn), answeredOn: pause.answeredAt ?? null }))
    .filter(({ answeredOn }) => answeredOn === null || answeredOn > startsOn)
    .sort((a, b) => (a.askedOn < b.askedOn ? -1 : 1));
  const union: Pause[] = [];
  for (const pause of ordered) {
    const last = union.at(-1);
    if (last === undefined || (last.answeredOn !== null && pause.askedOn > last.answeredOn)) union.push(pause);
    else
      union[union.length - 1] = { askedOn: last.askedOn, answeredOn: laterAnswer(last.answeredOn, pause.answeredOn) };
  }
  return union;
}

const laterAnswer = (a: CivilDate | null, b: CivilDate | null): CivilDate | null =>
  a === null || b === null ? null : latest(a, b);

/** A period with its pauses added. */
export interface Paused {
  /** The last day before weekends and holidays; while `open`, the last day had the open question never been asked. */
  readonly endsOn: CivilDate;
  /** The question that holds the period open, if one does. */
  readonly open: Pause | null;
  /** The pauses that had an effect, and those asked when the period was already over. */
  readonly counted: readonly Pause[];
  readonly ignored: readonly Pause[];
}

/**
 * Adds pauses to a period that would end on `rawEnd`. Days are added to the unrolled end; `roll` is only asked whether the
 * period was still running when the question was asked (its last day may be a rolled one).
 */
export function addPauses(
  rawEnd: CivilDate,
  pauses: readonly Pause[],
  startsOn: CivilDate,
  count: Count,
  roll: (date: CivilDate) => CivilDate,
): Paused {
  let endsOn = rawEnd;
  const counted: Pause[] = [];
  const ignored: Pause[] = [];
  for (const pause of pauses) {
    if (pause.askedOn > roll(endsOn)) {
      ignored.push(pause);
      continue;
    }
    counted.push(pause);
    if (pause.answeredOn === null) return { endsOn, open: pause, counted, ignored };
    // The day of the start is not itself counted, so leaving it out as an end day gives nothing back.
    const both = count === 'inclusive' && pause.askedOn > startsOn ? 1 : 0;
    endsOn = addDays(latest(endsOn, pause.askedOn), daysBetween(pause.askedOn, pause.answeredOn) + both);
  }
  return { endsOn, open: null, counted, ignored };
}
