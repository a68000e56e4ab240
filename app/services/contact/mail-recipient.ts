import { staffRole } from '../../../machines/actors.ts';
import { caseId, type StaffId } from '../../../machines/ids.ts';
import { findAsked, openSearches } from '../../../machines/searching/searching.ts';
import type { App } from '../../app.ts';
import type { ClaimedItem } from '../../jobs/outbox.ts';
import type { Recipient } from '../../jobs/send-mail.ts';
import { inLanguage } from '../../language/current-language.ts';
import { emailCodeRecipient } from '../asking/email-code.ts';
import { resumeRecipient } from '../asking/send-resume-link.ts';
import { followLinkPath } from '../following/open-follow-link.ts';
import { type LoadedCase, loadCase } from '../load-case.ts';
import { invitationRecipient } from '../staff/invite-staff.ts';
import { managerOf } from '../staff/manager-of.ts';
import { watcherRecipient } from '../watching/watcher-recipient.ts';
import { whyNoMail } from './gets-mail.ts';

const nobody = (why: 'case-destroyed' | 'not-safe' | 'no-address' | 'no-longer-due'): Recipient => ({
  send: false,
  why,
});

/**
 * Who a queued message goes to, looked up when it is sent. A requester who did not choose e-mail, or said that no
 * contact is safe, gets none; what they would have been told stands on their own page. A requester is written to in the
 * language of the case, or of the page they asked on; staff in English.
 */
export async function mailRecipient(app: App, item: ClaimedItem): Promise<Recipient> {
  if (item.body.to === 'draft') return linked(await resumeRecipient(app, String(item.body.linkId)));
  if (item.body.to === 'draft-email') {
    return linked(await emailCodeRecipient(app, String(item.body.draftId), String(item.body.codeId)));
  }
  if (item.body.to === 'invited') return linked(await invitationRecipient(app, String(item.body.linkId)));
  if (item.body.to === 'keeper') return keeperOf(app, String(item.body.staffId));
  if (item.body.to === 'watcher') return watcherRecipient(app, String(item.body.staffId), String(item.body.mail));
  if (item.caseId === null) return nobody('no-address');
  const loaded = await loadCase(app, caseId.parse(item.caseId));
  if (!loaded) return nobody('case-destroyed');
  if (item.body.template === 'follow-link') return followerOf(app, loaded, String(item.body.linkId));
  if (item.body.to === 'search-owner') return searchOwnerOf(loaded, String(item.body.searchId));
  if (item.body.to === 'search-manager') return searchManagerOf(app, loaded, String(item.body.searches).split(' '));
  if (await isOvertaken(app, loaded, item)) return nobody('no-longer-due');
  // Nobody wrote it who could have read how to contact them with care; it stands on their page.
  if (item.body.template === 'progress' && loaded.state.delivery.contact.safe !== 'yes') return nobody('not-safe');
  return item.body.to === 'requester' ? requesterOf(loaded) : staffOf(app, loaded, String(item.body.to));
}

const saysReady: readonly unknown[] = ['answer-ready', 'stage-ready'];

/**
 * Whether an answer was released or taken back since a message about that was queued: a mail server may be away for hours. What
 * cannot be opened any more is not called ready, and whoever was not told yet that it is ready is not told that it is not.
 */
async function isOvertaken(app: App, { caseId: id, state: { record } }: LoadedCase, item: ClaimedItem) {
  switch (item.body.template) {
    case 'answer-ready':
      return record.release === null;
    case 'stage-ready':
      return record.release === null && record.earlier.length === 0;
    case 'answer-taken-back': {
      if (record.release !== null) return true;
      const rows = await app.store.outbox.ofCase(id);
      const before = rows.slice(
        0,
        rows.findIndex((row) => row.id === item.id),
      );
      const last = before.findLastIndex(({ body }) => body.template === 'answer-taken-back');
      const ready = before.slice(last + 1).filter(({ body }) => saysReady.includes(body.template));
      // Rows are forgotten long after they were done.
      return ready.length > 0 && ready.every(({ doneAt }) => doneAt === null);
    }
    default:
      return false;
  }
}

