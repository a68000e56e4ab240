import type { Locator } from 'playwright-core';
import { expect } from 'vitest';
import { axeFindings, type Window } from './browser.ts';

/** What a person sees of it: no scripts, nothing folded away. */
// biome-ignore lint/performance/useDomNodeTextContent: textContent also holds what is not shown
export const visible = (part: Locator): Promise<string> => part.innerText();

/** Somebody who walks through pages, and looks at each of them as an examiner would. */
export class Walk {
  readonly window: Window;
  readonly javaScript: boolean;
  /** Words no address and no title may hold. */
  readonly unspeakable: readonly string[];
  /** Families of pages that axe has seen; each family is examined once. Every page is where there is no such list. */
  readonly examined: Set<string> | null;
  /** What the cases are about that are walked through now: their pages are a family of their own. */
  about = '';
  constructor(
    window: Window,
    javaScript: boolean,
    unspeakable: readonly string[] = [],
    examined: Set<string> | null = null,
  ) {
    this.window = window;
    this.javaScript = javaScript;
    this.unspeakable = unspeakable;
    this.examined = examined;
  }

  get page() {
    return this.window.page;
  }

  /** The last part of the address: the id of a page of questions. */
  get last(): string {
    return new URL(this.page.url()).pathname.split('/').at(-1) ?? '';
  }

  async goTo(path: string): Promise<void> {
    await this.page.goto(path);
    await this.look();
  }

  /** Does something that leads to another page, waits until it is there, and looks at it. */
  async leads(act: () => Promise<unknown>): Promise<void> {
    await Promise.all([this.page.waitForEvent('load'), act()]);
    await this.look();
  }

  press(name: string): Promise<void> {
    return this.leads(() => this.page.getByRole('button', { name, exact: true }).click());
  }

  follow(name: string | RegExp): Promise<void> {
    return this.leads(() =>
      this.page
        .getByRole('link', { name, exact: typeof name === 'string' })
        .first()
        .click(),
    );
  }

  /** Answers fields by their names: ticks what has this value, fills in everything else. */
  async answer(fields: Readonly<Record<string, string>>): Promise<void> {
    for (const [name, value] of Object.entries(fields)) {
      const list = this.page.locator(`select[name="${name}"]`);
      const choice = this.page.locator(`input[name="${name}"][value="${value}"]:not([type="text"])`);
      if ((await choice.count()) > 0) await choice.check();
      else if ((await list.count()) > 0) await list.selectOption(value);
      else await this.page.locator(`[name="${name}"]:not([type="hidden"])`).first().fill(value);
    }
  }

  /** Whether the page holds these words. */
  async reads(words: string | RegExp): Promise<void> {
    const text = await visible(this.page.locator('body'));
    if (typeof words === 'string') expect(text).toContain(words);
    else expect(text).toMatch(words);
  }

  /** What has to be true of every page: nothing wrong in the browser, axe finds nothing, nothing to scroll to sideways, no name in title or address. */
  async look(): Promise<void> {
    const { page, faults } = this.window;
    expect(faults).toEqual([]);
    const { title, isWrong, wide } = await page.evaluate(() => ({
      title: document.title,
      isWrong: document.querySelector('.govuk-error-summary') !== null,
      wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    }));
    expect(title, page.url()).not.toBe('');
    for (const words of this.unspeakable) {
      expect(decodeURIComponent(page.url())).not.toContain(words);
      expect(title).not.toContain(words);
    }
    expect(title.startsWith('Error: '), `${page.url()}: ${title}`).toBe(isWrong);
    expect(wide, `${page.url()} scrolls sideways`).toBeLessThanOrEqual(0);
    const { pathname } = new URL(page.url());
    if (!this.isDueAt(pathname, isWrong)) return;
    expect(await axeFindings(page)).toEqual([]);
    this.examined?.add(this.#familyOf(pathname, isWrong));
  }

  /** Whether axe looks at this page when the walk comes to it: it is the first of its family. */
  isDueAt(path: string, isWrong = false): boolean {
    return this.javaScript && !this.examined?.has(this.#familyOf(path, isWrong));
  }

  /** Pages that differ by nothing but which case they show are of one family. */
  #familyOf(path: string, isWrong: boolean): string {
    const shape = path.replace(/\?.*/, '').replaceAll(/RD-\w{4}-\w{4}|[\da-f]{8}-[\da-f-]{27}/g, ':one');
    // The form of an act is the same whatever the case is about.
    return `${shape}${shape.includes('/acts/') ? '' : ` ${this.about}`}${isWrong ? ', with an error' : ''}`;
  }
}
