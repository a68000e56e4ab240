import { closeCase } from '../../../services/case/close-case.ts';
import { reopenCase } from '../../../services/case/reopen-case.ts';
import { withdrawRequest } from '../../../services/case/withdraw-request.ts';
import { type ActPages, page } from './act-page.ts';
import { area, day } from './fields.ts';

/** Ending a case, and opening it again. */
export const endingActs = {
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
    lead: [
      'For a case that lapsed, was withdrawn, redirected, not valid, or ended as a duplicate. The person is told.',
      'Ended by mistake, it keeps its first date. Lapsed for want of proof, its month starts when the proof is received.',
    ],
    fields: [
      area('reason', 'Why?'),
      day(
        'askedAgainOn',
        'If they withdrew it and ask again: on which day?',
        'it was not withdrawn, or the withdrawal was a mistake',
      ),
    ],
    submit: 'Open again',
  }),
} as const satisfies ActPages;
