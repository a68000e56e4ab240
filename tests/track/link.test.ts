import { beforeAll, describe, expect, it } from 'vitest';
import type { App } from '../../app/app.ts';
import * as ask from '../../app/routes/track/ask.tsx';
import * as cases from '../../app/routes/track/cases.tsx';
import * as code from '../../app/routes/track/code.tsx';
import * as open from '../../app/routes/track/open.tsx';
import { mailRecipient } from '../../app/services/contact/mail-recipient.ts';
import { tidyCode } from '../../app/services/following/follow-code.ts';
import { followLinkPath } from '../../app/services/following/open-follow-link.ts';
import { Browser } from './browser.ts';
import { type Asked, later, minute, newestLink, openWorld, someoneAsks } from './world.ts';

let app: App;
let network = 0;
beforeAll(async () => {
  app = await openWorld();
});

/** As made-up requesters were born. */
const born = { 'born-day': '1', 'born-month': '1', 'born-year': '1990' };

const newBrowser = (): Browser => {
  network += 1;
  return new Browser(app, `198.51.100.${network}`);
};

/** Asks for a link and gives back its token, as the message carries it. */
async function linkFor(who: Asked, browser: Browser): Promise<string> {
  const asked = await browser.post(ask, {}, { reference: who.reference, email: who.email });
  expect(asked.location).toBe('/track/code');
  const mail = await followLinkPath(app, await newestLink(app, who.caseId));
  return mail?.path.split('/').at(-1) ?? '';
}

async function codeIn(browser: Browser): Promise<string> {
  const { body } = await browser.get(code);
  return typeof body === 'object' && body !== null && 'code' in body ? String(body.code) : '';
}

const wrongCode = (right: string): string => (tidyCode(right).startsWith('7') ? '8' : '7').repeat(9);

