import type { CaseState } from '../../../../machines/case.ts';
import { channelObstacle } from '../../../../machines/delivery/gates.ts';
import { whyNoMail } from '../../../services/contact/gets-mail.ts';
import { noticeNames, noticeObstacle, noticesFor } from '../../../services/contact/notice-letter.ts';

const noMailWords = {
  'not-safe': 'This person must not be e-mailed: send letters by post or hand them over.',
  'no-address': 'This person gets no e-mail: send letters by post or hand them over.',
} as const;

/** The letters that fit a case now, and whether they have to be sent on paper, or must not be written at all. */
export function noticesOf(state: CaseState) {
  const { contact } = state.delivery;
  const why = whyNoMail(contact);
  const wantsPost = contact.ways.includes('post') ? 'This person asked to be contacted by post.' : null;
  const { release, answer } = state.record;
  const forbidden = channelObstacle(contact, 'post');
  const isOnPaper = release !== null && (forbidden === null || release.delivery === 'in-person');
  return {
    // Released as it is, byte for byte: for whoever gets it on paper, the outcome of a complaint among them.
    answer: isOnPaper ? (answer?.letter ?? null) : null,
    letters: noticesFor(state)
      .filter((kind) => noticeObstacle(state, kind) === null)
      .map((kind) => ({ kind, name: noticeNames[kind] })),
    paper: why === null ? wantsPost : noMailWords[why],
    forbidden: forbidden && { sentence: forbidden.sentence, citation: forbidden.citation ?? '' },
  };
}
