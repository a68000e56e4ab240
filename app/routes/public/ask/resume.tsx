import { data, redirect } from 'react-router';
import { Button } from '../../../components/govuk/button.tsx';
import { ButtonLink } from '../../../components/govuk/button-link.tsx';
import { TextInput } from '../../../components/govuk/text-input.tsx';
import { Page } from '../../../components/page.tsx';
import { appContext } from '../../../http/app-context.ts';
import { draftCookie, draftToken } from '../../../http/draft-cookie.ts';
import { readForm } from '../../../http/read-form.ts';
import { t } from '../../../language/t.ts';
import { loadDraft } from '../../../services/asking/draft-store.ts';
import { resumeDraft, resumeTarget } from '../../../services/asking/resume-draft.ts';
import type { Route } from './+types/resume.ts';

/** Opening the link changes nothing: mail scanners open links too. */
export async function loader({ request, params, context }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const target = await resumeTarget(app, params.token);
  if (target === null) return data({ works: false, message: undefined }, { status: 404 });
  if ((await loadDraft(app, draftToken(request)))?.id === target) throw redirect('/ask/carry-on', 303);
  return data({ works: true, message: undefined });
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { values } = await readForm(request);
  const code = values.get('code')?.[0] ?? '';
  if (code === '') return data({ works: true, message: t`Enter the code you wrote down` }, { status: 422 });
  const resumed = await resumeDraft(context.get(appContext), params.token, code);
  if (resumed.ok) {
    return redirect('/ask/carry-on', { status: 303, headers: { 'Set-Cookie': draftCookie(resumed.token) } });
  }
  switch (resumed.code) {
    case 'no-link':
      return data({ works: false, message: undefined }, { status: 404 });
    case 'wrong-code':
      return data({ works: true, message: t`This is not the code that goes with this link` }, { status: 422 });
    case 'too-many':
      return data({ works: true, message: t`Too many wrong codes. Wait an hour, then try again` }, { status: 429 });
  }
}

export default function Resume({ loaderData, actionData }: Route.ComponentProps) {
  const { works, message } = actionData ?? loaderData;
  if (!works) return <NoLink />;
  const title = t`Enter your code`;
  return (
    <Page title={title} errors={message === undefined ? [] : [{ field: 'code', message }]}>
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <form method="post" noValidate>
            <TextInput
              name="code"
              label={title}
              labelSize="l"
              heading
              hint={t`The 6 letters and numbers you wrote down when you saved`}
              width={10}
              spellCheck={false}
              autoComplete="off"
              error={message}
            />
            <Button>{t`Continue`}</Button>
          </form>
        </div>
      </div>
    </Page>
  );
}

function NoLink() {
  return (
    <Page title={t`This link does not work any more`}>
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <h1 className="govuk-heading-l">{t`This link does not work any more`}</h1>
          <p className="govuk-body">
            {t`It may be too old, or you may have asked for a newer one since. If you have a newer email from us, open the link in that one.`}
          </p>
          <ButtonLink href="/">{t`Go to the start`}</ButtonLink>
        </div>
      </div>
    </Page>
  );
}
