import type { Browser, Locator, Page, Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PageNow } from '../../app/components/review/types.ts';
import { openRequests } from '../../app/services/asking/open-requests.ts';
import { uploadDocuments } from '../../app/services/file/upload-documents.ts';
import { newId } from '../../app/services/new-id.ts';
import { caseId, submissionId } from '../../machines/ids.ts';
import { drawPdf } from '../documents/make-pdf.ts';
import { axeFindings, openBrowser } from '../e2e/browser.ts';
import { type House, openHouse } from '../e2e/house.ts';
import { atDesk } from '../e2e/people.ts';
import { visible, type Walk } from '../e2e/walk.ts';
import { received } from '../machines/made-up.ts';

const pages = 9;
const pdf = () =>
  drawPdf((doc) => {
    for (let page = 1; page <= pages; page++) {
      if (page > 1) doc.addPage();
      doc.fontSize(14).text('Amber Birch Cedar Dale Elder Fern');
    }
  });

describe('two officers on one page of the workbench', () => {
  let house: House<{ workbench: string }>;
  let browser: Browser;
  let priya: Walk;
  let tom: Walk;
  beforeAll(async () => {
    house = await openHouse(async (app, staff) => {
      const made = caseId.parse(newId());
      const sender = submissionId.parse(newId());
      await app.store.submissions.create({ id: sender, passphraseHash: null, now: app.clock.now() });
      const asked = { reference: 'RD-TWO-0001', right: 'access', linked: [], submissionId: sender };
      const event = received({ ...asked, by: { kind: 'requester', id: sender } });
      await openRequests(app, [{ caseId: made, received: event }], newId());
      const who = { kind: 'staff' as const, id: staff.priya, roles: ['officer' as const] };
      const uploads = [{ name: 'Trees.pdf', bytes: await pdf() }];
      const added = await uploadDocuments(app, who, { caseId: made, commandId: newId() }, uploads);
      if (!added.ok) throw new Error(added.sentence);
      const id = added.loaded.state.file.documents[0]?.id;
      return { workbench: `/desk/cases/${made}/workbench/${id}` };
    });
    browser = await openBrowser();
    priya = await atDesk(browser, house.server.origin, 'priya', true);
    tom = await atDesk(browser, house.server.origin, 'tom', true);
  });
  afterAll(async () => {
    await browser?.close();
    await house?.close();
  });

  const at = (page: number) => `${house.seeded.workbench}/${page}`;
  const live = (page: Page) => page.waitForSelector('.rd-sheet--live');
  const open = async (page: Page, number: number) => {
    await page.goto(at(number));
    await live(page);
  };
  const press = async (page: Page, ...keys: readonly string[]) => {
    await page.locator('#sheet').focus();
    for (const key of keys) await page.keyboard.press(key);
  };
  /** Marks one word of the line, by its place in it from 0. */
  const mark = (page: Page, word: number) =>
    press(page, 'Escape', 'Home', ...Array.from({ length: word }, () => 'ArrowRight'), 'Enter');
  const list = (page: Page) => page.locator('.rd-marks-list:not(.rd-suggestions-list) li');
  const shown = async (page: Page) => (await list(page).allInnerTexts()).map((text) => text.split(/\s/)[0]).sort();
  const saved = (page: Page) => expect.poll(() => visible(page.locator('.rd-saved').first())).toMatch(/^Saved/);
  const refusal = (page: Page) => visible(page.locator('.rd-workbench [role=alert]'));
  const stored = async (number: number) => {
    const address = at(number).replace('/workbench/', '/review/');
    const answer = await priya.page.request.get(address, { headers: { Accept: 'application/json' } });
    const { now }: { now: PageNow } = await answer.json();
    return now.marks.map(({ words }) => words).sort();
  };
  /** Comes back to a tab, as whoever had another one before them. */
  const comesBack = (page: Page) => page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  /** What is on the screen of each is what is stored. */
  const agree = async (number: number, words: readonly string[], ...all: readonly Page[]) => {
    expect(await stored(number)).toEqual(words);
    for (const page of all) {
      await comesBack(page);
      await expect.poll(() => shown(page)).toEqual(words);
    }
  };

  it('marks, undoes and does again, one after the other and at the same moment: each keeps what is theirs', async () => {
    const [one, other] = [priya.page, tom.page];
    await Promise.all([open(one, 1), open(other, 1)]);
    await Promise.all([mark(one, 0), mark(other, 1)]);
    await Promise.all([saved(one), saved(other)]);
    await agree(1, ['Amber', 'Birch'], one, other);
    await Promise.all([press(one, 'u'), mark(other, 2)]);
    await Promise.all([saved(one), saved(other)]);
    await agree(1, ['Birch', 'Cedar'], one, other);
    // Quicker than any is answered: each key is meant for what the one before it leaves.
    await Promise.all([press(one, 'y', 'u', 'y'), press(other, 'u', 'y', 'u')]);
    await Promise.all([saved(one), saved(other)]);
    await agree(1, ['Amber', 'Birch'], one, other);
    expect([await refusal(one), await refusal(other)]).toEqual(['', '']);
    expect(await visible(one.locator('.rd-meanwhile'))).toContain('Tom Ashby marked 1 place');
  });

  it('what a colleague changed since is not undone over their head, and it is said what to do instead', async () => {
    const [one, other] = [priya.page, tom.page];
    await open(one, 1);
    await press(one, 'j');
    await one.waitForURL(`**${at(2)}`);
    await expect.poll(() => visible(one.locator('.rd-toolbar'))).toContain('Page 2 of');
    await mark(one, 3);
    await saved(one);
    await open(other, 2);
    await other.getByRole('button', { name: /^Remove\s*: Dale/ }).click();
    await expect.poll(() => stored(2)).toEqual([]);
    await press(one, 'u');
    await expect.poll(() => refusal(one)).toMatch(/^Tom Ashby has changed the same thing on page 2.*by hand\.$/);
    await agree(2, [], one, other);
    // It says nothing about the page that Back leads to.
    await one.goBack();
    await expect.poll(() => visible(one.locator('.rd-toolbar'))).toContain('Page 1 of');
    expect(await refusal(one)).toBe('');
    await one.goForward();
    await expect.poll(() => visible(one.locator('.rd-toolbar'))).toContain('Page 2 of');
    await press(other, 'u');
    await expect.poll(() => stored(2)).toEqual(['Dale']);
    await press(one, 'u');
    await expect.poll(() => stored(2)).toEqual([]);
    await agree(2, [], one, other);
  });

  /** Whether all of it is in the window, and nothing lies over it: a press in its middle would reach it. */
  const inView = (part: Locator) =>
    part.evaluate((one) => {
      const { top, bottom, left, right } = one.getBoundingClientRect();
      const at = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      return top >= 0 && bottom <= window.innerHeight && at !== null && one.contains(at);
    });

  it.each([
    ['a phone', 375, 667],
    ['a screen', 1280, 800],
  ])(
    'on %s a refusal is in view where it is pressed, undo can leave what is stuck, and it says what it left',
    async (_, width, height) => {
      const [one, other] = [priya.page, tom.page];
      const before = one.viewportSize();
      await one.setViewportSize({ width, height });
      await open(one, 3);
      await mark(one, 0);
      await saved(one);
      await open(one, 8);
      await mark(one, 5);
      await saved(one);
      await open(other, 8);
      await other.getByRole('button', { name: /^Remove\s*: Fern/ }).click();
      await expect.poll(() => stored(8)).toEqual([]);
      await one.evaluate(() => window.scrollTo(0, 0));
      await press(one, 'u');
      await expect.poll(() => refusal(one)).toContain('Tom Ashby has changed the same thing on page 8');
      const leave = one.getByRole('button', { name: 'Leave it and undo what you did before' });
      expect([await inView(one.locator('.rd-workbench [role=alert]')), await inView(leave)]).toEqual([true, true]);
      expect(await axeFindings(one)).toEqual([]);
      // By keys it is reached from the end of the inspector; the page does not run away under it.
      const scrolled = () => one.evaluate(() => Math.round(window.scrollY));
      const stood = await scrolled();
      await leave.focus();
      expect(await scrolled()).toBe(stood);
      await one.keyboard.press('Enter');
      await expect.poll(() => stored(3)).toEqual([]);
      const said = 'Your change on page 8 is left as it is. Undone on page 3.';
      await expect.poll(() => visible(one.locator('.rd-notice'))).toContain(said);
      await expect
        .poll(() => one.locator('[aria-live=polite]').allTextContents())
        .toContainEqual(expect.stringContaining(said));
      expect(await one.evaluate(() => document.activeElement?.id)).toBe('sheet');
      await press(one, 'y');
      await expect.poll(() => stored(3)).toEqual(['Amber']);
      await press(one, 'u');
      await expect.poll(() => stored(3)).toEqual([]);
      expect(await one.locator('.rd-notice').count()).toBe(0);
      await agree(8, [], one, other);
      if (before) await one.setViewportSize(before);
    },
  );

  it('on a connection that hangs it is said in view that saving takes long, and trying again saves it, once', async () => {
    const { page } = priya;
    await open(page, 9);
    const held: Route[] = [];
    let isHanging = true;
    await page.route('**/review/**', async (route) => {
      if (isHanging) held.push(route);
      else await route.continue();
    });
    await mark(page, 1);
    const notice = page.locator('.rd-notice');
    await expect.poll(() => notice.count(), { timeout: 15_000 }).toBe(1);
    expect(await visible(notice)).toMatch(/^Saving takes long: 1 change waits\. It is kept here and sent again/);
    expect(await inView(notice.getByRole('button', { name: 'Try again now' }))).toBe(true);
    isHanging = false;
    await notice.getByRole('button', { name: 'Try again now' }).click();
    await saved(page);
    expect(await notice.count()).toBe(0);
    // What hung arrives all the same.
    const [hung] = held;
    const sent = hung?.request().postData();
    const again = await page.request.post(hung?.request().url() ?? '', {
      data: sent,
      headers: { 'Content-Type': 'application/json', Origin: house.server.origin },
    });
    expect(again.status()).toBe(200);
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await agree(9, ['Birch'], page);
  });

  it('two tabs of one officer: whoever comes back to one sees what was done in the other, and can undo it there', async () => {
    const one = priya.page;
    const second = await one.context().newPage();
    await Promise.all([open(one, 4), open(second, 4)]);
    await mark(one, 0);
    await saved(one);
    await agree(4, ['Amber'], second);
    await expect.poll(() => visible(second.getByRole('button', { name: /^Undo/ }))).toContain('page 4');
    await press(second, 'u');
    await expect.poll(() => stored(4)).toEqual([]);
    await agree(4, [], one, second);
    await second.close();
  });

  it('on a slow line what is pressed before anything is answered is done in order, also to a mark that is still being saved', async () => {
    const { page } = priya;
    await open(page, 5);
    let letGo = () => {};
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    await page.route('**/review/**', async (route) => {
      await held;
      await route.continue();
    });
    await mark(page, 0);
    await expect.poll(() => shown(page)).toEqual(['Amber']);
    await page.getByRole('button', { name: /^Remove\s*: Amber/ }).click();
    await mark(page, 1);
    await press(page, 'u', 'y');
    await mark(page, 2);
    await press(page, 'u');
    expect(await visible(page.locator('.rd-saved').first())).toBe('Saving…');
    letGo();
    await saved(page);
    await page.unrouteAll({ behavior: 'wait' });
    expect(await refusal(page)).toBe('');
    await agree(5, ['Birch'], page);
  });

  it('without a connection Back and the next page wait for it, with what is not saved yet', async () => {
    const { page } = priya;
    await open(page, 6);
    await press(page, 'j');
    await page.waitForURL(`**${at(7)}`);
    await expect.poll(() => visible(page.locator('.rd-toolbar'))).toContain('Page 7 of');
    await page.context().setOffline(true);
    await mark(page, 4);
    await page.goBack();
    await expect.poll(() => visible(page.locator('.rd-notice'))).toContain('has not come yet');
    expect(await visible(page.locator('.rd-toolbar'))).toContain('Page 7 of');
    expect(await shown(page)).toEqual(['Elder']);
    await page.context().setOffline(false);
    await expect.poll(() => visible(page.locator('.rd-toolbar')), { timeout: 15_000 }).toContain('Page 6 of');
    await saved(page);
    expect(await stored(7)).toEqual(['Elder']);
    await page.goForward();
    await expect.poll(() => visible(page.locator('.rd-toolbar'))).toContain('Page 7 of');
    await agree(7, ['Elder'], page);
    expect([...priya.window.faults, ...tom.window.faults].filter((one) => !/ERR_INTERNET/.test(one))).toEqual([]);
  });
});
