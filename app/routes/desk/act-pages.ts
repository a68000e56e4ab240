import type { z } from 'zod';
import type { Actor } from '../../../machines/actors.ts';
import type { CaseEventType } from '../../../machines/events.ts';
import { exemptionCodes, exemptions } from '../../../machines/exemptions/index.ts';
import type { CaseId } from '../../../machines/ids.ts';
import { type Refusal, refuse } from '../../../machines/refusal.ts';
import type { App } from '../../app.ts';
import type { ActField } from '../../components/desk/act-field.tsx';
import type { FormState } from '../../http/form-state.ts';
import { parseForm, typedForm } from '../../http/parse-form.ts';
import { approve } from '../../services/approve.ts';
import { askAuthority } from '../../services/ask-authority.ts';
import { askFee } from '../../services/ask-fee.ts';
import { askIdentity } from '../../services/ask-identity.ts';
import { askToClarify } from '../../services/ask-to-clarify.ts';
import { type CaseAct, perform } from '../../services/case-act.ts';
import { closeCase } from '../../services/close-case.ts';
import { confirmAuthority } from '../../services/confirm-authority.ts';
import { confirmIdentity } from '../../services/confirm-identity.ts';
import { decide } from '../../services/decide.ts';
import { deleteProof } from '../../services/delete-proof.ts';
import { extend } from '../../services/extend.ts';
import { recordAnswer } from '../../services/record-answer.ts';
import { recordDelivery } from '../../services/record-delivery.ts';
import { recordFee } from '../../services/record-fee.ts';
import { recordIdentity } from '../../services/record-identity.ts';
import { recordSearch } from '../../services/record-search.ts';
import { refuseRequest } from '../../services/refuse-request.ts';
import { rejectAuthority } from '../../services/reject-authority.ts';
import { rejectIdentity } from '../../services/reject-identity.ts';
import { release } from '../../services/release.ts';
import { reopenCase } from '../../services/reopen-case.ts';
import { requestApproval } from '../../services/request-approval.ts';
import { sendBack } from '../../services/send-back.ts';
import { takeBack } from '../../services/take-back.ts';
import { withdrawRequest } from '../../services/withdraw-request.ts';
import { commandFields } from './command-fields.ts';

export type ActGroup = 'identity' | 'clock' | 'work' | 'answer' | 'ending';

export const actGroups: Record<ActGroup, string> = {
  identity: 'Who is asking',
  clock: 'Questions and time',
  work: 'Searches and decision',
  answer: 'Approval and answer',
  ending: 'Ending the case',
};

/** One act of the desk as a page: what it is called, what it explains, what it asks. */
export interface ActPage {
  readonly group: ActGroup;
  readonly title: string;
  readonly lead: readonly string[];
  readonly fields: readonly ActField[];
  readonly submit: string;
  readonly event: CaseEventType;
  /** Reads the form and carries the act out; a form with faults comes back as it was typed. */
  readonly run: (app: App, actor: Actor, caseId: CaseId, request: Request) => Promise<ActRun>;
}

export type ActRun =
  | { readonly done: true }
  | { readonly done: false; readonly form: FormState; readonly refusal: Refusal | null };

function page<S extends z.ZodObject>(act: CaseAct<S>, described: Omit<ActPage, 'event' | 'run'>): ActPage {
  return {
    ...described,
    event: act.event,
    run: async (app, actor, caseId, request) => {
      const command = await parseForm(request.clone(), commandFields);
      const typed = await typedForm(request.clone());
      const sent = await parseForm(request, act.input);
      if (!command.ok || !sent.ok)
        return { done: false, form: sent.ok ? typed : sent, refusal: command.ok ? null : stale };
      const { commandId, version } = command.value;
      const result = await perform(app, actor, { caseId, commandId, expectedVersion: version }, act, sent.value);
      return result.ok ? { done: true } : { done: false, form: typed, refusal: result };
    },
  };
}

