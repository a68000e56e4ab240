import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type House, openHouse } from '../e2e/house.ts';
import type { Sent } from '../e2e/visitor.ts';
import { expected, type Outcome } from './expectations.ts';
import { type Capability, capabilities, type Everybody, everybody } from './people.ts';
import { type Address, everyAddress } from './routes.ts';
import { stored } from './stored.ts';
import { makeWorld, secrets, type World } from './world.ts';

const addresses = await everyAddress();
/** Whoever goes there is signed out: tried last. */
const endings = ['/leave', '/track/sign-out', '/sign-out'];

let house: House<World>;
let people: Everybody;
beforeAll(async () => {
  house = await openHouse(makeWorld);
  people = await everybody(house.server.origin, house.seeded);
});
afterAll(async () => {
  await house?.close();
});

const longToken = 'A'.repeat(43);

/** What stands for each part of an address: of the answered case for its requester, of the open one for the team. */
function placesOf(pattern: string): Record<string, string> {
  const { open, answered, staff } = house.seeded;
  const page = pattern.startsWith('/ask/') ? 'what-you-want' : '1';
  return {
    ':caseId': open.caseId,
    ':documentId': open.document,
    ':fileId': open.proof,
    ':reference': answered.reference,
    ':staffId': staff.tom,
    ':section': 'appearance',
    ':version': '01',
    ':act': 'record-search',
    ':searchId': 'no-search',
    ':kind': 'acknowledgement',
    ':part': 'letter',
    ':of': 'identity',
    ':who': 'names',
    ':token': longToken,
    ':page': page,
    ':id': '0'.repeat(32),
    '*': 'nowhere/at-all',
  };
}

const inOrder = (pattern: string) => Object.entries(placesOf(pattern)).sort(([a], [b]) => b.length - a.length);

const pathOf = (pattern: string): string =>
  inOrder(pattern).reduce((path, [place, value]) => path.replace(place, () => value), pattern);

/** The answer as the table has it: ids become the names of their places again. */
function outcomeOf(pattern: string, { status, location }: Sent): Outcome {
  if (status < 300 || status > 399) return String(status);
  const [path = ''] = location.split('?');
  const parts = path.split('/').map((part) => {
    const place = inOrder(pattern).find(([, value]) => value === part);
    return place?.[0] ?? part;
  });
  const told = parts.join('/').replace(/\/:documentId\/1$/, '/:documentId/:page');
  return `${status} ${told}`;
}

const homes: Partial<Record<Capability, string>> = {
  officer: '/desk',
  otherOfficer: '/desk',
  reviewer: '/desk',
  dpo: '/desk',
  administrator: '/admin',
  auditor: '/dpo',
};

const want = (outcome: Outcome, who: Capability, method: 'GET' | 'POST' = 'GET'): Outcome => {
  if (outcome === 'signs in first') return method === 'GET' ? '303 /sign-in' : '401';
  return outcome === 'home' ? `303 ${homes[who]}` : outcome;
};

/** Whether somebody may read the cases of the world: then their secrets are theirs to see. */
const mayRead = (who: Capability): boolean => ['requester', 'officer', 'reviewer'].includes(who);

const tryOut = async (who: Capability, { pattern }: Address, send: (path: string) => Promise<Sent>): Promise<Sent> => {
  const cookies = new Map(people[who].cookies);
  const sent = await send(pathOf(pattern));
  people[who].cookies.clear();
  for (const [name, value] of cookies) people[who].cookies.set(name, value);
  if (!mayRead(who) && !pattern.startsWith('/mailbox')) {
    const told = secrets.filter((secret) => sent.text.includes(secret));
    // Whoever follows the other cases reads their own page, which holds none of these words either.
    expect(told, `${pattern} tells ${who}`).toEqual([]);
  }
  return sent;
};

it('every address has its row, and every row its address', () => {
  expect(Object.keys(expected).sort()).toEqual(addresses.map(({ pattern }) => pattern).sort());
  const withAction = addresses.filter(({ hasAction }) => hasAction).map(({ pattern }) => pattern);
  const withPost = Object.entries(expected).flatMap(([pattern, { post }]) => (post ? [pattern] : []));
  expect(withPost.sort()).toEqual(withAction.sort());
});

