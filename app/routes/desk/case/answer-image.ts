import { data } from 'react-router';
import { answerPages } from '../../../services/answer/answer-pages.ts';
import { bundlesOf } from '../../../services/answer/released-answer.ts';
import { hasSeen } from '../../../services/approval/looked-at.ts';
import type { Route } from './+types/answer-image.ts';
import { openCasePage } from './case-head.ts';

const width = 1200;
/** Failures that pass: the page can be asked for again. */
const passing = ['took-too-long', 'ran-out-of-memory', 'crashed'];

/**
 * A page of the built answer as a picture: what goes out, drawn from the finished file itself. For whoever's look at it is on
 * record: the page that shows it puts it there, so no picture leaves without one.
 */
export async function loader({ context, params }: Route.LoaderArgs) {
  const { app, actor, loaded } = await openCasePage(context, params.caseId);
  const { answer } = loaded.state.record;
  const number = /^\d{1,6}$/.test(params.page) ? Number(params.page) : 0;
  const bundle = (answer ? bundlesOf(answer) : []).find(
    ({ firstPage, lastPage }) => firstPage <= number && number <= lastPage,
  );
  const page = answerPages(loaded.state).find((one) => one.number === number);
  if (!bundle || !page) throw data(null, { status: 404 });
  if (!hasSeen(loaded, actor, page)) throw data(null, { status: 403 });
  const { file, firstPage } = bundle;
  const source = { key: `bundle-${file}`, load: () => app.files.open(loaded.caseId, file) };
  const rendered = await app.documents.renderPage({ source, index: number - firstPage, width });
  if (!rendered.ok) throw data(null, { status: passing.includes(rendered.code) ? 503 : 404 });
  return new Response(new Uint8Array(rendered.image), {
    headers: {
      'Content-Type': rendered.type,
      'Content-Length': String(rendered.image.byteLength),
      'Cache-Control': 'private, no-store',
      'Content-Security-Policy': "default-src 'none'; sandbox",
    },
  });
}
