import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeWorld, type World } from '../access/world.ts';
import { openBrowser } from './browser.ts';
import { type House, openHouse } from './house.ts';
import { atDesk } from './people.ts';
import { visible } from './walk.ts';

let browser: Browser;
let house: House<World>;
beforeAll(async () => {
  browser = await openBrowser();
  house = await openHouse(makeWorld);
});
afterAll(async () => {
  await browser?.close();
  await house?.close();
});

const words = 'She rang twice. </textarea><script>alert("x")</script>\nThe file is at Harbour House & the annexe.';

it.each([true, false])(
  'staff whose session ended while they typed get their words back, scripts: %s',
  async (javaScript) => {
    const desk = await atDesk(browser, house.server.origin, 'priya', javaScript);
    const { page } = desk;
    const timeline = `/desk/cases/${house.seeded.open.caseId}/timeline`;
    await desk.goTo(timeline);
    await page.locator('textarea[name=body]').fill(words);
    await page.context().clearCookies();
    const answered = page.waitForResponse((response) => response.request().method() === 'POST');
    await desk.leads(() => page.locator('form:has([name="body"]) button').first().click());
    const answer = await answered;
    expect(answer.status()).toBe(401);
    expect(answer.headers()['cache-control']).toBe('no-store');
    expect(answer.headers()['content-security-policy']).toContain("default-src 'none'");
    expect(answer.headers()['set-cookie'] ?? '').not.toContain('staff');
    expect(await page.title()).toContain('You were signed out');
    const field = page.getByLabel('Body');
    expect(await field.inputValue()).toBe(words);
    expect(await page.locator('script', { hasText: 'alert' }).count()).toBe(0);
    const shown = await visible(page.locator('main'));
    expect(shown).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);

    await desk.follow('Sign in and go back to the page');
    expect(new URL(page.url()).searchParams.get('returnTo')).toBe(timeline);
    await desk.window.close();
  },
);
