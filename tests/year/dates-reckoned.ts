import { between, type Day, isWorkingDay, later, monthsInDays, plus } from './civil.ts';
import type { Facts } from './facts.ts';

/** When an answer is due, reckoned from the Act; null where there is no date. */
export interface Reckoned {
  readonly startsOn: Day | null;
  /** The day the desk works to. */
  readonly dueOn: Day | null;
  /** The last day the law allows. */
  readonly lawOn: Day | null;
  readonly noticeBy: Day | null;
  readonly targetOn: Day | null;
  readonly isExtended: boolean;
}

type Question = Facts['questions'][number];

/**
 * How much of a day counts towards the period while questions stand open (UK GDPR Art 12A(5)), in halves.
 * By the words of the Act neither the day of asking nor that of the answer counts. The desk reads it shorter, so that no
 * reading is ever overshot: a question is asked and answered at noon, and half of either day counts.
 */
function halvesOf(day: Day, questions: readonly Question[], count: 'desk' | 'law'): number {
  const during = questions.filter(({ askedOn, answeredOn }) => askedOn <= day && (answeredOn ?? day) >= day);
  if (count === 'law') return during.length > 0 ? 0 : 2;
  const morning = during.some(({ askedOn }) => askedOn < day);
  const evening = during.some(({ answeredOn }) => answeredOn === null || answeredOn > day);
  return (morning ? 0 : 1) + (evening ? 0 : 1);
}

/**
 * Counts a period of months day by day. The day it begins is not counted (Reg 1182/71 Art 3(1)); it ends with the last hour of
 * the day on which as many days have counted as the months have, or of the next working day (Art 3(4)), unless a question
 * is open at that hour. Null while an open question keeps anybody from knowing.
 */
function endOf(startsOn: Day, months: number, questions: readonly Question[], count: 'desk' | 'law'): Day | null {
  let left = 2 * monthsInDays(startsOn, months);
  for (let day = plus(startsOn, 1); ; day = plus(day, 1)) {
    if (questions.some(({ askedOn, answeredOn }) => answeredOn === null && later(askedOn, startsOn) <= day))
      return null;
    left -= halvesOf(day, questions, count);
    const isOpenAtNight =
      count === 'law'
        ? halvesOf(day, questions, 'law') === 0
        : questions.some(({ askedOn, answeredOn }) => askedOn <= day && (answeredOn ?? day) > day);
    if (left <= 0 && isWorkingDay(day) && !isOpenAtNight) return day;
  }
}

/** The months that count, and until when notice of two more can be given (Art 12A(3)–(4)). */
function withExtension({ startsOn, questions, noticeOn }: Facts & { startsOn: Day }, count: 'desk' | 'law') {
  const base = endOf(startsOn, 1, questions, count);
  const isExtended = noticeOn !== null && (base === null || noticeOn <= base);
  return { noticeBy: base, isExtended, end: isExtended ? endOf(startsOn, 3, questions, count) : base };
}

/** The target of the house: 28 days from the start, or the working day before. Policy; nothing moves it. */
function targetOf(startsOn: Day): Day {
  let day = plus(startsOn, 28);
  while (!isWorkingDay(day)) day = plus(day, -1);
  return day;
}

const before = new WeakMap<Facts, Reckoned>();
/** Reckons the dates of a request, or of a complaint, from what is known of it; once for the same facts. */
export function reckon(facts: Facts): Reckoned {
  const known = before.get(facts) ?? reckonAnew(facts);
  before.set(facts, known);
  return known;
}

function reckonAnew(facts: Facts): Reckoned {
  if (facts.right === 'complaint') return ofComplaint(facts);
  const waitsFor = [facts.identity, facts.authority, facts.fee].filter((one) => one !== null);
  const nothing = { startsOn: null, dueOn: null, lawOn: null, noticeBy: null, targetOn: null };
  if (waitsFor.some(({ cameOn }) => cameOn === null)) return { ...nothing, isExtended: facts.noticeOn !== null };
  // The latest of receipt, proof and fee (Art 12A(2)).
  const startsOn = waitsFor.reduce((latest, { cameOn }) => later(latest, cameOn ?? latest), facts.receivedOn);
  const known = { ...facts, startsOn };
  const desk = withExtension(known, 'desk');
  const law = withExtension(known, 'law');
  const targetOn = targetOf(startsOn);
  return {
    ...{ startsOn, dueOn: desk.end, lawOn: law.end, noticeBy: desk.noticeBy, targetOn },
    isExtended: desk.isExtended,
  };
}

/**
 * A complaint is acknowledged within 30 days, the day after receipt being the first (DPA 2018 s.164A(3)); nothing pauses or
 * extends them. The duty is in force since 19 June 2026; the house keeps to it before. Acknowledged, no date is left.
 */
function ofComplaint({ receivedOn, acknowledgedOn }: Facts): Reckoned {
  let day = receivedOn;
  while (between(receivedOn, day) < 30 || !isWorkingDay(day)) day = plus(day, 1);
  const isMet = acknowledgedOn !== null;
  const [dueOn, targetOn] = isMet ? [null, null] : [day, targetOf(receivedOn)];
  return { startsOn: receivedOn, dueOn, lawOn: dueOn, noticeBy: null, targetOn, isExtended: false };
}
