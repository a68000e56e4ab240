import type { CaseEvent, EventOf } from '../events.ts';
import type { IncidentId } from '../ids.ts';

/** An incident as its events add up. */
export interface Incident {
  readonly id: IncidentId;
  readonly recorded: EventOf<'incident.recorded'>;
  /** Null until somebody has assessed it. */
  readonly assessed: EventOf<'incident.assessed'> | null;
  readonly steps: readonly EventOf<'incident.step-taken'>[];
  /** Answers that were taken back for it. */
  readonly recalls: readonly EventOf<'answer.recalled'>[];
  readonly reported: EventOf<'incident.reported'> | null;
  readonly notReported: EventOf<'incident.not-reported'> | null;
  readonly requesterTold: readonly EventOf<'incident.requester-told'>[];
  readonly othersTold: readonly EventOf<'incident.other-told'>[];
  readonly nobodyTold: EventOf<'incident.nobody-told'> | null;
  readonly closed: EventOf<'incident.closed'> | null;
}

export type Incidents = readonly Incident[];

const opened = (recorded: EventOf<'incident.recorded'>): Incident => ({
  id: recorded.incidentId,
  recorded,
  ...{ assessed: null, steps: [], recalls: [], reported: null, notReported: null },
  ...{ requesterTold: [], othersTold: [], nobodyTold: null, closed: null },
});

function after(before: Incident, event: CaseEvent): Incident {
  switch (event.type) {
    case 'incident.assessed':
      return { ...before, assessed: event };
    case 'incident.step-taken':
      return { ...before, steps: [...before.steps, event] };
    case 'answer.recalled':
      return { ...before, recalls: [...before.recalls, event] };
    case 'incident.reported':
      return { ...before, reported: event };
    case 'incident.not-reported':
      return { ...before, notReported: event };
    case 'incident.requester-told':
      return { ...before, requesterTold: [...before.requesterTold, event] };
    case 'incident.other-told':
      return { ...before, othersTold: [...before.othersTold, event] };
    case 'incident.nobody-told':
      return { ...before, nobodyTold: event };
    case 'incident.closed':
      return { ...before, closed: event };
    default:
      return before;
  }
}

/** Folds one event into the incidents of a case. */
export function foldIncidents(before: Incidents, event: CaseEvent): Incidents {
  if (event.type === 'incident.recorded') return [...before, opened(event)];
  if (!('incidentId' in event)) return before;
  return before.map((one) => (one.id === event.incidentId ? after(one, event) : one));
}

export const findIncident = (incidents: Incidents, id: string): Incident | undefined =>
  incidents.find((one) => one.id === id);

/** Whether it is decided what the regulator is told: a report, or a reason not to that still fits the risk. */
export const isRegulatorSettled = ({ reported, notReported, assessed }: Incident): boolean =>
  reported !== null || (notReported !== null && assessed?.risk === 'none');

/** Whether whoever a high risk is about was told, or a reason not to is on record; of a lesser risk nobody has to be. */
export const arePeopleSettled = ({ assessed, requesterTold, othersTold, nobodyTold }: Incident): boolean =>
  assessed?.risk !== 'high' || requesterTold.length + othersTold.length > 0 || nobodyTold !== null;
