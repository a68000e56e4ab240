import { redirect } from 'react-router';
import { z } from 'zod';
import { beginUploads } from '../../../services/uploads/begin-uploads.ts';
import { sentFile } from '../../../services/uploads/begun-upload.ts';
import { openCasePage } from '../case/case-head.ts';
import type { Route } from './+types/begin.ts';

const sent = z.object({ files: z.array(sentFile).min(1).max(500) });

/** Whoever opens the address looks for the documents. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const { loaded } = await openCasePage(context, params.caseId);
  return redirect(`/desk/cases/${loaded.caseId}/documents`, 303);
}

/** Files that the script of the documents page is about to send in pieces; the answer says of each where to begin. */
export async function action({ context, params, request }: Route.ActionArgs) {
  const { app, actor, loaded } = await openCasePage(context, params.caseId);
  const body = sent.safeParse(await request.json().catch(() => null));
  if (!body.success)
    return Response.json({ ok: false, sentence: 'A file must not be empty or larger than 200MB.' }, { status: 422 });
  const begun = await beginUploads(app, actor, loaded.caseId, body.data.files);
  return Response.json(begun, { status: begun.ok ? 200 : 409 });
}
