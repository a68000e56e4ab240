import { londonDate } from '../../../machines/dates.ts';
import type { App } from '../../app.ts';
import { refold } from '../refold.ts';
import { staffWithRole } from '../staff-directory.ts';

/**
 * Checks every chain, seal and anchor, keeps what it gave, and tells the DPO and the administrators at once where something was
 * changed: once a day and person, however often it is found.
 * @param keep said now and then; false where another process does it by now, then it throws
 */
export async function checkChain(app: App, keep?: () => Promise<boolean>): Promise<boolean> {
  const verified = await app.store.verify(refold, keep);
  const now = app.clock.now();
  await app.store.chainChecks.keep(now, verified);
  if (verified.ok) return true;
  app.log.error('chain', new Error('the record does not add up'), { faults: verified.faults.length });
  const today = londonDate(now);
  const told = await staffWithRole(app, 'dpo', 'administrator');
  await app.store.outbox.add(
    told.map(({ id }) => ({
      kind: 'send-mail',
      dedupe: `record-changed:${id}:${today}`,
      caseId: null,
      body: { template: 'record-changed', to: 'keeper', staffId: id },
    })),
    now,
  );
  app.jobs.poke();
  return false;
}
