import { data } from 'react-router';
import { WaysOn } from '../../components/desk/ways-on.tsx';
import { Form } from '../../components/form.tsx';
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
import {
  type InvitationMail,
  sendInvitationAgain,
  waitingInvitations,
  withdrawInvitation,
} from '../../services/staff/invite-staff.ts';
import { refusedForm } from '../sign-in/forms.ts';
import type { Route } from './+types/people.ts';
import { waitingForm } from './forms.ts';
import { roleNames } from './role-names.ts';

export async function loader({ context, url }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const people = await app.auth.listStaff();
  const waiting = await waitingInvitations(app);
  return {
    people: people.map(({ id, name, email, roles, disabledAt, enrolled }) => ({
      id,
      name,
      email,
      roles: roleNames(roles),
      state: disabledAt !== null ? ('disabled' as const) : enrolled ? ('active' as const) : ('waiting' as const),
    })),
    waiting: waiting.map(({ id, purpose, email, name, roles, expiresAt, mail }) => ({
      id,
      what: purpose === 'reset' ? 'New start' : 'Invitation',
      email: email ?? '',
      name: name ?? '',
      roles: roleNames(roles),
      sent: sentWords(mail),
      canSend: mail.state === 'sent' || mail.state === 'not-sent',
      until: instantWords(expiresAt),
    })),
    done: url.searchParams.get('done') ?? '',
  };
}

function sentWords(mail: InvitationMail): string {
  if (mail.state === 'sent') return mail.at === null ? 'Sent' : `Sent on ${instantWords(mail.at)}`;
  return { waiting: 'On its way', 'not-sent': 'Could not be sent', 'handed-over': 'Handed over' }[mail.state];
}

export async function action({ request, context }: Route.ActionArgs) {
  const form = await parseForm(request, waitingForm);
  if (!form.ok) return data<FormState>(form, { status: 400 });
  const app = context.get(appContext);
  const me = context.get(staffContext);
  const { intent, invitation } = form.value;
  const act = { withdraw: withdrawInvitation, again: sendInvitationAgain }[intent];
  const done = await act(app, me, invitation);
  return done.ok ? goTo(`/admin?done=${intent}`) : data<FormState>(refusedForm({}, '', done.sentence), { status: 409 });
}

const doneWords: Readonly<Record<string, string>> = {
  invited: 'The invitation is on its way. Below you see when it was sent.',
  again: 'A new link is on its way. The one before no longer works.',
  withdraw: 'The invitation is withdrawn.',
};

const states = {
  active: <Tag colour="green">Active</Tag>,
  waiting: <Tag colour="yellow">Not set up</Tag>,
  disabled: <Tag colour="grey">Disabled</Tag>,
};

const LinkButton = ({ value, text, name }: { value: string; text: string; name: string }) => (
  <button type="submit" name="intent" value={value} className="rd-link-button">
    {text}
    <span className="govuk-visually-hidden"> the link for {name}</span>
  </button>
);

/** Everyone with an account, and who is invited. */
export default function People({ loaderData, actionData }: Route.ComponentProps) {
  const { people, waiting, done } = loaderData;
  const doneText = actionData ? undefined : doneWords[done];
  return (
    <Page title="People" errors={actionData?.errors}>
      {doneText ? <NotificationBanner type="success">{doneText}</NotificationBanner> : null}
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
              { text: 'E-mail' },
              { text: 'Until' },
              { text: <span className="govuk-visually-hidden">What you can do</span> },
            ]}
            rows={waiting.map((one) => [
              one.name,
              one.email,
              `${one.what}: ${one.roles}`,
              one.sent,
              one.until,
              <Form key={one.id} hidden={{ invitation: one.id }}>
                {one.canSend ? <LinkButton value="again" text="Send again" name={one.name} /> : null}
                <LinkButton value="withdraw" text="Withdraw" name={one.name} />
              </Form>,
            ])}
            firstCellIsHeader
          />
        </Scroll>
      )}
      <WaysOn
        ways={[
          ['/admin/profile', 'The body and its records'],
          ['/admin/events', 'What happened around signing in and accounts'],
          ['/admin/record', 'Whether the record is unchanged'],
          ['/admin/queue', 'Messages and other work that did not succeed'],
        ]}
      />
    </Page>
  );
}
