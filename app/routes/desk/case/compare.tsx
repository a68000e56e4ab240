import { randomUUID } from 'node:crypto';
import { data } from 'react-router';
import type { Actor } from '../../../../machines/actors.ts';
import { mayDo } from '../../../../machines/case.ts';
import type { App } from '../../../app.ts';
import { Details } from '../../../components/govuk/details.tsx';
import { InsetText } from '../../../components/govuk/inset-text.tsx';
import { Table } from '../../../components/govuk/table.tsx';
import { Tag } from '../../../components/govuk/tag.tsx';
import { CommentBox } from '../../../components/review/comment-box.tsx';
import { coveredBy, runsOf } from '../../../components/review/heard-words.ts';
import { MarkedText } from '../../../components/review/marked-text.tsx';
import { Veil } from '../../../components/review/veil.tsx';
import { linesOf } from '../../../components/review/words.ts';
import { type AnswerPage, answerPages } from '../../../services/answer/answer-pages.ts';
import { changedSince } from '../../../services/approval/changed-since.ts';
import { hasSeen, lookAt, lookedAt } from '../../../services/approval/looked-at.ts';
import { isHardToSee } from '../../../services/file/hard-to-see.ts';
import { viewPage } from '../../../services/file/view-page.ts';
import type { LoadedCase } from '../../../services/load-case.ts';
import type { Route } from './+types/compare.ts';
import { isApprover } from './approver.ts';
import { openCasePage } from './case-head.ts';
import { CasePage } from './case-page.tsx';
import { changeWords } from './change-words.ts';
import { tellComments } from './tell-comments.ts';
import { tellRedactions } from './tell-redactions.ts';

/**
 * One page of the built answer beside the page it was made from, for whoever approves it. That they see the unredacted page
 * goes on record first.
 */
export async function loader({ context, params, url }: Route.LoaderArgs) {
  const { app, actor, loaded, head } = await openCasePage(context, params.caseId);
  const pages = answerPages(loaded.state);
  const at = pages.findIndex(({ number }) => String(number) === params.page);
  const page = pages[at];
  if (!page) throw data(null, { status: 404 });
  const viewed = await viewPage(app, actor, loaded.caseId, page.documentId, page.sourcePage);
  if (!viewed.ok) throw data(null, { status: 409 });
  const seen = url.searchParams.get('see');
  const isVeiled = isHardToSee(viewed.loaded.state, viewed.document) && seen !== viewed.document.id;
  // Whoever has not uncovered a page has not looked at it.
  const looked = isVeiled ? viewed : await lookAt(app, actor, viewed.loaded, page);
  if (!looked.ok) throw data(null, { status: 409 });

  const marked = coveredBy(viewed.words, viewed.page?.marks ?? []);
  const log = await tellRedactions(app, viewed.loaded, actor);
  const rowsOf = ({ documentId, sourcePage }: AnswerPage) =>
    log.filter((row) => row.documentId === documentId && row.page === sourcePage);
  const later = pages.slice(at + 1);
  const changes = new Map(changedSince(viewed.loaded, actor).map((change) => [change.pageId, change]));
  const change = changes.get(page.pageId);
  const comments = await tellComments(app, viewed.loaded);
  const commentsOn = ({ pageId }: AnswerPage) => comments.filter((one) => one.pageId === pageId);
  return {
    head,
    page,
    document: viewed.document.name,
    of: pages.length,
    place: at + 1,
    rows: rowsOf(page),
    lines: isVeiled ? [] : linesOf(viewed.words).map((places) => runsOf(viewed.words, places, marked)),
    change: change ? changeWords(change) : null,
    comments: commentsOn(page),
    canComment: mayDo(viewed.loaded.state, actor, 'comment.added') === null,
    mayAskChange: isApprover(actor, viewed.loaded.state),
    isVeiled,
    query: seen === null ? '' : `?see=${encodeURIComponent(seen)}`,
    said: url.searchParams.get('said'),
    commandId: randomUUID(),
    ways: [
      { text: 'Page before', to: pages[at - 1] },
      { text: 'Next page', to: pages[at + 1] },
      { text: 'Next page of the sample', to: await nextOfSample(app, actor, viewed.loaded, page) },
      { text: 'Next page you have not looked at', to: later.find((one) => !hasSeen(viewed.loaded, actor, one)) },
      { text: 'Next page changed since you last looked', to: later.find(({ pageId }) => changes.has(pageId)) },
      { text: 'Next page with redactions', to: later.find((one) => rowsOf(one).length > 0) },
      { text: 'Next page with a comment', to: later.find((one) => commentsOn(one).length > 0) },
      { text: 'Next page with something new', to: later.find((one) => rowsOf(one).some(({ isNew }) => isNew)) },
    ].flatMap(({ text, to }) => (to ? [{ text, to: to.number }] : [])),
  };
}

