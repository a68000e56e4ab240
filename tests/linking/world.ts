import { act } from '../../app/services/act.ts';
import { endAsDuplicate } from '../../app/services/case/end-as-duplicate.ts';
import { linkCases, unlinkCases } from '../../app/services/case/link-cases.ts';
import { newId } from '../../app/services/new-id.ts';
import { type Actor, actor } from '../../machines/actors.ts';
import { londonDate } from '../../machines/dates.ts';
import type { CaseEventType, EventOf } from '../../machines/events.ts';
import type { CaseId } from '../../machines/ids.ts';
import { happens, type Said } from '../machines/made-up.ts';
import { stateOf as loadedOf, openWorld } from '../track/world.ts';

const staff = (id: string, ...roles: string[]): Actor => actor.parse({ kind: 'staff', id, roles });
export const officer = staff('olive', 'officer');
export const otherOfficer = staff('oscar', 'officer');
export const reviewer = staff('rita', 'reviewer');
export const jobs = actor.parse({ kind: 'system', id: 'jobs' });

export const app = await openWorld();

export const stateOf = async (id: CaseId) => (await loadedOf(app, id)).state;
export const referenceOf = async (id: CaseId) => (await stateOf(id)).record.received.reference;

/** Something is tried on a case today; a refusal comes back. */
export const tries = (id: CaseId, by: Actor, type: CaseEventType, said: Said = {}) =>
  act(app, by, { caseId: id, commandId: newId() }, () => [
    happens(type, { by, on: londonDate(app.clock.now()), ...said }),
  ]);

export const link = async (
  from: CaseId,
  to: CaseId,
  why: Parameters<typeof linkCases>[3]['why'] = 'same-person',
  by: Actor = officer,
  commandId: string = newId(),
) => linkCases(app, by, { caseId: from, commandId }, { reference: await referenceOf(to), why, reason: 'As they say' });

export const unlink = async (from: CaseId, to: CaseId, by: Actor = officer) =>
  unlinkCases(app, by, { caseId: from, commandId: newId() }, { of: await referenceOf(to), reason: 'A namesake' });

export const duplicate = async (from: CaseId, to: CaseId, by: Actor = officer, commandId: string = newId()) =>
  endAsDuplicate(app, by, { caseId: from, commandId }, { reference: await referenceOf(to), reason: 'Sent twice' });

/**
 * The team drives a case to its release as far as it lets itself be driven, with a refusal that encloses nothing: the
 * shortest way out that says something about the person.
 */
export async function driveToRelease(id: CaseId, ground: EventOf<'request.refused'>['ground'] = 'excessive') {
  await tries(id, officer, 'request.refused', { ground });
  await tries(id, officer, 'approval.requested');
  const round = Math.max(1, (await stateOf(id)).request.context.round);
  await tries(id, jobs, 'answer.built', { round, bundle: null, schedule: null, pages: 0 });
  await tries(id, reviewer, 'approval.given');
  return tries(id, officer, 'answer.released');
}
