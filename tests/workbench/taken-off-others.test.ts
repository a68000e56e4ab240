import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { action as doAct } from '../../app/routes/desk/case/act.tsx';
import { action as answer, loader as look } from '../../app/routes/desk/people/mentions.tsx';
import { loader as register } from '../../app/routes/desk/people/register.tsx';
import { removedTerms } from '../../app/services/answer/answer-sources.ts';
import { perform } from '../../app/services/case-act.ts';
import { doubtsOf } from '../../app/services/doubts/doubts.ts';
import { uploadDocuments } from '../../app/services/file/upload-documents.ts';
import { newId } from '../../app/services/new-id.ts';
import { decidePages } from '../../app/services/redaction/decide-pages.ts';
import { markTerm } from '../../app/services/redaction/mark-term.ts';
import { drawPdf } from '../documents/make-pdf.ts';
import { call, form, officer, openWorld, stateOf, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
  const bytes = await drawPdf((doc) => {
    doc.fontSize(14).text('Letter to Jordan Pike about the school.');
    doc.moveDown().text('Later Jordan Hale came to the school too.');
    doc.addPage().text('The rose was red, and rose was here.');
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
/** How many redactions stand at which height of each page of the letter, and what they rest on. */
const standing = async () =>
  (await loaded()).state.file.documents[1]?.pages.map(({ marks }) =>
    marks.map(({ words, code, boxes }) => `${words} ${code} ${Math.round(boxes[0]?.y ?? 0) < 70 ? 'above' : 'below'}`),
  );
async function desk(act: string, ...fields: Fields) {
  const { version } = await loaded();
  const sent: Fields = [['commandId', randomUUID()], ['version', String(version)], ...fields];
  return call(world, officer, doAct, { ...place(), act }, form(sent));
}
const says = async (name: string, ...fields: Fields) =>
  call(world, officer, answer, { ...place(), who: await idOf(name) }, form([['commandId', randomUUID()], ...fields]));
const enters = (name: string, variants: string) =>
  desk('name-person', ['name', name], ['role', 'child'], ['variants', variants]);
const agrees = async (name: string) =>
  desk(
    'reconsider-person',
    ...([
      ['of', await idOf(name)],
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
const taken = (term: string) =>
  markTerm(
    world.app,
    officer,
    { caseId: world.caseId, commandId: newId() },
    { term, code: 'third-party', citation: null, only: null },
  );
const doubts = async (kind: string) =>
  (await doubtsOf(world.app, officer, await loaded())).doubts.filter(({ key }) => key.startsWith(`${kind}:`));
const everywhere = async () => removedTerms((await loaded()).state);

it('a first name that was taken out everywhere stays where it begins the name of somebody else', async () => {
  await enters('Jordan Pike', 'Jordan');
  await taken('Jordan');
  await enters('Jordan Hale', '');
  expect(await everywhere()).toEqual(['Jordan']);
  await agrees('Jordan Pike');
  const letter = (await loaded()).state.file.documents[1];
  const pages = letter?.pages.slice(0, 1).map(({ id }) => ({ documentId: letter.id, pageId: id })) ?? [];
  const command = { caseId: world.caseId, commandId: newId() };
  expect(await perform(world.app, officer, command, decidePages, { pages, decision: 'redact' })).toMatchObject({
    ok: true,
  });
  const before = await standing();
  expect(before).toEqual([['Jordan third-party above', 'Jordan third-party below'], []]);
  expect((await says('Jordan Pike', ['do', 'off-all'])).status).toBe(303);
  expect(await standing()).toEqual([['Jordan third-party below'], []]);
  expect(await doubts('disclosed')).toEqual([]);
  // What may be read now is asked about and does not bar the answer: to redact it again would take back what consent gave.
  expect(await doubts('visible')).toMatchObject([
    { sentence: expect.stringContaining('“Jordan” is taken out'), blocks: false },
  ]);
  expect(await everywhere()).toEqual([]);
  const { body } = await call(world, officer, look, { ...place(), who: await idOf('Jordan Pike') });
  // Both may be “Jordan” where nothing follows it.
  const staying = [
    { document: 'Visits', page: 1, count: 1 },
    { document: 'Visits', page: 2, count: 1 },
    { document: 'Letter', page: 1, count: 1, at: [8] },
  ];
  expect(body).toMatchObject({ made: 0, shared: { count: 3, pages: staying, more: 0 } });
  const value = '3 redactions stay: each may take out somebody else too. “See each place” leads to them.';
  const card = { rows: expect.arrayContaining([{ key: 'Still taken out', value }]) };
  const shown = await call(world, officer, register, place());
  expect(shown.body).toMatchObject({ people: [card, { title: 'Jordan Hale' }] });
  await says('Jordan Pike', ['do', 'undo']);
  expect(await standing()).toEqual(before);
});

it('what two people are called stays as long as one of them is to be taken out', async () => {
  await enters('Rose Pike', 'Rose');
  await enters('Rose Hale', 'Rose');
  await taken('Rose');
  await agrees('Rose Pike');
  const both = ['rose third-party above', 'rose third-party above'];
  expect((await says('Rose Pike', ['do', 'off-all'])).status).toBe(409);
  expect((await standing())?.[1]).toEqual(both);

  await agrees('Rose Hale');
  expect((await says('Rose Pike', ['do', 'off-all'])).status).toBe(303);
  expect((await standing())?.[1]).toEqual([]);
  await says('Rose Pike', ['do', 'undo']);
  expect((await standing())?.[1]).toEqual(both);
});

it('nothing comes to rest on another exemption where none is chosen', async () => {
  expect((await says('Rose Pike', ['do', 'ground-all'], ['code', 'crime'])).status).toBe(303);
  const chosen = { status: 422, body: { errors: [{ field: 'code', message: 'Choose an exemption' }] } };
  expect(await says('Rose Pike', ['do', 'ground-all'])).toMatchObject(chosen);
  expect(await says('Rose Pike', ['do', 'ground-all'], ['code', 'made-up'])).toMatchObject(chosen);
  expect((await standing())?.[1]).toEqual(['rose crime above', 'rose crime above']);
});
