import type { CaseState } from '../../../machines/case.ts';
import { keepingObstacle } from '../../../machines/disposal/gates.ts';
import { linkedReferences } from '../../../machines/linking/gates.ts';
import { type Refusal, refuse } from '../../../machines/refusal.ts';
import type { App } from '../../app.ts';

/**
 * What another case says against destroying this one: a complaint about it, or a request that belongs with it, which is not
 * closed. Stands here because no case knows how another stands.
 */
async function linkedHold(app: App, state: CaseState): Promise<Refusal | null> {
  for (const reference of linkedReferences(state)) {
    const id = await app.store.reference(reference);
    const row = id && (await app.store.caseRow(id));
    if (!row || row.destroyedAt !== null || row.phase === 'closed') continue;
    return row.right === 'complaint'
      ? refuse('complaint', `The complaint ${reference} belongs with it and is not closed.`, 'DPA 2018 s.164A')
      : refuse('linked', `${reference} belongs with it and is not closed: it may need these papers.`, 'DPA 2018 s.173');
  }
  return null;
}

/** What stands in the way of destroying a case, by itself or by another; null when nothing does. */
export const whyKept = async (app: App, state: CaseState): Promise<Refusal | null> =>
  keepingObstacle(state) ?? (await linkedHold(app, state));
