import type { Actor } from '../../machines/actors.ts';
import { rolesOf } from '../../machines/actors.ts';
import type { CaseState } from '../../machines/case.ts';
import { type CivilDate, londonDate } from '../../machines/dates.ts';
import type { CaseId } from '../../machines/ids.ts';
import { type Refusal, refuse } from '../../machines/refusal.ts';
import { actingOn } from '../../machines/rota/rota.ts';
import type { App } from '../app.ts';
import { type LoadedCase, loadCase } from './load-case.ts';

const notFound = refuse('not-found', 'There is no such case.');
const roleRefused = refuse('role', 'Your role does not read cases.');
const reasonNeeded = refuse(
  'reason-needed',
  'This case is not assigned to you. Say why you need to open it; the reason is kept with the case.',
  'UK GDPR Art 5(1)(f)',
);

/**
 * Whether someone may read a case now: those assigned, and whoever stands in for them; whoever picks up a case nobody
 * has yet; anyone else of the team once they have given a reason that day. Administrators and auditors never. The
 * requester reads their own.
 */
export function readingObstacle({ record, request }: CaseState, who: Actor, today: CivilDate): Refusal | null {
  if (who.kind === 'system') return null;
  if (who.kind === 'requester') return who.id === record.received.submissionId ? null : notFound;
  const roles = rolesOf(who);
  if (!roles.some((role) => role === 'officer' || role === 'reviewer' || role === 'dpo')) return roleRefused;
  if (record.officer === who.id || record.reviewer === who.id) return null;
  // Whoever stands in for them has their work, and what they do in it says for whom.
  const acting = actingOn(who, record);
  if (acting.kind === 'staff' && acting.for?.some(({ role }) => role !== 'dpo')) return null;
  if (record.officer === null && (roles.includes('officer') || roles.includes('dpo'))) return null;
  const awaitsApproval = request.value.work === 'approving' && record.reviewer === null;
  if (awaitsApproval && (roles.includes('reviewer') || roles.includes('dpo'))) return null;
  // Who approved an answer answers for it, so they may see what became of it.
  if (record.approval?.by.id === who.id) return null;
  const gaveReason = record.openings.some((opening) => opening.by === who.id && opening.on === today && opening.reason);
  return gaveReason ? null : reasonNeeded;
}

/** Loads a case for someone who wants to read it. */
export async function readCase(app: App, who: Actor, caseId: CaseId): Promise<({ ok: true } & LoadedCase) | Refusal> {
  const loaded = await loadCase(app, caseId);
  if (!loaded) return notFound;
  return readingObstacle(loaded.state, who, londonDate(app.clock.now())) ?? { ok: true, ...loaded };
}