describe('the link to follow a request', () => {
  it('opens with the code of the browser that asked, in another browser too', async () => {
    const who = await someoneAsks(app);
    const asking = newBrowser();
    const token = await linkFor(who, asking);
    const phone = newBrowser();
    expect(await phone.get(open, { token })).toMatchObject({ status: 200, body: { asksFor: 'code', code: '' } });
    const opened = await phone.post(open, { token }, { code: (await codeIn(asking)).toLowerCase(), ...born });
    expect(opened).toMatchObject({ status: 303, location: '/track/cases' });
    expect((await phone.get(cases, { guarded: '' })).body).toMatchObject({
      cases: [{ reference: who.reference }, { reference: who.other }],
    });
  });

  it('fills the code in for the browser that asked, and for no other', async () => {
    const who = await someoneAsks(app);
    const asking = newBrowser();
    const token = await linkFor(who, asking);
    expect((await asking.get(open, { token })).body).toMatchObject({ code: await codeIn(asking) });
    const stranger = newBrowser();
    stranger.cookies.set('__Host-browser', 'x'.repeat(32));
    expect((await stranger.get(open, { token })).body).toMatchObject({ code: '' });
  });

  it('stays whole however often it is looked at, or sent without a code', async () => {
    const who = await someoneAsks(app);
    const asking = newBrowser();
    const token = await linkFor(who, asking);
    const scanner = newBrowser();
    for (let round = 0; round < 8; round += 1) {
      expect((await scanner.get(open, { token }, '', round % 2 ? 'HEAD' : 'GET')).status).toBe(200);
      expect((await scanner.post(open, { token }, { code: '' })).status).toBe(400);
      expect((await scanner.post(open, { token }, {})).status).toBe(400);
    }
    expect((await asking.post(open, { token }, { code: await codeIn(asking), ...born })).status).toBe(303);
  });

  it('is void after five wrong codes, even for the right one', async () => {
    const who = await someoneAsks(app);
    const asking = newBrowser();
    const token = await linkFor(who, asking);
    const right = await codeIn(asking);
    const guesser = newBrowser();
    const statuses: number[] = [];
    for (let round = 0; round < 5; round += 1) {
      statuses.push((await guesser.post(open, { token }, { code: wrongCode(right), ...born })).status);
    }
    expect(statuses).toEqual([422, 422, 422, 422, 404]);
    expect((await asking.post(open, { token }, { code: right, ...born })).status).toBe(404);
    expect((await asking.get(open, { token })).status).toBe(404);
  });

  it('opens once, of twenty tries at the same moment', async () => {
    const who = await someoneAsks(app);
    const asking = newBrowser();
    const token = await linkFor(who, asking);
    const right = await codeIn(asking);
    const tries = await Promise.all(
      Array.from({ length: 20 }, () => newBrowser().post(open, { token }, { code: right, ...born })),
    );
    expect(tries.filter(({ status }) => status === 303)).toHaveLength(1);
    expect((await newBrowser().post(open, { token }, { code: right, ...born })).status).toBe(404);
  });

  it('is over after 30 minutes', async () => {
    const who = await someoneAsks(app);
    const asking = newBrowser();
    const token = await linkFor(who, asking);
    const right = await codeIn(asking);
    later(29 * minute);
    expect((await asking.get(open, { token })).status).toBe(200);
    later(minute);
    expect((await asking.get(open, { token })).status).toBe(404);
    expect((await asking.post(open, { token }, { code: right, ...born })).status).toBe(404);
  });

  it('ends when a newer one is asked for, and is not mailed any more', async () => {
    const who = await someoneAsks(app);
    const asking = newBrowser();
    const old = await linkFor(who, asking);
    const oldId = await newestLink(app, who.caseId);
    const fresh = await linkFor(who, asking);
    expect((await asking.get(open, { token: old })).status).toBe(404);
    expect(await followLinkPath(app, oldId)).toBeNull();
    expect((await asking.post(open, { token: fresh }, { code: await codeIn(asking), ...born })).status).toBe(303);
  });

  it('asks for the date of birth too, which the e-mail does not hold; which of the two was wrong stays unsaid', async () => {
    const who = await someoneAsks(app);
    const asking = newBrowser();
    const token = await linkFor(who, asking);
    const right = await codeIn(asking);
    expect((await asking.get(open, { token })).body).toMatchObject({ asksFor: 'code', asksBirth: true });
    const other = { ...born, 'born-year': '1991' };
    const wrongBirth = await asking.post(open, { token }, { code: right, ...other });
    const wrongBoth = await asking.post(open, { token }, { code: wrongCode(right), ...other });
    const wrongOne = await asking.post(open, { token }, { code: wrongCode(right), ...born });
    for (const { status, body } of [wrongBirth, wrongBoth, wrongOne]) {
      const message = 'The code and the date of birth do not go with this link. Check both and try again.';
      expect({ status, body }).toMatchObject({ status: 422, body: { errors: [{ field: 'code', message }] } });
    }
    const named = { 'born-day': '01', 'born-month': 'January', 'born-year': '1990' };
    expect(await asking.post(open, { token }, { code: right, ...named })).toMatchObject({
      status: 303,
      location: '/track/cases',
    });
  });

  it('counts nothing while the date of birth is missing or none', async () => {
    const who = await someoneAsks(app);
    const asking = newBrowser();
    const token = await linkFor(who, asking);
    const right = await codeIn(asking);
    for (const some of [{}, { 'born-day': '1' }, { ...born, 'born-day': '31', 'born-month': '2' }]) {
      for (let round = 0; round < 3; round += 1) {
        const asked = await asking.post(open, { token }, { code: right, ...some });
        expect(asked).toMatchObject({ status: 400, body: { errors: [{ field: 'born' }] } });
      }
    }
    expect((await asking.post(open, { token }, { code: right, ...born })).status).toBe(303);
  });

  it('asks for no date of birth where the request holds none, or only an age', async () => {
    for (const bornOn of [null, 'about 45', '1978']) {
      const requester = { name: 'Robin Sample', otherNames: [], bornOn, address: null };
      const who = await someoneAsks(app, null, { requester });
      const asking = newBrowser();
      const token = await linkFor(who, asking);
      expect((await asking.get(open, { token })).body).toMatchObject({ asksFor: 'code', asksBirth: false });
      expect((await asking.post(open, { token }, { code: await codeIn(asking) })).status).toBe(303);
    }
  });

  it('stops guesses at a date of birth over all links: twenty wrong ones, then none is right for a day', async () => {
    const who = await someoneAsks(app);
    const guess = async (year: string, network: Browser): Promise<number> => {
      const token = await linkFor(who, network);
      const sent = await network.post(open, { token }, { code: await codeIn(network), ...born, 'born-year': year });
      return sent.status;
    };
    for (let year = 1960; year < 1980; year += 1) {
      if (year % 5 === 0) later(61 * minute);
      expect(await guess(String(year), newBrowser())).toBe(422);
    }
    later(61 * minute);
    expect(await guess('1990', newBrowser())).toBe(422);
    later(24 * 60 * minute);
    expect(await guess('1990', newBrowser())).toBe(303);
  });

  it('asks for the passphrase alone where one was set: the code opens nothing', async () => {
    const who = await someoneAsks(app, 'lantern meadow ribbon otter plum');
    const asking = newBrowser();
    const token = await linkFor(who, asking);
    expect((await asking.get(open, { token })).body).toMatchObject({
      asksFor: 'passphrase',
      asksBirth: false,
      code: '',
    });
    expect((await asking.post(open, { token }, { code: await codeIn(asking), ...born })).status).toBe(422);
    expect((await asking.post(open, { token }, { passphrase: 'lantern meadow' })).status).toBe(422);
    const opened = await newBrowser().post(open, { token }, { passphrase: ' Lantern meadow ribbon-otter  plum' });
    expect(opened.status).toBe(303);
  });

  it('is void after five wrong passphrases', async () => {
    const who = await someoneAsks(app, 'lantern meadow ribbon otter plum');
    const asking = newBrowser();
    const token = await linkFor(who, asking);
    for (let round = 0; round < 5; round += 1) await asking.post(open, { token }, { passphrase: `guess ${round}` });
    expect((await asking.post(open, { token }, { passphrase: 'lantern meadow ribbon otter plum' })).status).toBe(404);
  });

  it('goes to the address of the case, and to nobody who said that no message is safe', async () => {
    const sentTo = async (who: Asked) => {
      await newBrowser().post(ask, {}, { reference: who.reference, email: who.email });
      const row = (await app.store.outbox.ofCase(who.caseId)).find(({ body }) => body.template === 'follow-link');
      return row && mailRecipient(app, row);
    };
    const who = await someoneAsks(app);
    const path = expect.stringMatching(/^\/track\/open\/[\w-]{22}$/);
    const validUntil = expect.stringMatching(/^\d\d:\d\d on \d+ \w+ \d{4}$/);
    expect(await sentTo(who)).toMatchObject({ send: true, address: who.email, path, validUntil });
    const email = 'unsafe@example.org';
    const contact = { ways: ['email'], email, phone: null, address: null, worker: null, safe: 'no', safetyNote: null };
    const inDanger = { ...(await someoneAsks(app, null, { contact })), email };
    expect(await sentTo(inDanger)).toEqual({ send: false, why: 'not-safe' });
  });

  it('is found in no row: not its token, not its code', async () => {
    const who = await someoneAsks(app);
    const asking = newBrowser();
    const token = await linkFor(who, asking);
    const rows = JSON.stringify(await app.store.outbox.ofCase(who.caseId));
    expect(token).toMatch(/^[\w-]{22}$/);
    expect(rows).not.toContain(token);
    expect(rows).not.toContain(tidyCode(await codeIn(asking)));
    expect(rows).not.toContain(who.email);
  });
});

