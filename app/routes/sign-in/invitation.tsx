import { data } from 'react-router';
import { Button } from '../../components/govuk/button.tsx';
import { PasswordInput } from '../../components/govuk/password-input.tsx';
import { TextInput } from '../../components/govuk/text-input.tsx';
import { Page } from '../../components/page.tsx';
import { appContext, factsContext } from '../../http/app-context.ts';
import { emptyForm, errorFor, typed } from '../../http/form-state.ts';
import { parseForm } from '../../http/parse-form.ts';
import { goTo } from '../../http/staff-asking.ts';
import { acceptInvitation, readInvitation } from '../../services/staff/accept-invitation.ts';
import { roleNames } from '../admin/role-names.ts';
import type { Route } from './+types/invitation.ts';
import { joinForm, passwordOnlyForm, refusedForm } from './forms.ts';
import { passwordHint } from './password-hint.ts';

async function read({ params, context }: Pick<Route.LoaderArgs, 'params' | 'context'>) {
  const found = await readInvitation(context.get(appContext), params.token, context.get(factsContext).client);
  if (found.ok) return found.invitation;
  const title = found.code === 'limited' ? 'Too many tries' : 'This link no longer works';
  throw data({ title, sentence: found.sentence }, { status: found.code === 'limited' ? 429 : 404 });
}

export async function loader(args: Route.LoaderArgs) {
  const { purpose, email, name, roles } = await read(args);
  return { isReset: purpose === 'reset', email, name: name ?? '', roles: roleNames(roles) };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const { purpose, name } = await read({ params, context });
  const sent =
    purpose === 'reset'
      ? await parseForm(request, passwordOnlyForm, { verbatim: ['password'] })
      : await parseForm(request, joinForm, { verbatim: ['password'] });
  if (!sent.ok) return data(sent, { status: 400 });
  const input = { name: name ?? '', ...sent.value };
  const accepted = await acceptInvitation(context.get(appContext), params.token, input);
  if (accepted.ok) return goTo('/sign-in?notice=ready');
  const field = accepted.code === 'password' ? 'password' : '';
  return data(refusedForm({ name: input.name }, field, accepted.sentence), { status: field === '' ? 409 : 400 });
}

/** Where an invitation or a reset leads: choosing a password. */
export default function Invitation({ loaderData, actionData }: Route.ComponentProps) {
  const form = actionData ?? emptyForm;
  const { isReset, email, name, roles } = loaderData;
  const title = isReset ? 'Choose a new password' : 'Set up your account';
  return (
    <Page title={title} errors={form.errors}>
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <h1 className="govuk-heading-l">{title}</h1>
          <p className="govuk-body">
            {isReset
              ? `For ${email}. Your authenticator app has to be set up again afterwards.`
              : `For ${email}, as ${roles}. You set up an authenticator app afterwards.`}
          </p>
          <form method="post" noValidate>
            <input type="hidden" name="username" value={email ?? ''} />
            {isReset ? null : (
              <TextInput
                name="name"
                label="Full name"
                autoComplete="name"
                spellCheck={false}
                value={typed(form, 'name', name)}
                error={errorFor(form, 'name')}
              />
            )}
            <PasswordInput
              name="password"
              label="Choose a password"
              hint={passwordHint}
              autoComplete="new-password"
              error={errorFor(form, 'password')}
            />
            <Button preventDoubleClick>Continue</Button>
          </form>
        </div>
      </div>
    </Page>
  );
}
