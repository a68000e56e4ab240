import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { formatDate, londonDate } from '../../machines/dates.ts';
import { openBrowser, openWindow } from './browser.ts';
import { type House, openHouse } from './house.ts';
import { addressIn, atDesk, mailWith } from './people.ts';
import { visible, Walk } from './walk.ts';

const dayMs = 24 * 60 * 60_000;
const name = 'Isolde Quillfeather';
const email = 'isolde@example.org';

let browser: Browser;
let house: House<null>;
/** Who is examined by axe on every page, and the same windows without: what other tests examine is only walked through here. */
let requester: Walk;
let desk: Walk;
let quick: Walk;
let reviewer: Walk;
/** The day the three requests were received, as pages write it. */
let receivedOn = '';
let passphrase = '';
beforeAll(async () => {
  browser = await openBrowser();
  house = await openHouse(async () => null, { movable: true });
}, 120_000);
afterAll(async () => {
  for (const walk of [requester, desk, reviewer]) await walk?.window.close();
  await browser?.close();
  await house?.close();
});

/** What is answered on each page of questions; pages not named here are gone past. */
const answers: Record<string, Record<string, string>> = {
  'who-about': { 'who-about': 'me' },
  'your-name': { 'your-name': name },
  'date-of-birth': { 'your-birth-day': '27', 'your-birth-month': '3', 'your-birth-year': '1987' },
  'contact-ways': { 'contact-ways': 'email' },
  'your-email': { 'your-email': email },
  'is-this-email-right': { 'email-right': 'yes' },
  'safe-to-contact': { 'contact-safe': 'yes' },
  'how-to-reply': { 'how-to-reply': 'download' },
  'help-you-need': { 'help-you-need': 'none' },
  'care-or-social-worker': { care: 'care' },
  support: { support: 'no' },
  'information-you-gave': { 'information-you-gave': 'What I typed into the leaving care app' },
  'send-where': { 'send-where': 'me' },
  'which-format': { 'which-format': 'json' },
  'what-you-object-to': { 'what-you-object-to': 'The fundraising newsletter' },
  'direct-marketing': { 'direct-marketing': 'yes' },
  'which-decision': { 'which-decision': 'My place on the waiting list', 'decision-when': 'May 2026' },
  'what-about-decision': { 'what-about-decision': 'person' },
  'proof-of-who-you-are': { 'proof-how': 'later' },
  'needed-by': { 'needed-by': 'no' },
};
const goingOn: Record<string, string> = {
  'change-of-name': 'Continue without a file',
  'check-your-email': 'Continue without a code',
};

/** Opens the requests as the requester does: the link from the mail, and the words they chose. */
const comesBack = async () => {
  const since = house.server.now();
  await requester.goTo('/track');
  await requester.answer({ reference: references[0] ?? '', email });
  await requester.press('Send me a link');
  await requester.goTo(addressIn(await mailWith(house.server.dataDir, email, 'Your link', since)));
  await requester.answer({ passphrase });
  await requester.press('Continue');
};
let references: string[] = [];
/** The reference of the case that was taken last. */
let taken = '';

const path = () => new URL(desk.page.url()).pathname;
/** An act of this right, whose pages are examined. */
const act = async (at: string, which: string, fields: Record<string, string>, button: string, who = desk) => {
  await who.goTo(`${at}/acts/${which}`);
  await who.answer(fields);
  await who.press(button);
  expect(path().startsWith(`${at}/acts`), `${which}: ${await visible(desk.page.locator('main'))}`).toBe(false);
};

/** Takes the case of this right, sure of who asks. @returns its address */
const takes = async (right: string): Promise<string> => {
  await quick.goTo(`/desk?right=${right}`);
  taken = await visible(desk.page.getByRole('link', { name: /^RD-/ }).first());
  await quick.follow(/^RD-/);
  const at = path();
  await quick.press('Take this case');
  await act(at, 'confirm-identity', { method: 'Known to her personal adviser' }, 'Confirm identity', quick);
  return at;
};

