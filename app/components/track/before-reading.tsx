import { t } from '../../language/t.ts';
import type { Profile } from '../../profile.ts';
import { Details } from '../govuk/details.tsx';
import { inEnglish } from '../in-english.ts';

/** What helps before somebody reads hard things, and whom they can talk to. */
export const BeforeReading = ({ support }: { support: Profile['support'] }) => (
  <Details summary={t`Before you read your documents`}>
    <p>
      {t`Some of it may be hard to read, or not what you remember. You do not have to read it all at once, or alone.`}
    </p>
    <ul className="govuk-list govuk-list--bullet">
      {support.map(({ what, text, href }) => (
        <li key={href} {...inEnglish()}>
          {what}:{' '}
          <a className="govuk-link" href={href}>
            {text}
          </a>
        </li>
      ))}
    </ul>
  </Details>
);
