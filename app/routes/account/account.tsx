import { data } from 'react-router';
import { z } from 'zod';
import { Button } from '../../components/govuk/button.tsx';
import { NotificationBanner } from '../../components/govuk/notification-banner.tsx';
import { PasswordInput } from '../../components/govuk/password-input.tsx';
import { SummaryList } from '../../components/govuk/summary-list.tsx';
import { Scroll, Table } from '../../components/govuk/table.tsx';
import { Page } from '../../components/page.tsx';
import { appContext } from '../../http/app-context.ts';
import { emptyForm, errorFor, type FormState } from '../../http/form-state.ts';
import { instantWords } from '../../http/instant-words.ts';
import { parseForm } from '../../http/parse-form.ts';
import { goTo, staffAsking } from '../../http/staff-asking.ts';
import { staffContext } from '../../http/staff-guard.ts';
import { endOwnSession, signOutEverywhere } from '../../services/staff/sign-out-everywhere.ts';
import { roleNames } from '../admin/role-names.ts';
import { refusedForm } from '../sign-in/forms.ts';
import { passwordHint } from '../sign-in/password-hint.ts';
import type { Route } from './+types/account.ts';

export async function loader({ context, url }: Route.LoaderArgs) {
  const { auth } = context.get(appContext);
  const me = context.get(staffContext);
  const sessions = await auth.sessions.listSessions(me.id);
  return {
    name: me.name,
    email: me.email,
    roles: roleNames(me.roles),
    done: url.searchParams.get('done'),
    sessions: sessions.map(({ id, startedAt, lastSeenAt, userAgent }) => ({
      id,
      startedAt: instantWords(startedAt),
      lastSeenAt: instantWords(lastSeenAt),
      userAgent: userAgent.slice(0, 200),
      isThis: id === me.sessionId,
    })),
  };
}

const intents = z.object({
  intent: z.enum(['password', 'end-session', 'sign-out-everywhere'], { error: 'Choose what to do' }),
  current: z.string().optional(),
  next: z.string().optional(),
  session: z.string().max(64).optional(),
});

const passwords = z.object({
  current: z.string({ error: 'Enter your current password' }).min(1, 'Enter your current password'),
  next: z.string({ error: 'Enter a new password' }).min(1, 'Enter a new password'),
});

export async function action({ request, context }: Route.ActionArgs) {
  const app = context.get(appContext);
  const me = context.get(staffContext);
  const form = await parseForm(request, intents, { verbatim: ['current', 'next'] });
  if (!form.ok) return data<FormState>(form, { status: 400 });
  const { intent, session, ...typedIn } = form.value;
  switch (intent) {
    case 'sign-out-everywhere': {
      const out = await signOutEverywhere(app, me, me.id);
      return out.ok ? goTo('/sign-in?notice=signed-out-everywhere') : refused('', out.sentence);
    }
    case 'end-session': {
      const ended = await endOwnSession(app, me, session ?? '');
      return ended.ok ? goTo('/account?done=session') : refused('', ended.sentence);
    }
    case 'password': {
      const read = passwords.safeParse(typedIn);
      if (!read.success) {
        const errors = read.error.issues.map(({ path, message }) => ({ field: String(path[0]), message }));
        return data<FormState>({ values: {}, errors }, { status: 400 });
      }
      const { auth, asking } = staffAsking(request, context);
      const member = await auth.findStaff(me.id);
      if (member === null) return goTo('/sign-in');
      const changed = await auth.accounts.changePassword(asking, member, read.data);
      if (changed.ok) return goTo('/account?done=password', changed.cookies);
      return refused(changed.code === 'current' ? 'current' : 'next', changed.sentence);
    }
  }
}

const refused = (field: string, sentence: string) => data<FormState>(refusedForm({}, field, sentence), { status: 400 });

const doneWords: Readonly<Record<string, string>> = {
  password: 'Your password is changed. You are signed out on every other device.',
  session: 'That session has ended.',
};

/** One's own account. */
export default function Account({ loaderData, actionData }: Route.ComponentProps) {
  const form = actionData ?? emptyForm;
  const { name, email, roles, sessions, done } = loaderData;
  const doneText = doneWords[done ?? ''];
  return (
    <Page title="Your account" errors={form.errors}>
      {doneText && form.errors.length === 0 ? <NotificationBanner type="success">{doneText}</NotificationBanner> : null}
      <h1 className="govuk-heading-l">Your account</h1>
      <SummaryList
        rows={[
          { key: 'Name', value: name },
          { key: 'E-mail address', value: email },
          { key: 'Roles', value: roles },
        ]}
      />
      <p className="govuk-body">
        <a className="govuk-link" href="/account/calendar">
          Dates in your calendar
        </a>
      </p>
      <p className="govuk-body">
        <a className="govuk-link" href="/account/away">
          When you are away, and who stands in
        </a>
      </p>
      <h2 className="govuk-heading-m">Where you are signed in</h2>
      <Scroll label="Where you are signed in">
        <Table
          caption="Where you are signed in"
          captionHidden
          head={[
            { text: 'Browser' },
            { text: 'Since' },
            { text: 'Last used' },
            { text: <span className="govuk-visually-hidden">What you can do</span> },
          ]}
          rows={sessions.map((session) => [
            session.userAgent || 'Unknown browser',
            session.startedAt,
            session.lastSeenAt,
            session.isThis ? 'This one' : <EndSession key={session.id} id={session.id} startedAt={session.startedAt} />,
          ])}
        />
      </Scroll>
      <form method="post">
        <input type="hidden" name="intent" value="sign-out-everywhere" />
        <Button variant="secondary">Sign out everywhere</Button>
      </form>
      <h2 className="govuk-heading-m">Change your password</h2>
      <form method="post" noValidate>
        <input type="hidden" name="intent" value="password" />
        <PasswordInput name="current" label="Current password" error={errorFor(form, 'current')} />
        <PasswordInput
          name="next"
          label="New password"
          hint={passwordHint}
          autoComplete="new-password"
          error={errorFor(form, 'next')}
        />
        <Button preventDoubleClick>Change password</Button>
      </form>
    </Page>
  );
}

function EndSession({ id, startedAt }: { id: string; startedAt: string }) {
  return (
    <form method="post">
      <input type="hidden" name="intent" value="end-session" />
      <input type="hidden" name="session" value={id} />
      <button type="submit" className="rd-link-button">
        Sign out<span className="govuk-visually-hidden"> of the session from {startedAt}</span>
      </button>
    </form>
  );
}
