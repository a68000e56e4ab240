import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { changeRoles } from '../../app/services/staff/change-roles.ts';
import { disableStaff } from '../../app/services/staff/disable-staff.ts';
import { endOwnSession, signOutEverywhere } from '../../app/services/staff/sign-out-everywhere.ts';
import { type Colleague, colleague, freeze, type House, later, openHouse, password, signInAgain } from './house.ts';

let house: House;
beforeEach(async () => {
  freeze();
  house = await openHouse();
});
afterEach(async () => {
  vi.useRealTimers();
  await house.close();
});

test('the database and its files hold no session token, password, authenticator secret or recovery code', async () => {
  const priya = await colleague(house.auth, 'Priya', 'officer');
  expect(priya.browser.token.length).toBeGreaterThanOrEqual(32);
  const bytes = house.bytes();
  expect(bytes).toContain('priya@example.org');
  for (const secret of [priya.browser.token, password, ...priya.recoveryCodes]) expect(bytes).not.toContain(secret);
});

test('cookies are host-only, secure, strict and out of reach of scripts', async () => {
  const priya = await colleague(house.auth, 'Priya', 'officer');
  const first = await house.auth.signIn.givePassword(priya.browser.asking, { email: priya.email, password });
  const cookies = first.ok ? first.cookies : [];
  expect(cookies.length).toBeGreaterThan(0);
  for (const cookie of cookies) {
    expect(cookie).toMatch(/^__Host-staff\./);
    expect(cookie).toMatch(/; Path=\/; HttpOnly; Secure; SameSite=Strict$/);
  }
});

test('a session nobody uses ends after 15 minutes; one that is used goes on', async () => {
  const { browser } = await colleague(house.auth, 'Priya', 'officer');
  for (let round = 0; round < 4; round++) {
    later(10 * 60);
    const session = await house.auth.sessions.readSession(browser.asking);
    expect(session).not.toBeNull();
    browser.keep(session?.cookies ?? []);
  }
  later(15 * 60 + 1);
  expect(await house.auth.currentStaff(browser.request())).toBeNull();
});

test('a session ends after 8 hours, used or not', async () => {
  const { browser, id } = await colleague(house.auth, 'Priya', 'officer');
  for (let minutes = 0; minutes < 8 * 60 - 10; minutes += 10) {
    later(10 * 60);
    const session = await house.auth.sessions.readSession(browser.asking);
    browser.keep(session?.cookies ?? []);
  }
  expect(await house.auth.currentStaff(browser.request())).not.toBeNull();
  later(10 * 60);
  expect(await house.auth.currentStaff(browser.request())).toBeNull();
  expect(await house.auth.sessions.listSessions(id)).toEqual([]);
});

test('signing in gives a new session; a planted cookie is worth nothing', async () => {
  const priya = await colleague(house.auth, 'Priya', 'officer');
  const before = priya.browser.token;
  await signInAgain(house.auth, priya, priya.browser);
  expect(priya.browser.token).not.toBe(before);
  priya.browser.cookies.set('__Host-staff.session_token', 'planted.signature');
  expect(await house.auth.currentStaff(priya.browser.request())).toBeNull();
});

test('a cookie that was good before is looked at again: its signature, its session, its owner', async () => {
  const priya = await colleague(house.auth, 'Priya', 'officer');
  const sam = await colleague(house.auth, 'Sam', 'administrator');
  const asked = async () => (await house.auth.sessions.readSession(priya.browser.asking))?.member.roles ?? null;
  expect(await asked()).toEqual(['officer']);
  expect(await asked()).toEqual(['officer']);

  const [[name = '', value = ''] = []] = [...priya.browser.cookies];
  priya.browser.cookies.set(name, `${value.slice(0, value.indexOf('.'))}.${'A'.repeat(43)}%3D`);
  expect(await asked()).toBeNull();
  priya.browser.cookies.set(name, value);
  expect(await asked()).toEqual(['officer']);

  expect(await changeRoles(house, sam, priya.id, ['auditor'])).toEqual({ ok: true });
  expect(await asked()).toEqual(['auditor']);
  await house.auth.sessions.endAllSessions(priya.id);
  expect(await asked()).toBeNull();
  expect(await asked()).toBeNull();
});

describe('what ends a session ends it for a cookie that was read a moment ago', () => {
  const ends: Record<string, (priya: Colleague, sam: Colleague) => Promise<unknown>> = {
    'signing out': (priya) => house.auth.signIn.signOut(priya.browser.asking),
    'signing out everywhere': (priya) => signOutEverywhere(house, priya, priya.id),
    'being disabled': (priya, sam) => disableStaff(house, sam, priya.id),
    'fifteen minutes without use': async () => later(15 * 60 + 1),
  };

  test.each(Object.entries(ends))('%s', async (_, end) => {
    const sam = await colleague(house.auth, 'Sam', 'administrator');
    const priya = await colleague(house.auth, 'Priya', 'officer');
    const asked = () => house.auth.currentStaff(priya.browser.request());
    await asked();
    expect(await asked()).not.toBeNull();
    await end(priya, sam);
    expect(await asked()).toBeNull();
  });
});

