import type { CaseState } from '../case.ts';
import { londonDate } from '../dates.ts';
import type { CaseEvent, CaseEventType } from '../events.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { reportBy } from './clock.ts';
import { arePeopleSettled, findIncident, type Incident, isRegulatorSettled } from './incidents.ts';
import { isBelow, riskOf } from './risk.ts';

/** Why nothing of this kind can be put on record now; null when it can, or it is about something else. */
export function incidentObstacle({ incidents }: CaseState, type: CaseEventType): Refusal | null {
  return !type.startsWith('incident.') ||
    type === 'incident.recorded' ||
    incidents.some(({ closed }) => closed === null)
    ? null
    : refuse('no-incident', 'No open incident is on record in this case.');
}

/** What is wrong with the details; null when nothing is. */
export function incidentFault({ incidents, request }: CaseState, event: CaseEvent): Refusal | null {
  if (event.type === 'incident.recorded') {
    if (findIncident(incidents, event.incidentId)) return refuse('exists', 'This incident is on record already.');
    const awareOn = londonDate(event.awareAt);
    if (awareOn > event.on || (event.happenedOn !== null && event.happenedOn > awareOn)) {
      return refuse('future', 'We cannot have become aware before it happened, or after today.');
    }
    return awareOn < request.context.receivedOn
      ? refuse('too-early', 'We cannot have become aware before the request was received.')
      : null;
  }
  if (!('incidentId' in event) || (event.type === 'answer.recalled' && event.incidentId === undefined)) return null;
  const incident = findIncident(incidents, event.incidentId ?? '');
  if (!incident) return refuse('no-incident', 'This incident is not part of the case.');
  return incident.closed ? refuse('over', 'This incident is closed.') : ofIncident(incident, event);
}

function ofIncident(incident: Incident, event: CaseEvent): Refusal | null {
  const { recorded, assessed, reported } = incident;
  switch (event.type) {
    case 'incident.assessed':
      return isBelow(event.risk, riskOf(event)) && event.below === undefined
        ? refuse(
            'below',
            'By what you say of likelihood and severity the risk is higher. Say why it is lower here, or choose the higher one.',
            'UK GDPR Art 33(1), (5)',
          )
        : null;
    case 'incident.reported':
      if (reported) return refuse('reported', 'It has been reported. Record what was told later as a step.');
      if (londonDate(event.reportedAt) > event.on) return refuse('future', 'This time is still to come.');
      if (event.reportedAt < recorded.awareAt) {
        return refuse('too-early', 'It cannot have been reported before we became aware of it.');
      }
      return event.reportedAt > reportBy(recorded.awareAt) && event.lateReason === undefined
        ? refuse(
            'late',
            'The 72 hours had passed. A late report has to say why it is late: give the reasons.',
            'UK GDPR Art 33(1)',
          )
        : null;
    case 'incident.not-reported':
      if (reported) return refuse('reported', 'It has been reported already.');
      return assessed?.risk === 'none'
        ? null
        : refuse(
            'risk',
            assessed === null
              ? 'Assess the risk first. Only where a risk is unlikely need the regulator not be told.'
              : 'A risk is likely, so the regulator has to be told.',
            'UK GDPR Art 33(1)',
          );
    case 'incident.nobody-told':
      return assessed?.risk === 'high'
        ? null
        : refuse(
            'no-high-risk',
            'Only a high risk has to be told to people, so no reason not to is needed.',
            'UK GDPR Art 34(1)',
          );
    case 'incident.closed':
      return closingFault(incident);
    default:
      return null;
  }
}

function closingFault(incident: Incident): Refusal | null {
  if (incident.assessed === null) {
    return refuse('not-assessed', 'Assess the risk first.', 'UK GDPR Art 33(1), (5)');
  }
  if (!isRegulatorSettled(incident)) {
    return refuse(
      'regulator',
      incident.assessed.risk === 'none'
        ? 'Record first why the regulator is not told.'
        : 'Report it to the regulator first.',
      'UK GDPR Art 33(1)',
    );
  }
  return arePeopleSettled(incident)
    ? null
    : refuse(
        'people',
        'Tell whoever it is about first, or record why they need not be told.',
        'UK GDPR Art 34(1), (3)',
      );
}
