import { data } from 'react-router';
import { Button } from '../../components/govuk/button.tsx';
import { InsetText } from '../../components/govuk/inset-text.tsx';
import { TextInput } from '../../components/govuk/text-input.tsx';
import { Page } from '../../components/page.tsx';
import { emptyForm, errorFor, typed } from '../../http/form-state.ts';
import { parseForm } from '../../http/parse-form.ts';
import { safeReturnTo } from '../../http/return-to.ts';
import { carrying, goTo, staffAsking } from '../../http/staff-asking.ts';
import type { Route } from './+types/code.ts';
import { codeForm, refusedForm } from './forms.ts';

export async function loader({ request, context, url }: Route.LoaderArgs) {
  const { auth, asking } = staffAsking(request, context);
  const staffId = await auth.signIn.pendingStaff(asking);
  const returnTo = safeReturnTo(url.searchParams.get('returnTo'), '');
  if (staffId === null) throw goTo(carrying('/sign-in', returnTo));
  return {
    returnTo,
    demo: auth.mode === 'demo',
    // Null unless this is the demonstration and a made-up account: see app/auth/authenticator.ts.
    demonstrationCode: await auth.authenticator.demonstrationCode(staffId),
  };
}

export async function action({ request, context }: Route.ActionArgs) {
  const { auth, asking } = staffAsking(request, context);
  const form = await parseForm(request, codeForm);
  if (!form.ok) return data(form, { status: 400 });
  const given = await auth.signIn.giveCode(asking, form.value.code);
  if (given.ok) return goTo(safeReturnTo(form.value.returnTo, '/sign-in'), given.cookies);
  if (given.code === 'start-again') return goTo('/sign-in?notice=start-again');
  const status = given.code === 'limited' ? 429 : 400;
  return data(refusedForm({ returnTo: form.value.returnTo ?? '' }, 'code', given.sentence), { status });
}

/** Staff sign-in, second factor. */
export default function Code({ loaderData, actionData }: Route.ComponentProps) {
  const form = actionData ?? emptyForm;
  const { demo, demonstrationCode, returnTo } = loaderData;
  return (
    <Page title="Enter your code" back="/sign-in" errors={form.errors}>
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <form method="post" noValidate>
            <input type="hidden" name="returnTo" value={typed(form, 'returnTo', returnTo)} />
            <TextInput
              name="code"
              label="Enter the code from your authenticator app"
              labelSize="l"
              heading
              hint="6 digits. The app shows a new code every 30 seconds, and each works once."
              inputMode="numeric"
              autoComplete="one-time-code"
              spellCheck={false}
              width={10}
              error={errorFor(form, 'code')}
            />
            {demonstrationCode ? (
              <InsetText>
                Demonstration only: your code now is <strong>{demonstrationCode}</strong>
              </InsetText>
            ) : null}
            {demo && !demonstrationCode ? (
              <InsetText>If you are one of the made-up people: wait half a minute and load this page again.</InsetText>
            ) : null}
            <Button preventDoubleClick>Sign in</Button>
          </form>
          <p className="govuk-body">
            <a className="govuk-link" href={carrying('/sign-in/recovery', returnTo)}>
              Use a recovery code instead
            </a>
          </p>
        </div>
      </div>
    </Page>
  );
}
