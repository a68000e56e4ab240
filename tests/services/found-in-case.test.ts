import { expect, it } from 'vitest';
import { perform } from '../../app/services/case-act.ts';
import { movePages } from '../../app/services/file/lay-pages.ts';
import { newId } from '../../app/services/new-id.ts';
import { caseSuggestions, suggestionsSoFar } from '../../app/services/register/case-suggestions.ts';
import { foundInCase, foundSoFar } from '../../app/services/register/found-in-case.ts';
import { suggestedPages } from '../../app/services/register/suggested-pages.ts';
import { orderOf } from '../../machines/file-order/pages.ts';
import { type CaseId, otherPersonId } from '../../machines/ids.ts';
import { aFileOf, loadedOf, pageOf, visit } from '../copies/case.ts';
import { does, officer, openWorld } from '../review/world.ts';

const { app } = await openWorld();

async function named(id: CaseId, name: string) {
  const personId = otherPersonId.parse(newId());
  const entry = { personId, name, role: 'family' as const, variants: [] };
  expect((await does(app, id, officer, { type: 'person.named', ...entry })).ok).toBe(true);
  return personId;
}

const cutName = () =>
  aFileOf(app, [
    pageOf([...visit('them'), 'and', 'a', 'letter', 'was', 'left', 'for', 'Quill-']),
    pageOf(visit('nobody')),
    pageOf(['feather', 'who', 'came', 'later', ...visit('them')]),
  ]);

it('the list of pages with open suggestions follows when a page is moved so that a cut name goes on', async () => {
  const file = await cutName();
  const person = await named(file.id, 'Quillfeather');
  const naming = async () => {
    const loaded = await loadedOf(app, file.id);
    const pages = await suggestedPages(app, loaded);
    return (loaded.state.file.documents[0]?.pages ?? [])
      .filter((page) => pages?.names(page, person))
      .map(({ id }) => id);
  };
  expect(await naming()).toEqual([]);
  const [document] = (await loadedOf(app, file.id)).state.file.documents;
  if (!document) throw new Error('no document');
  const input = { documentId: document.id, order: orderOf(document), moved: '3', before: 2 };
  const moved = await perform(app, officer, { caseId: file.id, commandId: newId() }, movePages, input);
  expect(moved.ok).toBe(true);
  expect(await naming()).toEqual([file.all[0], file.all[2]]);
});

it('a cut name is found over the edge of what is opened together', async () => {
  const pages = Array.from({ length: 120 }, () => pageOf(visit('nobody')));
  pages[49] = pageOf([...visit('them'), 'and', 'a', 'letter', 'was', 'left', 'for', 'Quill-']);
  pages[50] = pageOf(['feather', 'who', 'came', 'later', ...visit('them')]);
  const file = await aFileOf(app, pages);
  await named(file.id, 'Quillfeather');
  const all = await caseSuggestions(app, await loadedOf(app, file.id));
  expect(all.map(({ page, words }) => [page, words])).toEqual([
    [50, 'Quill-'],
    [51, 'feather'],
  ]);
});

it('what is found is looked for once as long as people and pages are the same; marks and decisions do not change it', async () => {
  const file = await aFileOf(app, [pageOf(visit('Quillfeather')), pageOf(visit('nobody'))]);
  await named(file.id, 'Quillfeather');
  const first = await foundInCase(app, await loadedOf(app, file.id));
  await file.redact(1, 14, 'Quillfeather');
  await file.decide('release', 2);
  expect(await foundInCase(app, await loadedOf(app, file.id))).toBe(first);
  expect((await caseSuggestions(app, await loadedOf(app, file.id))).map(({ standing }) => standing)).toEqual([
    'marked',
  ]);
  await named(file.id, 'Thornquist');
  expect(await foundInCase(app, await loadedOf(app, file.id))).not.toBe(first);
});

it('whoever does not wait hears how far it is, and has it once it is there', async () => {
  const file = await aFileOf(
    app,
    Array.from({ length: 300 }, (_, page) => pageOf(visit(page === 299 ? 'Quillfeather' : 'nobody'))),
  );
  await named(file.id, 'Quillfeather');
  const loaded = await loadedOf(app, file.id);
  expect(await foundSoFar(app, loaded, 0)).toMatchObject({ isKnown: false, pages: expect.any(Number) });
  await foundInCase(app, loaded);
  const soFar = await suggestionsSoFar(app, loaded);
  expect(soFar.isKnown).toBe(true);
  expect(soFar.all.map(({ page, words, before }) => [page, words, before])).toEqual([
    [300, 'Quillfeather', 'house and was let in by'],
  ]);
});
