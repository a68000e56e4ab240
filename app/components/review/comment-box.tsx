import { ErrorMessage } from '../govuk/error-message.tsx';
import { Tag } from '../govuk/tag.tsx';

/** A comment on a page, as it is told to those who look through the pages. */
export interface ToldComment {
  readonly id: string;
  readonly pageId: string;
  readonly body: string;
  /** It says that the page is not right. */
  readonly asksChange: boolean;
  readonly who: string;
  readonly when: string;
  readonly settled: { readonly who: string; readonly when: string; readonly answer: string } | null;
}

interface CommentFormProps {
  base: string;
  commandId: string;
  /** The page, and where to come back to, below the case's address. */
  at: { readonly documentId: string; readonly pageId: string; readonly from: string };
  /** The reviewer, with the answer before them, can say that the page is not right. */
  mayAskChange: boolean;
  /** What was written and could not be taken, and why. */
  written?: { readonly body: string; readonly error: string } | undefined;
}

interface CommentBoxProps extends CommentFormProps {
  comments: readonly ToldComment[];
  canComment: boolean;
  /** The comment that was just written here; the page that comes back begins with it. */
  said: string | null;
}

/** The form that writes a comment on a page. */
export function CommentForm({ base, commandId, at, mayAskChange, written }: CommentFormProps) {
  return (
    <form method="post" action={`${base}/comments`} noValidate>
      <input type="hidden" name="commandId" value={commandId} />
      {Object.entries(at).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className={written ? 'govuk-form-group govuk-form-group--error' : 'govuk-form-group'}>
        <label className="govuk-label" htmlFor="body">
          {mayAskChange ? 'A comment, or what is not right' : 'Write a comment'}
        </label>
        {written ? <ErrorMessage id="body-error">{written.error}</ErrorMessage> : null}
        <textarea
          className={written ? 'govuk-textarea govuk-textarea--error' : 'govuk-textarea'}
          id="body"
          name="body"
          rows={3}
          defaultValue={written?.body}
          aria-describedby={written ? 'body-error' : undefined}
        />
      </div>
      <div className="govuk-button-group">
        <button type="submit" name="asks" value="look" className="govuk-button govuk-button--secondary">
          Add comment
        </button>
        {mayAskChange ? (
          <button type="submit" name="asks" value="change" className="govuk-button govuk-button--warning">
            This page is not right
          </button>
        ) : null}
      </div>
    </form>
  );
}

/** What was said about a page, and a plain form to say more: one of its own, so that it works beside the workbench's. */
export function CommentBox({ base, comments, canComment, commandId, at, mayAskChange, said }: CommentBoxProps) {
  const written = comments.find(({ id }) => id === said);
  return (
    <section aria-labelledby="comments" className="rd-comments">
      <h2 className="govuk-heading-s" id="comments">
        Comments on this page ({comments.length})
      </h2>
      {written ? (
        // biome-ignore lint/a11y/useSemanticElements: it groups no fields
        <div
          id="commented"
          tabIndex={-1}
          role="group"
          aria-labelledby="commented-words"
          className="rd-told rd-told--done"
        >
          <p className="govuk-body" id="commented-words">
            {written.asksChange
              ? 'It stands here that this page is not right. The officer reads it once you send the answer back.'
              : 'Your comment stands on this page.'}
          </p>
        </div>
      ) : null}
      <ul className="govuk-list">
        {comments.map((comment) => (
          <li key={comment.id}>
            <CommentWords comment={comment} />
          </li>
        ))}
      </ul>
      {comments.some(({ settled }) => settled === null) ? (
        <p className="govuk-body-s">
          <a className="govuk-link" href={`${base}/comments`}>
            Settle comments
          </a>
        </p>
      ) : null}
      {canComment ? <CommentForm {...{ base, commandId, at, mayAskChange }} /> : null}
    </section>
  );
}

/** One comment with who and when, and what became of it. */
export function CommentWords({ comment: { body, asksChange, who, when, settled } }: { comment: ToldComment }) {
  return (
    <>
      {asksChange ? <Tag colour={settled ? 'grey' : 'red'}>Not right</Tag> : null}{' '}
      <span className="rd-comments__body">{body}</span>
      <span className="rd-comments__who">
        {who}, {when}
      </span>
      {settled ? (
        <span className="rd-comments__who">
          Settled by {settled.who}, {settled.when}
          {settled.answer ? `: ${settled.answer}` : null}
        </span>
      ) : null}
    </>
  );
}
