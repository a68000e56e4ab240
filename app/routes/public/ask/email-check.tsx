import { data, redirect } from 'react-router';
import { EmailCheck } from '../../../components/ask/email-check.tsx';
import { Page } from '../../../components/page.tsx';
import { appContext, factsContext } from '../../../http/app-context.ts';
import { draftToken } from '../../../http/draft-cookie.ts';
import { readForm } from '../../../http/read-form.ts';
import { t } from '../../../language/t.ts';
import { checkEmailPage } from '../../../questions/contact.ts';
import { pageOf } from '../../../questions/index.ts';
import { askAddress, backAddress, nextAddress, openPage } from '../../../questions/way.ts';
import type { Draft } from '../../../services/asking/draft.ts';
import { loadDraft } from '../../../services/asking/draft-store.ts';
import { checkEmailCode, emailCheckOf, sendEmailCode, skipEmailCode } from '../../../services/asking/email-code.ts';
import type { Route } from './+types/email-check.ts';

const isChange = (request: Request) => new URL(request.url).searchParams.get('change') === '1';

function shown(draft: Draft, now: number, change: boolean, message?: string) {
  const check = emailCheckOf(draft, now);
  // Where no code can be typed there is no field to lead to.
  const field = check.state === 'waiting' ? 'code' : '';
  const errors = message === undefined ? [] : [{ field, message }];
  return { ...check, back: backAddress(checkEmailPage, draft, change), errors };
}

export async function loader({ request, context }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const loaded = await loadDraft(app, draftToken(request));
  if (loaded === null) throw redirect('/ask/carry-on', 303);
  const { draft } = loaded;
  if (draft.sent !== null) throw redirect('/ask/sent', 303);
  if (!pageOf(checkEmailPage)?.shown(draft.answers)) {
    const open = openPage(draft);
    throw redirect(open === null ? '/ask/check' : askAddress(open), 303);
  }
  return shown(draft, app.clock.now(), isChange(request));
}

export async function action({ request, context }: Route.ActionArgs) {
  const app = context.get(appContext);
  const token = draftToken(request);
  const { values } = await readForm(request);
  const change = isChange(request);
  const act = values.get('act')?.[0];
  const acted =
    act === 'send'
      ? await sendEmailCode(app, token, context.get(factsContext).client)
      : act === 'skip'
        ? await skipEmailCode(app, token)
        : await checkEmailCode(app, token, values.get('code')?.[0] ?? '');
  if (acted.ok) {
    return redirect(
      act === 'send' ? askAddress(checkEmailPage, change) : nextAddress(checkEmailPage, acted.draft, change),
      303,
    );
  }
  switch (acted.code) {
    case 'problem':
      return data(shown(acted.draft, app.clock.now(), change, acted.message), { status: 422 });
    case 'no-draft':
      return redirect('/ask/carry-on', 303);
    case 'sent':
      return redirect('/ask/sent', 303);
    case 'no-page':
      return redirect('/ask/check', 303);
  }
}

export default function CheckEmail({ loaderData, actionData }: Route.ComponentProps) {
  const { email, state, until, back, errors } = actionData ?? loaderData;
  const title = t`Check that our email reaches you`;
  return (
    <Page title={title} back={back} errors={errors}>
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <EmailCheck title={title} email={email} state={state} until={until} error={errors[0]?.message} />
          <p className="govuk-body">
            <a className="govuk-link" href={`/ask/save?from=${checkEmailPage}`}>
              {t`Save and come back later`}
            </a>
          </p>
        </div>
      </div>
    </Page>
  );
}
