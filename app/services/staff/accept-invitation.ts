import { type Refusal, refuse } from '../../../machines/refusal.ts';
import type { Invitation } from '../../auth/invitations.ts';
import { linkTries } from '../../auth/limits-of-sign-in.ts';
import type { WithAuth } from '../../auth/staff-auth.ts';

const gone = refuse(
  'gone',
  'This link has been used, was replaced by a newer one, or is too old. Ask an administrator for a new one',
);

/** The open invitation behind a link, for the page that shows it. Looking changes nothing. */
export async function readInvitation(
  app: WithAuth,
  token: string,
  client: string,
): Promise<{ ok: true; invitation: Invitation } | Refusal> {
  if (!(await app.auth.tries.take(`link ${client}`, linkTries))) {
    return refuse('limited', 'There have been too many tries. Wait 15 minutes and try again');
  }
  const invitation = await app.auth.invitations.open(token);
  if (invitation === null || invitation.purpose === 'first') return gone;
  await app.auth.tries.forget(`link ${client}`);
  return { ok: true, invitation };
}

/**
 * Uses an invitation: makes the account with the password the person chose, or resets the one they have. They then sign in
 * with it and set up an authenticator.
 * @returns the e-mail address to sign in with
 */
export async function acceptInvitation(
  app: WithAuth,
  token: string,
  input: { name: string; password: string },
): Promise<{ ok: true; email: string } | Refusal> {
  const { auth } = app;
  const invitation = await auth.invitations.open(token);
  if (invitation === null || invitation.email === null || invitation.purpose === 'first') return gone;
  if (!(await auth.invitations.take(invitation.id))) return gone;
  const done =
    invitation.purpose === 'join'
      ? await join(app, invitation, invitation.email, input)
      : await reset(app, invitation, input.password);
  if (!done.ok) {
    await auth.invitations.giveBack(invitation.id);
    return done;
  }
  return { ok: true, email: invitation.email };
}

async function join(app: WithAuth, invitation: Invitation, email: string, input: { name: string; password: string }) {
  const made = await app.auth.accounts.createAccount({
    email,
    name: input.name,
    password: input.password,
    roles: invitation.roles,
  });
  if (made.ok) await app.auth.events.add('invitation-accepted', made.id, invitation.invitedById);
  return made;
}

async function reset(app: WithAuth, invitation: Invitation, password: string): Promise<{ ok: true } | Refusal> {
  const { auth } = app;
  const member = invitation.userId === null ? null : await auth.findStaff(invitation.userId);
  if (member === null || member.disabledAt !== null) return gone;
  const set = await auth.accounts.setPassword(member, password);
  if (!set.ok) return set;
  await auth.authenticator.forget(member.id);
  await auth.events.add('reset-done', member.id, invitation.invitedById);
  return set;
}
