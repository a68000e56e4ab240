import type { Projection } from '../../db/types.ts';
import { type CaseState, dueOf, phaseOf } from '../../machines/case.ts';
import { type CivilDate, civilDate } from '../../machines/dates.ts';
import { progress } from '../../machines/file.ts';

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
  const isOver = value.work === 'answered' || value.work === 'closed';
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
    closedAt: isOver ? (closedAt ?? at) : null,
    late: isLate(context.answeredOn, clock.dueOn),
    linkedCount: record.received.linked.length,
  };
}

const isLate = (answeredOn: CivilDate | null, dueOn: CivilDate | null): boolean =>
  answeredOn !== null && dueOn !== null && answeredOn > dueOn;
