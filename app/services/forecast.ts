import type { Actor } from '../../machines/actors.ts';
import { dueOf, mayDo } from '../../machines/case.ts';
import { type CivilDate, londonDate } from '../../machines/dates.ts';
import { progress } from '../../machines/file.ts';
import { type ChanceLevel, chanceOfMissing, levelOf } from '../../machines/forecast/chance.ts';
import { reasonsOf } from '../../machines/forecast/reasons.ts';
import {
  dueIfExtended,
  extended,
  helpful,
  inParts,
  type Remedy,
  reassigned,
} from '../../machines/forecast/remedies.ts';
import { stepsLeft } from '../../machines/forecast/steps.ts';
import type { CaseId, StaffId } from '../../machines/ids.ts';
import type { Right } from '../../machines/people.ts';
import { awayBetween } from '../../machines/rota/rota.ts';
import type { App } from '../app.ts';
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
import { loadCase } from './load-case.ts';
import { noDate } from './project.ts';
import { rotaOf } from './rota.ts';

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
  /** The likeliest to miss its date first; what is past its date stands above them all. */
  readonly cases: readonly Foreseen[];
  readonly measured: Measured;
  /** Open cases with a date that were not looked at, since there are too many. */
  readonly left: number;
}

/** Cases looked at, the soonest due first: what is due later can wait for its forecast. */
const most = 300;

/**
 * The chance of each open case to miss its date. What waits for the requester has no date it could miss.
 * @param asking who may do something about it; null: nothing is proposed
 */
export async function forecastOf(app: App, nameOf: Around['nameOf'], asking: Asking | null = null): Promise<Forecast> {
  const today = londonDate(app.clock.now());
  const { rows } = await app.store.cases({ open: true, dueBefore: noDate, limit: most });
  const all = await app.store.count({ open: true, dueBefore: noDate });
  const found: Looked[] = [];
  for (const row of rows) {
    const loaded = await loadCase(app, row.id);
    if (loaded) found.push({ row, loaded, pagesLeft: pagesLeftOf(loaded) });
  }
  const measured = await measure(
    app,
    found.map(({ loaded }) => loaded),
  );
  const rota = await rotaOf(app);
  const cases = found.map((one) => foresee(one, { today, measured, found, nameOf, rota }, asking));
  return { cases: cases.sort(worstFirst), measured, left: Math.max(0, all - rows.length) };
}

function foresee(one: Looked, around: Around, asking: Asking | null): Foreseen {
  const { row, loaded } = one;
  const { today, rota, nameOf } = around;
  const { state } = loaded;
  const dueOn = dueOf(state).dueOn ?? row.dueOn;
  const as = { ownerId: row.ownerId, dueOn };
  const outlook = outlookOf(one, around, as);
  const chance = dueOn < today ? 1 : chanceOfMissing(outlook);
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

const worstFirst = (a: Foreseen, b: Foreseen): number => b.chance - a.chance || a.dueOn.localeCompare(b.dueOn);
