import { data } from 'react-router';
import { type Period, periodKey } from '../../../machines/figures/periods.ts';

/** The period an address names; 404 for none. */
export function periodOf(key: string): Period {
  const period = periodKey.safeParse(key);
  if (!period.success) throw data(null, { status: 404 });
  return period.data;
}
