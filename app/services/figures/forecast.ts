import { setImmediate } from 'node:timers/promises';
import type { Actor } from '../../../machines/actors.ts';
import { dueOf, mayDo } from '../../../machines/case.ts';
import { type CivilDate, daysBetween, londonDate } from '../../../machines/dates.ts';
import { progress } from '../../../machines/file.ts';
import { type ChanceLevel, chanceOfMissing, levelOf } from '../../../machines/forecast/chance.ts';
import { reasonsOf } from '../../../machines/forecast/reasons.ts';
import {
  dueIfExtended,
  extended,
  helpful,
  inParts,
  type Remedy,
  reassigned,
} from '../../../machines/forecast/remedies.ts';
import { stepsLeft } from '../../../machines/forecast/steps.ts';
import type { CaseId, StaffId } from '../../../machines/ids.ts';
import type { Right } from '../../../machines/people.ts';
import { awayBetween } from '../../../machines/rota/rota.ts';
import type { App } from '../../app.ts';
import { loadCase } from '../load-case.ts';
import { noDate } from '../project.ts';
import { rotaOf } from '../staff/rota.ts';
import { type Measured, measure } from './forecast-grounds.ts';
import {
  type Around,
  aheadOf,
  isExpected,
  type Looked,
  outlookOf,
  pagesLeftOf,
  type Supposed,
} from './forecast-outlook.ts';

/** An open case with the chance that it misses its date, and why. References only, no names of the people it is about. */
export interface Foreseen {
  readonly id: CaseId;
  readonly reference: string;
  readonly right: Right;
  readonly dueOn: CivilDate;
  readonly ownerId: StaffId | null;
  readonly chance: number;
  readonly level: ChanceLevel;
  readonly reasons: readonly string[];
  /** What would make it likelier to be in time. */
  readonly remedies: readonly Remedy[];
}

export interface Forecast {
  /** The part that was asked for of all that were looked at: the likeliest to miss its date first, what is past its date above them. */
  readonly cases: readonly Foreseen[];
  readonly all: number;
  /** How many of all have days left and are likely to miss their date. */
  readonly likely: number;
  readonly measured: Measured;
  /** Open cases with a date that were not looked at, since there are too many. */
  readonly left: number;
}

/** Which of the cases are told of, in their order. Reasons and what would help take longer than the chance. */
export interface Part {
  readonly from: number;
  readonly count: number;
}

/** Cases looked at, the soonest due first. As many are kept folded (`load-case.ts`); what is due later can wait for its forecast. */
const most = 1_000;

/** A case, and what it comes to. */
interface Weighed {
  readonly one: Looked;
  readonly dueOn: CivilDate;
  readonly chance: number;
  /** Its place in every list by chance, as a number: in thousandths, and past its date the days since on top. */
  readonly rank: number;
}

/** Looks at the open cases that have a date. What waits for the requester has none that it could miss. */
async function lookAtOpen(app: App, nameOf: Around['nameOf']): Promise<Around> {
  const today = londonDate(app.clock.now());
  const { rows } = await app.store.cases({ open: true, dueBefore: noDate, limit: most });
  const found: Looked[] = [];
  for (const row of rows) {
    const loaded = await loadCase(app, row.id);
    if (loaded) found.push({ row, loaded, pagesLeft: pagesLeftOf(loaded) });
  }
  const measured = await measure(
    app,
    found.map(({ loaded }) => loaded),
  );
  return { today, measured, found, nameOf, rota: await rotaOf(app) };
}

