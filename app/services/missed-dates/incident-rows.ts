import type { IncidentRow } from '../../../db/incidents.ts';
import type { CaseState } from '../../../machines/case.ts';
import type { CaseEvent } from '../../../machines/events.ts';
import type { CaseId } from '../../../machines/ids.ts';
import { isRegulatorSettled } from '../../../machines/incident/incidents.ts';

/** How the incidents some events were about stand after them, as lists show them. `at` is the instant of the events. */
export function incidentRows(
  caseId: CaseId,
  { incidents }: CaseState,
  events: readonly CaseEvent[],
  at: number,
): readonly IncidentRow[] {
  const touched = new Set(events.flatMap((event) => ('incidentId' in event ? [event.incidentId] : [])));
  return incidents
    .filter(({ id }) => touched.has(id))
    .map((one) => {
      const { id, recorded, assessed, reported, requesterTold, othersTold, nobodyTold, closed } = one;
      return {
        ...{ id, caseId, kind: recorded.kind, awareAt: recorded.awareAt, risk: assessed?.risk ?? '' },
        regulator: reported ? 'reported' : isRegulatorSettled(one) ? 'not-reported' : '',
        reportedAt: reported?.reportedAt ?? null,
        people: requesterTold.length + othersTold.length > 0 ? 'told' : nobodyTold ? 'not-told' : '',
        closedAt: closed ? at : null,
      };
    });
}
