import { afterAll, beforeAll, expect, it } from 'vitest';
import { createDocumentEngine } from '../../app/documents/engine.ts';
import { runHere } from '../../app/documents/runner.ts';
import { answerSources, removedTerms, scheduleRows } from '../../app/services/answer/answer-sources.ts';
import { perform } from '../../app/services/case-act.ts';
import { pageWords } from '../../app/services/file/document-words.ts';
import { findTerm } from '../../app/services/file/find-term.ts';
import { joinDocument, movePages, splitDocument, turnPage, turnPages } from '../../app/services/file/lay-pages.ts';
import { undoFileOrder } from '../../app/services/file/order-documents.ts';
import { pageImage, pictureOf } from '../../app/services/file/page-image.ts';
import { removeDocument } from '../../app/services/file/remove-document.ts';
import { searchCase } from '../../app/services/file/search-case.ts';
import { uploadDocuments } from '../../app/services/file/upload-documents.ts';
import { loadCase } from '../../app/services/load-case.ts';
import { newId } from '../../app/services/new-id.ts';
import { markArea } from '../../app/services/redaction/mark-area.ts';
import { markTerm } from '../../app/services/redaction/mark-term.ts';
import { markWords } from '../../app/services/redaction/mark-words.ts';
import { undoReview } from '../../app/services/redaction/undo-review.ts';
import type { DocumentState } from '../../machines/file.ts';
import { orderOf, readingOf } from '../../machines/file-order/pages.ts';
import type { CaseId } from '../../machines/ids.ts';
import { drawPdf } from '../documents/make-pdf.ts';
import { everything, words } from '../documents/other-readers.ts';
import { verifyOk } from '../documents/through-engine.ts';
import { aCase, does, officer, openWorld, stateOf } from '../review/world.ts';

const engine = createDocumentEngine(runHere());
const { app } = await openWorld(engine);
app.startJobs();
afterAll(() => engine.close());
let id: CaseId;

const drawn = (...pages: string[]) =>
  drawPdf((doc) => {
    for (const [index, text] of pages.entries()) {
      if (index > 0) doc.addPage();
      doc.fontSize(13).text(text, 72, 90).text('Nothing else stands here', 72, 400);
    }
  });

beforeAll(async () => {
  id = await aCase(app);
  const files = [
    {
      name: 'Care file.pdf',
      bytes: await drawn('First the garden', 'Visit of Zebediah Quillfeather at noon', 'Third the gate'),
    },
    { name: 'Letter.pdf', bytes: await drawn('A letter to Quillfeather today') },
  ];
  const added = await uploadDocuments(app, officer, { caseId: id, commandId: newId() }, files);
  if (!added.ok) throw new Error(added.sentence);
  await app.jobs.drain();
});

const command = () => ({ caseId: id, commandId: newId() });
const documents = async () => (await stateOf(app, id)).file.documents;
const wordsOf = ({ pages }: DocumentState) => Promise.all(pages.map((page) => pageWords(app, id, page)));
async function file(at = 0) {
  const document = (await documents())[at];
  if (!document) throw new Error('there is no such document');
  return document;
}
const loaded = async () => {
  const one = await loadCase(app, id);
  if (!one) throw new Error('the case is gone');
  return one;
};
const reason = { code: 'third-party', citation: null } as const;

it('a page turned with its marks: what was marked before and after is gone, what stands beside it is there, and the verifier agrees', async () => {
  const document = await file();
  const page = document.pages[1];
  if (!page) throw new Error('there is no page');
  const place = { documentId: document.id, pageId: page.id };
  const before = await wordsOf(document);
  const at = before[1]?.words.findIndex(({ text }) => text === 'Zebediah') ?? -1;
  expect((await markWords(app, officer, command(), { ...place, text: readingOf(page), at: [at], ...reason })).ok).toBe(
    true,
  );

  expect((await perform(app, officer, command(), turnPage, { ...place, clockwise: 90 })).ok).toBe(true);
  const turned = (await file()).pages[1];
  expect(turned).toMatchObject({ width: page.height, height: page.width, turned: 90, id: page.id });
  // Somebody still has the page before them as it lay.
  const old = await markWords(app, officer, command(), { ...place, text: readingOf(page), at: [at + 1], ...reason });
  expect(old).toMatchObject({ ok: false, code: 'read-anew' });
  const drawnBefore = { x: 10, y: 10, width: 90, height: 9 };
  const stale = await markArea(app, officer, command(), { ...place, box: drawnBefore, turned: 0, ...reason });
  expect(stale).toMatchObject({ ok: false, code: 'read-anew' });

  await app.jobs.drain();
  const again = (await file()).pages[1];
  expect(again?.origin.text).not.toBe(page.origin.text);
  const lying = (await wordsOf(await file()))[1];
  // Read anew, the words stand where turning had put them, and the mark stands on its word.
  const word = lying?.words.find(({ text }) => text === 'Zebediah');
  const [box] = again?.marks[0]?.boxes ?? [];
  expect(box && word && Math.abs(box.x - word.x) + Math.abs(box.y - word.y)).toBeLessThan(2);
  const image = await pageImage(app, id, pictureOf(await file(), again), 800);
  expect(image.ok && image.width / image.height).toBeCloseTo(842 / 595, 2);

  expect((await markTerm(app, officer, command(), { term: 'Quillfeather', ...reason, only: null })).ok).toBe(true);
  const { pdf, report } = await answer();
  expect(report).toMatchObject({ clean: true, doubts: [] });
  expect(/Zebediah|Quillfeather/.test(everything(pdf))).toBe(false);
  const [, second] = await words(pdf);
  expect(second).toMatch(/Visit of.*at noon/);
});

