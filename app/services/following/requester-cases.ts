import type { Actor } from '../../../machines/actors.ts';
import type { SubmissionId } from '../../../machines/ids.ts';
import { type Refusal, refuse } from '../../../machines/refusal.ts';
import type { App } from '../../app.ts';
import type { Command } from '../act.ts';
import type { LoadedCase } from '../load-case.ts';
import { readCase } from '../read-case.ts';

export type RequesterActor = Extract<Actor, { kind: 'requester' }>;

export const requesterOf = (id: SubmissionId): RequesterActor => ({ kind: 'requester', id });

/** A requester's own case and who they are in it: what every act of theirs begins with. */
export interface OwnCase extends LoadedCase {
  readonly actor: RequesterActor;
}

const notFound = refuse('not-found', 'There is no such request.');

/** The linked cases of one sending, in the order they were received; cases that were destroyed are left out. */
export async function requesterCases(app: App, submissionId: SubmissionId): Promise<OwnCase[]> {
  const { rows } = await app.store.cases({ submissionId, order: 'received', limit: 50 });
  const actor = requesterOf(submissionId);
  const read = await Promise.all(rows.map(({ id }) => readCase(app, actor, id)));
  return read
    .filter((one) => one.ok)
    .map((one) => ({ ...one, actor }))
    .sort((a, b) => (a.state.record.received.reference < b.state.record.received.reference ? -1 : 1));
}

/** One case of a requester by its reference. A case of somebody else and one that does not exist are the same answer. */
export async function requesterCase(
  app: App,
  submissionId: SubmissionId,
  reference: string,
): Promise<({ ok: true } & OwnCase) | Refusal> {
  const actor = requesterOf(submissionId);
  const caseId = await app.store.reference(reference);
  const read = caseId === null ? notFound : await readCase(app, actor, caseId);
  return read.ok ? { ...read, actor } : notFound;
}

/**
 * The command of a form a requester sent. Its id was in their hands, so it is set apart from the ids of everyone else's
 * commands: nobody can use up one that the job runner is going to need.
 */
export const requesterCommand = ({ caseId }: OwnCase, commandId: string): Command => ({
  caseId,
  commandId: `requester:${commandId}`,
});
