import { data, redirect } from 'react-router';
import { Button } from '../../../components/govuk/button.tsx';
import { TextInput } from '../../../components/govuk/text-input.tsx';
import { Page } from '../../../components/page.tsx';
import { appContext, factsContext } from '../../../http/app-context.ts';
import { draftToken } from '../../../http/draft-cookie.ts';
import { readForm } from '../../../http/read-form.ts';
import { t } from '../../../language/t.ts';
import { pageOf } from '../../../questions/index.ts';
import { askAddress } from '../../../questions/way.ts';
import { draftDays } from '../../../services/asking/draft.ts';
import { loadDraft } from '../../../services/asking/draft-store.ts';
import { sendResumeLink } from '../../../services/asking/send-resume-link.ts';
import type { Route } from './+types/save.ts';

/** The page someone came from, where it is one of ours. */
function backFrom(request: Request): string {
  const from = new URL(request.url).searchParams.get('from') ?? '';
  return from === 'check' || pageOf(from) !== null ? askAddress(from) : '/ask/carry-on';
}

const shown = (back: string, email: string, message?: string) => ({
  back,
  email,
  errors: message === undefined ? [] : [{ field: 'email', message }],
});

export async function loader({ request, context }: Route.LoaderArgs) {
  const loaded = await loadDraft(context.get(appContext), draftToken(request));
  if (loaded === null) throw redirect('/ask/carry-on', 303);
  if (loaded.draft.sent !== null) throw redirect('/ask/sent', 303);
  const { resume, answers } = loaded.draft;
  const known = answers['your-email'];
  return shown(backFrom(request), resume?.email ?? (typeof known === 'string' ? known : ''));
}

export async function action({ request, context }: Route.ActionArgs) {
  const { values } = await readForm(request);
  const email = values.get('email')?.[0] ?? '';
  const { client } = context.get(factsContext);
  const asked = await sendResumeLink(context.get(appContext), draftToken(request), email, client);
  if (asked.ok) return redirect('/ask/saved', 303);
  if (asked.code === 'problem') return data(shown(backFrom(request), email, asked.message), { status: 422 });
  return redirect(asked.code === 'sent' ? '/ask/sent' : '/ask/carry-on', 303);
}

export default function Save({ loaderData, actionData }: Route.ComponentProps) {
  const { back, email, errors } = actionData ?? loaderData;
  return (
    <Page title={t`Save and come back later`} back={back} errors={errors}>
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <h1 className="govuk-heading-l">{t`Save and come back later`}</h1>
          <p className="govuk-body">
            {t`We keep what you wrote for ${draftDays} days. We will email you a link to come back to it, and show you a code that you need with the link. The email does not say what it is about.`}
          </p>
          <form method="post" noValidate>
            <TextInput
              name="email"
              type="email"
              label={t`Your email address`}
              hint={t`We use it only to send this link`}
              autoComplete="email"
              spellCheck={false}
              value={email}
              error={errors[0]?.message}
            />
            <Button preventDoubleClick>{t`Send me a link`}</Button>
          </form>
        </div>
      </div>
    </Page>
  );
}
