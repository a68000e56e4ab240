import { data } from 'react-router';
import { fileId } from '../../../../machines/ids.ts';
import { sealedFileResponse } from '../../../http/sealed-file.ts';
import { filesOf } from '../../../services/case-files.ts';
import type { Route } from './+types/files.ts';
import { openCasePage } from './case-head.ts';

/** Proof, messages' files, and the built answer, for staff who may read the case. Sources are seen in the workbench only. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const { app, loaded } = await openCasePage(context, params.caseId);
  const id = fileId.safeParse(params.fileId);
  const file = id.success ? filesOf(loaded.state).get(id.data) : undefined;
  if (!id.success || !file) throw data(null, { status: 404 });
  return sealedFileResponse(await app.files.get(loaded.caseId, id.data), file.name);
}