/** Who keeps watch over the record. Administrators cannot enter the page of the DPO, so theirs says the same. */
async function keeperOf(app: App, staffId: string): Promise<Recipient> {
  const person = await app.auth.findStaff(staffId);
  if (person === null || person.disabledAt !== null) return nobody('no-address');
  const path = person.roles.includes('dpo') ? '/dpo/audit/chain' : '/admin/record';
  return { send: true, address: person.email, reference: null, path, validUntil: null, language: 'en' };
}

/** Whoever asked for a link to follow their request, while that link is the newest and can still be opened. */
async function followerOf(app: App, loaded: LoadedCase, linkId: string): Promise<Recipient> {
  const recipient = requesterOf(loaded);
  if (!recipient.send) return recipient;
  const link = await inLanguage(recipient.language, () => followLinkPath(app, linkId));
  return link === null ? nobody('no-longer-due') : { ...recipient, ...link };
}

/** Someone whose address belongs to no case: of a form not sent yet, of an invitation. Nothing is sent where it leads nowhere. */
const linked = (recipient: Omit<Recipient & { send: true }, 'send'> | null): Recipient =>
  recipient === null ? nobody('no-longer-due') : { send: true, ...recipient };

function requesterOf({ state }: LoadedCase): Recipient {
  const { reference } = state.record.received;
  const { language } = state.kindness;
  const { contact, isToVerify } = state.delivery;
  // A new address is nobody's until it is found to be theirs, and the old one may be somebody else's by now.
  const why = isToVerify ? 'not-safe' : whyNoMail(contact);
  if (why !== null || contact.email === null) return nobody(why ?? 'no-address');
  return { send: true, address: contact.email, reference, path: '/track', validUntil: null, language };
}

/** Whoever is above those who were asked, as the body has it now, while one of the searches is still open. */
function searchManagerOf({ profile }: App, { caseId: id, state }: LoadedCase, searches: readonly string[]): Recipient {
  const isWorked = state.request.value.work === 'working';
  const open = openSearches(state.searching).filter(({ searchId }) => isWorked && searches.includes(searchId));
  if (open.length === 0) return nobody('no-longer-due');
  const address = open.map(({ system }) => managerOf(profile, system)).find((one) => one !== null);
  if (address === undefined) return nobody('no-address');
  const { reference } = state.record.received;
  return { send: true, address, reference, path: `/desk/cases/${id}/searches`, validUntil: null, language: 'en' };
}

/** Whoever was asked to search, while nobody has answered and the answer to the request is still being worked on. */
function searchOwnerOf({ caseId: id, state }: LoadedCase, searchId: string): Recipient {
  const asked = findAsked(state.searching, searchId);
  if (!asked || asked.isAnswered || state.request.value.work !== 'working') return nobody('no-longer-due');
  if (asked.ownerEmail === null) return nobody('no-address');
  const { reference } = state.record.received;
  const path = `/desk/cases/${id}/searches/${searchId}`;
  return { send: true, address: asked.ownerEmail, reference, path, validUntil: null, language: 'en' };
}

async function staffOf(app: App, { caseId: id, state }: LoadedCase, to: string): Promise<Recipient> {
  const { record } = state;
  const assigned = to === 'officer' ? record.officer : record.reviewer;
  const address = await addressOf(app, assigned, to === 'officer' ? 'officer' : 'reviewer', record.contributors);
  if (address === null) return nobody('no-address');
  const { reference } = record.received;
  return { send: true, address, reference, path: `/desk/cases/${id}`, validUntil: null, language: 'en' };
}

/** The assigned person's address; where nobody is assigned, that of someone with the role who could take it up. */
async function addressOf(
  app: App,
  assigned: StaffId | null,
  role: 'officer' | 'reviewer',
  notThese: readonly StaffId[],
): Promise<string | null> {
  const staff = (await app.auth.listStaff()).filter((person) => person.disabledAt === null);
  const person =
    staff.find(({ id }) => id === assigned) ??
    staff.find(({ id, roles }) => roles.includes(staffRole.parse(role)) && !notThese.includes(id));
  return person?.email ?? null;
}
