import { Page } from '../../../components/page.tsx';
import { appContext } from '../../../http/app-context.ts';
import { recordStanding } from '../../../services/auditing/record-standing.ts';
import type { Route } from './+types/chain.ts';
import { RecordReport, recordView } from './record-report.tsx';

export const loader = async ({ context }: Route.LoaderArgs) =>
  recordView(await recordStanding(context.get(appContext)));

/** Whether the record is unchanged, for the DPO and auditors. */
export default function Chain({ loaderData }: Route.ComponentProps) {
  return (
    <Page title="Whether the record is unchanged" back="/dpo/audit">
      <RecordReport {...loaderData} />
    </Page>
  );
}
