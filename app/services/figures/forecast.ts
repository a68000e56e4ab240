import { setTimeout } from 'node:timers/promises';
import type { Actor } from '../../../machines/actors.ts';
import { mayDo } from '../../../machines/case.ts';
import type { CivilDate } from '../../../machines/dates.ts';
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
import type { CaseId, StaffId } from '../../../machines/ids.ts';
import type { Right } from '../../../machines/people.ts';
import { awayBetween } from '../../../machines/rota/rota.ts';
import type { App } from '../../app.ts';
import { loadCase } from '../load-case.ts';
import type { Measured } from './forecast-measured.ts';
import { orderOf, type Progress, progressOf, type Weighed } from './forecast-order.ts';
import { type Around, outlookOf, type Supposed } from './forecast-outlook.ts';

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
  /** The part that was asked for of all: the likeliest to miss its date first, what is past its date above them. */
  readonly cases: readonly Foreseen[];
  /** Open cases that have a date. */
  readonly all: number;
  /** How many of all have days left and are likely to miss their date. */
  readonly likely: number;
  readonly measured: Measured;
}

/** Which of the cases are told of, in their order. Reasons and what would help take longer than the chance. */
export interface Part {
  readonly from: number;
  readonly count: number;
}

/** How people are called in the reasons: by name, or for whoever sees no names, by what they do. */
type NameOf = (id: StaffId) => string;

/** Who asks what would help, and who could be given a case. */
export interface Asking {
  readonly actor: Actor;
  readonly officers: readonly StaffId[];
}

/**
 * The chance of each open case to miss its date, and of a part of them why, and what would help.
 * @param asking who may do something about it; null: nothing is proposed
 */
export async function forecastOf(
  app: App,
  nameOf: NameOf,
  asking: Asking | null = null,
  { from, count }: Part = { from: 0, count: Number.POSITIVE_INFINITY },
): Promise<Forecast> {
  const { around, weighed } = await orderOf(app);
  const isLikely = ({ one, chance }: Weighed) => one.dueOn >= around.today && levelOf(chance) === 'likely';
  const cases: Foreseen[] = [];
  for (const one of weighed.slice(from, from + count)) cases.push(await foresee(app, one, around, nameOf, asking));
  return { cases, all: weighed.length, likely: weighed.filter(isLikely).length, measured: around.measured };
}

const patienceMs = 4_000;

/**
 * The same for somebody who waits at a page: after a start every open case is read once, which takes longer where there are
 * thousands. Then, how far it is.
 */
export async function forecastSoFar(
  app: App,
  asked: { readonly nameOf: NameOf; readonly asking: Asking | null; readonly part: Part },
  patience: number = patienceMs,
): Promise<{ readonly forecast: Forecast } | { readonly forecast: null; readonly progress: Progress }> {
  const forecast = await Promise.race([
    forecastOf(app, asked.nameOf, asked.asking, asked.part),
    setTimeout(patience, null, { ref: false }),
  ]);
  return forecast === null ? { forecast, progress: progressOf(app) } : { forecast };
}

/** How often a sweep says that it goes on: more often than it would lose its turn. */
const sayMs = 30_000;

/**
 * Works out the chance of each open case anew and keeps it, for the order of the desk's list: the longest overdue stand first.
 * @param keep asked while it takes long, whether it is still this process's turn; if not, nothing is kept
 */
export async function keepChances(app: App, keep: () => Promise<boolean> = async () => true): Promise<void> {
  const work = orderOf(app);
  let order = null;
  while (order === null) {
    order = await Promise.race([work, setTimeout(sayMs, null, { ref: false })]);
    if (order === null && !(await keep())) return;
  }
  await app.store.chances.keep(new Map(order.weighed.map(({ one, rank }) => [one.id, rank])));
}

async function foresee(
  app: App,
  { one, chance }: Weighed,
  around: Around,
  nameOf: NameOf,
  asking: Asking | null,
): Promise<Foreseen> {
  const { id, reference, right, dueOn, ownerId, grounds } = one;
  const { today, rota } = around;
  const level = levelOf(chance);
  const mayHelp = asking !== null && dueOn >= today && level !== 'unlikely';
  return {
    ...{ id, reference, right, dueOn, ownerId, chance, level },
    reasons: reasonsOf({
      ...{ outlook: outlookOf(one, around, one), today, dueOn, isExpected: grounds.isExpected },
      casesAhead: around.aheadOf(one, one).cases,
      away: ownerId === null ? [] : awayBetween(rota, ownerId, today, dueOn),
      officer: ownerId === null ? null : nameOf(ownerId),
      steps: grounds.left.map(({ step }) => step),
    }),
    remedies: mayHelp ? helpful(chance, await remediesOf(app, one, around, nameOf, asking)) : [],
  };
}

async function remediesOf(
  app: App,
  one: Weighed['one'],
  around: Around,
  nameOf: NameOf,
  { actor, officers }: Asking,
): Promise<readonly Remedy[]> {
  const loaded = await loadCase(app, one.id);
  if (loaded === null) return [];
  const { state } = loaded;
  const as: Supposed = { ownerId: one.ownerId, dueOn: one.dueOn };
  const suppose = (change: Partial<Supposed>) => chanceOfMissing(outlookOf(one, around, { ...as, ...change }));
  const others = officers.filter((id) => id !== as.ownerId);
  const best = others.map((id) => ({ id, chance: suppose({ ownerId: id }) })).sort((a, b) => a.chance - b.chance)[0];
  const later = dueIfExtended(state, actor, around.today);
  const { pages, decided } = progress(state.file);
  const mayPlan = decided > 0 && decided < pages && mayDo(state, actor, 'stage.planned') === null;
  return [
    ...(best ? [reassigned(nameOf(best.id), best.chance)] : []),
    ...(later ? [extended(later, suppose({ dueOn: later }))] : []),
    ...(mayPlan && state.stages.planned === null ? [inParts(decided, suppose({ pagesInstead: 0 }))] : []),
  ];
}
