import { z } from 'zod';
import { incidentId } from '../../../machines/ids.ts';
import { londonInstant } from '../../../machines/incident/clock.ts';
import { caseAct } from '../case-act.ts';
import { maybe, needed, neededDay } from '../form-fields.ts';
import { noTime } from './record-incident.ts';

/** Puts on record that the regulator was told; after 72 hours only with the reasons for the delay (UK GDPR Art 33(1)). */
export const reportIncident = caseAct({
  event: 'incident.reported',
  input: z.object({
    of: incidentId,
    reportedOn: neededDay('Enter the day on which it was reported'),
    reportedAt: needed('Enter the time', 5),
    number: maybe(100),
    lateReason: maybe(),
  }),
  plan: ({ of, reportedOn, reportedAt, number, lateReason }) => {
    const at = londonInstant(reportedOn, reportedAt);
    if (at === null) return noTime;
    const late = lateReason === '' ? {} : { lateReason };
    return [{ type: 'incident.reported', incidentId: of, reportedAt: at, number, ...late }];
  },
});

/** Puts on record that the regulator is not told, since a risk is unlikely, and why. */
export const notReportIncident = caseAct({
  event: 'incident.not-reported',
  input: z.object({ of: incidentId, reason: needed('Say why a risk is unlikely') }),
  plan: ({ of, reason }) => [{ type: 'incident.not-reported', incidentId: of, reason }],
});
