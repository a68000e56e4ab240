import type { CaseState } from './case.ts';
import { addDays, type CivilDate } from './dates.ts';
import { warningFor } from './day.ts';
import { goesElsewhere } from './delivery/gates.ts';
import type { CaseEvent, EventOf } from './events.ts';
import { turnedIn } from './file-order/pages.ts';
import type { ConsultationId, DocumentId, SearchId } from './ids.ts';
import { isPaused, isWaitingToStart } from './request/context.ts';

export type MailTemplate =
  | 'acknowledgement'
  | 'identity-or-authority-needed'
  | 'clock-paused'
  | 'clock-running-again'
  | 'question-asked'
  | 'extension'
  | 'answer-ready'
  | 'stage-ready'
  | 'answer-taken-back'
  | 'message-waiting'
  | 'progress'
  | 'request-closed'
  | 'request-withdrawn'
  | 'assigned'
  | 'for-approval'
  | 'sent-back'
  | 'search-open';

/** To whoever answers for a place that is searched; they need no account here. */
export type SearchMail = 'search-asked' | 'search-chased';

/** To whoever is above those who answer for a place; they need no account either. */
export type ManagerMail = 'search-escalated';

/** What an event causes outside the case: it becomes an outbox row in the event's own transaction. */
export type Effect =
  | { readonly kind: 'mail'; readonly template: MailTemplate; readonly to: 'requester' | 'officer' | 'reviewer' }
  | { readonly kind: 'mail'; readonly template: SearchMail; readonly to: 'search-owner'; readonly searchId: SearchId }
  | {
      readonly kind: 'mail';
      readonly template: ManagerMail;
      readonly to: 'search-manager';
      readonly searches: readonly SearchId[];
    }
  | { readonly kind: 'read-document'; readonly documentId: DocumentId }
  | { readonly kind: 'read-turned'; readonly documentId: DocumentId }
  | { readonly kind: 'build-answer' }
  | { readonly kind: 'build-consultation'; readonly consultationId: ConsultationId }
  | { readonly kind: 'delete-consultations' }
  | { readonly kind: 'build-redline' }
  | { readonly kind: 'delete-redline' }
  | { readonly kind: 'delete-proof-files' }
  | { readonly kind: 'dispose-case'; readonly from: CivilDate };

const toRequester = (template: MailTemplate): Effect => ({ kind: 'mail', template, to: 'requester' });
const toOfficer = (template: MailTemplate): Effect => ({ kind: 'mail', template, to: 'officer' });

const toSearchOwner = (template: SearchMail, searchId: SearchId): Effect => ({
  kind: 'mail',
  template,
  to: 'search-owner',
  searchId,
});

/** Whether the requester hears of an event: by e-mail where they get any, else on their own page. */
export const reachesRequester = (effects: readonly Effect[]): boolean =>
  effects.some((effect) => effect.kind === 'mail' && effect.to === 'requester');

/** The effects of an accepted event; `before` is null for the first. */
export function effectsOf(before: CaseState | null, event: CaseEvent, after: CaseState): readonly Effect[] {
  return [...direct(before, event, after), ...ofTheClock(before, event, after), ...ofTheRedline(before, after)];
}

