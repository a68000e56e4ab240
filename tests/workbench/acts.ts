import type { Locator, Page } from 'playwright-core';
import type { PageNow } from '../../app/components/review/types.ts';

/** By mouse, by keys alone, and by the plain form of a browser without scripts. */
export const ways = ['pointer', 'keys', 'form'] as const;
export type Way = (typeof ways)[number];

type Does = (page: Page) => Promise<unknown>;

export interface ActOfWorkbench {
  readonly name: string;
  /** Does it with the mouse, with the script. */
  readonly pointer: Does;
  /** The keys that do it while the page has the focus; or how it is reached and done by keys from there. */
  readonly keys: readonly string[] | Does;
  /** Does it without a script: fields, then a button or a link. Null where there is nothing to do without one. */
  readonly form: Does | null;
  /** What holds afterwards, that did not before: of the page of this way, or of what the browser shows. */
  readonly holds: (after: PageNow, before: PageNow, page: Page) => boolean | Promise<boolean>;
  /** What whoever listens is told; of an act that loads a document anew, what stands there. Null where the focus tells it. */
  readonly told: RegExp | null;
  /** Loads a document anew, also with the script, and this is where it begins to be read; null for its beginning. */
  readonly loads?: string | null;
  /** Role and name under which assistive technology meets it. */
  readonly control: readonly [role: string, name: RegExp];
}

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' }).first();
const presses = (name: string | RegExp) => (page: Page) => button(page, name).click();
const follows = (name: string | RegExp) => (page: Page) =>
  page
    .getByRole('link', { name, exact: typeof name === 'string' })
    .first()
    .click();

