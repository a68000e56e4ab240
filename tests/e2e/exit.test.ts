import { createServer, type Server } from 'node:https';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { cookieNames } from '../../app/http/cookies.ts';
import { startRequesterSession } from '../../app/http/requester-session.ts';
import { cert, key } from '../emails/test-certificate.ts';
import { someoneAsks } from '../track/world.ts';
import { chromiumLaunch } from './chromium.ts';
import { type House, openHouse } from './house.ts';
import { Visitor } from './visitor.ts';

const name = 'Isolde Quillfeather';
const elsewhere = 'www.bbc.co.uk';

interface Seeded {
  readonly reference: string;
  /** One for each way of walking. */
  readonly sessions: readonly [string, string];
}

let house: House<Seeded>;
let weather: Server;
let browser: Browser;
beforeAll(async () => {
  house = await openHouse(async (app) => {
    const requester = { name, otherNames: [], bornOn: null, address: null };
    const { submissionId, reference } = await someoneAsks(app, null, { requester });
    const session = async () => (await startRequesterSession(app, submissionId)).split(';')[0]?.split('=')[1] ?? '';
    return { reference, sessions: [await session(), await session()] };
  });
  weather = createServer({ cert, key }, (_request, response) => {
    response.setHeader('Content-Type', 'text/html');
    response.end('<!doctype html><title>Weather</title><p>Sunny</p>');
  });
  await new Promise<void>((done) => weather.listen(0, '127.0.0.1', done));
  const address = weather.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  // Nothing is intercepted: that would switch the browser's caches off, and Back is what they are for.
  browser = await chromium.launch({
    ...chromiumLaunch(),
    args: [
      ...[
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        '--ignore-certificate-errors',
        '--disable-background-networking',
      ],
      `--host-resolver-rules=MAP ${elsewhere}:443 127.0.0.1:${port}, MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1`,
    ],
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });
});
afterAll(async () => {
  await browser?.close();
  weather?.close();
  await house?.close();
});

describe.each([true, false])('“Exit this page”, scripts: %s', (javaScript) => {
  let context: BrowserContext;
  let page: Page;
  beforeEach(async () => {
    context = await browser.newContext({ baseURL: house.server.origin, javaScriptEnabled: javaScript });
    context.setDefaultTimeout(60_000);
    page = await context.newPage();
  });
  afterEach(() => context.close());

  const everything = async (): Promise<string> => `${page.url()} ${await page.title()} ${await page.content()}`;
  const cookiesNow = async () => (await context.cookies()).map((cookie) => cookie.name).sort();

  const back = async (): Promise<void> => {
    // A page that stood still in memory loads nothing again, so nothing but its arrival can be waited for.
    const isForm = await page.goBack({ waitUntil: 'commit' }).then(
      () => false,
      (error: unknown) => error instanceof Error && error.message.includes('ERR_CACHE_MISS'),
    );
    // The answer to a form that was sent is kept nowhere: the browser shows a page of its own instead.
    if (!isForm && page.url() !== 'about:blank') await page.locator('h1').first().waitFor();
  };
  const leave = async (): Promise<void> => {
    await page.locator('.govuk-exit-this-page__button').click();
    await page.waitForURL(`https://${elsewhere}/**`);
    expect(await page.textContent('body')).toContain('Sunny');
  };
  /** Presses Back as often as there is anything to go back to; gives all that was seen. */
  const allTheWayBack = async (): Promise<string[]> => {
    const seen: string[] = [];
    for (let presses = 0; presses < 12; presses += 1) {
      await back();
      if (page.url() === 'about:blank') return seen;
      seen.push(await everything());
    }
    throw new Error('Back never ended');
  };

  const begin = async (): Promise<void> => {
    await page.goto('/ask/staying-safe');
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByLabel('See what you hold').check();
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByLabel('Me', { exact: true }).check();
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.locator('[name="your-name"]').fill(name);
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.waitForURL('**/ask/your-other-names');
  };

  it('without it, Back shows what was typed: so this browser can tell', async () => {
    await begin();
    await page.goto(`https://${elsewhere}/weather`);
    await back();
    await back();
    expect(new URL(page.url()).pathname).toBe('/ask/your-name');
    expect(await page.locator('[name="your-name"]').inputValue()).toBe(name);
  });

  it('on a question: Back shows no answer, typed or saved, and no page of the request', async () => {
    await begin();
    await page.locator('[name="your-other-names"]').first().fill('Zennor');
    await leave();
    expect(await cookiesNow()).toEqual([]);
    const seen = await allTheWayBack();
    expect(seen.length).toBeGreaterThan(3);
    for (const shown of seen) {
      expect(shown).not.toMatch(/Quillfeather|Zennor/);
      expect(shown).toMatch(/\/ask\/(carry-on|staying-safe)/);
    }
  });

  it('on a form that came back with errors: Back does not show what was typed', async () => {
    await begin();
    await page.goto('/ask/date-of-birth');
    await page.locator('[name="your-birth-day"]').fill('31');
    await page.locator('[name="your-birth-month"]').fill('2');
    await page.locator('[name="your-birth-year"]').fill('1987');
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.locator('.govuk-error-summary').waitFor();
    await leave();
    for (const shown of await allTheWayBack()) expect(shown).not.toMatch(/Quillfeather|value="1987"/);
  });

  it('on the pages of a case: Back shows nothing of it, and the session is dead on the server', async () => {
    const { reference, sessions } = house.seeded;
    const { origin } = house.server;
    const session = sessions[javaScript ? 0 : 1];
    await context.addCookies([
      {
        name: cookieNames.requester,
        value: session,
        url: origin.replace('http:', 'https:'),
        secure: true,
        httpOnly: true,
      },
    ]);
    await page.goto('/track/cases');
    await page.goto(`/track/cases/${reference}`);
    await page.goto(`/track/cases/${reference}/messages`);
    expect(await everything()).toContain(reference);
    await leave();
    expect(await cookiesNow()).toEqual([]);
    for (const shown of await allTheWayBack()) {
      expect(shown).toContain('/track/signed-out');
      expect(shown).not.toContain(reference);
    }
    const kept = new Visitor(origin);
    kept.cookies.set(cookieNames.requester, session);
    expect(await kept.get(`/track/cases/${reference}`)).toMatchObject({ status: 303, location: '/track/signed-out' });
  });
});

