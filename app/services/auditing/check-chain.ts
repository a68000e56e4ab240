import type { Watch } from '../../../db/verify.ts';
import { londonDate } from '../../../machines/dates.ts';
import type { App } from '../../app.ts';
import { refold } from '../refold.ts';
import { staffWithRole } from '../staff/staff-directory.ts';

/**
 * Writes down the sums of the days of the house that are over, checks every chain, seal, anchor and sum, keeps what it
 * gave, and tells the DPO and the administrators at once where something was changed: once a day and person, however
 * often it is found.
 * @param watch what may stop it, and where one that was stopped had come
 */
export async function checkChain(app: App, watch?: Watch): Promise<boolean> {
  await app.store.audit.houseDays.note(londonDate(app.clock.now()), app.clock.now());
  const verified = await app.store.verify(refold, watch);
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
