import { randomUUID } from 'node:crypto';
import { data, redirect } from 'react-router';
import { z } from 'zod';
import { mayDo } from '../../../../machines/case.ts';
import { placeOfPage } from '../../../../machines/looking/gates.ts';
import { Form } from '../../../components/form.tsx';
import { Button } from '../../../components/govuk/button.tsx';
import { Textarea } from '../../../components/govuk/textarea.tsx';
import { CommentForm, CommentWords } from '../../../components/review/comment-box.tsx';
import type { FieldError } from '../../../http/form-state.ts';
import { parseForm, typedForm } from '../../../http/parse-form.ts';
import { perform } from '../../../services/case-act.ts';
import { addComment } from '../../../services/redaction/add-comment.ts';
import { settleComment } from '../../../services/redaction/settle-comment.ts';
import type { Route } from './+types/comments.ts';
import { isApprover } from './approver.ts';
import { openCasePage } from './case-head.ts';
import { CasePage } from './case-page.tsx';
import { saying } from './done-words.ts';
import { type PlacedComment, tellComments } from './tell-comments.ts';

const command = z.object({ commandId: z.uuid('Load the page again, then repeat what you wanted to do') });
const settling = command.extend(settleComment.input.shape);
/** `from`: the page it was written on, below the case's address. */
const adding = command.extend({
  ...addComment.input.shape,
  from: z
    .string()
    .regex(/^(workbench\/[\w-]{1,64}\/\d{1,5}(\?[\w=&~%.-]{0,400})?|compare\/\d{1,6}(\?see=[\w%-]{1,64})?)$/),
});

export async function loader({ context, params }: Route.LoaderArgs) {
  const { app, actor, loaded, head } = await openCasePage(context, params.caseId);
  return {
    head,
    commandId: randomUUID(),
    canSettle: mayDo(loaded.state, actor, 'comment.settled') === null,
    mayAskChange: isApprover(actor, loaded.state),
    comments: await tellComments(app, loaded),
  };
}

const place = adding.pick({ documentId: true, pageId: true, from: true });

/** What could not be taken. A comment is shown again with what was written and the page it is about: it was sent from another. */
const failed = (
  errors: readonly FieldError[],
  status: number,
  again: { readonly at: z.output<typeof place>; readonly name: string; readonly body: string } | null = null,
) => data({ errors, again }, { status });

/** Adds a comment, sent from the page it is about, or settles one. */
export async function action({ context, params, request }: Route.ActionArgs) {
  const { app, actor, loaded } = await openCasePage(context, params.caseId);
  const { caseId } = loaded;
  const base = `/desk/cases/${caseId}`;
  const { values } = await typedForm(request.clone());
  if ('settle' in values) {
    const sent = await parseForm(request, settling);
    if (!sent.ok) return failed(sent.errors, 422);
    const { commandId, ...input } = sent.value;
    const done = await perform(app, actor, { caseId, commandId }, settleComment, input);
    return done.ok
      ? redirect(saying(`${base}/comments`, 'comment-settled'), 303)
      : failed([{ field: 'answer', message: done.sentence }], 409);
  }
  const at = place.safeParse(values).data;
  const on = at && placeOfPage(loaded.state.file, at.pageId);
  const body = typeof values.body === 'string' ? values.body : '';
  const again = at && on ? { at, name: `${on.document.name}, page ${on.page.number}`, body } : null;
  const sent = await parseForm(request, adding);
  if (!sent.ok) return failed(sent.errors, 422, again);
  const { commandId, from, ...input } = sent.value;
  const done = await perform(app, actor, { caseId, commandId }, addComment, input);
  if (!done.ok) return failed([{ field: 'body', message: done.sentence }], 409, again);
  const said = done.loaded.state.looking.comments.findLast(
    ({ pageId, by }) => pageId === input.pageId && by === actor.id,
  )?.id;
  return redirect(`${base}/${from}${from.includes('?') ? '&' : '?'}said=${said}#commented`, 303);
}

/** Every comment on a page of the case: what waits first. */
export default function Comments({ loaderData, actionData }: Route.ComponentProps) {
  const { head, comments, commandId, canSettle, mayAskChange } = loaderData;
  const again = actionData?.again ?? null;
  const error = actionData?.errors.find(({ field }) => field === 'body')?.message;
  const base = `/desk/cases/${head.id}`;
  const waiting = comments.filter(({ settled }) => settled === null);
  const settled = comments.filter((one) => one.settled !== null);
  return (
    <CasePage
      head={head}
      tab={null}
      title="Comments on pages"
      back={`${base}/answer`}
      errors={actionData?.errors ?? []}
    >
      <p className="govuk-body">
        For those who look through the pages. The requester does not see them here. What is written about a person is
        still data they can ask for.
      </p>
      {again ? (
        <>
          <h2 className="govuk-heading-m">
            Your comment on{' '}
            <a className="govuk-link" href={`${base}/${again.at.from}`}>
              {again.name}
            </a>
          </h2>
          <CommentForm
            {...{ base, commandId, at: again.at }}
            mayAskChange={mayAskChange && again.at.from.startsWith('compare/')}
            written={error === undefined ? undefined : { body: again.body, error }}
          />
        </>
      ) : null}
      <h2 className="govuk-heading-m">Waiting ({waiting.length})</h2>
      {waiting.length === 0 ? <p className="govuk-body">No comment waits to be settled.</p> : null}
      <ul className="govuk-list">
        {waiting.map((comment) => (
          <li key={comment.id} className="rd-comments__one">
            <Where {...{ base, comment }} />
            <CommentWords comment={comment} />
            {comment.asksChange && !comment.isSent ? (
              <span className="rd-comments__who">Goes to the officer when the answer is sent back.</span>
            ) : null}
            {canSettle ? (
              <Form hidden={{ commandId, settle: comment.id }}>
                <Textarea
                  name="answer"
                  id={`answer-${comment.id}`}
                  label="What was done about it (optional)"
                  rows={2}
                />
                <Button variant="secondary">
                  Settle
                  <span className="govuk-visually-hidden">
                    {' '}
                    the comment on {comment.document}, page {comment.page}
                  </span>
                </Button>
              </Form>
            ) : null}
          </li>
        ))}
      </ul>
      {settled.length > 0 ? (
        <>
          <h2 className="govuk-heading-m">Settled ({settled.length})</h2>
          <ul className="govuk-list">
            {settled.map((comment) => (
              <li key={comment.id} className="rd-comments__one">
                <Where {...{ base, comment }} />
                <CommentWords comment={comment} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </CasePage>
  );
}

function Where({ base, comment }: { base: string; comment: PlacedComment }) {
  const { document, page, workbench, compare } = comment;
  return (
    <span className="rd-comments__where">
      <a className="govuk-link" href={`${base}/${workbench}`}>
        {document}, page {page}
      </a>
      {compare ? (
        <>
          {' '}
          (
          <a className="govuk-link" href={`${base}/${compare}`}>
            before and after
          </a>
          )
        </>
      ) : null}
    </span>
  );
}
