import { authorities } from '../../../../machines/representation/authorities.ts';
import { askAuthority } from '../../../services/identity/ask-authority.ts';
import { askIdentity } from '../../../services/identity/ask-identity.ts';
import { confirmAuthority } from '../../../services/identity/confirm-authority.ts';
import { confirmIdentity } from '../../../services/identity/confirm-identity.ts';
import { decideConflict } from '../../../services/identity/decide-conflict.ts';
import { deleteProof } from '../../../services/identity/delete-proof.ts';
import { recordCompetence } from '../../../services/identity/record-competence.ts';
import { recordConflict } from '../../../services/identity/record-conflict.ts';
import { recordIdentity } from '../../../services/identity/record-identity.ts';
import { rejectAuthority } from '../../../services/identity/reject-authority.ts';
import { rejectIdentity } from '../../../services/identity/reject-identity.ts';
import { type ActPages, page } from './act-page.ts';
import { area, choose, day, line, pick } from './fields.ts';
import { contactField, kindLabels, proofRows } from './proof.ts';

/** Who is asking, and on whose authority. */
export const identityActs = {
  'confirm-identity': page(confirmIdentity, {
    group: 'identity',
    title: 'Confirm identity',
    lead: [
      'Confirm only what you are sure of. Use details the body already held, never those that came with the request.',
      'If proof was asked for, the month counts from the day it was received, not from the day it was checked.',
    ],
    shows: proofRows,
    fields: [
      area(
        'method',
        'How do you know who is asking?',
        'For example: passport seen in person, confirmed by their personal adviser',
      ),
      choose('kind', 'What kind of check was it?', kindLabels, 'Say it wherever the case needs more than one proof.'),
      contactField(true),
      day('receivedOn', 'When was the proof received?', 'it came through this website, or today'),
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
    lead: [
      'The right belongs to the person the information is about. Papers do not by themselves give a right to all of it.',
      'For a child, record first what the child understands and wants.',
    ],
    fields: [
      pick(
        'basis',
        'What does the authority rest on?',
        Object.fromEntries(
          authorities.map(({ code, label, shownBy }) => [code, `${label} (${shownBy.toLowerCase()})`]),
        ),
      ),
      area('scope', 'What does it cover?', undefined, true),
      area('method', 'What shows it, and how did you check it?'),
      day('receivedOn', 'When was it received?'),
    ],
    submit: 'Confirm authority',
  }),
  'record-competence': page(recordCompetence, {
    group: 'identity',
    title: 'Record what the child understands and wants',
    lead: [
      'No age decides it. What counts is whether the child understands what a request means and what follows from it.',
      'In Scotland a child of 12 or more is presumed to understand, unless the contrary is shown.',
    ],
    fields: [
      pick('understands', 'Does the child understand what is asked?', { yes: 'Yes', 'in-part': 'In part', no: 'No' }),
      area('why', 'What shows it?'),
      pick(
        'agrees',
        'Does the child agree to this request?',
        { yes: 'Yes', no: 'No', 'not-said': 'The child did not say, or could not be asked' },
        'If a child who understands says no, nothing is approved or released before the DPO has decided.',
      ),
      area('views', 'What does the child want?', 'In their own words where possible, or why they could not be asked'),
      line('assessedBy', 'Who spoke with the child?', 'A role is enough'),
    ],
    submit: 'Record',
  }),
  'record-conflict': page(recordConflict, {
    group: 'identity',
    title: 'Record a court order, a safe address or another conflict',
    lead: ['From now on nothing is approved or released before the DPO has decided whether and how this goes on.'],
    fields: [
      pick('kind', 'What is it?', {
        'court-order': 'A court order that limits contact or information',
        'no-contact': 'Someone must not have contact with the child or the person',
        'safe-address': 'An address that must stay hidden',
        'conflict-of-interest': 'The body would decide for the child against itself',
      }),
      area('note', 'What is known, and from where?'),
    ],
    submit: 'Record',
  }),
  'decide-conflict': page(decideConflict, {
    group: 'identity',
    title: 'Decide how a request with a conflict goes on',
    lead: [
      'For the DPO. A child’s “no” counts as one. Say who may receive what, where it may be sent, and who has been asked.',
    ],
    fields: [area('note', 'What is decided, and why?')],
    submit: 'Record decision',
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
} as const satisfies ActPages;
