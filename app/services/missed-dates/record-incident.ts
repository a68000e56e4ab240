import { z } from 'zod';
import { incidentId } from '../../../machines/ids.ts';
import { londonInstant } from '../../../machines/incident/clock.ts';
import { incidentKinds } from '../../../machines/incident/events.ts';
import { refuse } from '../../../machines/refusal.ts';
import { caseAct } from '../case-act.ts';
import { choice, maybeDay, needed, neededDay } from '../form-fields.ts';
import { newId } from '../new-id.ts';

/** Why a time cannot be used; the hours are counted from it. */
export const noTime = refuse('no-time', 'Enter the time as hours and minutes, for example 14:05.');

const number = z
  .string()
  .trim()
  .regex(/^\d{0,7}$/, 'Enter a number, or leave it empty')
  .default('');

/** Puts an incident on record: from the moment the body became aware of it the 72 hours run (UK GDPR Art 33(1), (5)). */
export const recordIncident = caseAct({
  event: 'incident.recorded',
  input: z.object({
    kind: choice(incidentKinds, 'Choose what happened'),
    what: needed('Say what happened'),
    whose: needed('Say whose information it is, and what kinds'),
    people: number,
    awareOn: neededDay('Enter the day on which somebody here became aware of it'),
    awareAt: needed('Enter the time', 5),
    happenedOn: maybeDay,
  }),
  plan: ({ people, awareOn, awareAt, ...said }) => {
    const at = londonInstant(awareOn, awareAt);
    if (at === null) return noTime;
    const id = incidentId.parse(newId());
    const count = people === '' ? null : Number(people);
    return [{ type: 'incident.recorded', ...said, incidentId: id, awareAt: at, people: count }];
  },
});

/** Puts on record what was done about an incident, or told about it later (Art 33(4)–(5)). */
export const recordIncidentStep = caseAct({
  event: 'incident.step-taken',
  input: z.object({ of: incidentId, what: needed('Say what was done') }),
  plan: ({ of, what }) => [{ type: 'incident.step-taken', incidentId: of, what }],
});

/** Ends the work on an incident, with what is learnt. */
export const closeIncident = caseAct({
  event: 'incident.closed',
  input: z.object({ of: incidentId, lesson: needed('Say what is done better from now on') }),
  plan: ({ of, lesson }) => [{ type: 'incident.closed', incidentId: of, lesson }],
});

/** Takes the answer back for an incident: nobody can open it any more, and both say why. */
export const recallForIncident = caseAct({
  event: 'answer.recalled',
  input: z.object({ of: incidentId, reason: needed('Say why the answer is taken back') }),
  plan: ({ of, reason }) => [{ type: 'answer.recalled', incidentId: of, reason }],
});
