import { data } from 'react-router';
import { pdfInPieces } from '../../../http/sealed-file.ts';
import { takeConsultation } from '../../../services/take-consultation.ts';
import { openCasePage } from '../case/case-head.ts';
import type { Route } from './+types/copy.ts';

/** The copy for somebody who is consulted, as a download. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const { app, actor, loaded } = await openCasePage(context, params.caseId);
  const file = await takeConsultation(app, actor, loaded, params.consultationId);
  if (!file.ok) throw data(null, { status: 404 });
  return pdfInPieces(file.bytes, file.name);
}
