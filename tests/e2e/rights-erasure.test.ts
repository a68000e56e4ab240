import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, openWindow } from './browser.ts';
import { type House, openHouse } from './house.ts';
import { addressIn, atDesk, mailWith } from './people.ts';
import { visible, Walk } from './walk.ts';

const name = 'Morwenna Tamsett';
const email = 'morwenna@example.org';

let browser: Browser;
let house: House<null>;
let requester: Walk;
let desk: Walk;
let reviewer: Walk;
let references: string[] = [];
let passphrase = '';
/** The reference of the case of each right. */
const taken = new Map<string, string>();
beforeAll(async () => {
  browser = await openBrowser();
  house = await openHouse(async () => null);
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
  'what-to-delete': { 'what-to-delete': 'The photographs, and my care record' },
  'why-delete': { 'why-delete': 'consent' },
  'correction-1-where': { 'correction-1-where': 'Assessment of 2021' },
  'correction-1-says': { 'correction-1-says': 'Absent' },
  'correction-1-wrong': { 'correction-1-wrong': 'untrue' },
  'correction-1-should-say': { 'correction-1-should-say': 'Ill' },
  'correction-1-more': { 'correction-1-more': 'no' },
  'add-your-statement': { 'add-statement': 'no' },
  'limit-while-checking': { 'limit-while-checking': 'yes' },
  'proof-of-who-you-are': { 'proof-how': 'later' },
  'needed-by': { 'needed-by': 'no' },
};
const goingOn: Record<string, string> = {
  'change-of-name': 'Continue without a file',
  'correction-evidence': 'Continue without a file',
  'check-your-email': 'Continue without a code',
};

const path = () => new URL(desk.page.url()).pathname;
const act = async (at: string, which: string, fields: Record<string, string>, button: string) => {
  await desk.goTo(`${at}/acts/${which}`);
  await desk.answer(fields);
  await desk.press(button);
  expect(path().startsWith(`${at}/acts`), `${which}: ${await visible(desk.page.locator('main'))}`).toBe(false);
};
/** An act on what is listed on the Work tab. */
const actOn = async (at: string, link: RegExp, fields: Record<string, string>, button: string) => {
  await desk.goTo(`${at}/work`);
  await desk.follow(link);
  await desk.answer(fields);
  await desk.press(button);
  expect(path(), await visible(desk.page.locator('main'))).toBe(`${at}/work`);
};

/** Takes the case of this right, sure of who asks. @returns its address */
const takes = async (right: string): Promise<string> => {
  await desk.goTo(`/desk?right=${right}`);
  taken.set(right, await visible(desk.page.getByRole('link', { name: /^RD-/ }).first()));
  await desk.follow(/^RD-/);
  const at = path();
  if ((await desk.page.getByRole('button', { name: 'Take this case' }).count()) > 0) await desk.press('Take this case');
  await act(at, 'confirm-identity', { method: 'Known to her personal adviser' }, 'Confirm identity');
  return at;
};

const isApproved = async (at: string, outcome: string, explanation: string) => {
  await act(at, 'decide', { outcome, explanation }, 'Record decision');
  await act(at, 'request-approval', {}, 'Send for approval');
  const built = async () => {
    await desk.page.goto(`${at}/answer`);
    return desk.page.getByRole('link', { name: 'Letter (PDF)' }).count();
  };
  await expect.poll(built, { timeout: 60_000, interval: 250 }).toBe(1);
  await reviewer.goTo(`${at}/letter`);
  await reviewer.goTo(`${at}/acts/approve`);
  await reviewer.press('Approve');
};

const release = (at: string) => act(at, 'release', { delivery: 'portal', recipient: name }, 'Release');

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
const answerOf = async (reference: string) => {
  await requester.goTo(`/track/cases/${reference}/answer`);
  return visible(requester.page.locator('main'));
};

const looked = (found: string) =>
  Object.fromEntries(
    ['beyond-retention', 'duplicated', 'misfiled', 'on-consent', 'unlawful'].map((question) => [
      question,
      question === found ? 'yes' : 'no',
    ]),
  );

describe('erasure and restriction, from the public form to the answer', () => {
  let erasure = '';
  let restriction = '';
  it('are asked for, with a correction', { timeout: 120_000 }, async () => {
    requester = new Walk(await openWindow(browser, house.server.origin, { width: 320 }), true, [name, email]);
    await requester.goTo('/ask/staying-safe');
    await requester.press('Continue');
    while (requester.last !== 'passphrase') {
      const id = requester.last;
      if (id === 'what-you-want') {
        for (const right of ['erasure', 'rectification'])
          await requester.page.locator(`input[value="${right}"]`).check();
      }
      await requester.answer(answers[id] ?? {});
      await requester.press(goingOn[id] ?? 'Continue');
      expect(requester.last, await visible(requester.page.locator('main'))).not.toBe(id);
    }
    passphrase = (await visible(requester.page.locator('.govuk-inset-text strong'))).trim();
    await requester.answer({ how: 'suggested' });
    await requester.press('Continue');
    await requester.press('Send my request');
    references = [...new Set((await visible(requester.page.locator('main'))).match(/RD-\w{4}-\w{4}/g) ?? [])];
    expect(references).toHaveLength(2);
    desk = await atDesk(browser, house.server.origin, 'priya', true);
    reviewer = await atDesk(browser, house.server.origin, 'elin', true);
  });

  it('photographs go, the care record stays until the day its rule says', { timeout: 180_000 }, async () => {
    erasure = await takes('erasure');
    await desk.goTo(`${erasure}/acts/record-category`);
    // The date of birth came with the request.
    expect(await desk.page.locator('[name="birth-year"]').inputValue()).toBe('1987');
    await act(
      erasure,
      'record-category',
      {
        category: 'Photographs of the summer fair',
        system: 'Shared drive',
        ground: 'consent-withdrawn',
        basis: 'consent',
        rule: 'no-rule',
      },
      'List category',
    );
    await desk.goTo(`${erasure}/acts/record-category`);
    await desk.answer({
      category: 'Care record',
      system: 'Case system',
      ground: 'not-needed',
      basis: 'public-task',
      rule: 'foster-carers',
    });
    await desk.press('List category');
    await desk.reads('counts from the end of approval');
    await desk.answer({ rule: 'children-in-care' });
    await desk.press('List category');
    expect(path()).toBe(`${erasure}/work`);
    await desk.reads('Kept until');
    await desk.reads('27 March 2062');

    await actOn(erasure, /^Change .*Photographs/, { system: 'Picture archive' }, 'Change category');
    await desk.reads('Picture archive');
    await actOn(
      erasure,
      /^Decide .*Photographs/,
      {
        outcome: 'erased',
        erased: 'All 14 photographs of the summer fair',
        backups: 'They are overwritten within 35 days, and nobody opens them until then',
        reason: 'You took your consent back.',
      },
      'Record',
    );
    // That it is a public task does not refuse by itself.
    await desk.goTo(`${erasure}/work`);
    await desk.follow(/^Decide .*Care record/);
    await desk.answer({ outcome: 'refused', limits: 'public-task', reason: 'The record is kept for you and others.' });
    await desk.press('Record');
    await desk.reads('does not refuse by itself');
    await desk.answer(looked('none'));
    await desk.press('Record');
    expect(path()).toBe(`${erasure}/work`);
    await act(
      erasure,
      'settle-duty?of=recipients-known',
      { isDone: 'yes', note: 'The photographs were passed on to nobody.' },
      'Record',
    );
    await isApproved(erasure, 'partly-granted', 'The photographs go. The care record stays.');
  });

  it('nothing is said to be erased before it was', { timeout: 120_000 }, async () => {
    await desk.goTo(`${erasure}/acts/release`);
    await desk.reads('still waits for the confirmation of the system’s owner');
    await actOn(
      erasure,
      /^Confirm that it was done/,
      { how: 'Deleted from the picture archive', confirmedBy: 'Archive team' },
      'Confirm',
    );
    await release(erasure);
    await comesBack();
    const letter = await answerOf(taken.get('erasure') ?? '');
    for (const words of [
      'All 14 photographs of the summer fair',
      'overwritten within 35 days',
      'Children in care: 75 years',
      '27 March 2062',
      'UK GDPR Art 17(3)(b)',
    ])
      expect(letter).toContain(words);
    expect(letter, 'what was looked for is for the file').not.toContain('duplicated');
  });

  it('a restriction is opened out of the correction, and confirms for itself who asks', {
    timeout: 180_000,
  }, async () => {
    const correction = await takes('rectification');
    await act(
      correction,
      'record-statement',
      { where: 'Assessment of 2021', says: 'Absent', shouldSay: 'Ill', kind: 'fact' },
      'List statement',
    );
    await desk.goTo(`${correction}/work`);
    await desk.follow(/^Open the case/);
    await desk.answer({ asked: 'Do not use the assessment of 2021 while you check it.' });
    await desk.press('Open the case');
    await desk.reads('A restriction case was opened.');
    await desk.goTo('/desk?right=restriction');
    await desk.follow(/^RD-/);
    restriction = path();
    await desk.reads('Not confirmed yet');
    await takes('restriction');
    await act(
      restriction,
      'record-use-to-limit',
      { what: 'The assessment of 2021', system: 'Case system', ground: 'accuracy-contested' },
      'List use',
    );
    await actOn(
      restriction,
      /^Decide/,
      {
        outcome: 'restricted',
        how: 'Locked for all but the records manager',
        reason: 'Its accuracy is being checked.',
      },
      'Record',
    );
    await actOn(restriction, /^Confirm that it was done/, { how: 'Locked', confirmedBy: 'Records manager' }, 'Confirm');
    await act(restriction, 'start-restriction', { what: 'The assessment of 2021, locked' }, 'Put in force');
    await act(restriction, 'record-recipient', { name: 'The school' }, 'List recipient');
    await act(restriction, 'settle-duty?of=recipients-known', { isDone: 'yes', note: 'The school has it.' }, 'Record');
    await isApproved(restriction, 'granted', 'We do not use the assessment while we check it.');
    await release(restriction);
  });

  it('the person knows it is in force, and hears the reason before it ends', { timeout: 120_000 }, async () => {
    await act(
      restriction,
      'record-restricted-use',
      { ground: 'rights-of-another', who: 'Duty worker', note: 'To keep her sister safe' },
      'Record use',
    );
    const reference = taken.get('restriction') ?? '';
    const letter = await answerOf(reference);
    for (const words of ['Locked for all but the records manager', 'Article 18(2)', 'Article 18(3)', 'Article 19'])
      expect(letter).toContain(words);
    await requester.goTo(`/track/cases/${reference}`);
    await requester.reads('We will tell you before we use it again.');
    expect(await visible(requester.page.locator('main'))).not.toContain('sister');

    await desk.goTo(`${restriction}/acts/lift-restriction`);
    await desk.reads('Tell the person first that the restriction is going to end');
    const since = house.server.now();
    await act(
      restriction,
      'give-lift-notice',
      { reason: 'We checked it: you were in hospital, and the assessment now says so.', how: 'On her page' },
      'Give notice',
    );
    await mailWith(house.server.dataDir, email, 'message', since);
    await requester.goTo(`/track/cases/${reference}/messages`);
    await requester.reads('We are going to use your information again');
    await requester.reads('the assessment now says so');
    await act(restriction, 'lift-restriction', {}, 'Lift');
    await desk.goTo(`${restriction}/work`);
    await desk.reads('tell those who were told of it that it has ended');
    await requester.goTo(`/track/cases/${reference}`);
    await requester.reads('The limit on how we use it ended');
  });
});
