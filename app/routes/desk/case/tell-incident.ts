import type { CaseEvent } from '../../../../machines/events.ts';
import { incidentKindWords, riskWords, untoldWords } from '../../../../machines/incident/words.ts';
import { londonTime } from '../../../services/watching/london-time.ts';
import { type Told, told } from './told.ts';

/** What is put on record about an incident, as a line of the timeline. */
export function tellIncident(event: Extract<CaseEvent, { type: `incident.${string}` }>): Told {
  switch (event.type) {
    case 'incident.recorded':
      return told(`Incident recorded: ${incidentKindWords[event.kind].toLowerCase()}`, `${event.what}\n${event.whose}`);
    case 'incident.assessed':
      return told(
        `Incident assessed: ${riskWords[event.risk].toLowerCase()}`,
        [event.reason, event.below].filter((said) => said !== undefined).join('\n'),
      );
    case 'incident.step-taken':
      return told('Done about an incident', event.what);
    case 'incident.reported':
      return told(`Incident reported to the regulator at ${londonTime(event.reportedAt)}`, event.lateReason ?? null);
    case 'incident.not-reported':
      return told('Incident not reported to the regulator', event.reason);
    case 'incident.requester-told':
      return told('The requester was told of an incident', event.happened);
    case 'incident.other-told':
      return told(`${event.who} told of an incident: ${event.how}`, event.what);
    case 'incident.nobody-told':
      return told('People not told of an incident', `${untoldWords[event.ground]}\n${event.reason}`);
    case 'incident.closed':
      return told('Incident closed', event.lesson);
  }
}
