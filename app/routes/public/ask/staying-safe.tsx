import { redirect } from 'react-router';
import { right } from '../../../../machines/people.ts';
import { Button } from '../../../components/govuk/button.tsx';
import { Page } from '../../../components/page.tsx';
import { appContext } from '../../../http/app-context.ts';
import { draftCookie, draftToken } from '../../../http/draft-cookie.ts';
import { requestBegun, requireWithin } from '../../../http/rate-limit.ts';
import { t } from '../../../language/t.ts';
import { helplinesOf } from '../../../profile.ts';
import { helplineText } from '../../../questions/text.ts';
import { loadDraft } from '../../../services/asking/draft-store.ts';
import { startDraft } from '../../../services/asking/start-draft.ts';
import type { Route } from './+types/staying-safe.ts';

/**
 * Begins a draft, or goes on with the one this browser has; one that was sent is not opened again. `?right=complaint` ticks
 * that right in a new draft; anything else there says nothing.
 */
export async function action({ request, context }: Route.ActionArgs) {
  const app = context.get(appContext);
  const known = await loadDraft(app, draftToken(request));
  if (known !== null && known.draft.sent === null) return redirect('/ask/what-you-want', 303);
  await requireWithin(context, requestBegun);
  const wanted = right.safeParse(new URL(request.url).searchParams.get('right'));
  const token = await startDraft(app, wanted.success ? wanted.data : null);
  return redirect('/ask/what-you-want', { status: 303, headers: { 'Set-Cookie': draftCookie(token) } });
}

export const loader = ({ context }: Route.LoaderArgs) => ({
  helplines: helplinesOf(context.get(appContext).profile)
    .filter((line) => line.for !== 'worried')
    .map(helplineText),
});

/** Stands before the first page with the red button, so that people know what it does before they need it. */
export default function StayingSafe({ loaderData: { helplines } }: Route.ComponentProps) {
  return (
    <Page title={t`Staying safe`} back="/">
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <h1 className="govuk-heading-l">{t`Staying safe`}</h1>
          <p className="govuk-body">{t`Someone may be able to see what you do on this device. These pages can help.`}</p>
          <h2 className="govuk-heading-m">{t`Leaving quickly`}</h2>
          <p className="govuk-body">
            {t`Every page from here on has a red button: “Exit this page”. It closes your request here and opens a weather page at once. On a keyboard, you can also press Shift 3 times.`}
          </p>
          <p className="govuk-body">
            {t`If someone then presses “Back”, they do not see your answers. To come back to them later, ask for a link first: choose “Save and come back later” on any page.`}
          </p>
          <h2 className="govuk-heading-m">{t`What stays behind`}</h2>
          <p className="govuk-body">
            {t`The button does not clear your browser’s history. The names of these pages are kept plain, but to be safer you can:`}
          </p>
          <ul className="govuk-list govuk-list--bullet">
            <li>{t`use a library computer, or the device of someone you trust`}</li>
            <li>{t`use a private or “incognito” window, and close it when you are done`}</li>
            <li>{t`clear your history afterwards`}</li>
          </ul>
          <h2 className="govuk-heading-m">{t`If you need help now`}</h2>
          <p className="govuk-body">{t`In an emergency, phone 999. If you cannot speak, press 55 when asked.`}</p>
          <ul className="govuk-list govuk-list--bullet">
            {helplines.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
          <form method="post">
            <Button>{t`Continue`}</Button>
          </form>
        </div>
      </div>
    </Page>
  );
}
