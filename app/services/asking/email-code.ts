import { randomInt, randomUUID, timingSafeEqual } from 'node:crypto';
import type { Language } from '../../../machines/language.ts';
import type { App } from '../../app.ts';
import { inLanguage } from '../../language/current-language.ts';
import { languageNow } from '../../language/speaker.ts';
import { t } from '../../language/t.ts';
import { mailAddress } from '../../mail/address.ts';
import { checkEmailPage, emailChecked } from '../../questions/contact.ts';
import { pageOf } from '../../questions/index.ts';
import { one } from '../../questions/kit.ts';
import { londonTime } from '../watching/london-time.ts';
import { type Draft, draft as draftShape } from './draft.ts';
import { changeDraft, loadDraft } from './draft-store.ts';

const hour = 3600 * 1000;
/** How long a code works, and how often it may be typed wrongly. */
const lasts = 30 * 60 * 1000;
const mostTries = 5;
/** Codes in an hour: of one draft, to one address whoever asks, and of one network. */
const mostCodes = 5;
const mostCodesOfNetwork = 20;

export type EmailCodeAct =
  | { ok: true; draft: Draft }
  | { ok: false; code: 'no-draft' | 'sent' | 'no-page' }
  | { ok: false; code: 'problem'; message: string; draft: Draft };

/** What the page shows about the address: whether a code was sent that can still be typed, or it was checked. */
export interface EmailCheck {
  readonly email: string;
  readonly state: 'not-asked' | 'waiting' | 'checked';
  /** Until when the code works, in words; null where none waits. */
  readonly until: string | null;
}

export function emailCheckOf(draft: Draft, now: number): EmailCheck {
  const email = one(draft.answers, 'your-email');
  if (one(draft.answers, emailChecked) === 'yes') return { email, state: 'checked', until: null };
  const sent = waitingCode(draft, now);
  return sent === null
    ? { email, state: 'not-asked', until: null }
    : { email, state: 'waiting', until: londonTime(sent.expiresAt) };
}

/** The code that could be typed now. One sent to another address, too old or tried too often is none. */
function waitingCode(draft: Draft, now: number): Draft['emailCode'] {
  const { emailCode, answers } = draft;
  const fits = emailCode?.email === one(answers, 'your-email');
  return fits && emailCode.expiresAt > now && emailCode.tries < mostTries ? emailCode : null;
}

const isAsked = (draft: Draft): boolean => pageOf(checkEmailPage)?.shown(draft.answers) ?? false;

const closed = (draft: Draft): EmailCodeAct | null =>
  draft.sent !== null ? { ok: false, code: 'sent' } : isAsked(draft) ? null : { ok: false, code: 'no-page' };

/**
 * Sends a code to the address in the draft. A newer code takes the place of the one before. The queue holds neither the
 * code nor the address: both lie in the sealed draft.
 * @param client the network it is asked from, to limit how many messages one can make us send
 */
export async function sendEmailCode(app: App, token: string, client: string): Promise<EmailCodeAct> {
  const loaded = await loadDraft(app, token);
  if (loaded === null) return { ok: false, code: 'no-draft' };
  const { draft, id: draftId } = loaded;
  const refused = closed(draft);
  if (refused !== null) return refused;
  const email = one(draft.answers, 'your-email');
  const problem = (message: string): EmailCodeAct => ({ ok: false, code: 'problem', message, draft });
  if (mailAddress(email) === null) return problem(t`We cannot send a code to this email address. Check it`);
  const now = app.clock.now();
  const { limits, outbox } = app.store;
  const ofDraft = await limits.hit(`email-code:draft:${draftId}`, hour, now);
  const ofAddress = await limits.hit(`email-code:address:${email.toLowerCase()}`, hour, now);
  const ofNetwork = await limits.hit(`email-code:network:${client}`, hour, now);
  if (ofDraft.count > mostCodes || ofAddress.count > mostCodes || ofNetwork.count > mostCodesOfNetwork) {
    return problem(t`We have sent several codes in the last hour. Continue without a code, or wait an hour`);
  }
  const emailCode = {
    id: randomUUID(),
    email,
    code: String(randomInt(1_000_000)).padStart(6, '0'),
    expiresAt: now + lasts,
    tries: 0,
    language: languageNow(),
  };
  const kept = await changeDraft<EmailCodeAct>(app, token, { ok: false, code: 'no-draft' }, (before) => {
    const next = { ...before, emailCode };
    return before.sent === null ? { next, answer: { ok: true, draft: next } } : { answer: { ok: false, code: 'sent' } };
  });
  if (!kept.ok) return kept;
  const body = { template: 'email-code', to: 'draft-email', draftId, codeId: emailCode.id };
  await outbox.add([{ kind: 'send-mail', dedupe: `email-code:${emailCode.id}`, caseId: null, body }], now);
  app.jobs.poke();
  return kept;
}

