import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoPassword, demoStaff } from '../../app/demo/staff.ts';
import { forThemselves, type PageAnswers } from './asking.ts';
import { openBrowser, openWindow } from './browser.ts';
import { type House, openHouse } from './house.ts';
import { visible, Walk } from './walk.ts';

let browser: Browser;
let house: House<string>;
beforeAll(async () => {
  browser = await openBrowser();
  house = await openHouse(async ({ store }) => store.engine);
});
afterAll(async () => {
  await browser?.close();
  await house?.close();
});

/** Whether the focus rests on what this selector, or these words, name. */
const rests = (page: Page, wanted: string, words?: string) =>
  page.evaluate(
    ({ wanted, words }) => {
      const at = document.activeElement;
      return at?.matches(wanted) === true && (words === undefined || at.textContent?.trim() === words);
    },
    { wanted, words },
  );

/** Somebody with a keyboard and nothing else: Tab, Space, Enter, arrows within radios, and letters into fields. */
class Hands {
  readonly walk: Walk;
  constructor(walk: Walk) {
    this.walk = walk;
  }
  get page() {
    return this.walk.page;
  }

  /** Tabs on until the focus rests there, and expects that it can be seen. Once round the page without it is a failure. */
  async reach(wanted: string, words?: string): Promise<void> {
    for (let presses = 0; presses < 150; presses += 1) {
      if (await rests(this.page, wanted, words)) return this.seesFocus(wanted);
      await this.page.keyboard.press('Tab');
    }
    throw new Error(`${this.page.url()}: nobody reaches ${wanted} ${words ?? ''} with Tab`);
  }

  /** The focus has a look of its own, and nothing that sticks to the top lies over it. */
  async seesFocus(wanted: string): Promise<void> {
    const seen = await this.page.evaluate(() => {
      const at = document.activeElement;
      if (!at) return 'nothing';
      const { outlineStyle, boxShadow } = getComputedStyle(at);
      const beside = at.matches('[type=radio], [type=checkbox]') && at.nextElementSibling;
      const around = beside ? getComputedStyle(beside, '::before') : null;
      if (outlineStyle === 'none' && boxShadow === 'none' && (around?.boxShadow ?? 'none') === 'none') return 'no look';
      const { left, top, width, height } = at.getBoundingClientRect();
      const over = document.elementFromPoint(left + width / 2, top + Math.min(height / 2, 10));
      const isOwn = over !== null && (at === over || at.contains(over) || over.contains(at) || over === beside);
      return isOwn || (over instanceof HTMLElement && at.parentElement?.contains(over))
        ? 'seen'
        : `under ${over?.className}`;
    });
    expect(seen, `${this.page.url()}: the focus on ${wanted}`).toBe('seen');
  }

  async types(name: string, text: string): Promise<void> {
    await this.reach(`[name="${name}"]`);
    await this.page.keyboard.press('ControlOrMeta+a');
    await this.page.keyboard.type(text);
  }

  /** Radios are one stop: the arrows choose among them. */
  async ticks(name: string, value: string): Promise<void> {
    const one = `[name="${name}"][value="${value}"]`;
    if ((await this.page.locator(one).getAttribute('type')) === 'checkbox') {
      await this.reach(one);
      if (!(await this.page.locator(one).isChecked())) await this.page.keyboard.press('Space');
    } else {
      await this.reach(`[name="${name}"][type=radio]`);
      await this.page.keyboard.press('Space');
      for (let presses = 0; presses < 20 && !(await rests(this.page, one)); presses += 1) {
        await this.page.keyboard.press('ArrowDown');
      }
    }
    expect(await this.page.locator(one).isChecked(), one).toBe(true);
  }

  async answers(fields: Readonly<Record<string, string>>): Promise<void> {
    for (const [name, value] of Object.entries(fields)) {
      const isChoice = (await this.page.locator(`[name="${name}"][value="${value}"]:not([type="text"])`).count()) > 0;
      await (isChoice ? this.ticks(name, value) : this.types(name, value));
    }
  }

  async presses(words: string): Promise<void> {
    await this.reach('button, [role=button]', words);
    await this.walk.leads(() => this.page.keyboard.press('Enter'));
  }

  async follows(words: string): Promise<void> {
    await this.reach('a', words);
    await this.walk.leads(() => this.page.keyboard.press('Enter'));
  }
}

const someone = async () => new Hands(new Walk(await openWindow(browser, house.server.origin), false));

