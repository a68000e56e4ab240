import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, chromium, type Page } from 'playwright-core';
import { z } from 'zod';
import { chromiumLaunch } from './chromium.ts';
import { someNetwork } from './visitor.ts';

const quiet = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Nothing leaves this machine, whatever a page asks for.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
];

/** A real Chromium with a profile of its own. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ ...chromiumLaunch(), args: quiet, timeout: 120_000 });

export interface Window {
  readonly page: Page;
  /** What the browser complained about: script errors, refused content, missing parts, answers of 500 and more. */
  readonly faults: string[];
  close(): Promise<void>;
}

export interface WindowOptions {
  readonly javaScript?: boolean;
  readonly width?: number;
  /** Whether it is led to other sites, each of which is an empty page then. Costs the cache of the browser, and half as much again for each page. */
  readonly leaves?: boolean;
}

/** A window without history, cookies or cache. */
export async function openWindow(browser: Browser, origin: string, options: WindowOptions = {}): Promise<Window> {
  const context = await browser.newContext({
    baseURL: origin,
    javaScriptEnabled: options.javaScript ?? true,
    viewport: { width: options.width ?? 1280, height: 1600 },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    extraHTTPHeaders: { 'X-Forwarded-For': someNetwork() },
  });
  context.setDefaultTimeout(60_000);
  const faults: string[] = [];
  if (options.leaves)
    await context.route(
      (url) => url.origin !== origin && url.protocol.startsWith('http'),
      (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Elsewhere</title>' }),
    );
  const page = await context.newPage();
  page.on('pageerror', (error) => faults.push(`script: ${error.message}`));
  page.on('console', (message) => {
    // That a form came back with 422 is no fault of the page; what is missing or 500 is seen below.
    const isStatus = message.text().startsWith('Failed to load resource');
    if (message.type() === 'error' && !isStatus) faults.push(`console: ${message.text()} at ${page.url()}`);
  });
  page.on('response', (response) => {
    const isMissingPart = !response.request().isNavigationRequest() && response.status() === 404;
    if (response.status() >= 500 || isMissingPart) faults.push(`${response.status()} from ${response.url()}`);
  });
  return { page, faults, close: () => context.close() };
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Where a window keeps axe: to send half a megabyte to the browser for each page takes longer than to look at the page. */
const shelf = 'axe-of-the-tests';

/** Takes axe off the shelf and runs it; null where it does not lie there. */
const run = `(() => {
  const axe = sessionStorage.getItem('${shelf}');
  if (axe === null) return null;
  (0, eval)(axe);
  return window.axe.run(document, {
    resultTypes: ['violations'],
    runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
  }).then(({ violations }) => violations.map(({ id, help, nodes }) => ({ id, help, nodes: nodes.map(({ html }) => html) })));
})()`;

const found = z.array(z.object({ id: z.string(), help: z.string(), nodes: z.array(z.string()) }));

/**
 * What axe finds on the page as it stands, one line a finding. Needs scripts on. The debugger puts it in, so that the
 * page's own policy stays in force.
 */
export async function axeFindings(page: Page): Promise<string[]> {
  let findings: unknown = await page.evaluate(run);
  if (findings === null) {
    await page.evaluate(([key, script]) => sessionStorage.setItem(key, script), [shelf, axe] as const);
    findings = await page.evaluate(run);
  }
  const { pathname } = new URL(page.url());
  return found.parse(findings).map(({ id, help, nodes }) => `${pathname}: ${id}: ${help}: ${nodes.join(' | ')}`);
}
