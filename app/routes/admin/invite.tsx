import { data } from 'react-router';
import { Button } from '../../components/govuk/button.tsx';
import { TextInput } from '../../components/govuk/text-input.tsx';
import { Page } from '../../components/page.tsx';
import { appContext } from '../../http/app-context.ts';
import { chosen, emptyForm, errorFor, typed } from '../../http/form-state.ts';
import { parseForm } from '../../http/parse-form.ts';
import { staffContext } from '../../http/staff-guard.ts';
import { inviteStaff } from '../../services/invite-staff.ts';
import { refusedForm } from '../sign-in/forms.ts';
import type { Route } from './+types/invite.ts';
import { inviteForm } from './forms.ts';
import { LinkOnce } from './link-once.tsx';
import { RoleCheckboxes } from './role-checkboxes.tsx';

export async function action({ request, context }: Route.ActionArgs) {
  const app = context.get(appContext);
  const form = await parseForm(request, inviteForm);
  if (!form.ok) return data({ ...form, made: null }, { status: 400 });
  const made = await inviteStaff(app, context.get(staffContext), form.value);
  if (made.ok) {
    return data({ ...emptyForm, made: { link: `${app.settings.origin}${made.path}`, name: form.value.name } });
  }
  const field = made.code === 'taken' ? 'email' : made.code === 'alone' ? 'roles' : '';
  return data({ ...refusedForm(form.value, field, made.sentence), made: null }, { status: 400 });
}

/** Inviting a colleague. */
export default function Invite({ actionData }: Route.ComponentProps) {
  const form = actionData ?? emptyForm;
  if (actionData?.made) {
    return (
      <Page title="Invitation made">
        <h1 className="govuk-heading-l">Invitation made</h1>
        <LinkOnce {...actionData.made} />
      </Page>
    );
  }
  return (
    <Page title="Invite someone" back="/admin" errors={form.errors}>
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <h1 className="govuk-heading-l">Invite someone</h1>
          <form method="post" noValidate>
            <TextInput
              name="name"
              label="Full name"
              autoComplete="off"
              spellCheck={false}
              value={typed(form, 'name')}
              error={errorFor(form, 'name')}
            />
            <TextInput
              name="email"
              label="E-mail address"
              type="email"
              autoComplete="off"
              spellCheck={false}
              value={typed(form, 'email')}
              error={errorFor(form, 'email')}
            />
            <RoleCheckboxes chosen={chosen(form, 'roles')} error={errorFor(form, 'roles')} />
            <Button preventDoubleClick>Make an invitation</Button>
          </form>
        </div>
      </div>
    </Page>
  );
}
