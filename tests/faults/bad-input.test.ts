import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoPassword, demoStaff } from '../../app/demo/staff.ts';
import { cookieNames } from '../../app/http/cookies.ts';
import { makeWorld, type World } from '../access/world.ts';
import { asksForAccess } from '../ask/answers.ts';
import { fillIn } from '../ask/house.ts';
import { drawPdf } from '../documents/make-pdf.ts';
import { type House, openHouse } from '../e2e/house.ts';
import { hidden, type Sent, signIn, Visitor } from '../e2e/visitor.ts';

let house: House<World & { token: string }>;
let officer: Visitor;
let requester: Visitor;
let asker: Visitor;
beforeAll(async () => {
  house = await openHouse(async (app, staff) => ({
    ...(await makeWorld(app, staff)),
    token: await fillIn(app, asksForAccess),
  }));
  const { origin } = house.server;
  officer = new Visitor(origin);
  await signIn(officer, demoStaff.priya.email, demoPassword);
  requester = new Visitor(origin);
  requester.cookies.set(cookieNames.requester, house.seeded.sessions.requester);
  asker = new Visitor(origin);
  asker.cookies.set(cookieNames.draft, house.seeded.token);
});
afterAll(async () => {
  await house?.close();
});

const caseAddress = () => `/desk/cases/${house.seeded.open.caseId}`;
const ownAddress = () => `/track/cases/${house.seeded.open.reference}`;

