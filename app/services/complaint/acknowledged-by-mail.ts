import { jobRunner } from '../../../machines/actors.ts';
import { isComplaint } from '../../../machines/complaint/gates.ts';
import { type CaseId, caseId } from '../../../machines/ids.ts';
import type { App } from '../../app.ts';
import type { ClaimedItem } from '../../jobs/outbox.ts';
import { act } from '../act.ts';
import { loadCase } from '../load-case.ts';

/**
 * The message that something has arrived acknowledges a complaint, once it has left the house (DPA 2018 s.164A(3)): its
 * receipt is what has to be acknowledged, and the message says no more than that. One sending gets one message, so it speaks
 * for every complaint of that sending.
 */
export async function acknowledgedByMail(app: App, item: ClaimedItem): Promise<void> {
  if (item.body.template !== 'acknowledgement' || item.caseId === null) return;
  const id = caseId.parse(item.caseId);
  const loaded = await loadCase(app, id);
  if (!loaded) return;
  const others = await Promise.all(loaded.state.record.received.linked.map((one) => app.store.reference(one)));
  const inSending = others.filter((one): one is CaseId => one !== null);
  for (const each of [id, ...inSending]) {
    const acted = await act(app, jobRunner, { caseId: each, commandId: `acknowledged:${item.dedupe}` }, (state) =>
      isComplaint(state) && state.complaint.value === 'received'
        ? [{ type: 'complaint.acknowledged', how: 'email', note: '' }]
        : [],
    );
    // Closed meanwhile: there is nothing left to acknowledge.
    if (!acted.ok && acted.code !== 'over' && acted.code !== 'not-found') throw new Error(acted.code);
  }
}
