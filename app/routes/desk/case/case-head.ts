import { randomUUID } from 'node:crypto';
import { data, type RouterContextProvider, redirect } from 'react-router';
import type { Actor } from '../../../../machines/actors.ts';
import { dueOf, mayDo, phaseOf } from '../../../../machines/case.ts';
import { type RagLevel, rag } from '../../../../machines/clock/rag.ts';
import { formatDate, londonDate } from '../../../../machines/dates.ts';
import { caseId as caseIdShape } from '../../../../machines/ids.ts';
import type { Contact } from '../../../../machines/people.ts';
import { rightRules } from '../../../../machines/rights/index.ts';
import type { App } from '../../../app.ts';
import { appContext } from '../../../http/app-context.ts';
import { staffActorContext } from '../../../http/staff-guard.ts';
import { type RecallWindow, recallWindow } from '../../../services/answer/recall-window.ts';
import { withinDelegation } from '../../../services/case/within-delegation.ts';
import type { LoadedCase } from '../../../services/load-case.ts';
import { readCase } from '../../../services/read-case.ts';
import { londonClock } from '../../../services/watching/london-time.ts';
import { phaseWords } from '../words.ts';

/** What stands above every page of a case. */
export interface CaseHead {
  readonly id: string;
  readonly version: number;
  readonly reference: string;
  readonly rightName: string;
  readonly requester: string;
  readonly subject: string | null;
  readonly phase: string;
  readonly clock: { readonly level: RagLevel | 'over'; readonly words: string };
  readonly dueOn: string | null;
  readonly officer: string | null;
  readonly reviewer: string | null;
  readonly safety: { readonly heading: string; readonly note: string | null } | null;
  /** Where an answer has just gone out, and whoever looks may take it back. */
  readonly recall:
    | (Pick<RecallWindow, 'to' | 'how' | 'isDownloaded' | 'stages'> & Record<'at' | 'until' | 'commandId', string>)
    | null;
  readonly hasUnread: boolean;
  readonly documents: number;
}

/**
 * The case of a staff page, for someone who may read it. Whoever has no assignment is asked for a reason first.
 * @throws 404, 403, or the redirect to where the reason is given
 */
export async function openCasePage(context: Readonly<RouterContextProvider>, caseId: string | undefined) {
  const app = context.get(appContext);
  const actor = context.get(staffActorContext);
  const id = caseIdShape.safeParse(caseId);
  if (!id.success) throw data(null, { status: 404 });
  const read = await readCase(app, actor, id.data);
  if (!read.ok && read.code === 'reason-needed') throw redirect(`/desk/cases/${id.data}/open`, 303);
  if (!read.ok && read.code === 'not-found' && (await app.store.disposals.remains(id.data)) !== null) {
    throw redirect(`/desk/cases/${id.data}/destroyed`, 303);
  }
  if (!read.ok) throw data(null, { status: read.code === 'role' ? 403 : 404 });
  const asLeft = withinDelegation(read.state, actor, londonDate(app.clock.now()));
  return { app, actor: asLeft, loaded: read, head: await caseHead(app, asLeft, read) };
}

/** Names of staff by id; who has left keeps their name. */
export async function staffNames(app: App): Promise<ReadonlyMap<string, string>> {
  return new Map((await app.store.staff.names()).map(({ id, name }) => [id, name]));
}

async function caseHead(app: App, actor: Actor, loaded: LoadedCase): Promise<CaseHead> {
  const { caseId, version, state } = loaded;
  const { record } = state;
  const { received } = record;
  const names = await staffNames(app);
  const clock = dueOf(state);
  const isOver = ['answered', 'closed'].includes(state.request.value.work);
  return {
    id: caseId,
    version,
    reference: received.reference,
    rightName: rightRules[received.right].name,
    requester: received.requester.name,
    subject: received.subject?.name ?? null,
    phase: phaseWords[phaseOf(state)],
    clock: isOver
      ? { level: 'over', words: phaseWords[phaseOf(state)] }
      : rag(
          clock.dueOn,
          clock.statutoryDueOn,
          londonDate(app.clock.now()),
          clock.status,
          app.profile.practice.soonDays,
        ),
    dueOn: clock.dueOn && formatDate(clock.dueOn),
    officer: record.officer && (names.get(record.officer) ?? 'Someone who has left'),
    reviewer: record.reviewer && (names.get(record.reviewer) ?? 'Someone who has left'),
    safety: safetyOf(state.delivery.contact),
    recall: mayDo(state, actor, 'answer.recalled') === null ? recallOf(loaded, app.clock.now()) : null,
    hasUnread: record.hasUnreadForTeam,
    documents: state.file.documents.length,
  };
}

function recallOf(loaded: LoadedCase, now: number): CaseHead['recall'] {
  const window = recallWindow(loaded, now);
  if (window === null) return null;
  const { to, how, isDownloaded, stages, releasedAt, until } = window;
  return {
    to,
    how,
    isDownloaded,
    stages,
    at: londonClock(releasedAt),
    until: londonClock(until),
    commandId: randomUUID(),
  };
}

const safetyOf = ({ safe, safetyNote, not = [] }: Contact): CaseHead['safety'] => {
  if (safe === 'no') return { heading: 'It is not safe to contact this person.', note: safetyNote };
  if (not.length > 0) return { heading: `Never contact this person by ${not.join(' or ')}.`, note: safetyNote };
  return safe === 'with-care' ? { heading: 'Contact this person only as they ask.', note: safetyNote } : null;
};
