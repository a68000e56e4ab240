import { type IndexEntry, indexEntries } from '../../db/seal/blind.ts';
import type { NewEvent, OutboxItem } from '../../db/types.ts';
import type { Actor } from '../../machines/actors.ts';
import { causeFault } from '../../machines/breach/gates.ts';
import { type CaseState, decide } from '../../machines/case.ts';
import { type CivilDate, londonDate } from '../../machines/dates.ts';
import type { Effect } from '../../machines/effects.ts';
import { type CaseEvent, caseEvent } from '../../machines/events.ts';
import { bodyFault } from '../../machines/exemptions/body.ts';
import type { CaseId } from '../../machines/ids.ts';
import { dayFault } from '../../machines/judge.ts';
import { isOnlyLooking, readsNothing } from '../../machines/only-looking.ts';
import { type Refusal, refuse } from '../../machines/refusal.ts';
import { actingOn } from '../../machines/rota/rota.ts';
import { beyondWhatWasLeft } from '../../machines/rota/within.ts';
import { serviceFault } from '../../machines/sorting/gates.ts';
import type { App } from '../app.ts';
import { withinDelegation } from './case/within-delegation.ts';
import { ownWorkObstacle } from './complaint/complained-about.ts';
import { type LoadedCase, loadCase } from './load-case.ts';
import { incidentRows } from './missed-dates/incident-rows.ts';
import { overSince, project } from './project.ts';
import { readingObstacle } from './read-case.ts';
import { noticesOf } from './watching/watch-notices.ts';

type Draft<E> = E extends CaseEvent ? Omit<E, 'on' | 'by'> & { readonly on?: CivilDate } : never;
/** An event before it is stamped with who does it and on which day (today, unless the act happened earlier). */
export type EventDraft = Draft<CaseEvent>;

export interface Command {
  readonly caseId: CaseId;
  /** Made when the form was made: the same id twice is the same act. */
  readonly commandId: string;
  /** The version the person was looking at; left out where acts do not get in each other's way (marks, messages). */
  readonly expectedVersion?: number;
}

export type Acted = { readonly ok: true; readonly loaded: LoadedCase; readonly isRepeat: boolean };

/** What to do, given the case as it stands now: events, or a refusal. */
export type Plan = (state: CaseState, today: CivilDate) => readonly EventDraft[] | Refusal;

const attempts = 8;

const notFound = refuse('not-found', 'There is no such case.');
export const changed = refuse(
  'changed-meanwhile',
  'Someone else changed this case while you were working on it. Look at it again, then repeat what you wanted to do.',
);

/**
 * The one door: every change of a case, by a person, a form, an e-mail or the clock, goes load → decide → append here.
 * Events, projection and outbox are written in one transaction. What the machine refuses comes back as a refusal.
 */
export async function act(app: App, actor: Actor, command: Command, plan: Plan): Promise<Acted | Refusal> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const loaded = await loadCase(app, command.caseId);
    if (!loaded) return notFound;
    if (loaded.commands.has(command.commandId)) return { ok: true, loaded, isRepeat: true };
    if (!stillHolds(loaded, command.expectedVersion)) return changed;

    const decided = decideAll(app, actor, loaded.state, plan);
    if (!decided.ok) return decided;
    const types = decided.events.map(({ type }) => type);
    const ownWork = await ownWorkObstacle(app, actor, loaded.state, types);
    if (ownWork) return ownWork;
    if (decided.events.length === 0) return { ok: true, loaded, isRepeat: false };

    const version = loaded.version + decided.events.length;
    const at = app.clock.now();
    const appended = await app.store.append({
      caseId: command.caseId,
      expectedVersion: loaded.version,
      commandId: command.commandId,
      at,
      events: decided.events.map(toStored),
      projection: project(decided.next, at, overSince(loaded)),
      index: decided.events.flatMap(foundBy),
      outbox: decided.effects.map((effect, index) => toOutbox(command.caseId, version, index, effect)),
      incidents: incidentRows(command.caseId, decided.next, decided.events, at),
      notices: await noticesOf(app, command.caseId, decided.next, decided.events),
    });
    if (!appended.ok && appended.code === 'sealed') return notFound;
    if (appended.ok || appended.code === 'duplicate') {
      const after = await loadCase(app, command.caseId);
      if (!after) return notFound;
      if (appended.ok) app.jobs.poke();
      return { ok: true, loaded: after, isRepeat: !appended.ok };
    }
  }
  return changed;
}

