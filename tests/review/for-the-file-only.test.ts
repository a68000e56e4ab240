import { expect, it } from 'vitest';
import { readProfile } from '../../app/profile.ts';
import { noticeLetter } from '../../app/services/contact/notice-letter.ts';
import { requesterOf } from '../../app/services/following/requester-cases.ts';
import { requesterConversation } from '../../app/services/following/requester-conversation.ts';
import { requesterStatus } from '../../app/services/following/requester-status.ts';
import { caseId } from '../../machines/ids.ts';
import { received, someDay } from '../machines/made-up.ts';
import { play } from '../machines/play.ts';

const doubt = 'Somebody else asked in her name last year.';
const { state, events } = play(received(), ['identity.asked', { doubt, wanted: 'One photo document' }]);
const history = events.map((event, index) => ({ seq: index + 1, at: 0, event }));
const own = {
  caseId: caseId.parse('c'),
  version: 2,
  state,
  history,
  commands: new Set<string>(),
  actor: requesterOf(state.record.received.submissionId),
};

// The officer is told that the requester does not see it, and it may tell an impostor what gave them away.
it.each([
  ['the page', requesterStatus(state, someDay)],
  ['the messages', requesterConversation(own)],
  ['the letter', noticeLetter(readProfile(undefined), state, someDay, 'identity')],
])('why there is doubt about who is asking is for the file only: %s', (_, told) => {
  const words = JSON.stringify(told);
  expect(words).toContain('One photo document');
  expect(words).not.toContain(doubt);
});
