import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PageNow } from '../../app/components/review/types.ts';
import { openRequests } from '../../app/services/asking/open-requests.ts';
import { perform } from '../../app/services/case-act.ts';
import { markHardContent } from '../../app/services/file/mark-hard-content.ts';
import { uploadDocuments } from '../../app/services/file/upload-documents.ts';
import { newId } from '../../app/services/new-id.ts';
import { type CaseId, caseId, submissionId } from '../../machines/ids.ts';
import { drawPdf } from '../documents/make-pdf.ts';
import { axeFindings, openBrowser } from '../e2e/browser.ts';
import { type House, openHouse } from '../e2e/house.ts';
import { atDesk } from '../e2e/people.ts';
import { visible, type Walk } from '../e2e/walk.ts';
import { received } from '../machines/made-up.ts';
import { type ActOfWorkbench, acts, type Way, ways } from './acts.ts';
import { visitsPdf } from './world.ts';

const longPages = 500;
/** Five hundred pages; every third names somebody who is to be taken out. */
const longPdf = () =>
  drawPdf((doc) => {
    doc.fontSize(12);
    for (let page = 1; page <= longPages; page++) {
      if (page > 1) doc.addPage();
      doc.text(`Visit ${page}. ${page % 3 === 1 ? 'Her aunt, Mrs Kezia Marlowe, came too.' : 'Nobody else came.'}`);
    }
  });

/** What can have the focus, as assistive technology meets it: role and name. Nothing is without a name. */
async function namedControls(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const tree = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const controls = tree.nodes.filter(
    ({ ignored, properties = [] }) =>
      !ignored && properties.some(({ name, value }) => name === 'focusable' && value.value === true),
  );
  expect(controls.filter(({ name }) => !name?.value).map(({ role }) => role?.value)).toEqual([]);
  return controls.map(({ role, name }) => `${role?.value} ${name?.value}`);
}

/** Pages to try every act on: one for each way of doing it, one more for each for what happens to other pages, and an end to go to. */
const actsPdf = () =>
  drawPdf((doc) => {
    doc.fontSize(14).text('Before all of them.');
    for (const way of ways) {
      doc.addPage();
      doc.text(`Page for the ${way}. Nothing else stands in this line.`);
      doc.moveDown().text('Kezia Marlowe can be reached under 07700 900123, or kezia@example.org.');
      doc.moveDown().text('Her brother has 07700 900456 and lives at 12 Quarry Lane.');
    }
    for (const way of ways) doc.addPage().text(`Another page for the ${way}, seen by Doctor Quill.`);
    doc.addPage().text('Behind all of them.');
  });
const hardPdf = () => drawPdf((doc) => doc.text('What happened that night.'));

