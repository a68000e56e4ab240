import { data } from 'react-router';
import { Button } from '../../components/govuk/button.tsx';
import { NotificationBanner } from '../../components/govuk/notification-banner.tsx';
import { SummaryList } from '../../components/govuk/summary-list.tsx';
import { Page } from '../../components/page.tsx';
import { appContext } from '../../http/app-context.ts';
import { chosen, emptyForm, errorFor } from '../../http/form-state.ts';
import { instantWords } from '../../http/instant-words.ts';
import { parseForm } from '../../http/parse-form.ts';
import { goTo } from '../../http/staff-asking.ts';
import { staffContext } from '../../http/staff-guard.ts';
import { changeRoles } from '../../services/staff/change-roles.ts';
import { disableStaff, enableStaff } from '../../services/staff/disable-staff.ts';
import { offerReset } from '../../services/staff/invite-staff.ts';
import { signOutEverywhere } from '../../services/staff/sign-out-everywhere.ts';
import { refusedForm } from '../sign-in/forms.ts';
import type { Route } from './+types/person.ts';
import { personIntent } from './forms.ts';
import { LinkOnce } from './link-once.tsx';
import { RoleCheckboxes } from './role-checkboxes.tsx';
import { roleNames } from './role-names.ts';

export async function loader({ context, params, url }: Route.LoaderArgs) {
  const { auth } = context.get(appContext);
  const member = await auth.findStaff(params.staffId);
  if (member === null) throw data(null, { status: 404 });
  const { id, name, email, roles, disabledAt, enrolled } = member;
  return {
    name,
    email,
    roles,
    roleText: roleNames(roles),
    enrolled,
    disabledSince: disabledAt === null ? null : instantWords(disabledAt),
    isMe: id === context.get(staffContext).id,
    done: url.searchParams.get('done'),
  };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const app = context.get(appContext);
  const me = context.get(staffContext);
  const { staffId } = params;
  const form = await parseForm(request, personIntent);
  if (!form.ok) return data({ ...form, link: null }, { status: 400 });
  const { intent, roles } = form.value;
  if (intent === 'reset') {
    const offered = await offerReset(app, me, staffId);
    if (offered.ok) return data({ ...emptyForm, link: `${app.settings.origin}${offered.path}` });
    return data({ ...refusedForm({}, '', offered.sentence), link: null }, { status: 409 });
  }
  const acts = {
    roles: () => changeRoles(app, me, staffId, roles),
    'sign-out': () => signOutEverywhere(app, me, staffId),
    disable: () => disableStaff(app, me, staffId),
    enable: () => enableStaff(app, me, staffId),
  };
  const done = await acts[intent]();
  if (done.ok) return goTo(`/admin/people/${encodeURIComponent(staffId)}?done=${intent}`);
  const field = intent === 'roles' ? 'roles' : '';
  return data({ ...refusedForm({ roles }, field, done.sentence), link: null }, { status: 409 });
}

const doneWords: Readonly<Record<string, string>> = {
  roles: 'The roles are changed. It counts from now on.',
  'sign-out': 'They are signed out everywhere.',
  disable: 'The account is disabled. They are signed out everywhere.',
  enable: 'The account is enabled.',
};

/** One person's account. */
export default function Person({ loaderData, actionData }: Route.ComponentProps) {
  const form = actionData ?? emptyForm;
  const { name, email, roles, roleText, enrolled, disabledSince, isMe, done } = loaderData;
  if (actionData?.link) {
    return (
      <Page title="New start">
        <h1 className="govuk-heading-l">New start</h1>
        <LinkOnce link={actionData.link} name={name} />
      </Page>
    );
  }
  const doneText = doneWords[done ?? ''];
  return (
    <Page title="Account" back="/admin" errors={form.errors}>
      {doneText && form.errors.length === 0 ? <NotificationBanner type="success">{doneText}</NotificationBanner> : null}
      <h1 className="govuk-heading-l">{name}</h1>
      <SummaryList
        rows={[
          { key: 'E-mail address', value: email },
          { key: 'Roles', value: roleText },
          { key: 'Authenticator app', value: enrolled ? 'Set up' : 'Not set up yet' },
          { key: 'Account', value: disabledSince === null ? 'Active' : `Disabled since ${disabledSince}` },
        ]}
      />
      {isMe ? (
        <p className="govuk-body">
          This is your own account. Another administrator has to change it;{' '}
          <a className="govuk-link" href="/account">
            your password and sessions
          </a>{' '}
          are yours.
        </p>
      ) : (
        <>
          <form method="post" noValidate>
            <RoleCheckboxes
              chosen={form.errors.length > 0 ? chosen(form, 'roles') : roles}
              error={errorFor(form, 'roles')}
            />
            <Button name="intent" value="roles">
              Change roles
            </Button>
          </form>
          <h2 className="govuk-heading-m">Access</h2>
          <form method="post" className="govuk-button-group">
            <Button name="intent" value="sign-out" variant="secondary">
              Sign out everywhere
            </Button>
            {disabledSince === null ? (
              <>
                <Button name="intent" value="reset" variant="secondary">
                  Give a new start
                </Button>
                <Button name="intent" value="disable" variant="warning">
                  Disable account
                </Button>
              </>
            ) : (
              <Button name="intent" value="enable" variant="secondary">
                Enable account
              </Button>
            )}
          </form>
          <p className="govuk-hint">
            A new start is for someone who lost their password or authenticator app: both are set anew through a link.
            Be sure who you give it to.
          </p>
        </>
      )}
    </Page>
  );
}