function direct(before: CaseState | null, event: CaseEvent, after: CaseState): readonly Effect[] {
  switch (event.type) {
    case 'request.received':
      return [toRequester('acknowledgement')];
    case 'identity.asked':
    case 'identity.rejected':
    case 'authority.asked':
    case 'authority.rejected':
    case 'fee.asked':
      return [toRequester('identity-or-authority-needed')];
    case 'clarification.asked':
      return isPaused(after.request.context) ? [] : [toRequester('question-asked')];
    case 'extension.given':
      return [toRequester('extension')];
    case 'case.assigned':
      if (event.to === null) return [];
      return [{ kind: 'mail', template: 'assigned', to: event.role }];
    case 'search.asked':
      return event.ownerEmail === null ? [] : [toSearchOwner('search-asked', event.searchId)];
    case 'search.escalated':
      return [{ kind: 'mail', template: 'search-escalated', to: 'search-manager', searches: event.searches }];
    case 'document.added':
      return [{ kind: 'read-document', documentId: event.documentId }];
    case 'pages.turned':
    case 'file-order.undone':
    case 'review.undone':
    case 'review.redone':
      // What a person sees upright is read upright, also when it lies as before again.
      return before ? turnedIn(before.file, after.file).map((documentId) => ({ kind: 'read-turned', documentId })) : [];
    case 'document.unlocked':
      return [{ kind: 'read-document', documentId: event.documentId }];
    case 'document.unpacked':
      return event.children
        .filter(({ file, problem, sameAs }) => file !== null && problem === null && sameAs === null)
        .map(({ documentId }) => ({ kind: 'read-document', documentId }));
    case 'disposal.agreed':
      return [{ kind: 'dispose-case', from: addDays(event.waitsUntil, 1) }];
    case 'proof.deleted':
      return [{ kind: 'delete-proof-files' }];
    case 'approval.requested':
      return [{ kind: 'build-answer' }];
    case 'consultation.asked':
      return [{ kind: 'build-consultation', consultationId: event.consultationId }];
    case 'consultation.withdrawn':
    case 'consultation.answered':
      return [{ kind: 'delete-consultations' }];
    case 'redline.asked':
      return [{ kind: 'build-redline' }];
    case 'answer.built':
      return event.doubts.length === 0
        ? [{ kind: 'mail', template: 'for-approval', to: 'reviewer' }]
        : [toOfficer('sent-back')];
    case 'approval.refused':
      return [toOfficer('sent-back')];
    case 'answer.released':
      // What goes by post or by hand is not on their page, so no message sends them there.
      if (event.delivery !== 'portal') return [];
      return [toRequester(event.stage ? 'stage-ready' : 'answer-ready')];
    case 'answer.recalled':
      return before !== null && wasOnTheirPage(before) ? [toRequester('answer-taken-back')] : [];
    case 'request.withdrawn':
      return [toRequester('request-withdrawn')];
    case 'case.closed':
    case 'request.ended-as-duplicate':
      return [toRequester('request-closed')];
    case 'case.reopened':
      return [toRequester('message-waiting')];
    case 'restriction.notice-given':
      // Told by letter to whoever was told that it is in force.
      return goesElsewhere(after) ? [] : [toRequester('message-waiting')];
    case 'breach.apologised':
    case 'incident.requester-told':
      return [toRequester('message-waiting')];
    case 'progress.told':
      return [toRequester('progress')];
    case 'receiving.chosen':
    case 'language.chosen':
    case 'pace.asked':
      return event.by.kind === 'requester' ? [toOfficer('message-waiting')] : [];
    case 'message.sent':
      return event.by.kind === 'requester' ? [toOfficer('message-waiting')] : [toRequester('message-waiting')];
    case 'day.passed':
      return before === null ? [] : dayEffects(before, event);
    default:
      return [];
  }
}

/** Whether what is taken back stood on their page, so that they were told that it is ready: not what went by post or by hand. */
function wasOnTheirPage({ record: { release, earlier } }: CaseState): boolean {
  const out = release === null ? earlier.map((one) => one.release) : [release];
  return out.some(({ delivery }) => delivery === 'portal');
}

/** The requester hears when the clock stops for a question and when it runs again, whatever event brought it about. */
function ofTheClock(before: CaseState | null, event: CaseEvent, after: CaseState): readonly Effect[] {
  if (before === null) return [];
  const was = before.request.context;
  const is = after.request.context;
  if (event.type === 'clarification.asked' && isPaused(is)) return [toRequester('clock-paused')];
  const stood = isWaitingToStart(was) || isPaused(was);
  return stood && !isWaitingToStart(is) && !isPaused(is) && is.outcome === null
    ? [toRequester('clock-running-again')]
    : [];
}

/** It was for a sign-off that is over. */
const ofTheRedline = (before: CaseState | null, after: CaseState): readonly Effect[] =>
  (before?.redline.over.length ?? 0) < after.redline.over.length ? [{ kind: 'delete-redline' }] : [];

/** Judged on the state before: afterwards the warning counts as given. */
function dayEffects(before: CaseState, event: EventOf<'day.passed'>): readonly Effect[] {
  const warning = warningFor(before, event.on, event.practice);
  return [
    ...(warning.identityReminder ? [toRequester('identity-or-authority-needed')] : []),
    ...warning.chases.flatMap(({ searchId, hasEmail }) => (hasEmail ? [toSearchOwner('search-chased', searchId)] : [])),
    // Only the officer can remind whoever has no address to write to: one word for all of them.
    ...(warning.chases.some(({ hasEmail }) => !hasEmail) ? [toOfficer('search-open')] : []),
  ];
}
