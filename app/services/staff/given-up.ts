import { type Refusal, refuse } from '../../../machines/refusal.ts';
import type { App } from '../../app.ts';
import { type By, needsAdministrator } from './staff-rules.ts';

/** Work that was given up after its last try. Names no case: administrators read none. */
export interface GivenUp {
  readonly id: number;
  /** The kind of work, and for a message which one. */
  readonly what: string;
  /** Epoch milliseconds. */
  readonly givenUpAt: number;
  readonly attempts: number;
  readonly reason: string;
}

const words: Readonly<Record<string, string>> = {
  'send-mail': 'Send a message',
  'read-document': 'Read a document',
  'build-answer': 'Build an answer',
  'build-consultation': 'Make a copy to consult somebody',
  'delete-consultations': 'Delete copies of consultations',
  'build-redline': 'Make a redline copy',
  'delete-redline': 'Delete a redline copy',
  'delete-proof-files': 'Delete copies of proof',
};

/** What was given up, newest first; at most a hundred. */
export async function givenUp(app: App): Promise<GivenUp[]> {
  const rows = await app.store.outbox.dead();
  return rows.map(({ id, kind, body, deadAt, attempts, error }) => ({
    id,
    what: [words[kind] ?? kind, ...(typeof body.template === 'string' ? [body.template] : [])].join(': '),
    givenUpAt: deadAt ?? 0,
    attempts,
    reason: error ?? '',
  }));
}

/** Sends work that was given up on its way again, as when the mail server is back. Only administrators. */
export async function tryAgain(app: App, by: By, id: number): Promise<{ ok: true } | Refusal> {
  const refusal = await needsAdministrator(app, by);
  if (refusal !== null) return refusal;
  if (!(await app.store.outbox.revive(id, app.clock.now()))) return refuse('gone', 'This is under way again already.');
  app.log.info('job.revived', { item: id, by: by.id });
  app.jobs.poke();
  return { ok: true };
}
