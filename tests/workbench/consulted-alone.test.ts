import { afterEach, beforeEach, expect, it } from 'vitest';
import { perform } from '../../app/services/case-act.ts';
import { uploadDocuments } from '../../app/services/file/upload-documents.ts';
import { newId } from '../../app/services/new-id.ts';
import { markTerm } from '../../app/services/redaction/mark-term.ts';
import { acceptSuggestions } from '../../app/services/register/accept-suggestions.ts';
import { consult } from '../../app/services/register/consult.ts';
import { consultationSources } from '../../app/services/register/consultation-sources.ts';
import { namePerson } from '../../app/services/register/name-person.ts';
import { civilDate } from '../../machines/dates.ts';
import { isPointIn } from '../../machines/documents/box.ts';
import { otherPersonId } from '../../machines/ids.ts';
import { drawPdf } from '../documents/make-pdf.ts';
import { officer, openWorld, stateOf, type World } from './world.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld();
  const bytes = await drawPdf((doc) => {
    doc.fontSize(14).text('Letter to Jordan Pike about the school.');
    doc.moveDown().text('Later Jordan Hale came to the school too.');
  });
  const added = await uploadDocuments(world.app, officer, command(), [{ name: 'Letter.pdf', bytes }]);
  if (!added.ok) throw new Error(added.sentence);
  await world.app.jobs.drain();
});
afterEach(() => world.close());

const command = () => ({ caseId: world.caseId, commandId: newId() });
const loaded = () => stateOf(world.app, world.caseId);
const named = async (name: string, variants: readonly string[] = ['Jordan']) => {
  await perform(world.app, officer, command(), namePerson, { name, role: 'child', variants: [...variants] });
  return otherPersonId.parse((await loaded()).state.register.people.at(-1)?.id);
};

it.each([
  ['goes by the same name', ['Jordan']],
  ['has a name that begins with it, and was not accepted yet', []],
])('whoever is consulted is not shown the line of somebody else who %s', async (_, variants) => {
  const pike = await named('Jordan Pike');
  await named('Jordan Hale', variants);
  const ground = { code: 'third-party', citation: null } as const;
  await markTerm(world.app, officer, command(), { term: 'Jordan', ...ground, only: null });
  await acceptSuggestions(world.app, officer, command(), { on: null, of: pike, only: null }, ground);
  const document = (await loaded()).state.file.documents[1]?.id ?? '';
  const asked = await perform(world.app, officer, command(), consult, {
    ...{ of: pike, to: 'Him', question: 'May we show this?', answerBy: civilDate.parse('2026-12-20') },
    ...{ shows: 'lines', document, numbers: '1', language: 'en', withheld: '' },
  });
  expect(asked).toMatchObject({ ok: true });
  const now = await loaded();
  const [one] = now.state.consulting.all;
  if (!one) throw new Error('nobody is asked');
  const [page] = (await consultationSources(world.app, now, one))[0]?.pages ?? [];
  const text = typeof page?.text === 'function' ? await page.text() : page?.text;
  const boxes = page?.marks.flatMap((mark) => mark.boxes) ?? [];
  const shown = (text?.words ?? []).filter(({ x, y, width, height }) => {
    const middle = { x: x + width / 2, y: y + height / 2 };
    return !boxes.some((box) => isPointIn(middle, box));
  });
  const words = shown.map((word) => word.text);
  expect(words).toContain('Pike');
  expect(words).not.toContain('Hale');
});
