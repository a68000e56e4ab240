import { HtmlValidate } from 'html-validate';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { App } from '../../app/app.ts';
import { newId } from '../../app/services/new-id.ts';
import type { Actor } from '../../machines/actors.ts';
import { type CaseId, caseId, incidentId, type StaffId } from '../../machines/ids.ts';
import { makeWorld, secrets, type World } from '../access/world.ts';
import { asksForAccess } from '../ask/answers.ts';
import { fillIn } from '../ask/house.ts';
import { does } from '../review/world.ts';
import { axeFindings, openBrowser, openWindow, type Window } from './browser.ts';
import { makeHardAnswer } from './hard-answer.ts';
import { type House, openHouse } from './house.ts';
import { atDesk } from './people.ts';

let house: House<World & { token: string; hard: Awaited<ReturnType<typeof makeHardAnswer>> }>;
let browser: Browser;
const windows: Partial<Record<Who, Window>> = {};
beforeAll(async () => {
  [house, browser] = await Promise.all([
    openHouse(async (app, staff) => {
      const world = await makeWorld(app, staff);
      await twoIncidents(app, staff.priya, caseId.parse(world.open.caseId));
      return { ...world, hard: await makeHardAnswer(app, staff), token: await fillIn(app, asksForAccess) };
    }),
    openBrowser(),
  ]);
  const { origin } = house.server;
  const { sessions, token, hard } = house.seeded;
  const someone = async (cookies: Record<string, string>, leaves = false): Promise<Window> => {
    const window = await openWindow(browser, origin, { width: 320, leaves });
    for (const [name, value] of Object.entries(cookies))
      await window.page.context().addCookies([{ name, value, url: origin.replace('http:', 'https:'), secure: true }]);
    return window;
  };
  windows.nobody = await someone({});
  windows.asker = await someone({ '__Host-draft': token });
  windows.welsh = await someone({ '__Host-draft': token, '__Host-language': 'cy' });
  windows.requester = await someone({ '__Host-requester': sessions.requester }, true);
  windows.reader = await someone({ '__Host-requester': hard.session });
  for (const [who, key] of [
    ['officer', 'priya'],
    ['dpo', 'grace'],
    ['administrator', 'sam'],
  ] as const) {
    const { window } = await atDesk(browser, origin, key, true, who === 'administrator' ? '/admin' : '/desk');
    await window.page.setViewportSize({ width: 320, height: 900 });
    windows[who] = window;
  }
});
afterAll(async () => {
  await browser?.close();
  await house?.close();
});

/** Two of one kind: they have to be told apart by ear too. */
async function twoIncidents(app: App, by: StaffId, id: CaseId): Promise<void> {
  const officer = { kind: 'staff', id: by, roles: ['officer'] } satisfies Actor;
  const said = { kind: 'wrong-recipient', awareAt: app.clock.now(), happenedOn: null, people: 1 } as const;
  const about = { what: 'A letter went astray', whose: 'The requester' };
  for (let n = 0; n < 2; n++) {
    const incident = { type: 'incident.recorded', incidentId: incidentId.parse(newId()), ...said, ...about } as const;
    expect(await does(app, id, officer, incident)).toMatchObject({ ok: true });
  }
}

type Who = 'nobody' | 'asker' | 'welsh' | 'requester' | 'reader' | 'officer' | 'dpo' | 'administrator';

const windowOf = (who: Who): Window => {
  const window = windows[who];
  if (window === undefined) throw new Error(`${who} is not there`);
  return window;
};

/** Doctype in lower case is how React writes it; the rest are rules of taste that GOV.UK markup does not follow. */
const validator = new HtmlValidate({
  extends: ['html-validate:standard'],
  rules: {
    'doctype-style': 'off',
    'no-inline-style': 'off',
    'long-title': 'off',
    'prefer-native-element': 'off',
    'no-redundant-role': 'off',
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'no-trailing-whitespace': 'off',
    'require-sri': 'off',
    'svg-focusable': 'off',
    'tel-non-breaking': 'off',
    'no-implicit-button-type': 'off',
  },
});

