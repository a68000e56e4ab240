import type { Refusal } from '../../../machines/refusal.ts';
import { refuse } from '../../../machines/refusal.ts';
import type { WithAuth } from '../../auth/staff-auth.ts';
import { type By, needsAdministrator } from './staff-rules.ts';

/** Ends every session of someone: one's own, or anyone's for an administrator. */
export async function signOutEverywhere(app: WithAuth, by: By, staffId: string): Promise<{ ok: true } | Refusal> {
  if (staffId !== by.id) {
    const refusal = await needsAdministrator(app, by);
    if (refusal !== null) return refusal;
  }
  const member = await app.auth.findStaff(staffId);
  if (member === null) return refuse('unknown', 'There is no such person');
  await app.auth.sessions.endAllSessions(member.id);
  await app.auth.events.add('signed-out-everywhere', member.id, by.id);
  return { ok: true };
}

/** Ends one of one's own sessions. */
export async function endOwnSession(app: WithAuth, by: By, sessionId: string): Promise<{ ok: true } | Refusal> {
  if (!(await app.auth.sessions.endSession(by.id, sessionId))) return refuse('gone', 'That session has ended already');
  await app.auth.events.add('session-ended', by.id);
  return { ok: true };
}
