import { data } from 'react-router';
import { fileId } from '../../../../machines/ids.ts';
import { pdfInPieces } from '../../../http/sealed-file.ts';
import { viewRedline } from '../../../services/redaction/view-redline.ts';
import type { Route } from './+types/redline.ts';
import { openCasePage } from './case-head.ts';

/** One file of the redline copy, as a download. It holds what will be taken out, so whoever takes it is on record. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const { app, actor, loaded } = await openCasePage(context, params.caseId);
  const id = fileId.safeParse(params.fileId);
  const file = id.success ? await viewRedline(app, actor, loaded, id.data) : null;
  if (!file?.ok) throw data(null, { status: 404 });
  return pdfInPieces(file.bytes, file.name);
}