/** What has to be true of the page as it stands, whoever looks at it. */
async function examine(who: Who, html: string, state: 'right' | 'wrong'): Promise<void> {
  const { page, faults } = windowOf(who);
  const at = new URL(page.url()).pathname;
  const checked = await validator.validateString(html);
  const problems = checked.results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line }) => `${ruleId}: ${message} (line ${line})`),
  );
  expect(problems, at).toEqual([]);
  const title = await page.title();
  const [wrong, language] = who === 'welsh' ? ['Gwall: ', 'cy'] : ['Error: ', 'en'];
  expect(title.startsWith(wrong), title).toBe(state === 'wrong');
  expect(await page.locator('html').getAttribute('lang')).toBe(language);
  for (const secret of secrets) expect(`${title} ${decodeURIComponent(page.url())}`).not.toContain(secret);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(wide, `${at} scrolls sideways at 320 pixels`).toBeLessThanOrEqual(0);
  expect(await axeFindings(page)).toEqual([]);
  expect(faults).toEqual([]);
  faults.length = 0;
}

const caseOf = () => `/desk/cases/${house.seeded.open.caseId}`;
const own = () => `/track/cases/${house.seeded.open.reference}`;
const answered = () => `/track/cases/${house.seeded.answered.reference}`;

const hard = () => `/track/cases/${house.seeded.hard.reference}`;

