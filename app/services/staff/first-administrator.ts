import { type Refusal, refuse } from '../../../machines/refusal.ts';
import { firstLinkMs, linkTries } from '../../auth/limits-of-sign-in.ts';
import type { WithAuth } from '../../auth/staff-auth.ts';

const gone = refuse('gone', 'This link cannot be used. Start the server again to get a new one');

/**
 * The path of the one-time link by which the first administrator makes their account, or null once an administrator
 * exists. Called at start; each start voids the link of the one before. It lasts 24 hours and only its hash is kept.
 */
export async function firstAdministratorLink(app: WithAuth): Promise<string | null> {
  if ((await app.auth.activeAdministrators()).length > 0) return null;
  const token = await app.auth.invitations.create({
    purpose: 'first',
    email: null,
    name: null,
    roles: ['administrator'],
    invitedById: null,
    lastsMs: firstLinkMs,
  });
  return `/sign-in/first/${token}`;
}

/** Whether the link still opens. Looking changes nothing. */
export async function firstLinkIsOpen(app: WithAuth, token: string, client: string): Promise<boolean> {
  if (!(await app.auth.tries.take(`link ${client}`, linkTries))) return false;
  const invitation = await app.auth.invitations.open(token);
  if (invitation?.purpose !== 'first' || (await app.auth.activeAdministrators()).length > 0) return false;
  await app.auth.tries.forget(`link ${client}`);
  return true;
}

/** Makes the first administrator. Refused once there is one, even when the link is still unused. */
export async function createFirstAdministrator(
  app: WithAuth,
  token: string,
  input: { name: string; email: string; password: string },
): Promise<{ ok: true } | Refusal> {
  const { auth } = app;
  const invitation = await auth.invitations.open(token);
  if (invitation?.purpose !== 'first') return gone;
  if ((await auth.activeAdministrators()).length > 0 || !(await auth.invitations.take(invitation.id))) return gone;
  const made = await auth.accounts.createAccount({ ...input, roles: ['administrator'] });
  if (!made.ok) {
    await auth.invitations.giveBack(invitation.id);
    return made;
  }
  await auth.events.add('first-administrator', made.id);
  return { ok: true };
}