describe('asking for a link', () => {
  const shape = async (typed: { reference: string; email: string }) => {
    const browser = newBrowser();
    const asked = await browser.post(ask, {}, typed);
    const page = await browser.get(code);
    const cookies = asked.headers.getSetCookie().map((line) => line.replace(/=[\w-]{32};/, '=…;'));
    return {
      status: asked.status,
      location: asked.location,
      cookies,
      page: (await codeIn(browser)).length,
      ok: page.status,
    };
  };

  it('says the same whether or not anything matches', async () => {
    const who = await someoneAsks(app);
    const somebody = await someoneAsks(app);
    const right = await shape({ reference: who.reference, email: who.email });
    expect(right).toMatchObject({ status: 303, location: '/track/code', page: 11 });
    for (const typed of [
      { reference: who.reference, email: 'nobody@example.org' },
      { reference: who.reference, email: somebody.email },
      { reference: 'RD-0000-0000', email: who.email },
      { reference: 'RD-0000-0000', email: 'nobody@example.org' },
    ]) {
      expect(await shape(typed)).toEqual(right);
    }
  });

  it('mails nothing where reference and address do not belong together', async () => {
    const who = await someoneAsks(app);
    const somebody = await someoneAsks(app);
    await newBrowser().post(ask, {}, { reference: who.reference, email: somebody.email });
    const rows = [...(await app.store.outbox.ofCase(who.caseId)), ...(await app.store.outbox.ofCase(somebody.caseId))];
    expect(rows.map(({ body }) => body.template)).not.toContain('follow-link');
  });

  it('takes the reference and the address as people type them', async () => {
    const who = await someoneAsks(app);
    const typed = { reference: ` ${who.reference.toLowerCase().replaceAll('-', ' ')}`, email: who.email.toUpperCase() };
    await newBrowser().post(ask, {}, typed);
    expect(await followLinkPath(app, await newestLink(app, who.caseId))).not.toBeNull();
  });

  it('is limited for one network, which is told, and for one reference, which is not', async () => {
    const who = await someoneAsks(app);
    const greedy = newBrowser();
    const typed = { reference: who.reference, email: who.email };
    const statuses: number[] = [];
    for (let round = 0; round < 11; round += 1) statuses.push((await greedy.post(ask, {}, typed)).status);
    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 303), 429]);
    const mails = (await app.store.outbox.ofCase(who.caseId)).filter(({ body }) => body.template === 'follow-link');
    expect(mails).toHaveLength(5);
    later(16 * minute);
    expect((await greedy.post(ask, {}, typed)).status).toBe(303);
  });

  it('says what is wrong with what was typed, and keeps it', async () => {
    const asked = await newBrowser().post(ask, {}, { reference: '', email: 'not an address' });
    expect(asked).toMatchObject({
      status: 400,
      body: { values: { email: 'not an address' }, errors: [{ field: 'reference' }, { field: 'email' }] },
    });
  });
});
