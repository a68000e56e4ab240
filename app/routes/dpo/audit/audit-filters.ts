import { type AuditFilters, auditFilters } from '../../../services/auditing/audit-log.ts';

/** The filters an address asks for. */
export const filtersOf = ({ searchParams }: URL): AuditFilters =>
  auditFilters.parse(Object.fromEntries(Object.keys(auditFilters.shape).map((name) => [name, searchParams.get(name)])));

/** An address with the filters in it, and what is changed of them. */
export function addressWith(path: string, filters: AuditFilters, change: Partial<AuditFilters> = {}): string {
  const wanted = Object.entries({ ...filters, ...change }).filter(([, value]) => value !== null && value !== '');
  return `${path}?${new URLSearchParams(wanted.map(([name, value]) => [name, String(value)]))}`;
}