/** What a person reads of an answer: an error summary, a banner, or the sentences of a page that says no. */
function told({ text }: Sent): string {
  const [, main = text] = /<main[^>]*>([\s\S]*?)<\/main>/.exec(text) ?? [];
  return main
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Refused as a form that cannot be taken is: one of these statuses, with words, never by falling over. */
function refused(sent: Sent, statuses: readonly number[] = [400, 404, 409, 413, 415, 422]): void {
  expect(statuses, told(sent)).toContain(sent.status);
  if (sent.status !== 303) expect(told(sent).length).toBeGreaterThan(20);
  expect(sent.text).not.toMatch(/at .*\.(js|ts):\d+|SQLITE|ZodError|TypeError/);
}

const versionNow = async (): Promise<string> => {
  const page = await officer.get(`${caseAddress()}/acts/record-search`);
  return hidden(page.text, 'version');
};

type Who = 'officer' | 'requester' | 'asker';
const of = (who: Who): Visitor => ({ officer, requester, asker })[who];

/** Forms of every audience, and one field of each that takes text. */
const forms: readonly { who: Who; path: () => string; field: string }[] = [
  { who: 'asker', path: () => '/ask/your-name', field: 'your-name' },
  { who: 'asker', path: () => '/ask/what-you-want', field: 'what-you-want' },
  { who: 'asker', path: () => '/ask/passphrase', field: 'how' },
  { who: 'asker', path: () => '/ask/save', field: 'email' },
  { who: 'asker', path: () => '/track', field: 'reference' },
  { who: 'asker', path: () => `/track/open/${'A'.repeat(43)}`, field: 'code' },
  { who: 'asker', path: () => '/sign-in', field: 'email' },
  { who: 'requester', path: () => `${ownAddress()}/messages`, field: 'body' },
  { who: 'requester', path: () => `${ownAddress()}/question`, field: 'answer' },
  { who: 'requester', path: () => `${ownAddress()}/withdraw`, field: 'sure' },
  { who: 'officer', path: () => '/desk/requests/new', field: 'name' },
  { who: 'officer', path: () => caseAddress(), field: 'to' },
  { who: 'officer', path: () => `${caseAddress()}/timeline`, field: 'body' },
  { who: 'officer', path: () => `${caseAddress()}/messages`, field: 'body' },
  { who: 'officer', path: () => `${caseAddress()}/documents`, field: 'reason' },
  { who: 'officer', path: () => `${caseAddress()}/terms`, field: 'term' },
  { who: 'officer', path: () => `${caseAddress()}/acts/record-search`, field: 'system' },
  { who: 'officer', path: () => `${caseAddress()}/acts/decide`, field: 'explanation' },
  { who: 'officer', path: () => `${caseAddress()}/acts/ask-fee`, field: 'pounds' },
  { who: 'officer', path: () => '/account', field: 'current' },
];

describe.each(forms.map((form) => ({ ...form, name: `${form.who}: ${form.field}` })))('the form of $name', (form) => {
  const { who, path, field } = form;
  const send = (body: Record<string, string> | [string, string][] | FormData | string, headers = {}) =>
    of(who).post(path(), body, headers);

  it('with nothing in it', async () => refused(await send({})));

  it('with a field as long as a book', async () => {
    refused(await send({ [field]: 'x'.repeat(500_000), commandId: randomUUID(), version: '1' }));
  });

  it('larger than any form', async () => {
    refused(await send({ [field]: 'x'.repeat(3 * 1024 * 1024) }), [413]);
  });

  it('with thousands of fields', async () => {
    refused(await send(Array.from({ length: 2500 }, (_, index): [string, string] => [`f${index}`, 'x'])), [413]);
  });

  it('with names that are not fields', async () => {
    const twice: [string, string][] = [
      ['__proto__', 'x'],
      ['constructor', 'x'],
      ['__proto__[polluted]', 'x'],
      ['commandId', 'nonsense'],
      ['commandId', 'other nonsense'],
      ['version', 'NaN'],
      [field, ''],
      [field, ''],
    ];
    refused(await send(twice));
  });

  it('that is not a form', async () => {
    for (const type of ['application/json', 'text/plain', 'multipart/form-data; boundary=x', 'nonsense']) {
      const sent = await of(who).send(path(), {
        method: 'POST',
        body: '{"a":1}',
        headers: { Origin: house.server.origin, 'Content-Type': type },
      });
      refused(sent, [400, 415]);
    }
  });

  it('with bytes that are no text', async () => {
    const sent = await of(who).send(path(), {
      method: 'POST',
      body: `${field}=%00%FF%FE%ED%A0%80&commandId=%00`,
      headers: { Origin: house.server.origin, 'Content-Type': 'application/x-www-form-urlencoded' },
    });
    // What is no text is read as "unknown character", which a name may hold.
    refused(sent, [303, 400, 404, 409, 422]);
  });
});

describe('places that are not there', () => {
  const long = 'x'.repeat(100);
  it.each([
    ['officer', `/desk/cases/${long}`],
    ['officer', `/desk/cases/${long}/open`],
    ['officer', '/desk/cases/nothing'],
    ['officer', '/desk/cases/nothing/open'],
    ['officer', '/desk/cases/nothing/acts/approve'],
    ['officer', '/desk/cases/nothing/acts/constructor'],
    ['officer', `/desk/cases/nothing/files/${long}`],
    ['officer', '/desk/cases/nothing/workbench'],
    ['officer', `/desk/cases/nothing/workbench/${long}/1`],
    ['requester', '/track/cases/RD-0000-0000'],
    ['requester', `/track/cases/${long}`],
    ['requester', '/track/cases/RD-0000-0000/download/bundle'],
    ['asker', '/ask/nothing'],
    ['asker', '/ask/__proto__'],
    ['asker', `/ask/resume/${long}`],
    ['asker', '/mailbox/..%2f..%2fcases.db'],
  ] as const)('%s at %s', async (who, path) => {
    refused(await of(who).get(path), [400, 404]);
    refused(await of(who).post(path, { commandId: randomUUID(), version: '1', reason: 'x' }), [400, 404, 405, 422]);
  });

  it.each([
    '/desk?find=%00',
    `/desk?find=${long}${long}${long}`,
    '/desk?show=nonsense&time=x&right=y&phase=z&owner=q&unread=perhaps',
    '/desk?afterOn=nonsense&afterId=nonsense',
    '/desk?show=all&show=open',
  ])('officer at %s', async (path) => {
    expect([200, 400]).toContain((await officer.get(path)).status);
  });

  it('of the case itself: acts, files, pages and documents', async () => {
    const { document } = house.seeded.open;
    for (const path of ['acts/nonsense', 'files/nonsense', `workbench/${document}/0`, `workbench/${document}/999`]) {
      refused(await officer.get(`${caseAddress()}/${path}`), [404]);
    }
    for (const path of [
      `workbench/${document}/-1`,
      `workbench/${document}/x`,
      'workbench/x/1',
      `pages/${document}/9.png`,
    ])
      expect((await officer.get(`${caseAddress()}/${path}`)).status, path).toBe(404);
  });
});

describe('in the wrong state', () => {
  it.each(['release', 'approve', 'take-back', 'record-answer', 'record-fee', 'reopen'])('%s', async (act) => {
    const form = {
      commandId: randomUUID(),
      version: await versionNow(),
      delivery: 'portal',
      recipient: 'Isolde Quillfeather',
      answer: 'x',
      note: 'x',
      reason: 'x',
    };
    const sent = await officer.post(`${caseAddress()}/acts/${act}`, form);
    refused(sent, [404, 409]);
  });

  it('a proof nobody asked for, an answer to no question', async () => {
    const commandId = randomUUID();
    refused(await requester.post(`${ownAddress()}/question`, { commandId, answer: 'The first one' }), [409]);
  });
});

describe('twice', () => {
  const search = { system: 'Archive', result: 'found', searcher: 'Team' };
  const searches = async () =>
    (await officer.get(`${caseAddress()}/searches`)).text.split('<tbody')[1]?.split('<tr').length ?? 1;

  it('the same command is one act', async () => {
    const before = await searches();
    const form = { ...search, commandId: randomUUID(), version: await versionNow() };
    const path = `${caseAddress()}/acts/record-search`;
    const sent = await Promise.all([officer.post(path, form), officer.post(path, form), officer.post(path, form)]);
    for (const { status } of sent) expect(status).toBe(303);
    expect((await officer.post(path, form)).status).toBe(303);
    expect(await searches()).toBe(before + 1);
  });

  it('two tabs: the second one is told that the case has changed', async () => {
    const version = await versionNow();
    const path = `${caseAddress()}/acts/record-search`;
    const before = await searches();
    expect((await officer.post(path, { ...search, commandId: randomUUID(), version })).status).toBe(303);
    const second = await officer.post(path, { ...search, commandId: randomUUID(), version });
    refused(second, [409]);
    expect(told(second)).toContain('Someone else changed this case');
    expect(await searches()).toBe(before + 1);
  });

  it('at the same moment: one of two wins', async () => {
    const version = await versionNow();
    const path = `${caseAddress()}/acts/record-search`;
    const both = await Promise.all(
      [1, 2].map(() => officer.post(path, { ...search, commandId: randomUUID(), version })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([303, 409]);
  });

  it('a request is sent once, however often the button is pressed', async () => {
    const page = await asker.get('/ask/check');
    const commandId = hidden(page.text, 'commandId');
    const sent = await Promise.all([1, 2, 3].map(() => asker.post('/ask/check', { commandId })));
    for (const { status, location } of sent) expect([status, location]).toEqual([303, '/ask/sent']);
    const found = (await officer.post('/desk', { search: 'renee@example.org' })).text;
    expect(found.match(/href="\/desk\/cases\/[^"]+"/g)).toHaveLength(1);
  });
});

describe('files', () => {
  const upload = async (path: string, field: string, file: File | null, who: Visitor): Promise<Sent> => {
    const form = new FormData();
    form.set('commandId', randomUUID());
    form.set('version', '1');
    if (file) form.set(field, file);
    return who.post(path, form);
  };
  const named = (bytes: Uint8Array | string, name: string) =>
    new File([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)], name, { type: 'application/pdf' });

  it.each([
    ['none', null],
    ['empty', named('', 'empty.pdf')],
  ] as const)('%s is not taken as a document', async (_, file) => {
    refused(await upload(`${caseAddress()}/documents`, 'files', file, officer), [400, 422]);
  });

  const read = async (name: string): Promise<string> => {
    const page = () => officer.get(`${caseAddress()}/documents`);
    await expect.poll(async () => (await page()).text.includes('Being read')).toBe(false);
    const text = told(await page());
    expect(text).toContain(name);
    return text;
  };

  it.each([
    ['a program', named('MZ\x90\0', 'Tool.pdf'), /Tool: This is a program/],
    [
      'bytes of no kind we know',
      named(new Uint8Array([0, 1, 2, 3, 0, 255, 254]), 'Blob.pdf'),
      /Blob: .*cannot be read/,
    ],
  ] as const)('%s stays listed, with the reason', async (_, file, reason) => {
    expect((await upload(`${caseAddress()}/documents`, 'files', file, officer)).status).toBe(303);
    expect(await read(file.name.replace('.pdf', ''))).toMatch(reason);
  });

  it.each(['cut off', 'only a beginning'])('a PDF that is %s is said to be unreadable', async (how) => {
    const whole = await drawPdf((page) => page.text('Some words'));
    const name = how === 'cut off' ? 'Half.pdf' : 'Beginning.pdf';
    const bytes = how === 'cut off' ? whole.subarray(0, Math.floor(whole.length / 3)) : Buffer.from('%PDF-1.7\n%');
    const sent = await upload(`${caseAddress()}/documents`, 'files', named(bytes, name), officer);
    expect(sent.status).toBe(303);
    const text = await read(name.replace('.pdf', ''));
    expect(text).toMatch(/damaged|cannot be|could not be/i);
  });

  it('a picture with nothing behind its beginning is said to be unreadable', async () => {
    const bytes = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    const sent = await upload(`${caseAddress()}/documents`, 'files', named(bytes, 'picture.pdf'), officer);
    expect(sent.status).toBe(303);
    expect(await read('picture')).toMatch(/This picture is damaged/);
  });

  it('a page of the web is a text like any other, and a name that leads elsewhere leads nowhere', async () => {
    const page = named('<!doctype html><script>alert(1)</script>', '../../../etc/passwd.html');
    expect((await upload(`${caseAddress()}/documents`, 'files', page, officer)).status).toBe(303);
    const text = await read('passwd');
    expect(text).not.toContain('etc');
    expect(text).not.toContain('alert(1)');
  });

  it('the same document twice is refused by its name', async () => {
    const bytes = await drawPdf((page) => page.text('Twice'));
    expect((await upload(`${caseAddress()}/documents`, 'files', named(bytes, 'Once.pdf'), officer)).status).toBe(303);
    const again = await upload(`${caseAddress()}/documents`, 'files', named(bytes, 'Again.pdf'), officer);
    refused(again, [422]);
    expect(told(again)).toContain('already part of this case');
  });

  it.each([
    ['none', null],
    ['empty', named('', 'empty.pdf')],
    ['a program', named('MZ\x90\0', 'passport.jpg')],
  ] as const)('%s is not taken as proof', async (_, file) => {
    refused(await upload(`${ownAddress()}/proof/identity`, 'files', file, requester), [400, 409, 422]);
  });
});

it('nothing of this was a failure of ours', () => {
  expect(house.server.log.filter((line) => /"level":"error"|"status":5\d\d/.test(line))).toEqual([]);
});