/** The sweep passes days and does what they bring, at any moment; whoever has a form open need not begin again for it. */
const isOfTheClock = ({ by }: CaseEvent): boolean => by.kind === 'system' && by.id === 'clock';

/** Whether what the person had before them when they began is still how the case stands. */
export const stillHolds = ({ version, history }: LoadedCase, expected: number | undefined): boolean =>
  expected === undefined ||
  (expected <= version &&
    history.every(({ seq, event }) => seq <= expected || isOfTheClock(event) || isOnlyLooking(event.type)));

export interface Decided {
  readonly ok: true;
  readonly next: CaseState;
  readonly events: readonly CaseEvent[];
  readonly effects: readonly Effect[];
}

/** What a plan comes to as the case stands now, without writing anything. */
export function decideAll(app: App, actor: Actor, state: CaseState, plan: Plan): Decided | Refusal {
  const today = londonDate(app.clock.now());
  const planned = plan(state, today);
  if ('ok' in planned) return planned;
  const hindrance = planned.every(({ type }) => readsNothing(type)) ? null : readingObstacle(state, actor, today);
  if (hindrance) return hindrance;
  const asLeft = actor.kind === 'staff' ? withinDelegation(state, actor, today) : actor;
  let next = state;
  const events: CaseEvent[] = [];
  const effects: Effect[] = [];
  for (const draft of planned) {
    const beyond = beyondWhatWasLeft(asLeft, draft.type);
    if (beyond) return beyond;
    const by = actingOn(actor, state.record, draft.type);
    const event = caseEvent.parse({ on: today, ...draft, by });
    const fault =
      dayFault(next, event, today) ??
      bodyFault(next, event, app.profile) ??
      causeFault(event, app.profile.lateCauses) ??
      serviceFault(next, event, app.profile.services);
    if (fault) return fault;
    const result = decide(next, event);
    if (!result.ok) return result;
    next = result.next;
    events.push(event);
    effects.push(...result.effects);
  }
  return { ok: true, next, events, effects };
}

/** New ways to reach somebody are new ways to find their case. */
const foundBy = (event: CaseEvent): IndexEntry[] =>
  event.type === 'contact.changed'
    ? indexEntries({ emails: [event.contact.email], phones: [event.contact.phone] })
    : [];

export const toStored = (event: CaseEvent): NewEvent => ({
  type: event.type,
  v: 1,
  payload: event,
  byId: doerOf(event),
});

/** Who did it, as the audit is searched by it. */
export const doerOf = ({ by }: CaseEvent): string => (by.kind === 'requester' ? 'requester' : by.id);

/** Which searches a message is about, where it is about any. */
function searchesOf(effect: Effect & { kind: 'mail' }): OutboxItem['body'] {
  switch (effect.to) {
    case 'search-owner':
      return { searchId: effect.searchId };
    case 'search-manager':
      return { searches: effect.searches.join(' ') };
    default:
      return {};
  }
}

/** The outbox row of an effect. It names the case and the kind of thing, never a person: it is rendered when it is done. */
export function toOutbox(caseId: CaseId, version: number, index: number, effect: Effect): OutboxItem {
  const dedupe = `${caseId}:${version}:${index}`;
  switch (effect.kind) {
    case 'mail': {
      const { template, to } = effect;
      return { kind: 'send-mail', dedupe, caseId, body: { template, to, ...searchesOf(effect) } };
    }
    case 'read-document':
      return { kind: 'read-document', dedupe, caseId, body: { documentId: effect.documentId } };
    case 'read-turned':
      return { kind: 'read-turned', dedupe, caseId, body: { documentId: effect.documentId } };
    case 'build-answer':
    case 'build-redline':
      return { kind: effect.kind, dedupe, caseId, body: { version } };
    case 'build-consultation':
      return { kind: effect.kind, dedupe, caseId, body: { consultationId: effect.consultationId } };
    case 'dispose-case':
      // Noon is that day in London, winter and summer.
      return { kind: effect.kind, dedupe, caseId, body: {}, availableAt: Date.parse(`${effect.from}T12:00:00Z`) };
    case 'delete-consultations':
    case 'delete-redline':
    case 'delete-proof-files':
      return { kind: effect.kind, dedupe, caseId, body: {} };
  }
}