describe('Shift, three times', () => {
  let context: BrowserContext;
  let page: Page;
  beforeEach(async () => {
    context = await browser.newContext({ baseURL: house.server.origin });
    page = await context.newPage();
    await begins();
  });
  afterEach(() => context.close());

  const begins = async () => {
    await page.goto('/ask/staying-safe');
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.locator('.govuk-exit-this-page__indicator').waitFor({ state: 'attached' });
  };
  /** What a screen reader does that keeps the H of Shift+H: it puts the page's caret elsewhere. */
  const placeMoves = () =>
    page.evaluate(
      () =>
        new Promise<void>((moved) => {
          document.addEventListener('selectionchange', () => setTimeout(moved), { once: true });
          const places = [...document.querySelectorAll('h1, h2, p')];
          const now = getSelection()?.anchorNode ?? null;
          getSelection()?.setPosition(places.find((place) => !place.contains(now)) ?? null, 0);
        }),
    );
  const keepsKey = async (isQuick = false) => {
    await page.keyboard.down('Shift');
    if (!isQuick) await placeMoves();
    await page.keyboard.up('Shift');
    if (isQuick) await placeMoves();
  };
  const counted = () => page.locator('.govuk-exit-this-page__indicator-light--on').count();
  const leaves = () => page.waitForURL(`https://${elsewhere}/**`);
  const shift = async (times: number) => {
    for (let presses = 0; presses < times; presses++) await page.keyboard.press('Shift');
  };

  it('leaves; also where the first press interrupts what is read aloud, and where somebody clicks about meanwhile', async () => {
    const left = leaves();
    await shift(3);
    await left;
    await begins();
    const leftReading = leaves();
    await keepsKey();
    await shift(2);
    await leftReading;
    await begins();
    const leftClicking = leaves();
    for (const x of [5, 60]) {
      await page.keyboard.press('Shift');
      await page.locator('h1').click({ position: { x, y: 5 } });
    }
    await page.keyboard.press('Shift');
    await leftClicking;
  });

  it.each([false, true])(
    'does not where a screen reader kept the keys pressed with it, told late: %s',
    async (isQuick) => {
      for (let presses = 0; presses < 6; presses++) {
        await keepsKey(isQuick);
        expect(await counted()).toBeLessThan(3);
      }
      expect(new URL(page.url()).host).not.toBe(elsewhere);
      const left = leaves();
      await shift(3);
      await left;
    },
  );
});
