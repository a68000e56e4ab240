import { clock } from '../../machines/actors.ts';
import type { CivilDate } from '../../machines/dates.ts';
import { proofToDelete } from '../../machines/identity/kept-proof.ts';
import type { App } from '../app.ts';
import { act } from '../services/act.ts';
import type { LoadedCase } from '../services/load-case.ts';

/** Deletes the copies of proof of a case whose time is over, through the one door; the files go with the event's own job. */
export async function deleteOldProof(app: App, { caseId, state }: LoadedCase, today: CivilDate): Promise<boolean> {
  const { practice } = app.profile;
  if (proofToDelete(state, today, practice).length === 0) return false;
  const command = { caseId, commandId: `proof:${caseId}:${today}` };
  const result = await act(app, clock, command, (now) => {
    const files = proofToDelete(now, today, practice);
    return files.length === 0 ? [] : [{ type: 'proof.deleted', files: [...files] }];
  });
  return result.ok && !result.isRepeat;
}
