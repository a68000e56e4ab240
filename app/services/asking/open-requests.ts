import { type IndexEntry, indexEntries } from '../../../db/seal/blind.ts';
import { fold, open } from '../../../machines/case.ts';
import type { CaseEvent, RequestReceived } from '../../../machines/events.ts';
import type { CaseId } from '../../../machines/ids.ts';
import { usualPractice } from '../../../machines/practice.ts';
import type { App } from '../../app.ts';
import { toOutbox, toStored } from '../act.ts';
import { project } from '../project.ts';

export interface NewRequest {
  readonly caseId: CaseId;
  readonly received: RequestReceived;
  /** What has happened to it already when it is opened: it is linked to another case, and somebody has it. */
  readonly further?: readonly CaseEvent[];
}

/**
 * Opens the linked cases of one sending, all or none. Safe to repeat with the same command id: nothing is opened twice.
 * One sending gets one acknowledgement, whatever number of rights it asks for.
 */
export async function openRequests(
  app: App,
  requests: readonly NewRequest[],
  commandId: string,
): Promise<{ ok: true; caseIds: readonly CaseId[] } | { ok: false; code: 'taken' }> {
  const at = app.clock.now();
  const { targetDays } = app.profile.practice;
  const opened = await app.store.openCases(
    requests.map(({ caseId, received: asked, further = [] }, position) => {
      // The target a case was opened with stays its own, whatever the body sets later.
      // So are the bank holidays it is counted with, until it adopts others.
      const holidays = app.profile.bankHolidays[asked.nation];
      const received = {
        ...asked,
        ...(targetDays !== usualPractice.targetDays && { targetDays }),
        ...(holidays !== undefined && { holidays }),
      };
      const { effects } = open(received);
      const events = [received, ...further];
      return {
        caseId,
        at,
        commandId,
        events: events.map(toStored),
        projection: project(fold(events), at),
        outbox: position === 0 ? effects.map((effect, index) => toOutbox(caseId, 1, index, effect)) : [],
        index: findableBy(received),
      };
    }),
  );
  // The same sending twice is the same cases; a reference in use means: choose another and try again.
  if (!opened.ok && opened.code === 'taken') return { ok: false, code: 'taken' };
  app.jobs.poke();
  return { ok: true, caseIds: opened.ok ? requests.map(({ caseId }) => caseId) : opened.caseIds };
}

/** What a case can be found by: each becomes a keyed token in the vault, never readable text. */
function findableBy({ reference, requester, subject, contact }: RequestReceived): IndexEntry[] {
  const people = subject ? [requester, subject] : [requester];
  return indexEntries({
    reference,
    names: people.flatMap((person) => [person.name, ...person.otherNames]),
    emails: [contact.email],
    phones: [contact.phone],
  });
}
