import type { StaffRole } from '../../machines/actors.ts';
import { type Refusal, refuse } from '../../machines/refusal.ts';
import { invitationMs } from '../auth/limits-of-sign-in.ts';
import type { WithAuth } from '../auth/staff-auth.ts';
import { type By, needsAdministrator, rolesProblem, someoneElse } from './staff-rules.ts';

export interface InvitationMade {
  readonly ok: true;
  /** The path of the link, to be shown once and handed over: only its hash is kept. */
  readonly path: string;
}

export const invitationPath = (token: string): string => `/sign-in/invitation/${token}`;

/** Invites a new colleague. The link lasts 72 hours, works once, and replaces an older one for the same address. */
export async function inviteStaff(
  app: WithAuth,
  by: By,
  input: { email: string; name: string; roles: readonly StaffRole[] },
): Promise<InvitationMade | Refusal> {
  const refusal = (await needsAdministrator(app, by)) ?? rolesProblem(input.roles);
  if (refusal !== null) return refusal;
  const email = input.email.trim().toLowerCase();
  if ((await app.auth.findByEmail(email)) !== null) {
    return refuse('taken', 'There is an account with this e-mail address already');
  }
  const token = await app.auth.invitations.create({
    purpose: 'join',
    email,
    name: input.name.trim(),
    roles: input.roles,
    invitedById: by.id,
    lastsMs: invitationMs,
  });
  await app.auth.events.add('invited', null, by.id, input.roles.join(', '));
  return { ok: true, path: invitationPath(token) };
}

/**
 * Offers someone who lost their password or authenticator a new start. Nothing changes until they use the link; then
 * both are set anew. The administrator has to be sure whom they hand it to.
 */
export async function offerReset(app: WithAuth, by: By, staffId: string): Promise<InvitationMade | Refusal> {
  const refusal = await needsAdministrator(app, by);
  if (refusal !== null) return refusal;
  const whom = await someoneElse(app, by, staffId);
  if (!whom.ok) return whom;
  const { id, email, name, roles, disabledAt } = whom.member;
  if (disabledAt !== null) return refuse('disabled', 'This account is disabled. Enable it first');
  const token = await app.auth.invitations.create({
    purpose: 'reset',
    email,
    name,
    roles,
    userId: id,
    invitedById: by.id,
    lastsMs: invitationMs,
  });
  await app.auth.events.add('reset-offered', id, by.id);
  return { ok: true, path: invitationPath(token) };
}

/** Takes an invitation back before it is used. */
export async function withdrawInvitation(app: WithAuth, by: By, id: string): Promise<{ ok: true } | Refusal> {
  const refusal = await needsAdministrator(app, by);
  if (refusal !== null) return refusal;
  if (!(await app.auth.invitations.take(id))) return refuse('gone', 'That invitation was used or has ended');
  await app.auth.events.add('invitation-withdrawn', null, by.id);
  return { ok: true };
}
