import { setImmediate } from 'node:timers/promises';
import type { CaseRow } from '../../../db/types.ts';
import { type CivilDate, daysBetween, londonDate } from '../../../machines/dates.ts';
import { chanceOfMissing } from '../../../machines/forecast/chance.ts';
import type { CaseId } from '../../../machines/ids.ts';
import type { App } from '../../app.ts';
import { walkCases } from '../case/walk-cases.ts';
import { noDate } from '../project.ts';
import { rotaOf } from '../staff/rota.ts';
import type { CaseGrounds } from './case-grounds.ts';
import { answeredLately, type Measured, measure, usualPagesOf } from './forecast-measured.ts';
import { type Around, aroundOf, type Looked, outlookOf } from './forecast-outlook.ts';
import { keepOnly, knownGrounds, readGrounds } from './kept-grounds.ts';

/** A case, and what it comes to. */
export interface Weighed {
  readonly one: Looked;
  readonly chance: number;
  /** Its place in every list by chance, as a number: in thousandths, and past its date the days since on top. */
  readonly rank: number;
}

/** Every open case that has a date, the likeliest to miss it first, and what that was worked out from. */
export interface Order {
  readonly around: Around;
  readonly weighed: readonly Weighed[];
}

/** How many of the open cases have been looked at. */
export interface Progress {
  readonly looked: number;
  readonly all: number;
}

interface Work {
  readonly order: Promise<Order>;
  progress: Progress;
}

/** The look at all cases that is under way, and the one that begins after it. */
const working = new WeakMap<App['store'], { now: Work | null; next: Promise<Order> | null }>();

/**
 * Weighs every open case that has a date. Of a case of which nothing has changed since, nothing is read. One look at a time: who
 * comes while one is under way gets the next, together with all who come meanwhile, since what they did just now may have come
 * too late for that one.
 */
export function orderOf(app: App): Promise<Order> {
  const turns = working.get(app.store) ?? { now: null, next: null };
  working.set(app.store, turns);
  if (turns.now === null) return begin(app);
  turns.next ??= turns.now.order
    .catch(() => undefined)
    .then(() => {
      turns.next = null;
      // Somebody else may have begun in the moment between.
      return turns.now?.order ?? begin(app);
    });
  return turns.next;
}

/** How far the look is that is under way. */
export const progressOf = ({ store }: App): Progress => working.get(store)?.now?.progress ?? { looked: 0, all: 0 };

function begin(app: App): Promise<Order> {
  const turns = working.get(app.store);
  const order = weighAll(app, (progress) => {
    if (turns?.now) turns.now.progress = progress;
  }).finally(() => {
    if (turns) turns.now = null;
  });
  if (turns) turns.now = { order, progress: { looked: 0, all: 0 } };
  return order;
}

/** Cases weighed before others get their turn. */
const weighedAtOnce = 200;

/** The open cases that have a date. What waits for the requester has none that it could miss. */
async function openCases(app: App): Promise<readonly CaseRow[]> {
  // One that changes meanwhile may come on two pages.
  const all = new Map<CaseId, CaseRow>();
  for await (const row of walkCases(app, { open: true, dueBefore: noDate })) all.set(row.id, row);
  return [...all.values()];
}

async function weighAll(app: App, tell: (progress: Progress) => void): Promise<Order> {
  const today = londonDate(app.clock.now());
  const open = await openCases(app);
  const answered = await answeredLately(app, today);
  const found = await groundsOfAll(app, open, (looked) => tell({ looked, all: open.length }));
  const before = await groundsOfAll(app, answered);
  const changes = keepOnly(app, new Set([...found, ...before].map(({ row }) => row.id)));
  const measured = await measureOnce(app, { today, changes }, [...found, ...before]);
  const looked = found.flatMap(lookedOf);
  const around = aroundOf(today, { ...measured, usualPages: usualPagesOf(answered) }, await rotaOf(app), looked);
  const weighed: Weighed[] = [];
  for (const [index, one] of looked.entries()) {
    if (index % weighedAtOnce === 0) await setImmediate();
    weighed.push(weigh(one, around));
  }
  // As the store orders the desk's list, so that nobody sees two orders of the same cases.
  return { around, weighed: weighed.sort((a, b) => b.rank - a.rank || (a.one.id < b.one.id ? 1 : -1)) };
}

interface Found {
  readonly row: CaseRow;
  readonly grounds: CaseGrounds;
}

async function groundsOfAll(
  app: App,
  rows: readonly CaseRow[],
  tell: (looked: number) => void = () => undefined,
): Promise<readonly Found[]> {
  const found: Found[] = [];
  const failed: unknown[] = [];
  for (const [looked, row] of rows.entries()) {
    let grounds = knownGrounds(app, row);
    if (grounds === null) {
      tell(looked);
      grounds = await readGrounds(app, row.id).catch((error: unknown) => {
        // One case that cannot be read must not keep back what is foreseen of all others.
        failed.push(error);
        return null;
      });
      await setImmediate();
    }
    if (grounds !== null) found.push({ row, grounds });
  }
  if (failed.length > 0) app.log.error('forecast.case', failed[0], { cases: failed.length });
  return found;
}

/** A case that was paused since it was listed has no date any more. */
const lookedOf = ({ row: { id, reference, right }, grounds }: Found): readonly Looked[] => {
  const { ownerId, dueOn, pagesLeft } = grounds;
  return dueOn === null ? [] : [{ id, reference, right, ownerId, dueOn, pagesLeft, grounds }];
};

/** What was measured last, which stands until a case or the day is another. */
interface Standing {
  readonly today: CivilDate;
  readonly changes: number;
}
const lastMeasured = new WeakMap<App['store'], Standing & { readonly measured: Omit<Measured, 'usualPages'> }>();

async function measureOnce(app: App, { today, changes }: Standing, all: readonly Found[]) {
  const last = lastMeasured.get(app.store);
  if (last?.today === today && last.changes === changes) return last.measured;
  const measured = await measure(
    app,
    today,
    all.map(({ grounds }) => grounds),
  );
  lastMeasured.set(app.store, { today, changes, measured });
  return measured;
}

function weigh(one: Looked, around: Around): Weighed {
  const { dueOn } = one;
  const isPast = dueOn < around.today;
  const chance = isPast ? 1 : chanceOfMissing(outlookOf(one, around, one));
  const rank = isPast ? 1_000 + daysBetween(dueOn, around.today) : Math.min(999, Math.round(chance * 1_000));
  return { one, chance, rank };
}
