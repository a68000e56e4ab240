import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { App } from '../../app/app.ts';
import { loadDraft } from '../../app/services/asking/draft-store.ts';
import { resumeDraft, resumeTarget } from '../../app/services/asking/resume-draft.ts';
import { sendResumeLink } from '../../app/services/asking/send-resume-link.ts';
import { submitRequest } from '../../app/services/asking/submit-request.ts';
import { mailRecipient } from '../../app/services/contact/mail-recipient.ts';
import { asksForAccess } from './answers.ts';
import { fillIn, type House, openHouse } from './house.ts';

const client = '192.0.2.0/24';

describe('saving and coming back', () => {
  let house: House;
  let app: App;
  let token: string;
  beforeEach(async () => {
    house = await openHouse();
    app = house.app;
    token = await fillIn(app, asksForAccess);
  });
  afterEach(() => house.close());

  /** What the job runner would send for the newest queued link. */
  async function mailed() {
    const rows = await app.store.outbox.claim('test', 50, 60_000, app.clock.now());
    const links = rows.filter((row) => row.body.template === 'resume-link');
    const newest = links.at(-1);
    if (newest === undefined) throw new Error('nothing was queued');
    expect(JSON.stringify(newest)).not.toContain('example.org');
    return mailRecipient(app, { ...newest, id: newest.id });
  }

  async function code(): Promise<string> {
    return (await loadDraft(app, token))?.draft.resume?.code ?? '';
  }

  it('mails a link that opens the draft elsewhere with the code, and nothing without it', async () => {
    expect(await sendResumeLink(app, token, ' me@example.org ', client)).toEqual({ ok: true });
    const mail = await mailed();
    if (!mail.send) throw new Error(mail.why);
    expect(mail).toMatchObject({ address: 'me@example.org', reference: null, validUntil: '21 December 2026' });
    expect(mail.path).not.toContain(await code());
    const link = mail.path.split('/').at(-1) ?? '';
    // A mail scanner opens it as often as it likes.
    for (let look = 0; look < 10; look += 1) expect(await resumeTarget(app, link)).not.toBeNull();
    expect(await resumeDraft(app, link, 'ABCDEF')).toEqual({ ok: false, code: 'wrong-code' });
    const typed = (await code()).toLowerCase().replace(/^(...)/, '$1 ');
    expect(await resumeDraft(app, link, typed)).toEqual({ ok: true, token });
    expect(await resumeDraft(app, 'made-up', typed)).toEqual({ ok: false, code: 'no-link' });
  });

  it('stops after five wrong codes, for an hour, even for the right one', async () => {
    await sendResumeLink(app, token, 'me@example.org', client);
    const mail = await mailed();
    const link = mail.send ? (mail.path.split('/').at(-1) ?? '') : '';
    for (let tried = 0; tried < 5; tried += 1) expect((await resumeDraft(app, link, 'AAAAAA')).ok).toBe(false);
    expect(await resumeDraft(app, link, await code())).toEqual({ ok: false, code: 'too-many' });
    house.clock.at += 3600 * 1000 + 1;
    expect(await resumeDraft(app, link, await code())).toMatchObject({ ok: true });
  });

  it('ends the older link when a newer one is asked for', async () => {
    await sendResumeLink(app, token, 'me@example.org', client);
    const older = await mailed();
    await sendResumeLink(app, token, 'me@example.org', client);
    const link = older.send ? (older.path.split('/').at(-1) ?? '') : '';
    expect(await resumeTarget(app, link)).toBeNull();
  });

  it('says what is wrong with an address, and does not flood anyone', async () => {
    expect(await sendResumeLink(app, token, '', client)).toMatchObject({ message: 'Enter your email address' });
    expect(await sendResumeLink(app, token, 'me@', client)).toMatchObject({
      message: 'Enter an email address in the correct format, like name@example.com',
    });
    for (let asked = 0; asked < 5; asked += 1) {
      expect(await sendResumeLink(app, token, 'me@example.org', client)).toEqual({ ok: true });
    }
    expect(await sendResumeLink(app, token, 'me@example.org', client)).toMatchObject({ ok: false, code: 'problem' });
  });

  it('leads nowhere once the request was sent', async () => {
    await sendResumeLink(app, token, 'me@example.org', client);
    await submitRequest(app, token);
    expect(await mailed()).toEqual({ send: false, why: 'no-longer-due' });
    expect(await sendResumeLink(app, token, 'me@example.org', client)).toEqual({ ok: false, code: 'sent' });
  });
});