/** From where the focus is to a control, by Tab alone, as far as it is. */
async function tabTo(control: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const page = control.page();
  for (let presses = 0; presses < 200; presses++) {
    await page.keyboard.press(key);
    if (await control.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`no Tab leads to ${control}`);
}

/** With a list in the focus, goes to one of its options. Letters that come too slowly would each begin a word of their own. */
async function arrowTo(list: Locator, option: string): Promise<void> {
  const page = list.page();
  const chosen = () =>
    list.evaluate((one) => (one instanceof HTMLSelectElement ? (one.selectedOptions[0]?.text ?? '') : ''));
  await page.keyboard.press('Home');
  for (let presses = 0; presses < 50; presses++) {
    if ((await chosen()).startsWith(option)) return;
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`no arrow leads to ${option}`);
}

/** Waits for the document an act loads: the next act on the one before would be the same command again, and do nothing. */
const leads = (page: Page, act: () => Promise<unknown>) => Promise.all([page.waitForEvent('load'), act()]);

/** Opens what is folded away, where it is not open already. */
async function unfold(page: Page, summary: string, isByKeys: boolean): Promise<void> {
  const fold = page.locator('summary').filter({ hasText: summary });
  if (await fold.evaluate((one) => one.parentElement?.hasAttribute('open'))) return;
  if (!isByKeys) return fold.click();
  await tabTo(fold);
  await page.keyboard.press('Enter');
}

/** Fills in a plain form that is folded away, and sends it: with the mouse, or by keys alone. */
const sends =
  (summary: string | null, fields: Readonly<Record<string, string | ((page: Page) => string)>>, send: string) =>
  (isByKeys: boolean): Does =>
  async (page) => {
    if (summary !== null) await unfold(page, summary, isByKeys);
    for (const [id, value] of Object.entries(fields)) {
      const field = page.locator(`#${id}`);
      const text = typeof value === 'string' ? value : value(page);
      const isChoice = (await field.evaluate(({ tagName }) => tagName)) === 'SELECT';
      if (isByKeys) {
        await tabTo(field);
        if (isChoice) await arrowTo(field, text);
        else {
          await page.keyboard.press('ControlOrMeta+a');
          await page.keyboard.type(text);
        }
      } else if (isChoice) await field.selectOption({ label: text });
      else await field.fill(text);
    }
    if (!isByKeys) return button(page, send).click();
    await tabTo(button(page, send));
    await page.keyboard.press('Enter');
  };
const form = (...of: Parameters<typeof sends>) => {
  const by = sends(...of);
  return { pointer: by(false), keys: by(true), form: by(false) };
};

const numberOf = (page: Page): number => Number(/(\d+)$/.exec(new URL(page.url()).pathname)?.[1]);
const isOn = (path: RegExp) => (_: PageNow, __: PageNow, page: Page) => path.test(page.url());
/** The page that is left to try on what happens to other pages: as many behind as there are ways. */
const spare = (page: Page) => String(numberOf(page) + ways.length);
const isShown = (selector: string, count: number) => async (_: PageNow, __: PageNow, page: Page) =>
  (await page.locator(selector).count()) === count;
const shows =
  (selector: string, text: (page: Page) => RegExp | string) => async (_: PageNow, __: PageNow, page: Page) =>
    (await page
      .locator(selector)
      .filter({ hasText: text(page) })
      .count()) > 0;

/** Uses a tool of the toolbar on the first words of the page. */
const withTool = (tool: string, drag: number) => async (page: Page) => {
  await button(page, tool).click();
  const word = await page.locator('[data-place]').nth(2).boundingBox();
  if (!word) throw new Error('the words are not there');
  const [x, y] = [word.x + 2, word.y + word.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + drag, y + drag / 2, { steps: 3 });
  await page.mouse.up();
};

/** Ticks the first of what the text of the page is divided into. */
const ticks = (pick: 'lines' | 'words' | 'columns') => async (page: Page) => {
  await page.goto(`${page.url().replace(/[?#].*/, '')}?pick=${pick}`);
  if (pick === 'lines') await page.getByText('Text of this page, line by line').click();
  await page.locator('[name="at"]').first().check();
  await leads(page, () => button(page, 'Mark what is ticked').click());
};

const added = (scope: 'words' | 'box' | 'page') => (after: PageNow, before: PageNow) =>
  after.marks.length === before.marks.length + 1 && after.marks.at(-1)?.scope === scope;
const decides = (decision: string) => (after: PageNow) => after.decision?.decision === decision;
const decided = (name: string, key: string, decision: string): ActOfWorkbench => ({
  ...{ name: `decide: ${name}`, pointer: presses(new RegExp(`^${name}`)), keys: [key] },
  ...{ form: presses(new RegExp(`^${name}`)), holds: decides(decision), told: new RegExp(`Decided: ${name}`) },
  control: ['button', new RegExp(`^${name}`)],
});

/** The first place that was found and is not marked. */
const unmarked = (page: Page) =>
  page.locator('.rd-hits li').filter({ hasNotText: 'Marked' }).locator('[name="hits"]').first();

/** Whether the page lies so far turned, by the name of its reading. */
const lies =
  (turned: number) =>
  ({ text }: PageNow): boolean =>
    (text?.split('~')[1] ?? '0') === String(turned);

const inCrime = ({ marks }: PageNow) => marks.filter(({ code }) => code === 'crime');

/** Every act of an officer at the workbench, in an order in which each can be done. */
export const acts: readonly ActOfWorkbench[] = [
  decided('Release', 'd', 'release'),
  {
    ...{
      name: 'accept what is suggested',
      pointer: presses(/^Accept ?: /),
      keys: ['s', 'a'],
      form: presses(/^Accept ?: /),
    },
    ...{ holds: (after, before) => after.suggestions.length < before.suggestions.length, told: /^Accepted/ },
    control: ['button', /^Accept/],
  },
  {
    ...{ name: 'turn it down', pointer: presses(/^Turn down ?: /), keys: ['s', 'x'], form: presses(/^Turn down ?: /) },
    ...{ holds: (after, before) => after.suggestions.length < before.suggestions.length, told: /^Turned down/ },
    control: ['button', /^Turn down/],
  },
  {
    ...{ name: 'words', pointer: withTool('Mark words', 20), keys: ['ArrowDown', 'Shift+ArrowRight', 'Enter'] },
    ...{ form: ticks('words'), holds: added('words'), told: /^Marked/, control: ['listbox', /^Page \d of/] },
  },
  {
    ...{ name: 'this line', pointer: withTool('Mark lines', 12), keys: ['ArrowDown', 'l'], form: ticks('lines') },
    ...{ holds: added('words'), told: /^Marked/, control: ['button', /^Mark lines$/] },
  },
  {
    ...{
      name: 'this column',
      pointer: withTool('Mark a column', 12),
      keys: ['ArrowDown', 'c'],
      form: ticks('columns'),
    },
    ...{ holds: added('words'), told: /^Marked/, control: ['button', /^Mark a column$/] },
  },
  {
    ...{ name: 'a box', pointer: withTool('Draw a box', 90), keys: ['b', 'Shift+ArrowDown', 'ArrowRight', 'Enter'] },
    form: async (page) => {
      const corner = (x: number, y: number) => page.locator('[name="pt"]').click({ position: { x, y } });
      await leads(page, () => corner(500, 500));
      await leads(page, () => corner(600, 560));
    },
    ...{ holds: added('box'), told: /^Box marked/, control: ['button', /^Draw a box$/] },
  },
  {
    name: 'another exemption, then the whole page',
    pointer: async (page) => {
      await page.getByLabel('Crime and taxation').first().check();
      await presses('Mark the whole page')(page);
    },
    keys: ['3', 'p'],
    form: async (page) => {
      await page.getByLabel('Crime and taxation').first().check();
      await presses('Mark the whole page')(page);
    },
    holds: (after, before) => added('page')(after, before) && after.marks.at(-1)?.code === 'crime',
    ...{ told: /whole page is marked/, control: ['radio', /Crime and taxation/] },
  },
  {
    name: 'let a mark rest on the exemption that is chosen',
    ...{ pointer: presses(/^Change exemption/), keys: ['m', 'e'], form: presses(/^Change exemption/) },
    holds: (after, before) =>
      after.marks.length === before.marks.length && inCrime(after).length === inCrime(before).length + 1,
    ...{ told: /^Exemption changed/, control: ['button', /^Change exemption/] },
  },
  {
    ...{ name: 'take a mark off', pointer: presses(/^Remove/), keys: ['m', 'Delete'], form: presses(/^Remove/) },
    ...{ holds: (after, before) => after.marks.length === before.marks.length - 1, told: /^Mark removed/ },
    control: ['button', /^Remove/],
  },
  {
    ...{ name: 'undo', pointer: presses(/^Undo/), keys: ['u'], form: presses(/^Undo/), told: /^Undone/ },
    ...{ holds: (after, before) => after.marks.length === before.marks.length + 1 && after.redo !== null },
    control: ['button', /^Undo/],
  },
  {
    ...{ name: 'redo', pointer: presses(/^Redo/), keys: ['y'], form: presses(/^Redo/), told: /^Done again/ },
    ...{ holds: (after, before) => after.marks.length === before.marks.length - 1 && after.redo === null },
    control: ['button', /^Redo/],
  },
  decided('Redact', 'r', 'redact'),
  decided('Withhold', 'w', 'withhold'),
  decided('Duplicate', 'v', 'duplicate'),
  decided('Out of scope', 'o', 'out-of-scope'),
  {
    name: 'lines ticked in the text',
    // All of the page is marked as crime by now: for that reason nothing more can be.
    pointer: async (page) => {
      await page.getByLabel('Serious harm').first().check();
      await unfold(page, 'Text of this page, line by line', false);
      await page.locator('[name="at"]').nth(1).check();
      await button(page, 'Mark what is ticked').click();
    },
    keys: async (page) => {
      await page.keyboard.press('2');
      await unfold(page, 'Text of this page, line by line', true);
      await tabTo(page.locator('[name="at"]').nth(1));
      await page.keyboard.press('Space');
      await tabTo(button(page, 'Mark what is ticked'));
      await page.keyboard.press('Enter');
    },
    form: async (page) => {
      await page.goto(page.url().replace(/[?#].*/, ''));
      await page.getByLabel('Serious harm').first().check();
      await unfold(page, 'Text of this page, line by line', false);
      await page.locator('[name="at"]').nth(1).check();
      await leads(page, () => button(page, 'Mark what is ticked').click());
    },
    ...{ holds: added('words'), told: /^Marked/, control: ['DisclosureTriangle', /^Text of this page/] },
  },
  {
    name: 'words wherever they stand on the page',
    ...form('Text of this page, line by line', { find: 'Nothing else stands' }, 'Mark these words'),
    ...{
      holds: added('words'),
      told: /^Marked/m,
      loads: '#told',
      control: ['DisclosureTriangle', /^Text of this page/],
    },
  },
  {
    name: 'decide a range of pages',
    ...form(
      'Decide several pages at once',
      { from: spare, to: spare, 'range-decision': 'Release' },
      'Decide these pages',
    ),
    holds: (after, before) => after.progress.decided === before.progress.decided + 1,
    ...{ told: /1 page decided/, loads: '#told', control: ['DisclosureTriangle', /^Decide several pages/] },
  },
  {
    name: 'the same place on other pages',
    ...form('The same box on other pages', { sameFrom: spare, sameTo: spare }, 'Mark this place on these pages'),
    holds: shows('.rd-list__pages li', (page) => new RegExp(`Page ${spare(page)}\\D.*1 mark`)),
    ...{
      told: /The box is marked on one more page/,
      loads: '#told',
      control: ['DisclosureTriangle', /^The same box on other pages$/],
    },
  },
  {
    name: 'a comment for whoever looks through',
    ...form(null, { body: 'Please look at the box.' }, 'Add comment'),
    holds: isShown('.rd-comments__body', 1),
    ...{ told: /Your comment stands on this page/, loads: '#commented', control: ['button', /^Add comment$/] },
  },
  {
    ...{ name: 'see it as it will be sent', pointer: presses('As it will be sent'), keys: ['t'] },
    ...{
      form: follows('As it will be sent'),
      holds: isShown('.rd-sheet--as-sent', 1),
      told: /^Shown as it will be sent/,
    },
    control: ['button', /^As it will be sent$/],
  },
  {
    ...{ name: 'see through the marks', pointer: presses('As it will be sent'), keys: ['t'] },
    ...{ form: follows(/see-through/), holds: isShown('.rd-sheet--as-sent', 0), told: /see-through/ },
    control: ['button', /^As it will be sent$/],
  },
  {
    ...{ name: 'larger', pointer: presses('150%'), keys: ['+'], form: null, holds: isShown('.rd-sheet--large', 1) },
    ...{ told: /150%/, control: ['button', /^150%$/] },
  },
  {
    ...{ name: 'smaller', pointer: presses('Fit'), keys: ['-'], form: null, holds: isShown('.rd-sheet--fit', 1) },
    ...{ told: /fits/, control: ['button', /^Fit$/] },
  },
  {
    name: 'the list of keys',
    pointer: (page) => page.getByText('Keyboard shortcuts').click(),
    ...{ keys: ['?'], form: null, holds: isShown('.rd-shortcuts[open]', 1), told: null },
    control: ['DisclosureTriangle', /^Keyboard shortcuts$/],
  },
  {
    ...{ name: 'turn right', pointer: presses('Turn right'), keys: [']'], form: presses('Turn right') },
    ...{ holds: lies(90), told: /^Turned right/, control: ['button', /^Turn right$/] },
  },
  {
    ...{ name: 'undo a turn', pointer: presses(/^Undo/), keys: ['u'], form: presses(/^Undo/), holds: lies(0) },
    ...{ told: /^Undone: the page is turned back/, control: ['button', /^Undo/] },
  },
  {
    ...{ name: 'redo a turn', pointer: presses(/^Redo/), keys: ['y'], form: presses(/^Redo/), holds: lies(90) },
    ...{ told: /^Done again: the page is turned/, control: ['button', /^Redo/] },
  },
  {
    ...{ name: 'turn left', pointer: presses('Turn left'), keys: ['['], form: presses('Turn left') },
    ...{ holds: lies(0), told: /^Turned left/, control: ['button', /^Turn left$/] },
  },
  {
    ...{ name: 'next page', pointer: follows('Next page'), keys: ['j'], form: follows('Next page') },
    ...{ holds: isOn(/\/[345]$/), told: /^Page [345] of 8/, control: ['link', /^Next page$/] },
  },
  {
    ...{ name: 'page before', pointer: follows('Page before'), keys: ['k'], form: follows('Page before') },
    ...{ holds: isOn(/\/[234]$/), told: /^Page [234] of 8/, control: ['link', /^Page before$/] },
  },
  {
    ...{ name: 'next undecided page', pointer: follows('Next undecided page'), keys: ['n'] },
    ...{ form: follows('Next undecided page'), holds: isOn(/\/[345678]$/), told: /^Page \d of 8.*Undecided/ },
    control: ['link', /^Next undecided page$/],
  },
  {
    name: 'back to where I left off',
    pointer: (page) => page.locator('.rd-left-off a').click(),
    keys: async (page) => {
      await tabTo(page.locator('.rd-left-off a'));
      await page.keyboard.press('Enter');
    },
    form: (page) => page.locator('.rd-left-off a').click(),
    ...{ holds: isOn(/\/[234]$/), told: /^Page [234] of 8/, control: ['link', /^page \d of Acts/] },
  },
  {
    name: 'a page by its number',
    pointer: async (page) => {
      await page.locator('#go-to').fill('8');
      await button(page, 'Go').click();
    },
    keys: ['g', '8', 'Enter'],
    form: async (page) => {
      await page.locator('#go-to').fill('8');
      await button(page, 'Go').click();
    },
    ...{ holds: isOn(/\/8$/), told: /^Page 8 of 8/, control: ['textbox', /^Go to page$/] },
  },
  {
    name: 'narrow the list of pages',
    ...{
      pointer: async (page) => {
        await page.getByLabel('Show pages').selectOption('undecided');
        await button(page, 'Show').click();
      },
      keys: async (page) => {
        await tabTo(page.getByLabel('Show pages'), 'Shift+Tab');
        await arrowTo(page.getByLabel('Show pages'), 'Undecided');
        await tabTo(button(page, 'Show'));
        await page.keyboard.press('Enter');
      },
      form: async (page) => {
        await page.getByLabel('Show pages').selectOption('undecided');
        await button(page, 'Show').click();
      },
    },
    ...{
      holds: isOn(/\?show=undecided$/),
      told: /^\d of 8 pages of this document/,
      control: ['combobox', /^Show pages$/],
    },
  },
  {
    name: 'show all pages again',
    pointer: follows('Clear the filter'),
    keys: async (page) => {
      await tabTo(page.getByRole('link', { name: 'Clear the filter' }), 'Shift+Tab');
      await page.keyboard.press('Enter');
    },
    ...{ form: follows('Clear the filter'), holds: isOn(/\/8$/), told: /^8 of 8 pages/ },
    control: ['link', /^Clear the filter$/],
  },
  {
    name: 'another document',
    pointer: follows(/^Hard to read/),
    keys: async (page) => {
      await tabTo(page.getByRole('link', { name: /^Hard to read/ }), 'Shift+Tab');
      await page.keyboard.press('Enter');
    },
    ...{ form: follows(/^Hard to read/), holds: isShown('.rd-sheet--veiled', 1), told: /^Page 1 of 1, Hard to read/ },
    control: ['link', /^Hard to read/],
  },
  {
    name: 'what is blurred until it is wanted',
    pointer: presses('Show the pages of this document'),
    keys: async (page) => {
      await tabTo(button(page, 'Show the pages of this document'), 'Shift+Tab');
      await page.keyboard.press('Enter');
    },
    form: follows('Show the pages of this document'),
    ...{ holds: isShown('.rd-sheet--veiled', 0), told: /^The pages of this document are shown/ },
    control: ['button', /^Show the pages of this document$/],
  },
  {
    name: 'a term in all documents',
    pointer: async (page) => {
      await follows('Search all documents')(page);
      await page.locator('#term').fill('Quill');
      await button(page, 'Search').click();
      await unmarked(page).check();
      await button(page, 'Mark only those ticked').click();
    },
    keys: async (page) => {
      await tabTo(page.getByRole('link', { name: 'Search all documents' }), 'Shift+Tab');
      await page.keyboard.press('Enter');
      await tabTo(page.locator('#term'));
      await page.keyboard.type('Quill');
      await page.keyboard.press('Enter');
      await tabTo(unmarked(page));
      await page.keyboard.press('Space');
      await tabTo(button(page, 'Mark only those ticked'));
      await page.keyboard.press('Enter');
    },
    form: async (page) => {
      await follows('Search all documents')(page);
      await page.locator('#term').fill('Quill');
      await button(page, 'Search').click();
      await unmarked(page).check();
      await button(page, 'Mark only those ticked').click();
    },
    holds: shows('main', () => '1 place marked'),
    ...{ told: /1 place marked/, loads: null, control: ['link', /^Search all documents$/] },
  },
];
