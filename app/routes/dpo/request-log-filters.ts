import { type LogFilters, logFilters } from '../../services/figures/request-log.ts';

/** The filters an address asks for. */
export const filtersOf = ({ searchParams }: URL): LogFilters =>
  logFilters.parse({
    received: searchParams.get('received'),
    right: searchParams.get('right'),
    afterOn: searchParams.get('afterOn'),
    afterId: searchParams.get('afterId'),
  });

/** An address with the filters in it, and what is changed of them. */
export function addressWith(path: string, filters: LogFilters, change: Partial<LogFilters> = {}): string {
  const wanted = Object.entries({ ...filters, ...change }).filter(([, value]) => value !== null && value !== '');
  const query = new URLSearchParams(wanted.map(([name, value]) => [name, String(value)]));
  return query.size === 0 ? path : `${path}?${query}`;
}
