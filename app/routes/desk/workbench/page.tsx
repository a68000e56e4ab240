import { useMemo } from 'react';
import { data, type RouterContextProvider, redirect } from 'react-router';
import { findPage } from '../../../../machines/file.ts';
import { documentId } from '../../../../machines/ids.ts';
import { Page } from '../../../components/page.tsx';
import { goTo, nearestPage } from '../../../components/review/go-to-page.tsx';
import { filterQuery } from '../../../components/review/page-filters.ts';
import { fetchPicture } from '../../../components/review/picture-address.ts';
import { isThere } from '../../../components/review/send-act.ts';
import { arrived, send } from '../../../components/review/sent-sheet.ts';
import { NoAnswer, untilAnswered } from '../../../components/review/until-answered.ts';
import { Workbench } from '../../../components/review/workbench.tsx';
import { emptyForm, type FieldError, type FormState } from '../../../http/form-state.ts';
import { parseForm, typedForm } from '../../../http/parse-form.ts';
import { perform } from '../../../services/case-act.ts';
import { pageTurned } from '../../../services/file/beside.ts';
import { pageWords } from '../../../services/file/document-words.ts';
import { lookAhead } from '../../../services/file/look-ahead.ts';
import { viewPage } from '../../../services/file/view-page.ts';
import { loadCase } from '../../../services/load-case.ts';
import { decideRange, splitRange } from '../../../services/redaction/decide-range.ts';
import { markSamePlace } from '../../../services/redaction/mark-same-place.ts';
import { meanwhile } from '../../../services/redaction/meanwhile.ts';
import type { Stuck } from '../../../services/redaction/pass-over.ts';
import { suggestionsOnPage } from '../../../services/register/case-suggestions.ts';
import { suggestedPages } from '../../../services/register/suggested-pages.ts';
import styles from '../../../styles/workbench.scss?url';
import { openCasePage, staffNames } from '../case/case-head.ts';
import { tellComments } from '../case/tell-comments.ts';
import type { Route } from './+types/page.ts';
import { doneOnPages, doneQuery } from './done-act.ts';
import { cornerText, readReviewForm, reviewForm } from './form-act.ts';
import { tellMeanwhile } from './now.ts';
import { readFilter } from './read-filter.ts';
import { performReview, type ReviewAct, stuckAt } from './review-act.ts';
import { asksForSuggestions, workbenchData } from './view.ts';
import { WorkbenchHead } from './workbench-head.tsx';

export const handle = { hydrate: true };
export const links: Route.LinksFunction = () => [{ rel: 'stylesheet', href: styles }];

async function openPage(context: Readonly<RouterContextProvider>, params: Route.LoaderArgs['params']) {
  const opened = await openCasePage(context, params.caseId);
  const { app, actor, loaded } = opened;
  const id = documentId.safeParse(params.documentId);
  const number = /^\d{1,5}$/.test(params.page) ? Number(params.page) : 0;
  if (!id.success) throw data(null, { status: 404 });
  const viewed = await viewPage(app, actor, loaded.caseId, id.data, number);
  if (!viewed.ok) throw data(null, { status: viewed.code === 'no-page' ? 404 : 409 });
  return { ...opened, viewed, number };
}

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const { pathname, searchParams } = new URL(request.url);
  const wanted = Number(searchParams.get(goTo));
  if (wanted > 0) throw redirect(await otherPage(context, params, wanted, searchParams), 303);
  // A form that only asks sends its empty fields too; the address that stays says what is asked.
  if ([...searchParams.values()].includes('')) {
    throw redirect(`${pathname.replace(/\.data$/, '')}${filterQuery(readFilter(searchParams))}`, 303);
  }
  pageTurned();
  const { app, actor, head, viewed, number } = await openPage(context, params);
  const suggested = await suggestionsOnPage(app, viewed.loaded, viewed.document.id, number);
  const isCommented = viewed.loaded.state.looking.comments.some(({ pageId }) => pageId === viewed.page?.id);
  const said = isCommented
    ? (await tellComments(app, viewed.loaded)).filter(({ pageId }) => pageId === viewed.page?.id)
    : [];
  const isAsked = asksForSuggestions(readFilter(searchParams));
  const pages = isAsked ? await suggestedPages(app, viewed.loaded) : null;
  const names = await staffNames(app);
  const now = app.clock.now();
  const workbench = workbenchData(viewed, actor, number, searchParams, now, suggested, said, pages, names);
  if (workbench.pages.after) lookAhead(app, viewed.loaded, workbench.pages.after);
  return { head, workbench: { ...workbench, sheet: workbench.sheet && send(workbench.sheet) } };
}

