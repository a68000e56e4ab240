import { data } from 'react-router';
import { InsetText } from '../../components/govuk/inset-text.tsx';
import { appContext } from '../../http/app-context.ts';
import { chosen, emptyForm, errorFor } from '../../http/form-state.ts';
import { parseForm } from '../../http/parse-form.ts';
import { goTo } from '../../http/staff-asking.ts';
import { staffContext } from '../../http/staff-guard.ts';
import { inviteStaff } from '../../services/staff/invite-staff.ts';
import { refusedForm } from '../sign-in/forms.ts';
import { PersonForm } from '../sign-in/person-form.tsx';
import type { Route } from './+types/invite.ts';
import { inviteForm } from './forms.ts';
import { RoleCheckboxes } from './role-checkboxes.tsx';

export function loader({ context }: Route.LoaderArgs) {
  const { mode, smtp } = context.get(appContext).settings;
  return { canSend: mode === 'demo' || smtp !== undefined };
}

const fields: Readonly<Record<string, string>> = {
  taken: 'email',
  address: 'email',
  alone: 'roles',
  'no-role': 'roles',
};

export async function action({ request, context }: Route.ActionArgs) {
  const form = await parseForm(request, inviteForm);
  if (!form.ok) return data(form, { status: 400 });
  const made = await inviteStaff(context.get(appContext), context.get(staffContext), form.value);
  if (made.ok) return goTo('/admin?done=invited');
  return data(refusedForm(form.value, fields[made.code] ?? '', made.sentence), { status: 400 });
}

/** Inviting a colleague. */
export default function Invite({ loaderData, actionData }: Route.ComponentProps) {
  const form = actionData ?? emptyForm;
  return (
    <PersonForm
      title="Invite someone"
      back="/admin"
      intro={
        <>
          <p className="govuk-body">
            They get an e-mail with a link that works once, for 72 hours. With it they choose a password.
          </p>
          {loaderData.canSend ? null : (
            <InsetText>No mail server is set. The invitation waits until there is one.</InsetText>
          )}
        </>
      }
      form={form}
      own={false}
      button="Send invitation"
    >
      <RoleCheckboxes chosen={chosen(form, 'roles')} error={errorFor(form, 'roles')} />
    </PersonForm>
  );
}
