import { data } from 'react-router';
import { z } from 'zod';
import { mayDo } from '../../../../machines/case.ts';
import { londonDate } from '../../../../machines/dates.ts';
import { findDocument } from '../../../../machines/file.ts';
import { caseId, documentId } from '../../../../machines/ids.ts';
import { appContext } from '../../../http/app-context.ts';
import { staffActorContext } from '../../../http/staff-guard.ts';
import { withinDelegation } from '../../../services/case/within-delegation.ts';
import { type LoadedCase, loadCase } from '../../../services/load-case.ts';
import { readCase } from '../../../services/read-case.ts';
import { suggestionsOnPage } from '../../../services/register/case-suggestions.ts';
import { staffNames } from '../case/case-head.ts';
import type { Route } from './+types/review.ts';
import { pageNow, tellMeanwhile } from './now.ts';
import { performReview, reviewAct, stuckAt } from './review-act.ts';

/** The version of the case as it is known where it is sent from. */
const version = z.coerce.number().int().nonnegative();
const sent = z.object({ commandId: z.uuid(), act: reviewAct, since: version.optional() });

async function openPage({ context, params }: Pick<Route.LoaderArgs, 'context' | 'params'>) {
  const app = context.get(appContext);
  const who = context.get(staffActorContext);
  const id = caseId.safeParse(params.caseId);
  const ofDocument = documentId.safeParse(params.documentId);
  const number = Number(params.page);
  if (!id.success || !ofDocument.success || !Number.isInteger(number)) throw data(null, { status: 404 });
  const read = await readCase(app, who, id.data);
  if (!read.ok) throw data(null, { status: read.code === 'not-found' ? 404 : 403 });
  const actor = withinDelegation(read.state, who, londonDate(app.clock.now()));
  const document = findDocument(read.state.file, ofDocument.data);
  if (!document) throw data(null, { status: 404 });
  const nowOf = async (loaded: LoadedCase, since: number | undefined) => {
    const suggested = await suggestionsOnPage(app, loaded, document.id, number);
    const names = await staffNames(app);
    const page = findDocument(loaded.state.file, document.id)?.pages[number - 1];
    return {
      now: pageNow(loaded, actor, document, number, app.clock.now(), suggested, names),
      meanwhile: since === undefined ? [] : tellMeanwhile(loaded, actor, page, since, names),
    };
  };
  return { app, actor, loaded: read, nowOf };
}

/** How a page stands now: what another officer did meanwhile, whether it has been read. */
export async function loader({ context, params, url }: Route.LoaderArgs) {
  const { loaded, nowOf } = await openPage({ context, params });
  const since = url.searchParams.get('since');
  return Response.json({
    ok: true,
    ...(await nowOf(loaded, since === null ? undefined : version.safeParse(since).data)),
  });
}

/** One act of the workbench's script, saved before this answers. What is refused comes back with how the page stands. */
export async function action({ context, params, request }: Route.ActionArgs) {
  const { app, actor, loaded, nowOf } = await openPage({ context, params });
  const body = sent.safeParse(await request.json().catch(() => null));
  if (!body.success) return Response.json({ ok: false, sentence: 'Load the page again.' }, { status: 422 });
  const { commandId, act, since } = body.data;
  const acted = await performReview(app, actor, { caseId: loaded.caseId, commandId }, act);
  if (acted.ok) return Response.json({ ok: true, ...(await nowOf(acted.loaded, since)) });
  const whyNot = mayDo(loaded.state, actor, 'marks.added');
  // What was refused may have been refused for what a colleague did after the case was opened here.
  const newest = (await loadCase(app, loaded.caseId)) ?? loaded;
  const stuck = whyNot ? null : stuckAt(act, newest, actor);
  return Response.json(
    { ok: false, sentence: (whyNot ?? acted).sentence, stuck, ...(await nowOf(newest, since)) },
    { status: 409 },
  );
}
