import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { acceptInvitation, readInvitation } from '../../app/services/staff/accept-invitation.ts';
import { changeRoles } from '../../app/services/staff/change-roles.ts';
import { disableStaff, enableStaff } from '../../app/services/staff/disable-staff.ts';
import {
  createFirstAdministrator,
  firstAdministratorLink,
  firstLinkIsOpen,
} from '../../app/services/staff/first-administrator.ts';
import {
  inviteStaff,
  offerReset,
  sendInvitationAgain,
  withdrawInvitation,
} from '../../app/services/staff/invite-staff.ts';
import { signOutEverywhere } from '../../app/services/staff/sign-out-everywhere.ts';
import { staffWithRole } from '../../app/services/staff/staff-directory.ts';
import { staffRoles } from '../../machines/actors.ts';
import { Browser, colleague, freeze, type House, invitedBy, later, openHouse, password, signInAgain } from './house.ts';

let house: House;
beforeEach(async () => {
  freeze();
  house = await openHouse();
});
afterEach(async () => {
  vi.useRealTimers();
  await house.close();
});

const client = '192.0.2.7';
const tokenOf = (path: string | null): string => path?.split('/').at(-1) ?? '';
const types = async () => (await house.auth.events.list(50)).map((event) => event.type);

test('the first administrator: one link, hashed, 24 hours, void at the next start and once it was used', async () => {
  const older = tokenOf(await firstAdministratorLink(house));
  const token = tokenOf(await firstAdministratorLink(house));
  expect(house.bytes()).not.toContain(token);
  const me = { name: 'Sam', email: 'Sam@example.org', password };
  expect(await createFirstAdministrator(house, older, me)).toMatchObject({ ok: false, code: 'gone' });
  expect(await createFirstAdministrator(house, token, { ...me, password: 'password1234' })).toMatchObject({
    code: 'password',
  });
  expect(await firstLinkIsOpen(house, token, client)).toBe(true);
  expect(await createFirstAdministrator(house, token, me)).toEqual({ ok: true });
  expect(await firstLinkIsOpen(house, token, client)).toBe(false);
  expect(await createFirstAdministrator(house, token, { ...me, email: 'x@example.org' })).toMatchObject({ ok: false });
  expect(await firstAdministratorLink(house)).toBeNull();
  expect(await house.auth.listStaff()).toMatchObject([{ email: 'sam@example.org', roles: ['administrator'] }]);
});

test('a first link from before there was an administrator is worth nothing afterwards, nor after a day', async () => {
  const old = tokenOf(await firstAdministratorLink(house));
  later(24 * 60 * 60 + 1);
  expect(await firstLinkIsOpen(house, old, client)).toBe(false);
  const token = tokenOf(await firstAdministratorLink(house));
  await colleague(house.auth, 'Sam', 'administrator');
  const input = { name: 'Eve', email: 'eve@example.org', password };
  expect(await createFirstAdministrator(house, token, input)).toMatchObject({ ok: false });
});

test('an invitation makes exactly the account it names, once, under the same password rules', async () => {
  const sam = await colleague(house.auth, 'Sam', 'administrator');
  const made = await inviteStaff(house, sam, { email: 'Elin@example.org ', name: 'Elin Rhys', roles: ['reviewer'] });
  expect(made).toEqual({ ok: true });
  const token = (await invitedBy(house)) ?? '';
  expect(token).toMatch(/^[\w-]{22,}$/);
  expect(house.bytes()).not.toContain(token);
  expect(await readInvitation(house, token, client)).toMatchObject({ ok: true, invitation: { name: 'Elin Rhys' } });
  expect(await acceptInvitation(house, token, { name: 'Elin', password: 'short' })).toMatchObject({ code: 'password' });
  expect(await acceptInvitation(house, token, { name: 'Elin', password: 'elin@example.org1' })).toMatchObject({
    code: 'password',
  });
  const both = await Promise.all([1, 2].map(() => acceptInvitation(house, token, { name: 'Elin Rhys', password })));
  expect(both.filter((one) => one.ok)).toHaveLength(1);
  expect(await readInvitation(house, token, client)).toMatchObject({ ok: false, code: 'gone' });
  expect(await house.auth.findByEmail('elin@example.org')).toMatchObject({ roles: ['reviewer'], enrolled: false });
  expect(await types()).toEqual(expect.arrayContaining(['invited', 'invitation-accepted']));
});

test('an invitation ends: after 72 hours, when withdrawn, when a newer one is made', async () => {
  const sam = await colleague(house.auth, 'Sam', 'administrator');
  const invite = async () => {
    await inviteStaff(house, sam, { email: 'elin@example.org', name: 'Elin', roles: ['reviewer'] });
    return (await invitedBy(house)) ?? '';
  };
  const isOpen = async (token: string) => (await readInvitation(house, token, client)).ok;
  const one = await invite();
  const two = await invite();
  expect([await isOpen(one), await isOpen(two)]).toEqual([false, true]);
  const [waiting] = await house.auth.invitations.waiting();
  expect(await withdrawInvitation(house, sam, waiting?.id ?? '')).toEqual({ ok: true });
  expect(await isOpen(two)).toBe(false);
  const three = await invite();
  later(72 * 60 * 60 + 1);
  expect(await isOpen(three)).toBe(false);
});

test('guessing links is limited', async () => {
  const sam = await colleague(house.auth, 'Sam', 'administrator');
  await inviteStaff(house, sam, { email: 'elin@example.org', name: 'Elin', roles: ['reviewer'] });
  for (let round = 0; round < 30; round++) await readInvitation(house, `guess-${round}`, client);
  expect(await readInvitation(house, (await invitedBy(house)) ?? '', client)).toMatchObject({ code: 'limited' });
});

