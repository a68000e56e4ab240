import { afterAll, expect, it } from 'vitest';
import { createDocumentEngine } from '../../app/documents/engine.ts';
import { runHere } from '../../app/documents/runner.ts';
import { perform } from '../../app/services/case-act.ts';
import { findTerm } from '../../app/services/file/find-term.ts';
import { turnPage } from '../../app/services/file/lay-pages.ts';
import { uploadDocuments } from '../../app/services/file/upload-documents.ts';
import { loadCase } from '../../app/services/load-case.ts';
import { newId } from '../../app/services/new-id.ts';
import { markTerm } from '../../app/services/redaction/mark-term.ts';
import { drawPdf } from '../documents/make-pdf.ts';
import { aCase, officer, openWorld, stateOf } from '../review/world.ts';

const engine = createDocumentEngine(runHere());
const { app } = await openWorld(engine);
app.startJobs();
afterAll(() => engine.close());

it('a term marked everywhere is looked for again where a page is turned before it is written; places somebody chose are not', async () => {
  const id = await aCase(app);
  const command = () => ({ caseId: id, commandId: newId() });
  const bytes = await drawPdf((doc) => doc.fontSize(13).text('First the garden', 72, 90));
  const added = await uploadDocuments(app, officer, command(), [{ name: 'Care file.pdf', bytes }]);
  if (!added.ok) throw new Error(added.sentence);
  await app.jobs.drain();
  const [document] = (await stateOf(app, id)).file.documents;
  const page = document?.pages[0];
  if (!document || !page) throw new Error('there is no page');
  /** The house, where somebody else turns the page just before the first thing is written. */
  const whileTurned = (clockwise: 90 | 270) => {
    let isTurned = false;
    const append: typeof app.store.append = async (what) => {
      if (!isTurned) {
        isTurned = true;
        await perform(app, officer, command(), turnPage, { documentId: document.id, pageId: page.id, clockwise });
      }
      return app.store.append(what);
    };
    return { ...app, store: Object.assign(Object.create(app.store), { append }) };
  };
  const term = { term: 'garden', code: 'third-party', citation: null } as const;
  const loaded = await loadCase(app, id);
  if (!loaded) throw new Error('the case is gone');
  const only = (await findTerm(app, loaded, term.term)).map(({ key }) => key);
  expect(only).toHaveLength(1);
  expect(await markTerm(whileTurned(90), officer, command(), { ...term, only })).toMatchObject({ code: 'read-anew' });
  await app.jobs.drain();

  expect((await markTerm(whileTurned(270), officer, command(), { ...term, only: null })).ok).toBe(true);
  await app.jobs.drain();
  const turned = (await stateOf(app, id)).file.documents[0]?.pages[0];
  expect(turned).toMatchObject({ id: page.id, width: page.width });
  expect(turned?.marks.map(({ words }) => words)).toEqual(['garden']);
});
