import type { CaseState } from '../../../../machines/case.ts';
import { formatDate } from '../../../../machines/dates.ts';
import { handedOver, notRecorded } from '../../../../machines/delivery/handed-over.ts';
import { deliveryFor } from '../../../../machines/kindness/receiving.ts';
import { openComments, placeOfPage } from '../../../../machines/looking/gates.ts';
import { recordDelivery, waysByHand } from '../../../services/answer/record-delivery.ts';
import { release } from '../../../services/answer/release.ts';
import { approval, approve } from '../../../services/approval/approve.ts';
import { approvalRequest, requestApproval } from '../../../services/approval/request-approval.ts';
import { sendBack } from '../../../services/approval/send-back.ts';
import { takeBack } from '../../../services/approval/take-back.ts';
import { askRedline } from '../../../services/redaction/ask-redline.ts';
import { wentWords } from '../words.ts';
import { type ActPages, actedBy, page } from './act-page.ts';
import { addresseeRows } from './delivery.ts';
import { area, day, line, pick } from './fields.ts';

/** The notes that pages are not right, each with its page. */
const openNotes = (state: CaseState) =>
  openComments(state).flatMap(({ asks, pageId, body }) => {
    const place = asks === 'change' ? placeOfPage(state.file, pageId) : null;
    return place ? [{ key: `${place.document.name}, page ${place.page.number}`, value: body }] : [];
  });

const byHandFields = [
  pick('way', 'How was it delivered?', {
    paper: 'On paper, by post',
    stick: 'On a USB stick, by post',
    together: 'Read together with someone',
    visit: 'Seen or collected at the office',
  }),
  area('note', 'Details', 'For example the tracking number, or who handed it over and where'),
  day('on', 'When?'),
];

/** From approval to delivery. */
export const answerActs = {
  'request-approval': actedBy('approval.requested', approvalRequest, requestApproval, {
    group: 'answer',
    title: 'Send for approval',
    lead: [
      'The answer is built now: pages are redacted, and the result is checked for anything that should not be there.',
      'Someone else then looks at it and approves it, or sends it back.',
      'Before that, the pages are looked through once more: what the list of doubts on the page “Answer” has must be dealt with.',
    ],
    fields: [],
    submit: 'Send for approval',
  }),
  'ask-redline': page(askRedline, {
    group: 'answer',
    title: 'Make a redline copy',
    lead: [
      'A PDF for whoever approves: nothing is taken out of it, and what will be is outlined with its code. “Not for release” stands across every page.',
      'It is found on the page “Answer”. Who opens it is on record, and it is deleted when the answer is approved, sent back or taken back.',
    ],
    fields: [],
    submit: 'Make the copy',
  }),
  'take-back': page(takeBack, {
    group: 'answer',
    title: 'Take the answer back',
    lead: ['You can change it and send it for approval again.'],
    fields: [],
    submit: 'Take back',
  }),
  approve: actedBy('approval.given', approval, approve, {
    group: 'answer',
    title: 'Approve the answer',
    lead: ['Look at letter, schedule and pages first. What you approve is exactly what is released.'],
    fields: [],
    fieldsOf: ({ record, looking }) => {
      const isOptional = looking.doubts.size === 0 && (record.answer?.warnings ?? []).length === 0;
      return [
        isOptional
          ? area('note', 'Note for the file', undefined, true)
          : area(
              'note',
              'What did you find?',
              'The answer comes with a warning, or somebody answered doubts. Say what you found on the pages they name.',
            ),
      ];
    },
    submit: 'Approve',
  }),
  'send-back': page(sendBack, {
    group: 'answer',
    title: 'Send the answer back',
    lead: ['The notes on pages that are not right go back with it. You write them beside the pages, before and after.'],
    shows: openNotes,
    fields: [area('note', 'What has to change?', 'Can stay empty where the notes say it all.', true)],
    submit: 'Send back',
  }),
  release: page(release, {
    group: 'answer',
    title: 'Release the answer',
    lead: [
      'Check the recipient. Type the name of whoever gets the answer in full, as it stands here.',
      'Online, the requester opens it with a link and a second thing only they have. The e-mail says nothing about the content.',
    ],
    fields: [
      pick('delivery', 'How is it delivered?', {
        portal: 'Online, on the requester’s own page',
        post: 'By post',
        'in-person': 'In person',
      }),
      line('recipient', 'Name of the person who receives it'),
      area('otherWay', 'If it is not the way they chose, why?', 'The form begins with the way they chose.', true),
    ],
    shows: addresseeRows,
    valuesFor: ({ kindness }) => ({ delivery: deliveryFor[kindness.way] }),
    submit: 'Release',
  }),
  'record-delivery': page(recordDelivery, {
    group: 'answer',
    title: 'Record the delivery',
    lead: [
      'For an answer that was posted or handed over. Where it was online, each download goes on record by itself.',
    ],
    shows: addresseeRows,
    fields: byHandFields,
    fieldsOf: (state) => {
      const stages = handedOver(state).map(({ stage, on, delivery }) => [
        stage ?? 'last',
        `${stage === null ? 'The last stage' : `Stage ${stage}`}, released ${wentWords[delivery]} on ${formatDate(on)}`,
      ]);
      return stages.length < 2
        ? byHandFields
        : [pick('stage', 'What was delivered?', Object.fromEntries(stages)), ...byHandFields];
    },
    valuesFor: (state) => {
      const next = notRecorded(state)[0] ?? handedOver(state).at(-1);
      const chosen = waysByHand.find((way) => way === state.kindness.way && deliveryFor[way] === next?.delivery);
      return {
        stage: String(next?.stage ?? 'last'),
        way: chosen ?? (next?.delivery === 'in-person' ? 'visit' : 'paper'),
      };
    },
    submit: 'Record delivery',
  }),
} as const satisfies ActPages;
