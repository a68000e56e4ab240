import { inOwnLanguage, t } from '../../language/t.ts';
import { InsetText } from '../govuk/inset-text.tsx';
import { Page } from '../page.tsx';

/**
 * Instead of a form that could only be refused: why not, and how to reach us all the same.
 * @param why the machine's sentence, in English
 * @param back address of the request
 */
export function NotNow({ title, why, back }: { title: string; why: string; back: string }) {
  return (
    <Page title={title} back={back}>
      <h1 className="govuk-heading-l">{title}</h1>
      <InsetText>{inOwnLanguage(why)}</InsetText>
      <p className="govuk-body">
        <a className="govuk-link" href={`${back}/messages`}>{t`Read messages or send one`}</a>
      </p>
    </Page>
  );
}
