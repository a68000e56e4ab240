import type { CaseState } from '../../../../machines/case.ts';
import { whyNoMail } from '../../../services/gets-mail.ts';
import { noticeNames, noticesFor } from '../../../services/notice-letter.ts';

const noMailWords = {
  'not-safe':
    'This person gets no e-mail, because they said that it is not safe to contact them. Do not post letters: hand them over, in the way they asked for.',
  'no-address': 'This person gets no e-mail: send letters by post or hand them over.',
} as const;

/** The letters that fit a case now, and whether they have to be sent on paper. */
export function noticesOf(state: CaseState) {
  const { contact } = state.delivery;
  const why = whyNoMail(contact);
  const wantsPost = contact.ways.includes('post') ? 'This person asked to be contacted by post.' : null;
  return {
    // Released as it is, byte for byte: for whoever gets it on paper, the outcome of a complaint among them.
    answer: state.record.release === null ? null : (state.record.answer?.letter ?? null),
    letters: noticesFor(state).map((kind) => ({ kind, name: noticeNames[kind] })),
    paper: why === null ? wantsPost : noMailWords[why],
  };
}