/** What is answered on each page; pages not named here are gone past. */
const answers: PageAnswers = {
  ...forThemselves({ name: 'Wenna Tresidder', email: 'wenna@example.org' }),
  'what-you-want': { 'what-you-want': 'access' },
  'care-or-social-worker': { care: 'care' },
  'roughly-when': { 'when-unknown': 'unknown' },
  'what-to-see': { 'what-to-see': 'everything' },
  support: { support: 'no' },
};
const goingOn: Record<string, string> = {
  'change-of-name': 'Continue without a file',
  'check-your-email': 'Continue without a code',
};

describe('with a keyboard only', () => {
  let reference = '';

  it('somebody asks, from the start page to the reference', async () => {
    const asker = await someone();
    await asker.walk.goTo('/');
    await asker.page.keyboard.press('Tab');
    await asker.reach('.govuk-skip-link');
    await asker.page.keyboard.press('Enter');
    await asker.presses('Start now');
    await asker.presses('Continue');
    while (asker.walk.last !== 'passphrase') {
      const id = asker.walk.last;
      await asker.answers(answers[id] ?? {});
      await asker.presses(goingOn[id] ?? 'Continue');
      expect(asker.walk.last, 'no further').not.toBe(id);
    }
    await asker.answers({ how: 'suggested' });
    await asker.presses('Continue');
    await asker.presses('Send my request');
    expect(asker.walk.last).toBe('sent');
    reference = (await visible(asker.page.locator('.govuk-panel strong'))).trim();
    await asker.walk.window.close();
  });

  it('an officer signs in, takes the case and asks for proof', async () => {
    const officer = await someone();
    const { page, walk } = officer;
    await walk.goTo('/desk');
    await officer.answers({ email: demoStaff.priya.email, password: demoPassword });
    await officer.presses('Continue');
    await officer.types('code', (await page.locator('.govuk-inset-text strong').textContent()) ?? '');
    await officer.presses('Sign in');
    await officer.types('search', 'Wenna Tresidder');
    await officer.presses('Find');
    await officer.follows(reference);
    const address = new URL(page.url()).pathname;
    await officer.presses('Take this case');
    await officer.follows('Ask for proof of identity');
    await officer.answers({ doubt: 'Two people of this name are known to us.', wanted: 'One document with a photo.' });
    await officer.presses('Ask for proof');
    expect(new URL(page.url()).pathname).toBe(address);
    await walk.reads('Asked for, not received yet');
    await walk.window.close();
  });
});

describe('in two tabs', () => {
  it('what one tab did is not undone by the other, which is told', async () => {
    const first = await someone();
    const { page, walk } = first;
    await walk.goTo('/desk');
    await walk.answer({ email: demoStaff.tom.email, password: demoPassword });
    await walk.press('Continue');
    await walk.answer({ code: (await page.locator('.govuk-inset-text strong').textContent()) ?? '' });
    await walk.press('Sign in');
    await walk.answer({ search: 'Wenna Tresidder' });
    await walk.press('Find');
    await walk.leads(() => page.locator('table a').first().click());
    if (walk.last === 'open') {
      await walk.answer({ reason: 'I stand in for Priya today.' });
      await walk.leads(() => page.locator('main form button').first().click());
    }
    const address = new URL(page.url()).pathname;
    const other = await page.context().newPage();
    const act = `${address}/acts/record-search`;
    const search = { system: 'Archive at Harbour House', result: 'nothing-found', searcher: 'Records team' };
    await page.goto(act);
    await other.goto(`${address}/timeline`);
    await other.locator('textarea[name=body]').fill('Written in the second tab.');
    await Promise.all([other.waitForEvent('load'), other.locator('form:has([name=body]) button').first().click()]);
    expect(await visible(other.locator('main'))).toContain('Written in the second tab.');
    await walk.answer(search);
    await walk.press('Record search');
    expect(new URL(page.url()).pathname).toBe(act);
    await walk.reads('changed');
    for (const field of ['system', 'searcher'] as const) {
      expect(await page.locator(`[name=${field}]`).inputValue()).toBe(search[field]);
    }
    // Seen now, it is sent once more, and both stand.
    await walk.press('Record search');
    expect(new URL(page.url()).pathname).not.toBe(act);
    await walk.goTo(`${address}/searches`);
    await walk.reads(search.system);
    await walk.goTo(`${address}/timeline`);
    await walk.reads('Written in the second tab.');
    await other.close();
    await walk.window.close();
  });
});
