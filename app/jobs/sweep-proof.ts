import type { Cursor } from '../../db/cases.ts';
import { londonDate } from '../../machines/dates.ts';
import { proofToDelete } from '../../machines/identity/kept-proof.ts';
import type { CaseId } from '../../machines/ids.ts';
import type { App } from '../app.ts';
import { act } from '../services/act.ts';
import { loadCase } from '../services/load-case.ts';

const clock = { kind: 'system', id: 'clock' } as const;

/** Closed ones too: a case may end with copies that nobody ever checked. */
async function* allCases(app: App): AsyncGenerator<CaseId> {
  let after: Cursor | undefined;
  do {
    const { rows, next } = await app.store.cases({ limit: 500, ...(after && { after }) });
    for (const { id } of rows) yield id;
    after = next ?? undefined;
  } while (after);
}

/**
 * Deletes the copies of proof whose time is over, through the one door; the files go with the event's own job. Safe on
 * several instances and after any sleep, like the sweep of deadlines. Returns how many cases it was done for.
 */
export async function sweepProof(app: App): Promise<number> {
  const today = londonDate(app.clock.now());
  const { practice } = app.profile;
  let done = 0;
  for await (const caseId of allCases(app)) {
    try {
      const loaded = await loadCase(app, caseId);
      if (!loaded || proofToDelete(loaded.state, today, practice).length === 0) continue;
      const command = { caseId, commandId: `proof:${caseId}:${today}` };
      const result = await act(app, clock, command, (now) => {
        const files = proofToDelete(now, today, practice);
        return files.length === 0 ? [] : [{ type: 'proof.deleted', files: [...files] }];
      });
      if (result.ok && !result.isRepeat) done++;
    } catch (error) {
      // One case that cannot be read must not keep the copies of all the others.
      app.log.error('sweep.proof', error, { caseId });
    }
  }
  return done;
}