/** Where a sample is enough: the next page of it that whoever approves has to look at, after this one or else before it. */
async function nextOfSample(
  app: App,
  actor: Actor,
  loaded: LoadedCase,
  page: AnswerPage,
): Promise<AnswerPage | undefined> {
  const { state } = loaded;
  if (!app.profile.sampling.isAllowed || state.request.value.work !== 'approving' || !isApprover(actor, state))
    return undefined;
  const left =
    (await lookedAt(app, actor, loaded)).sample?.toLookAt.filter(({ pageId }) => pageId !== page.pageId) ?? [];
  return left.find(({ number }) => number > page.number) ?? left[0];
}

export default function Compare({ loaderData }: Route.ComponentProps) {
  const {
    head,
    page,
    document,
    of,
    place,
    rows,
    lines,
    change,
    ways,
    comments,
    canComment,
    mayAskChange,
    commandId,
    isVeiled,
    query,
    said,
  } = loaderData;
  const base = `/desk/cases/${head.id}`;
  const name = `${document}, page ${page.sourcePage}`;
  return (
    <CasePage head={head} tab={null} title="Before and after" back={`/desk/cases/${head.id}/answer`}>
      <p className="govuk-body" id="ways" tabIndex={-1}>
        {name}. Page {place} of {of} that go out.
      </p>
      {change ? <InsetText>Changed since you last looked: {change}.</InsetText> : null}
      <ul className="govuk-list rd-compare__ways">
        {ways.map(({ text, to }) => (
          <li key={text}>
            <a className="govuk-link" href={`${base}/compare/${to}${query}#ways`}>
              {text}
            </a>
          </li>
        ))}
        <li>
          <a className="govuk-link" href={`${base}/answer`}>
            Back to the answer{mayAskChange ? ', to approve it or send it back' : ''}
          </a>
        </li>
      </ul>
      {isVeiled ? (
        <Veil seen={`${base}/compare/${page.number}?see=${page.documentId}#ways`} how="left out" unveil={null} />
      ) : (
        <div className="govuk-grid-row">
          <figure className="govuk-grid-column-one-half rd-compare__page">
            <figcaption className="govuk-heading-s">As it was</figcaption>
            <img src={`${base}/pages/${page.documentId}/${page.sourcePage}.png?w=1200`} alt={`${name}, as it was`} />
            <p className="govuk-body">
              <a className="govuk-link" href={`${base}/workbench/${page.documentId}/${page.sourcePage}`}>
                Open it in the workbench
              </a>
            </p>
          </figure>
          <figure className="govuk-grid-column-one-half rd-compare__page">
            <figcaption className="govuk-heading-s">As it goes out</figcaption>
            <img src={`${base}/answer/${page.number}.png`} alt={`${name}, as it goes out`} />
          </figure>
        </div>
      )}
      {/* Whoever does not see the pictures reads here what stands around what is taken out. */}
      {lines.length > 0 ? (
        <Details summary="Text of this page, with what is marked in it">
          <ul className="govuk-list">
            {lines.map((runs, at) => (
              <li key={at}>
                <MarkedText runs={runs} />
              </li>
            ))}
          </ul>
        </Details>
      ) : null}
      {rows.length === 0 ? (
        <p className="govuk-body">Nothing is taken out of this page.</p>
      ) : (
        <Table
          caption="What is taken out of this page"
          captionSize="m"
          stacked
          head={['What', 'Exemption', 'Who', 'When'].map((text) => ({ text }))}
          rows={rows.map((row) => [
            <span key="what">
              {row.what} {row.isNew ? <Tag colour="yellow">New</Tag> : null}
            </span>,
            row.citation === '' ? row.exemption : `${row.exemption} (${row.citation})`,
            row.by,
            row.when,
          ])}
        />
      )}
      <CommentBox
        {...{ base, comments, canComment, commandId, mayAskChange, said }}
        at={{ documentId: page.documentId, pageId: page.pageId, from: `compare/${page.number}${query}` }}
      />
    </CasePage>
  );
}
