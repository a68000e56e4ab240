import { redirect } from 'react-router';
import { londonDate } from '../../../../machines/dates.ts';
import { InsetText } from '../../../components/govuk/inset-text.tsx';
import { Linked } from '../../../components/marked.tsx';
import { Page } from '../../../components/page.tsx';
import { appContext } from '../../../http/app-context.ts';
import { draftToken } from '../../../http/draft-cookie.ts';
import { t } from '../../../language/t.ts';
import { dateText } from '../../../questions/text.ts';
import { loadDraft } from '../../../services/asking/draft-store.ts';
import type { Route } from './+types/saved.ts';

export async function loader({ request, context }: Route.LoaderArgs) {
  const loaded = await loadDraft(context.get(appContext), draftToken(request));
  if (loaded === null) throw redirect('/ask/carry-on', 303);
  if (loaded.draft.sent !== null) throw redirect('/ask/sent', 303);
  const { resume } = loaded.draft;
  if (resume === null) throw redirect('/ask/save', 303);
  return {
    email: resume.email,
    code: `${resume.code.slice(0, 3)} ${resume.code.slice(3)}`,
    until: dateText(londonDate(loaded.expiresAt)),
  };
}

export default function Saved({ loaderData: { email, code, until } }: Route.ComponentProps) {
  return (
    <Page title={t`We are sending you a link`} back="/ask/save">
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <h1 className="govuk-heading-l">{t`We are sending you a link`}</h1>
          <p className="govuk-body">{t`It goes to ${email}. It works until ${until}.`}</p>
          <p className="govuk-body">{t`Write down this code now. You need it with the link, and it is not in the email:`}</p>
          <InsetText>
            <strong className="govuk-!-font-size-36">{code}</strong>
          </InsetText>
          <p className="govuk-body">
            <Linked
              text={t`You can close this page, or press “Exit this page”. You can also [carry on now].`}
              href="/ask/carry-on"
            />
          </p>
          <p className="govuk-body">
            <Linked
              text={t`If no email comes within 10 minutes, look in your spam folder, or [ask for another link]. A new link has a new code.`}
              href="/ask/save"
            />
          </p>
        </div>
      </div>
    </Page>
  );
}
