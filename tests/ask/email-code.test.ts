import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { App } from '../../app/app.ts';
import { journey } from '../../app/questions/flow.ts';
import { nextAddress, openPage } from '../../app/questions/way.ts';
import { loadDraft } from '../../app/services/asking/draft-store.ts';
import { checkEmailCode, emailCheckOf, sendEmailCode, skipEmailCode } from '../../app/services/asking/email-code.ts';
import { saveAnswer } from '../../app/services/asking/save-answer.ts';
import { submitRequest } from '../../app/services/asking/submit-request.ts';
import { mailRecipient } from '../../app/services/contact/mail-recipient.ts';
import { loadCase } from '../../app/services/load-case.ts';
import { asksForAccess } from './answers.ts';
import { fillIn, type House, openHouse } from './house.ts';

const client = '192.0.2.0/24';
const minute = 60_000;

describe('checking an e-mail address with a code', () => {
  let house: House;
  let app: App;
  let token: string;
  beforeEach(async () => {
    house = await openHouse();
    app = house.app;
    token = await fillIn(app, asksForAccess);
  });
  afterEach(() => house.close());

  const draftNow = async () => {
    const loaded = await loadDraft(app, token);
    if (loaded === null) throw new Error('no draft');
    return loaded.draft;
  };
  const state = async () => emailCheckOf(await draftNow(), house.clock.at).state;
  /** What the job runner would send for each queued code, oldest first. */
  async function mailed() {
    const rows = await app.store.outbox.claim('test', 50, 1, house.clock.at);
    house.clock.at += 2;
    const codes = rows.filter((row) => row.body.template === 'email-code');
    const { emailCode } = await draftNow();
    for (const row of codes) {
      expect(JSON.stringify(row)).not.toContain('renee');
      expect(JSON.stringify(row)).not.toContain(emailCode?.code ?? 'none');
    }
    return Promise.all(codes.map((row) => mailRecipient(app, row)));
  }
  async function code(): Promise<string> {
    const mail = (await mailed()).at(-1);
    if (!mail?.send) throw new Error('nothing would be sent');
    return mail.code ?? '';
  }
  const wrongOne = (right: string) => (right.startsWith('0') ? '100000' : '000000');

  it('comes after the question whether contact is safe, and not where it is not', () => {
    const ids = (safe: string) => journey({ ...asksForAccess, 'contact-safe': safe }).map((page) => page.id);
    const asked = ids('with-care');
    expect(asked.indexOf('check-your-email')).toBeGreaterThan(asked.indexOf('how-to-contact-safely'));
    expect(ids('no')).not.toContain('check-your-email');
    const byPost = journey({ ...asksForAccess, 'contact-ways': ['post'] }).map((page) => page.id);
    expect(byPost).not.toContain('check-your-email');
  });

  it('sends nothing before it is asked for, and a request goes without it', async () => {
    expect(await mailed()).toEqual([]);
    expect(await state()).toBe('not-asked');
    const sent = await submitRequest(app, token);
    if (!sent.ok) throw new Error(sent.code);
    const [first] = sent.cases;
    const loaded = first && (await loadCase(app, first.caseId));
    const told = loaded?.state.record.received.answers.find((one) => one.id.startsWith('email-checked'));
    expect(told?.answer).toBe('Not checked');
  });

  it('mails a code to that address, and the right one is kept with the request', async () => {
    expect(await sendEmailCode(app, token, client)).toMatchObject({ ok: true });
    const [mail] = await mailed();
    expect(mail).toMatchObject({ send: true, address: 'renee@example.org', path: '/ask/check-your-email' });
    const { emailCode } = await draftNow();
    const right = emailCode?.code ?? '';
    expect(right).toMatch(/^\d{6}$/);
    expect(await state()).toBe('waiting');
    expect(await checkEmailCode(app, token, ` ${right.slice(0, 3)}-${right.slice(3)} `)).toMatchObject({ ok: true });
    expect(await state()).toBe('checked');
    const draft = await draftNow();
    expect(draft.emailCode).toBeNull();
    expect(openPage(draft)).toBeNull();
    expect(nextAddress('check-your-email', draft, true)).toBe('/ask/check');
    await skipEmailCode(app, token);
    expect(await state()).toBe('checked');
    const sent = await submitRequest(app, token);
    const [first] = sent.ok ? sent.cases : [];
    const loaded = first && (await loadCase(app, first.caseId));
    const told = loaded?.state.record.received.answers.find((one) => one.id.startsWith('email-checked'));
    expect(told?.answer).toBe('Checked with a code');
  });

  it('ends after five wrong codes; a new one works, and going on is always possible', async () => {
    await sendEmailCode(app, token, client);
    const right = await code();
    for (let tried = 0; tried < 5; tried += 1) {
      expect(await checkEmailCode(app, token, wrongOne(right))).toMatchObject({ ok: false, code: 'problem' });
    }
    expect(await checkEmailCode(app, token, right)).toMatchObject({ ok: false, code: 'problem' });
    expect(await state()).toBe('not-asked');
    expect(await skipEmailCode(app, token)).toMatchObject({ ok: true });
    await sendEmailCode(app, token, client);
    expect(await checkEmailCode(app, token, await code())).toMatchObject({ ok: true });
  });

  it('counts tries made at the same moment', async () => {
    await sendEmailCode(app, token, client);
    const right = await code();
    await Promise.all(Array.from({ length: 5 }, () => checkEmailCode(app, token, wrongOne(right))));
    expect((await draftNow()).emailCode?.tries).toBe(5);
  });

  it('works for 30 minutes, and only the newest', async () => {
    await sendEmailCode(app, token, client);
    const old = await code();
    await sendEmailCode(app, token, client);
    const newer = await code();
    if (old !== newer) expect(await checkEmailCode(app, token, old)).toMatchObject({ ok: false });
    house.clock.at += 30 * minute;
    expect(await checkEmailCode(app, token, newer)).toMatchObject({ ok: false, code: 'problem' });
  });

  it('belongs to one address: another one is not checked by it, and what waits for the old one is not sent', async () => {
    await sendEmailCode(app, token, client);
    const right = (await draftNow()).emailCode?.code ?? '';
    await saveAnswer(app, token, 'your-email', { 'your-email': ['other@example.org'] });
    expect((await mailed()).map((mail) => mail.send)).toEqual([false]);
    await saveAnswer(app, token, 'is-this-email-right', { 'email-right': ['yes'] });
    expect(openPage(await draftNow())).toBe('check-your-email');
    expect(await checkEmailCode(app, token, right)).toMatchObject({ ok: false, code: 'problem' });
    await sendEmailCode(app, token, client);
    await checkEmailCode(app, token, await code());
    expect(await state()).toBe('checked');
    await saveAnswer(app, token, 'your-email', { 'your-email': ['renee@example.org'] });
    expect(await state()).not.toBe('checked');
  });

  it('limits codes of one draft and to one address, whoever asks', async () => {
    for (let asked = 0; asked < 5; asked += 1) {
      expect(await sendEmailCode(app, token, client)).toMatchObject({ ok: true });
    }
    expect(await sendEmailCode(app, token, client)).toMatchObject({ ok: false, code: 'problem' });
    token = await fillIn(app, asksForAccess);
    expect(await sendEmailCode(app, token, '198.51.100.0/24')).toMatchObject({ ok: false, code: 'problem' });
    house.clock.at += 61 * minute;
    expect(await sendEmailCode(app, token, client)).toMatchObject({ ok: true });
  });

  it('is closed once the request was sent, and leaves nothing behind', async () => {
    await sendEmailCode(app, token, client);
    await submitRequest(app, token);
    expect((await draftNow()).emailCode).toBeNull();
    expect((await mailed()).map((mail) => mail.send)).toEqual([false]);
    for (const act of [sendEmailCode(app, token, client), checkEmailCode(app, token, '1'), skipEmailCode(app, token)]) {
      expect(await act).toEqual({ ok: false, code: 'sent' });
    }
    expect(await skipEmailCode(app, 'made-up')).toEqual({ ok: false, code: 'no-draft' });
  });
});
