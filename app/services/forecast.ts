import type { CaseRow } from '../../db/types.ts';
import { dueOf } from '../../machines/case.ts';
import { calendarsWith } from '../../machines/clock/holidays.ts';
import { type CivilDate, londonDate } from '../../machines/dates.ts';
import { type ChanceLevel, chanceOfMissing, levelOf, type Outlook } from '../../machines/forecast/chance.ts';
import { reasonsOf } from '../../machines/forecast/reasons.ts';
import { stepDays, stepsLeft } from '../../machines/forecast/steps.ts';
import { workingDays } from '../../machines/forecast/working-days.ts';
import type { CaseId, StaffId } from '../../machines/ids.ts';
import type { Right } from '../../machines/people.ts';
import { rightRules } from '../../machines/rights/index.ts';
import { awayBetween, isAway, type Rota } from '../../machines/rota/rota.ts';
import { notSent } from '../../machines/stages/stages.ts';
import type { App } from '../app.ts';
import { type Measured, measure } from './forecast-grounds.ts';
import { type LoadedCase, loadCase } from './load-case.ts';
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

/** How people are called in the reasons: by name, or for whoever sees no names, by what they do. */
export type NameOf = (id: StaffId) => string;

/** The chance of each open case to miss its date. What waits for the requester has no date it could miss. */
export async function forecastOf(app: App, nameOf: NameOf): Promise<Forecast> {
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
  const cases = found.map((one) => foresee(one, { today, measured, found, nameOf, rota }));
  return { cases: cases.sort(worstFirst), measured, left: Math.max(0, all - rows.length) };
}

interface Looked {
  readonly row: CaseRow;
  readonly loaded: LoadedCase;
  readonly pagesLeft: number;
}

interface Around {
  readonly today: CivilDate;
  readonly measured: Measured;
  readonly found: readonly Looked[];
  readonly nameOf: NameOf;
  readonly rota: Rota;
}

function foresee(
  { row, loaded, pagesLeft: counted }: Looked,
  { today, measured, found, nameOf, rota }: Around,
): Foreseen {
  const { state } = loaded;
  const { right, nation, holidays } = state.request.context;
  const dueOn = dueOf(state).dueOn ?? row.dueOn;
  const left = stepsLeft(state);
  const isExpected = left.some(({ step }) => step === 'searching') && state.file.documents.length === 0;
  const ahead = found.filter(({ row: other }) => other.ownerId === row.ownerId && isBefore(other, row));
  const isReading = left.some(({ step }) => step === 'deciding') && rightRules[right].answersWithDocuments;
  const outlook: Outlook = {
    daysLeft: workingDays(
      today,
      dueOn,
      nation,
      (day) => row.ownerId !== null && isAway(rota, row.ownerId, day),
      calendarsWith(nation, holidays),
    ),
    pagesLeft: isExpected ? measured.usualPages : isReading ? counted : 0,
    pagesAhead: row.ownerId === null ? 0 : ahead.reduce((sum, one) => sum + one.pagesLeft, 0),
    pagesAnHour: measured.pace.pagesAnHour,
    hoursADay: measured.pace.hoursADay,
    stepDays: stepDays(left, measured.times, today, nation),
  };
  const chance = dueOn < today ? 1 : chanceOfMissing(outlook);
  return {
    ...{ id: row.id, reference: row.reference, right, dueOn, ownerId: row.ownerId, chance, level: levelOf(chance) },
    reasons: reasonsOf({
      ...{ outlook, today, dueOn, isExpected, casesAhead: ahead.length },
      away: row.ownerId === null ? [] : awayBetween(rota, row.ownerId, today, dueOn),
      officer: row.ownerId === null ? null : nameOf(row.ownerId),
      steps: left.map(({ step }) => step),
    }),
  };
}

const isBefore = (a: CaseRow, b: CaseRow): boolean => a.dueOn < b.dueOn || (a.dueOn === b.dueOn && a.id < b.id);

/** Pages that stand between the case and its answer: those that go out with it, on which nobody has decided. */
const pagesLeftOf = ({ state }: LoadedCase): number =>
  notSent(state)
    .flatMap(({ pages }) => pages)
    .filter(({ decision }) => decision === null).length;

const worstFirst = (a: Foreseen, b: Foreseen): number => b.chance - a.chance || a.dueOn.localeCompare(b.dueOn);
