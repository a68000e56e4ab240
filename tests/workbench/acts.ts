import type { Page } from 'playwright-core';
import type { PageNow } from '../../app/components/review/types.ts';

/** By mouse, by keys alone, and by the plain form of a browser without scripts. */
export const ways = ['pointer', 'keys', 'form'] as const;
export type Way = (typeof ways)[number];

/** How a page stands, and what the browser shows of it. */
export interface Seen {
  readonly now: PageNow;
  readonly page: Page;
}

export interface ActOfWorkbench {
  readonly name: string;
  /** Does it with the mouse, with the script. */
  readonly pointer: (page: Page) => Promise<unknown>;
  /** The keys that do it while the page has the focus. */
  readonly keys: readonly string[];
  /** Does it without a script: fields, then a button or a link. */
  readonly form: (page: Page) => Promise<unknown>;
  /** What holds afterwards, that did not before. */
  readonly holds: (after: PageNow, before: PageNow) => boolean;
  /** What whoever listens is told. */
  readonly told: RegExp;
  /** Role and name under which assistive technology meets it. */
  readonly control: readonly [role: string, name: RegExp];
}

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' }).first();
const presses = (name: string | RegExp) => (page: Page) => button(page, name).click();

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
  await button(page, 'Mark what is ticked').click();
};

const added = (scope: 'words' | 'box' | 'page') => (after: PageNow, before: PageNow) =>
  after.marks.length === before.marks.length + 1 && after.marks.at(-1)?.scope === scope;
const decides = (decision: string) => (after: PageNow) => after.decision?.decision === decision;
const decided = (name: string, key: string, decision: string): ActOfWorkbench => ({
  ...{ name: `decide: ${name}`, pointer: presses(new RegExp(`^${name}`)), keys: [key] },
  ...{ form: presses(new RegExp(`^${name}`)), holds: decides(decision), told: new RegExp(`Decided: ${name}`) },
  control: ['button', new RegExp(`^${name}`)],
});

/** Every act of an officer on one page, in an order in which each can be done. */
export const acts: readonly ActOfWorkbench[] = [
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
    ...{ form: ticks('words'), holds: added('words'), told: /^Marked/, control: ['application', /^Page \d of/] },
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
      await page.locator('[name="pt"]').click({ position: { x: 500, y: 500 } });
      await page.locator('[name="pt"]').click({ position: { x: 600, y: 560 } });
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
    ...{ name: 'turn the page', pointer: presses('Turn right'), keys: [']'], form: presses('Turn right') },
    ...{ holds: (after, before) => after.text !== before.text, told: /^Turned right/ },
    control: ['button', /^Turn right$/],
  },
];