describe('the workbench in a real browser', () => {
  let house: House<{ short: string; place: string; long: string; empty: string; acts: string }>;
  let browser: Browser;
  let desk: Walk;
  /** The same person, without a script. */
  let bare: Walk;
  beforeAll(async () => {
    house = await openHouse(async (app, staff) => {
      const openOne = async (reference: string) => {
        const made = caseId.parse(newId());
        const sender = submissionId.parse(newId());
        await app.store.submissions.create({ id: sender, passphraseHash: null, now: app.clock.now() });
        const asked = { reference, right: 'access', linked: [], submissionId: sender };
        const event = received({ ...asked, by: { kind: 'requester', id: sender } });
        await openRequests(app, [{ caseId: made, received: event }], newId());
        return made;
      };
      const id = await openOne('RD-WBCH-0002');
      const priya = { kind: 'staff', id: staff.priya, roles: ['officer'] } as const;
      const who = { ...priya, roles: [...priya.roles] };
      const upload = async (to: CaseId, name: string, bytes: Uint8Array) => {
        const added = await uploadDocuments(app, who, { caseId: to, commandId: newId() }, [{ name, bytes }]);
        if (!added.ok) throw new Error(added.sentence);
        return added.loaded.state.file.documents.at(-1)?.id;
      };
      await upload(id, 'Visits.pdf', await visitsPdf());
      const place = await openOne('RD-WBCH-0005');
      await upload(place, 'Visits.pdf', await visitsPdf());
      const long = await openOne('RD-WBCH-0500');
      await upload(long, 'Case file.pdf', await longPdf());
      const tried = await openOne('RD-WBCH-0004');
      await upload(tried, 'Acts.pdf', await actsPdf());
      const hard = await upload(tried, 'Hard to read.pdf', await hardPdf());
      const mark = markHardContent.input.parse({ of: hard, kinds: ['violence'] });
      const marked = await perform(app, who, { caseId: tried, commandId: newId() }, markHardContent, mark);
      if (!marked.ok) throw new Error(marked.sentence);
      return { short: id, place, long, empty: await openOne('RD-WBCH-0003'), acts: tried };
    });
    browser = await openBrowser();
    desk = await atDesk(browser, house.server.origin, 'priya', true);
    bare = await atDesk(browser, house.server.origin, 'priya', false);
  });
  afterAll(async () => {
    await browser?.close();
    await house?.close();
  });

  const marks = (): Locator => desk.page.locator('.rd-marks-list:not(.rd-suggestions-list) li');
  const saved = () => expect.poll(() => visible(desk.page.locator('.rd-saved'))).toMatch(/^Saved/);
  const open = async () => {
    await desk.goTo(`/desk/cases/${house.seeded.short}/workbench`);
    await desk.page.waitForSelector('.rd-sheet--live');
  };
  const word = (text: string): Locator =>
    desk.page
      .locator('[data-place]')
      .filter({ hasText: new RegExp(`^${text}`) })
      .first();

  it('a click on a mark finds it in the list; what is refused is said; the next key works on the next page', async () => {
    await open();
    const [from, to] = [await word('Jordan').boundingBox(), await word('Pike').boundingBox()];
    if (!from || !to) throw new Error('the words are not there');
    const { mouse } = desk.page;
    await mouse.move(from.x + 4, from.y + from.height / 2);
    await mouse.down();
    await mouse.move(to.x + to.width - 4, to.y + to.height / 2, { steps: 5 });
    await mouse.up();
    await expect.poll(() => marks().allInnerTexts()).toEqual([expect.stringContaining('Jordan Pike')]);
    await saved();
    await mouse.click(to.x + 4, to.y + to.height / 2);
    await expect.poll(() => desk.page.locator('.rd-marks-list__chosen').count()).toBe(1);
    expect(await marks().count()).toBe(1);
    const press = (key: string) => desk.page.keyboard.press(key);
    await desk.page.locator('#sheet').focus();
    await press('d');
    await expect.poll(() => visible(desk.page.getByRole('alert'))).toContain('cannot be released whole');
    await press('r');
    await saved();
    await press('n');
    await desk.page.waitForURL('**/2');
    await expect.poll(() => visible(desk.page.locator('.rd-toolbar'))).toContain('Page 2 of 3');
    await press('d');
    await expect.poll(() => visible(desk.page.locator('.rd-list'))).toMatch(/2\s*Release/);
    await press('u');
    await expect.poll(() => visible(desk.page.locator('#decision'))).toContain('Undecided');
  });

  it('a mark whose exemption is changed keeps its place, the focus and the choice; without a script it keeps its place', async () => {
    await desk.goTo(`/desk/cases/${house.seeded.place}/workbench`);
    await desk.page.waitForSelector('.rd-sheet--live');
    const { page } = desk;
    const press = (key: string) => page.keyboard.press(key);
    const placeOf = async (mark: Locator) => (await visible(mark)).split(/\s/)[0];
    const listed = async (list = marks()) => Promise.all((await list.all()).map(placeOf));
    const grounds = (within = marks()) => within.locator('.rd-marks-list__code').allInnerTexts();
    await page.locator('#sheet').focus();
    // From the last line to the first, two in the last of them.
    for (const text of ['went', 'mother', 'Visit']) {
      await word(text).click();
      await expect.poll(() => listed()).toContain(text === 'mother' ? 'mother.' : text);
      await saved();
    }
    expect(await listed()).toEqual(['Visit', 'mother.', 'went']);
    await page.getByLabel('Crime and taxation').first().check();
    const second = page.getByRole('button', { name: /^Change exemption ?: mother/ });
    await second.focus();
    await press('Enter');
    await expect.poll(() => grounds()).toEqual([expect.anything(), 'Crime and taxation', expect.anything()]);
    await saved();
    expect(await listed()).toEqual(['Visit', 'mother.', 'went']);
    expect(await second.evaluate((button) => button === document.activeElement)).toBe(true);
    await page.locator('#sheet').focus();
    await press('Escape');
    await press('m');
    await press('e');
    await expect.poll(async () => (await grounds())[0]).toBe('Crime and taxation');
    await saved();
    expect(await listed(page.locator('.rd-marks-list__chosen'))).toEqual(['Visit']);
    await bare.page.goto(page.url());
    await bare.page.getByLabel('Serious harm').first().check();
    await bare.leads(() => bare.page.getByRole('button', { name: /^Change exemption ?: Visit/ }).click());
    const shown = bare.page.locator('.rd-marks-list:not(.rd-suggestions-list) li');
    expect(await listed(shown)).toEqual(['Visit', 'mother.', 'went']);
    expect((await grounds(shown))[0]).toMatch(/serious harm/i);
  });

  it('every act is done by mouse, by keys alone and without a script; it has a name, is told when done, and the focus stays', async () => {
    const paths = new Map<Way, string>();
    await desk.goTo(`/desk/cases/${house.seeded.acts}/workbench`);
    const first = new URL(desk.page.url()).pathname;
    for (const [index, way] of ways.entries()) paths.set(way, first.replace(/1$/, String(index + 2)));
    const nowOn = async (path: string): Promise<PageNow> => {
      const answer: { now: PageNow } = await (
        await desk.page.request.get(path.replace('/workbench/', '/review/'), {
          headers: { Accept: 'application/json' },
        })
      ).json();
      return answer.now;
    };
    /** What was read out since, of the two that are: the same again differs by a space nobody hears. */
    const heard = async () => desk.page.locator('p[aria-live="polite"]').allTextContents();
    let posted = false;
    bare.page.on('request', (request) => {
      posted ||= request.method() === 'POST';
    });
    const names = new Set<string>();
    const isNamed = ({ control: [role, name] }: ActOfWorkbench) =>
      [...names].some((one) => one.startsWith(`${role} `) && name.test(one.slice(role.length + 1)));
    for (const way of ways) {
      const path = paths.get(way) ?? '';
      const { page } = way === 'form' ? bare : desk;
      const isLive = () => way !== 'form' && page.waitForSelector('.rd-sheet--live');
      await page.goto(path);
      await isLive();
      let last = await nowOn(path);
      for (const act of acts) {
        const what = `${act.name}, ${way}`;
        const does = act[way];
        if (does === null) continue;
        const before = last;
        posted = false;
        if (way !== 'form' && !isNamed(act)) for (const one of await namedControls(page)) names.add(one);
        const was = await heard();
        const loaded = way === 'form' || act.loads !== undefined ? page.waitForEvent('load') : null;
        if (way === 'keys') {
          await page.locator('#sheet').focus();
          await page.keyboard.press('Escape');
        }
        if (typeof does === 'function') await does(page);
        else for (const key of does) await page.keyboard.press(key);
        await loaded;
        const isSo = async () => {
          last = await nowOn(path);
          return act.holds(last, before, page);
        };
        await expect.poll(isSo, { interval: 30, message: what }).toBe(true);
        if (way === 'form') {
          if (!posted) continue;
          // What was done stands where the page begins to be read, and has the focus.
          if (act.told && page.url().includes('/workbench/')) {
            const told = page.locator(`${act.loads ?? '#told'}:target:focus`);
            expect(await told.count(), what).toBe(1);
            expect(await visible(told), what).toMatch(act.told);
          }
          continue;
        }
        if (act.loads !== undefined) {
          if (act.told) await expect.poll(() => visible(page.locator('main')), { message: what }).toMatch(act.told);
          if (act.loads !== null) expect(await page.locator(`${act.loads}:target`).count(), what).toBe(1);
          if (page.url().includes('/workbench/')) await isLive();
          continue;
        }
        const isTold = async () => (await heard()).some((one, at) => one !== was[at] && act.told?.test(one));
        if (act.told) await expect.poll(isTold, { message: what }).toBe(true);
        expect(await page.evaluate(() => document.activeElement !== document.body), what).toBe(true);
      }
    }
    expect(acts.filter((act) => !isNamed(act)).map(({ name }) => name)).toEqual([]);
    // What this window counted so far is how long the tests took.
    await desk.page.evaluate(() => sessionStorage.removeItem('rightsdesk-reading'));
    await desk.page.goto(first);
    await bare.page.goto(first);
    expect(await visible(desk.page.locator('#reading-time'))).toContain('Time with these papers today: 0 min');
    // How a page is looked at stays in the address where no script remembers it.
    await bare.leads(() => bare.page.getByRole('link', { name: 'As it will be sent' }).click());
    expect(await bare.page.locator('.rd-sheet--as-sent').count()).toBe(1);
    await bare.leads(() => bare.page.getByRole('button', { name: /^Undo/ }).click());
    expect(await bare.page.locator('.rd-sheet--as-sent').count()).toBe(1);
    expect(bare.window.faults).toEqual([]);
  });

  it('is worked by ear: the page is a list that says the word the caret is on, and what was done with it', async () => {
    await desk.goTo(`/desk/cases/${house.seeded.short}/workbench`);
    await desk.page.goto(`${desk.page.url().replace(/\/\d+$/, '')}/2`);
    await desk.page.waitForSelector('.rd-sheet--live');
    const { page } = desk;
    const press = async (...keys: string[]) => {
      for (const key of keys) await page.keyboard.press(key);
    };
    const pane = page.getByRole('listbox', { name: 'Page 2 of 3' });
    /** What a screen reader says of the list that has the focus: the option it names as the active one. */
    const heard = () =>
      expect.poll(() =>
        pane.evaluate((list) => document.getElementById(list.getAttribute('aria-activedescendant') ?? '')?.textContent),
      );
    const told = () => expect.poll(() => page.locator('p[aria-live="polite"]').allTextContents());
    const [first = '', second = ''] = await page.locator('[data-place]').allTextContents();
    const line = await page
      .locator('[data-place]')
      .evaluateAll((words) => words.map((word) => word.textContent?.trim()));
    await pane.focus();
    await press('Enter');
    await told().toContainEqual('Move to a word first, with the arrows.');
    await press('ArrowRight');
    await heard().toBe(first.trim());
    await press('ArrowLeft');
    await told().toContainEqual('This is the first word of the page.');
    await press('ArrowRight');
    await heard().toBe(second.trim());
    // The word before stays until the next one: a reader whose place is gone would begin at the list again.
    expect(await pane.getByRole('option').count()).toBe(2);
    await press('2');
    await told().toContainEqual('Exemption for new marks: Serious harm (social work).');
    await press('Shift+ArrowRight', 'Enter');
    await told().toContainEqual(
      `Marked: ${line.slice(1, 3).join(' ')}. Serious harm (social work). 1 mark on this page.`,
    );
    // Marked a second time, it would have to be taken off twice.
    await press('Enter');
    await told().toContainEqual(`Marked already: ${line[2]}.`);
    // What goes well is not read out twice; the place is not lost by choosing nothing.
    expect(await page.locator('.rd-workbench > :last-child [role="status"]').textContent()).toBe('');
    await press('Escape', 'ArrowRight');
    await heard().toBe(`${line[2]}, marked`);
    await page.getByText('Text of this page, line by line').click();
    await page
      .getByRole('checkbox', { name: /^Letter marked:\s+to the\s+end of mark school/ })
      .first()
      .waitFor();
    await pane.focus();
    await press('m');
    await told().toContainEqual(
      expect.stringMatching(/^Mark 1 of 1: .*\. Serious harm \(social work\)\. In line: .*\. Delete removes it\.$/),
    );
    await press('Delete');
    await told().toContainEqual('Mark removed. 0 marks on this page.');
    await press('?');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
      .toBe('Keyboard shortcuts');
    expect(await axeFindings(page)).toEqual([]);
  });

  it('a word about a break stands where whoever reads sees it, until they have had one', async () => {
    await open();
    await desk.page.evaluate(() => sessionStorage.setItem('rightsdesk-reading', `${new Date().toDateString()}|75|55`));
    await desk.page.reload();
    await desk.page.waitForSelector('.rd-sheet--live');
    const word = desk.page.getByText('You have read for 50 min or more.');
    await word.waitFor();
    // Above what is scrolled away in the pane.
    const [said, decision] = [await word.boundingBox(), await desk.page.locator('#decision').boundingBox()];
    expect(said?.y).toBeLessThan(decision?.y ?? 0);
    await desk.page.getByRole('button', { name: 'I have had a break' }).click();
    await expect
      .poll(() => desk.page.locator('p[aria-live="polite"]').allTextContents())
      .toContainEqual('The time until a break begins anew.');
    expect(await word.count()).toBe(0);
    expect(await visible(desk.page.locator('#reading-time'))).toContain('1 h 15 min');
    expect(await desk.page.evaluate(() => document.activeElement !== document.body)).toBe(true);
    await desk.page.evaluate(() => sessionStorage.removeItem('rightsdesk-reading'));
  });

  it('a turn undone before the page came as it lay turned is told as turned back', async () => {
    await open();
    const { page } = desk;
    const told = () => expect.poll(() => page.locator('p[aria-live="polite"]').allTextContents());
    let letGo = () => {};
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    await page.route(/\.data(\?|$)/, async (route) => {
      await held;
      await route.continue();
    });
    await page.locator('#sheet').focus();
    await page.keyboard.press(']');
    await told().toContainEqual(expect.stringMatching(/^Turned right/));
    await page.keyboard.press('u');
    await told().toContainEqual(expect.stringMatching(/^Undone: the page is turned back/));
    letGo();
    await page.unrouteAll({ behavior: 'wait' });
    await expect.poll(() => page.locator('.rd-sheet--live').count()).toBe(1);
  });

  it('narrows the list of pages, and keeps to it when pages turn', async () => {
    await open();
    await desk.page.getByLabel('Show pages').selectOption('undecided');
    await desk.page.getByRole('button', { name: 'Show', exact: true }).click();
    // The address changes before what it shows.
    await desk.page.waitForURL('**?show=undecided');
    await expect.poll(() => desk.page.locator('.rd-list__pages li').count()).toBe(2);
    await desk.page.locator('#sheet').focus();
    await desk.page.keyboard.press('j');
    await desk.page.waitForURL('**/3?show=undecided');
    await expect.poll(() => visible(desk.page.locator('.rd-toolbar'))).toContain('Page 3 of 3');
    await desk.page.getByText('Narrow further').click();
    await desk.page.getByLabel('In all documents').check();
    await desk.page.getByRole('button', { name: 'Show', exact: true }).click();
    await desk.page.waitForURL('**/3?show=undecided&of=case');
    await expect.poll(() => visible(desk.page.locator('.rd-filter'))).toContain('2 of 3 pages of the case');
    expect(await axeFindings(desk.page)).toEqual([]);
    await desk.page.getByRole('link', { name: 'Clear the filter' }).click();
    await desk.page.waitForURL('**/3');
  });

  it('keeps what is done without a connection, says so, and saves it once it is back', async () => {
    await open();
    const before = await marks().count();
    await desk.page.context().setOffline(true);
    await desk.page.getByRole('button', { name: 'Mark the whole page' }).click();
    await expect.poll(() => visible(desk.page.locator('.rd-notice'))).toContain('Not saved: 1 change waits');
    expect(await marks().count()).toBe(before + 1);
    await desk.page.context().setOffline(false);
    await saved();
    await open();
    expect(await marks().count()).toBe(before + 1);
  });

  it('passes axe with everything unfolded, and fits a narrow screen', async () => {
    await open();
    await desk.page.locator('details').evaluateAll((all) => {
      for (const one of all) one.setAttribute('open', '');
    });
    expect(await axeFindings(desk.page)).toEqual([]);
    await desk.page.setViewportSize({ width: 320, height: 640 });
    const width = await desk.page.evaluate('document.documentElement.scrollWidth');
    expect(width).toBe(320);
    expect(desk.window.faults).toEqual([]);
  });

  it('an upload that breaks off goes on from there, in the page and when the file is chosen again', async () => {
    const { page } = desk;
    await page.setViewportSize({ width: 1280, height: 720 });
    const documents = `/desk/cases/${house.seeded.empty}/documents`;
    const scan = join(house.home, 'Scan of volume 2.pdf');
    writeFileSync(scan, Buffer.alloc(9_000_000, '%PDF-1.7 '));
    const sent: string[] = [];
    let isBroken = false;
    await page.route('**/uploads/*/*', async (route) => {
      const from = route.request().url().split('/').at(-1) ?? '';
      sent.push(from);
      // The second piece breaks off once, then for good.
      if (from === '8388608' && (isBroken || sent.filter((one) => one === from).length === 1)) await route.abort();
      else await route.continue();
    });
    await desk.goTo(documents);
    const choose = async () => {
      await page.getByLabel('Add documents').setInputFiles(scan);
      await page.getByRole('button', { name: 'Upload' }).click();
    };
    isBroken = true;
    await choose();
    await expect.poll(() => visible(page.locator('.rd-uploads'))).toContain('There is no connection. Trying again.');
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Stop' }).click();
    await expect.poll(() => visible(page.locator('main'))).toContain('What has arrived is kept for three days');
    await page.getByRole('link', { name: 'Show the documents as they stand now' }).click();
    await expect.poll(() => visible(page.locator('main'))).toContain('93% of 8.6MB');
    isBroken = false;
    sent.length = 0;
    await choose();
    await expect.poll(() => visible(page.locator('table'))).toContain('Scan of volume 2');
    expect(sent).toEqual(['8388608', '8388608']);
    expect(await visible(page.locator('main'))).not.toContain('Not sent to the end');
    await page.unroute('**/uploads/*/*');
  });

  it('of several files, one that is empty keeps the others from nothing; two of one name can be told apart by ear', async () => {
    const { page } = desk;
    const documents = `/desk/cases/${house.seeded.empty}/documents`;
    const files = ['Nothing.pdf', 'Call.txt', join('other', 'Call.txt')].map((name) => join(house.home, name));
    mkdirSync(join(house.home, 'other'), { recursive: true });
    for (const [at, file] of files.entries())
      writeFileSync(file, at === 0 ? '' : `Telephone call with Jordan${at === 1 ? ' and Kit' : ''}.`);
    const upload = async (...chosen: string[]) => {
      await desk.goTo(documents);
      await page.getByLabel('Add documents').setInputFiles(chosen);
      await page.getByRole('button', { name: 'Upload' }).click();
    };
    await upload(...files.slice(0, 2));
    await expect.poll(() => visible(page.locator('.rd-uploads'))).toContain('1 of 2 added. 1 not added.');
    expect(await visible(page.locator('.rd-uploads'))).toMatch(/Nothing\.pdf.*This file is empty.*Call\.txt.*Added/s);
    // Below it stands what was added, and no longer what was so before.
    await expect.poll(() => page.locator('table').getByText('Call').count()).toBe(1);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('1 of 2 added. 1 not added.');
    await upload(files[2] ?? '');
    await expect.poll(async () => (await visible(page.locator('table'))).match(/Call/gu)?.length).toBe(2);
    expect(await axeFindings(page)).toEqual([]);
  });

  it('takes one person out of 500 pages in five actions', async () => {
    const of = `/desk/cases/${house.seeded.long}`;
    await expect
      .poll(
        async () => {
          await desk.page.goto(`${of}/people`);
          return visible(desk.page.locator('main'));
        },
        { timeout: 90_000, interval: 250 },
      )
      .toContain('Marlowe');
    await desk.page.goto(of);
    let actions = 0;
    const action = async (act: () => Promise<unknown>) => {
      actions += 1;
      await desk.leads(act);
    };
    await action(() => desk.page.getByRole('link', { name: 'People', exact: true }).click());
    await action(() => desk.page.getByRole('button', { name: /^Add as family .*Marlowe/ }).click());
    await action(() =>
      desk.page
        .getByRole('link', { name: /^See each place.*Marlowe/ })
        .first()
        .click(),
    );
    const places = Math.ceil(longPages / 3);
    await action(() => desk.page.getByRole('button', { name: `Accept all ${places}` }).click());
    expect(await visible(desk.page.locator('main'))).toContain(`${places} places marked for redaction`);
    expect(actions).toBeLessThanOrEqual(5);
    await desk.page.goto(`${of}/workbench`);
    await expect.poll(() => visible(desk.page.locator('.rd-list'))).toContain(`${places} marked`);
  });
});
