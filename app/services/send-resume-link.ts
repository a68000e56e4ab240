import { randomBytes, randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import type { App } from '../app.ts';
import { mailAddress } from '../mail/address.ts';
import { type Draft, draft as draftShape, randomSymbols } from './draft.ts';
import { changeDraft, loadDraft } from './draft-store.ts';

const hour = 3600 * 1000;
/** Links one draft may ask for in an hour, and one network. */
const mostLinks = 5;
const mostLinksOfNetwork = 20;

export type ResumeAsked =
  | { ok: true }
  | { ok: false; code: 'no-draft' | 'sent' }
  | { ok: false; code: 'problem'; message: string };

/**
 * Asks for a link by e-mail with which a draft can be gone on with in another browser. The link alone opens nothing: the
 * code that goes with it is shown here, once, and never mailed. A newer link ends the older ones.
 * @param client the network it is asked from, to limit how many messages one can make us send
 */
export async function sendResumeLink(app: App, token: string, typed: string, client: string): Promise<ResumeAsked> {
  const loaded = await loadDraft(app, token);
  if (loaded === null) return { ok: false, code: 'no-draft' };
  if (loaded.draft.sent !== null) return { ok: false, code: 'sent' };
  const email = typed.replaceAll(/\s/g, '');
  if (email === '') return problem('Enter your email address');
  if (mailAddress(email) === null) {
    return problem('Enter an email address in the correct format, like name@example.com');
  }
  const now = app.clock.now();
  const ofDraft = await app.store.limits.hit(`resume:draft:${loaded.id}`, hour, now);
  const ofNetwork = await app.store.limits.hit(`resume:network:${client}`, hour, now);
  if (ofDraft.count > mostLinks || ofNetwork.count > mostLinksOfNetwork) {
    return problem('We have sent several links in the last hour. Wait an hour before you ask for another one');
  }
  const code = randomSymbols(6);
  const asked = await changeDraft<number | null>(app, token, null, (draft) => {
    const count = (draft.resume?.asked ?? 0) + 1;
    return { next: { ...draft, resume: { email, code, asked: count } }, answer: count };
  });
  if (asked === null) return { ok: false, code: 'no-draft' };
  const body = { template: 'resume-link', to: 'draft', draftId: loaded.id };
  const item = { kind: 'send-mail', dedupe: `resume:${loaded.id}:${asked}`, caseId: null, body };
  await app.store.outbox.add([item], now);
  app.jobs.poke();
  return { ok: true };
}

const problem = (message: string): ResumeAsked => ({ ok: false, code: 'problem', message });

/** Who gets the link to carry on, and the link, made when the message goes: it stands in no row. Null when it is not wanted any more. */
export async function resumeRecipient(app: App, draftId: string) {
  const now = app.clock.now();
  const found = await app.store.drafts.byId(draftId, now);
  const draft: Draft | null = found === null ? null : draftShape.parse(found.data);
  if (found === null || draft === null || draft.resume === null || draft.sent !== null) return null;
  const token = randomBytes(24).toString('base64url');
  await app.store.links.end(draftId, now);
  const { expiresAt } = found;
  await app.store.links.create({ id: randomUUID(), token, purpose: 'resume', target: draftId, now, expiresAt });
  const validUntil = Temporal.Instant.fromEpochMilliseconds(expiresAt)
    .toZonedDateTimeISO('Europe/London')
    .toPlainDate()
    .toLocaleString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
  return { address: draft.resume.email, path: `/ask/resume/${token}`, reference: null, validUntil };
}
