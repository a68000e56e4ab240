import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { action as doAct } from '../../app/routes/desk/case/act.tsx';
import { action as answer, loader as look } from '../../app/routes/desk/people/mentions.tsx';
import { loader as register } from '../../app/routes/desk/people/register.tsx';
import { action as page } from '../../app/routes/desk/workbench/page.tsx';
import { loader as lookNow, action as review } from '../../app/routes/desk/workbench/review.ts';
import { call, form, json, officer, openWorld, stateOf, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

type Fields = readonly (readonly [string, string])[];
const place = () => ({ caseId: world.caseId });
const loaded = () => stateOf(world.app, world.caseId);
const pagesOf = async () => (await loaded()).state.file.documents[0]?.pages ?? [];
const personOf = async () => (await loaded()).state.register.people[0]?.id ?? '';

async function desk(act: string, ...fields: Fields) {
  const { version } = await loaded();
  const sent: Fields = [['commandId', randomUUID()], ['version', String(version)], ...fields];
  return call(world, officer, doAct, { ...place(), act }, form(sent));
}
const say = (who: string, ...fields: Fields) =>
  call(world, officer, answer, { ...place(), who }, form([['commandId', randomUUID()], ...fields]));
/** What the page says it leads to. */
async function saidOn(who: string, { location }: { location: string | null }): Promise<string> {
  const asked = new Request(new URL(location ?? '', 'http://localhost:3000'));
  return z.object({ done: z.string() }).parse((await call(world, officer, look, { ...place(), who }, asked)).body).done;
}

it('an entry of the register is a suggestion wherever the person is named', async () => {
  const entered = await desk('name-person', ['name', 'Jordan Pike'], ['role', 'child'], ['variants', 'Jordy\n\nJordy']);
  expect(entered).toMatchObject({ status: 303, location: `/desk/cases/${world.caseId}/people?done=name-person#done` });
  const { body } = await call(world, officer, register, place());
  expect(body).toMatchObject({
    people: [
      {
        title: 'Jordan Pike',
        tag: { text: 'Suggested' },
        rows: expect.arrayContaining([
          { key: 'Also called', value: 'Jordy' },
          { key: 'Mentioned', value: '3 places on 2 pages, 3 open' },
        ]),
      },
    ],
    blind: 1,
  });
  const places = await call(world, officer, look, { ...place(), who: await personOf() });
  expect(places.body).toMatchObject({
    open: 3,
    documents: [{ places: [{ page: 1, words: 'Jordan Pike', standing: 'open' }, { page: 1 }, { page: 2 }] }],
  });
  expect(JSON.stringify(places.body)).toContain('is the first name of Jordan Pike (people register: child)');
  expect((await loaded()).history.at(-1)?.event).toMatchObject({ type: 'material.viewed', pageId: null });
});

it('one that is turned down stays so, until it is undone', async () => {
  const who = await personOf();
  const places = await call(world, officer, look, { ...place(), who });
  const [one] = /"place":"([^"]+)"/.exec(JSON.stringify(places.body))?.slice(1) ?? [];
  expect((await say(who, ['do', 'reject'])).status).toBe(422);
  expect(await saidOn(who, await say(who, ['do', 'reject'], ['place', one ?? '']))).toContain('1 place turned down');
  expect((await call(world, officer, look, { ...place(), who })).body).toMatchObject({ open: 2 });
  const [first] = await pagesOf();
  expect(first?.rejected).toHaveLength(1);
  // Where it stands is kept, not what it says.
  expect(first?.rejected.join()).not.toContain('Jordan');
  expect(await saidOn(who, await say(who, ['do', 'undo']))).toContain('taken back');
  expect((await call(world, officer, look, { ...place(), who })).body).toMatchObject({ open: 3 });
});

it('all of a person are accepted in one act, which one undo takes back', async () => {
  const who = await personOf();
  const accepted = await say(who, ['do', 'all'], ['code', 'third-party']);
  expect(await saidOn(who, accepted)).toContain('3 places marked');
  const marks = (await pagesOf()).map((page) => page.marks);
  expect(marks.map((on) => on.length)).toEqual([2, 1, 0]);
  expect(marks[0]?.[0]).toMatchObject({ words: 'Jordan Pike', code: 'third-party', personId: who, term: null });
  expect((await call(world, officer, register, place())).body).toMatchObject({
    people: [{ rows: expect.arrayContaining([{ key: 'Mentioned', value: '3 places on 2 pages, 3 marked' }]) }],
  });
  expect((await say(who, ['do', 'all'], ['code', 'third-party'])).status).toBe(409);
  await say(who, ['do', 'undo']);
  expect((await pagesOf()).flatMap((page) => page.marks)).toEqual([]);
});

