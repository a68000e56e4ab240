import { londonDate } from '../../../machines/dates.ts';
import type { StaffId } from '../../../machines/ids.ts';
import type { Loudness } from '../../../machines/watching/codes.ts';
import type { App } from '../../app.ts';
import { newId } from '../new-id.ts';
import { londonHour } from './london-time.ts';

/**
 * Puts what people wait to be told into e-mails, one for each person however much it is: what is loud at once, the rest
 * in the first sweep of the morning, which takes the loud with it. Safe at the same time in several processes: a notice
 * goes into one message, in the transaction that queues it. Returns how many messages were queued.
 */
export async function sendNotices(app: App): Promise<number> {
  const now = app.clock.now();
  const today = londonDate(now);
  let sent = 0;
  if (londonHour(now) >= app.profile.watching.digestHour) {
    for (const staffId of await app.store.notices.waiting(['digest'])) {
      const mail = `digest:${staffId}:${today}`;
      // One in a morning: what is told later in the day waits for the next.
      if ((await app.store.notices.ofMail(mail)).length > 0) continue;
      sent += await sendOne(app, staffId, ['at-once', 'digest'], mail, 'morning');
    }
  }
  for (const staffId of await app.store.notices.waiting(['at-once'])) {
    sent += await sendOne(app, staffId, ['at-once'], `now:${staffId}:${newId()}`, 'urgent');
  }
  if (sent > 0) app.jobs.poke();
  return sent;
}

async function sendOne(
  app: App,
  staffId: StaffId,
  hows: readonly Loudness[],
  mail: string,
  template: 'morning' | 'urgent',
): Promise<number> {
  const body = { template, to: 'watcher', staffId, mail };
  const item = { kind: 'send-mail', dedupe: mail, caseId: null, body };
  return (await app.store.notices.send(staffId, hows, mail, item, app.clock.now())) > 0 ? 1 : 0;
}
