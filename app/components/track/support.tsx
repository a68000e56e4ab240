import { t } from '../../language/t.ts';
import type { Profile } from '../../profile.ts';

/** People to talk to who are not the body, in the same words wherever something may be hard. */
export function Support({ support }: { support: Profile['support'] }) {
  if (support.length === 0) return null;
  return (
    <>
      <p className="govuk-body">{t`These people do not work for us. You can talk to them before, while or after you read:`}</p>
      <ul className="govuk-list govuk-list--bullet">
        {support.map(({ what, text, href }) => (
          <li key={href}>
            {what}:{' '}
            <a className="govuk-link" href={href}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
