import { sealedFileResponse } from '../../../http/sealed-file.ts';
import { takeOut } from '../../../services/exports/take-out.ts';
import { forSpreadsheet, toCsv } from '../../../services/rights/csv-table.ts';
import type { Route } from './+types/redactions-csv.ts';
import { openCasePage } from './case-head.ts';
import { tellRedactions } from './tell-redactions.ts';

const columns = ['Document', 'Page', 'What', 'Exemption', 'Provision', 'Who', 'When'];

/** The redaction log for a spreadsheet. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const { app, actor, loaded, head } = await openCasePage(context, params.caseId);
  const rows = (await tellRedactions(app, loaded, actor)).map((row) => [
    ...[row.document, String(row.page), row.what, row.exemption, row.citation, row.by, row.when],
  ]);
  const file = { name: `redactions-${head.reference}.csv`, bytes: toCsv(forSpreadsheet({ columns, rows })) };
  const { bytes, name } = await takeOut(app, actor.id, `List of redactions of ${head.reference}`, file);
  return sealedFileResponse(bytes, name);
}
