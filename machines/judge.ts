import { breachFault } from './breach/gates.ts';
import type { CaseState } from './case.ts';
import { complaintFault } from './complaint/gates.ts';
import { consultingFault } from './consulting/gates.ts';
import { carryingFault, copyFault } from './copies/gates.ts';
import { type CivilDate, formatDate } from './dates.ts';
import { deliveryFault } from './delivery/gates.ts';
import { disposalFault } from './disposal/gates.ts';
import { insteadFault, marksRemovedFault } from './documents/gates.ts';
import { due } from './due.ts';
import type { CaseEvent, EventOf } from './events.ts';
import { codeFault, consideredFault } from './exemptions/faults.ts';
import { findDocument, findPage } from './file.ts';
import { fileOrderFault } from './file-order/gates.ts';
import { removedFault } from './file-order/page-gates.ts';
import { identityFault } from './identity/gates.ts';
import type { DocumentId, FileId, PageId } from './ids.ts';
import { incidentFault } from './incident/gates.ts';
import { kindnessFault } from './kindness/gates.ts';
import { linkingFault } from './linking/gates.ts';
import { lookingFault } from './looking/gates.ts';
import { portingFault } from './porting/gates.ts';
import { redlineFault } from './redline/gates.ts';
import { type Refusal, refuse } from './refusal.ts';
import { registerFault } from './register/gates.ts';
import { authorityFault } from './representation/gates.ts';
import { isPaused } from './request/context.ts';
import { rightRules } from './rights/index.ts';
import { searchFault } from './searching/gates.ts';
import { sortingFault } from './sorting/gates.ts';
import { stageFault } from './stages/gates.ts';
import { watchFault } from './watching/warnings-on.ts';
import { workFault } from './work/gates.ts';

/** Why an event cannot have happened on the day it is said to have; null when it can. Days move deadlines. */
export function dayFault(state: CaseState, event: CaseEvent, today: CivilDate): Refusal | null {
  if (event.on > today) return refuse('future', 'This day is still to come. Enter the day on which it happened.');
  return event.on < state.request.context.receivedOn
    ? refuse('too-early', 'This cannot have happened before the request was received.')
    : null;
}

