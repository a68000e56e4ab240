import { redirect } from 'react-router';
import { ButtonLink } from '../../../components/govuk/button-link.tsx';
import { Page } from '../../../components/page.tsx';
import { appContext } from '../../../http/app-context.ts';
import { draftToken } from '../../../http/draft-cookie.ts';
import { t } from '../../../language/t.ts';
import { askAddress, openPage } from '../../../questions/way.ts';
import { loadDraft } from '../../../services/asking/draft-store.ts';
import type { Route } from './+types/carry-on.ts';

/** Leads back to where someone was; a browser that has no draft sees a page that tells nobody anything. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const loaded = await loadDraft(context.get(appContext), draftToken(request));
  if (loaded === null) return null;
  if (loaded.draft.sent !== null) throw redirect('/ask/sent', 303);
  const open = openPage(loaded.draft);
  throw redirect(open === null ? '/ask/check' : askAddress(open), 303);
}

export default function CarryOn() {
  return (
    <Page title={t`Nothing is open here`} back="/">
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <h1 className="govuk-heading-l">{t`Nothing is open here`}</h1>
          <p className="govuk-body">{t`To come back to something you saved, open the link in the email we sent you.`}</p>
          <p className="govuk-body">{t`You can also start from the beginning.`}</p>
          <ButtonLink href="/">{t`Go to the start`}</ButtonLink>
        </div>
      </div>
    </Page>
  );
}
