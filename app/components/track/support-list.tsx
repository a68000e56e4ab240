import type { Profile } from '../../profile.ts';
import { inEnglish } from '../in-english.ts';

/** Whom somebody can talk to who is not the body, as its profile names them: in English on every page. */
export const SupportList = ({ support }: { support: Profile['support'] }) => (
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
);
