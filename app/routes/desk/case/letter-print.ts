import { data } from 'react-router';
import { sealedFileResponse } from '../../../http/sealed-file.ts';
import { inLargePrint, noticePdf } from '../../../services/notice-pdf.ts';
import { loadLetter } from '../../../services/stored-letter.ts';
import type { Route } from './+types/letter-print.ts';
import { openCasePage } from './case-head.ts';

/** The letter of the built answer in large print: the sealed words, set again in 18 point. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const { app, loaded } = await openCasePage(context, params.caseId);
  const { answer } = loaded.state.record;
  if (!answer?.letterContent) throw data(null, { status: 404 });
  const letter = await loadLetter(app, loaded.caseId, answer.letterContent);
  return sealedFileResponse(await noticePdf(inLargePrint(letter)), `letter-${letter.reference}-large.pdf`);
}