const plain = addresses.filter(({ pattern }) => !endings.includes(pattern));
const last = addresses.filter(({ pattern }) => endings.includes(pattern));

describe('looking changes nothing, and shows each what is theirs', () => {
  it.each(plain)('$pattern', async (address) => {
    const before = stored(house.server.dataDir);
    const got: Record<string, Outcome> = {};
    const wanted: Record<string, Outcome> = {};
    for (const who of capabilities) {
      const sent = await tryOut(who, address, (path) => people[who].get(path));
      got[who] = outcomeOf(address.pattern, sent);
      wanted[who] = want(expected[address.pattern]?.get[who] ?? 'no row', who);
    }
    expect(got).toEqual(wanted);
    expect(stored(house.server.dataDir)).toEqual(before);
  });

  it.each(plain.filter(({ isPage }) => isPage))('$pattern, asked for as data', async (address) => {
    for (const who of capabilities) {
      const path = `${pathOf(address.pattern)}.data`;
      const own = `?_routes=${encodeURIComponent(address.file.replace(/\.tsx?$/, ''))}`;
      for (const query of ['', own]) {
        const sent = await tryOut(who, address, () => people[who].get(`${path}${query}`, { Accept: '*/*' }));
        expect(sent.status, `${who} ${path}${query}`).toBeLessThan(500);
      }
    }
  });
});

describe('a form that comes from elsewhere is refused, whoever is signed in', () => {
  const foreign: Record<string, string>[] = [
    { Origin: 'https://elsewhere.example' },
    { Origin: 'null' },
    { 'Sec-Fetch-Site': 'cross-site', Origin: '' },
    { 'Sec-Fetch-Site': 'same-site', Origin: '' },
  ];
  it.each(addresses.filter(({ hasAction }) => hasAction))('$pattern', async (address) => {
    const before = stored(house.server.dataDir);
    for (const who of ['nobody', 'requester', 'officer', 'administrator'] as const) {
      for (const headers of foreign) {
        const given = Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== ''));
        const sent = await people[who].send(pathOf(address.pattern), {
          method: 'POST',
          body: new URLSearchParams({ body: 'x' }),
          headers: given,
        });
        expect(sent.status, `${who} ${JSON.stringify(headers)}`).toBe(403);
      }
    }
    expect(stored(house.server.dataDir)).toEqual(before);
  });
});

describe('an empty form does nothing, and whoever may not send one is told so', () => {
  it.each(plain.filter(({ hasAction }) => hasAction))('$pattern', async (address) => {
    const before = stored(house.server.dataDir);
    const got: Record<string, Outcome> = {};
    const wanted: Record<string, Outcome> = {};
    for (const who of capabilities) {
      const sent = await tryOut(who, address, (path) => people[who].post(path, {}));
      got[who] = outcomeOf(address.pattern, sent);
      wanted[who] = want(expected[address.pattern]?.post?.[who] ?? 'no row', who, 'POST');
    }
    expect(got).toEqual(wanted);
    // A draft is begun by a form with nothing in it.
    if (address.pattern !== '/ask/staying-safe') expect(stored(house.server.dataDir)).toEqual(before);
  });
});

describe('signing out', () => {
  it.each(last)('$pattern', async (address) => {
    for (const who of capabilities) {
      const outcome = expected[address.pattern];
      const looked = await people[who].get(pathOf(address.pattern));
      expect(outcomeOf(address.pattern, looked), who).toBe(outcome?.get[who]);
      if (!address.hasAction) continue;
      const sent = await people[who].post(pathOf(address.pattern), {});
      expect(outcomeOf(address.pattern, sent), who).toBe(outcome?.post?.[who]);
    }
  });

  it('leaves nobody signed in', async () => {
    const { open, answered } = house.seeded;
    for (const who of capabilities) {
      expect((await people[who].get('/account')).location, who).toMatch(/^\/sign-in/);
      expect((await people[who].get(`/desk/cases/${open.caseId}`)).location, who).toMatch(/^\/sign-in/);
      expect((await people[who].get(`/track/cases/${answered.reference}`)).location, who).toBe('/track/signed-out');
    }
  });
});
