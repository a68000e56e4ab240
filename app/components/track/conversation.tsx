import { t } from '../../language/t.ts';
import type { Said } from '../../services/following/requester-conversation.ts';

/** What was said both ways, newest first. */
export function Conversation({ said }: { said: readonly Said[] }) {
  if (said.length === 0) return <p className="govuk-body">{t`There are no messages yet.`}</p>;
  return (
    <ol className="govuk-list">
      {said.map(({ id, from, title, text, at, when }) => (
        <li key={id} className="govuk-!-margin-bottom-6">
          <h3 className="govuk-heading-s govuk-!-margin-bottom-1">{title}</h3>
          <p className="govuk-body-s govuk-!-margin-bottom-2">
            {from === 'you' ? t`From you` : t`From us`}, <time dateTime={at}>{when}</time>
          </p>
          {text.map((line, index) => (
            <p className="govuk-body" key={index}>
              {line}
            </p>
          ))}
        </li>
      ))}
    </ol>
  );
}
