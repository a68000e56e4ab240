import { data } from 'react-router';
import { z } from 'zod';
import { ButtonLink } from '../../components/govuk/button-link.tsx';
import { NotificationBanner } from '../../components/govuk/notification-banner.tsx';
import { Scroll, Table } from '../../components/govuk/table.tsx';
import { Tag } from '../../components/govuk/tag.tsx';
import { Page } from '../../components/page.tsx';
import { appContext } from '../../http/app-context.ts';
import type { FormState } from '../../http/form-state.ts';
import { instantWords } from '../../http/instant-words.ts';
import { parseForm } from '../../http/parse-form.ts';
import { goTo } from '../../http/staff-asking.ts';
import { staffContext } from '../../http/staff-guard.ts';
import { withdrawInvitation } from '../../services/invite-staff.ts';
import { refusedForm } from '../sign-in/forms.ts';
import type { Route } from './+types/people.ts';
import { roleNames } from './role-names.ts';

export async function loader({ context, url }: Route.LoaderArgs) {
  const { auth } = context.get(appContext);
  const people = await auth.listStaff();
  const waiting = await auth.invitations.waiting();
  return {
    people: people.map(({ id, name, email, roles, disabledAt, enrolled }) => ({
      id,
      name,
      email,
      roles: roleNames(roles),
      state: disabledAt !== null ? ('disabled' as const) : enrolled ? ('active' as const) : ('waiting' as const),
    })),
    waiting: waiting.map(({ id, purpose, email, name, roles, expiresAt }) => ({
      id,
      what: purpose === 'reset' ? 'New start' : 'Invitation',
      email: email ?? '',
      name: name ?? '',
      roles: roleNames(roles),
      until: instantWords(expiresAt),
    })),
    withdrawn: url.searchParams.get('done') === 'withdrawn',
  };
}

const withdrawal = z.object({ withdraw: z.string({ error: 'Choose an invitation' }).min(1).max(64) });

export async function action({ request, context }: Route.ActionArgs) {
  const form = await parseForm(request, withdrawal);
  if (!form.ok) return data<FormState>(form, { status: 400 });
  const gone = await withdrawInvitation(context.get(appContext), context.get(staffContext), form.value.withdraw);
  return gone.ok ? goTo('/admin?done=withdrawn') : data<FormState>(refusedForm({}, '', gone.sentence), { status: 409 });
}

const states = {
  active: <Tag colour="green">Active</Tag>,
  waiting: <Tag colour="yellow">Not set up</Tag>,
  disabled: <Tag colour="grey">Disabled</Tag>,
};

/** Everyone with an account, and who is invited. */
export default function People({ loaderData, actionData }: Route.ComponentProps) {
  const { people, waiting, withdrawn } = loaderData;
  return (
    <Page title="People" errors={actionData?.errors}>
      {withdrawn ? <NotificationBanner type="success">The invitation is withdrawn.</NotificationBanner> : null}
      <h1 className="govuk-heading-l">People</h1>
      <ButtonLink href="/admin/invite">Invite someone</ButtonLink>
      <Scroll label="Accounts">
        <Table
          caption="Accounts"
          captionSize="m"
          head={[{ text: 'Name' }, { text: 'E-mail address' }, { text: 'Roles' }, { text: 'Account' }]}
          rows={people.map((one) => [
            <a key={one.id} className="govuk-link" href={`/admin/people/${one.id}`}>
              {one.name}
            </a>,
            one.email,
            one.roles,
            states[one.state],
          ])}
          firstCellIsHeader
        />
      </Scroll>
      {waiting.length === 0 ? null : (
        <Scroll label="Links that wait to be used">
          <Table
            caption="Links that wait to be used"
            captionSize="m"
            head={[
              { text: 'Name' },
              { text: 'E-mail address' },
              { text: 'What' },
              { text: 'Until' },
              { text: <span className="govuk-visually-hidden">What you can do</span> },
            ]}
            rows={waiting.map((one) => [
              one.name,
              one.email,
              `${one.what}: ${one.roles}`,
              one.until,
              <form key={one.id} method="post">
                <input type="hidden" name="withdraw" value={one.id} />
                <button type="submit" className="rd-link-button">
                  Withdraw<span className="govuk-visually-hidden"> the link for {one.name}</span>
                </button>
              </form>,
            ])}
            firstCellIsHeader
          />
        </Scroll>
      )}
      <p className="govuk-body">
        <a className="govuk-link" href="/admin/events">
          What happened around signing in and accounts
        </a>
      </p>
      <p className="govuk-body">
        <a className="govuk-link" href="/admin/queue">
          Messages and other work that did not succeed
        </a>
      </p>
    </Page>
  );
}
