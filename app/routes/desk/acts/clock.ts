import { askFee } from '../../../services/case/ask-fee.ts';
import { extend } from '../../../services/case/extend.ts';
import { recordFee } from '../../../services/case/record-fee.ts';
import { askToClarify } from '../../../services/contact/ask-to-clarify.ts';
import { recordAnswer } from '../../../services/contact/record-answer.ts';
import { type ActPages, page } from './act-page.ts';
import { area, day, line, pick } from './fields.ts';

/** Questions to the requester, the fee, and time. */
export const clockActs = {
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
} as const satisfies ActPages;