test('a session is put off once a minute, by the library, and not by being looked at', async () => {
  const { browser } = await colleague(house.auth, 'Priya', 'officer');
  const cookies = async () => (await house.auth.sessions.readSession(browser.asking))?.cookies.length;
  later(31);
  expect(await cookies()).toBe(1);
  expect(await cookies()).toBe(0);
  later(59);
  expect(await cookies()).toBe(0);
  later(1);
  expect(await cookies()).toBe(1);
});

test('a stored hash is no token', async () => {
  const priya = await colleague(house.auth, 'Priya', 'officer');
  const [signed = '', value = ''] = [...priya.browser.cookies][0] ?? [];
  const { tokenHash } = await import('../../app/auth/secrets.ts');
  const signature = value.slice(value.indexOf('.'));
  priya.browser.cookies.set(signed, `${tokenHash(priya.browser.token)}${signature}`);
  expect(await house.auth.currentStaff(priya.browser.request())).toBeNull();
});

test('signing out ends the session on the server', async () => {
  const { browser } = await colleague(house.auth, 'Priya', 'officer');
  const kept = browser.request();
  await house.auth.signIn.signOut(browser.asking);
  expect(await house.auth.currentStaff(kept)).toBeNull();
});

test('signing out everywhere ends every session at once, one’s own or, for administrators, another’s', async () => {
  const priya = await colleague(house.auth, 'Priya', 'officer');
  const tom = await colleague(house.auth, 'Tom', 'officer');
  const sam = await colleague(house.auth, 'Sam', 'administrator');
  const second = await signInAgain(house.auth, priya);
  expect(await house.auth.sessions.listSessions(priya.id)).toHaveLength(2);
  expect(await signOutEverywhere(house, tom, priya.id)).toMatchObject({ ok: false, code: 'not-administrator' });
  expect(await signOutEverywhere(house, sam, priya.id)).toEqual({ ok: true });
  expect(await house.auth.currentStaff(priya.browser.request())).toBeNull();
  expect(await house.auth.currentStaff(second.request())).toBeNull();
  expect(await house.auth.currentStaff(tom.browser.request())).not.toBeNull();
});

test('one session can be ended by its owner, and by nobody else', async () => {
  const priya = await colleague(house.auth, 'Priya', 'officer');
  const tom = await colleague(house.auth, 'Tom', 'officer');
  const [session] = await house.auth.sessions.listSessions(priya.id);
  expect(await endOwnSession(house, tom, session?.id ?? '')).toMatchObject({ ok: false });
  expect(await house.auth.currentStaff(priya.browser.request())).not.toBeNull();
  expect(await endOwnSession(house, priya, session?.id ?? '')).toEqual({ ok: true });
  expect(await house.auth.currentStaff(priya.browser.request())).toBeNull();
});

test('changing the password asks for the old one, ends every other session and renews this one', async () => {
  const priya = await colleague(house.auth, 'Priya', 'officer');
  const second = await signInAgain(house.auth, priya);
  const member = await house.auth.findStaff(priya.id);
  if (member === null) throw new Error('nobody');
  const change = (current: string, next: string) =>
    house.auth.accounts.changePassword(priya.browser.asking, member, { current, next });
  expect(await change('not-this-word-here', 'saddle-comet-walnut')).toMatchObject({ ok: false, code: 'current' });
  expect(await change(password, 'short')).toMatchObject({ ok: false, code: 'password' });
  const before = priya.browser.token;
  const changed = await change(password, 'saddle-comet-walnut');
  priya.browser.keep(changed.ok ? changed.cookies : []);
  expect(priya.browser.token).not.toBe(before);
  expect(await house.auth.currentStaff(priya.browser.request())).not.toBeNull();
  expect(await house.auth.currentStaff(second.request())).toBeNull();
});

test('guessing the current password at an open session is limited', async () => {
  const priya = await colleague(house.auth, 'Priya', 'officer');
  const member = await house.auth.findStaff(priya.id);
  if (member === null) throw new Error('nobody');
  const change = (current: string) =>
    house.auth.accounts.changePassword(priya.browser.asking, member, { current, next: 'saddle-comet-walnut' });
  for (let round = 0; round < 10; round++) await change('not-this-word-here');
  expect(await change(password)).toMatchObject({ ok: false });
});

test('tidying takes away what has ended and leaves what goes on', async () => {
  const priya = await colleague(house.auth, 'Priya', 'officer');
  await house.auth.tidy();
  expect(await house.auth.currentStaff(priya.browser.request())).not.toBeNull();
  expect(house.bytes()).toContain('a browser');
  later(25 * 60 * 60);
  await house.auth.tidy();
  expect(await house.auth.sessions.listSessions(priya.id)).toEqual([]);
  expect((await house.auth.events.list(10)).length).toBeGreaterThan(0);
});
