import type { Refusal } from '../../../machines/refusal.ts';
import type { WithAuth } from '../../auth/staff-auth.ts';
import { type By, keepOneAdministrator, needsAdministrator, someoneElse } from './staff-rules.ts';

/** Takes away someone's access: their sessions end at once and they cannot sign in. Their name stays with what they did. */
export async function disableStaff(app: WithAuth, by: By, staffId: string): Promise<{ ok: true } | Refusal> {
  const refusal = await needsAdministrator(app, by);
  if (refusal !== null) return refusal;
  const whom = await someoneElse(app, by, staffId);
  if (!whom.ok) return whom;
  const { id, disabledAt } = whom.member;
  if (disabledAt !== null) return { ok: true };
  await app.auth.accounts.setDisabled(id, app.auth.now());
  const undone = await keepOneAdministrator(app, () => app.auth.accounts.setDisabled(id, null));
  if (undone !== null) return undone;
  await app.auth.events.add('disabled', id, by.id);
  return { ok: true };
}

/** Gives access back, with the password and authenticator they had. */
export async function enableStaff(app: WithAuth, by: By, staffId: string): Promise<{ ok: true } | Refusal> {
  const refusal = await needsAdministrator(app, by);
  if (refusal !== null) return refusal;
  const whom = await someoneElse(app, by, staffId);
  if (!whom.ok) return whom;
  if (whom.member.disabledAt === null) return { ok: true };
  await app.auth.accounts.setDisabled(whom.member.id, null);
  await app.auth.events.add('enabled', whom.member.id, by.id);
  return { ok: true };
}
