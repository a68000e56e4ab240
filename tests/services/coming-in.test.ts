import { expect, it } from 'vitest';
import { createDocumentEngine } from '../../app/documents/engine.ts';
import { createPool } from '../../app/documents/pool.ts';
import { answerSources, scheduleRows } from '../../app/services/answer-sources.ts';
import { loadCase } from '../../app/services/load-case.ts';
import { newId } from '../../app/services/new-id.ts';
import { pageImage } from '../../app/services/page-image.ts';
import { uploadDocuments } from '../../app/services/upload-documents.ts';
import type { CaseId } from '../../machines/ids.ts';
import { aCase, does, officer, openWorld, stateOf } from '../review/world.ts';

const { app } = await openWorld(createDocumentEngine(createPool(1)));
app.startJobs();

async function added(id: CaseId, files: readonly (readonly [name: string, bytes: Uint8Array | string])[]) {
  const uploads = files.map(([name, bytes]) => ({ name, bytes: new Uint8Array(Buffer.from(bytes)) }));
  const result = await uploadDocuments(app, officer, { caseId: id, commandId: newId() }, uploads);
  if (!result.ok) throw new Error(result.sentence);
  await app.jobs.drain();
  return (await stateOf(app, id)).file.documents;
}

it('a text is kept as it came, shown as pages of our own, and goes into the answer as these', async () => {
  const id = await aCase(app);
  const [note] = await added(id, [['Phone note.txt', 'Jordan Pike rang at nine.']]);
  expect(note).toMatchObject({ name: 'Phone note', kind: 'text', status: 'read', parent: null, findings: [] });
  expect(note?.pages).toMatchObject([{ source: 'text', words: 5, searchable: true }]);
  if (!note) throw new Error('nothing came in');
  expect((await app.files.get(id, note.source)).toString()).toBe('Jordan Pike rang at nine.');
  expect(await pageImage(app, id, note, 1, 800)).toMatchObject({ ok: true, type: 'image/png' });
  const [page] = note.pages;
  if (!page) throw new Error('there is no page');
  await does(app, id, officer, {
    type: 'page.decided',
    pages: [{ documentId: note.id, pageId: page.id }],
    ...{ decision: 'release', code: null, citation: null },
  });
  const loaded = await loadCase(app, id);
  if (!loaded) throw new Error('the case is gone');
  const [source] = await answerSources(app, loaded);
  expect(source).toMatchObject({ key: note.pagesFrom?.sha256, pages: [{ index: 0, decision: 'release' }] });
  expect(Buffer.from((await source?.load()) ?? []).toString('latin1', 0, 5)).toBe('%PDF-');
  expect(scheduleRows(loaded.state)).toMatchObject([{ document: 'Phone note', pages: 1 }]);
});

it('a file that cannot be taken is refused by name, with what to do, and nothing is added', async () => {
  const id = await aCase(app);
  const files = [
    { name: 'good.txt', bytes: new Uint8Array(Buffer.from('Good')) },
    { name: 'beach.heic', bytes: new Uint8Array(Buffer.from('\0\0\0\x18ftypheic\0\0\0\0')) },
  ];
  const refused = await uploadDocuments(app, officer, { caseId: id, commandId: newId() }, files);
  expect(refused).toMatchObject({
    ok: false,
    sentence: expect.stringMatching(/“beach.heic” was not added.*HEIC.*save it as a JPEG/),
  });
  expect((await stateOf(app, id)).file.documents).toEqual([]);
});
