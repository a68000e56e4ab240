import type { Actor } from '../../../machines/actors.ts';
import { mayDo } from '../../../machines/case.ts';
import { findConsultation } from '../../../machines/consulting/consulting.ts';
import { londonDate } from '../../../machines/dates.ts';
import { type Refusal, refuse } from '../../../machines/refusal.ts';
import type { App } from '../../app.ts';
import { act } from '../act.ts';
import { takeOut } from '../exports/take-out.ts';
import type { LoadedCase } from '../load-case.ts';

const none = refuse('no-copy', 'There is no such copy.');

/**
 * Hands out a consultation copy: to be looked at, before it is approved or by whoever does not send it; to whoever may send it, as
 * sent. Which of them is on record before its first byte leaves. It goes by no e-mail of ours.
 * @param part which of its files, from 1
 */
export async function takeConsultation(
  app: App,
  actor: Extract<Actor, { kind: 'staff' }>,
  { caseId, state }: LoadedCase,
  id: string,
  part = 1,
): Promise<{ ok: true; name: string; bytes: AsyncIterable<Uint8Array> } | Refusal> {
  const one = findConsultation(state.consulting, id);
  const copy = one?.copy[part - 1];
  if (!one || !copy || !['made', 'approved', 'sent'].includes(one.status)) return none;
  const isSent = one.status !== 'made' && mayDo(state, actor, 'consultation.taken') === null;
  const which = one.copy.length > 1 ? `-part-${part}` : '';
  // Its number among them: two copies for two people must not lie in a folder under one name.
  const number = state.consulting.all.indexOf(one) + 1;
  const name = `${state.record.received.reference}-consultation-${number}${which}${one.status === 'made' ? '-not-approved' : ''}.pdf`;
  const file = { ok: true as const, name, bytes: app.files.read(caseId, copy.file) };
  if (isSent) {
    const commandId = `take:${one.id}:${actor.id}:${londonDate(app.clock.now())}`;
    const taken = await act(app, actor, { caseId, commandId }, () => [
      { type: 'consultation.taken', consultationId: one.id },
    ]);
    return taken.ok ? file : taken;
  }
  return takeOut(app, actor.id, `Copy made for somebody else, to look at: ${name}`, file);
}
