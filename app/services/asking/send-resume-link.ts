import { randomUUID } from 'node:crypto';
import { londonDate } from '../../../machines/dates.ts';
import type { Language } from '../../../machines/language.ts';
import type { App } from '../../app.ts';
import { inLanguage } from '../../language/current-language.ts';
import { languageNow } from '../../language/speaker.ts';
import { t } from '../../language/t.ts';
import { mailAddress } from '../../mail/address.ts';
import { dateText } from '../../questions/text.ts';
import { draftLifetime, draft as draftShape, randomSymbols, resumePurpose } from './draft.ts';
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
  if (email === '') return problem(t`Enter your email address`);
  if (mailAddress(email) === null) {
    return problem(t`Enter an email address in the correct format, like name@example.com`);
  }
  const now = app.clock.now();
  const ofDraft = await app.store.limits.hit(`resume:draft:${loaded.id}`, hour, now);
  const ofNetwork = await app.store.limits.hit(`resume:network:${client}`, hour, now);
  if (ofDraft.count > mostLinks || ofNetwork.count > mostLinksOfNetwork) {
    return problem(t`We have sent several links in the last hour. Wait an hour before you ask for another one`);
  }
  const code = randomSymbols(6);
  const kept = await changeDraft(app, token, false, (draft) => ({
    next: { ...draft, resume: { email, code, language: languageNow() } },
    answer: true,
  }));
  if (!kept) return { ok: false, code: 'no-draft' };
  const { links, outbox } = app.store;
  const id = randomUUID();
  await links.end(loaded.id, now);
  const expiresAt = now + draftLifetime;
  await links.create({ id, token: links.secretOf(id), purpose: resumePurpose, target: loaded.id, now, expiresAt });
  const body = { template: 'resume-link', to: 'draft', linkId: id };
  await outbox.add([{ kind: 'send-mail', dedupe: `resume:${id}`, caseId: null, body }], now);
  app.jobs.poke();
  return { ok: true };
}

const problem = (message: string): ResumeAsked => ({ ok: false, code: 'problem', message });

/**
 * Who gets the link to carry on, and where it leads. Null when nothing is to be sent: the draft was sent, forgotten, or
 * a newer link asked for.
 */
export async function resumeRecipient(
  app: App,
  linkId: string,
): Promise<{ address: string; path: string; reference: null; validUntil: string; language: Language } | null> {
  const now = app.clock.now();
  const token = app.store.links.secretOf(linkId);
  const link = await app.store.links.look(token, now);
  const found = link?.purpose === resumePurpose ? await app.store.drafts.byId(link.target, now) : null;
  if (link === null || found === null) return null;
  const draft = draftShape.parse(found.data);
  if (draft.resume === null || draft.sent !== null) return null;
  const { email, language } = draft.resume;
  const validUntil = inLanguage(language, () => dateText(londonDate(link.expiresAt)));
  return { address: email, path: `/ask/resume/${token}`, reference: null, validUntil, language };
}
