import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { App } from '../../app/app.ts';
import { cookieNames } from '../../app/http/cookies.ts';
import { northfold } from '../../app/profile.ts';
import { journey } from '../../app/questions/flow.ts';
import type { Answers, Field } from '../../app/questions/kit.ts';
import { typedOf } from '../../app/questions/read.ts';
import { loadDraft } from '../../app/services/asking/draft-store.ts';
import { saveAnswer } from '../../app/services/asking/save-answer.ts';
import { startDraft } from '../../app/services/asking/start-draft.ts';
import { rights } from '../../machines/people.ts';
import { asksForAccess } from '../ask/answers.ts';
import { fillIn } from '../ask/house.ts';
import { type House, openHouse } from '../e2e/house.ts';
import { isWelsh, textsOf } from '../language/welsh-text.ts';

const words = 'Xyzzy';

/** An answer to any question: what was wanted, else the first choice, a day or a word. */
function answerTo(field: Field, wanted: Answers): Answers {
  const given = wanted[field.name];
  if (given !== undefined) return { [field.name]: given };
  switch (field.type) {
    case 'radios':
    case 'checkboxes':
      return { [field.name]: field.options[0]?.value ?? '' };
    case 'date':
      return { [field.name]: field.when === 'future' ? '2031-03-27' : '1987-03-27' };
    case 'year':
      return { [field.name]: '1990' };
    case 'tel':
      return { [field.name]: '07700 900123' };
    case 'email':
      return { [field.name]: 'renee@example.org' };
    default:
      return { [field.name]: words };
  }
}

/** A draft of somebody who answers all they are asked. */
async function filled(app: App, wanted: Answers): Promise<{ token: string; pages: string[] }> {
  const token = await startDraft(app);
  let answers: Answers = {};
  for (let page = journey(answers)[0]; page !== undefined; ) {
    const { id, fields } = page;
    const typed = typedOf(page, Object.assign({}, ...fields.map((field) => answerTo(field, wanted))));
    const saved = await saveAnswer(app, token, id, typed);
    if (!saved.ok) throw new Error(`${id}: ${JSON.stringify(saved)}`);
    answers = saved.draft.answers;
    const walk = journey(answers);
    page = walk[walk.findIndex((one) => one.id === id) + 1];
  }
  const draft = (await loadDraft(app, token))?.draft;
  return { token, pages: journey(draft?.answers ?? {}).map(({ id }) => id) };
}

const own = { 'your-name': words, 'email-right': 'yes' };
/** With these, every question there is is asked of somebody. */
const askers = {
  'a grown-up who asks for everything': {
    ...own,
    'who-about': 'me',
    'what-you-want': [...rights],
    'contact-ways': ['email', 'phone', 'post', 'worker'],
    'contact-safe': 'with-care',
    'complaint-urgent': 'yes',
    'proof-how': 'upload',
    'needed-by': 'yes',
    'correction-1-more': 'no',
  },
  'a young person': { ...own, 'who-about': 'me', 'your-birth': '2012-03-27', 'help-you-need': ['interpreter'] },
  'a parent': { ...own, 'who-about': 'child', 'court-order': 'yes', 'child-knows': 'yes' },
  'someone who acts for another': { ...own, 'who-about': 'someone', relationship: 'solicitor', authority: 'consent' },
} satisfies Record<string, Answers>;

const given = [
  ...Object.values(northfold.welsh ?? {}),
  words,
  northfold.contact.email,
  northfold.dpo.email,
  'English',
  'Rightsdesk',
  ...Object.values(cookieNames),
  'renee@example.org',
];

let house: House<{ drafts: Record<string, { token: string; pages: string[] }>; ready: string }>;
beforeAll(async () => {
  house = await openHouse(async (app) => {
    const drafts = Object.fromEntries(
      await Promise.all(Object.entries(askers).map(async ([who, wanted]) => [who, await filled(app, wanted)] as const)),
    );
    return { drafts, ready: await fillIn(app, asksForAccess) };
  });
});
afterAll(() => house.close());

const cookies = (draft = '', language = 'cy') => `__Host-draft=${draft}; __Host-language=${language}`;

const get = (path: string, cookie = cookies()) =>
  fetch(`${house.server.origin}${path}`, { redirect: 'manual', headers: { Cookie: cookie } });

