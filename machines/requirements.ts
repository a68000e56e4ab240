import type { Actor } from './actors.ts';
import { breachObstacle } from './breach/gates.ts';
import type { CaseState } from './case.ts';
import { complaintObstacle, lessonsObstacle } from './complaint/gates.ts';
import { consultingObstacle } from './consulting/gates.ts';
import { copiesObstacle } from './copies/gates.ts';
import { deliveryObstacle } from './delivery/gates.ts';
import { deliveryRecordObstacle, undeliveredObstacle } from './delivery/handed-over.ts';
import { disposalObstacle } from './disposal/gates.ts';
import { documentObstacle } from './documents/gates.ts';
import type { CaseEventType } from './events.ts';
import { consideredObstacle } from './exemptions/obstacles.ts';
import { fileOrderObstacle } from './file-order/gates.ts';
import { identityObstacle } from './identity/gates.ts';
import { incidentObstacle } from './incident/gates.ts';
import { kindnessObstacle } from './kindness/gates.ts';
import { linkingObstacle } from './linking/gates.ts';
import { lookingObstacle, notesObstacle } from './looking/gates.ts';
import { portingObstacle } from './porting/gates.ts';
import { redlineObstacle } from './redline/gates.ts';
import { type Refusal, refuse } from './refusal.ts';
import { registerObstacle } from './register/gates.ts';
import { releaseObstacle, reviewObstacle } from './release-gates.ts';
import { representationObstacle, triageObstacle } from './representation/gates.ts';
import { isWaitingToStart, mayBeReopened } from './request/context.ts';
import { rightRules } from './rights/index.ts';
import { searchObstacle } from './searching/gates.ts';
import { stageObstacle } from './stages/gates.ts';
import { workClosingObstacle, workObstacle } from './work/gates.ts';

const isOver = (state: CaseState): boolean => ['answered', 'closed'].includes(state.request.value.work);

/** Acts on what goes into the answer: only while nobody else holds it. */
const editing: readonly CaseEventType[] = [
  'document.added',
  'document.removed',
  'document.renamed',
  'documents.placed',
  'documents.ordered',
  'file-order.undone',
  'pages.moved',
  'pages.turned',
  'document.split',
  'documents.joined',
  'pages.read-again',
  'document.unlocked',
  'finding.settled',
  'marks.added',
  'marks.removed',
  'page.decided',
  'copies.decided',
  'review.undone',
  'review.passed-over',
  'review.redone',
  'search.asked',
  'search.recorded',
  'search.reasoned',
  'content.completed',
  'decision.recorded',
  'stage.planned',
  'stage.dropped',
  'request.refused',
  'letter.drafted',
  'item.recorded',
  'item.removed',
  'item.decided',
  'exemption.considered',
  'exemption.withdrawn',
  'exemption.approved',
  'exemption.rejected',
  'person.considered',
  'person.named',
  'person.unnamed',
  'suggestions.rejected',
  'hard-content.marked',
];
/** Acts that make no sense once the answer is out or the case closed. */
const whileOpen: readonly CaseEventType[] = [
  'identity.asked',
  'identity.provided',
  'identity.confirmed',
  'identity.rejected',
  'authority.asked',
  'authority.provided',
  'authority.confirmed',
  'authority.rejected',
  'fee.asked',
  'fee.paid',
  'clarification.asked',
  'clarification.answered',
  'extension.given',
  'request.withdrawn',
  'opinion.recorded',
  'consultation.asked',
  'day.passed',
  'calendar.adopted',
];

/**
 * Why an actor cannot do this kind of act in this state, whatever the details; null when nothing stands in the way here.
 * These are the sentences beside a button that is not offered.
 */
