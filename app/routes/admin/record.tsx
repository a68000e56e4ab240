import { Page } from '../../components/page.tsx';
import { appContext } from '../../http/app-context.ts';
import { recordStanding } from '../../services/auditing/record-standing.ts';
import { RecordReport, recordView } from '../dpo/audit/record-report.tsx';
import type { Route } from './+types/record.ts';

export const loader = async ({ context }: Route.LoaderArgs) =>
  recordView(await recordStanding(context.get(appContext)));

/** Whether the record is unchanged, for whoever can look after the machine: references and numbers, no case. */
export default function AdminRecord({ loaderData }: Route.ComponentProps) {
  return (
    <Page title="Whether the record is unchanged" back="/admin">
      <RecordReport {...loaderData} />
    </Page>
  );
}
