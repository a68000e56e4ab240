import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createApp } from '../../app/app.ts';
import { openMailbox } from '../../app/services/contact/mailbox.ts';
import { readInvitation } from '../../app/services/staff/accept-invitation.ts';
import {
  inviteStaff,
  sendInvitationAgain,
  waitingInvitations,
  withdrawInvitation,
} from '../../app/services/staff/invite-staff.ts';
import { readSettings } from '../../app/settings.ts';
import { type Colleague, colleague, freeze, type House, invitedBy, later, openHouse } from './house.ts';

let house: House;
let sam: Colleague;
beforeEach(async () => {
  freeze();
  house = await openHouse();
  sam = await colleague(house.auth, 'Sam', 'administrator');
});
afterEach(async () => {
  vi.useRealTimers();
  await house.close();
});

const elin = { email: 'elin@example.org', name: 'Elin Rhys', roles: ['reviewer'] } as const;
const queued = () => house.store.outbox.claim('test', 10, 1000, Date.now());
const mails = async () => (await waitingInvitations(house)).map(({ mail }) => mail);
const newest = async () => (await house.auth.invitations.waiting())[0]?.id ?? '';

test('an invitation queues one message that holds neither address nor link', async () => {
  expect(await inviteStaff(house, sam, elin)).toEqual({ ok: true });
  const [row, ...others] = await queued();
  expect(others).toEqual([]);
  expect(row).toMatchObject({
    kind: 'send-mail',
    caseId: null,
    body: { template: 'invitation', to: 'invited', linkId: await newest() },
  });
  const token = (await invitedBy(house)) ?? '';
  expect(JSON.stringify(row)).not.toContain(token);
  expect(JSON.stringify(row)).not.toContain('elin');
  expect(await readInvitation(house, token, '192.0.2.7')).toMatchObject({ ok: true });
});

test('an address no message could go to is refused before anything is kept', async () => {
  const odd = await inviteStaff(house, sam, { ...elin, email: '"a b"@example.org' });
  expect(odd).toMatchObject({ ok: false, code: 'address' });
  expect(await house.auth.invitations.waiting()).toEqual([]);
  expect(await queued()).toEqual([]);
});

test('the administrator sees whether the message waits, went out, or could not be sent', async () => {
  await inviteStaff(house, sam, elin);
  expect(await mails()).toEqual([{ state: 'waiting' }]);
  const [row] = await queued();
  await house.store.outbox.done(row?.id ?? 0, 'test', Date.now());
  expect(await mails()).toEqual([{ state: 'sent', at: Date.now() }]);
  await house.store.outbox.forget(Date.now() + 1);
  expect(await mails()).toEqual([{ state: 'sent', at: null }]);
});

test('a message that was given up shows as not sent, and can be sent again', async () => {
  await inviteStaff(house, sam, elin);
  for (let round = 0; round < 10; round++) {
    const [row] = await queued();
    await house.store.outbox.fail(row?.id ?? 0, 'test', 'refused', Date.now());
    later(2 ** (round + 1) * 60);
  }
  expect(await mails()).toEqual([{ state: 'not-sent' }]);
  expect(await sendInvitationAgain(house, sam, await newest())).toEqual({ ok: true });
  expect(await mails()).toEqual([{ state: 'waiting' }]);
});

test('sent again: a new link for 72 hours, the old one is void; twice at once is one message', async () => {
  await inviteStaff(house, sam, elin);
  const old = (await invitedBy(house)) ?? '';
  const [row] = await queued();
  await house.store.outbox.done(row?.id ?? 0, 'test', Date.now());
  later(24 * 3600);
  const first = await newest();
  expect(await sendInvitationAgain(house, sam, first)).toEqual({ ok: true });
  expect(await sendInvitationAgain(house, sam, await newest())).toEqual({ ok: true });
  expect(await sendInvitationAgain(house, sam, first)).toMatchObject({ ok: false, code: 'gone' });
  expect(await queued()).toHaveLength(1);
  const [open, ...others] = await waitingInvitations(house);
  expect(others).toEqual([]);
  expect(open).toMatchObject({ name: 'Elin Rhys', roles: ['reviewer'], expiresAt: Date.now() + 72 * 3600_000 });
  expect(await readInvitation(house, old, '192.0.2.7')).toMatchObject({ ok: false, code: 'gone' });
});

test('a withdrawn invitation is not sent any more', async () => {
  await inviteStaff(house, sam, elin);
  expect(await withdrawInvitation(house, sam, await newest())).toEqual({ ok: true });
  expect(await invitedBy(house)).toBeNull();
  expect(await waitingInvitations(house)).toEqual([]);
});

test('the demo’s mailbox shows the message; its link opens the invitation and it names nobody', async () => {
  vi.useRealTimers();
  const dataDir = mkdtempSync(join(tmpdir(), 'rightsdesk-invite-'));
  const masterKey = Buffer.alloc(32, 7).toString('base64');
  const app = await createApp(readSettings({ RIGHTSDESK_MODE: 'demo', DATA_DIR: dataDir, MASTER_KEY: masterKey }));
  try {
    freeze();
    const me = await colleague(app.auth, 'Kim', 'administrator');
    vi.useRealTimers();
    app.startJobs();
    expect(await inviteStaff(app, me, elin)).toEqual({ ok: true });
    await app.jobs.drain();
    const [mail, ...others] = await openMailbox(dataDir).list();
    expect(others).toEqual([]);
    expect(mail).toMatchObject({ to: elin.email, subject: 'Your invitation' });
    expect(`${mail?.text} ${mail?.html}`).not.toMatch(/Elin|reviewer|Kim/);
    const token = /sign-in\/invitation\/([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? '';
    expect(await readInvitation(app, token, '192.0.2.7')).toMatchObject({ ok: true });
    expect(await waitingInvitations(app)).toMatchObject([{ mail: { state: 'sent' } }]);
  } finally {
    await app.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
});
