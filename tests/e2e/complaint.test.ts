import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cookieNames } from '../../app/http/cookies.ts';
import { makeWorld, secrets, type World } from '../access/world.ts';
import { openBrowser, openWindow } from './browser.ts';
import { type House, openHouse } from './house.ts';
import { addressIn, atDesk, mailWith } from './people.ts';
import { visible, Walk } from './walk.ts';

const [name] = secrets;
const other = 'Merryn Tregarth';
const email = 'merryn@example.org';

let browser: Browser;
let house: House<World>;
let requester: Walk;
let desk: Walk;
/** The same window, not examined by axe: what other tests examine is only walked through. */
let quick: Walk;
let approver: Walk;
beforeAll(async () => {
  browser = await openBrowser();
  house = await openHouse(makeWorld);
  const { origin } = house.server;
  requester = new Walk(await openWindow(browser, origin, { width: 320 }), true, [name]);
  const { sessions } = house.seeded;
  const cookie = { name: cookieNames.requester, value: sessions.requester, secure: true };
  await requester.page.context().addCookies([{ ...cookie, url: origin.replace('http:', 'https:') }]);
  desk = await atDesk(browser, origin, 'tom', true);
  quick = new Walk(desk.window, false);
  approver = await atDesk(browser, origin, 'grace', false);
}, 120_000);
afterAll(async () => {
  for (const walk of [requester, desk, approver]) await walk?.window.close();
  await browser?.close();
  await house?.close();
});

const path = (walk: Walk) => new URL(walk.page.url()).pathname;
const act = async (at: string, which: string, fields: Record<string, string>, button: string, who = desk) => {
  await who.goTo(`${at}/acts/${which}`);
  await who.answer(fields);
  await who.press(button);
  expect(path(who).startsWith(`${at}/acts`), `${which}: ${await visible(who.page.locator('main'))}`).toBe(false);
};

/** Finds a case by its reference. @returns its address */
const finds = async (reference: string, who = quick): Promise<string> => {
  await who.goTo(`/desk?find=${reference}`);
  await who.follow(reference);
  return path(who);
};

/** From the outcome to the released answer, approved by somebody else. */
const answersWith = async (at: string, outcome: string, explanation: string, recipient: string) => {
  await act(at, 'decide-complaint', { outcome, explanation }, 'Record outcome');
  await act(at, 'request-approval', {}, 'Send for approval', quick);
  const built = async () => {
    await desk.page.goto(`${at}/answer`);
    return desk.page.getByRole('link', { name: 'Letter (PDF)' }).count();
  };
  await expect.poll(built, { timeout: 60_000, interval: 250 }).toBe(1);
  await approver.goTo(`${at}/letter`);
  await approver.goTo(`${at}/acts/approve`);
  await approver.press('Approve');
  await act(at, 'release', { delivery: 'portal', recipient }, 'Release', quick);
};

describe('a complaint from the page of an answer', () => {
  let complaint = '';
  let at = '';
  const about = () => house.seeded.answered.reference;

  it('asks only what happened, and is acknowledged by itself', { timeout: 60_000 }, async () => {
    await requester.goTo(`/track/cases/${about()}/answer`);
    await requester.follow('Complain about how we handled this');
    await requester.press('Send my complaint');
    await requester.reads('Enter what happened');
    await requester.answer({ 'what-happened': 'You refused without reading my letter.' });
    await requester.press('Send my complaint');
    await requester.reads('We have your complaint');
    await requester.reads('We are looking into your complaint');
    complaint = requester.last;
    expect(complaint).not.toBe(about());
    const acknowledged = async () => {
      await requester.page.reload();
      return visible(requester.page.locator('main'));
    };
    await expect.poll(acknowledged, { timeout: 20_000 }).toMatch(/We told you on .* that we have it/);
  });

  it('is not decided by who worked on the request', { timeout: 60_000 }, async () => {
    const worker = await atDesk(browser, house.server.origin, 'priya', false);
    const own = await finds(complaint, worker);
    await worker.goTo(`${own}/acts/decide-complaint`);
    await worker.answer({ outcome: 'refused', explanation: 'All was well.' });
    await worker.press('Record outcome');
    await worker.reads(`You worked on ${about()}, which this complaint is about`);
    await worker.window.close();
  });

  it('is looked into, told about and upheld, and something is learnt from it', { timeout: 120_000 }, async () => {
    at = await finds(complaint);
    await quick.press('Take this case');
    await desk.goTo(`${at}/work`);
    await desk.reads('Acknowledged, being looked into');
    await desk.reads('Worked on it, so neither decide nor approve this: Priya');
    await act(at, 'confirm-identity', { method: 'Signed in to their own page' }, 'Confirm identity', quick);
    const enquiry = { what: 'We read your letter and the notes about it.', whom: 'Records of the request' };
    await act(at, 'record-enquiry', enquiry, 'Record');
    await act(at, 'tell-progress', { what: 'We have read the papers. Next we ask the team.' }, 'Tell them');
    await requester.goTo(`/track/cases/${complaint}`);
    await requester.reads('We have read the papers. Next we ask the team.');
    const told = 'A second person now reads every letter before we refuse.';
    await act(at, 'record-lesson', { lesson: 'Refusals are read by two.', owner: 'Team manager', told }, 'Record');
    await answersWith(at, 'partly-granted', 'Your letter was not read. The refusal itself was right.', name);
    await desk.goTo(`${at}/work`);
    await desk.reads('The outcome has been told');
    await act(at, 'close', {}, 'Close case', quick);
    await requester.goTo(`/track/cases/${complaint}/answer`);
    for (const words of [
      'You were right in part',
      'Your letter was not read.',
      enquiry.what,
      told,
      about(),
      'within 3 months of our answer',
      'You can also go to court',
    ])
      await requester.reads(words);
    expect(await requester.page.getByRole('link', { name: 'Complain about how we handled this' }).count()).toBe(0);
  });
});

