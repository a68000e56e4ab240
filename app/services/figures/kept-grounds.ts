import { type Calendars, calendars } from '../../../machines/clock/calendar.ts';
import { calendarsWith } from '../../../machines/clock/holidays.ts';
import type { CaseId } from '../../../machines/ids.ts';
import type { App } from '../../app.ts';
import { type LoadedCase, loadOnce } from '../load-case.ts';
import { type CalendarsOf, type CaseGrounds, groundsOf } from './case-grounds.ts';

/** Grounds by case, each of one version: they are only ever behind, never wrong. */
interface Kept {
  readonly cases: Map<CaseId, CaseGrounds>;
  /** Cases that were opened under the same holidays share one calendar. */
  readonly calendarsOf: CalendarsOf;
  changes: number;
}
const kept = new WeakMap<App['store'], Kept>();

function keptOf({ store }: App): Kept {
  const known = kept.get(store) ?? { cases: new Map<CaseId, CaseGrounds>(), calendarsOf: shared(), changes: 0 };
  kept.set(store, known);
  return known;
}

function shared(): CalendarsOf {
  const all = new Map<string, Calendars>();
  return (where, own) => {
    if (own === undefined) return calendars;
    const key = `${where} ${JSON.stringify(own)}`;
    const using = all.get(key) ?? calendarsWith(where, own);
    all.set(key, using);
    return using;
  };
}

interface Version {
  readonly id: CaseId;
  readonly version: number;
}

/** What is known of a version of a case, or a later one; null where it has to be read. */
export function knownGrounds(app: App, { id, version }: Version): CaseGrounds | null {
  const known = keptOf(app).cases.get(id);
  return known && known.version >= version ? known : null;
}

/** Reads a case for its grounds, and leaves the cases that people work on in memory as they are. Null where it is destroyed. */
export async function readGrounds(app: App, id: CaseId): Promise<CaseGrounds | null> {
  const loaded = await loadOnce(app, id);
  if (loaded === null) return null;
  const grounds = groundsOf(loaded, keptOf(app).calendarsOf);
  keep(app, id, grounds);
  return grounds;
}

/** Takes the grounds of an open case that somebody has in hand anyway, so that it need not be read again for them. */
export function noteGrounds(app: App, loaded: LoadedCase): void {
  const { caseId: id, version } = loaded;
  if (knownGrounds(app, { id, version }) !== null) return;
  const grounds = groundsOf(loaded, keptOf(app).calendarsOf);
  // While it has no date there is nothing to foresee.
  if (grounds.dueOn !== null) keep(app, id, grounds);
}

function keep(app: App, id: CaseId, grounds: CaseGrounds): void {
  const known = keptOf(app);
  known.cases.set(id, grounds);
  known.changes += 1;
}

/** Lets go of all others, and says how often anything has changed so far. */
export function keepOnly(app: App, ids: ReadonlySet<CaseId>): number {
  const known = keptOf(app);
  for (const id of known.cases.keys()) {
    if (ids.has(id)) continue;
    known.cases.delete(id);
    known.changes += 1;
  }
  return known.changes;
}