const onPage = (number: number) => ({ ...place(), documentId: world.documentId, page: String(number) });
const here = (number: number) => ({ documentId: world.documentId, pageId: `${world.documentId}-${number}` });
const suggestedOn = async (number: number) => {
  const { body } = await call(world, officer, lookNow, onPage(number));
  return (
    JSON.stringify(body)
      .match(/"key":"[^"]+"/g)
      ?.map((text) => text.slice(7, -1)) ?? []
  );
};
const does = (number: number, act: object) =>
  call(world, officer, review, onPage(number), json({ commandId: randomUUID(), act }));

it('in the workbench one is accepted, one turned down, the rest of the person accepted on every page', async () => {
  const [first, second] = await suggestedOn(1);
  const why = { code: 'third-party', citation: null };
  const one = await does(1, { do: 'accept', ...here(1), keys: [first], personId: null, ...why });
  expect(one.body).toMatchObject({
    ok: true,
    now: { marks: [{ words: 'Jordan Pike' }], suggestions: [{ words: 'Jordan' }] },
  });
  const down = await does(1, { do: 'reject', ...here(1), keys: [second], personId: null });
  expect(down.body).toMatchObject({ ok: true, now: { marks: [{}], suggestions: [], undo: 'page 1' } });
  const all = await does(1, { do: 'accept', ...here(1), keys: null, personId: await personOf(), ...why });
  expect(all.body).toMatchObject({ ok: true, now: { marks: [{}] } });
  expect((await pagesOf()).map(({ marks }) => marks.length)).toEqual([1, 1, 0]);
  for (let undo = 0; undo < 3; undo++) await does(1, { do: 'undo' });
  expect(await suggestedOn(1)).toEqual([first, second]);
});

it('without a script the same is done by the buttons of the page', async () => {
  const send = (...fields: Fields) =>
    call(world, officer, page, onPage(1), form([['commandId', randomUUID()], ['code', 'third-party'], ...fields]));
  const [first] = await suggestedOn(1);
  expect((await send(['reject', first ?? ''])).status).toBe(303);
  expect((await send(['do', 'accept-page'])).status).toBe(303);
  expect((await send(['accept-person', await personOf()])).status).toBe(303);
  expect((await pagesOf()).map(({ marks }) => marks.length)).toEqual([1, 1, 0]);
  expect((await send(['accept', first ?? ''])).status).toBe(409);
  for (let undo = 0; undo < 3; undo++) await send(['do', 'undo']);
  expect(await suggestedOn(1)).toHaveLength(2);
});

it('the exemption of the person’s own decision is the one of their redactions', async () => {
  const who = await personOf();
  const decided: Fields = [
    ['of', who],
    ['label', 'Jordan'],
    ['isProfessional', 'no'],
    ['consent', 'not-sought'],
    ['factors', 'He was threatened before'],
    ['decision', 'redact'],
    ['reason', 'He would be in danger'],
    ['code', 'crime'],
  ];
  expect((await desk('reconsider-person', ...decided)).status).toBe(303);
  await say(who, ['do', 'all'], ['code', 'third-party']);
  expect((await pagesOf())[0]?.marks[0]).toMatchObject({ code: 'crime' });
  await say(who, ['do', 'undo']);
});

it('somebody who has agreed is found, not suggested', async () => {
  const who = await personOf();
  const given: Fields = [
    ['of', who],
    ['label', 'Jordan'],
    ['isProfessional', 'no'],
    ['consent', 'given'],
    ['consentOn-day', '20'],
    ['consentOn-month', '11'],
    ['consentOn-year', '2026'],
    ['decision', 'disclose'],
    ['reason', 'He agrees'],
  ];
  expect((await desk('reconsider-person', ...given)).status).toBe(303);
  const { body } = await call(world, officer, look, { ...place(), who });
  expect(body).toMatchObject({ open: 0, documents: [{ places: [{ standing: 'stays' }, {}, {}] }] });
  expect((await say(who, ['do', 'all'])).status).toBe(409);
});

it('nobody who is not in the case has a page', async () => {
  expect((await call(world, officer, look, { ...place(), who: 'nobody' })).status).toBe(404);
  expect((await call(world, officer, look, { ...place(), who: 'names' })).status).toBe(200);
});
