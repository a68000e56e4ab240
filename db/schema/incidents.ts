import type { CaseId, IncidentId } from '../../machines/ids.ts';
import type { IncidentKind, Risk } from '../../machines/incident/events.ts';
import type { Kit } from '../kit.ts';

/** Incidents of cases as lists show them: kinds and instants, no personal data. What happened stands in the case's events. */
export function defineIncidents(k: Kit) {
  const incidents = k.table(
    'incidents',
    {
      id: k.text('id').$type<IncidentId>().primaryKey(),
      caseId: k.text('case_id').$type<CaseId>().notNull(),
      kind: k.text('kind').$type<IncidentKind>().notNull(),
      awareAt: k.instant('aware_at').notNull(),
      /** '' until somebody assessed it. */
      risk: k.text('risk').$type<Risk | ''>().notNull(),
      /** '' until it is decided whether the regulator is told. */
      regulator: k.text('regulator').$type<'' | 'reported' | 'not-reported'>().notNull(),
      reportedAt: k.instant('reported_at'),
      /** '' until whoever it is about was told, or a reason not to is on record. */
      people: k.text('people').$type<'' | 'told' | 'not-told'>().notNull(),
      closedAt: k.instant('closed_at'),
    },
    (t) => [k.index('incidents_case').on(t.caseId), k.index('incidents_open').on(t.closedAt, t.awareAt)],
  );
  return { incidents };
}