/** What the details of an event must satisfy beyond their shape; null when they do. */
export function judge(state: CaseState, event: CaseEvent): Refusal | null {
  const ofComplaint = complaintFault(state, event);
  if (ofComplaint) return ofComplaint;
  const { context } = state.request;
  switch (event.type) {
    case 'identity.confirmed':
    case 'authority.confirmed':
      if (event.receivedOn !== null && event.receivedOn > event.on) {
        return refuse('future', 'The proof cannot have been received after today.');
      }
      if (event.receivedOn !== null && event.receivedOn < context.receivedOn) {
        return refuse('too-early', 'The proof cannot have been received before the request.');
      }
      return event.type === 'authority.confirmed' ? authorityFault(state, event) : identityFault(state, event);
    case 'clarification.asked':
      return context.pauses.length >= 2 &&
        event.identifiesInformation &&
        event.reason === null &&
        pausesByQuestion(state)
        ? refuse(
            'third-question',
            'This would pause the clock for the third time. Give the reason why it is still needed.',
            'UK GDPR Art 12A(5)',
          )
        : null;
    case 'clarification.answered':
      return context.pauses.some((pause) => pause.answeredOn === null && event.on < pause.askedOn)
        ? refuse('too-early', 'The answer cannot have come before the question was asked.')
        : null;
    case 'request.refused':
      return groundFault(state, event.ground);
    case 'approval.given':
      return (state.record.answer?.warnings ?? []).length > 0 && event.note.trim() === ''
        ? refuse(
            'warnings',
            'The answer comes with a warning. Look at the pages it names, and say in the note what you found.',
            'UK GDPR Art 5(1)(f)',
          )
        : null;
    case 'answer.downloaded':
      return state.record.release === null && !state.record.earlier.some(({ answer }) => holds(answer, event.file))
        ? refuse('not-released', 'The answer has not been released yet.')
        : null;
    case 'case.reopened':
      return askedAgainFault(context, event);
    case 'answer.built':
      if (event.round !== context.round) {
        return refuse('stale', 'This answer was built for an earlier round of approval.');
      }
      return event.doubts.length === 0 && (event.letter === null || event.letterContent === null)
        ? refuse('no-letter', 'An answer without a letter cannot be without a doubt.')
        : null;
    case 'extension.given': {
      const { noticeBy } = due(context);
      return noticeBy !== null && !isPaused(context) && event.on > noticeBy
        ? refuse(
            'too-late',
            `Notice of an extension had to be given by ${formatDate(noticeBy)}. The date can no longer move.`,
            'UK GDPR Art 12A(4)(a)',
          )
        : null;
    }
    case 'marks.added':
      return event.marks.every((mark) => findPage(state.file, mark.documentId, mark.pageId))
        ? event.marks.every((mark) => mark.code !== 'other' || mark.citation !== null)
          ? (insteadFault(state.file, event) ?? codesFault(state, event.marks))
          : refuse('no-citation', 'Name the provision this redaction rests on.')
        : refuse('no-page', 'A page of this case was not found. Load the page again.');
    case 'page.decided':
      if (!event.pages.every(({ documentId, pageId }) => findPage(state.file, documentId, pageId))) {
        return refuse('no-page', 'A page of this case was not found. Load the page again.');
      }
      if (event.pages.some(({ copyOf }) => copyOf !== undefined)) return copyFault(state, event);
      if (event.decision === 'release' && event.pages.some((page) => hasMarks(state, page.documentId, page.pageId))) {
        return refuse(
          'has-marks',
          'A page that carries redactions cannot be released whole. Remove its redactions first, or decide to redact it.',
        );
      }
      if (event.decision !== 'withhold') return null;
      return event.code === null
        ? refuse('no-code', 'Choose the exemption a page is withheld under.', 'UK GDPR Art 12(4)')
        : codeFault(state, event.code);
    case 'copies.decided':
      return carryingFault(state, event) ?? carriedFault(state, event);
    case 'marks.removed':
      return marksRemovedFault(state.file, event);
    case 'document.paged':
    case 'document.read':
    case 'document.failed': {
      const document = findDocument(state.file, event.documentId);
      if (document?.status === 'reading') return null;
      return document ? refuse('read', 'This document has been read already.') : noSuchDocument;
    }
    case 'document.unpacked':
    case 'document.unlocked':
      return comingInFault(state, event);
    case 'finding.settled':
      return findDocument(state.file, event.documentId)?.findings.some((finding) => finding.id === event.findingId)
        ? null
        : refuse('no-finding', 'This finding is not part of the case.');
    case 'document.removed':
      return findDocument(state.file, event.documentId) ? removedFault(state.file, event.documentId) : noSuchDocument;
    case 'document.renamed':
      return findDocument(state.file, event.documentId) ? null : noSuchDocument;
    case 'decision.recorded':
      return decisionFault(event) ?? codesFault(state, event.exemptions);
    case 'proof.viewed':
      return state.record.proof.some(({ file, isDeleted }) => file === event.file && !isDeleted)
        ? null
        : refuse('no-proof', 'No such copy of proof is kept on this case.');
    case 'material.viewed':
      return findDocument(state.file, event.documentId) ? null : noSuchDocument;
    default:
      return (
        identityFault(state, event) ??
        deliveryFault(state, event) ??
        workFault(state, event) ??
        portingFault(state, event) ??
        linkingFault(state, event) ??
        consideredFault(state, event) ??
        registerFault(state, event) ??
        lookingFault(state, event) ??
        redlineFault(state, event) ??
        stageFault(state, event) ??
        consultingFault(state, event) ??
        searchFault(state, event) ??
        fileOrderFault(state, event) ??
        kindnessFault(state, event) ??
        watchFault(state, event) ??
        breachFault(state, event) ??
        disposalFault(state, event) ??
        incidentFault(state, event) ??
        sortingFault(state, event)
      );
  }
}

