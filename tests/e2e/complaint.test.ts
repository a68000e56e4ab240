import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { App } from '../../app/app.ts';
import { readZip } from '../../app/documents/incoming/zip.ts';
import { cookieNames } from '../../app/http/cookies.ts';
import { openRequests } from '../../app/services/asking/open-requests.ts';
import { newId } from '../../app/services/new-id.ts';
import { caseId } from '../../machines/ids.ts';
import { makeWorld, secrets, type World } from '../access/world.ts';
import { day } from '../machines/made-up.ts';
import { playOn } from '../machines/play.ts';
import { situations } from '../machines/situations.ts';
import { asks } from './asking.ts';
import { openBrowser, openWindow } from './browser.ts';
import { CaseAtDesk } from './case-at-desk.ts';
import { comesBack } from './following.ts';
import { type House, openHouse } from './house.ts';
import { atDesk, mailWith } from './people.ts';
import { visible, Walk } from './walk.ts';

const [name] = secrets;
const other = 'Merryn Tregarth';
const email = 'merryn@example.org';

let browser: Browser;
let house: House<World & { worst: string }>;
let requester: Walk;
let desk: Walk;
/** The same window, not examined by axe: what other tests examine is only walked through. */
let quick: Walk;
let approver: Walk;
beforeAll(async () => {
  browser = await openBrowser();
  house = await openHouse(async (app, staff) => ({ ...(await makeWorld(app, staff)), worst: await openWorst(app) }));
  const { origin } = house.server;
  requester = new Walk(await openWindow(browser, origin, { width: 320 }), true, [name]);
  const { sessions } = house.seeded;
  const cookie = { name: cookieNames.requester, value: sessions.requester, secure: true };
  await requester.page.context().addCookies([{ ...cookie, url: origin.replace('http:', 'https:') }]);
  desk = await atDesk(browser, origin, 'tom', true);
  quick = new Walk(desk.window, false);
  approver = await atDesk(browser, origin, 'grace', false);
});
afterAll(async () => {
  for (const walk of [requester, desk, approver]) await walk?.window.close();
  await browser?.close();
  await house?.close();
});

/** A request of long ago that nobody answered, with the cause on record. Returns its reference. */
async function openWorst(app: App): Promise<string> {
  const told = situations['past its date, and the person told'];
  const { events } = playOn(told, ['breach.explained', { on: day('2026-04-14'), cause: 'search-late' }]);
  const [first, ...further] = events;
  if (first?.type !== 'request.received') throw new Error('no receipt');
  const received = { ...first, reference: 'RD-LATE-0001' };
  await openRequests(app, [{ caseId: caseId.parse(newId()), received, further }], newId());
  return received.reference;
}

describe('the regulator asks for the backlog', () => {
  it('the DPO finds the worst case and its cause, and takes the pack', async () => {
    const { page } = approver;
    await approver.goTo('/dpo');
    await approver.follow('Reports, the backlog for the regulator, and numbers to publish');
    await approver.follow('Backlog of requests');
    const { worst } = house.seeded;
    await approver.reads(`The longest overdue is ${worst}`);
    await approver.reads('Cause: A service answered its search late.');
    expect(await page.getByRole('link', { name: worst }).getAttribute('href')).toBe(`/desk?find=${worst}`);
    const [pack] = await Promise.all([
      page.waitForEvent('download'),
      page.getByText('Download the whole pack').click(),
    ]);
    expect(pack.suggestedFilename()).toMatch(/^backlog-\d{4}-\d\d-\d\d\.zip$/);
    const zip = readZip(readFileSync(await pack.path()));
    expect(zip.ok && zip.entries.map(({ name }) => name)).toContain('06-overdue-requests.csv');
  });
});

/** Takes a case as somebody who did not do the work. */
const takes = (reference: string) => CaseAtDesk.take(reference, { officer: quick, dpo: approver, refusals: [] });

/** From the outcome to the released answer, approved by somebody else. */
const answersWith = async (at: CaseAtDesk, outcome: string, words: string, recipient: string) => {
  await at.act('decide-complaint', { outcome, explanation: words }, desk);
  await at.sendsForApproval();
  await at.isBuilt();
  await at.isApproved();
  await at.releases(recipient);
};

describe('a complaint from the page of an answer', () => {
  let complaint = '';
  const about = () => house.seeded.answered.reference;

  it('asks only what happened, and is acknowledged by itself', async () => {
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
    await expect.poll(acknowledged).toMatch(/We told you on .* that we have it/);
  });

  it('is not decided by who worked on the request', async () => {
    const worker = await atDesk(browser, house.server.origin, 'priya', false);
    await worker.goTo(`/desk?find=${complaint}`);
    await worker.follow(complaint);
    await worker.goTo(`${new URL(worker.page.url()).pathname}/acts/decide-complaint`);
    await worker.answer({ outcome: 'refused', explanation: 'All was well.' });
    await worker.press('Record outcome');
    await worker.reads(`You worked on ${about()}, which this complaint is about`);
    await worker.window.close();
  });

  it('is looked into, told about and upheld, and something is learnt from it', async () => {
    const at = await takes(complaint);
    await desk.goTo(`${at.at}/work`);
    await desk.reads('Acknowledged, being looked into');
    await desk.reads('Worked on it, so neither decide nor approve this: Priya');
    await at.confirmsIdentity();
    const enquiry = { what: 'We read your letter and the notes about it.', whom: 'Records of the request' };
    await at.act('record-enquiry', enquiry, desk);
    await at.act('tell-progress', { what: 'We have read the papers. Next we ask the team.' }, desk);
    await requester.goTo(`/track/cases/${complaint}`);
    await requester.reads('We have read the papers. Next we ask the team.');
    const told = 'A second person now reads every letter before we refuse.';
    await at.act('record-lesson', { lesson: 'Refusals are read by two.', owner: 'Team manager', told }, desk);
    await answersWith(at, 'partly-granted', 'Your letter was not read. The refusal itself was right.', name);
    await desk.goTo(`${at.at}/work`);
    await desk.reads('The outcome has been told');
    await at.act('close');
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

describe('a complaint from the public form', () => {
  it('goes to its answer, not upheld, and is counted', async () => {
    const window = await openWindow(browser, house.server.origin, { width: 320 });
    const asking = new Walk(window, false, [other, email]);
    const { references, passphrase } = await asks(asking, { name: other, email }, ['complaint'], {
      'complaint-about': { 'complaint-about': 'request' },
      'complaint-reference': { 'complaint-reference': house.seeded.open.reference },
    });
    const reference = references.get('complaint') ?? '';
    await mailWith(house.server.dataDir, email, reference);

    const at = await takes(reference);
    await at.confirmsIdentity();
    await desk.goTo(`${at.at}/work`);
    await desk.reads(house.seeded.open.reference);
    // The request it names is somebody else's work: it is opened with a reason first.
    await quick.goTo(`/desk/cases/${house.seeded.open.caseId}/open`);
    await quick.answer({ reason: 'A complaint about it' });
    await quick.leads(() => quick.page.locator('main button').first().click());
    await at.act('name-request', { reference: house.seeded.open.reference }, desk);
    await desk.reads('Worked on it');
    await at.act('record-enquiry', { what: 'We read all messages.', whom: 'Messages' });
    await answersWith(at, 'refused', 'We wrote to you three times.', other);
    await at.act('no-lesson', { reason: 'It went as it should.' }, desk);

    await comesBack(asking, house.server, { email, reference, passphrase });
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
