import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { acceptInvitation } from '../../app/services/staff/accept-invitation.ts';
import { changeRoles } from '../../app/services/staff/change-roles.ts';
import { disableStaff } from '../../app/services/staff/disable-staff.ts';
import { inviteStaff } from '../../app/services/staff/invite-staff.ts';
import { postgresForTests } from '../db/postgres.ts';
import { Browser, colleague, freeze, type House, invitedBy, later, openHouse, password, signInAgain } from './house.ts';

const fresh = postgresForTests();
let house: House;
beforeEach(async () => {
  house = await openHouse('production', await fresh());
  freeze();
});
afterEach(async () => {
  vi.useRealTimers();
  await house.close();
});

async function halfWay(email: string): Promise<Browser> {
  const browser = new Browser();
  const first = await house.auth.signIn.givePassword(browser.asking, { email, password });
  browser.keep(first.ok ? first.cookies : []);
  return browser;
}

test('PostgreSQL: both factors, roles at once, disabled at once, sessions end', async () => {
  const sam = await colleague(house.auth, 'Sam', 'administrator');
  const tom = await colleague(house.auth, 'Tom', 'officer');
  expect(await house.auth.currentStaff((await halfWay(tom.email)).request())).toBeNull();
  const browser = await signInAgain(house.auth, tom);
  expect(await changeRoles(house, sam, tom.id, ['dpo', 'reviewer'])).toEqual({ ok: true });
  expect(await house.auth.currentStaff(browser.request())).toMatchObject({ roles: ['dpo', 'reviewer'] });
  expect(await disableStaff(house, sam, tom.id)).toEqual({ ok: true });
  expect(await house.auth.currentStaff(browser.request())).toBeNull();
  later(15 * 60 + 1);
  expect(await house.auth.currentStaff(sam.browser.request())).toBeNull();
});

test('PostgreSQL: a code, a recovery code and an invitation given several times at once count once', async () => {
  const sam = await colleague(house.auth, 'Sam', 'administrator');
  const waiting = [await halfWay(sam.email), await halfWay(sam.email), await halfWay(sam.email)];
  const code = await sam.code();
  const byCode = await Promise.all(waiting.map((one) => house.auth.signIn.giveCode(one.asking, code)));
  expect(byCode.filter((one) => one.ok)).toHaveLength(1);

  const again = [await halfWay(sam.email), await halfWay(sam.email)];
  const [recovery = ''] = sam.recoveryCodes;
  const byRecovery = await Promise.all(again.map((one) => house.auth.signIn.giveRecoveryCode(one.asking, recovery)));
  expect(byRecovery.filter((one) => one.ok)).toHaveLength(1);

  await inviteStaff(house, sam, { email: 'elin@example.org', name: 'Elin', roles: ['reviewer'] });
  const token = (await invitedBy(house)) ?? '';
  const joined = await Promise.all([1, 2, 3].map(() => acceptInvitation(house, token, { name: 'Elin', password })));
  expect(joined.filter((one) => one.ok)).toHaveLength(1);
});

test('PostgreSQL: tries at the same moment are all counted', async () => {
  const limit = { max: 5, windowMs: 60_000 };
  const taken = await Promise.all(Array.from({ length: 12 }, () => house.auth.tries.take('door', limit)));
  expect(taken.filter((one) => one)).toHaveLength(5);
  later(61);
  expect(await house.auth.tries.take('door', limit)).toBe(true);
});
