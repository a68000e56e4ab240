import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DemoStaffKey } from '../../app/demo/staff.ts';
import { deadline } from '../../machines/clock/deadline.ts';
import { daysBetween, formatDate, londonDate } from '../../machines/dates.ts';
import { postgresForTests } from '../db/postgres.ts';
import { forThemselves, goesOn, type PageAnswers } from './asking.ts';
import { openBrowser, openWindow } from './browser.ts';
import { carePaper, handwritten, madeUpPass, neighbours, thirdPerson } from './care-paper.ts';
import { looksAtPages } from './case-at-desk.ts';
import { type House, openHouse } from './house.ts';
import { addressIn, atDesk, mailOf, mailWith } from './people.ts';
import { byPoppler, everyByte, seen, selectable } from './read-pdf.ts';
import { visible, Walk } from './walk.ts';

const dayMs = 24 * 60 * 60_000;

const newDatabases = postgresForTests();
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

interface Way {
  /** Off: everything by plain forms. */
  readonly javaScript: boolean;
  readonly engine: 'SQLite' | 'PostgreSQL';
  readonly officer: DemoStaffKey;
  readonly approver: DemoStaffKey;
  readonly passphrase: boolean;
}

/** Two walks that differ in everything that could make a difference, instead of one for each combination. */
const ways: readonly Way[] = [
  { javaScript: false, engine: 'PostgreSQL', officer: 'priya', approver: 'elin', passphrase: false },
  { javaScript: true, engine: 'SQLite', officer: 'tom', approver: 'grace', passphrase: true },
];

