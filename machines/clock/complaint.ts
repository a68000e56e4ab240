import { addDays, type CivilDate, civilDate } from '../dates.ts';
import type { Nation } from '../people.ts';
import { noted, sentence } from '../said.ts';
import type { Deadline, Step } from './answer.ts';
import { type Calendars, calendars, nextWorkingDay } from './calendar.ts';
import { cite } from './citations.ts';
import type { ReadFacts } from './facts.ts';
import { internalTarget, targetStep } from './target.ts';
import { rollStep, unknownCalendarStep } from './words.ts';

const inForceOn = civilDate.parse('2026-06-19');

/**
 * The last day to acknowledge a data protection complaint: 30 days, the day after receipt being the first, moved to a
 * working day where needed (DPA 2018 s.164A(3), s.205(2)).
 */
export const complaintAcknowledgeBy = (
  receivedOn: CivilDate,
  nation: Nation,
  using: Calendars = calendars,
): CivilDate => nextWorkingDay(addDays(receivedOn, 30), nation, using);

/**
 * A complaint's clock. The only fixed date is the acknowledgement; the outcome is owed without undue delay. Nothing
 * starts it later, pauses it or extends it.
 */
export function complaintDeadline(facts: ReadFacts, using: Calendars): Deadline {
  const { receivedAt, nation } = facts;
  const end = addDays(receivedAt, 30);
  const dueOn = complaintAcknowledgeBy(receivedAt, nation, using);
  const target = internalTarget(receivedAt, nation, using, facts.targetDays);
  const asked = [facts.identityReceivedAt, facts.authorityReceivedAt, facts.feePaidAt].some(
    (fact) => fact !== undefined,
  );
  const unknown = unknownCalendarStep([end, dueOn], nation, using, cite.complaintCalendar);
  const steps: Step[] = [
    {
      rule: 'received',
      citation: cite.acknowledge,
      to: receivedAt,
      ...noted(
        sentence('The complaint was received on {0}.', receivedAt),
        ...(asked
          ? [sentence('Waiting for proof of identity or authority, or for a fee, does not move its date.')]
          : []),
      ),
    },
    ...(receivedAt < inForceOn ? [earlierStep] : []),
    {
      rule: 'complaint-acknowledge',
      citation: cite.acknowledge,
      from: receivedAt,
      to: end,
      ...noted(
        sentence('We must acknowledge it within 30 days.'),
        sentence('The day after it came is the first, so the last is {0}.', end),
      ),
    },
    ...rollStep(end, nation, using, cite.complaintRoll),
    ...(facts.extension ? [noExtension] : []),
    {
      rule: 'complaint-outcome',
      citation: cite.complaintOutcome,
      ...noted(
        sentence('The date {0} is for the acknowledgement.', dueOn),
        sentence(
          'The law sets no date for the outcome: we must look into the complaint, say how it is going and tell the outcome without undue delay.',
        ),
      ),
    },
    targetStep(target, 'acknowledge the complaint', facts.targetDays),
    ...unknown,
  ];
  return {
    ok: true,
    status: 'running',
    startsOn: receivedAt,
    dueOn,
    statutoryDueOn: dueOn,
    noticeBy: null,
    internalTargetOn: target,
    extension: facts.extension ? 'invalid' : 'none',
    holidaysKnown: unknown.length === 0,
    steps,
  };
}

/**
 * The clock of a complaint that has been acknowledged: that date is met, and the law sets no other; the outcome is owed
 * without undue delay (DPA 2018 s.164A(4)).
 */
export const afterAcknowledgement = (deadline: Deadline, acknowledgedOn: CivilDate): Deadline => ({
  ...deadline,
  dueOn: null,
  statutoryDueOn: null,
  internalTargetOn: null,
  steps: [
    ...deadline.steps.filter(({ rule }) => rule !== 'internal-target'),
    {
      rule: 'complaint-acknowledged',
      citation: cite.acknowledge,
      to: acknowledgedOn,
      ...noted(
        deadline.dueOn !== null && acknowledgedOn > deadline.dueOn
          ? sentence('We acknowledged it on {0}, which was too late.', acknowledgedOn)
          : sentence('We acknowledged it on {0}.', acknowledgedOn),
      ),
    },
  ],
});

const earlierStep: Step = {
  rule: 'earlier-law',
  citation: cite.complaintInForce,
  to: inForceOn,
  ...noted(
    sentence('The duty to acknowledge a complaint within 30 days came into force on 19 June 2026.'),
    sentence('This complaint was received before, so we keep the same date as good practice.'),
  ),
};

const noExtension: Step = {
  rule: 'extension-invalid',
  citation: cite.acknowledge,
  ...noted(
    sentence('The law has no extension of the 30 days for acknowledging a complaint.'),
    sentence('The date stands.'),
  ),
};
