import { dueOf } from '../../../machines/case.ts';
import type { Deadline } from '../../../machines/clock/answer.ts';
import type { RequestReceived } from '../../../machines/events.ts';
import type { App } from '../../app.ts';
import { loadCase } from '../load-case.ts';
import { loadDraft } from './draft-store.ts';

/** One case of a sending, as its requester sees it right after sending. */
export interface SentRequest {
  received: RequestReceived;
  due: Deadline;
}

/** How long after sending the asking browser can still open the copy of all answers without signing in. */
const copyHours = 24;

/**
 * What was sent from this browser, for the confirmation, which can be opened again until the draft's time is over.
 * Null where nothing was sent from it.
 */
export async function sentRequest(
  app: App,
  token: string,
): Promise<{ requests: readonly SentRequest[]; canCopy: boolean } | null> {
  const loaded = await loadDraft(app, token);
  const sent = loaded?.draft.sent;
  if (!sent) return null;
  const requests: SentRequest[] = [];
  for (const { caseId } of sent.cases) {
    const found = await loadCase(app, caseId);
    const [first] = found?.history ?? [];
    if (found === null || first?.event.type !== 'request.received') continue;
    requests.push({ received: first.event, due: dueOf(found.state) });
  }
  return { requests, canCopy: app.clock.now() - sent.at < copyHours * 3600 * 1000 };
}
