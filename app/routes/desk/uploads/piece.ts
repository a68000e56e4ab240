import { data, redirect } from 'react-router';
import { takePiece } from '../../../services/uploads/take-piece.ts';
import { openCasePage } from '../case/case-head.ts';
import type { Route } from './+types/piece.ts';

/** Whoever opens the address looks for the documents. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const { loaded } = await openCasePage(context, params.caseId);
  return redirect(`/desk/cases/${loaded.caseId}/documents`, 303);
}

/** One piece of a file, as bytes. It is on disk when this answers. */
export async function action({ context, params, request }: Route.ActionArgs) {
  const { app, actor, loaded } = await openCasePage(context, params.caseId);
  const from = Number(params.from);
  if (!Number.isSafeInteger(from) || from < 0) throw data(null, { status: 404 });
  const bytes = new Uint8Array(await request.arrayBuffer());
  const taken = await takePiece(app, actor, loaded.caseId, { uploadId: params.uploadId, from, bytes });
  return Response.json(taken, { status: taken.ok ? 200 : 409 });
}
