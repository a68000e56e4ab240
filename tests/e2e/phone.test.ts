import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeWorld, type World } from '../access/world.ts';
import { openBrowser } from './browser.ts';
import { type House, openHouse } from './house.ts';
import { atDesk } from './people.ts';
import type { Walk } from './walk.ts';

let browser: Browser;
let house: House<World>;
let desk: Walk;
beforeAll(async () => {
  browser = await openBrowser();
  house = await openHouse(makeWorld);
  desk = await atDesk(browser, house.server.origin, 'priya', true);
});
afterAll(async () => {
  await browser?.close();
  await house?.close();
});

/** What lies wider than its own place: whoever reads it has to scroll sideways. */
const scrolling = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('main *')]
      .filter((part) => part.scrollWidth > part.clientWidth && getComputedStyle(part).overflowX === 'auto')
      .map(({ className }) => className),
  );

/** The name of its column before the first cell, as far as it is shown. */
const labelOf = (page: Page) =>
  page
    .locator('tbody td')
    .first()
    .evaluate((cell) => getComputedStyle(cell, '::before').content);

const named = /attr\(data-label\)|"(Deadline|To)"/;

describe('on a phone of 375 pixels', () => {
  it.each(['/mailbox', '/desk', '/desk?show=all'])('nothing of %s scrolls sideways', async (path) => {
    await desk.page.setViewportSize({ width: 375, height: 812 });
    await desk.goTo(path);
    expect(await desk.page.locator('tbody tr').count()).toBeGreaterThan(1);
    expect(await scrolling(desk.page)).toEqual([]);
    expect(await labelOf(desk.page)).toMatch(named);
  });

  it('the list of cases comes before its filters, which unfold', async () => {
    await desk.page.setViewportSize({ width: 375, height: 812 });
    await desk.goTo('/desk');
    const status = desk.page.getByLabel('Status');
    expect(await status.isVisible()).toBe(false);
    const first = await desk.page.locator('tbody tr').first().boundingBox();
    expect(first?.y ?? Number.POSITIVE_INFINITY).toBeLessThan(1.25 * 812);
    await desk.page.getByText('Filter the list').click();
    expect(await status.isVisible()).toBe(true);
    await desk.look();
  });

  it('without a script, what is wrong with a form is in view as soon as the page is there', async () => {
    const bare = await atDesk(browser, house.server.origin, 'priya', false);
    await bare.page.setViewportSize({ width: 375, height: 667 });
    const { caseId } = house.seeded.open;
    for (const [path, button] of [
      [`/desk/cases/${caseId}/acts/decide`, 'Record decision'],
      [`/desk/cases/${caseId}/timeline`, 'Add note'],
    ] as const) {
      await bare.page.goto(path);
      await bare.page.getByRole('button', { name: button }).click();
      const box = await bare.page.locator('main > .govuk-error-summary').boundingBox();
      expect(box?.y ?? Number.POSITIVE_INFINITY, path).toBeLessThan(667 - 100);
      expect(await scrolling(bare.page), path).toEqual([]);
    }
  });

  it('beside a wide list they stand open', async () => {
    await desk.page.setViewportSize({ width: 1280, height: 812 });
    await desk.goTo('/desk?show=all');
    expect(await desk.page.getByText('Filter the list').isVisible()).toBe(false);
    expect(await labelOf(desk.page)).not.toMatch(named);
    await desk.page.getByLabel('Status').selectOption({ index: 1 });
    await desk.press('Apply filters');
    expect(new URL(desk.page.url()).searchParams.get('phase')).not.toBe('');
  });
});