/** The chance of each, in the order of `rank`. Others get their turn between two of them. */
async function weighAll(around: Around): Promise<readonly Weighed[]> {
  const all: Weighed[] = [];
  for (const one of around.found) {
    await setImmediate();
    const dueOn = dueOf(one.loaded.state).dueOn ?? one.row.dueOn;
    const outlook = outlookOf(one, around, { ownerId: one.row.ownerId, dueOn });
    const isPast = dueOn < around.today;
    const chance = isPast ? 1 : chanceOfMissing(outlook);
    const rank = isPast ? 1_000 + daysBetween(dueOn, around.today) : Math.min(999, Math.round(chance * 1_000));
    all.push({ one, dueOn, chance, rank });
  }
  // As the store orders the desk's list, so that nobody sees two orders of the same cases.
  return all.sort((a, b) => b.rank - a.rank || (a.one.row.id < b.one.row.id ? 1 : -1));
}

/**
 * The chance of each open case to miss its date, and of a part of them why, and what would help.
 * @param asking who may do something about it; null: nothing is proposed
 */
export async function forecastOf(
  app: App,
  nameOf: Around['nameOf'],
  asking: Asking | null = null,
  { from, count }: Part = { from: 0, count: most },
): Promise<Forecast> {
  const around = await lookAtOpen(app, nameOf);
  const weighed = await weighAll(around);
  const open = await app.store.count({ open: true, dueBefore: noDate });
  const isLikely = ({ dueOn, chance }: Weighed) => dueOn >= around.today && levelOf(chance) === 'likely';
  return {
    cases: weighed.slice(from, from + count).map((one) => foresee(one, around, asking)),
    ...{ all: weighed.length, likely: weighed.filter(isLikely).length, measured: around.measured },
    left: Math.max(0, open - weighed.length),
  };
}

/** Works out the chance of each open case anew and keeps it, for the order of the desk's list: the longest overdue stand first. */
export async function keepChances(app: App): Promise<void> {
  const around = await lookAtOpen(app, () => '');
  const weighed = await weighAll(around);
  await app.store.chances.keep(new Map(weighed.map(({ one, rank }) => [one.row.id, rank])));
}

function foresee({ one, dueOn, chance }: Weighed, around: Around, asking: Asking | null): Foreseen {
  const { row, loaded } = one;
  const { today, rota, nameOf } = around;
  const { state } = loaded;
  const as = { ownerId: row.ownerId, dueOn };
  const outlook = outlookOf(one, around, as);
  const level = levelOf(chance);
  const mayHelp = asking !== null && dueOn >= today && level !== 'unlikely';
  return {
    ...{ id: row.id, reference: row.reference, right: row.right, dueOn, ownerId: row.ownerId, chance, level },
    reasons: reasonsOf({
      ...{ outlook, today, dueOn, isExpected: isExpected(state), casesAhead: aheadOf(one, around, as).length },
      away: row.ownerId === null ? [] : awayBetween(rota, row.ownerId, today, dueOn),
      officer: row.ownerId === null ? null : nameOf(row.ownerId),
      steps: stepsLeft(state).map(({ step }) => step),
    }),
    remedies: mayHelp ? helpful(chance, remediesOf(one, around, as, asking)) : [],
  };
}

/** Who asks what would help, and who could be given a case. */
export interface Asking {
  readonly actor: Actor;
  readonly officers: readonly StaffId[];
}

function remediesOf(one: Looked, around: Around, as: Supposed, { actor, officers }: Asking): readonly Remedy[] {
  const { state } = one.loaded;
  const suppose = (change: Partial<Supposed>) => chanceOfMissing(outlookOf(one, around, { ...as, ...change }));
  const others = officers.filter((id) => id !== as.ownerId);
  const best = others.map((id) => ({ id, chance: suppose({ ownerId: id }) })).sort((a, b) => a.chance - b.chance)[0];
  const later = dueIfExtended(state, actor, around.today);
  const { pages, decided } = progress(state.file);
  const mayPlan = decided > 0 && decided < pages && mayDo(state, actor, 'stage.planned') === null;
  return [
    ...(best ? [reassigned(around.nameOf(best.id), best.chance)] : []),
    ...(later ? [extended(later, suppose({ dueOn: later }))] : []),
    ...(mayPlan && state.stages.planned === null ? [inParts(decided, suppose({ pagesLeft: 0 }))] : []),
  ];
}