export function obstacle(state: CaseState, who: Actor, type: CaseEventType): Refusal | null {
  const ofComplaint = complaintObstacle(state, type);
  if (ofComplaint) return ofComplaint;
  const { value, context } = state.request;
  if (isOver(state) && whileOpen.includes(type)) {
    return refuse('over', value.work === 'closed' ? 'The case is closed.' : 'The answer has been released.');
  }
  if (editing.includes(type) && value.work !== 'working') {
    if (value.work === 'approving') {
      return refuse('with-reviewer', 'The answer is with the reviewer. Take it back first, then change it.');
    }
    return value.work === 'approved'
      ? refuse('approved', 'The answer has been approved. Ask the reviewer to send it back first, then change it.')
      : refuse('over', 'The case is over, so the content of its answer can no longer change.');
  }
  const triage = triageObstacle(state, type);
  if (triage) return triage;
  switch (type) {
    case 'request.received':
      return refuse('exists', 'This request has been received already.');
    case 'identity.asked':
      if (value.identity === 'confirmed') return refuse('confirmed', 'Identity is already confirmed.');
      return value.identity === 'asked'
        ? refuse('asked', 'Proof of identity has been asked for and has not come yet.')
        : null;
    case 'identity.provided':
    case 'identity.confirmed':
      return value.identity === 'confirmed' ? refuse('confirmed', 'Identity is already confirmed.') : null;
    case 'identity.rejected':
      return value.identity === 'provided'
        ? null
        : refuse('nothing-to-check', 'No proof of identity is waiting to be checked.');
    case 'authority.asked':
      if (value.authority === 'notNeeded') return noAuthorityNeeded;
      if (value.authority === 'confirmed') return refuse('confirmed', 'Authority is already confirmed.');
      return value.authority === 'asked'
        ? refuse('asked', 'Proof of authority has been asked for and has not come yet.')
        : null;
    case 'authority.provided':
    case 'authority.confirmed':
      if (value.authority === 'notNeeded') return noAuthorityNeeded;
      return value.authority === 'confirmed' ? refuse('confirmed', 'Authority is already confirmed.') : null;
    case 'authority.rejected':
      return value.authority === 'provided'
        ? null
        : refuse('nothing-to-check', 'No proof of authority is waiting to be checked.');
    case 'fee.asked':
      if (context.right === 'complaint') return refuse('free', 'A complaint is free of charge.', 'UK GDPR Art 12(5)');
      if (value.clock === 'paused') {
        return refuse('paused', 'The clock is paused by a question. Wait for its answer before asking for a fee.');
      }
      return context.fee.askedOn === null ? null : refuse('asked', 'A fee has been asked for already.');
    case 'fee.paid':
      return context.fee.askedOn !== null && context.fee.paidOn === null
        ? null
        : refuse('no-fee', 'No fee is waiting to be paid.');
    case 'clarification.answered':
      return context.isQuestionOpen ? null : refuse('no-question', 'No question is open with the requester.');
    case 'extension.given':
      return extensionObstacle(state);
    case 'letter.drafted':
      return context.decision === null
        ? refuse('no-letter', 'Record a decision first. The letter is made from it, and then you can change its words.')
        : null;
    case 'approval.requested':
      return value.work === 'working'
        ? reviewObstacle(state)
        : refuse('sent', 'The answer has been sent for approval already.');
    case 'approval.withdrawn':
      return value.work === 'approving' ? null : refuse('not-sent', 'The answer is not with the reviewer.');
    case 'approval.given':
      return approvalObstacle(state, who);
    case 'answer.built':
      if (value.work !== 'approving') return notWithReviewer;
      return context.built === null ? null : refuse('built', 'The answer of this round has been built already.');
    case 'approval.refused':
      return value.work === 'approving' || value.work === 'approved' ? null : notWithReviewer;
    case 'answer.released':
      return releaseObstacle(state);
    case 'answer.downloaded':
      return state.record.release || state.record.earlier.length > 0
        ? null
        : refuse('not-released', 'The answer has not been released yet.');
    case 'delivery.recorded':
      return deliveryRecordObstacle(state);
    case 'proof.deleted':
    case 'proof.viewed':
      return state.record.proof.some((proof) => !proof.isDeleted)
        ? null
        : refuse('no-proof', 'No copy of a proof document is kept on this case.');
    case 'case.closed':
      return closingObstacle(state);
    case 'case.reopened':
      return value.work === 'closed' && mayBeReopened(context)
        ? null
        : refuse(
            'not-reopenable',
            'Only a closed case can be opened again that was withdrawn, lapsed, redirected, not valid or a duplicate.',
          );
    case 'case.assigned':
      return value.work === 'closed' ? refuse('over', 'The case is closed.') : null;
    default:
      return (
        breachObstacle(state, type) ??
        incidentObstacle(state, type) ??
        documentObstacle(state, type) ??
        lookingObstacle(state, type) ??
        redlineObstacle(state, type) ??
        stageObstacle(state, type) ??
        consultingObstacle(state, type) ??
        fileOrderObstacle(state, type) ??
        copiesObstacle(state, type) ??
        identityObstacle(state, type) ??
        deliveryObstacle(state, type) ??
        representationObstacle(state, type) ??
        workObstacle(state, type) ??
        portingObstacle(state, type) ??
        linkingObstacle(state, type) ??
        consideredObstacle(state, type) ??
        registerObstacle(state, type) ??
        searchObstacle(state, type) ??
        kindnessObstacle(state, type) ??
        disposalObstacle(state, who, type)
      );
  }
}

const noAuthorityNeeded = refuse('own-data', 'The requester asks about themselves, so no authority is needed.');
const notWithReviewer = refuse('not-sent', 'The answer has not been sent for approval.');

function extensionObstacle(state: CaseState): Refusal | null {
  const { context } = state.request;
  if (!rightRules[context.right].mayBeExtended) {
    return refuse('no-extension', 'A complaint has no month that could be extended.', 'DPA 2018 s.164A');
  }
  if (context.extension) {
    return refuse(
      'extended',
      'The time has been extended already; it can be extended only once.',
      'UK GDPR Art 12A(3)',
    );
  }
  return isWaitingToStart(context)
    ? refuse('not-started', 'The clock has not started, so there is nothing to extend yet.', 'UK GDPR Art 12A(2)')
    : null;
}

function approvalObstacle(state: CaseState, who: Actor): Refusal | null {
  if (state.request.value.work !== 'approving') return notWithReviewer;
  if (who.kind === 'staff' && state.record.contributors.includes(who.id)) {
    return refuse('own-work', 'You worked on this answer, so someone else has to approve it.');
  }
  const { built } = state.request.context;
  if (!built) return refuse('building', 'The answer is still being built and checked. Look again in a moment.');
  const [doubt] = built.doubts;
  return doubt === undefined
    ? notesObstacle(state)
    : refuse('doubt', `The answer cannot be approved while there is a doubt: ${doubt}`, 'UK GDPR Art 5(1)(f)');
}

function closingObstacle(state: CaseState): Refusal | null {
  if (state.request.value.work !== 'answered') {
    return state.request.value.work === 'closed'
      ? refuse('over', 'The case is closed.')
      : refuse('not-answered', 'The case can be closed once the answer has been released, or the request withdrawn.');
  }
  return undeliveredObstacle(state) ?? lessonsObstacle(state) ?? workClosingObstacle(state);
}
