import { type CivilDate, latest } from '../dates.ts';
import { noted, sentence } from '../said.ts';
import type { Step } from './answer.ts';
import { cite } from './citations.ts';
import type { ReadFacts } from './facts.ts';

const waits = [
  {
    field: 'identityReceivedAt',
    awaited: 'identity-awaited',
    received: 'identity-received',
    citation: cite.identity,
    missing: 'We asked for information to confirm identity and have not received it yet.',
    came: 'The information we asked for to confirm identity was received on {0}.',
  },
  {
    field: 'authorityReceivedAt',
    awaited: 'authority-awaited',
    received: 'authority-received',
    citation: cite.authority,
    missing: 'We asked for proof of authority to act for someone else and have not received it yet.',
    came: 'The proof we asked for of authority to act for someone else was received on {0}.',
  },
  {
    field: 'feePaidAt',
    awaited: 'fee-awaited',
    received: 'fee-paid',
    citation: cite.fee,
    missing: 'We asked for a fee and it has not been paid yet.',
    came: 'The fee we asked for was paid on {0}.',
  },
] as const;

/**
 * The day the month is counted from: the latest of the request, the identity or authority information that was asked for
 * and the fee (Art 12A(2)). Null while any of them is still missing. What counts is receipt, not when someone checked it.
 */
export function findStart(facts: ReadFacts): { startsOn: CivilDate | null; steps: Step[] } {
  const { receivedAt } = facts;
  const steps: Step[] = [
    {
      rule: 'received',
      citation: cite.received,
      to: receivedAt,
      ...noted(sentence('The request was received on {0}.', receivedAt)),
    },
  ];
  let startsOn = receivedAt;
  let waiting = false;
  for (const wait of waits) {
    const came = facts[wait.field];
    if (came === undefined) continue;
    if (came === null) {
      waiting = true;
      const note = noted(sentence(wait.missing), sentence('The time limit starts on the day we receive it.'));
      steps.push({ rule: wait.awaited, citation: wait.citation, ...note });
    } else {
      startsOn = latest(startsOn, came);
      const note = noted(sentence(wait.came, came));
      steps.push({ rule: wait.received, citation: wait.citation, to: came, ...note });
    }
  }
  if (waiting) return { startsOn: null, steps };
  const words =
    steps.length === 1
      ? 'We had everything we needed, so the time limit starts on that day, {0}.'
      : 'The time limit starts on the latest of these days, {0}.';
  const note = noted(sentence(words, startsOn));
  steps.push({ rule: 'starts', citation: cite.starts, from: receivedAt, to: startsOn, ...note });
  return { startsOn, steps };
}
