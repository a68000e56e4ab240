import { formatDate } from '../../../../machines/dates.ts';
import type { CaseEvent } from '../../../../machines/events.ts';
import { exemptionOf } from '../../../../machines/exemptions/index.ts';
import { checkKinds, levelRules } from '../../../../machines/identity/levels.ts';
import { wayWords } from '../../../../machines/kindness/receiving.ts';
import type { Right } from '../../../../machines/people.ts';
import { hardWords } from '../hard-words.ts';
import {
  acknowledgedWords,
  channelWords,
  checkWords,
  complaintOutcomeWords,
  contactOriginWords,
  linkWords,
  outcomeWords,
  toldWords,
  transferWords,
} from '../words.ts';

const agreesWords = { yes: 'The child agrees', no: 'The child says no', 'not-said': 'The child did not say' } as const;
const checkedWords = {
  clean: 'Checked for malware: nothing found',
  'not-checked': 'Not checked for malware: no scanner is set',
} as const;

/** An event as a line of the timeline of a case of this right: what happened, and the words that came with it. */
export function tellEvent(event: CaseEvent, right: Right): { title: string; detail: string | null } {
  const told = (title: string, detail: string | null = null) => ({ title, detail });
  switch (event.type) {
    case 'request.received':
      return told(
        `${right === 'complaint' ? 'Complaint' : 'Request'} received: ${channelWords[event.channel].toLowerCase()}`,
      );
    case 'identity.asked':
      return told('Proof of identity asked for', `${event.wanted}\nReasonable doubt: ${event.doubt}`);
    case 'identity.provided':
      return told('Proof of identity received', event.how);
    case 'identity.confirmed':
      return told('Identity confirmed', event.method);
    case 'identity.rejected':
      return told('Proof of identity not enough', event.reason);
    case 'identity.checked':
      return told(
        `Check of identity: ${checkKinds[event.kind].label}`,
        [checkWords(event), ...(event.seenBy ? [`Seen by: ${event.seenBy}`] : []), event.note].join('\n'),
      );
    case 'identity.check-withdrawn':
      return told('Check of identity withdrawn', event.reason);
    case 'identity.level-set':
      return told(`Level of proof set: ${levelRules[event.level].label.toLowerCase()}`, event.reason);
    case 'contact.changed':
      return told('Contact details changed', `${event.source}\n${event.reason}`);
    case 'contact.verified':
      return told(
        `Change of contact details found to be theirs: ${checkKinds[event.kind].label}`,
        `${contactOriginWords[event.contact]}\n${event.note}`,
      );
    case 'answer.directed':
      return told(`The answer goes to ${event.name}`, `${event.reason}\nOn whose authority: ${event.authority}`);
    case 'answer.recalled':
      return told('Answer taken back: nobody can open it any more', event.reason);
    case 'authority.asked':
      return told('Proof of authority asked for', event.wanted);
    case 'authority.provided':
      return told('Proof of authority received', event.how);
    case 'authority.confirmed':
      return told('Authority confirmed', event.method);
    case 'authority.rejected':
      return told('Proof of authority not enough', event.reason);
    case 'proof.deleted':
      return told('Copies of proof deleted');
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
      return told('Reminder about a date');
    case 'case.assigned':
      return told(
        event.to ? `Assigned to a new ${event.role}` : `${event.role === 'officer' ? 'Officer' : 'Reviewer'} taken off`,
      );
    case 'search.recorded':
      return told(`Search recorded: ${event.system}`, event.note || null);
    case 'search.asked':
      return told(`Search asked for: ${event.system}`, `${event.owner}, by ${formatDate(event.dueOn)}`);
    case 'search.reasoned':
      return told('Why the search is enough', event.note);
    case 'content.completed':
      return told('What the letter says beside the copy, completed for this case');
    case 'document.added':
      return told(`Document added: ${event.name}`, event.checked === undefined ? null : checkedWords[event.checked]);
    case 'document.paged':
      return told('Pages of a document ready to be looked at');
    case 'document.read':
      return told(`Document read: ${event.pages.length} ${event.pages.length === 1 ? 'page' : 'pages'}`);
    case 'document.failed':
      return told('Document could not be read', event.reason);
    case 'document.unpacked':
      return told(
        event.children.length === 0
          ? 'Pages made of a document'
          : `Document opened: ${event.children.length} ${event.children.length === 1 ? 'file' : 'files'} came inside it`,
        event.children.map(({ name }) => name).join('\n') || null,
      );
    case 'document.unlocked':
      return told('Document opened with its password', 'The password was not kept.');
    case 'document.removed':
      return told('Document removed', event.reason);
    case 'document.renamed':
      return told(`Document renamed: ${event.name}`);
    case 'finding.settled':
      return told('Finding decided', event.note);
    case 'marks.added':
      return told(`${event.marks.length} ${event.marks.length === 1 ? 'redaction' : 'redactions'} marked`);
    case 'marks.removed':
      return told(`${event.marks.length} ${event.marks.length === 1 ? 'redaction' : 'redactions'} taken off`);
    case 'page.decided':
      return told(`${event.pages.length} ${event.pages.length === 1 ? 'page' : 'pages'} decided: ${event.decision}`);
    case 'review.undone':
      return told('Last change of the review undone');
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
      return told('Approved', event.note || null);
    case 'answer.released':
      return told('Answer released');
    case 'answer.downloaded':
      return told('Downloaded by the requester');
    case 'delivery.recorded':
      return told('Delivery recorded', event.note);
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
    case 'note.added':
      return told('Note', event.body);
    case 'case.opened':
      return told('Case opened by someone it is not assigned to', event.reason);
    case 'material.viewed':
      return told('Unredacted material viewed');
    case 'proof.viewed':
      return told('Copy of proof viewed');
    case 'competence.recorded':
      return told(
        'What the child understands and wants',
        [
          event.why,
          ...(event.agrees ? [agreesWords[event.agrees]] : []),
          `The child’s views: ${event.views}`,
          event.assessedBy,
        ].join('\n'),
      );
    case 'conflict.recorded':
      return told('Someone could be put at risk', event.note);
    case 'conflict.decided':
      return told('The DPO decided how this goes on', event.note);
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
