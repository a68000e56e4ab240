import { randomUUID } from 'node:crypto';
import { renderToStaticMarkup } from 'react-dom/server';
import { createMemoryRouter, RouterProvider, useLoaderData } from 'react-router';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { Places } from '../../app/components/review/places.tsx';
import { action as doAct } from '../../app/routes/desk/case/act.tsx';
import { action as answer, loader as look } from '../../app/routes/desk/people/mentions.tsx';
import { loader as register } from '../../app/routes/desk/people/register.tsx';
import { uploadDocuments } from '../../app/services/file/upload-documents.ts';
import { newId } from '../../app/services/new-id.ts';
import { markTerm } from '../../app/services/redaction/mark-term.ts';
import { drawPdf } from '../documents/make-pdf.ts';
import { call, form, officer, openWorld, stateOf, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
  const bytes = await drawPdf((doc) => {
    doc.fontSize(14).text('The rose was red, and rose was here.');
    for (let page = 2; page <= 12; page++) doc.addPage().text('The rose was red.');
  });
  const command = { caseId: world.caseId, commandId: newId() };
  const added = await uploadDocuments(world.app, officer, command, [{ name: 'Letter.pdf', bytes }]);
  if (!added.ok) throw new Error(added.sentence);
  await world.app.jobs.drain();
});
afterAll(() => world.close());

type Fields = readonly (readonly [string, string])[];
const place = () => ({ caseId: world.caseId });
const loaded = () => stateOf(world.app, world.caseId);
const idOf = async (name: string) => (await loaded()).state.register.people.find((one) => one.name === name)?.id ?? '';
async function desk(act: string, ...fields: Fields) {
  const { version } = await loaded();
  const sent: Fields = [['commandId', randomUUID()], ['version', String(version)], ...fields];
  expect((await call(world, officer, doAct, { ...place(), act }, form(sent))).status).toBe(303);
}
const says = async (name: string, ...fields: Fields) =>
  call(world, officer, answer, { ...place(), who: await idOf(name) }, form([['commandId', randomUUID()], ...fields]));
const enters = (name: string, variants: string) =>
  desk('name-person', ['name', name], ['role', 'child'], ['variants', variants]);
const agrees = async (name: string) =>
  desk(
    'reconsider-person',
    ['of', await idOf(name)],
    ...([
      ['label', name],
      ['isProfessional', 'no'],
      ['consent', 'given'],
      ['consentOn-day', '20'],
      ['consentOn-month', '11'],
      ['consentOn-year', '2026'],
      ['decision', 'disclose'],
      ['reason', 'They agree'],
    ] as const),
  );
const placesOf = async (name: string) => (await call(world, officer, look, { ...place(), who: await idOf(name) })).body;
const onCard = async (name: string) => {
  const { body } = await call(world, officer, register, place());
  const row = z.object({ key: z.string(), value: z.string() });
  const { people } = z.object({ people: z.array(z.object({ title: z.string(), rows: z.array(row) })) }).parse(body);
  return people.find(({ title }) => title === name)?.rows.find(({ key }) => key === 'Still taken out')?.value;
};

const Shown = () => <Places {...useLoaderData<typeof look>()} base="/desk/cases/one" error={undefined} />;
/** The page as a browser without a script shows it. */
function drawn(body: unknown): string {
  const routes = [{ id: 'places', path: '/', loader: () => body, Component: Shown }];
  const router = createMemoryRouter(routes, { hydrationData: { loaderData: { places: body } } });
  return renderToStaticMarkup(<RouterProvider router={router} />).replaceAll('<!-- -->', '');
}

it('redactions that stay because they may take out somebody else are counted and led to', async () => {
  await enters('Rose Pike', 'Rose');
  await enters('Rose Hale', 'Rose');
  const marking = { term: 'Rose', code: 'third-party', citation: null, only: null } as const;
  await markTerm(world.app, officer, { ...place(), commandId: newId() }, marking);
  expect(await onCard('Rose Pike')).toBeUndefined();
  await agrees('Rose Pike');

  expect(await onCard('Rose Pike')).toBe(
    '13 redactions stay: each may take out somebody else too. “See each place” leads to them.',
  );
  const body = await placesOf('Rose Pike');
  expect(body).toMatchObject({ made: 0, shared: { count: 13, more: 2 } });
  const html = drawn(body);
  expect(html).toContain(
    '13 redactions made because of them stay: each may take out somebody else too, or a name that is in no entry, or a number. Look at each, and remove it on its page if it takes out them alone:',
  );
  const letter = (await loaded()).state.file.documents[1]?.id;
  const links = [...html.matchAll(/href="([^"]*)">(Letter, page \d+)<\/a>([^<]*)/gu)];
  expect(links.map(([, , words]) => words)).toEqual([...Array(10).keys()].map((at) => `Letter, page ${at + 1}`));
  expect(links[0]?.[1]).toBe(`/desk/cases/one/workbench/${letter}/1?at=1.5#sheet`);
  expect(links[0]?.[3]).toBe(' (2 redactions)');
  expect(links[1]?.[3]).toBe('');
  expect(html).toContain('<li>and 2 more pages</li>');
  expect(html).not.toContain('A place that may name somebody else who is taken out stays.');

  await agrees('Rose Hale');
  expect(await placesOf('Rose Pike')).toMatchObject({ made: 13, shared: { count: 0, pages: [], more: 0 } });
  expect(await onCard('Rose Pike')).toBe('13 redactions are made because of them. “See each place” takes them off.');
});

it('a place names the exemption its redaction rests on, where consent does not lift it', async () => {
  await enters('Jordan Pike', 'Jordan');
  await says('Jordan Pike', ['do', 'all'], ['code', 'third-party']);
  const shown = z.object({
    documents: z.array(z.object({ places: z.array(z.object({ place: z.string(), grounds: z.array(z.string()) })) })),
  });
  const placesNow = async () => shown.parse(await placesOf('Jordan Pike')).documents.flatMap(({ places }) => places);
  const before = await placesNow();
  expect(before.map(({ grounds }) => grounds)).toEqual([[], [], []]);
  const [first, second] = before.map((one) => one.place);
  await says('Jordan Pike', ['do', 'ground-ticked'], ['code', 'crime'], ['place', first ?? '']);
  await says(
    'Jordan Pike',
    ...([
      ['do', 'ground-ticked'],
      ['code', 'other'],
      ['citation', 'FOIA s.44'],
      ['place', second ?? ''],
    ] as const),
  );
  expect((await placesNow()).map(({ grounds }) => grounds)).toEqual([['Crime and taxation'], ['FOIA s.44'], []]);
  const html = drawn(await placesOf('Jordan Pike'));
  expect(html).toContain('The redaction rests on another exemption: Crime and taxation');
  expect(html.match(/The redaction rests on another exemption/gu)).toHaveLength(2);
});
