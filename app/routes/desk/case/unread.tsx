import type { DocumentId } from '../../../../machines/ids.ts';

interface UnreadProps {
  readonly documents: readonly { readonly id: DocumentId; readonly name: string; readonly isLocked: boolean }[];
}

/** Which documents could not be read, above all of them: each leads to the reason and what to do. */
export function Unread({ documents }: UnreadProps) {
  return (
    <section aria-labelledby="unread">
      <h2 className="govuk-heading-s govuk-!-margin-bottom-1" id="unread">
        {documents.length === 1 ? 'One document could not be read' : `${documents.length} documents could not be read`}
      </h2>
      <p className="govuk-body">
        The answer waits until each was opened, or removed with a reason. What can be done stands with it:
      </p>
      <ul className="govuk-list govuk-list--bullet">
        {documents.map(({ id, name, isLocked }) => (
          <li key={id}>
            <a className="govuk-link" href={`#more-${id}`}>
              {name}
            </a>
            {isLocked ? ', locked with a password' : ''}
          </li>
        ))}
      </ul>
    </section>
  );
}
