import type { CaseState } from '../../../../machines/case.ts';
import { addresseeOf } from '../../../../machines/delivery/gates.ts';
import { recallAnswer } from '../../../services/answer/recall-answer.ts';
import { perform } from '../../../services/case-act.ts';
import { changeContact } from '../../../services/identity/change-contact.ts';
import { directAnswer } from '../../../services/identity/direct-answer.ts';
import { verifyContact } from '../../../services/identity/verify-contact.ts';
import { contactWayLabels } from '../contact-ways.ts';
import { type ActedOn, type ActPages, actedBy, page } from './act-page.ts';
import { area, line, pick, several } from './fields.ts';
import { contactField, kindLabels } from './proof.ts';

/** Who gets the answer and where it goes, as it stands now. */
export const addresseeRows = (state: CaseState): ActedOn['rows'] => {
  const { name, address } = addresseeOf(state);
  const { contact, isToVerify } = state.delivery;
  return [
    { key: 'The answer goes to', value: name },
    { key: 'E-mail', value: contact.email ?? 'None' },
    { key: 'Postal address', value: address ?? 'None that may be used' },
    ...(isToVerify ? [{ key: 'Changed', value: 'Not found to be theirs yet' }] : []),
  ];
};

/** Which of the stages of an answer are taken back: the last answer by itself, and before it all that were sent. */
const stagesTakenBack = ({ stages: { sent }, record }: CaseState): ActedOn['rows'] => {
  if (sent.length === 0) return [];
  const stages = sent.length === 1 ? 'Stage 1' : `All stages that were sent, 1 to ${sent.length}`;
  const value = record.release === null ? stages : 'The last stage. What was sent before it can still be opened.';
  return [{ key: 'What is taken back', value }];
};

/** How whoever asked is reached, and to whom the answer goes. */
export const deliveryActs = {
  'change-contact': page(changeContact, {
    group: 'identity',
    title: 'Change the contact details',
    lead: [
      'What stands here takes the place of all contact details of the case. The old ones stay on record.',
      'After identity was confirmed, nothing is released or e-mailed before a new address is found to be theirs.',
    ],
    fields: [
      several('ways', 'Ways they chose', contactWayLabels),
      line('email', 'E-mail address', undefined, true),
      line('phone', 'Phone number', undefined, true),
      area('address', 'Postal address', undefined, true),
      line('worker', 'Worker', undefined, true),
      pick('safe', 'Is it safe to contact them this way?', { yes: 'Yes', 'with-care': 'With care', no: 'No' }),
      area('safetyNote', 'What to keep in mind', undefined, true),
      several('not', 'Ways that must not be used', { email: 'E-mail', phone: 'Phone', post: 'Post' }),
      line('source', 'Who told you, and how?'),
      area('reason', 'Why does it change?'),
    ],
    valuesFor: ({ delivery: { contact } }) => ({
      ways: contact.ways,
      email: contact.email ?? '',
      phone: contact.phone ?? '',
      address: contact.address ?? '',
      worker: contact.worker ?? '',
      safe: contact.safe,
      safetyNote: contact.safetyNote ?? '',
      not: contact.not ?? [],
    }),
    submit: 'Change contact details',
  }),
  'verify-contact': page(verifyContact, {
    group: 'identity',
    title: 'Record that a change of contact details is theirs',
    lead: ['Ask them by details held before the change, meet them, or ask what only they could know.'],
    fields: [pick('kind', 'What kind of check was it?', kindLabels), contactField(), area('note', 'What was done?')],
    submit: 'Record',
  }),
  'direct-answer': page(directAnswer, {
    group: 'answer',
    title: 'Say who gets the answer',
    lead: [
      'The answer can go to somebody other than whoever asked. The letter names them, and only they get it.',
      'Online only whoever asked can open it. To anybody else it goes by post or in person.',
    ],
    shows: addresseeRows,
    fields: [
      pick('to', 'Who gets the answer?', {
        requester: 'Whoever asked',
        subject: 'The person the information is about',
        other: 'Somebody else, an advocate for example',
      }),
      line('name', 'Their name'),
      area('address', 'Their postal address', 'Leave empty if it is handed over', true),
      area('reason', 'Why does it go to them?'),
      area(
        'authority',
        'What shows that it may go to them?',
        'For example: the person’s own words, and who heard them',
      ),
    ],
    submit: 'Record',
  }),
  // Stopping a leak does not wait for somebody to look again at what else happened to the case.
  'recall-answer': actedBy(
    'answer.recalled',
    recallAnswer.input,
    (app, actor, { caseId, commandId }, typed) => perform(app, actor, { caseId, commandId }, recallAnswer, typed),
    {
      group: 'answer',
      title: 'Take the released answer back',
      lead: [
        'At once nobody can open or download it any more. The requester reads on their page that it was taken back. Where they had been told that it is ready, they get an e-mail too, if e-mail is safe for them.',
        'What was downloaded, posted or handed over cannot be undone by this. Tell the DPO: it may be a breach to be reported within 72 hours.',
        'It can be released again after somebody else has approved it anew.',
      ],
      shows: (state) => [...addresseeRows(state), ...stagesTakenBack(state)],
      fields: [area('reason', 'Why is it taken back?')],
      submit: 'Take back now',
    },
  ),
} as const satisfies ActPages;
