import { t } from '../../language/t.ts';
import { Textarea } from '../govuk/textarea.tsx';
import { Page } from '../page.tsx';
import { TwoThirds } from '../two-thirds.tsx';

/** The session was over when a form came: whoever wrote something long gets it back to copy. */
export function SignedOutTyping({ typed }: { typed: string }) {
  return (
    <Page title={t`You are signed out`}>
      <TwoThirds>
        <h1 className="govuk-heading-l">{t`You are signed out`}</h1>
        <p className="govuk-body">
          {t`More than 20 minutes passed, or the page was left meanwhile. What you just sent did not reach us.`}
        </p>
        {typed === '' ? null : (
          <Textarea
            name="typed"
            label={t`What you wrote`}
            hint={t`Copy it, then sign in and send it again`}
            value={typed}
          />
        )}
        <p className="govuk-body">
          <a className="govuk-link" href="/track">
            {t`Follow your request`}
          </a>
        </p>
      </TwoThirds>
    </Page>
  );
}
