import type { CaseState } from '../case.ts';
import { isComplaint } from '../complaint/gates.ts';
import { addDays, type CivilDate, daysBetween } from '../dates.ts';
import { keepingObstacle } from '../disposal/gates.ts';
import { keptUntilOf } from '../disposal/keeping.ts';
import { stands } from '../exemptions/considered.ts';
import { openSearches } from '../searching/searching.ts';
import { isBeforeAnswer, type Reached, type WatchRow } from './row.ts';

/** What others owe us, and what has to be looked at again on its day. */
export const waitingRows: readonly WatchRow[] = [
  row('notice-near', (state, today, { noticeDays }, { noticeBy, extension }) => {
    if (noticeBy === null || extension !== 'none' || !isBeforeAnswer(state) || today > noticeBy) return [];
    return once(noticeBy, addDays(noticeBy, -noticeDays), today);
  }),
  row('question-unanswered', (state, today, { questionWaitDays }) => {
    const asked = state.record.questions.find(({ answeredOn }) => answeredOn === null);
    const isOpen = state.request.context.isQuestionOpen && isBeforeAnswer(state);
    return asked && isOpen ? once(asked.askedOn, addDays(asked.askedOn, questionWaitDays), today) : [];
  }),
  row('identity-unanswered', (state, today, { proofWaitDays }) =>
    proofMissing(state, 'identity', state.record.identityAsk?.on, today, proofWaitDays),
  ),
  row('authority-unanswered', (state, today, { proofWaitDays }) =>
    proofMissing(state, 'authority', state.record.authorityAsk?.on, today, proofWaitDays),
  ),
  {
    ...row('search-overdue', (state, today) => searchesLate(state, today, 1)),
    ladder: 'search',
  },
  {
    ...row('search-escalated', (state, today, { searchEscalateDays }) =>
      searchesLate(state, today, searchEscalateDays),
    ),
    ladder: 'search',
  },
  row('complaint-unacknowledged', (state, today, { acknowledgeDays }) => {
    const { receivedOn } = state.request.context;
    const isOwed = isComplaint(state) && state.complaint.context.acknowledged === null && isBeforeAnswer(state);
    return isOwed ? once(receivedOn, addDays(receivedOn, acknowledgeDays), today) : [];
  }),
  row('restriction-review', ({ restriction }, today, { restrictionReviewDays }) => {
    const { startedOn } = restriction.context;
    if (restriction.value !== 'inForce' || startedOn === null) return [];
    const looks = Math.floor(daysBetween(startedOn, today) / restrictionReviewDays);
    // Looked at every so often: each time is a warning of its own.
    const on = addDays(startedOn, looks * restrictionReviewDays);
    return looks < 1 ? [] : once(on, on, today);
  }),
  row('exemption-review', ({ considered, request }, today, { exemptionReviewDays }) =>
    request.value.work === 'closed'
      ? []
      : considered.exemptions.flatMap((one) =>
          one.reviewOn === null || !stands(one)
            ? []
            : once(`${one.id} ${one.reviewOn}`, addDays(one.reviewOn, -exemptionReviewDays), today),
        ),
  ),
  row('retention-reached', (state, today, rules) => {
    const kept = keptUntilOf(state, rules);
    const isDealtWith = state.disposal.proposed !== null || state.disposal.isDone;
    // While something keeps it (a hold, an incident, a restriction) there is nothing to propose.
    if (kept === null || isDealtWith || keepingObstacle(state) !== null) return [];
    const { kind, until, endedOn } = kept;
    // Another line of the schedule is another warning: what was told as answered may have been complained about since.
    const about = kind === 'answered' ? endedOn : `${kind} ${endedOn}`;
    // The last day it is kept is the day itself.
    return once(about, addDays(until, 1), today);
  }),
];

function row(code: WatchRow['code'], reached: WatchRow['reached']): WatchRow {
  return { code, ladder: null, isRed: false, reached };
}

const once = (about: string, since: CivilDate, today: CivilDate, thing = about): readonly Reached[] =>
  since <= today ? [{ thing, about, since, days: null }] : [];

function proofMissing(
  state: CaseState,
  of: 'identity' | 'authority',
  askedOn: CivilDate | undefined,
  today: CivilDate,
  waitDays: number,
): readonly Reached[] {
  const { receivedOn } = state.request.context[of];
  if (askedOn === undefined || receivedOn !== null || !isBeforeAnswer(state)) return [];
  return once(askedOn, addDays(askedOn, waitDays), today);
}

const searchesLate = ({ request, searching }: CaseState, today: CivilDate, days: number): readonly Reached[] =>
  request.value.work !== 'working'
    ? []
    : openSearches(searching).flatMap(({ searchId, dueOn }) =>
        once(`${searchId} ${dueOn}`, addDays(dueOn, days), today, searchId),
      );
