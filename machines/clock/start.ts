import { type CivilDate, formatDay, latest } from '../dates.ts';
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
    came: 'The information we asked for to confirm identity was received on',
  },
  {
    field: 'authorityReceivedAt',
    awaited: 'authority-awaited',
    received: 'authority-received',
    citation: cite.authority,
    missing: 'We asked for proof of authority to act for someone else and have not received it yet.',
    came: 'The proof we asked for of authority to act for someone else was received on',
  },
  {
    field: 'feePaidAt',
    awaited: 'fee-awaited',
    received: 'fee-paid',
    citation: cite.fee,
    missing: 'We asked for a fee and it has not been paid yet.',
    came: 'The fee we asked for was paid on',
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
      note: `The request was received on ${formatDay(receivedAt)}.`,
    },
  ];
  let startsOn = receivedAt;
  let waiting = false;
  for (const wait of waits) {
    const came = facts[wait.field];
    if (came === undefined) continue;
    if (came === null) {
      waiting = true;
      const note = `${wait.missing} The time limit starts on the day we receive it.`;
      steps.push({ rule: wait.awaited, citation: wait.citation, note });
    } else {
      startsOn = latest(startsOn, came);
      steps.push({ rule: wait.received, citation: wait.citation, to: came, note: `${wait.came} ${formatDay(came)}.` });
    }
  }
  if (waiting) return { startsOn: null, steps };
  const note =
    steps.length === 1
      ? `We had everything we needed, so the time limit starts on that day, ${formatDay(startsOn)}.`
      : `The time limit starts on the latest of these days, ${formatDay(startsOn)}.`;
  steps.push({ rule: 'starts', citation: cite.starts, from: receivedAt, to: startsOn, note });
  return { startsOn, steps };
}