/** What is answered on each page of questions; pages not named here are gone past. */
const answers: Record<string, Record<string, string>> = {
  'what-you-want': { 'what-you-want': 'complaint' },
  'is-it-urgent': { 'complaint-urgent': 'no' },
  'complaint-about': { 'complaint-about': 'request' },
  'what-happened': { 'what-happened': 'Nobody told me anything.' },
  'who-about': { 'who-about': 'me' },
  'your-name': { 'your-name': other },
  'date-of-birth': { 'your-birth-day': '27', 'your-birth-month': '3', 'your-birth-year': '1987' },
  'contact-ways': { 'contact-ways': 'email' },
  'your-email': { 'your-email': email },
  'is-this-email-right': { 'email-right': 'yes' },
  'safe-to-contact': { 'contact-safe': 'yes' },
  'how-to-reply': { 'how-to-reply': 'download' },
  'help-you-need': { 'help-you-need': 'none' },
  'care-or-social-worker': { care: 'care' },
  support: { support: 'no' },
  'proof-of-who-you-are': { 'proof-how': 'later' },
  'needed-by': { 'needed-by': 'no' },
};
const goingOn: Record<string, string> = {
  'change-of-name': 'Continue without a file',
  'check-your-email': 'Continue without a code',
};

describe('a complaint from the public form', () => {
  it('goes to its answer, not upheld, and is counted', { timeout: 150_000 }, async () => {
    const window = await openWindow(browser, house.server.origin, { width: 320 });
    const asking = new Walk(window, false, [other, email]);
    await asking.goTo('/ask/staying-safe');
    await asking.press('Continue');
    while (asking.last !== 'passphrase') {
      if (asking.last === 'complaint-reference')
        await asking.answer({ 'complaint-reference': house.seeded.open.reference });
      await asking.answer(answers[asking.last] ?? {});
      await asking.press(goingOn[asking.last] ?? 'Continue');
    }
    const passphrase = (await visible(asking.page.locator('.govuk-inset-text strong'))).trim();
    await asking.answer({ how: 'suggested' });
    await asking.press('Continue');
    await asking.press('Send my request');
    const [reference = ''] = (await visible(asking.page.locator('main'))).match(/RD-\w{4}-\w{4}/) ?? [];
    await mailWith(house.server.dataDir, email, reference);

    const at = await finds(reference);
    await quick.press('Take this case');
    await act(at, 'confirm-identity', { method: 'Known to her personal adviser' }, 'Confirm identity', quick);
    await desk.goTo(`${at}/work`);
    await desk.reads(house.seeded.open.reference);
    // The request it names is somebody else's work: it is opened with a reason first.
    await quick.goTo(`/desk/cases/${house.seeded.open.caseId}/open`);
    await quick.answer({ reason: 'A complaint about it' });
    await quick.leads(() => quick.page.locator('main button').first().click());
    await act(at, 'name-request', { reference: house.seeded.open.reference }, 'Link the request');
    await desk.reads('Worked on it');
    await act(at, 'record-enquiry', { what: 'We read all messages.', whom: 'Messages' }, 'Record');
    await answersWith(at, 'refused', 'We wrote to you three times.', other);
    await act(at, 'no-lesson', { reason: 'It went as it should.' }, 'Record');

    await asking.goTo('/track');
    await asking.answer({ reference, email });
    await asking.press('Send me a link');
    await asking.goTo(addressIn(await mailWith(house.server.dataDir, email, 'Your link')));
    await asking.answer({ passphrase });
    await asking.press('Continue');
    await asking.goTo(`/track/cases/${reference}/answer`);
    await asking.reads('We believe that we did what the law asks.');
    await asking.reads('We wrote to you three times.');
    await asking.window.close();

    await quick.window.close();
    const auditor = await atDesk(browser, house.server.origin, 'jo', true, '/dpo');
    const counts = await auditor.page
      .locator('table', { hasText: 'Complaints by quarter' })
      .locator('tbody tr')
      .first();
    expect((await visible(counts.locator('td').nth(0))).trim()).toBe('2');
    expect((await visible(counts.locator('td').nth(1))).trim()).toBe('2');
    await auditor.window.close();
  });
});
