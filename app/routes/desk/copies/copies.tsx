import { randomUUID } from 'node:crypto';
import { data, redirect } from 'react-router';
import { z } from 'zod';
import { pageDecision } from '../../../../machines/documents/events.ts';
import { documentId, pageId } from '../../../../machines/ids.ts';
import { SavedBanner } from '../../../components/desk/saved-banner.tsx';
import { Form } from '../../../components/form.tsx';
import { Button } from '../../../components/govuk/button.tsx';
import type { FieldError } from '../../../http/form-state.ts';
import { parseForm } from '../../../http/parse-form.ts';
import { actOnSeen } from '../../../services/copies/act-on-seen.ts';
import { threadsToSee } from '../../../services/copies/case-threads.ts';
import { copiesToSee } from '../../../services/copies/copies-to-see.ts';
import { decideAlike } from '../../../services/copies/decide-alike.ts';
import { countAtOnce, dismissCopy, leaveOut, leaveOutAll } from '../../../services/copies/leave-out.ts';
import { settleInside } from '../../../services/copies/leave-out-inside.ts';
import type { LoadedCase } from '../../../services/load-case.ts';
import { lastReview } from '../../../services/redaction/last-review.ts';
import { undoReview } from '../../../services/redaction/undo-review.ts';
import type { SeenDecision } from '../../../services/redaction/unseen-decision.ts';
import { openCasePage } from '../case/case-head.ts';
import { CasePage } from '../case/case-page.tsx';
import { whyOnlyLook } from '../workbench/now.ts';
import type { Route } from './+types/copies.ts';
import { CopySet, nameOfSet } from './copy-set.tsx';
import { doneWords } from './done-words.ts';
import { Threads } from './threads.tsx';

const shown = 20;

const again = 'Load the page again, then repeat what you wanted to do';
const wanted = z.object({
  commandId: z.uuid(again),
  do: z.enum(['all', 'leave-out', 'alike', 'none', 'undo'], again),
  /** The e-mail that stands inside a longer one, and that one. */
  short: documentId.optional(),
  long: documentId.optional(),
  /** The pages of the set, each by its id with what was seen decided on it. */
  set: z.string().max(200_000).default(''),
});

/** The first set that is listed, from 0. */
const fromIn = (query: URLSearchParams): number => Number(/^\d{1,6}$/.exec(query.get('from') ?? '')?.[0] ?? 0);

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const { app, actor, loaded, head } = await openCasePage(context, params.caseId);
  const query = new URL(request.url).searchParams;
  const from = fromIn(query);
  const [what, seq] = (query.get('done') ?? '').split('.');
  const last = lastReview(loaded, actor);
  const done = last?.seq === Number(seq) ? wanted.shape.do.safeParse(what).data : undefined;
  const copies = await copiesToSee(app, actor, loaded, { from, most: shown });
  return {
    ...{ head, copies, from, commandId: randomUUID(), whyNot: whyOnlyLook(loaded, actor) },
    done: last && done ? doneWords(done, last.event, loaded.state.file) : null,
    threads: await threadsToSee(app, loaded),
    atOnce: copies === null ? 0 : await countAtOnce(app, loaded),
  };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const { app, actor, loaded } = await openCasePage(context, params.caseId);
  const wrong = (errors: readonly FieldError[], status: number) => data({ errors }, { status });
  const query = new URL(request.url).searchParams;
  /** To an address of its own, so that one comes back to it from a page that was looked at. */
  const back = (done: z.output<typeof wanted>['do'], now: LoadedCase) => {
    const from = fromIn(query);
    const seq = lastReview(now, actor)?.seq ?? 0;
    return redirect(
      `/desk/cases/${loaded.caseId}/copies?${from > 0 ? `from=${from}&` : ''}done=${done}.${seq}#done`,
      303,
    );
  };
  const sent = await parseForm(request.clone(), wanted);
  if (!sent.ok) return wrong(sent.errors, 422);
  const { commandId, do: what, set } = sent.value;
  const command = { caseId: loaded.caseId, commandId };
  if (what === 'undo' || what === 'all') {
    const acted = what === 'undo' ? await undoReview(app, actor, command) : await leaveOutAll(app, actor, command);
    return acted.ok ? back(what, acted.loaded) : wrong([{ field: 'set', message: acted.sentence }], 409);
  }
  const { short, long } = sent.value;
  const seen = seenIn(set);
  if (short && long) {
    const choice = what === 'none' ? what : 'leave-out';
    const acted = await settleInside(app, actor, command, { short, long, what: choice, seen });
    return acted.ok ? back(what, acted.loaded) : wrong([{ field: 'threads', message: acted.sentence }], 409);
  }
  const ids = seen.map((one) => one.pageId);
  const field = nameOfSet(ids);
  const chosen = await parseForm(request, z.object({ [field]: pageId.catch(pageId.parse('none')) }));
  const from = chosen.ok ? ids.find((id) => id === chosen.value[field]) : undefined;
  if (!from) return wrong([{ field, message: 'Choose one of the pages' }], 422);
  const input = { from, pages: ids.filter((id) => id !== from) };
  if (what === 'alike') {
    const carried = await decideAlike(app, actor, command, { ...input, seen });
    return carried.ok ? back(what, carried.loaded) : wrong([{ field, message: carried.sentence }], 409);
  }
  const { plan } = what === 'none' ? dismissCopy : leaveOut;
  const acted = await actOnSeen(app, actor, command, seen, (state, today) => plan(input, state, today, app.profile));
  return acted.ok ? back(what, acted.loaded) : wrong([{ field, message: acted.sentence }], 409);
}