const pages: readonly (readonly [Who, string, () => string])[] = [
  ['nobody', 'start', () => '/'],
  ['nobody', 'staying safe', () => '/ask/staying-safe'],
  ['nobody', 'nothing to carry on with', () => '/ask/carry-on'],
  ['nobody', 'contact', () => '/contact'],
  ['nobody', 'privacy', () => '/privacy'],
  ['nobody', 'cookies', () => '/cookies'],
  ['nobody', 'accessibility', () => '/accessibility'],
  ['nobody', 'mailbox', () => '/mailbox'],
  ['nobody', 'follow', () => '/track'],
  ['nobody', 'signed out', () => '/track/signed-out'],
  ['nobody', 'a dead link', () => `/track/open/${'A'.repeat(43)}`],
  ['nobody', 'sign-in', () => '/sign-in'],
  ['nobody', 'nowhere', () => '/nowhere'],
  ['asker', 'radios, filled', () => '/ask/who-about'],
  ['asker', 'checkboxes, filled', () => '/ask/what-you-want'],
  ['asker', 'several lines, filled', () => '/ask/your-other-names'],
  ['asker', 'date, filled', () => '/ask/date-of-birth'],
  ['asker', 'long text, filled', () => '/ask/how-to-contact-safely'],
  ['asker', 'upload', () => '/ask/change-of-name'],
  ['asker', 'save', () => '/ask/save'],
  ['asker', 'passphrase', () => '/ask/passphrase'],
  ['asker', 'check', () => '/ask/check'],
  ['welsh', 'start', () => '/'],
  ['welsh', 'radios, filled', () => '/ask/who-about'],
  ['welsh', 'date, filled', () => '/ask/date-of-birth'],
  ['welsh', 'upload', () => '/ask/change-of-name'],
  ['welsh', 'passphrase', () => '/ask/passphrase'],
  ['welsh', 'check', () => '/ask/check'],
  ['welsh', 'cookies', () => '/cookies'],
  ['welsh', 'accessibility', () => '/accessibility'],
  ['requester', 'own cases', () => '/track/cases'],
  ['requester', 'own case', own],
  ['requester', 'own case, answered', answered],
  ['requester', 'answer', () => `${answered()}/answer`],
  ['requester', 'messages', () => `${own()}/messages`],
  ['requester', 'proof', () => `${own()}/proof/identity`],
  ['requester', 'question', () => `${own()}/question`],
  ['requester', 'withdraw', () => `${own()}/withdraw`],
  ['requester', 'copy', () => `${own()}/copy`],
  ['requester', 'how to receive', () => `${own()}/how-to-receive`],
  ['requester', 'slow down', () => `${own()}/pace`],
  ['reader', 'own case with an answer that is hard to read', hard],
  ['reader', 'before a hard document', () => `${hard()}/before/document-2`],
  ['reader', 'how to receive, too late', () => `${hard()}/how-to-receive`],
  ['officer', 'cases', () => '/desk'],
  ['officer', 'today', () => '/desk/today'],
  ['dpo', 'today', () => '/desk/today'],
  ['officer', 'cases, none fits', () => '/desk?find=nobody-at-all'],
  ['officer', 'add a request', () => '/desk/requests/new'],
  ['officer', 'case', caseOf],
  ['officer', 'request', () => `${caseOf()}/request`],
  ['officer', 'searches', () => `${caseOf()}/searches`],
  ['officer', 'documents', () => `${caseOf()}/documents`],
  ['officer', 'answer of a case', () => `${caseOf()}/answer`],
  ['officer', 'messages of a case', () => `${caseOf()}/messages`],
  ['officer', 'doubts about the answer', () => `${caseOf()}/doubts`],
  ['officer', 'copies', () => `${caseOf()}/copies`],
  ['officer', 'comments on pages', () => `${caseOf()}/comments`],
  ['officer', 'order of documents', () => `${caseOf()}/file-order`],
  ['officer', 'pages of a document', () => `${caseOf()}/file-order/${house.seeded.open.document}`],
  ['officer', 'timeline', () => `${caseOf()}/timeline`],
  ['officer', 'exemptions', () => '/desk/exemptions'],
  ['officer', 'exemptions of a case', () => `${caseOf()}/exemptions`],
  ['officer', 'an exemption considered', () => `${caseOf()}/acts/consider-exemption?of=serious-harm`],
  ['officer', 'people of a case', () => `${caseOf()}/people`],
  ['officer', 'names in no entry', () => `${caseOf()}/people/names`],
  ['officer', 'somebody for the register', () => `${caseOf()}/acts/name-person`],
  ['officer', 'another person considered', () => `${caseOf()}/acts/consider-person`],
  ['officer', 'work of a case', () => `${caseOf()}/work`],
  ['officer', 'ask for a search', () => `${caseOf()}/acts/ask-search`],
  ['officer', 'what the letter says', () => `${caseOf()}/acts/complete-content`],
  ['officer', 'an act', () => `${caseOf()}/acts/decide`],
  ['officer', 'an act that cannot be done', () => `${caseOf()}/acts/release`],
  ['officer', 'how they get the answer', () => `${caseOf()}/acts/receiving`],
  ['officer', 'who they can ask for', () => `${caseOf()}/acts/contact`],
  ['officer', 'slower', () => `${caseOf()}/acts/pace`],
  ['officer', 'warn of hard content', () => `${caseOf()}/acts/hard-content?of=whole`],
  ['officer', 'letters on the way', () => `${caseOf()}/notices/progress`],
  ['officer', 'terms', () => `${caseOf()}/terms`],
  ['officer', 'incidents of a case', () => `${caseOf()}/incidents`],
  ['officer', 'record an incident', () => `${caseOf()}/acts/record-incident`],
  ['officer', 'workbench', () => `${caseOf()}/workbench`],
  ['officer', 'account', () => '/account'],
  ['officer', 'calendar', () => '/account/calendar'],
  ['dpo', 'away and standing in', () => '/account/away'],
  ['dpo', 'why a case is opened', () => `${caseOf()}/open`],
  ['dpo', 'figures', () => '/dpo'],
  ['dpo', 'forecast', () => '/dpo/forecast'],
  ['dpo', 'figures of months', () => '/dpo/figures'],
  ['dpo', 'request log', () => '/dpo/request-log'],
  ['dpo', 'missed dates', () => '/dpo/breaches'],
  ['dpo', 'incidents', () => '/dpo/incidents'],
  ['dpo', 'reports', () => '/dpo/reports'],
  ['dpo', 'report of a year', () => '/dpo/reports/2026-27'],
  ['dpo', 'numbers to publish', () => '/dpo/publication'],
  ['dpo', 'keeping and destroying', () => '/dpo/disposal'],
  ['dpo', 'agree to what is destroyed', () => '/desk/disposal'],
  ['dpo', 'audit', () => '/dpo/audit'],
  ['dpo', 'what stands out', () => '/dpo/audit/standing-out'],
  ['dpo', 'whether the record is unchanged', () => '/dpo/audit/chain'],
  ['administrator', 'people', () => '/admin'],
  ['administrator', 'invite', () => '/admin/invite'],
  ['administrator', 'a person', () => `/admin/people/${house.seeded.staff.tom}`],
  ['administrator', 'bank holidays', () => '/admin/profile/bank-holidays'],
  ['administrator', 'today', () => '/admin/today'],
  ['administrator', 'work given up', () => '/admin/queue'],
  ['administrator', 'what happened', () => '/admin/events'],
  ['administrator', 'not allowed', () => '/desk'],
];

