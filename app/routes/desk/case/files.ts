import { data } from 'react-router';
import { fileId } from '../../../../machines/ids.ts';
import { sealedFileResponse } from '../../../http/sealed-file.ts';
import { filesOf } from '../../../services/case/case-files.ts';
import { takeOut } from '../../../services/exports/take-out.ts';
import { viewProof } from '../../../services/file/view-page.ts';
import type { Route } from './+types/files.ts';
import { openCasePage } from './case-head.ts';

/**
 * Proof, messages' files, and the built answer, for staff who may read the case; each is on record. Sources are seen in the
 * workbench only.
 */
export async function loader({ context, params }: Route.LoaderArgs) {
  const { app, actor, loaded } = await openCasePage(context, params.caseId);
  const id = fileId.safeParse(params.fileId);
  const file = id.success ? filesOf(loaded.state).get(id.data) : undefined;
  if (!id.success || !file) throw data(null, { status: 404 });
  if (loaded.state.record.proof.some((proof) => proof.file === id.data)) {
    const viewed = await viewProof(app, actor, loaded.caseId, id.data);
    if (!viewed.ok) throw data(null, { status: 409 });
  } else await takeOut(app, actor.id, `File ${file.name}`, file);
  return sealedFileResponse(await app.files.get(loaded.caseId, id.data), file.name);
}
