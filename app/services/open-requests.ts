import { dueOf, open } from '../../machines/case.ts';
import type { RequestReceived } from '../../machines/events.ts';
import type { CaseId } from '../../machines/ids.ts';
import type { App } from '../app.ts';
import { toOutbox, toStored } from './act.ts';
import { indexTerms } from './index-terms.ts';
import { project } from './project.ts';

export interface NewRequest {
  readonly caseId: CaseId;
  readonly received: RequestReceived;
}

/**
 * Opens the linked cases of one sending, all or none. Safe to repeat with the same command id: nothing is opened twice.
 * One sending gets one acknowledgement, whatever number of rights it asks for.
 */
export async function openRequests(app: App, requests: readonly NewRequest[], commandId: string): Promise<void> {
  const at = app.clock.now();
  await app.store.openCases(
    requests.map(({ caseId, received }, position) => {
      const { next, effects } = open(received);
      return {
        caseId,
        at,
        commandId,
        events: [toStored(received)],
        projection: project(next, at),
        outbox: position === 0 ? effects.map((effect, index) => toOutbox(caseId, 1, index, effect)) : [],
        index: indexTerms(received),
      };
    }),
  );
  app.jobs.poke();
}

/** When the answer to a fresh request is due, as its confirmation page and acknowledgement say it. */
export const firstDue = (received: RequestReceived) => dueOf(open(received).next);
