import { isWorkingDay } from '../../machines/clock/calendar.ts';
import { addDays, type CivilDate, civilDate, daysBetween } from '../../machines/dates.ts';
import type { Outlook } from '../../machines/forecast/chance.ts';
import { assumedPace, measurePace, median, type Reading } from '../../machines/forecast/pace.ts';
import { assumedSteps, type StepLeft, type StepTimes, stepDays } from '../../machines/forecast/steps.ts';
import { workedBetween, workingDays } from '../../machines/forecast/working-days.ts';
import { type StaffId, staffId } from '../../machines/ids.ts';
import { diceOf } from '../fixtures/dice.ts';

/** A body whose two years are made up: how many officers, and requests on a working day. */
export interface World {
  readonly officers: number;
  readonly arrivals: number;
}

/** A forecast that was asked for on a day, with what came of it. */
export interface Asked {
  readonly outlook: Outlook;
  readonly daysLeft: number;
  readonly missed: boolean;
}

interface Officer {
  readonly id: StaffId;
  /** How fast this one reads against the others. Nobody but this file knows it. */
  readonly speed: number;
  readonly leave: readonly { readonly bookedOn: CivilDate; readonly from: CivilDate; readonly to: CivilDate }[];
  sickUntil: CivilDate;
}

interface Case {
  readonly owner: Officer;
  readonly from: CivilDate;
  readonly dueOn: CivilDate;
  /** What is in this file makes it slower or faster to read than others. */
  readonly toughness: number;
  /** Pages still to come, and the day: only what has come is seen. */
  coming: { on: CivilDate; pages: number }[];
  pages: number;
  left: number;
  stage: 'searching' | 'reading' | 'deciding' | 'approving' | 'releasing' | 'out';
  since: CivilDate;
  /** When the stage ends that waits for somebody else; decided when it begins, and not seen. */
  until: CivilDate;
  outOn: CivilDate | null;
  readonly asked: { outlook: Outlook; daysLeft: number }[];
}

const nation = 'england-and-wales';
const first = civilDate.parse('2024-01-02');
const never = civilDate.parse('9999-12-31');
const isOpen = (day: CivilDate) => isWorkingDay(day, nation);

/** Chance of the kinds a team meets. */
function chances(seed: number) {
  const { next: chance } = diceOf(seed);
  const normal = () => Math.sqrt(-2 * Math.log(chance() || 1e-9)) * Math.cos(2 * Math.PI * chance());
  return {
    chance,
    /** Around a middle: mostly near it, now and then many times as much. */
    about: (middle: number, spread: number) => middle * Math.exp(spread * normal()),
    whole: (least: number, most: number) => least + Math.floor(chance() * (most - least + 1)),
  };
}

const workingDayAfter = (day: CivilDate, count: number): CivilDate => {
  let [at, left] = [day, Math.round(count)];
  while (left > 0) {
    at = addDays(at, 1);
    if (isOpen(at)) left -= 1;
  }
  return at;
};

/**
 * Two years of a team, day by day. The forecast is asked each Monday for every open case that is not late, and is told only
 * what a desk knows that day: pages that have come, leave that is booked, and what it measured so far. It does not know that a
 * second batch of papers is on its way, how tough a file is, how fast this officer reads, who will fall ill, how long the
 * reviewer takes, what will be sent back, or that one day in five somebody works on another case than the most urgent.
 */