/** The address of a page of the same document, asked for by its number. */
async function otherPage(
  context: Readonly<RouterContextProvider>,
  { caseId, documentId: ofDocument, page }: Route.LoaderArgs['params'],
  wanted: number,
  asked: URLSearchParams,
): Promise<string> {
  const { loaded } = await openCasePage(context, caseId);
  const pages = loaded.state.file.documents.find(({ id }) => id === ofDocument)?.pages.length ?? 0;
  const number = Number.isInteger(wanted) ? nearestPage(wanted, pages) : page;
  return `/desk/cases/${loaded.caseId}/workbench/${ofDocument}/${number}${filterQuery(readFilter(asked))}`;
}

/** A page that has not come by then is asked for anew. */
const longestAnswerMs = 20_000;

/**
 * The page turned to, once somebody answers. Its picture is fetched while the page is put together: its address is in what has just come.
 */
export async function clientLoader({ serverLoader, request: { signal } }: Route.ClientLoaderArgs) {
  const wait = (ms: number) => new Promise((done) => setTimeout(done, ms));
  const tooLong = async () => {
    await wait(longestAnswerMs);
    throw new NoAnswer();
  };
  const loaded = await untilAnswered(() => serverLoader(), { isThere, wait, tooLong, signal });
  fetchPicture(loaded.workbench);
  return loaded;
}

/** What comes back with a form that could not be taken. */
interface Failed {
  readonly errors: readonly FieldError[];
  readonly code: string | null;
  readonly range: FormState;
  readonly same: FormState;
  /** What undo can be told to leave, where it was undo that was refused. */
  readonly stuck: Stuck | null;
  /** What colleagues did on the page since it was shown. */
  readonly meanwhile: readonly string[];
}

const failed = (errors: readonly FieldError[], more: Partial<Failed> = {}, status = 422) =>
  data<Failed>(
    { ...{ errors, code: null, range: emptyForm, same: emptyForm, stuck: null, meanwhile: [] }, ...more },
    { status },
  );

/** The form for several pages with what was filled in; the button for all of them fills in nothing. */
function failedRange(errors: readonly FieldError[], { all, ...values }: FormState['values'], status = 422) {
  // A page's own decision has the other name.
  const told = errors.map((error) => (error.field === 'decision' ? { ...error, field: 'range-decision' } : error));
  return failed(told, { range: { errors: told, values: all ? {} : values } }, status);
}

/** The form that carries a box to other pages, with what was filled in. */
const failedSame = (errors: readonly FieldError[], values: FormState['values'], status = 422) =>
  failed(errors, { same: { errors, values } }, status);