test('only administrators invite, change roles, reset, disable', async () => {
  const tom = await colleague(house.auth, 'Tom', 'officer');
  for (const role of staffRoles.filter((one) => one !== 'administrator')) {
    const me = await colleague(house.auth, `Me${role}`, role);
    const answers = [
      await inviteStaff(house, me, { email: 'new@example.org', name: 'New', roles: ['officer'] }),
      await changeRoles(house, me, tom.id, ['dpo']),
      await changeRoles(house, me, me.id, ['administrator']),
      await offerReset(house, me, tom.id),
      await disableStaff(house, me, tom.id),
      await enableStaff(house, me, tom.id),
      await signOutEverywhere(house, me, tom.id),
      await withdrawInvitation(house, me, 'any'),
      await sendInvitationAgain(house, me, 'any'),
    ];
    for (const answer of answers) expect(answer).toMatchObject({ ok: false, code: 'not-administrator' });
  }
  expect(await house.auth.findStaff(tom.id)).toMatchObject({ roles: ['officer'], disabledAt: null });
  expect(await house.auth.invitations.waiting()).toEqual([]);
});

test('nobody changes their own account’s standing, and roles that undo each other are refused', async () => {
  const sam = await colleague(house.auth, 'Sam', 'administrator');
  const tom = await colleague(house.auth, 'Tom', 'officer');
  for (const answer of [
    await changeRoles(house, sam, sam.id, ['officer']),
    await disableStaff(house, sam, sam.id),
    await offerReset(house, sam, sam.id),
  ]) {
    expect(answer).toMatchObject({ ok: false, code: 'yourself' });
  }
  expect(await changeRoles(house, sam, tom.id, [])).toMatchObject({ code: 'no-role' });
  expect(await changeRoles(house, sam, tom.id, ['administrator', 'officer'])).toMatchObject({ code: 'alone' });
  expect(await changeRoles(house, sam, tom.id, ['auditor', 'dpo'])).toMatchObject({ code: 'alone' });
});

test('a change of roles counts at once in sessions that are open', async () => {
  const sam = await colleague(house.auth, 'Sam', 'administrator');
  const tom = await colleague(house.auth, 'Tom', 'officer');
  expect(await changeRoles(house, sam, tom.id, ['reviewer', 'dpo'])).toEqual({ ok: true });
  expect(await house.auth.currentStaff(tom.browser.request())).toMatchObject({ roles: ['reviewer', 'dpo'] });
  const [event] = await house.auth.events.list(1);
  expect(event).toMatchObject({ type: 'roles-changed', staffId: tom.id, byId: sam.id });
});

test('two administrators who remove each other at the same time leave at least one', async () => {
  const sam = await colleague(house.auth, 'Sam', 'administrator');
  const kim = await colleague(house.auth, 'Kim', 'administrator');
  await Promise.all([changeRoles(house, sam, kim.id, ['officer']), disableStaff(house, kim, sam.id)]);
  expect((await house.auth.activeAdministrators()).length).toBeGreaterThanOrEqual(1);
});

test('a disabled person is out at once and stays out; enabled again they sign in as before', async () => {
  const sam = await colleague(house.auth, 'Sam', 'administrator');
  const tom = await colleague(house.auth, 'Tom', 'officer');
  const waiting = new Browser();
  const first = await house.auth.signIn.givePassword(waiting.asking, { email: tom.email, password });
  waiting.keep(first.ok ? first.cookies : []);
  expect(await disableStaff(house, sam, tom.id)).toEqual({ ok: true });
  expect(await house.auth.currentStaff(tom.browser.request())).toBeNull();
  // Halfway through a sign-in when it happened: the second factor is worth nothing now.
  expect(await house.auth.signIn.giveCode(waiting.asking, await tom.code())).toMatchObject({ ok: false });
  expect(await staffWithRole(house, 'officer')).toEqual([]);
  expect(await enableStaff(house, sam, tom.id)).toEqual({ ok: true });
  later(30);
  await signInAgain(house.auth, tom);
});

test('a reset gives a new password and a new authenticator, and ends what was open', async () => {
  const sam = await colleague(house.auth, 'Sam', 'administrator');
  const tom = await colleague(house.auth, 'Tom', 'officer');
  const offered = await offerReset(house, sam, tom.id);
  expect(await house.auth.currentStaff(tom.browser.request())).not.toBeNull();
  const token = tokenOf(offered.ok ? offered.path : null);
  const next = 'saddle-comet-walnut';
  expect(await acceptInvitation(house, token, { name: 'ignored', password: next })).toMatchObject({ ok: true });
  expect(await house.auth.currentStaff(tom.browser.request())).toBeNull();
  const browser = new Browser();
  const old = await house.auth.signIn.givePassword(browser.asking, { email: tom.email, password });
  expect(old).toMatchObject({ ok: false });
  const again = await house.auth.signIn.givePassword(browser.asking, { email: tom.email, password: next });
  expect(again).toMatchObject({ ok: true, next: 'set-up' });
  browser.keep(again.ok ? again.cookies : []);
  expect(await house.auth.currentStaff(browser.request())).toBeNull();
  expect(await house.auth.authenticator.enrolmentOf(tom.id)).not.toBeNull();
  expect(await house.auth.findStaff(tom.id)).toMatchObject({ name: 'Tom', roles: ['officer'] });
});
