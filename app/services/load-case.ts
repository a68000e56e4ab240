import type { StoredEvent } from '../../db/types.ts';
import { type CaseState, fold, foldOn } from '../../machines/case.ts';
import { type CaseEvent, caseEvent } from '../../machines/events.ts';
import type { CaseId } from '../../machines/ids.ts';
import type { App } from '../app.ts';
import { forgetPageText } from './file/page-text.ts';

/** One event with the instant it was recorded at; the timeline is made of these. */
export interface Happened {
  readonly seq: number;
  readonly at: number;
  readonly event: CaseEvent;
}

export interface LoadedCase {
  readonly caseId: CaseId;
  readonly version: number;
  readonly state: CaseState;
  readonly history: readonly Happened[];
  /** Whether a command id was carried out already: the same form sent twice does nothing twice. */
  readonly commands: Pick<ReadonlySet<string>, 'has'>;
}

const happened = (stored: StoredEvent): Happened => ({
  seq: stored.seq,
  at: stored.at,
  event: caseEvent.parse(stored.payload),
});

/**
 * A usual case has some thirty events; one of ten thousand pages, each looked at and decided on, thirty thousand, and
 * tens of megabytes.
 */
const [mostCases, mostEvents] = [1_000, 200_000];

interface Kept extends LoadedCase {
  /**
   * Command ids with the version they led to: one list for all versions of a case, since they only grow, and a large
   * case has tens of thousands.
   */
  readonly versions: Map<string, number>;
}

/**
 * Folded cases by id, those used last at the end, and how many events they have. A version of a case never changes, so
 * an entry is only ever behind, never wrong.
 */
interface Shelf {
  readonly cases: Map<CaseId, Kept>;
  events: number;
}
const shelves = new WeakMap<App['store'], Shelf>();

function shelfOf(app: App): Shelf {
  const shelf = shelves.get(app.store) ?? { cases: new Map<CaseId, Kept>(), events: 0 };
  shelves.set(app.store, shelf);
  return shelf;
}

function drop(shelf: Shelf, caseId: CaseId): void {
  shelf.events -= shelf.cases.get(caseId)?.version ?? 0;
  shelf.cases.delete(caseId);
}

function remember(app: App, loaded: Kept): LoadedCase {
  const shelf = shelfOf(app);
  drop(shelf, loaded.caseId);
  shelf.cases.set(loaded.caseId, loaded);
  shelf.events += loaded.version;
  for (const oldest of shelf.cases.keys()) {
    if (oldest === loaded.caseId || (shelf.cases.size <= mostCases && shelf.events <= mostEvents)) break;
    drop(shelf, oldest);
  }
  return loaded;
}

/** Loads and folds a case without remembering it, for whoever goes through very many: those that people work on stay remembered. */
export async function loadOnce(app: App, caseId: CaseId): Promise<LoadedCase | null> {
  if (shelfOf(app).cases.has(caseId)) return loadCase(app, caseId);
  const stored = await app.store.loadCase(caseId);
  if (!stored.ok) return null;
  const history = stored.events.map(happened);
  const commands = new Set(stored.events.map(({ commandId }) => commandId));
  return { caseId, version: stored.version, state: fold(history.map(({ event }) => event)), history, commands };
}

/**
 * Loads a case and folds its events; only what is newer than the cached fold is read and folded.
 * Null when there is no such case, or its key has been destroyed.
 */
export async function loadCase(app: App, caseId: CaseId): Promise<LoadedCase | null> {
  const known = shelfOf(app).cases.get(caseId);
  const stored = await app.store.loadCase(caseId, known?.version ?? 0);
  if (!stored?.ok) {
    drop(shelfOf(app), caseId);
    forgetPageText(app, caseId);
    return null;
  }
  const fresh = stored.events.map(happened);
  if (known && fresh.length === 0) return remember(app, known);
  const events = fresh.map(({ event }) => event);
  const state = known ? foldOn(known.state, events, known.version + 1) : fold(events);
  const versions = known?.versions ?? new Map<string, number>();
  for (const { commandId, seq } of stored.events) versions.set(commandId, seq);
  const { version } = stored;
  return remember(app, {
    ...{ caseId, version, state, versions },
    history: [...(known?.history ?? []), ...fresh],
    commands: { has: (id) => (versions.get(id) ?? Number.POSITIVE_INFINITY) <= version },
  });
}
