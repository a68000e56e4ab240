import { appContext } from '../../http/app-context.ts';
import { periodReport } from '../../services/reports/period-report.ts';
import type { Route } from './+types/report.ts';
import { PaperPage } from './paper-view.tsx';
import { periodOf } from './report-period.ts';

export async function loader({ context, params }: Route.LoaderArgs) {
  const period = periodOf(params.period);
  return { key: period.key, paper: await periodReport(context.get(appContext), period) };
}

/** What a quarter or a year was like, in numbers and in sentences made from them. */
export default function Report({ loaderData: { key, paper } }: Route.ComponentProps) {
  return <PaperPage paper={paper} back="/dpo/reports" at={`/dpo/reports/${key}`} />;
}
