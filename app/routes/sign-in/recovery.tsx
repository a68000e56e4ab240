import { data } from 'react-router';
import { Button } from '../../components/govuk/button.tsx';
import { TextInput } from '../../components/govuk/text-input.tsx';
import { Page } from '../../components/page.tsx';
import { emptyForm, errorFor, typed } from '../../http/form-state.ts';
import { parseForm } from '../../http/parse-form.ts';
import { safeReturnTo } from '../../http/return-to.ts';
import { carrying, goTo, staffAsking } from '../../http/staff-asking.ts';
import type { Route } from './+types/recovery.ts';
import { recoveryForm, refusedForm } from './forms.ts';

export async function loader({ request, context, url }: Route.LoaderArgs) {
  const { auth, asking } = staffAsking(request, context);
  const returnTo = safeReturnTo(url.searchParams.get('returnTo'), '');
  if ((await auth.signIn.pendingStaff(asking)) === null) throw goTo(carrying('/sign-in', returnTo));
  return { returnTo };
}

export async function action({ request, context }: Route.ActionArgs) {
  const { auth, asking } = staffAsking(request, context);
  const form = await parseForm(request, recoveryForm, { verbatim: ['code'] });
  if (!form.ok) return data(form, { status: 400 });
  const given = await auth.signIn.giveRecoveryCode(asking, form.value.code);
  if (given.ok) return goTo(safeReturnTo(form.value.returnTo, '/account'), given.cookies);
  if (given.code === 'start-again') return goTo('/sign-in?notice=start-again');
  const status = given.code === 'limited' ? 429 : 400;
  return data(refusedForm({ returnTo: form.value.returnTo ?? '' }, 'code', given.sentence), { status });
}

/** Second factor without the app: one of the codes that were shown when it was set up. */
export default function Recovery({ loaderData, actionData }: Route.ComponentProps) {
  const form = actionData ?? emptyForm;
  return (
    <Page title="Use a recovery code" back={carrying('/sign-in/code', loaderData.returnTo)} errors={form.errors}>
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <form method="post" noValidate>
            <input type="hidden" name="returnTo" value={typed(form, 'returnTo', loaderData.returnTo)} />
            <TextInput
              name="code"
              label="Enter one of your recovery codes"
              labelSize="l"
              heading
              hint="You were shown them when you set up your authenticator app. Each works once."
              autoComplete="off"
              spellCheck={false}
              width={20}
              error={errorFor(form, 'code')}
            />
            <Button preventDoubleClick>Sign in</Button>
          </form>
        </div>
      </div>
    </Page>
  );
}
