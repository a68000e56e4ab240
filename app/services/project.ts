import type { Projection } from '../../db/types.ts';
import { explanationOf, missedOf } from '../../machines/breach/missed.ts';
import { type CaseState, dueOf, phaseOf } from '../../machines/case.ts';
import { isComplaint } from '../../machines/complaint/gates.ts';
import { type CivilDate, civilDate, londonDate } from '../../machines/dates.ts';
import { standingOfDisposal } from '../../machines/disposal/disposal.ts';
import { due } from '../../machines/due.ts';
import type { CaseEvent } from '../../machines/events.ts';
import { progress } from '../../machines/file.ts';
import { linkedReferences } from '../../machines/linking/gates.ts';
import { askerOf } from '../../machines/sorting/sorting.ts';
import { waitsForDpo } from '../../machines/watching/to-do.ts';

/** Stands for "no date": the two engines order nulls differently. */
export const noDate = civilDate.parse('9999-12-31');

/**
 * What a case shows in lists without being opened. Plain columns: nothing here may say who the person is.
 * @param at the instant of the last event; the case leaves the open lists with the event that answers or ends it.
 */
export function project(state: CaseState, at: number, closedAt: number | null = null): Projection {
  const { context, value } = state.request;
  const { record } = state;
  const clock = dueOf(state);
  const pages = progress(state.file);
  return {
    reference: record.received.reference,
    submissionId: record.received.submissionId,
    right: context.right,
    nation: context.nation,
    channel: record.received.channel,
    phase: phaseOf(state),
    clockStatus: clock.status,
    identity: value.identity,
    receivedOn: context.receivedOn,
    dueOn: clock.dueOn ?? noDate,
    statutoryDueOn: clock.statutoryDueOn ?? noDate,
    noticeBy: clock.noticeBy ?? noDate,
    ownerId: record.officer,
    reviewerId: record.reviewer,
    unread: record.hasUnreadForTeam,
    pages: pages.pages,
    pagesDecided: pages.decided,
    outcome: context.outcome,
    closedAt: isOver(state) ? (closedAt ?? at) : null,
    closedOn: isOver(state) ? londonDate(closedAt ?? at) : noDate,
    extended: context.extension !== null,
    breached: isComplaint(state) ? isAcknowledgedLate(state) : isLate(context.answeredOn, clock.statutoryDueOn),
    late: isComplaint(state) ? isAcknowledgedLate(state) : isLate(context.answeredOn, clock.dueOn),
    linkedCount: linkedReferences(state).length,
    disposal: standingOfDisposal(state.disposal),
    missedOn: missedOf(state)?.on ?? noDate,
    lateCause: explanationOf(state)?.cause ?? '',
    service: state.sorting.service ?? '',
    asker: askerOf(state),
    waitsForDpo: waitsForDpo(state, context.receivedOn).length > 0,
  };
}

const isOver = ({ request }: CaseState): boolean =>
  request.value.work === 'answered' || request.value.work === 'closed';

const leaving: readonly CaseEvent['type'][] = ['answer.released', 'request.withdrawn', 'request.ended-as-duplicate'];

/** When a case left the open lists, as seen before its next command; null while it is in them. */
export const overSince = (before: {
  readonly state: CaseState;
  readonly history: readonly { readonly at: number; readonly event: CaseEvent }[];
}): number | null =>
  isOver(before.state) ? (before.history.findLast(({ event }) => leaving.includes(event.type))?.at ?? null) : null;

/** The date of a complaint is that of its acknowledgement (DPA 2018 s.164A(3)). */
const isAcknowledgedLate = ({ request, complaint }: CaseState): boolean =>
  isLate(complaint.context.acknowledged?.on ?? null, due(request.context).dueOn);

const isLate = (answeredOn: CivilDate | null, dueOn: CivilDate | null): boolean =>
  answeredOn !== null && dueOn !== null && answeredOn > dueOn;