describe.each(ways)(
  'from question to answer, scripts: $javaScript, on $engine',
  ({ javaScript, engine, officer, approver, passphrase }) => {
    let house: House<string>;
    beforeAll(async () => {
      const databases = engine === 'PostgreSQL' ? { databases: await newDatabases() } : {};
      house = await openHouse(async ({ store }) => store.engine, { movable: true, ...databases });
      expect(house.seeded).toBe(engine === 'PostgreSQL' ? 'postgres' : 'sqlite');
    });
    const name = javaScript ? 'Isolde Quillfeather' : 'Merryn Tregarth';
    const email = javaScript ? 'isolde@example.org' : 'merryn@example.org';
    const unspeakable = [...name.split(' '), 'Zennor', 'Kettlewell', email];
    const doubt = 'Two people of this name are known to us.';
    let requester: Walk;
    let desk: Walk;
    let reviewer: Walk;
    let reference = '';
    let words = '';
    let caseAddress = '';
    let bundle: Buffer;
    /** How a letter and pages say what the question did to the date. */
    let pause = '';

    const dataDir = () => house.server.dataDir;
    /** On a phone, without cookies. */
    const asRequester = async () =>
      new Walk(await openWindow(browser, house.server.origin, { javaScript, width: 320 }), javaScript, unspeakable);
    const today = () => londonDate(house.server.now());
    const act = async (act: string, fields: Record<string, string>, button: string) => {
      await desk.goTo(`${caseAddress}/acts/${act}`);
      await desk.answer(fields);
      await desk.press(button);
      expect(new URL(desk.page.url()).pathname).toBe(caseAddress);
    };
    const dueOn = async (): Promise<string> => {
      await desk.goTo(caseAddress);
      const row = desk.page.locator('.govuk-summary-list__row', { has: desk.page.getByText('Due', { exact: true }) });
      return (await visible(row.locator('dd').first())).trim();
    };

    afterAll(async () => {
      for (const walk of [requester, desk, reviewer]) await walk?.window.close();
      await house?.close();
    });

    /** What is answered on each page of questions; pages not named here are gone past. */
    const answers: PageAnswers = {
      ...forThemselves({ name, email }),
      'what-you-want': { 'what-you-want': 'access' },
      'your-other-names': { 'your-other-names': 'Issy Penrose' },
      'care-or-social-worker': { care: 'care' },
      'roughly-when': { 'when-unknown': 'unknown' },
      'what-to-see': { 'what-to-see': 'everything' },
      support: { support: 'no' },
    };

    it('asks', async () => {
      requester = await asRequester();
      await requester.goTo('/');
      await requester.leads(() => requester.page.locator('a.govuk-button--start').click());
      await requester.press('Continue');
      const met: string[] = [];
      while (requester.last !== 'passphrase') {
        const id = requester.last;
        expect(met, 'the same page twice').not.toContain(id);
        met.push(id);
        if (id === 'your-email') {
          await requester.answer({ 'your-email': 'not an address' });
          await requester.press('Continue');
          expect(requester.last).toBe('your-email');
          expect(await requester.page.locator('[name="your-email"]').inputValue()).toBe('not an address');
        }
        await requester.answer(answers[id] ?? {});
        await goesOn(requester);
      }
      expect(met).toEqual(expect.arrayContaining(Object.keys(answers)));
      words = (await visible(requester.page.locator('.govuk-inset-text strong'))).trim();
      await requester.answer({ how: passphrase ? 'suggested' : 'none' });
      await requester.press('Continue');
      expect(requester.last).toBe('check');
      await requester.reads(name);
      await requester.reads('Issy Penrose');
      await requester.press('Send my request');
      expect(requester.last).toBe('sent');
      reference = (await visible(requester.page.locator('.govuk-panel strong'))).trim();
      expect(reference).toMatch(/^RD-/);
      await requester.reads(
        /\d{1,2} (January|February|March|April|May|June|July|August|September|October|November|December) 20\d\d/,
      );
      // Going back and sending again does not send twice.
      await requester.goTo('/ask/check');
      expect(requester.last).toBe('sent');
    });

    it('is told by an e-mail that gives nothing away', async () => {
      const mail = await mailWith(dataDir(), email, reference);
      const whole = `${mail.subject} ${mail.text} ${mail.html}`;
      for (const word of [...name.split(' '), 'child', 'care', 'social', 'record', 'Trust', 'data'])
        expect(whole.toLowerCase()).not.toMatch(new RegExp(`\\b${word.toLowerCase()}`));
      expect(mailOf(dataDir(), email)).toHaveLength(1);
    });

    it('is taken by an officer, who asks who it is', async () => {
      desk = await atDesk(browser, house.server.origin, officer, javaScript);
      await desk.answer({ search: name });
      await desk.press('Find');
      await desk.follow(reference);
      caseAddress = new URL(desk.page.url()).pathname;
      await desk.press('Take this case');
      await desk.follow('Request');
      await desk.reads(email);
      await act('ask-identity', { doubt, wanted: 'One document with a photo.' }, 'Ask for proof');
      await desk.reads('Asked for, not received yet');
      expect(await dueOn()).toBe('The clock has not started');
    });

    const born = { 'born-day': '27', 'born-month': '3', 'born-year': '1987' };

    /** Opens the case as the requester does: reference, address, the link from the mail, and the second thing. */
    const comesBack = async (walk: Walk) => {
      const since = house.server.now();
      await walk.goTo('/track');
      await walk.answer({ reference, email });
      await walk.press('Send me a link');
      const code = (await visible(walk.page.locator('.govuk-inset-text'))).trim();
      const link = await mailWith(dataDir(), email, 'Your link', since);
      for (const secret of [reference, code, words]) expect(link.text).not.toContain(secret);
      await walk.goTo(addressIn(link));
      await walk.answer(passphrase ? { passphrase: words } : { code, ...born });
      await walk.press('Continue');
      expect(new URL(walk.page.url()).pathname).toBe('/track/cases');
      await walk.follow(/^Open/);
    };

    it('shows who they are', async () => {
      await mailWith(dataDir(), email, 'need');
      await comesBack(requester);
      await requester.reads('Show us who you are');
      const page = await visible(requester.page.locator('body'));
      expect(page, 'what the officer wrote for the file only').not.toContain(doubt);
      await requester.goTo(`/track/cases/${reference}/proof/identity`);
      await requester.press('Send');
      await requester.reads('Select a file to upload');
      await requester.page
        .locator('input[type=file]')
        .setInputFiles({ name: 'pass.png', mimeType: 'image/png', buffer: await madeUpPass() });
      await requester.press('Send');
      await requester.reads('We have what you sent');

      await act('confirm-identity', { method: 'Photo compared with the one on file' }, 'Confirm identity');
      await desk.reads('Confirmed');
      expect(await dueOn()).toMatch(/ 20\d\d$/);
    });

    it('answers a question days later, which moves the date by those days', async () => {
      const before = await dueOn();
      const receivedAt = today();
      await act(
        'ask-to-clarify',
        { question: 'Do you mean Harbour House or Mill Lane?', identifies: 'yes' },
        'Send the question',
      );
      expect(await dueOn()).toBe('Not known while paused');
      await mailWith(dataDir(), email, 'a question');

      await house.server.letPass(9 * dayMs);
      // Nobody stays signed in for nine days.
      await desk.window.close();
      desk = await atDesk(browser, house.server.origin, officer, javaScript);
      await requester.page.goto(`/track/cases/${reference}`);
      expect(new URL(requester.page.url()).pathname).toBe('/track/signed-out');
      await comesBack(requester);
      await requester.reads('Do you mean Harbour House or Mill Lane?');
      await requester.reads('is paused until we hear from you');
      await requester.goTo(`/track/cases/${reference}/question`);
      await requester.press('Send my answer');
      expect(await requester.page.title()).toMatch(/^Error: /);
      await requester.answer({ answer: 'Harbour House' });
      await requester.press('Send my answer');
      await requester.reads('We have your answer');

      const clock = deadline({
        right: 'access',
        nation: 'england-and-wales',
        receivedAt,
        identityReceivedAt: receivedAt,
        pauses: [{ askedAt: receivedAt, answeredAt: today() }],
      });
      if (!clock.ok || clock.dueOn === null) throw new Error('no date');
      const after = await dueOn();
      expect(after).not.toBe(before);
      expect(after).toContain(formatDate(clock.dueOn));
      expect(daysBetween(receivedAt, clock.dueOn)).toBeGreaterThanOrEqual(28 + 9);
      await desk.reads('Harbour House');
      await requester.goTo(`/track/cases/${reference}`);
      await requester.reads(formatDate(clock.dueOn));
      pause = clock.steps.find(({ rule }) => rule === 'pause')?.note ?? 'no pause';
      for (const walk of [desk, requester]) {
        await walk.page.locator('summary', { hasText: /How (this date came about|we worked this out)/ }).click();
        await walk.reads(pause);
      }
    });

    it('is told that it takes longer, and why', async () => {
      const before = await dueOn();
      await act(
        'extend',
        { reason: 'complexity', explanation: 'Four archives hold papers.' },
        'Extend and give notice',
      );
      expect(await dueOn()).not.toBe(before);
      await requester.goTo(`/track/cases/${reference}`);
      await requester.reads(await dueOn());
      await mailWith(dataDir(), email, 'more time');
    });

    it('is searched for, and the paper that was found is read', async () => {
      await act(
        'record-search',
        {
          system: 'Paper archive, Dock Street',
          result: 'found',
          searcher: 'Archive team',
          terms: 'Name, earlier names and date of birth in the card index',
          from: '1980',
          to: '2002',
        },
        'Record search',
      );
      await desk.goTo(`${caseAddress}/documents`);
      await desk.page
        .locator('input[type=file]')
        .setInputFiles({ name: 'Day book.pdf', mimeType: 'application/pdf', buffer: await carePaper() });
      await desk.press('Upload');
      const read = async () => {
        await desk.page.goto(`${caseAddress}/documents`);
        return desk.page.getByText('Being read').count();
      };
      await expect.poll(read, { timeout: 60_000, interval: 500 }).toBe(0);
      await desk.look();
      await desk.reads('Day book');
      await desk.reads('Read');
    });

    /** A page at the workbench, with its script where there is one: before it has begun, what is pressed sends a form. */
    const opens = async (number: number) => {
      await desk.goTo(desk.page.url().replace(/\/\d+([?#].*)?$/, `/${number}`));
      if (javaScript) await desk.page.waitForSelector('.rd-sheet--live');
    };

    it('has the other person taken out', async () => {
      await desk.goTo(`${caseAddress}/terms`);
      await desk.answer({ term: thirdPerson });
      await desk.press('Search');
      await desk.answer({ code: 'third-party' });
      await desk.leads(() => desk.page.getByRole('button', { name: /^Mark all/ }).click());
      await desk.reads(/\d+ places marked/);
      await desk.goTo(`${caseAddress}/workbench`);

      await opens(4);
      await desk.answer({ code: 'third-party' });
      const marks = desk.page.locator('#marks');
      const before = await visible(marks);
      const sheet = desk.page.locator('.rd-sheet__image');
      await sheet.scrollIntoViewIfNeeded();
      const box = await sheet.boundingBox();
      if (box === null) throw new Error('no picture');
      const { left, top, right, bottom } = handwritten;
      const at = (x: number, y: number) => ({ x: box.width * x, y: box.height * y });
      if (javaScript) {
        await desk.page.getByRole('button', { name: 'Draw a box' }).click();
        const [from, to] = [at(left, top), at(right, bottom)];
        await desk.page.mouse.move(box.x + from.x, box.y + from.y);
        await desk.page.mouse.down();
        await desk.page.mouse.move(box.x + to.x, box.y + to.y, { steps: 4 });
        await desk.page.mouse.up();
        await expect.poll(() => visible(marks)).not.toBe(before);
      } else {
        await desk.leads(() => sheet.click({ position: at(left, top) }));
        await desk.reads('Now click the opposite corner of the box');
        await desk.answer({ code: 'third-party' });
        await desk.leads(() => sheet.click({ position: at(right, bottom) }));
        expect(await visible(marks)).not.toBe(before);
      }
      await desk.reads('A drawn box');

      for (const [number, decision] of [
        [1, 'redact'],
        [2, 'release'],
        [3, 'redact'],
        [4, 'redact'],
      ] as const) {
        await opens(number);
        const button = desk.page.locator(`button[name="decision"][value="${decision}"][aria-pressed]`);
        if (javaScript) await button.click();
        else await desk.leads(() => button.click());
        await expect.poll(() => button.getAttribute('aria-pressed')).toBe('true');
        await expect.poll(() => visible(desk.page.locator('body'))).toContain(`${number} of 4 pages decided`);
      }
    });

    it('is decided, and approved by somebody else', async () => {
      await act(
        'decide',
        { outcome: 'partly-granted', explanation: 'We send you the day book without another person’s name.' },
        'Record decision',
      );
      await act('request-approval', {}, 'Send for approval');
      const built = async () => {
        await desk.page.goto(`${caseAddress}/answer`);
        return desk.page.getByRole('link', { name: 'Letter (PDF)' }).count();
      };
      await expect.poll(built, { timeout: 120_000, interval: 500 }).toBe(1);
      await desk.look();
      await desk.reads('Passed');
      const failed = await desk.page.locator('tr', { hasText: 'Failed' }).allTextContents();
      expect([...failed, ...(await desk.page.locator('.govuk-warning-text').allTextContents())]).toEqual([]);

      await desk.goTo(`${caseAddress}/acts/approve`);
      expect(await desk.page.getByRole('button', { name: 'Approve' }).count()).toBe(0);
      const forced = await desk.page.request.post(`${house.server.origin}${caseAddress}/acts/approve`, {
        headers: { Origin: house.server.origin },
        form: { commandId: crypto.randomUUID(), version: '1000', note: '' },
      });
      expect([403, 409]).toContain(forced.status());

      reviewer = await atDesk(browser, house.server.origin, approver, javaScript);
      await reviewer.goTo(`${caseAddress}/answer`);
      await reviewer.follow('Letter as a page');
      await reviewer.reads(name);
      await reviewer.goTo(`${caseAddress}/redactions`);
      await reviewer.reads('page 1');
      await reviewer.goTo(`${caseAddress}/answer`);
      await reviewer.follow('Before and after, page by page');
      await reviewer.reads('What is taken out of this page');
      for (const picture of await reviewer.page.locator('figure img').all())
        expect(await picture.evaluate((one: HTMLImageElement) => one.decode().then(() => one.naturalWidth))).toBe(1200);
      await reviewer.goTo(`${caseAddress}/acts/approve`);
      await reviewer.press('Approve');
      await reviewer.reads('still to be looked at before and after');
      await looksAtPages(reviewer, caseAddress);
      await reviewer.goTo(`${caseAddress}/acts/approve`);
      await reviewer.press('Approve');
      expect(new URL(reviewer.page.url()).pathname).toBe(caseAddress);
      await reviewer.reads('Approved, to be released');
    });

    it('is released to nobody else', async () => {
      await desk.goTo(`${caseAddress}/acts/release`);
      await desk.answer({ delivery: 'portal', recipient: 'Somebody Else' });
      await desk.press('Release');
      await desk.reads('This is not the name of whoever gets the answer');
      await act('release', { delivery: 'portal', recipient: name }, 'Release');
      const mail = await mailWith(dataDir(), email, 'our reply is ready');
      expect(mail.text).not.toMatch(/partly|day book|redact/i);
    });

    it('reaches the requester on another device', async () => {
      await requester.window.close();
      requester = await asRequester();
      await comesBack(requester);
      await requester.goTo(`/track/cases/${reference}/answer`);
      await requester.reads(name);
      await requester.reads('without another person’s name');
      const took = async (part: string): Promise<Buffer> => {
        const download = requester.page.waitForEvent('download');
        await requester.page.locator(`a[href$="/download/${part}"]`).first().click();
        return readFileSync(await (await download).path());
      };
      const letter = (await selectable(await took('letter'))).join(' ').replaceAll(/\s+/g, ' ');
      expect(letter).toContain(name);
      // How the date moved stands in the letter as on the pages.
      for (const words of [pause, await dueOn()]) expect(letter).toContain(words);
      bundle = await took('bundle');
      await requester.goTo(`/track/cases/${reference}`);
      await requester.reads('Who downloaded what');
      await desk.goTo(`${caseAddress}/timeline`);
      await desk.reads(/download/i);
    });

    it('and the name is in it no more, however one looks', async () => {
      const parts = thirdPerson.split(' ');
      const text = (await selectable(bundle)).join('\n');
      for (const part of parts) expect(text).not.toContain(part);
      for (const word of neighbours) expect(text).toContain(word);
      expect(text).toContain('telephoned twice and asked');

      const poppler = byPoppler(bundle);
      if (poppler !== null) {
        for (const part of parts) expect(poppler).not.toContain(part);
        for (const word of neighbours) expect(poppler).toContain(word);
      }

      const bytes = everyByte(bundle).toLowerCase();
      for (const part of parts) {
        const wide = Buffer.from(part, 'utf16le').swap16();
        const forms = [
          part,
          [...part].reverse().join(''),
          wide.toString('latin1'),
          wide.toString('hex'),
          Buffer.from(part).toString('hex'),
        ];
        for (const form of forms) expect(bytes).not.toContain(form.toLowerCase());
      }

      const drawn = (await seen(bundle)).join('\n');
      for (const part of parts) expect(drawn).not.toContain(part.toLowerCase());
      for (const word of neighbours) expect(drawn).toContain(word.toLowerCase());
    });
  },
);