/** Compares a typed code and keeps that the address was checked. Every wrong one is counted; the fifth ends the code. */
export async function checkEmailCode(app: App, token: string, typed: string): Promise<EmailCodeAct> {
  const now = app.clock.now();
  const plain = typed.replaceAll(/[\s-]/g, '');
  return changeDraft<EmailCodeAct>(app, token, { ok: false, code: 'no-draft' }, (draft) => {
    const refused = closed(draft);
    if (refused !== null) return { answer: refused };
    const problem = (message: string, after: Draft): EmailCodeAct => ({
      ok: false,
      code: 'problem',
      message,
      draft: after,
    });
    const waiting = waitingCode(draft, now);
    if (waiting === null) return { answer: problem(t`This code is too old. Ask for a new one`, draft) };
    if (plain === '') return { answer: problem(t`Enter the code, or continue without a code`, draft) };
    if (!isSame(plain, waiting.code)) {
      const tries = waiting.tries + 1;
      const next = { ...draft, emailCode: { ...waiting, tries } };
      const message =
        tries < mostTries
          ? t`This is not the code we sent. Check it and try again`
          : t`That was not the code either. Ask for a new one, or continue without a code`;
      return { next, answer: problem(message, next) };
    }
    const next = answered(draft, 'yes');
    return { next, answer: { ok: true, draft: next } };
  });
}

function isSame(typed: string, code: string): boolean {
  const one = Buffer.from(typed);
  const other = Buffer.from(code);
  return one.length === other.length && timingSafeEqual(one, other);
}

/** Goes on without a code. An address that was checked before stays checked. */
export const skipEmailCode = (app: App, token: string): Promise<EmailCodeAct> =>
  changeDraft<EmailCodeAct>(app, token, { ok: false, code: 'no-draft' }, (draft) => {
    const refused = closed(draft);
    if (refused !== null) return { answer: refused };
    const next = answered(draft, one(draft.answers, emailChecked) === 'yes' ? 'yes' : 'no');
    return { next, answer: { ok: true, draft: next } };
  });

const answered = (draft: Draft, checked: 'yes' | 'no'): Draft => ({
  ...draft,
  answers: { ...draft.answers, [emailChecked]: checked },
  seen: [...new Set([...draft.seen, checkEmailPage])],
  emailCode: checked === 'yes' ? null : draft.emailCode,
});

/** Who a code goes to, when it is sent. Null when a newer one was asked for, the address changed, or it is over. */
export async function emailCodeRecipient(
  app: App,
  draftId: string,
  codeId: string,
): Promise<{
  address: string;
  path: string;
  reference: null;
  validUntil: string;
  code: string;
  language: Language;
} | null> {
  const now = app.clock.now();
  const found = await app.store.drafts.byId(draftId, now);
  const draft = found === null ? null : draftShape.parse(found.data);
  const waiting = draft === null || draft.sent !== null ? null : waitingCode(draft, now);
  if (waiting === null || waiting.id !== codeId) return null;
  return {
    address: waiting.email,
    path: `/ask/${checkEmailPage}`,
    reference: null,
    validUntil: inLanguage(waiting.language, () => londonTime(waiting.expiresAt)),
    language: waiting.language,
    code: `${waiting.code.slice(0, 3)} ${waiting.code.slice(3)}`,
  };
}
