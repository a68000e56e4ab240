import type { Browser, Page } from 'playwright-core';
import { z } from 'zod';
import { demoPassword, demoStaff } from '../../app/demo/staff.ts';
import { openBrowser } from '../e2e/browser.ts';
import { openHouse } from '../e2e/house.ts';
import type { RunningServer } from '../http/server.ts';
import { bigCase } from './big-case.ts';
import type { Figure } from './documents.ts';

const pages = 10_000;
const around = 9_000;
const turns = 50;
const goal = 150;
/** Milliseconds that somebody looks at a page before the next key. */
const reading = 400;
/** What a list says as long as the pages are being looked through for it. */
const stillLooking = /being looked through/;
const took = z.array(z.number());

const sorted = (values: readonly number[]) => [...values].sort((a, b) => a - b);
const median = (values: readonly number[]): number => sorted(values)[values.length >> 1] ?? Number.NaN;
const p95 = (values: readonly number[]): number => sorted(values)[Math.floor(values.length * 0.95)] ?? Number.NaN;

/**
 * Counts, in the page itself, from a key that turns to the frame in which the next picture and its words are there. The
 * picture is there when its load has been told and a frame was drawn after it.
 */
const watch = `(() => {
  const turn = { from: 0, was: '', pictured: '', took: [] };
  window.benchTurn = turn;
  const label = () => document.querySelector('#sheet')?.getAttribute('aria-label') ?? '';
  const source = () => document.querySelector('.rd-sheet__image')?.getAttribute('src') ?? '';
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'j') return;
    Object.assign(turn, { from: performance.now(), was: label(), pictured: '' });
    const look = () => {
      const isThere = label() !== turn.was && turn.pictured === source() && document.querySelector('[data-place]');
      if (!isThere) return void requestAnimationFrame(look);
      turn.took.push(performance.now() - turn.from);
      turn.done();
    };
    requestAnimationFrame(look);
  }, true);
  document.addEventListener('load', (event) => {
    const image = event.target;
    if (image instanceof HTMLInputElement) requestAnimationFrame(() => { turn.pictured = image.getAttribute('src'); });
  }, true);
})()`;

/** Milliseconds of so many turns by key, one after the other, each begun as a reader would: when the page has been looked at. */
async function turnPages(page: Page, count = turns): Promise<number[]> {
  await page.waitForSelector('.rd-sheet--live');
  await page.evaluate(watch);
  await page.locator('#sheet').focus();
  for (let turn = 0; turn < count; turn++) {
    await page.waitForTimeout(reading);
    const turned = page.evaluate('new Promise((done) => { window.benchTurn.done = done; })');
    await page.keyboard.press('j');
    await turned;
  }
  return took.parse(await page.evaluate('window.benchTurn.took'));
}

/** The officer of the case, signed in. */
async function deskOf(browser: Browser, { origin }: RunningServer) {
  const context = await browser.newContext({ baseURL: origin, viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.goto('/sign-in');
  await page.fill('[name=email]', demoStaff.priya.email);
  await page.fill('[name=password]', demoPassword);
  await page.click('main button[type=submit]');
  await page.fill('[name=code]', (await page.locator('.govuk-inset-text strong').textContent()) ?? '');
  await page.click('main button[type=submit]');
  await page.waitForURL('**/desk');
  return page;
}

const timed = async (act: () => Promise<unknown>): Promise<number> => {
  const from = performance.now();
  await act();
  return Math.round(performance.now() - from);
};

const figure = (name: string, value: number, most = goal): Figure => ({
  ...{ name, value: Math.round(value), unit: 'ms', goal: `< ${most}`, met: value < most },
});

/** One large case: its first page after a start, the turns, and the pages that list all of it. */
async function shape(documents: number, browser: Browser): Promise<Figure[]> {
  const house = await openHouse((app, staff) =>
    bigCase(app, { kind: 'staff', id: staff.priya, roles: ['officer'] }, { pages, documents, decided: around - 100 }),
  );
  try {
    const page = await deskOf(browser, house.server);
    const { caseId, documents: all } = house.seeded;
    const base = `/desk/cases/${caseId}`;
    let before = 0;
    const open = all.find((one) => {
      before += one.pages;
      return before >= around;
    });
    if (!open) throw new Error('no such page');
    const number = around - (before - open.pages);
    const of = `${pages} pages in ${documents === 1 ? 'one document' : `${documents} documents`}`;
    const at = `${base}/workbench/${open.documentId}/${number}`;
    const opens = (ask: string) =>
      timed(async () => {
        await page.goto(`${at}${ask}`, { timeout: 180_000 });
        await page.waitForSelector('.rd-sheet--live');
      });
    const figures: Figure[] = [
      { name: `${of}: page ${around} opened, server just started`, value: await opens(''), unit: 'ms' },
    ];
    // Through all documents: fifty turns may lead out of one.
    for (const ask of ['?of=case', '?show=undecided&of=case']) {
      const jumped = await opens(ask);
      const turned = await turnPages(page);
      const how = ask === '?of=case' ? '' : ', undecided ones only';
      figures.push({ name: `${of}: jumped to page ${around}${how}`, value: jumped, unit: 'ms' });
      figures.push(figure(`${of}: a turn${how}, median`, median(turned)), figure(`${of}: p95`, p95(turned)));
    }
    for (const list of ['documents', 'people', 'doubts']) {
      const ask = async () => (await page.request.get(`${base}/${list}`, { timeout: 300_000 })).text();
      // A large list says after four seconds that it is on its way; whoever loads it again waits for the same work.
      const first = await timed(async () => {
        while (stillLooking.test(await ask()));
      });
      figures.push({ name: `${of}: ${list}, until it is there`, value: first, unit: 'ms' });
      figures.push(figure(`${of}: ${list}, again`, await timed(ask), 1_000));
    }
    return figures;
  } finally {
    await house.close();
  }
}

/** How long a page takes to turn in a large case, as the eye has it; and its large lists, as the server gives them. */
export async function benchTurn(): Promise<Figure[]> {
  const browser = await openBrowser();
  try {
    return [...(await shape(60, browser)), ...(await shape(1, browser))];
  } finally {
    await browser.close();
  }
}
