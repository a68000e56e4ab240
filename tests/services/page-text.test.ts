import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { App } from '../../app/app.ts';
import type { PageText } from '../../app/documents/types.ts';
import { submitRequest } from '../../app/services/asking/submit-request.ts';
import {
  closePageText,
  keptPageText,
  loadOnePageText,
  loadPageText,
  storePageText,
  tidyPageText,
} from '../../app/services/file/page-text.ts';
import { PageTextCache } from '../../app/services/file/page-text-cache.ts';
import { loadCase } from '../../app/services/load-case.ts';
import { caseId, fileId } from '../../machines/ids.ts';
import { asksForAccess } from '../ask/answers.ts';
import { fillIn, type House, openHouse } from '../ask/house.ts';

const one = caseId.parse('case-one');
const two = caseId.parse('case-two');
const file = (name: string) => fileId.parse(name);
const pages: readonly PageText[] = [];

it('keeps no more bytes than it may: what was not used for longest goes first', () => {
  const cache = new PageTextCache(100);
  cache.put(file('a'), { caseId: one, pages, bytes: 40 }, 0);
  cache.put(file('b'), { caseId: one, pages, bytes: 40 }, 1);
  expect(cache.get(file('a'), 2)).toBe(pages);
  cache.put(file('c'), { caseId: two, pages, bytes: 40 }, 3);
  expect(['a', 'b', 'c'].map((name) => cache.get(file(name), 4) !== null)).toEqual([true, false, true]);
  cache.put(file('d'), { caseId: two, pages, bytes: 100 }, 5);
  expect(['a', 'c', 'd'].map((name) => cache.get(file(name), 6) !== null)).toEqual([false, false, true]);
  expect(cache.bytes).toBe(100);
});

it('does not keep one that is too large, and counts one kept twice once', () => {
  const cache = new PageTextCache(100);
  cache.put(file('a'), { caseId: one, pages, bytes: 30 }, 0);
  cache.put(file('a'), { caseId: one, pages, bytes: 50 }, 0);
  cache.put(file('huge'), { caseId: one, pages, bytes: 101 }, 1);
  expect(cache.get(file('huge'), 2)).toBeNull();
  expect(cache.bytes).toBe(50);
});

it('forgets a case, and what nobody worked with for a quarter of an hour', () => {
  const cache = new PageTextCache(100);
  cache.put(file('a'), { caseId: one, pages, bytes: 30 }, 0);
  cache.put(file('b'), { caseId: two, pages, bytes: 30 }, 0);
  cache.forget(one);
  expect(cache.bytes).toBe(30);
  cache.tidy(15 * 60_000 - 1);
  expect(cache.bytes).toBe(30);
  cache.tidy(15 * 60_000);
  expect(cache.bytes).toBe(0);
});

let house: House;
let app: App;
beforeEach(async () => {
  house = await openHouse();
  app = house.app;
});
afterEach(() => house.close());

const text: readonly PageText[] = [
  { number: 1, width: 595, height: 842, source: 'text', confidence: null, searchable: true, words: [] },
];

it('words of a case whose key is destroyed are gone from memory too, and cannot be read again', async () => {
  const sent = await submitRequest(app, await fillIn(app, asksForAccess));
  if (!sent.ok) throw new Error(sent.code);
  const id = caseId.parse(sent.cases[0]?.caseId);
  const stored = await storePageText(app, id, text);
  expect(await loadPageText(app, id, stored)).toEqual(text);
  expect(keptPageText(app)).toBeGreaterThan(50);
  await app.store.destroyKey(id, house.clock.at);
  expect(await loadCase(app, id)).toBeNull();
  expect(keptPageText(app)).toBe(0);
  await expect(loadPageText(app, id, stored)).rejects.toThrow();
});

it('what was under way with the words of a case when its key was destroyed keeps nothing of them', async () => {
  const sent = await submitRequest(app, await fillIn(app, asksForAccess));
  const id = caseId.parse(sent.ok ? sent.cases[0]?.caseId : '');
  const stored = await storePageText(app, id, text);
  let goOn = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  const read: App['files']['read'] = async function* (owner, name) {
    yield* app.files.read(owner, name);
    await held;
  };
  const reading = loadPageText({ ...app, files: { ...app.files, read } }, id, stored);
  await app.store.destroyKey(id, house.clock.at);
  closePageText(app, id);
  goOn();
  await reading.catch(() => undefined);
  expect(keptPageText(app)).toBe(0);
});

it('the sweep forgets what is idle', async () => {
  const sent = await submitRequest(app, await fillIn(app, asksForAccess));
  const id = caseId.parse(sent.ok ? sent.cases[0]?.caseId : '');
  await loadPageText(app, id, await storePageText(app, id, text));
  tidyPageText(app);
  expect(keptPageText(app)).toBeGreaterThan(0);
  house.clock.at += 15 * 60_000;
  tidyPageText(app);
  expect(keptPageText(app)).toBe(0);
});

it('one page of many is read without the others, and is the same; a file from before there were parts too', async () => {
  const sent = await submitRequest(app, await fillIn(app, asksForAccess));
  const id = caseId.parse(sent.ok ? sent.cases[0]?.caseId : '');
  const word = { x: 1.25, y: 2, width: 3, height: 4, line: 0 };
  const many = Array.from(
    { length: 120 },
    (_, index): PageText => ({
      ...{ number: index + 1, width: 595, height: 842, source: 'text', confidence: null, searchable: true },
      words: Array.from({ length: 300 }, (__, at) => ({ ...word, text: `${(index * 7919 + at * 104729) % 99991}` })),
    }),
  );
  const stored = await storePageText(app, id, many);
  for (const at of [0, 49, 50, 119]) expect(await loadOnePageText(app, id, stored, at)).toEqual(many[at]);
  expect(keptPageText(app)).toBeGreaterThan(0);
  expect(await loadOnePageText(app, id, stored, 120)).toBeUndefined();
  expect(await loadPageText(app, id, stored)).toEqual(many);
  const old = await app.files.put(id, gzipSync(JSON.stringify(many)), app.clock.now());
  expect(await loadOnePageText(app, id, old.fileId, 77)).toEqual(many[77]);
});
