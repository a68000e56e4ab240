import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { StaffAuth } from '../../app/auth/staff-auth.ts';
import { demoPassword, demoStaff, seedDemoStaff } from '../../app/demo/staff.ts';
import { Browser, colleague, freeze, type House, openHouse, password } from './house.ts';

let house: House;
beforeEach(async () => {
  freeze();
  house = await openHouse('demo');
});
afterEach(async () => {
  vi.useRealTimers();
  await house.close();
});

async function halfWay(auth: StaffAuth, email: string, word: string) {
  const browser = new Browser();
  const first = await auth.signIn.givePassword(browser.asking, { email, password: word });
  if (first.ok) browser.keep(first.cookies);
  return { browser, first };
}

test('the made-up team signs in with the code the page shows, twice in one half minute', async () => {
  const ids = await seedDemoStaff(house);
  expect(await seedDemoStaff(house)).toEqual(ids);
  for (let round = 0; round < 2; round++) {
    const { browser } = await halfWay(house.auth, demoStaff.priya.email, demoPassword);
    const waiting = await house.auth.signIn.pendingStaff(browser.asking);
    expect(waiting).toBe(ids.priya);
    const shown = await house.auth.authenticator.demonstrationCode(ids.priya);
    const second = await house.auth.signIn.giveCode(browser.asking, shown ?? '');
    browser.keep(second.ok ? second.cookies : []);
    expect(await house.auth.currentStaff(browser.request())).toMatchObject({ name: 'Priya Nair', roles: ['officer'] });
  }
  expect(await house.auth.authenticator.demonstrationCode(ids.priya)).toBeNull();
});

test('a made-up person still needs the code: a password and a wrong code open nothing', async () => {
  await seedDemoStaff(house);
  const { browser } = await halfWay(house.auth, demoStaff.priya.email, demoPassword);
  expect(await house.auth.currentStaff(browser.request())).toBeNull();
  expect(await house.auth.signIn.giveCode(browser.asking, '000000')).toMatchObject({ ok: false });
});

test('a real account shows no code, not even in the demonstration', async () => {
  const kim = await colleague(house.auth, 'Kim', 'officer');
  await halfWay(house.auth, kim.email, password);
  expect(await house.auth.authenticator.demonstrationCode(kim.id)).toBeNull();
  await expect(house.auth.authenticator.enrolMadeUp(kim.id)).rejects.toThrow('made-up');
});

test('the same database opened for real: no code is shown, nobody made up signs in, open sessions end', async () => {
  const ids = await seedDemoStaff(house);
  const { browser } = await halfWay(house.auth, demoStaff.sam.email, demoPassword);
  const shown = await house.auth.authenticator.demonstrationCode(ids.sam);
  const second = await house.auth.signIn.giveCode(browser.asking, shown ?? '');
  browser.keep(second.ok ? second.cookies : []);
  expect(await house.auth.currentStaff(browser.request())).not.toBeNull();

  const real = await house.again('production');
  expect(await real.currentStaff(browser.request())).toBeNull();
  for (const id of Object.values(ids)) expect(await real.authenticator.demonstrationCode(id)).toBeNull();
  for (const { email } of Object.values(demoStaff)) {
    expect((await halfWay(real, email, demoPassword)).first).toMatchObject({ ok: false, code: 'wrong' });
  }
  expect(await real.activeAdministrators()).toEqual([]);
  await expect(seedDemoStaff({ auth: real })).rejects.toThrow('demonstration');
  await expect(real.authenticator.enrolMadeUp(ids.sam)).rejects.toThrow('made-up');
});