/** The pages of a set, as they were seen: each by its id with what was decided on it. */
function seenIn(set: string): SeenDecision[] {
  return set.split(' ').flatMap((one) => {
    const [id, was] = one.split('~');
    const known = pageId.safeParse(id);
    return known.success ? [{ pageId: known.data, was: pageDecision.safeParse(was).data ?? null }] : [];
  });
}

/** Pages that are the same or nearly so, and what can be done with them: nothing is left out that nobody confirmed. */
export default function Copies({ loaderData: of, actionData }: Route.ComponentProps) {
  const { head, copies, from, commandId, whyNot, atOnce } = of;
  const errors = actionData?.errors ?? [];
  const done = actionData ? null : of.done;
  const base = `/desk/cases/${head.id}`;
  return (
    <CasePage head={head} tab="documents" title="Copies" errors={errors}>
      {done ? <SavedBanner sentences={done} mayUndo={whyNot === null} hidden={{ commandId }} /> : null}
      {copies === null ? (
        <p className="govuk-body">
          The pages are still being compared. <a href={`${base}/copies`}>Load this page again</a> in a moment.
        </p>
      ) : (
        <>
          <p className="govuk-body">
            {copies.waiting === 0
              ? 'No pages wait that are the same or nearly the same.'
              : `${copies.waiting} ${copies.waiting === 1 ? 'set of pages waits' : 'sets of pages wait'} that are the same or nearly the same.`}
            {copies.done === 0 ? '' : copies.done === 1 ? ' One is dealt with.' : ` ${copies.done} are dealt with.`}
            {copies.notCompared === 0
              ? ''
              : ` ${copies.notCompared} pages with few words or none were read before pictures were compared, and are not looked at here.`}
          </p>
          {whyNot === null ? null : <p className="govuk-body">{whyNot}</p>}
          {atOnce > 0 && whyNot === null ? (
            <Form hidden={{ commandId }}>
              <p className="govuk-body" id="set">
                {atOnce === 1 ? 'One page is an exact copy' : `${atOnce} pages are exact copies`} of one that stays,
                with nothing taken out that the other shows.
              </p>
              <Button name="do" value="all" variant="secondary">
                {atOnce === 1 ? 'Leave out the exact copy' : `Leave out all ${atOnce} exact copies`}
              </Button>
            </Form>
          ) : null}
          {copies.open.map((set) => (
            <CopySet
              key={nameOfSet(set.pages.map(({ id }) => id))}
              {...{ set, base, commandId, errors }}
              mayAct={whyNot === null}
            />
          ))}
          {copies.waiting > from + shown ? (
            <p className="govuk-body">
              <a className="govuk-link" href={`${base}/copies?from=${from + shown}`}>
                Next {Math.min(shown, copies.waiting - from - shown)}
              </a>
            </p>
          ) : null}
        </>
      )}
      <Threads threads={of.threads} mayAct={whyNot === null} {...{ base, commandId }} />
    </CasePage>
  );
}
