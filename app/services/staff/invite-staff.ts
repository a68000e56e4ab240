import { randomUUID } from 'node:crypto';
import type { StaffRole } from '../../../machines/actors.ts';
import { type Refusal, refuse } from '../../../machines/refusal.ts';
import type { App } from '../../app.ts';
import type { Invitation } from '../../auth/invitations.ts';
import { invitationMs } from '../../auth/limits-of-sign-in.ts';
import type { WithAuth } from '../../auth/staff-auth.ts';
import { mailAddress } from '../../mail/address.ts';
import { londonTime } from '../watching/london-time.ts';
import { type By, needsAdministrator, rolesProblem, someoneElse } from './staff-rules.ts';

const gone = refuse('gone', 'That invitation was used or has ended');

export interface ResetOffered {
  readonly ok: true;
  /** The path of the link, to be shown once and handed over in person: only its hash is kept. */
  readonly path: string;
}

const invitationPath = (token: string): string => `/sign-in/invitation/${token}`;

/** What inviting needs of the application beside staff accounts: the link's secret and the queue. */
export interface WithInviting extends WithAuth {
  readonly store: Pick<App['store'], 'links' | 'invitations'>;
  readonly jobs: Pick<App['jobs'], 'poke'>;
}

const mailKey = (invitationId: string): string => `invitation:${invitationId}`;

/**
 * Invites a new colleague by e-mail. The link lasts 72 hours, works once, and replaces an older one for the same address.
 * It is derived when it is sent: neither the queue nor the administrator ever has it.
 */
export async function inviteStaff(
  app: WithInviting,
  by: By,
  input: { email: string; name: string; roles: readonly StaffRole[] },
): Promise<{ ok: true } | Refusal> {
  const refusal = (await needsAdministrator(app, by)) ?? rolesProblem(input.roles);
  if (refusal !== null) return refusal;
  const email = input.email.trim().toLowerCase();
  if (mailAddress(email) === null) return refuse('address', 'Enter an e-mail address that can be written to');
  if ((await app.auth.findByEmail(email)) !== null) {
    return refuse('taken', 'There is an account with this e-mail address already');
  }
  await send(app, by, { email, name: input.name.trim(), roles: input.roles });
  await app.auth.events.add('invited', null, by.id, input.roles.join(', '));
  return { ok: true };
}

/** Keeps a new invitation with its queued message. */
async function send(
  app: WithInviting,
  by: By,
  { email, name, roles }: { email: string; name: string | null; roles: readonly StaffRole[] },
): Promise<void> {
  const { links, invitations } = app.store;
  const id = randomUUID();
  const row = app.auth.invitations.row({
    id,
    token: links.secretOf(id),
    purpose: 'join',
    email,
    name,
    roles,
    invitedById: by.id,
    lastsMs: invitationMs,
  });
  const body = { template: 'invitation', to: 'invited', linkId: id };
  await invitations.add(row, { kind: 'send-mail', dedupe: mailKey(id), caseId: null, body }, app.auth.now());
  app.jobs.poke();
}

/** Sends an invitation again, with a new link and 72 hours from now. Nothing is sent twice while one is on its way. */
export async function sendInvitationAgain(app: WithInviting, by: By, id: string): Promise<{ ok: true } | Refusal> {
  const refusal = await needsAdministrator(app, by);
  if (refusal !== null) return refusal;
  const open = (await app.auth.invitations.waiting()).find((one) => one.id === id && one.purpose === 'join');
  if (open === undefined || open.email === null) return gone;
  const [message] = await app.store.invitations.messages([mailKey(id)]);
  if (message !== undefined && message.doneAt === null && message.deadAt === null) return { ok: true };
  await send(app, by, { ...open, email: open.email });
  await app.auth.events.add('invited', null, by.id, `again: ${open.roles.join(', ')}`);
  return { ok: true };
}

/** Where the message of an invitation is. `handed-over`: there is none, the link was shown. */
export type InvitationMail = { state: 'waiting' | 'not-sent' | 'handed-over' } | { state: 'sent'; at: number | null };

export interface WaitingInvitation extends Invitation {
  readonly mail: InvitationMail;
}

/** Links that can still be used, and whether their messages went out. */
export async function waitingInvitations(app: WithInviting): Promise<WaitingInvitation[]> {
  const open = await app.auth.invitations.waiting();
  const keys = open.map(({ id }) => mailKey(id));
  const messages = new Map((await app.store.invitations.messages(keys)).map((one) => [one.dedupe, one]));
  return open.map((one) => {
    if (one.purpose !== 'join') return { ...one, mail: { state: 'handed-over' } };
    const message = messages.get(mailKey(one.id));
    // Only rows that are done are ever forgotten.
    if (message === undefined) return { ...one, mail: { state: 'sent', at: null } };
    if (message.doneAt !== null) return { ...one, mail: { state: 'sent', at: message.doneAt } };
    return { ...one, mail: { state: message.deadAt === null ? 'waiting' : 'not-sent' } };
  });
}

/** Who an invitation goes to and where it leads, when it is sent. Null when it was used, withdrawn, replaced or is too old. */
export async function invitationRecipient(
  app: WithInviting,
  id: string,
): Promise<{ address: string; path: string; reference: null; validUntil: string; language: 'en' } | null> {
  const token = app.store.links.secretOf(id);
  const open = await app.auth.invitations.open(token);
  if (open === null || open.email === null || open.purpose !== 'join') return null;
  const validUntil = londonTime(open.expiresAt);
  return { address: open.email, path: invitationPath(token), reference: null, validUntil, language: 'en' };
}

/**
 * Offers someone who lost their password or authenticator a new start. Nothing changes until they use the link; then
 * both are set anew. It is not mailed: whoever reads someone's mail would get their account with it. The administrator
 * hands it over and has to be sure to whom.
 */
export async function offerReset(app: WithAuth, by: By, staffId: string): Promise<ResetOffered | Refusal> {
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
  if (!(await app.auth.invitations.take(id))) return gone;
  await app.auth.events.add('invitation-withdrawn', null, by.id);
  return { ok: true };
}
