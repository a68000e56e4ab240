import { causeName } from '../../../../machines/breach/causes.ts';
import { formatDate } from '../../../../machines/dates.ts';
import type { CaseEvent, EventOf } from '../../../../machines/events.ts';
import { exemptionOf } from '../../../../machines/exemptions/index.ts';
import { wayWords } from '../../../../machines/kindness/receiving.ts';
import type { Right } from '../../../../machines/people.ts';
import { askerWords } from '../../../../machines/sorting/askers.ts';
import { stepName } from '../../../../machines/watching/words.ts';
import { hardWords } from '../hard-words.ts';
import {
  acknowledgedWords,
  channelWords,
  complaintOutcomeWords,
  linkWords,
  outcomeWords,
  toldWords,
  transferWords,
  wentWords,
} from '../words.ts';
import { tellDisposal } from './tell-disposal.ts';
import { tellDocument } from './tell-document.ts';
import { tellIncident } from './tell-incident.ts';
import { tellWho } from './tell-who.ts';
import { type Told, told } from './told.ts';

/** An event as a line of the timeline of a case of this right: what happened, and the words that came with it. */
export function tellEvent(event: CaseEvent, right: Right): Told {
  switch (event.type) {
    case 'request.received':
      return told(
        `${right === 'complaint' ? 'Complaint' : 'Request'} received: ${channelWords[event.channel].toLowerCase()}`,
      );
    case 'identity.asked':
    case 'identity.provided':
    case 'identity.confirmed':
    case 'identity.rejected':
    case 'identity.checked':
    case 'identity.check-withdrawn':
    case 'identity.level-set':
    case 'contact.changed':
    case 'contact.verified':
    case 'authority.asked':
    case 'authority.provided':
    case 'authority.confirmed':
    case 'authority.rejected':
    case 'proof.deleted':
    case 'proof.viewed':
    case 'competence.recorded':
    case 'conflict.recorded':
    case 'conflict.decided':
      return tellWho(event);
    case 'hold.placed':
    case 'hold.lifted':
    case 'disposal.proposed':
    case 'disposal.agreed':
    case 'disposal.stopped':
    case 'case.disposed':
      return tellDisposal(event);
    case 'answer.directed':
      return told(`The answer goes to ${event.name}`, `${event.reason}\nOn whose authority: ${event.authority}`);
    case 'answer.recalled':
      return told('Answer taken back: nobody can open it any more', event.reason);
    case 'fee.asked':
      return told(`Fee of £${(event.amountPence / 100).toFixed(2)} asked for`, event.reason);
    case 'fee.paid':
      return told('Fee paid');
    case 'clarification.asked':
      return told('Question asked', event.question);
    case 'clarification.answered':
      return told('Question answered', event.answer);
    case 'extension.given':
      return told('Time extended, notice given', event.explanation);
    case 'day.passed':
      return told('Somebody was reminded');
    case 'calendar.adopted':
      return told('Bank holidays taken over from the official list', 'Its dates are counted with them from here on.');
    case 'watch.told':
      return told(`Warning: ${event.told.map(stepName).join('. ')}`);
    case 'case.assigned':
      return told(
        event.to ? `Assigned to a new ${event.role}` : `${event.role === 'officer' ? 'Officer' : 'Reviewer'} taken off`,
      );
    case 'search.recorded':
      return told(`Search recorded: ${event.system}`, event.note || null);
    case 'search.asked':
      return told(`Search asked for: ${event.system}`, `${event.owner}, by ${formatDate(event.dueOn)}`);
    case 'search.escalated':
      return told('A search is so late that whoever is above its owner was written to');
    case 'search.reasoned':
      return told('Why the search is enough', event.note);
    case 'content.completed':
      return told('What the letter says beside the copy, completed for this case');
    case 'document.added':
    case 'document.paged':
    case 'document.read':
    case 'document.failed':
    case 'document.unpacked':
    case 'document.unlocked':
    case 'document.removed':
    case 'document.renamed':
    case 'documents.placed':
    case 'documents.ordered':
    case 'file-order.undone':
    case 'pages.moved':
    case 'pages.turned':
    case 'document.split':
    case 'documents.joined':
    case 'pages.read-again':
    case 'finding.settled':
    case 'marks.added':
    case 'marks.removed':
    case 'page.decided':
    case 'copies.decided':
    case 'review.undone':
    case 'review.passed-over':
    case 'review.redone':
      return tellDocument(event);
    case 'decision.recorded':
      return told(
        `Decision: ${(right === 'complaint' ? complaintOutcomeWords : outcomeWords)[event.outcome].toLowerCase()}`,
        event.explanation,
      );
    case 'request.refused':
      return told('Refusal recorded', event.reason);
    case 'letter.drafted':
      return told(event.content === null ? 'Letter put back to its standard wording' : 'Wording of the letter changed');
    case 'approval.requested':
      return told('Sent for approval');
    case 'approval.withdrawn':
      return told('Taken back from approval');
    case 'answer.built':
      return event.doubts.length === 0
        ? told('Answer built and verified')
        : told('Answer built, with doubts: it cannot be approved', event.doubts.join('\n'));
    case 'approval.refused':
      return told('Sent back', event.note);
    case 'approval.given':
      return told(approvedWords(event), event.note || null);
    case 'answer.released':
      return told(
        `${event.stage ? `Stage ${event.stage.number} of the answer` : 'Answer'} released, ${wentWords[event.delivery]}`,
      );
    case 'answer.downloaded':
      return told('Downloaded by the requester');
    case 'delivery.recorded':
      return told(event.stage ? `Delivery of stage ${event.stage} recorded` : 'Delivery recorded', event.note);
    case 'request.withdrawn':
      return told('Request withdrawn', event.reason || null);
    case 'case.closed':
      return told('Case closed', event.note || null);
    case 'case.reopened':
      return told(
        event.askedAgainOn === undefined
          ? 'Case opened again'
          : `Case opened again, asked for again on ${formatDate(event.askedAgainOn)}`,
        event.reason,
      );
    case 'message.sent':
      return told(
        event.by.kind === 'requester' ? 'Message from the requester' : 'Message to the requester',
        event.body,
      );
    case 'messages.read':
      return told('Messages read');
    case 'comment.added':
      return told(event.asks === 'change' ? 'Page marked as not right' : 'Comment on a page', event.body);
    case 'comment.settled':
      return told('Comment on a page settled', event.answer || null);
    case 'doubts.reopened':
      return told(`${event.doubts.length} ${event.doubts.length === 1 ? 'doubt' : 'doubts'} to be looked at again`);
    case 'doubts.answered':
      return told(`${event.doubts.length} ${event.doubts.length === 1 ? 'doubt' : 'doubts'} answered`, event.note);
    case 'request.sorted':
      return told(
        `Counted under: ${event.service ?? 'no service'}`,
        event.asker === null ? null : `Who asks: ${askerWords[event.asker]}`,
      );
    case 'note.added':
      return told('Note', event.body);
    case 'case.opened':
      return told('Case opened by someone it is not assigned to', event.reason);
    case 'consultation.asked':
      return told(
        `Copy to consult somebody asked for: ${event.to}`,
        event.withheld ? `${event.question} Withheld pages are shown: ${event.withheld}` : event.question,
      );
    case 'consultation.built':
      return told('Copy to consult somebody made', `SHA-256 ${event.sha256}`);
    case 'consultation.failed':
      return told('Copy to consult somebody could not be made', event.reason);
    case 'consultation.approved':
      return told('Copy to consult somebody approved', event.note || null);
    case 'consultation.withdrawn':
      return told('Consultation withdrawn', event.reason);
    case 'consultation.taken':
      return told('Copy to consult somebody downloaded to be sent');
    case 'consultation.answered':
      return told('Consultation answered', event.answer);
    case 'stage.planned':
      return told(
        `Next stage of the answer planned: ${event.documents.length === 1 ? '1 document' : `${event.documents.length} documents`}`,
        `Still to come, by ${formatDate(event.expectedOn)}: ${event.rest}`,
      );
    case 'stage.dropped':
      return told('Everything that is left is answered at once');
    case 'redline.asked':
      return told('Redline copy asked for');
    case 'redline.built':
      return told('Redline copy made');
    case 'redline.failed':
      return told('Redline copy could not be made', event.reason);
    case 'redline.viewed':
      return told('Redline copy opened: unredacted material viewed');
    case 'material.viewed':
      return { ...told('Unredacted material viewed'), seen: event };
    case 'item.recorded':
      return told('Listed what the request is about');
    case 'item.removed':
      return told('Taken off the list', event.reason);
    case 'item.decided':
      return told('Decided on one item', event.decision.reason);
    case 'item.carried-out':
      return told(`Carried out, as ${event.confirmedBy} confirms`, event.how);
    case 'data-set.sent':
      return told(
        `Sent to ${event.to}: ${transferWords[event.way].toLowerCase()}`,
        `Made sure of the address: ${event.checked}\nShown by: ${event.proof}`,
      );
    case 'recipient.recorded':
      return told(`Recipient listed: ${event.name}`);
    case 'recipient.told':
      return told(`Recipient: ${toldWords[event.status]}`, event.note || null);
    case 'duty.settled':
      return told(event.isDone ? 'Done as the law asks' : 'Left out, for a reason', event.note);
    case 'case.linked':
      return told(
        `Linked with ${event.reference}`,
        [linkWords[event.why], event.reason].filter((said) => said !== undefined).join('\n'),
      );
    case 'case.unlinked':
      return told(`No longer linked with ${event.reference}`, event.reason);
    case 'request.ended-as-duplicate':
      return told(`Ended as a duplicate: answered under ${event.reference}`, event.reason);
    case 'restriction.started':
      return told('Restriction in force', event.what);
    case 'restriction.used':
      return told(`Restricted information used by ${event.who}`, event.note);
    case 'restriction.notice-given':
      return told('The person was told that the restriction ends', event.reason);
    case 'complaint.acknowledged':
      return told(`Complaint acknowledged: ${acknowledgedWords[event.how].toLowerCase()}`, event.note || null);
    case 'complaint.enquiry-made':
      return told(`Looked into: ${event.whom}`, event.what);
    case 'complaint.progress-told':
      return told('The person was told how it is going', event.what);
    case 'lesson.recorded':
      return told(`Lesson recorded; ${event.owner} sees to it`, event.lesson);
    case 'lesson.none':
      return told('Nothing to be learnt from it', event.reason);
    case 'restriction.lifted':
      return told('Restriction lifted');
    case 'exemption.considered':
      return told(`Exemption considered: ${exemptionOf(event.code).label}`, `${event.what}\n${event.reason}`);
    case 'exemption.withdrawn':
      return told('Exemption no longer relied on', event.reason);
    case 'exemption.approved':
      return told('Exemption approved', event.note || null);
    case 'exemption.rejected':
      return told('Exemption not approved', event.note);
    case 'opinion.recorded':
      return told(
        `Opinion of ${event.from}: the test of serious harm is ${event.isTestMet ? 'met' : 'not met'}`,
        event.note || null,
      );
    case 'receiving.chosen':
      return told(`Wants the answer ${wayWords[event.way]}`, event.address);
    case 'language.chosen':
      return told(event.language === 'cy' ? 'Wants to be written to in Welsh' : 'Wants to be written to in English');
    case 'hard-content.marked':
      return told(
        event.kinds.length === 0 ? 'Warning of hard content taken off' : 'Warning of hard content',
        event.kinds.map((kind) => hardWords[kind]).join('\n') || null,
      );
    case 'contact.named':
      return told(
        'Contact named for the requester',
        [event.name, event.role, event.phone].filter((said) => said !== null).join(', ') || 'The team',
      );
    case 'progress.told':
      return told('The requester was told how far it is');
    case 'pace.asked':
      return told(
        event.pace === 'slow' ? 'Asked to go slower: no date moves' : 'Ready to go on as usual',
        event.note || null,
      );
    case 'breach.explained':
      return told(
        `Missed date of ${formatDate(event.missedOn)} explained: ${causeName([], event.cause)}`,
        `${event.what}\nDone: ${event.done}\nLearnt: ${event.lesson}\n${event.owner} sees to it`,
      );
    case 'breach.apologised':
      return told(`Told that we are late, and answer by ${formatDate(event.newDateOn)}`, event.why);
    case 'incident.recorded':
    case 'incident.assessed':
    case 'incident.step-taken':
    case 'incident.reported':
    case 'incident.not-reported':
    case 'incident.requester-told':
    case 'incident.other-told':
    case 'incident.nobody-told':
    case 'incident.closed':
      return tellIncident(event);
    case 'person.considered':
      return told(
        event.decision === null
          ? 'Another person considered, still open'
          : `Another person considered: ${event.decision === 'disclose' ? 'disclosed' : 'taken out'}`,
        event.reason || null,
      );
    case 'person.named':
      return told('Somebody entered into the people register, or their entry changed');
    case 'person.unnamed':
      return told('Somebody taken off the people register', event.reason);
    case 'suggestions.rejected':
      return told(
        `${event.suggestions.length} ${event.suggestions.length === 1 ? 'suggestion' : 'suggestions'} turned down`,
      );
  }
}

function approvedWords({ looked }: EventOf<'approval.given'>): string {
  if (!looked) return 'Approved';
  const { seen, of, sample } = looked;
  const drawn = sample ? `, a sample of ${sample.percent}% drawn: ${sample.pages.length} pages` : '';
  return `Approved: ${seen} of ${of} pages looked at${drawn}`;
}
