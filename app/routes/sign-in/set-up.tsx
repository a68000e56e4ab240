import { createContext, data } from 'react-router';
import { Button } from '../../components/govuk/button.tsx';
import { ButtonLink } from '../../components/govuk/button-link.tsx';
import { TextInput } from '../../components/govuk/text-input.tsx';
import { WarningText } from '../../components/govuk/warning-text.tsx';
import { Page } from '../../components/page.tsx';
import { emptyForm, errorFor, typed } from '../../http/form-state.ts';
import { parseForm } from '../../http/parse-form.ts';
import { safeReturnTo } from '../../http/return-to.ts';
import { carrying, cookieHeaders, goTo, staffAsking } from '../../http/staff-asking.ts';
import type { Route } from './+types/set-up.ts';
import { codeForm, refusedForm } from './forms.ts';
import { QrCode } from './qr-code.tsx';

/** Set by the action that confirmed: the session of this very request is then a new one, which its cookie cannot know. */
const confirmedContext = createContext(false);

export async function loader({ request, context, url }: Route.LoaderArgs) {
  const { auth, asking } = staffAsking(request, context);
  const returnTo = safeReturnTo(url.searchParams.get('returnTo'), '');
  if (context.get(confirmedContext)) return { returnTo, shown: null };
  const session = await auth.sessions.readSession(asking);
  if (session === null || session.complete) throw goTo(carrying('/sign-in', returnTo));
  const shown = await auth.authenticator.enrolmentOf(session.member.id);
  // A session from before the set-up was begun: the password has to be given again.
  if (shown === null) throw goTo('/sign-in?notice=start-again', await auth.signIn.signOut(asking));
  return { returnTo, shown };
}

export async function action({ request, context }: Route.ActionArgs) {
  const { auth, asking } = staffAsking(request, context);
  const session = await auth.sessions.readSession(asking);
  if (session === null || session.complete) return goTo('/sign-in');
  const form = await parseForm(request, codeForm);
  if (!form.ok) return data({ ...form, recoveryCodes: null }, { status: 400 });
  const returnTo = form.value.returnTo ?? '';
  const confirmed = await auth.authenticator.confirm(asking, session.member.id, form.value.code);
  if (!confirmed.ok) {
    return data({ ...refusedForm({ returnTo }, 'code', confirmed.sentence), recoveryCodes: null }, { status: 400 });
  }
  context.set(confirmedContext, true);
  const { recoveryCodes, cookies } = confirmed;
  return data({ ...emptyForm, values: { returnTo }, recoveryCodes }, { headers: cookieHeaders(cookies) });
}

/** Setting up the second factor: nothing else is open until it is done. */
export default function SetUp({ loaderData, actionData }: Route.ComponentProps) {
  const form = actionData ?? emptyForm;
  const returnTo = typed(form, 'returnTo', loaderData.returnTo);
  if (loaderData.shown === null) {
    return <RecoveryCodes codes={actionData?.recoveryCodes ?? []} next={safeReturnTo(returnTo, '/sign-in')} />;
  }
  const { uri, secretText } = loaderData.shown;
  return (
    <Page title="Set up your authenticator app" errors={form.errors}>
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <h1 className="govuk-heading-l">Set up your authenticator app</h1>
          <p className="govuk-body">
            You sign in with your password and a code from an app on your phone. Any authenticator app will do.
          </p>
          <ol className="govuk-list govuk-list--number">
            <li>Open your authenticator app and choose to add an account.</li>
            <li>
              Scan this picture, or type in the key below it.
              <p className="govuk-body govuk-!-margin-top-3">
                <QrCode text={uri} label="QR code for your authenticator app. The key below it says the same." />
              </p>
              <p className="govuk-body">
                Key: <code className="rd-code">{secretText}</code>
              </p>
            </li>
            <li>Enter the code the app then shows.</li>
          </ol>
          <form method="post" noValidate>
            <input type="hidden" name="returnTo" value={returnTo} />
            <TextInput
              name="code"
              label="Code from your authenticator app"
              hint="6 digits"
              inputMode="numeric"
              autoComplete="one-time-code"
              spellCheck={false}
              width={10}
              error={errorFor(form, 'code')}
            />
            <Button preventDoubleClick>Continue</Button>
          </form>
        </div>
      </div>
    </Page>
  );
}

function RecoveryCodes({ codes, next }: { codes: readonly string[]; next: string }) {
  return (
    <Page title="Keep your recovery codes">
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <h1 className="govuk-heading-l">Keep your recovery codes</h1>
          <p className="govuk-body">
            Your authenticator app is set up. If you lose it, you can sign in with one of these codes. Each works once.
          </p>
          <WarningText>
            They are shown only now. Print them or write them down, and keep them apart from your phone.
          </WarningText>
          <ul className="govuk-list">
            {codes.map((code) => (
              <li key={code}>
                <code className="rd-code">{code}</code>
              </li>
            ))}
          </ul>
          <ButtonLink href={next}>I have kept them</ButtonLink>
        </div>
      </div>
    </Page>
  );
}
