import type { StoredEvent } from '../../db/types.ts';
import { type CaseState, fold, foldOn } from '../../machines/case.ts';
import { type CaseEvent, caseEvent } from '../../machines/events.ts';
import type { CaseId } from '../../machines/ids.ts';
import type { App } from '../app.ts';
import { forgetPageText } from './page-text.ts';

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
  /** Command ids already carried out: the same form sent twice does nothing twice. */
  readonly commands: ReadonlySet<string>;
}

const happened = (stored: StoredEvent): Happened => ({
  seq: stored.seq,
  at: stored.at,
  event: caseEvent.parse(stored.payload),
});

const keep = 200;

/** Folded cases by id. A version of a case never changes, so an entry is only ever behind, never wrong. */
const cache = new WeakMap<App['store'], Map<CaseId, LoadedCase>>();

function remember(app: App, loaded: LoadedCase): LoadedCase {
  const cases = cache.get(app.store) ?? new Map<CaseId, LoadedCase>();
  cache.set(app.store, cases);
  cases.delete(loaded.caseId);
  cases.set(loaded.caseId, loaded);
  const [oldest] = cases.keys();
  if (cases.size > keep && oldest) cases.delete(oldest);
  return loaded;
}

/** Loads and folds a case without remembering it, for whoever goes through very many: those that people work on stay remembered. */
export async function loadOnce(app: App, caseId: CaseId): Promise<LoadedCase | null> {
  if (cache.get(app.store)?.has(caseId)) return loadCase(app, caseId);
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
  const known = cache.get(app.store)?.get(caseId);
  const stored = await app.store.loadCase(caseId, known?.version ?? 0);
  if (!stored?.ok) {
    cache.get(app.store)?.delete(caseId);
    forgetPageText(app, caseId);
    return null;
  }
  const fresh = stored.events.map(happened);
  if (known && fresh.length === 0) return remember(app, known);
  const events = fresh.map(({ event }) => event);
  const state = known ? foldOn(known.state, events, known.version + 1) : fold(events);
  return remember(app, {
    caseId,
    version: stored.version,
    state,
    history: [...(known?.history ?? []), ...fresh],
    commands: new Set([...(known?.commands ?? []), ...stored.events.map((event) => event.commandId)]),
  });
}
