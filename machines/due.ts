import type { CaseState } from './case.ts';
import type { Deadline } from './clock/answer.ts';
import { afterAcknowledgement } from './clock/complaint.ts';
import { deadline } from './clock/deadline.ts';
import type { ClockFacts } from './clock/facts.ts';
import { calendarsWith } from './clock/holidays.ts';
import type { RequestContext } from './request/context.ts';

/** The facts the clock counts with, as the events so far add up to them. */
export function clockFacts(context: RequestContext): ClockFacts {
  const { identity, authority, fee, pauses, extension, targetDays } = context;
  return {
    right: context.right,
    nation: context.nation,
    receivedAt: context.receivedOn,
    ...(identity.askedOn !== null && { identityReceivedAt: identity.receivedOn }),
    ...(authority.askedOn !== null && { authorityReceivedAt: authority.receivedOn }),
    ...(fee.askedOn !== null && { feePaidAt: fee.paidOn }),
    ...(targetDays !== undefined && { targetDays }),
    pauses: pauses.map((pause) => ({ askedAt: pause.askedOn, answeredAt: pause.answeredOn })),
    extension: extension === null ? null : { noticeGivenAt: extension.noticeOn, reason: extension.reason },
  };
}

/** What was worked out for a context. It never changes once made, so neither does its date. */
const known = new WeakMap<RequestContext, Deadline>();

/**
 * When the answer is due, and how the date came about. Always computed, never stored, so it cannot drift from the law; once
 * for each context, since guards, rows and every sweep ask.
 * The machine only lets lawful facts in (a pause on another right never becomes one), so a refusal here is a bug.
 */
export function due(context: RequestContext): Deadline {
  const before = known.get(context);
  if (before) return before;
  const answer = worked(context);
  known.set(context, answer);
  return answer;
}

function worked(context: RequestContext): Deadline {
  const answer = deadline(clockFacts(context), calendarsWith(context.nation, context.holidays));
  if (!answer.ok) throw new Error(`the clock refused facts the machine let in: ${answer.code}`);
  return answer;
}

/** The same for a case as it stands: the one date of a complaint is met by acknowledging it. */
export function dueOf({ request, complaint }: Pick<CaseState, 'request' | 'complaint'>): Deadline {
  const deadline = due(request.context);
  const { acknowledged } = complaint.context;
  return acknowledged === null ? deadline : afterAcknowledgement(deadline, acknowledged.on);
}
