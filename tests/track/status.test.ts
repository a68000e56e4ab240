import { describe, expect, it } from 'vitest';
import { requesterStatus } from '../../app/services/following/requester-status.ts';
import { mayDo } from '../../machines/case.ts';
import { people, someDay } from '../machines/made-up.ts';
import { type Situation, situations } from '../machines/situations.ts';

const statusIn = (situation: Situation) => requesterStatus(situations[situation].state, someDay);

/** What the requester reads first, and what they are asked for, in every situation a case can be in. */
const told: Record<Situation, readonly [heading: string, ...wanted: (string | null)[]]> = {
  'just received, for themselves': ['We are working on your request'],
  'just received, for someone else': ['We are working on your request'],
  'identity asked for': ['We need to check who you are', 'identity'],
  'proof of identity sent, not yet checked': ['We are working on your request'],
  'identity confirmed': ['We are working on your request'],
  'identity and authority asked for': ['We need to check who you are', 'identity', 'authority'],
  'identity confirmed, proof of authority not yet checked': ['We are working on your request'],
  'identity and authority confirmed': ['We are working on your request'],
  'a fee asked for': ['We are waiting for a fee', null],
  'paused by a question': ['We have a question for you', 'question'],
  'a question that does not pause': ['We are working on your request', 'question'],
  extended: ['We are working on your request'],
  'past its date': ['We are working on your request'],
  'past its date, and the person told': ['We are working on your request'],
  'a complaint just received': ['We are looking into your complaint'],
  'a document being read': ['We are working on your request'],
  'a document locked with a password': ['We are working on your request'],
  'a document read, its pages undecided': ['We are working on your request'],
  'decided, ready to send for approval': ['We are working on your request'],
  'refused for want of identity, not yet sent': ['We need to check who you are', 'identity'],
  'with the reviewer, the answer being built': ['We are checking our answer'],
  'with the reviewer, built without a doubt': ['We are checking our answer'],
  'with the reviewer, built with a doubt': ['We are checking our answer'],
  'with the reviewer, paused by a question': ['We are checking our answer', 'question'],
  approved: ['We are checking our answer'],
  'approved, but identity not confirmed': ['We are checking our answer'],
  'approved, but authority not confirmed': ['We are checking our answer'],
  'approved refusal for want of identity': ['We are checking our answer', 'identity'],
  'approved refusal for want of identity, and proof comes': ['We are checking our answer'],
  'answered through the portal': ['Our answer is ready'],
  'answered after its date': ['Our answer is ready'],
  'answered by post, delivery not yet recorded': ['We have sent our answer by post'],
  'closed after the answer': ['This request is closed'],
  withdrawn: ['You have stopped this request'],
  'linked with another case by hand': ['We are working on your request'],
  'ended as a duplicate': ['You asked us for the same before'],
  'opened again after it was withdrawn': ['We are working on your request'],
  'lapsed and closed': ['This request is closed'],
  'opened again after it lapsed': ['We need to check who you are', 'identity'],
};

const names = Object.keys(situations).filter((name): name is Situation => name in situations);
const eventOf = {
  identity: 'identity.provided',
  authority: 'authority.provided',
  question: 'clarification.answered',
} as const;

describe('where a request stands, as its requester is told', () => {
  it.each(names)('%s', (situation) => {
    const { heading, wanted } = statusIn(situation);
    expect([heading, ...wanted.map(({ page }) => page)]).toEqual(told[situation]);
  });

  it.each(names)('asks only for what can be done: %s', (situation) => {
    for (const { page } of statusIn(situation).wanted) {
      if (page !== null) expect(mayDo(situations[situation].state, people.requester, eventOf[page])).toBeNull();
    }
  });

  it('says the same whatever the work has found so far', () => {
    const plain = statusIn('identity confirmed');
    for (const situation of [
      'a document being read',
      'a document read, its pages undecided',
      'decided, ready to send for approval',
    ] as const) {
      expect(statusIn(situation)).toEqual(plain);
    }
    expect(statusIn('with the reviewer, built with a doubt')).toEqual(statusIn('approved'));
  });

  it('repeats the reasons of an extension, and says when there is no date yet', () => {
    expect(statusIn('extended').time.join(' ')).toContain('Four services hold records');
    expect(statusIn('identity asked for').time.join(' ')).toContain('has not started yet');
    expect(statusIn('paused by a question').time.join(' ')).toContain('paused');
    expect(statusIn('withdrawn').time).toEqual([]);
  });
});
