import type { Projection } from '../../db/store.ts';
import { type CaseState, dueOf, phaseOf } from '../../machines/case.ts';
import { progress } from '../../machines/file.ts';

/** What a case shows in lists without being opened. Plain columns: nothing here may say who the person is. */
export function project(state: CaseState): Projection {
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
    dueOn: clock.dueOn,
    statutoryDueOn: clock.statutoryDueOn,
    noticeBy: clock.noticeBy,
    officerId: record.officer,
    reviewerId: record.reviewer,
    isUnread: record.hasUnreadForTeam,
    pages: pages.pages,
    pagesDecided: pages.decided,
    outcome: context.outcome,
    answeredOn: context.answeredOn,
    isClosed: value.work === 'closed',
    isAnswered: value.work === 'answered' || value.work === 'closed',
    isExtended: context.extension !== null,
  };
}
