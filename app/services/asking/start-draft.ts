import type { Right } from '../../../machines/people.ts';
import type { App } from '../../app.ts';
import { emptyDraft } from './draft.ts';
import { createDraft } from './draft-store.ts';

/**
 * Begins a request nobody has sent yet.
 * @param right already ticked on the first page, where it can be changed; null where nothing is
 * @returns the secret that opens it again, for the cookie of the asking browser; only its hash is kept
 */
export async function startDraft(app: App, right: Right | null = null): Promise<string> {
  const fresh = emptyDraft();
  // A reference is 40 random bits: taken ones are rare, but two people must never be told the same.
  for (const named of Object.values(fresh.cases)) {
    if ((await app.store.find('reference', named.reference)).length > 0) return startDraft(app, right);
  }
  return createDraft(app, right === null ? fresh : { ...fresh, answers: { 'what-you-want': [right] } });
}