const stale = refuse('stale', 'This form is not complete. Load the page again and repeat what you wanted to do.');

const area = (name: string, label: string, hint?: string, isOptional = false): ActField => ({
  type: 'textarea',
  name,
  label,
  hint,
  isOptional,
});
const line = (name: string, label: string, hint?: string, isOptional = false): ActField => ({
  type: 'text',
  name,
  label,
  hint,
  isOptional,
});
const day = (name: string, label: string): ActField => ({
  type: 'date',
  name,
  label,
  hint: 'Leave empty if it is today. For example, 27 3 2026',
  isOptional: true,
});
const pick = (
  name: string,
  label: string,
  options: Record<string, string>,
  hint?: string,
  isOptional = false,
): ActField => ({
  type: 'radios',
  name,
  label,
  hint,
  isOptional,
  options: Object.entries(options).map(([value, text]) => ({ value, text })),
});

/** Every act that has a page of its own, by the last part of its address. */
export const actPages = {
  'confirm-identity': page(confirmIdentity, {
    group: 'identity',
    title: 'Confirm identity',
    lead: [
      'Confirm only what you are sure of. Use details the body already held, never those that came with the request.',
      'If proof was asked for, the month counts from the day it was received, not from the day it was checked.',
    ],
    fields: [
      area(
        'method',
        'How do you know who is asking?',
        'For example: passport seen in person, confirmed by their personal adviser',
      ),
      day('receivedOn', 'When was the proof received?'),
    ],
    submit: 'Confirm identity',
  }),
  'ask-identity': page(askIdentity, {
    group: 'identity',
    title: 'Ask for proof of identity',
    lead: [
      'Ask only where there is reasonable doubt, and ask promptly. The month does not start until the proof is received.',
      'The requester is told by e-mail that something is needed and reads the details on their own page.',
    ],
    fields: [
      area('doubt', 'Why is there reasonable doubt?', 'This is kept with the case. The requester does not see it.'),
      area('wanted', 'What would be enough?', 'Name alternatives: many people have no passport or driving licence.'),
    ],
    submit: 'Ask for proof',
  }),
  'record-identity': page(recordIdentity, {
    group: 'identity',
    title: 'Record proof that came another way',
    lead: ['For proof shown in person, sent by post, or a worker who vouches.'],
    fields: [line('how', 'How did the proof come?'), day('on', 'When was it received?')],
    submit: 'Record proof',
  }),
  'reject-identity': page(rejectIdentity, {
    group: 'identity',
    title: 'The proof is not enough',
    lead: ['The requester is asked again. The month starts when adequate proof is received.'],
    fields: [area('reason', 'What is missing, and what would be enough?', 'The requester reads this.')],
    submit: 'Ask again',
  }),
  'ask-authority': page(askAuthority, {
    group: 'identity',
    title: 'Ask for proof of authority',
    lead: ['The requester asks for someone else. Documents do not by themselves give a right to the information.'],
    fields: [
      area('wanted', 'What is needed?', 'For example: signed consent, or the order that gives parental responsibility'),
    ],
    submit: 'Ask for proof of authority',
  }),
  'confirm-authority': page(confirmAuthority, {
    group: 'identity',
    title: 'Confirm authority',
    lead: ['The right belongs to the person the information is about. Consider what they know and want.'],
    fields: [
      area('method', 'What shows the authority, and what does it cover?'),
      day('receivedOn', 'When was it received?'),
    ],
    submit: 'Confirm authority',
  }),
  'reject-authority': page(rejectAuthority, {
    group: 'identity',
    title: 'The authority is not enough',
    lead: ['The requester is asked again.'],
    fields: [area('reason', 'What is missing, and what would be enough?', 'The requester reads this.')],
    submit: 'Ask again',
  }),
  'delete-proof': page(deleteProof, {
    group: 'identity',
    title: 'Delete the copies of proof',
    lead: ['The copies are deleted for good. That they were seen, when and by whom stays on record.'],
    fields: [],
    submit: 'Delete copies',
  }),
  'ask-to-clarify': page(askToClarify, {
    group: 'clock',
    title: 'Ask a question',
    lead: [
      'For an access request the clock stops only for a question that is needed to identify the information, not for one about format.',
      'For every other right the question is recorded and the clock keeps running.',
    ],
    fields: [
      area(
        'question',
        'What do you need to know?',
        'The requester reads this. Say what happens if they answer “everything”.',
      ),
      pick('identifies', 'Is the answer needed to identify the information?', {
        yes: 'Yes, it pauses the clock of an access request',
        no: 'No, for example it is about the format',
      }),
      area('reason', 'Why is it needed?', 'Required from the third question that pauses the clock.', true),
    ],
    submit: 'Send the question',
  }),
  'record-answer': page(recordAnswer, {
    group: 'clock',
    title: 'Record an answer to your question',
    lead: ['For an answer by phone, post or in person. The clock runs again from the day it came.'],
    fields: [area('answer', 'What did the requester answer?'), day('on', 'When did the answer come?')],
    submit: 'Record answer',
  }),
  extend: page(extend, {
    group: 'clock',
    title: 'Extend by two months',
    lead: [
      'Only where the requests are complex, or there are several from the same person. Staff shortage and volume of work are no reason.',
      'Pressing the button gives the notice: the requester is told today, with these reasons.',
    ],
    fields: [
      pick('reason', 'What is the reason?', {
        complexity: 'The request is complex',
        'number-of-requests': 'The number of requests from this person',
      }),
      area('explanation', 'Explain the delay', 'The requester reads this.'),
    ],
    submit: 'Extend and give notice',
  }),
  'ask-fee': page(askFee, {
    group: 'clock',
    title: 'Ask for a fee',
    lead: [
      'A fee is possible only where a request is manifestly unfounded or excessive. The month starts when it is paid.',
    ],
    fields: [
      line('pounds', 'Fee in pounds'),
      area('reason', 'Why does the law allow a fee here?', 'The requester reads this.'),
    ],
    submit: 'Ask for the fee',
  }),
  'record-fee': page(recordFee, {
    group: 'clock',
    title: 'Record that the fee was paid',
    lead: [],
    fields: [day('on', 'When was it paid?')],
    submit: 'Record payment',
  }),
  'record-search': page(recordSearch, {
    group: 'work',
    title: 'Record a search',
    lead: [
      'Record every system you searched, those with nothing in them, and those you did not search with the reason. The letter lists them.',
    ],
    fields: [
      line('system', 'System, team or place'),
      pick('result', 'What came of it?', {
        found: 'Information was found',
        'nothing-found': 'Nothing was found',
        'not-searched': 'Not searched',
      }),
      line('searcher', 'Who searched?', 'A role is enough'),
      line('terms', 'What was searched for?', undefined, true),
      line('from', 'From when?', 'A year is enough', true),
      line('to', 'Until when?', undefined, true),
      area('note', 'Note, or why it was not searched', undefined, true),
    ],
    submit: 'Record search',
  }),
  decide: page(decide, {
    group: 'work',
    title: 'Record the decision',
    lead: [
      'The letter uses these words. Write to the person, plainly. You can record a new decision until the answer is approved.',
    ],
    fields: [
      pick('outcome', 'What is the outcome?', {
        granted: 'Granted: everything asked for',
        'partly-granted': 'Partly granted: some of it is withheld or refused',
        refused: 'Refused',
        'nothing-held': 'Nothing is held',
        'not-valid': 'Not a valid request',
        redirected: 'Another body holds it',
      }),
      area('explanation', 'Explain the decision', 'What was done, or why not.'),
      pick(
        'code',
        'If something is refused or withheld as a whole, on what ground?',
        Object.fromEntries(exemptionCodes.map((code) => [code, exemptions[code].label])),
        'Redactions on pages carry their own exemption; leave this for what is beyond them.',
        true,
      ),
      line('citation', 'Provision', 'Needed with “Other”. For example: UK GDPR Art 17(3)(b)', true),
      area('reason', 'Why it applies', undefined, true),
    ],
    submit: 'Record decision',
  }),
  refuse: page(refuseRequest, {
    group: 'work',
    title: 'Refuse the request as a whole',
    lead: ['The body has to be able to show why. The refusal still needs approval, and its letter names the remedies.'],
    fields: [
      pick('ground', 'On what ground?', {
        unfounded: 'Manifestly unfounded',
        excessive: 'Manifestly excessive',
        'not-valid': 'Not a request under these rights',
        'no-authority': 'No authority to ask for this person',
        'no-identity': 'Proof of identity never came',
      }),
      area('reason', 'Give the reasons', 'The requester reads this.'),
    ],
    submit: 'Record refusal',
  }),
  'request-approval': page(requestApproval, {
    group: 'answer',
    title: 'Send for approval',
    lead: [
      'The answer is built now: pages are redacted, and the result is checked for anything that should not be there.',
      'Someone else then looks at it and approves it, or sends it back.',
    ],
    fields: [],
    submit: 'Send for approval',
  }),
  'take-back': page(takeBack, {
    group: 'answer',
    title: 'Take the answer back',
    lead: ['You can change it and send it for approval again.'],
    fields: [],
    submit: 'Take back',
  }),
  approve: page(approve, {
    group: 'answer',
    title: 'Approve the answer',
    lead: ['Look at letter, schedule and pages first. What you approve is exactly what is released.'],
    fields: [area('note', 'Note for the file', undefined, true)],
    submit: 'Approve',
  }),
  'send-back': page(sendBack, {
    group: 'answer',
    title: 'Send the answer back',
    lead: [],
    fields: [area('note', 'What has to change?')],
    submit: 'Send back',
  }),
  release: page(release, {
    group: 'answer',
    title: 'Release the answer',
    lead: [
      'Check the recipient. Type the name of the requester in full, as it stands on this case.',
      'Online, the requester opens it with a link and a second thing only they have. The e-mail says nothing about the content.',
    ],
    fields: [
      pick('delivery', 'How is it delivered?', {
        portal: 'Online, on the requester’s own page',
        post: 'By post',
        'in-person': 'In person',
      }),
      line('recipient', 'Name of the person who receives it'),
    ],
    submit: 'Release',
  }),
  'record-delivery': page(recordDelivery, {
    group: 'answer',
    title: 'Record the delivery',
    lead: ['For an answer that was posted or handed over.'],
    fields: [
      pick('delivery', 'How was it delivered?', {
        portal: 'Online',
        post: 'By post',
        'in-person': 'In person',
      }),
      area('note', 'Details', 'For example the tracking number, or who handed it over and where'),
      day('on', 'When?'),
    ],
    submit: 'Record delivery',
  }),
  withdraw: page(withdrawRequest, {
    group: 'ending',
    title: 'Record that the request was withdrawn',
    lead: ['Only where the requester said so. They can ask again at any time.'],
    fields: [area('reason', 'What did they say?', undefined, true)],
    submit: 'Record withdrawal',
  }),
  close: page(closeCase, {
    group: 'ending',
    title: 'Close the case',
    lead: ['The requester keeps access to the answer.'],
    fields: [area('note', 'Note', undefined, true)],
    submit: 'Close case',
  }),
  reopen: page(reopenCase, {
    group: 'ending',
    title: 'Open the case again',
    lead: ['For a case that lapsed for want of proof. The month starts when the proof is received.'],
    fields: [area('reason', 'Why?')],
    submit: 'Open again',
  }),
} as const satisfies Record<string, ActPage>;

export type ActName = keyof typeof actPages;
export const isActName = (name: string): name is ActName => Object.hasOwn(actPages, name);
