import { redirect } from 'react-router';
import { CheckList } from '../../../components/ask/check-list.tsx';
import { Button } from '../../../components/govuk/button.tsx';
import { Page } from '../../../components/page.tsx';
import { appContext } from '../../../http/app-context.ts';
import { draftToken } from '../../../http/draft-cookie.ts';
import { readForm } from '../../../http/read-form.ts';
import { startRequesterSession } from '../../../http/requester-session.ts';
import { t } from '../../../language/t.ts';
import { checkSections } from '../../../questions/check.ts';
import { askAddress, openPage } from '../../../questions/way.ts';
import { loadDraft } from '../../../services/asking/draft-store.ts';
import { submitRequest } from '../../../services/asking/submit-request.ts';
import type { Route } from './+types/check.ts';

export async function loader({ request, context }: Route.LoaderArgs) {
  const loaded = await loadDraft(context.get(appContext), draftToken(request));
  if (loaded === null) throw redirect('/ask/carry-on', 303);
  const { draft } = loaded;
  if (draft.sent !== null) throw redirect('/ask/sent', 303);
  const open = openPage(draft);
  if (open !== null) throw redirect(askAddress(open), 303);
  return {
    sections: checkSections(draft.answers, draft.files),
    passphrase: draft.passphraseHash !== null,
    isYoung: draft.answers['under-18'] === 'yes',
    commandId: draft.commandId,
  };
}

/** Sends. Pressing twice, or again after coming back, leads to the same confirmation and sends nothing twice. */
export async function action({ request, context }: Route.ActionArgs) {
  const app = context.get(appContext);
  const token = draftToken(request);
  const form = await readForm(request);
  const loaded = await loadDraft(app, token);
  if (loaded === null) return redirect('/ask/carry-on', 303);
  // A page left open from another request must not send this one unread.
  if (form.values.get('commandId')?.[0] !== loaded.draft.commandId) return redirect('/ask/check', 303);
  const sent = await submitRequest(app, token);
  if (!sent.ok) return redirect(sent.code === 'no-draft' ? '/ask/carry-on' : askAddress(sent.pageId), 303);
  const cookie = await startRequesterSession(app, sent.submissionId);
  return redirect('/ask/sent', { status: 303, headers: { 'Set-Cookie': cookie } });
}

export default function Check({ loaderData: { sections, passphrase, isYoung, commandId } }: Route.ComponentProps) {
  return (
    <Page title={t`Check your answers before you send your request`} back="/ask/passphrase">
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <h1 className="govuk-heading-l">{t`Check your answers before you send your request`}</h1>
          <CheckList sections={sections} passphrase={passphrase} />
          <h2 className="govuk-heading-m">{t`Now send your request`}</h2>
          <p className="govuk-body">
            {isYoung
              ? t`When you send it, you say that what you wrote is true as far as you know. We start work on it straight away.`
              : t`By sending it you confirm that, as far as you know, what you wrote is true.`}
          </p>
          <form method="post">
            <input type="hidden" name="commandId" value={commandId} />
            <Button preventDoubleClick>{t`Send my request`}</Button>
          </form>
          <p className="govuk-body">
            <a className="govuk-link" href="/ask/save?from=check">
              {t`Save and come back later`}
            </a>
          </p>
        </div>
      </div>
    </Page>
  );
}
