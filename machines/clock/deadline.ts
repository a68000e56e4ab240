import { type CivilDate, civilDate, daysBetween } from '../dates.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { noted, sentence } from '../said.ts';
import type { Deadline, ExtensionStatus, Step } from './answer.ts';
import { type Calendars, calendars } from './calendar.ts';
import { cite } from './citations.ts';
import { closingSteps, noticeSteps } from './closing.ts';
import { complaintDeadline } from './complaint.ts';
import { judgeNotice, type NoticeJudgement, noticeInTime } from './extension.ts';
import { type ClockFacts, type ReadFacts, readFacts } from './facts.ts';
import { unionOfPauses } from './pauses.ts';
import { countPeriods, type Period } from './period.ts';
import { findStart } from './start.ts';
import { internalTarget, targetStep } from './target.ts';
import { idlePauseSteps, pauseSteps, periodStep, rollStep, unknownCalendarStep } from './words.ts';

export type { Deadline, Step } from './answer.ts';
export type { ClockFacts } from './facts.ts';

const article12A = civilDate.parse('2026-02-05');

/**
 * When an answer is due, and why. The only place that knows how a due date comes about (UK GDPR Art 12(3) and 12A, Reg
 * 1182/71 Art 3; for a complaint DPA 2018 s.164A).
 *
 * Refuses, never throws: `facts-invalid` where the facts cannot be read (the sentence names the field), and
 * `pause-not-access` for a pause on anything but an access request. An extension that does not hold is no refusal: the
 * answer says `invalid` and why, and the shorter date stands.
 *
 * @param using the calendars to count with; only for showing what a change of them would move.
 */
export function deadline(input: ClockFacts, using: Calendars = calendars): Deadline | Refusal {
  const read = readFacts(input);
  if (!read.ok) return read;
  const { facts } = read;
  if (facts.right !== 'access' && facts.pauses?.length) return pauseRefused(facts);
  if (facts.right === 'complaint') return complaintDeadline(facts, using);

  const { startsOn, steps } = findStart(facts);
  const notice = facts.extension ? judgeNotice(facts.extension, facts.receivedAt) : null;
  const opening = [...steps, ...(facts.receivedAt < article12A ? [earlierLaw] : [])];
  return startsOn === null ? notStarted(opening, notice) : running(facts, startsOn, opening, notice, using);
}

const pauseRefused = ({ right }: ReadFacts): Refusal =>
  right === 'complaint'
    ? refuse(
        'pause-not-access',
        'The 30 days for acknowledging a complaint cannot be paused. Acknowledge it by the date that stands.',
        cite.acknowledge,
      )
    : refuse(
        'pause-not-access',
        'Only a request for access can be paused for a question. Ask what you need to know, but the time limit of this request keeps running: answer by the date that stands.',
        cite.pause,
      );

const earlierLaw: Step = {
  rule: 'earlier-law',
  citation: cite.earlierLaw,
  to: article12A,
  ...noted(
    sentence('Article 12A came into force on 5 February 2026, after this request was received.'),
    sentence(
      'Article 12(3) as it then stood gave the same month and the same two further months; pauses followed the ICO’s guidance.',
    ),
  ),
};

function notStarted(opening: readonly Step[], notice: NoticeJudgement | null): Deadline {
  const judged: { extension: ExtensionStatus; steps: Step[] } =
    notice === null
      ? { extension: 'none', steps: [] }
      : notice.lawful
        ? { extension: 'valid', steps: [noticeInTime(notice.givenOn)] }
        : { extension: 'invalid', steps: [notice.step] };
  return {
    ok: true,
    status: 'not-started',
    startsOn: null,
    dueOn: null,
    statutoryDueOn: null,
    noticeBy: null,
    internalTargetOn: null,
    extension: judged.extension,
    holidaysKnown: true,
    steps: [...opening, ...judged.steps],
  };
}

function running(
  facts: ReadFacts,
  startsOn: CivilDate,
  opening: readonly Step[],
  notice: NoticeJudgement | null,
  using: Calendars,
): Deadline {
  const { nation, pauses = [] } = facts;
  const union = unionOfPauses(pauses, startsOn);
  const desk = countPeriods(startsOn, union, notice, 'elapsed', nation, using);
  const law = countPeriods(startsOn, union, notice, 'inclusive', nation, using);
  const { final } = desk;
  const daysLeft = final.open ? Math.max(0, daysBetween(final.open.askedOn, final.endsOn)) : null;
  const target = internalTarget(startsOn, nation, using, facts.targetDays);
  const roll = (period: Period) => (period.open ? [] : rollStep(period.endsOn, nation, using));
  const unknown = unknownCalendarStep(
    [desk.base, desk.final, law.final].flatMap(({ endsOn, lastDay, open }) => (open ? [] : [endsOn, lastDay])),
    nation,
    using,
  );
  return {
    ok: true,
    status: daysLeft === null ? 'running' : 'paused',
    startsOn,
    dueOn: final.lastDay,
    statutoryDueOn: law.final.lastDay,
    noticeBy: desk.base.lastDay,
    internalTargetOn: target,
    ...(daysLeft === null ? {} : { daysLeftOnResume: daysLeft }),
    extension: notice === null ? 'none' : desk.extended ? 'valid' : 'invalid',
    holidaysKnown: unknown.length === 0,
    steps: [
      ...opening,
      ...pauseSteps(final.counted),
      ...idlePauseSteps(pauses, startsOn, final),
      periodStep(startsOn, desk.base),
      ...roll(desk.base),
      ...noticeSteps(notice, desk),
      ...(desk.extended ? [periodStep(startsOn, final), ...roll(final)] : []),
      ...closingSteps(desk, law, daysLeft),
      targetStep(target, 'answer', facts.targetDays),
      ...unknown,
    ],
  };
}
