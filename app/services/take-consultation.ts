import type { Actor } from '../../machines/actors.ts';
import { mayDo } from '../../machines/case.ts';
import { findConsultation } from '../../machines/consulting/consulting.ts';
import { londonDate } from '../../machines/dates.ts';
import { type Refusal, refuse } from '../../machines/refusal.ts';
import type { App } from '../app.ts';
import { act } from './act.ts';
import type { LoadedCase } from './load-case.ts';

const none = refuse('no-copy', 'There is no such copy.');

/**
 * Hands out a consultation copy: to be looked at before it is approved; afterwards, to whoever may send it, as sent, which is on
 * record before its first byte leaves. It goes by no e-mail of ours.
 */
export async function takeConsultation(
  app: App,
  actor: Actor,
  { caseId, state }: LoadedCase,
  id: string,
): Promise<{ ok: true; name: string; bytes: AsyncIterable<Uint8Array> } | Refusal> {
  const one = findConsultation(state.consulting, id);
  if (!one?.copy || !['made', 'approved', 'sent'].includes(one.status)) return none;
  if (one.status !== 'made' && mayDo(state, actor, 'consultation.taken') === null) {
    const commandId = `take:${one.id}:${actor.id}:${londonDate(app.clock.now())}`;
    const taken = await act(app, actor, { caseId, commandId }, () => [
      { type: 'consultation.taken', consultationId: one.id },
    ]);
    if (!taken.ok) return taken;
  }
  const name = `${state.record.received.reference}-consultation${one.status === 'made' ? '-not-approved' : ''}.pdf`;
  return { ok: true, name, bytes: app.files.read(caseId, one.copy.file) };
}