/** Whether a file is part of a built answer. */
const holds = ({ letter, schedule, bundle, bundles = [], exports }: EventOf<'answer.built'>, file: FileId): boolean =>
  [
    letter,
    schedule,
    bundle,
    ...bundles.map((one) => one.file),
    ...exports.flatMap(({ csv, json }) => [csv, json]),
  ].includes(file);

function comingInFault({ file }: CaseState, event: EventOf<'document.unpacked' | 'document.unlocked'>): Refusal | null {
  const document = findDocument(file, event.documentId);
  if (!document) return noSuchDocument;
  if (event.type === 'document.unlocked')
    return document.isLocked ? null : refuse('not-locked', 'This document does not wait for a password.');
  const isDone = document.status !== 'reading' || document.kind !== null;
  return isDone ? refuse('read', 'This document has been opened already.') : null;
}

/** What is carried over has to be right by itself, as if it were marked and decided there. */
function carriedFault(state: CaseState, event: EventOf<'copies.decided'>): Refusal | null {
  const { on, by, pages, decision, code, citation, marks } = event;
  const ofMarks = marks.length === 0 ? null : judge(state, { type: 'marks.added', on, by, marks });
  if (ofMarks || pages.length === 0) return ofMarks;
  return judge(state, { type: 'page.decided', on, by, pages, decision, code, citation });
}

const noSuchDocument = refuse('no-document', 'This document is not part of the case.');

/** Only what a person took back can they ask for again; everything else that ended owes them its first date. */
function askedAgainFault(
  { outcome, receivedOn }: CaseState['request']['context'],
  { askedAgainOn, on }: EventOf<'case.reopened'>,
): Refusal | null {
  if (askedAgainOn === undefined) return null;
  if (outcome !== 'withdrawn') {
    return refuse(
      'first-date',
      'Only a request that was withdrawn can be asked for again. This one keeps its first date.',
      'UK GDPR Art 12A(2)',
    );
  }
  if (askedAgainOn > on) return refuse('future', 'They cannot have asked again after today.');
  return askedAgainOn < receivedOn
    ? refuse('too-early', 'They cannot have asked again before they asked first.')
    : null;
}

/** Want of proof is a ground only where proof was asked for and has not come (Art 12(6)). */
function groundFault(state: CaseState, ground: EventOf<'request.refused'>['ground']): Refusal | null {
  const { value } = state.request;
  if (ground === 'no-identity' && value.identity !== 'asked') {
    return refuse(
      'no-ground',
      'Proof of identity has to be asked for, and not have come, before a request can be refused for want of it.',
      'UK GDPR Art 12(6)',
    );
  }
  return ground === 'no-authority' && value.authority !== 'asked'
    ? refuse(
        'no-ground',
        'Proof of authority has to be asked for, and not have come, before a request can be refused for want of it.',
        'UK GDPR Art 12(6)',
      )
    : null;
}

const codesFault = (state: CaseState, grounds: readonly { readonly code: string }[]): Refusal | null =>
  [...new Set(grounds.map(({ code }) => code))].map((code) => codeFault(state, code)).find((fault) => fault !== null) ??
  null;

const hasMarks = (state: CaseState, document: DocumentId, page: PageId): boolean =>
  (findPage(state.file, document, page)?.marks.length ?? 0) > 0;

const pausesByQuestion = (state: CaseState): boolean => rightRules[state.request.context.right].isPausedByQuestions;

function decisionFault(event: Extract<CaseEvent, { type: 'decision.recorded' }>): Refusal | null {
  const withholds = event.outcome === 'refused' || event.outcome === 'partly-granted';
  if (event.outcome === 'withdrawn' || event.outcome === 'lapsed' || event.outcome === 'duplicate') {
    return refuse(
      'not-a-decision',
      'A request that is withdrawn, lapses or is a duplicate is recorded as such, not decided.',
    );
  }
  return withholds && event.exemptions.some((exemption) => exemption.code === 'other' && exemption.citation === null)
    ? refuse('no-citation', 'Name the provision each refusal rests on.', 'UK GDPR Art 12(4)')
    : null;
}
