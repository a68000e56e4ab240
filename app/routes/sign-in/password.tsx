import { data } from 'react-router';
import { Button } from '../../components/govuk/button.tsx';
import { PasswordInput } from '../../components/govuk/password-input.tsx';
import { TextInput } from '../../components/govuk/text-input.tsx';
import { Page } from '../../components/page.tsx';
import { appContext } from '../../http/app-context.ts';
import { emptyForm, errorFor, typed } from '../../http/form-state.ts';
import { parseForm } from '../../http/parse-form.ts';
import { safeReturnTo } from '../../http/return-to.ts';
import { carrying, goTo, staffAsking } from '../../http/staff-asking.ts';
import { staffHome } from '../../http/staff-navigation.ts';
import { demoSignIns } from '../../services/staff/demo-sign-ins.ts';
import type { Route } from './+types/password.ts';
import { DemoSignIns } from './demo-sign-ins.tsx';
import { refusedForm, signInForm } from './forms.ts';

export async function loader({ request, context, url }: Route.LoaderArgs) {
  const { auth, asking } = staffAsking(request, context);
  const session = await auth.sessions.readSession(asking);
  if (session?.complete) throw goTo(staffHome(session.member.roles));
  return {
    returnTo: safeReturnTo(url.searchParams.get('returnTo'), ''),
    notice: url.searchParams.get('notice'),
    demo: await demoSignIns(context.get(appContext)),
  };
}

export async function action({ request, context }: Route.ActionArgs) {
  const { auth, asking } = staffAsking(request, context);
  const form = await parseForm(request, signInForm, { verbatim: ['password'] });
  if (!form.ok) return data(form, { status: 400 });
  const { email, password, returnTo } = form.value;
  const taken = await auth.signIn.givePassword(asking, { email, password });
  if (!taken.ok) {
    const status = taken.code === 'limited' ? 429 : 400;
    return data(refusedForm({ email, returnTo: returnTo ?? '' }, 'email', taken.sentence), { status });
  }
  const next = taken.next === 'code' ? '/sign-in/code' : '/sign-in/set-up';
  return goTo(carrying(next, safeReturnTo(returnTo, '')), taken.cookies);
}

const notices: Readonly<Record<string, string>> = {
  'start-again': 'That sign-in has ended. Sign in again.',
  'signed-out': 'You are signed out.',
  'signed-out-everywhere': 'You are signed out on every device.',
  ready: 'Your password is set. Sign in with it to set up your authenticator app.',
};

/** Staff sign-in, first factor. */
export default function Password({ loaderData, actionData }: Route.ComponentProps) {
  const form = actionData ?? emptyForm;
  const notice = notices[loaderData.notice ?? ''];
  return (
    <Page title="Sign in" errors={form.errors}>
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          {notice && form.errors.length === 0 ? <p className="govuk-inset-text">{notice}</p> : null}
          <h1 className="govuk-heading-l">Sign in</h1>
          <form method="post" noValidate>
            <input type="hidden" name="returnTo" value={typed(form, 'returnTo', loaderData.returnTo)} />
            <TextInput
              name="email"
              label="E-mail address"
              type="email"
              autoComplete="username"
              spellCheck={false}
              value={typed(form, 'email')}
              error={errorFor(form, 'email')}
            />
            <PasswordInput name="password" label="Password" error={errorFor(form, 'password')} />
            <Button preventDoubleClick>Continue</Button>
          </form>
          <p className="govuk-body">
            If you have lost your password or your authenticator app, ask an administrator for a new start.
          </p>
          <DemoSignIns people={loaderData.demo} />
        </div>
      </div>
    </Page>
  );
}