export function simulate({ officers: size, arrivals }: World, seed: number): readonly Asked[] {
  const { chance, about, whole } = chances(seed);
  const officers = Array.from({ length: size }, (_, index): Officer => {
    const leave = Array.from({ length: 16 }, () => {
      const from = addDays(first, whole(0, 730));
      return { bookedOn: addDays(from, -whole(5, 60)), from, to: addDays(from, whole(1, 13)) };
    });
    return { id: staffId.parse(`officer-${index}`), speed: about(1, 0.25), leave, sickUntil: first };
  });
  const cases: Case[] = [];
  const took: Record<'searching' | 'deciding' | 'approving' | 'releasing', number[]> = {
    ...{ searching: [], deciding: [], approving: [], releasing: [] },
  };
  const readings: Reading[] = [];
  let pace = assumedPace;
  const worked = workedBetween(nation);
  const isOnLeave = (of: Officer, day: CivilDate, known: CivilDate = day) =>
    of.leave.some(({ bookedOn, from, to }) => bookedOn <= known && from <= day && day <= to);

  const enter = (one: Case, stage: Case['stage'], today: CivilDate, waits: number) => {
    if (one.stage !== 'reading' && one.stage !== 'out') took[one.stage].push(workingDays(one.since, today, nation));
    [one.stage, one.since, one.until] = [stage, today, workingDayAfter(today, waits)];
  };

  /** What others do, which takes its time. */
  const wait = (one: Case, today: CivilDate) => {
    const come = one.coming.filter(({ on }) => on <= today);
    one.coming = one.coming.filter(({ on }) => on > today);
    for (const { pages } of come) [one.pages, one.left] = [one.pages + pages, one.left + pages];
    if (one.stage === 'searching' && come.length > 0) enter(one, 'reading', today, 0);
    if (one.stage === 'deciding' && one.left > 0) enter(one, 'reading', today, 0);
    if (one.stage === 'approving' && one.until <= today) {
      const isSentBack = chance() < 0.2;
      if (isSentBack) one.left = Math.ceil(one.pages * 0.1);
      enter(one, isSentBack ? 'reading' : 'releasing', today, isSentBack ? 0 : whole(0, 2));
    }
    if (one.stage === 'releasing' && one.until <= today) {
      enter(one, 'out', today, 0);
      one.outOn = today;
    }
  };

  /** A day of one officer: the most urgent case first, but for one day in five. */
  const work = (of: Officer, today: CivilDate) => {
    if (isOnLeave(of, today) || today < of.sickUntil) return;
    if (chance() < 0.012) {
      of.sickUntil = addDays(today, whole(1, 9));
      return;
    }
    let hours = 4 * (0.5 + 0.9 * chance());
    let at = Date.parse(`${today}T09:00:00Z`);
    const mine = cases.filter((one) => one.owner === of && (one.stage === 'reading' || one.stage === 'deciding'));
    const order = mine.sort((a, b) => a.dueOn.localeCompare(b.dueOn));
    if (chance() < 0.2) order.unshift(...order.splice(whole(0, Math.max(0, order.length - 1)), 1));
    for (const one of order) {
      const hourly = 30 * of.speed * one.toughness;
      const read = Math.min(one.left, Math.floor(hours * hourly));
      for (let done = 0; done < read; done += 5) {
        at += Math.round((5 / hourly) * 3_600_000);
        readings.push({ by: of.id, at, pages: Math.min(5, read - done) });
      }
      one.left -= read;
      hours -= read / hourly;
      if (one.stage === 'reading' && one.left === 0) enter(one, 'deciding', today, whole(0, 2));
      if (one.stage === 'deciding' && one.until <= today) enter(one, 'approving', today, about(2, 0.6));
      if (hours < 0.1) break;
    }
  };

  const times = (): StepTimes => {
    const timeOf = (step: keyof typeof took) =>
      took[step].length < 8 ? assumedSteps[step] : { days: median(took[step].slice(-80)), of: took[step].length };
    return {
      identity: assumedSteps.identity,
      searching: timeOf('searching'),
      deciding: timeOf('deciding'),
      approving: timeOf('approving'),
      releasing: timeOf('releasing'),
    };
  };

  const ask = (today: CivilDate) => {
    const { pagesAnHour, hoursADay } = pace;
    const answered = cases.filter(({ stage }) => stage === 'out').map(({ pages }) => pages);
    const usualPages = answered.length < 5 ? 150 : median(answered);
    const known = times();
    const pagesOf = (one: Case) => (one.stage === 'searching' ? usualPages : one.left);
    const open = cases.filter(({ stage }) => stage !== 'out');
    for (const one of open.filter(({ dueOn }) => dueOn >= today)) {
      const isBefore = (other: Case) => other.owner === one.owner && other.dueOn < one.dueOn;
      const all = ['searching', 'deciding', 'approving', 'releasing'] as const;
      const at = one.stage === 'reading' ? 1 : all.findIndex((stage) => stage === one.stage);
      const left = all.slice(at).map((step): StepLeft => ({ step, since: step === one.stage ? one.since : null }));
      one.asked.push({
        daysLeft: daysBetween(today, one.dueOn),
        outlook: {
          daysLeft: workingDays(today, one.dueOn, nation, (day) => isOnLeave(one.owner, day, today)),
          pagesLeft: pagesOf(one),
          pagesAhead: open.filter(isBefore).reduce((sum, other) => sum + pagesOf(other), 0),
          ...{ pagesAnHour, hoursADay, stepDays: stepDays(left, known, today, worked) },
        },
      });
    }
  };

  for (let day = 0; day < 730; day += 1) {
    const today = addDays(first, day);
    for (let likely = isOpen(today) ? arrivals : 0; chance() < likely; likely -= 1) {
      const busy = (of: Officer) => cases.filter((one) => one.owner === of && one.stage !== 'out').length;
      const owner = chance() < 0.7 ? officers.toSorted((a, b) => busy(a) - busy(b))[0] : officers[whole(0, size - 1)];
      if (owner === undefined) continue;
      const pages = Math.max(5, Math.round(about(150, 1.1)));
      const found = workingDayAfter(today, about(6, 0.5));
      const second =
        chance() < 0.3 ? [{ on: workingDayAfter(found, whole(2, 8)), pages: Math.ceil(pages * chance()) }] : [];
      cases.push({
        ...{ owner, from: today, dueOn: workingDayAfter(addDays(today, 30), 0), toughness: about(1, 0.35) },
        ...{ coming: [{ on: found, pages }, ...second], pages: 0, left: 0, stage: 'searching', since: today },
        ...{ until: never, outOn: null, asked: [] },
      });
    }
    if (!isOpen(today)) continue;
    for (const one of cases) if (one.stage !== 'out') wait(one, today);
    // The first quarter only fills the desk.
    if (day % 28 === 6) pace = measurePace(readings.filter(({ at }) => at >= Date.parse(today) - 180 * 86_400_000));
    if (day > 90 && day % 7 === 6) ask(today);
    for (const officer of officers) work(officer, today);
  }
  const last = addDays(first, 730);
  return cases
    .filter(({ dueOn }) => dueOn < last)
    .flatMap(({ asked, outOn, dueOn }) => asked.map((one) => ({ ...one, missed: outOn === null || outOn > dueOn })));
}