/** From the decision to the released answer, approved by somebody else. */
const answersWith = async (at: string, outcome: string, explanation: string) => {
  await act(at, 'decide', { outcome, explanation }, 'Record decision', quick);
  await act(at, 'request-approval', {}, 'Send for approval', quick);
  const built = async () => {
    await desk.page.goto(`${at}/answer`);
    return desk.page.getByRole('link', { name: 'Letter (PDF)' }).count();
  };
  await expect.poll(built, { timeout: 60_000, interval: 250 }).toBe(1);
  await desk.look();
  await reviewer.goTo(`${at}/letter`);
  await reviewer.goTo(`${at}/acts/approve`);
  await reviewer.press('Approve');
};

const table = 'asked,answered\r\n"Where do you live?","Dock Street, Northfold"\r\nYour sum,=1+1\r\n';
const file = (text: string) => ({ name: 'app.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
const took = async (part: string): Promise<string> => {
  const download = requester.page.waitForEvent('download');
  await requester.page.locator(`a[href$="/download/${part}"]`).first().click();
  return readFileSync(await (await download).path(), 'utf8');
};

describe('portability, objection and automated decisions, from the public form to the answer', () => {
  let portability = '';
  let own = '';

  it('are asked for together', { timeout: 120_000 }, async () => {
    receivedOn = formatDate(londonDate(house.server.now()));
    const window = await openWindow(browser, house.server.origin, { width: 320 });
    const asking = new Walk(window, false, [name, email]);
    requester = new Walk(window, true, [name, email]);
    await asking.goTo('/ask/staying-safe');
    await asking.press('Continue');
    while (asking.last !== 'passphrase') {
      if (asking.last === 'what-you-want') {
        for (const right of ['portability', 'objection', 'automated-decision'])
          await asking.page.locator(`input[value="${right}"]`).check();
      }
      await asking.answer(answers[asking.last] ?? {});
      await asking.press(goingOn[asking.last] ?? 'Continue');
    }
    passphrase = (await visible(asking.page.locator('.govuk-inset-text strong'))).trim();
    await asking.answer({ how: 'suggested' });
    await asking.press('Continue');
    await asking.press('Send my request');
    references = [...new Set((await visible(asking.page.locator('main'))).match(/RD-\w{4}-\w{4}/g) ?? [])];
    expect(references).toHaveLength(3);
    // Whatever is opened out of them later keeps this day, not the day it was opened on.
    await house.server.letPass(3 * dayMs);
    desk = await atDesk(browser, house.server.origin, 'priya', true);
    quick = new Walk(desk.window, false);
    reviewer = await atDesk(browser, house.server.origin, 'elin', false);
  });

  it('a set of data is handed over as it was uploaded, another is refused and a copy offered', {
    timeout: 180_000,
  }, async () => {
    const at = await takes('portability');
    portability = at;
    own = taken;
    const set = { system: 'Leaving care app', isAutomated: 'yes' };
    await act(
      at,
      'record-data-set',
      { ...set, dataSet: 'My answers', isProvidedByPerson: 'yes', basis: 'consent' },
      'List set of data',
    );
    await act(
      at,
      'record-data-set',
      { ...set, dataSet: 'Notes of workers', isProvidedByPerson: 'no', basis: 'other' },
      'List set of data',
    );
    await desk.follow(/^Decide\s+\(My answers/);
    await desk.answer({ outcome: 'exported', reason: 'You typed it in yourself.' });
    await desk.page.locator('input[type=file]').setInputFiles(file('asked,answered\r\nonly one cell\r\n'));
    await desk.press('Record');
    await desk.reads('Line 2 does not have as many cells as the first line');
    await desk.page.locator('input[type=file]').setInputFiles(file(table));
    await desk.press('Record');
    await desk.reads('2 rows: asked, answered');
    await desk.reads('1 cell begins as a formula would');
    await desk.follow(/^Decide\s+\(Notes of workers/);
    await desk.answer({
      outcome: 'refused',
      limit: 'public-task',
      reason: 'Workers wrote these notes about their work.',
    });
    await desk.press('Record');
    await act(at, 'decide', { outcome: 'partly-granted', explanation: 'Part of it.' }, 'Record decision', quick);
    await desk.goTo(`${at}/answer`);
    await desk.reads('Offer a request for access instead');
    await desk.goTo(`${at}/work`);
    await desk.follow(/^Send the offer/);
    await desk.press('Send the offer');
    await answersWith(at, 'partly-granted', 'You get what you typed into the app.');
    await desk.reads('My answers (JSON)');
    await act(at, 'release', { delivery: 'portal', recipient: name }, 'Release', quick);
  });

  it('the data is downloaded, and a program can read it', { timeout: 120_000 }, async () => {
    await comesBack();
    await requester.goTo(`/track/cases/${own}/answer`);
    await requester.reads('structured, commonly used forms that a machine can read');
    await requester.reads('The right does not reach that work');
    const data = z
      .object({ dataSet: z.string(), columns: z.array(z.string()), rows: z.array(z.record(z.string(), z.string())) })
      .parse(JSON.parse(await took('data-1-json')));
    expect(data).toMatchObject({
      dataSet: 'My answers',
      columns: ['asked', 'answered'],
      rows: [
        { asked: 'Where do you live?', answered: 'Dock Street, Northfold' },
        { asked: 'Your sum', answered: '=1+1' },
      ],
    });
    expect(await took('data-1-csv')).toBe(
      'asked,answered\r\nWhere do you live?,"Dock Street, Northfold"\r\nYour sum,=1+1\r\n',
    );
    await requester.goTo(`/track/cases/${own}`);
    await requester.reads('My answers, for a program');
    expect(await requester.page.locator('table', { hasText: 'My answers, as a table' }).count()).toBe(1);
  });

  it('one click turns what was refused into a request for access, with the day it was first asked', {
    timeout: 120_000,
  }, async () => {
    await requester.press('Ask for a copy instead');
    await requester.reads('You have asked for a copy instead');
    await requester.reads(`We got your request on ${receivedOn}.`);
    await desk.goTo('/desk?right=access');
    await desk.follow(/^RD-/);
    await desk.reads(receivedOn);
    await desk.follow('Request');
    await desk.reads('A copy of everything held, with: Notes of workers');
    await desk.goTo(portability);
    await desk.reads('Turned into a request for access');
    await requester.page.goBack();
    await requester.page.reload();
    expect(await requester.page.getByRole('button', { name: 'Ask for a copy instead' }).count()).toBe(0);
  });

  it('marketing stops at once, and nothing is weighed', { timeout: 120_000 }, async () => {
    const at = await takes('objection');
    await act(
      at,
      'record-objected-use',
      { use: 'The fundraising newsletter', kind: 'direct-marketing', basis: 'consent', mayDelayService: 'no' },
      'List use',
    );
    await desk.reads('The use stops');
    await desk.follow(/^Confirm that it was done/);
    await desk.answer({ how: 'Taken off the list of readers', confirmedBy: 'Fundraising manager' });
    await desk.press('Confirm');
    await answersWith(at, 'granted', 'You will not get the newsletter any more.');
    await desk.goTo(`${at}/acts/settle-duty?of=suppression`);
    await desk.reads('suppression list');
    await desk.answer({ isDone: 'yes', note: 'Address on the suppression list' });
    await desk.press('Record');
    await act(at, 'release', { delivery: 'portal', recipient: name }, 'Release', quick);
  });

  it('no machine decided alone, and the answer says so', { timeout: 120_000 }, async () => {
    const at = await takes('automated-decision');
    await act(
      at,
      'record-automated-decision',
      {
        decision: 'Place on the waiting list',
        system: 'Allocation tool',
        involvement: 'Two managers read every case and chose the order themselves.',
        ...{ isSolelyAutomated: 'no', isSignificant: 'yes', usesSpecialCategories: 'no' },
      },
      'List decision',
    );
    await desk.follow(/^Decide\s+\(/);
    await desk.answer({ outcome: 'none-made', reason: 'The tool only sorts by date.' });
    await desk.press('Record');
    await answersWith(at, 'refused', 'People chose the order of the list.');
    await act(at, 'release', { delivery: 'portal', recipient: name }, 'Release', quick);
    const read: string[] = [];
    for (const reference of references) {
      await requester.goTo(`/track/cases/${reference}/answer`);
      read.push(await visible(requester.page.locator('main')));
    }
    expect(read.join('\n')).toContain('No computer made this decision alone. People were really involved in it.');
    expect(read.join('\n')).toContain('Two managers read every case');
    expect(read.join('\n')).toContain('You will get no more marketing from us.');
  });
});
