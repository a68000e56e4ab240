import type { Calendars } from '../../machines/clock/calendar.ts';
import { type ClockFacts, type Deadline, deadline, type Step } from '../../machines/clock/deadline.ts';
import { type CivilDate, civilDate } from '../../machines/dates.ts';

export const on = (text: string): CivilDate => civilDate.parse(text);

/** Facts about an access request in England, received on Mon 1 June 2026 unless told otherwise. */
export const request = (facts: Partial<ClockFacts> = {}): ClockFacts => ({
  right: 'access',
  nation: 'england-and-wales',
  receivedAt: '2026-06-01',
  ...facts,
});

/** The answer to facts that must not be refused. */
export function answered(facts: ClockFacts, using?: Calendars): Deadline {
  const answer = deadline(facts, using);
  if (!answer.ok) throw new Error(answer.sentence);
  return answer;
}

export const stepOf = ({ steps }: Deadline, rule: Step['rule']): Step | undefined =>
  steps.find((step) => step.rule === rule);
