import { data } from 'react-router';
import { z } from 'zod';
import { pdfInPieces } from '../../../http/sealed-file.ts';
import { takeConsultation } from '../../../services/register/take-consultation.ts';
import { openCasePage } from '../case/case-head.ts';
import type { Route } from './+types/copy.ts';

const part = z.coerce.number().int().min(1).catch(1);

/** The copy for somebody who is consulted, as a download; one of its files, where it has several. */
export async function loader({ context, params, url }: Route.LoaderArgs) {
  const { app, actor, loaded } = await openCasePage(context, params.caseId);
  const which = part.parse(url.searchParams.get('part') ?? 1);
  const file = await takeConsultation(app, actor, loaded, params.consultationId, which);
  if (!file.ok) throw data(null, { status: 404 });
  return pdfInPieces(file.bytes, file.name);
}
