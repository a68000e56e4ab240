import { caseId } from '../../machines/ids.ts';
import type { App } from '../app.ts';
import { loadCase } from '../services/load-case.ts';
import type { ClaimedItem } from './outbox.ts';

/** Deletes the copies of proof that a case says are deleted. People are told that they are, so they are. Safe to repeat. */
export async function deleteProofFiles(app: App, item: Pick<ClaimedItem, 'caseId'>): Promise<void> {
  const id = caseId.parse(item.caseId);
  const loaded = await loadCase(app, id);
  for (const { file, isDeleted } of loaded?.state.record.proof ?? []) {
    if (isDeleted) await app.files.delete(id, file);
  }
}
