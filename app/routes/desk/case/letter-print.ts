import { data } from 'react-router';
import { sealedFileResponse } from '../../../http/sealed-file.ts';
import { loadLetter } from '../../../services/answer/stored-letter.ts';
import { inLargePrint, noticePdf } from '../../../services/contact/notice-pdf.ts';
import { takeOut } from '../../../services/exports/take-out.ts';
import type { Route } from './+types/letter-print.ts';
import { openCasePage } from './case-head.ts';

/** The letter of the built answer, or of a stage that was sent, in large print: the sealed words, set again in 18 point. */
export async function loader({ context, params, url }: Route.LoaderArgs) {
  const { app, actor, loaded } = await openCasePage(context, params.caseId);
  const { answer: now, earlier } = loaded.state.record;
  const stage = url.searchParams.get('stage');
  const sent = earlier.findLast(({ release }) => String(release.stage?.number) === stage);
  const answer = stage === null ? now : sent?.answer;
  if (!answer?.letterContent) throw data(null, { status: 404 });
  const letter = await loadLetter(app, loaded.caseId, answer.letterContent);
  const of = stage === null ? '' : `-stage-${stage}`;
  const file = { name: `letter-${letter.reference}${of}-large.pdf`, bytes: await noticePdf(inLargePrint(letter)) };
  const { bytes, name } = await takeOut(
    app,
    actor.id,
    `Letter of the answer of ${letter.reference}, large print`,
    file,
  );
  return sealedFileResponse(bytes, name);
}
