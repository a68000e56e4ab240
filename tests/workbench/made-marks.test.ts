import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { action as doAct } from '../../app/routes/desk/case/act.tsx';
import { loader as timeline } from '../../app/routes/desk/case/timeline.tsx';
import { action as answer, loader as look } from '../../app/routes/desk/people/mentions.tsx';
import { loader as register } from '../../app/routes/desk/people/register.tsx';
import { action as page, loader as pageShown } from '../../app/routes/desk/workbench/page.tsx';
import { loader as lookNow, action as review } from '../../app/routes/desk/workbench/review.ts';
import { doubtsOf } from '../../app/services/doubts/doubts.ts';
import { readingOf } from '../../machines/file-order/pages.ts';
import { call, form, json, officer, openWorld, staff, stateOf, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

type Fields = readonly (readonly [string, string])[];
const place = () => ({ caseId: world.caseId });
const loaded = () => stateOf(world.app, world.caseId);
const pagesOf = async () => (await loaded()).state.file.documents[0]?.pages ?? [];
const jordan = async () => (await loaded()).state.register.people[0]?.id ?? '';
/** The marks of each page by their exemptions, and what is decided on it. */
const standing = async () =>
  (await pagesOf()).map(({ marks, decision }) => [
    decision?.decision ?? null,
    ...marks.map(({ scope, code }) => `${scope} ${code}`),
  ]);

async function desk(act: string, ...fields: Fields) {
  const { version } = await loaded();
  const sent: Fields = [['commandId', randomUUID()], ['version', String(version)], ...fields];
  return call(world, officer, doAct, { ...place(), act }, form(sent));
}
const says = async (...fields: Fields) =>
  call(world, officer, answer, { ...place(), who: await jordan() }, form([['commandId', randomUUID()], ...fields]));
/** What the page says that an act leads to. */
async function told({ location }: { location: string | null }): Promise<string> {
  const asked = new Request(new URL(location ?? '', 'http://localhost:3000'));
  const { body } = await call(world, officer, look, { ...place(), who: await jordan() }, asked);
  return z.object({ done: z.string() }).parse(body).done;
}
const placesOf = async () => {
  const { body } = await call(world, officer, look, { ...place(), who: await jordan() });
  const shown = z.object({
    ...{ open: z.number(), marked: z.number(), made: z.number(), isDisclosed: z.boolean() },
    documents: z.array(z.object({ places: z.array(z.object({ place: z.string(), standing: z.string() })) })),
  });
  const { documents, ...counts } = shown.parse(body);
  return { ...counts, places: documents.flatMap(({ places }) => places.map((one) => one.place)) };
};
const onPage = (number: number) => ({ ...place(), documentId: world.documentId, page: String(number) });
const here = (number: number) => ({ documentId: world.documentId, pageId: `${world.documentId}-${number}` });
const does = (number: number, act: object, who = officer) =>
  call(world, who, review, onPage(number), json({ commandId: randomUUID(), act }));
const agrees: Fields = [
  ['label', 'Jordan'],
  ['isProfessional', 'no'],
  ['consent', 'given'],
  ['consentOn-day', '20'],
  ['consentOn-month', '11'],
  ['consentOn-year', '2026'],
  ['decision', 'disclose'],
  ['reason', 'He agrees'],
];

it('all that is made because of somebody rests on another exemption by one act, or only what is ticked; one undo takes it back', async () => {
  await desk('name-person', ['name', 'Jordan Pike'], ['role', 'child'], ['variants', '']);
  await says(['do', 'all'], ['code', 'third-party']);
  await does(1, world.box(300));
  for (const number of [1, 2])
    await does(number, { do: 'decide', pages: [here(number)], decision: 'redact', was: null });
  const before = await standing();
  expect(before).toEqual([
    ['redact', 'words third-party', 'words third-party', 'box crime'],
    ['redact', 'words third-party'],
    [null],
  ]);

  expect((await says(['do', 'ground-ticked'], ['code', 'crime'])).status).toBe(422);
  const [, , third] = (await placesOf()).places;
  const one = await says(['do', 'ground-ticked'], ['code', 'serious-harm'], ['place', third ?? '']);
  expect(await told(one)).toBe('The exemption of 1 redaction is changed. One “undo” takes all of it back.');
  expect((await standing())[1]).toEqual(['redact', 'words serious-harm']);
  expect((await pagesOf())[1]?.marks[0]).toMatchObject({ words: 'Jordan.', personId: await jordan() });
  await says(['do', 'undo']);
  expect(await standing()).toEqual(before);

  expect(await told(await says(['do', 'ground-all'], ['code', 'crime']))).toContain('exemption of 3 redactions');
  // In the same places; whoever comes next stands where the others stood.
  expect((await standing())[0]).toEqual(['redact', 'box crime', 'words crime', 'words crime']);
  const again = await says(['do', 'ground-all'], ['code', 'crime']);
  expect(again).toMatchObject({ status: 409, body: { errors: [{ message: expect.stringContaining('already') }] } });
  await says(['do', 'undo']);
  expect(await standing()).toEqual(before);
});

it('once somebody has agreed, what is still taken out because of them is told, and taken off by one act', async () => {
  expect(await placesOf()).toMatchObject({ open: 0, marked: 3, made: 3, isDisclosed: false });
  expect((await desk('reconsider-person', ['of', await jordan()], ...agrees)).status).toBe(303);
  expect(await placesOf()).toMatchObject({ open: 0, marked: 3, made: 3, isDisclosed: true });
  const row = {
    key: 'Still taken out',
    value: '3 redactions are made because of them. “See each place” takes them off.',
  };
  const { body } = await call(world, officer, register, place());
  expect(body).toMatchObject({ people: [{ rows: expect.arrayContaining([row]) }] });
  const doubts = async () =>
    (await doubtsOf(world.app, officer, await loaded())).doubts.filter(({ key }) => key.startsWith('disclosed:'));
  const sentence = 'Jordan Pike is to be disclosed, and is still taken out here.';
  const like = { key: `disclosed-${await jordan()}` };
  const alike = { sentence, blocks: false, like };
  expect(await doubts()).toMatchObject([
    { ...alike, page: 1, places: [{ words: 'Jordan Pike' }] },
    { ...alike, page: 1, places: [{ words: 'Jordan' }] },
    { ...alike, page: 2, places: [{ before: 'Letter to the school about', words: 'Jordan.' }] },
  ]);

  const before = await standing();
  const off = await says(['do', 'off-all']);
  expect(await told(off)).toBe(
    '3 redactions taken off. A page that carries no other is released whole. One “undo” takes all of it back.',
  );
  expect(await standing()).toEqual([['redact', 'box crime'], ['release'], [null]]);
  expect(await doubts()).toEqual([]);
  expect((await says(['do', 'off-all'])).status).toBe(409);
  const happened = JSON.stringify((await call(world, officer, timeline, place())).body);
  expect(happened).toContain('3 redactions taken off');
  expect(happened).toContain('1 page without any other: released whole');
  await says(['do', 'undo']);
  expect(await standing()).toEqual(before);
});

it('of places that are ticked only redactions go that take out nothing else', async () => {
  const [, , third] = (await placesOf()).places;
  const reading = async () => {
    const [, second] = await pagesOf();
    return second ? readingOf(second) : '';
  };
  // Made by hand, for nobody of the register.
  expect((await says(['do', 'off-ticked'], ['place', third ?? ''])).status).toBe(303);
  const words = { do: 'words', ...here(2), text: await reading(), code: 'third-party', citation: null };
  await does(2, { ...words, at: [5] });
  expect(await placesOf()).toMatchObject({ marked: 3, made: 2 });
  expect(await told(await says(['do', 'off-ticked'], ['place', third ?? '']))).toContain('1 redaction taken off');
  await does(2, { ...words, at: [3, 4, 5] });
  const kept = await says(['do', 'off-ticked'], ['place', third ?? '']);
  expect(kept).toMatchObject({
    status: 409,
    body: { errors: [{ message: expect.stringContaining('No redaction is made for these places alone') }] },
  });
  expect((await standing())[1]).toEqual(['redact', 'words third-party']);
});

it('in the workbench one mark rests on another exemption, with a script and without', async () => {
  const markOn = async () => (await pagesOf())[1]?.marks[0]?.id ?? '';
  const first = await markOn();
  const changed = await does(2, { do: 'ground', marks: [first], code: 'crime', citation: '' });
  expect(changed.body).toMatchObject({ ok: true, now: { marks: [{ code: 'crime' }], undo: 'page 2' } });
  expect((await does(2, { do: 'ground', marks: [first], code: 'crime', citation: '' })).body).toMatchObject({
    sentence: 'These redactions are no longer there: somebody removed them meanwhile.',
  });

  const sends = (commandId: string, ...fields: Fields) =>
    call(world, officer, page, onPage(2), form([['commandId', commandId], ...fields]));
  const commandId = randomUUID();
  const plain: Fields = [
    ['ground', await markOn()],
    ['code', 'third-party'],
  ];
  for (let pressed = 0; pressed < 2; pressed++) {
    const { status, location } = await sends(commandId, ...plain);
    expect(status).toBe(303);
    const asked = new Request(new URL(location ?? '', 'http://localhost:3000'));
    const { body } = await call(world, officer, pageShown, onPage(2), asked);
    expect(body).toMatchObject({ workbench: { done: 'Exemption changed. 1 mark on this page.' } });
  }
  expect((await standing())[1]).toEqual(['redact', 'words third-party']);
  expect(await sends(randomUUID(), ['ground', await markOn()], ['code', 'third-party'])).toMatchObject({ status: 409 });
  expect(await sends(randomUUID(), ['ground', await markOn()])).toMatchObject({
    status: 422,
    body: { errors: [{ field: 'code' }] },
  });
  expect(await sends(randomUUID(), ...plain)).toMatchObject({ status: 422, body: { errors: [{ field: 'marks' }] } });
});

it('a colleague who has the page open is told of it', async () => {
  const { version } = await loaded();
  const [mark] = (await pagesOf())[1]?.marks ?? [];
  await does(2, { do: 'ground', marks: [mark?.id], code: 'crime', citation: '' });
  const asked = new Request(`http://localhost:3000/desk?since=${version}`);
  const { body } = await call(world, staff('officer-2', 'officer'), lookNow, onPage(2), asked);
  expect(body).toMatchObject({
    meanwhile: [{ said: expect.stringMatching(/^A colleague changed the exemption of 1 mark at /) }],
  });
});
