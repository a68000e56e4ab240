import type { Notice } from '../../../db/notices.ts';
import type { Watched } from '../../../emails/mail.ts';
import { daysBetween, londonDate } from '../../../machines/dates.ts';
import { dueOf } from '../../../machines/due.ts';
import { type DueWarning, warningsOn } from '../../../machines/watching/warnings-on.ts';
import type { App } from '../../app.ts';
import type { Recipient } from '../../jobs/send-mail.ts';
import { loadCase } from '../load-case.ts';
import { watchRules } from './watch-rules.ts';

/**
 * Somebody of the team and what they are told, looked up when it is sent: what was dealt with meanwhile is left out, and
 * where nothing is left, or the person has left, nothing is sent.
 */
export async function watcherRecipient(app: App, staffId: string, mail: string): Promise<Recipient> {
  const person = await app.auth.findStaff(staffId);
  if (person === null || person.disabledAt !== null) return { send: false, why: 'no-address' };
  const found = await Promise.all((await app.store.notices.ofMail(mail)).map((notice) => stillDue(app, notice)));
  const due = found.filter((one) => one !== null).sort((a, b) => worstFirst(a.warning, b.warning));
  if (due.length === 0) return { send: false, why: 'no-longer-due' };
  const watched = due.map(({ reference, telling }): Watched => ({ reference, telling }));
  return {
    send: true,
    address: person.email,
    reference: null,
    path: '/desk/today',
    validUntil: null,
    language: 'en',
    watched,
  };
}

async function stillDue(app: App, { caseId, telling }: Notice) {
  const loaded = await loadCase(app, caseId);
  if (!loaded) return null;
  const { code, about, days } = telling;
  const today = londonDate(app.clock.now());
  const warning = warningsOn(loaded.state, today, watchRules(app.profile, app.clock.now())).find(
    (one) => one.code === code && one.about === about && one.days === days,
  );
  if (!warning) return null;
  const { dueOn } = dueOf(loaded.state);
  // A server that slept, or a clock that ran again late, finds a step on another day than its own: what is left is what is said.
  const left = code === 'days-left' && dueOn !== null ? daysBetween(today, dueOn) : days;
  return { warning, telling: { ...telling, days: left }, reference: loaded.state.record.received.reference };
}

const worstFirst = (a: DueWarning, b: DueWarning): number =>
  Number(b.isRed) - Number(a.isRed) || a.since.localeCompare(b.since);