/** What of a page is not Welsh. */
async function english(path: string, cookie = cookies()): Promise<string[]> {
  const answer = await get(path, cookie);
  const html = await answer.text();
  expect(html, path).toContain('<html lang="cy"');
  const addresses = northfold.contact.address.concat(northfold.dpo.address);
  return textsOf(html)
    .filter((text) => !isWelsh(text, [...given, ...addresses]))
    .map((text) => `${path}: ${text}`);
}

describe('pages in Welsh', () => {
  it.each([
    '/',
    '/ask/staying-safe',
    '/ask/carry-on',
    '/contact',
    '/privacy',
    '/cookies',
    '/accessibility',
    '/nowhere',
  ])('%s has no English left', async (path) => {
    expect(await english(path)).toEqual([]);
  });

  it.each(Object.keys(askers))('no question to %s has English left', async (who) => {
    const { token, pages } = house.seeded.drafts[who] ?? { token: '', pages: [] };
    expect(pages.length).toBeGreaterThan(20);
    const left: string[] = [];
    for (const page of pages) left.push(...(await english(`/ask/${page}`, cookies(token))));
    for (const path of ['/ask/passphrase', '/ask/save']) left.push(...(await english(path, cookies(token))));
    expect(left).toEqual([]);
  });

  it('a form with faults says in Welsh what is wrong', async () => {
    const { token } = house.seeded.drafts['a parent'] ?? { token: '' };
    const answer = await fetch(`${house.server.origin}/ask/your-name`, {
      method: 'POST',
      headers: {
        Cookie: cookies(token),
        Origin: house.server.origin,
        'Content-Type': 'application/x-www-form-urlencoded',
      },
      body: 'your-name=',
    });
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain('<title>Gwall: ');
    expect(html).toContain('Rhowch eich enw llawn');
    expect(textsOf(html).filter((text) => !isWelsh(text, given))).toEqual([]);
  });
});

describe('the choice of a language', () => {
  it('is offered on each page and leads to the same place and back', async () => {
    const { token } = house.seeded.drafts['a parent'] ?? { token: '' };
    const there = await (await get('/ask/who-about?change=1', cookies(token, 'en'))).text();
    expect(there).toContain('href="/ask/who-about?change=1&amp;language=cy"');
    const answer = await get('/ask/who-about?change=1&language=cy', cookies(token, 'en'));
    expect(answer.headers.get('set-cookie')).toMatch(/^__Host-language=cy;/);
    const back = await answer.text();
    expect(back).toContain('Am bwy mae’r wybodaeth?');
    expect(back).toContain('href="/ask/who-about?change=1&amp;language=en"');
  });

  it('is kept through sending: the confirmation is in Welsh, and so will be what follows', async () => {
    const cookie = cookies(house.seeded.ready);
    const check = await (await get('/ask/check', cookie)).text();
    expect(check).toContain('Gwiriwch eich atebion cyn i chi anfon eich cais');
    const [, commandId = ''] = /name="commandId" value="([^"]+)"/.exec(check) ?? [];
    const sent = await fetch(`${house.server.origin}/ask/check`, {
      method: 'POST',
      redirect: 'manual',
      headers: {
        Cookie: cookie,
        Origin: house.server.origin,
        'Content-Type': 'application/x-www-form-urlencoded',
      },
      body: new URLSearchParams({ commandId }),
    });
    expect(sent.headers.get('location')).toBe('/ask/sent');
    expect(await (await get('/ask/sent', cookie)).text()).toContain('Cais wedi’i anfon');
    const copy = await (await get('/ask/sent/copy.txt', cookie)).text();
    expect(copy).toContain('Copi o’r hyn a ofynnoch');
    expect(copy).toContain('Am bwy mae’r wybodaeth?\r\n  Fi');
  });

  it('changes nothing for staff', async () => {
    expect(await (await get('/sign-in?language=cy')).text()).toContain('<html lang="en"');
  });

  it('leads nowhere else', async () => {
    for (const path of ['//evil.example/?language=cy', '/\\evil.example/?language=cy'])
      expect((await get(path)).status, path).toBe(400);
    expect(await (await get('/?language=https://evil.example')).text()).not.toContain('evil.example/');
  });
});