describe('a page as it is looked at', () => {
  it.each(pages)('%s: %s', async (who, _, path) => {
    const { page } = windowOf(who);
    const response = await page.goto(path());
    await examine(who, (await response?.text()) ?? '', 'right');
  });
});

/** Forms, the button that sends them, and nothing filled in. */
const forms: readonly (readonly [Who, string, () => string, string])[] = [
  ['asker', 'your name', () => '/ask/your-name', 'Continue'],
  ['asker', 'date', () => '/ask/date-of-birth', 'Continue'],
  ['asker', 'email', () => '/ask/your-email', 'Continue'],
  ['asker', 'upload', () => '/ask/change-of-name', 'Upload'],
  ['asker', 'save', () => '/ask/save', 'Send me a link'],
  ['welsh', 'your name', () => '/ask/your-name', 'Parhau'],
  ['welsh', 'date', () => '/ask/date-of-birth', 'Parhau'],
  ['asker', 'passphrase', () => '/ask/passphrase', 'Continue'],
  ['nobody', 'follow', () => '/track', 'Send me a link'],
  ['nobody', 'sign-in', () => '/sign-in', 'Continue'],
  ['requester', 'message', () => `${own()}/messages`, 'Send message'],
  ['requester', 'proof', () => `${own()}/proof/identity`, 'Send'],
  ['requester', 'withdraw', () => `${own()}/withdraw`, 'Stop this request'],
  ['officer', 'add a request', () => '/desk/requests/new', 'Open the case'],
  ['officer', 'record a search', () => `${caseOf()}/acts/record-search`, 'Record search'],
  ['officer', 'an exemption considered', () => `${caseOf()}/acts/consider-exemption?of=child-abuse`, 'Record'],
  ['officer', 'ask for a search', () => `${caseOf()}/acts/ask-search`, 'Ask for the search'],
  ['officer', 'extend', () => `${caseOf()}/acts/extend`, 'Extend and give notice'],
  ['officer', 'documents', () => `${caseOf()}/documents`, 'Upload'],
  ['officer', 'note', () => `${caseOf()}/timeline`, 'Add note'],
  ['officer', 'message of a case', () => `${caseOf()}/messages`, 'Send message'],
  ['officer', 'terms', () => `${caseOf()}/terms`, 'Search'],
  ['officer', 'somebody for the register', () => `${caseOf()}/acts/name-person`, 'Add'],
  ['dpo', 'why a case is opened', () => `${caseOf()}/open`, 'Open the case'],
  ['administrator', 'invite', () => '/admin/invite', 'Send invitation'],
];

describe('a form sent with nothing in it', () => {
  it.each(forms)('%s: %s', async (who, _, path, button) => {
    const { page } = windowOf(who);
    await page.goto(path());
    for (const field of await page
      .locator('main form input[type=text], main form input[type=email], main form textarea')
      .all())
      if (await field.isVisible()) await field.fill('');
    for (const tick of await page.locator('main form input[type=checkbox]').all()) await tick.uncheck();
    const answered = page.waitForResponse((response) => response.request().method() === 'POST');
    await Promise.all([
      page.waitForEvent('load'),
      page.getByRole('button', { name: button, exact: true }).first().click(),
    ]);
    const response = await answered;
    expect([400, 422]).toContain(response.status());
    await examine(who, await response.text(), 'wrong');
    const [first] = await page.locator('.govuk-error-summary a').all();
    const target = await first?.getAttribute('href');
    if (target) expect(await page.locator(target).count(), `the summary leads to ${target}`).toBe(1);
  });
});

it('leaving ends the session, and Back shows nothing of it', async () => {
  const { page } = windowOf('requester');
  await page.goto(own());
  await page.goto(`${own()}/copy`);
  await page.locator('.govuk-js-exit-this-page-button').click();
  await page.waitForURL((url) => url.origin !== house.server.origin);
  expect(await page.context().cookies(house.server.origin)).toEqual([]);
  for (let back = 0; back < 2; back += 1) {
    await page.goBack();
    await page.waitForLoadState();
    const text = (await page.locator('body').textContent()) ?? '';
    expect(text).not.toContain(house.seeded.open.reference);
    for (const secret of secrets) expect(text).not.toContain(secret);
  }
});