async function answer() {
  const all = await documents();
  await does(app, id, officer, {
    type: 'page.decided',
    pages: all.flatMap((one) => one.pages.map((page) => ({ documentId: one.id, pageId: page.id }))),
    ...{ decision: 'redact', code: null, citation: null },
  });
  const sources = await answerSources(app, await loaded());
  const redacted = await app.documents.redact({ title: 'Answer', sources });
  if (!redacted.ok) throw new Error(redacted.sentence);
  const terms = removedTerms(await stateOf(app, id));
  return { pdf: redacted.pdf, report: await verifyOk(app.documents, redacted, terms) };
}

it('pages of two files in one document go out in its order; search and schedule follow; apart again they are as before', async () => {
  const [care, letter] = [await file(0), await file(1)];
  const order = orderOf(care);
  const moved = await perform(app, officer, command(), movePages, {
    documentId: care.id,
    order,
    moved: '3',
    before: 1,
  });
  expect(moved.ok).toBe(true);
  const late = await perform(app, officer, command(), turnPages, {
    documentId: care.id,
    order,
    pages: '3',
    clockwise: 90,
  });
  expect(late).toMatchObject({ ok: false, code: 'other-order' });
  const split = { documentId: care.id, order: orderOf(await file()), from: 3, name: 'The visit' };
  expect((await perform(app, officer, command(), splitDocument, split)).ok).toBe(true);
  const part = await file(1);
  expect((await perform(app, officer, command(), joinDocument, { documentId: letter.id, other: part.id })).ok).toBe(
    true,
  );

  const { pdf, report } = await answer();
  expect(report).toMatchObject({ clean: true, doubts: [] });
  expect((await words(pdf)).map((page) => page.trim().split(' ').slice(0, 2).join(' '))).toEqual([
    'Third the',
    'First the',
    'A letter',
    'Visit of',
  ]);
  expect(/Zebediah|Quillfeather/.test(everything(pdf))).toBe(false);
  expect(scheduleRows(await stateOf(app, id))).toMatchObject([
    { document: 'Care file', pages: 2 },
    { document: 'Letter', pages: 2 },
  ]);
  const places = (await findTerm(app, await loaded(), 'visit')).map(({ documentId: of, page }) => [of, page]);
  expect(places).toEqual([[letter.id, 2]]);
  const found = await searchCase(app, await loaded(), 'Quillfeather', { from: 0, most: 9 });
  expect(found).toMatchObject({
    total: 2,
    unmarked: 0,
    documents: [{ places: [{ page: 1 }, { page: 2, isMarked: true }] }],
  });
  // What was joined is in the other document; it cannot be removed from under it.
  const gone = await perform(app, officer, command(), removeDocument, { documentId: part.id, reason: 'Twice' });
  expect(gone).toMatchObject({ ok: false, code: 'joined' });

  for (let act = 0; act < 3; act++) await perform(app, officer, command(), undoFileOrder, {});
  // The page was turned in the workbench: it is turned back there, after what was decided and marked since.
  expect(await perform(app, officer, command(), undoFileOrder, {})).toMatchObject({ code: 'nothing-to-undo' });
  const lay = (await file()).pages[1]?.origin.text;
  for (let act = 0; act < 4; act++) expect((await undoReview(app, officer, command())).ok).toBe(true);
  await app.jobs.drain();
  expect((await file()).pages[1]?.origin.text).not.toBe(lay);
  const back = await documents();
  expect(back.map(({ name, pages }) => [name, pages.map(({ number, turned }) => [number, turned])])).toEqual([
    [
      'Care file',
      [
        [1, 0],
        [2, 0],
        [3, 0],
      ],
    ],
    ['Letter', [[1, 0]]],
  ]);
  const upright = (await wordsOf(await file()))[1]?.words.find(({ text }) => text === 'Zebediah');
  const [box] = back[0]?.pages[1]?.marks[0]?.boxes ?? [];
  expect(box && upright && Math.abs(box.x - upright.x) + Math.abs(box.y - upright.y)).toBeLessThan(2);
});
