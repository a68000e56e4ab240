import { describe, expect, it, test } from 'vitest';
import type { Effect } from '../../machines/effects.ts';
import { forSomeoneElse, people, received } from './made-up.ts';
import {
  answered,
  approved,
  aRequest,
  mails,
  mailsOf,
  type Played,
  play,
  playOn,
  readyToSend,
  type Step,
} from './play.ts';

const confirmed = aRequest('identity.confirmed');

describe('which mail goes when', () => {
  const table: readonly [string, Played, Step, readonly string[]][] = [
    ['identity is asked for', aRequest(), 'identity.asked', ['identity-or-authority-needed → requester']],
    [
      'proof of it is not enough',
      aRequest('identity.asked', 'identity.provided'),
      'identity.rejected',
      ['identity-or-authority-needed → requester'],
    ],
    [
      'authority is asked for',
      play(received(forSomeoneElse)),
      'authority.asked',
      ['identity-or-authority-needed → requester'],
    ],
    ['the proof asked for comes', aRequest('identity.asked'), 'identity.provided', ['clock-running-again → requester']],
    ['it is confirmed later', aRequest('identity.asked', 'identity.provided'), 'identity.confirmed', []],
    [
      'one of two proofs comes',
      play(received(forSomeoneElse), 'identity.asked', 'authority.asked'),
      'identity.provided',
      [],
    ],
    ['a question pauses the clock', confirmed, 'clarification.asked', ['clock-paused → requester']],
    [
      'a question does not',
      confirmed,
      ['clarification.asked', { identifiesInformation: false }],
      ['question-asked → requester'],
    ],
    ['the clock has not started', aRequest('identity.asked'), 'clarification.asked', ['question-asked → requester']],
    [
      'the question is answered',
      playOn(confirmed, 'clarification.asked'),
      'clarification.answered',
      ['clock-running-again → requester'],
    ],
    [
      'one that paused nothing is',
      playOn(confirmed, ['clarification.asked', { identifiesInformation: false }]),
      'clarification.answered',
      [],
    ],
    ['the time is extended', confirmed, 'extension.given', ['extension → requester']],
    ['a case is assigned', confirmed, 'case.assigned', ['assigned → officer']],
    ['a reviewer is named', confirmed, ['case.assigned', { role: 'reviewer', to: 'rowan' }], ['assigned → reviewer']],
    ['nobody is', confirmed, ['case.assigned', { to: null }], []],
    ['approval is asked for', playOn(confirmed, ...readyToSend), 'approval.requested', []],
    ['the answer stands built', aRequest(...approved.slice(0, -2)), 'answer.built', ['for-approval → reviewer']],
    [
      'it is built with a doubt',
      aRequest(...approved.slice(0, -2)),
      ['answer.built', { doubts: ['A picture'] }],
      ['sent-back → officer'],
    ],
    ['it is sent back', aRequest(...approved.slice(0, -1)), 'approval.refused', ['sent-back → officer']],
    ['it is approved', aRequest(...approved.slice(0, -1)), 'approval.given', []],
    ['it is released', aRequest(...approved), 'answer.released', ['answer-ready → requester']],
    ['it is taken back', aRequest(...answered), 'answer.recalled', ['answer-taken-back → requester']],
    ['it is taken back before it was released', aRequest(...approved.slice(0, -1)), 'approval.withdrawn', []],
    [
      'what went by post is taken back',
      aRequest(...approved, ['answer.released', { delivery: 'post' }]),
      'answer.recalled',
      [],
    ],
    ['it is downloaded', aRequest(...answered), 'answer.downloaded', []],
    ['the case is closed', aRequest(...answered), 'case.closed', ['request-closed → requester']],
    ['the request is withdrawn', aRequest('identity.asked'), 'request.withdrawn', ['request-withdrawn → requester']],
    ['the requester writes', confirmed, ['message.sent', { by: people.requester }], ['message-waiting → officer']],
    ['the team writes', confirmed, 'message.sent', ['message-waiting → requester']],
    ['a note is kept', confirmed, 'note.added', []],
  ];
  test.each(table)('%s', (_, before, step, expected) => {
    expect(mailsOf(before, step)).toEqual(expected);
  });

  it('a request is acknowledged', () => {
    expect(mails(aRequest().effects)).toEqual(['acknowledgement → requester']);
  });
});

describe('a whole case', () => {
  it('sends each mail once, in order', () => {
    const { effects } = aRequest(
      'case.assigned',
      'identity.asked',
      'identity.provided',
      'identity.checked',
      'identity.confirmed',
      'clarification.asked',
      'clarification.answered',
      'extension.given',
      ...answered.slice(2),
      'answer.downloaded',
      'case.closed',
    );
    expect(mails(effects)).toEqual([
      'acknowledgement → requester',
      'assigned → officer',
      'identity-or-authority-needed → requester',
      'clock-running-again → requester',
      'clock-paused → requester',
      'clock-running-again → requester',
      'extension → requester',
      'for-approval → reviewer',
      'answer-ready → requester',
      'request-closed → requester',
    ]);
    expect(effects.flatMap((effect: Effect) => (effect.kind === 'mail' ? [] : [effect.kind]))).toEqual([
      'read-document',
      'build-answer',
    ]);
  });

  it('a job that reports twice is heard once', () => {
    const built = aRequest(...approved.slice(0, -1));
    expect(() => playOn(built, 'answer.built')).toThrow('built');
    const read = aRequest('document.added', 'document.read');
    expect(() => playOn(read, 'document.read')).toThrow('read');
  });
});
