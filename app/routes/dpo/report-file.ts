import { periodReport } from '../../services/reports/period-report.ts';
import type { Route } from './+types/report-file.ts';
import { paperResponse } from './paper-file.ts';
import { periodOf } from './report-period.ts';

/** The report of a quarter or year as a file. */
export function loader({ context, params }: Route.LoaderArgs) {
  const period = periodOf(params.period);
  return paperResponse(context, params.format, `rights-requests-${period.key}`, (app) => periodReport(app, period));
}
