import { data } from 'react-router';
import { PasswordInput } from '../../components/govuk/password-input.tsx';
import { appContext, factsContext } from '../../http/app-context.ts';
import { emptyForm, errorFor } from '../../http/form-state.ts';
import { parseForm } from '../../http/parse-form.ts';
import { goTo } from '../../http/staff-asking.ts';
import { createFirstAdministrator, firstLinkIsOpen } from '../../services/staff/first-administrator.ts';
import type { Route } from './+types/first.ts';
import { firstForm, refusedForm } from './forms.ts';
import { passwordHint } from './password-hint.ts';
import { PersonForm } from './person-form.tsx';

async function mustBeOpen({ params, context }: Pick<Route.LoaderArgs, 'params' | 'context'>): Promise<void> {
  if (await firstLinkIsOpen(context.get(appContext), params.token, context.get(factsContext).client)) return;
  const sentence =
    'It has been used or is too old. While there is no administrator, each start of the server prints a new one.';
  throw data({ title: 'This link no longer works', sentence }, { status: 404 });
}

export async function loader(args: Route.LoaderArgs) {
  await mustBeOpen(args);
  return null;
}

export async function action({ request, context, params }: Route.ActionArgs) {
  await mustBeOpen({ params, context });
  const form = await parseForm(request, firstForm, { verbatim: ['password'] });
  if (!form.ok) return data(form, { status: 400 });
  const made = await createFirstAdministrator(context.get(appContext), params.token, form.value);
  if (made.ok) return goTo('/sign-in?notice=ready');
  const { name, email } = form.value;
  const field = { password: 'password', taken: 'email' }[made.code] ?? '';
  return data(refusedForm({ name, email }, field, made.sentence), { status: field === '' ? 409 : 400 });
}

/** Where the link printed by an empty installation leads. */
export default function First({ actionData }: Route.ComponentProps) {
  const form = actionData ?? emptyForm;
  return (
    <PersonForm
      title="Set up the first administrator"
      intro={
        <p className="govuk-body">
          An administrator invites everyone else and gives them their roles. Administrators read no case: work on cases
          needs an account of its own.
        </p>
      }
      form={form}
      own
      button="Continue"
    >
      <PasswordInput
        name="password"
        label="Choose a password"
        hint={passwordHint}
        autoComplete="new-password"
        error={errorFor(form, 'password')}
      />
    </PersonForm>
  );
}
