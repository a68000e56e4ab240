import type { Actor } from '../../../machines/actors.ts';
import type { CaseState } from '../../../machines/case.ts';
import { type CivilDate, londonDate } from '../../../machines/dates.ts';
import {
  type CaseEvent,
  caseEvent,
  type EventOf,
  type RequestReceived,
  requestReceived,
} from '../../../machines/events.ts';
import { type CaseId, caseId as toCaseId } from '../../../machines/ids.ts';
import type { Right } from '../../../machines/people.ts';
import { type Refusal, refuse } from '../../../machines/refusal.ts';
import { rightRules } from '../../../machines/rights/index.ts';
import type { App } from '../../app.ts';
import { act, type Command, changed, decideAll, type EventDraft, stillHolds } from '../act.ts';
import { newReference } from '../asking/draft.ts';
import { openRequests } from '../asking/open-requests.ts';
import { loadCase } from '../load-case.ts';
import { newId } from '../new-id.ts';

export type LinkReason = EventOf<'case.linked'>['why'];

export interface LinkedCase {
  readonly right: Right;
  readonly why: LinkReason;
  /** The day the wish reached the body; the clock of the new case counts from it. */
  readonly receivedOn: CivilDate;
  /** What is asked for, in words: it stands in the new case as its request. */
  readonly asked: string;
  /** What else happens to the case it is opened out of: a duty that is done by it. */
  readonly also?: (state: CaseState) => readonly EventDraft[];
  /** How it came and what was answered, where somebody really asked anew; it is then given to nobody yet. */
  readonly afresh?: Pick<RequestReceived, 'channel' | 'answers'>;
}

export type OpenedLinked = { readonly ok: true; readonly caseId: CaseId; readonly reference: string };

/**
 * Opens a case of another right out of one that is being worked, for the same people, from the same sending. Both say
 * that they belong together. Nothing that was verified is carried over: who asks is confirmed in the new case for itself.
 * The new case is opened first, under a command made from the case and the number of its links: tried again after a
 * crash or by a second click, it is found and not opened twice.
 */
export async function openLinkedCase(
  app: App,
  actor: Actor,
  command: Command,
  linked: LinkedCase,
): Promise<OpenedLinked | Refusal> {
  const { why, receivedOn, also } = linked;
  const loaded = await loadCase(app, command.caseId);
  if (!loaded) return refuse('not-found', 'There is no such case.');
  const { state } = loaded;
  if (loaded.commands.has(command.commandId)) return alreadyOpened(app, state, why);
  if (!stillHolds(loaded, command.expectedVersion)) return changed;
  const today = londonDate(app.clock.now());
  const { received } = state.record;
  if (receivedOn > today) return refuse('future', 'A request cannot have been received after today.');
  if (receivedOn < received.receivedOn) {
    return refuse('too-early', 'This cannot have been asked before the request it comes out of.');
  }
  const plan = (reference: string) => (now: CaseState) =>
    now.work.links.some((link) => link.reference === reference)
      ? []
      : [{ type: 'case.linked' as const, reference, why }, ...(also?.(now) ?? [])];
  const rehearsed = decideAll(app, actor, state, plan('—'));
  if (!rehearsed.ok) return rehearsed;

  const id = toCaseId.parse(newId());
  const opened = await openRequests(
    app,
    [{ caseId: id, ...firstEvents(state, actor, today, linked) }],
    `linked:${command.caseId}:${state.work.timesLinked}`,
  );
  // 40 random bits met a reference in use: as good as never, and trying again is enough.
  if (!opened.ok) return openLinkedCase(app, actor, command, linked);
  const made = await loadCase(app, opened.caseIds[0] ?? id);
  if (!made) throw new Error('the linked case was not opened');
  const { reference } = made.state.record.received;
  const done = await act(app, actor, command, plan(reference));
  return done.ok ? { ok: true, caseId: made.caseId, reference } : done;
}

async function alreadyOpened(app: App, { work }: CaseState, why: LinkReason): Promise<OpenedLinked | Refusal> {
  const link = work.links.findLast((one) => one.why === why);
  const caseId = link && (await app.store.reference(link.reference));
  return link && caseId ? { ok: true, caseId, reference: link.reference } : changed;
}

/** The receipt of the new case, its link back, and the officer who has the other one. */
function firstEvents(
  { record: { received, officer } }: CaseState,
  by: Actor,
  today: CivilDate,
  { right, why, receivedOn, asked, afresh }: LinkedCase,
) {
  const event = (draft: object): CaseEvent => caseEvent.parse({ on: today, by, ...draft });
  return {
    received: requestReceived.parse({
      ...received,
      // Of the body as it is now: a request of its own is aimed at like any other that comes today.
      targetDays: undefined,
      holidays: undefined,
      on: today,
      by,
      reference: newReference(),
      right,
      linked: [received.reference, ...received.linked],
      receivedOn,
      loggedOn: today,
      answers: [{ id: 'asked', question: `${rightRules[right].name}: what was asked`, answer: asked }],
      ...afresh,
      // Copies of proof are sealed under the key of the case they were sent to, and stay there.
      proof: { how: received.proof.how, files: [] },
    }),
    further: [
      event({ type: 'case.linked', reference: received.reference, why }),
      ...(officer === null || afresh ? [] : [event({ type: 'case.assigned', to: officer, role: 'officer' })]),
    ],
  };
}