export async function action({ context, params, request }: Route.ActionArgs) {
  const { app, actor, loaded, viewed, number } = await openPage(context, params);
  const { caseId } = loaded;
  const { document, page } = viewed;
  const here = `/desk/cases/${caseId}/workbench/${document.id}/${number}`;
  const query = filterQuery(readFilter(new URL(request.url).searchParams));
  /** Back to the page, where it says what was done. */
  const told = (what: string) => redirect(`${here}${query ? `${query}&` : '?'}${what}#told`, 303);
  const sent = await parseForm(request.clone(), reviewForm);
  if (!sent.ok) return failed(sent.errors);
  const { commandId, code } = sent.value;

  const { values } = await typedForm(request.clone());
  const range = await parseForm(request.clone(), decideRange.input.omit({ documentId: true }));
  if (range.ok) {
    const wanted = { ...range.value, documentId: document.id };
    const split = splitRange(loaded.state.file, wanted);
    const decided = await perform(app, actor, { caseId, commandId }, decideRange, wanted);
    if (!decided.ok) return failedRange([{ field: 'from', message: decided.sentence }], values, 409);
    const { taken, toLookAt, marked } = split;
    return told(doneOnPages(`${taken.length}-${toLookAt.length}-${marked.length}`, decided.loaded, actor));
  }
  if ('same' in values) {
    const same = await parseForm(request, markSamePlace.input.omit({ documentId: true }));
    if (!same.ok) return failedSame(same.errors, values);
    const wanted = { ...same.value, documentId: document.id };
    const marked = await perform(app, actor, { caseId, commandId }, markSamePlace, wanted);
    return marked.ok
      ? told(doneOnPages('same', marked.loaded, actor))
      : failedSame([{ field: 'sameFrom', message: marked.sentence }], values, 409);
  }
  if ('from' in values) return failedRange(range.errors, values);

  /** What could not be taken, with what colleagues did on the page since it was shown: it may be why. */
  const refused = async (field: string, message: string, status: number, act?: ReviewAct) => {
    const newest = (await loadCase(app, caseId)) ?? loaded;
    const { since } = sent.value;
    const names = await staffNames(app);
    const told = page && since !== undefined ? tellMeanwhile(newest, actor, page, since, names) : [];
    const stuck = act ? stuckAt(act, newest, actor) : null;
    const errors = [{ field: stuck ? 'pass-over' : field, message }];
    return failed(errors, { code: code ?? null, stuck, meanwhile: told.map(({ said }) => said) }, status);
  };
  if (!page) return refused('at', 'This document is still being read. Load the page again in a moment.', 409);
  const words = await pageWords(app, caseId, page);
  const wanted = readReviewForm(sent.value, { documentId: document.id, page, words });
  // Pressed twice: what is taken off or changed by the first is not there for the second.
  const { remove, ground } = sent.value;
  const isRepeat = (remove ?? ground) !== undefined && loaded.commands.has(commandId);
  if (isRepeat) return told(doneQuery(remove === undefined ? 'ground' : 'remove', false, loaded, actor));
  if (wanted.kind === 'wrong') return refused(wanted.field, wanted.message, 422);
  if (wanted.kind === 'corner') return told(`first=${cornerText(wanted.corner)}`);
  const acted = await performReview(app, actor, { caseId, commandId }, wanted.act);
  if (!acted.ok) return refused('marks', acted.sentence, 409, wanted.act);
  // What a colleague did while the page lay open is told with what comes of it.
  const { since } = sent.value;
  const isTold = since !== undefined && meanwhile(acted.loaded, actor, page.id, since).length > 0;
  const now = findPage(acted.loaded.state.file, document.id, page.id);
  const isTurned = wanted.act.do !== 'turn' && now?.turned !== page.turned;
  const done = doneQuery(wanted.act, isTurned, acted.loaded, actor);
  return told(isTold ? `since=${since}&${done}` : done);
}

export default function WorkbenchPage({ loaderData, actionData }: Route.ComponentProps) {
  const { head, workbench: sent } = loaderData;
  const workbench = useMemo(() => ({ ...sent, sheet: sent.sheet && arrived(sent.sheet) }), [sent]);
  const errors = actionData?.errors ?? [];
  return (
    <Page
      title={`Workbench: ${head.reference}`}
      back={`${workbench.base}/documents`}
      errors={errors}
      before={<WorkbenchHead head={head} />}
    >
      <Workbench
        data={workbench}
        errors={errors}
        code={actionData?.code ?? null}
        range={actionData?.range ?? emptyForm}
        same={actionData?.same ?? emptyForm}
        stuck={actionData?.stuck ?? null}
        meanwhile={actionData?.meanwhile ?? []}
      />
    </Page>
  );
}
