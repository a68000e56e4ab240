import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, expect, it } from 'vitest';
import { createDocumentEngine } from '../../app/documents/engine.ts';
import { runHere } from '../../app/documents/runner.ts';
import { loader } from '../../app/routes/desk/case/answer.tsx';
import { StandingTerms } from '../../app/routes/desk/case/standing-terms.tsx';
import { loader as timeline } from '../../app/routes/desk/case/timeline.tsx';
import { loader as consultations } from '../../app/routes/desk/consulting/consultations.tsx';
import { saidWithWords, toldTerms } from '../../app/services/answer/standing-terms.ts';
import { uploadDocuments } from '../../app/services/file/upload-documents.ts';
import { newId } from '../../app/services/new-id.ts';
import { markTerm } from '../../app/services/redaction/mark-term.ts';
import { civilDate } from '../../machines/dates.ts';
import { type CaseId, consultationId, otherPersonId } from '../../machines/ids.ts';
import { drawPdf } from '../documents/make-pdf.ts';
import { words } from '../documents/other-readers.ts';
import { aCase, officer, openWorld, requester, stateOf, does as tries } from '../review/world.ts';
import { call } from '../workbench/world.ts';

const engine = createDocumentEngine(runHere());
const { app } = await openWorld(engine);
app.startJobs();
afterAll(() => engine.close());

const does = async (...asked: Parameters<typeof tries>) => {
  const done = await tries(...asked);
  if (!done.ok) throw new Error(done.sentence);
};
const command = (id: CaseId) => ({ caseId: id, commandId: newId() });

/** A case under way with one file, of which these terms are taken out everywhere. */
async function takenOut(draw: (doc: PDFKit.PDFDocument) => void, terms: readonly string[]) {
  const id = await aCase(app);
  await does(app, id, officer, { type: 'case.assigned', to: officer.id, role: 'officer' });
  await does(app, id, officer, { type: 'identity.confirmed', method: 'passport', receivedOn: null });
  await uploadDocuments(app, officer, command(id), [{ name: 'home.pdf', bytes: await drawPdf(draw) }]);
  await app.jobs.drain();
  for (const term of terms)
    await markTerm(app, officer, command(id), { term, code: 'third-party', citation: null, only: null });
  const [document] = (await stateOf(app, id)).file.documents;
  if (!document) throw new Error('a document was sent');
  return { id, document };
}

/** Two terms are taken out everywhere, but somebody took the mark off one place of the second again, on page 2. */
async function oneLeftStanding() {
  const { id, document } = await takenOut(
    (doc) => {
      doc.text('Rosalind Teague came to the house with Zebediah Quill on a Friday.');
      doc.addPage().text('The wall was mended by Zebediah Quill in the summer of that year.');
    },
    ['Rosalind Teague', 'Zebediah Quill'],
  );
  const [first, second] = document.pages;
  if (!first || !second) throw new Error('two pages were sent');
  await does(app, id, officer, { type: 'marks.removed', marks: second.marks.map((mark) => mark.id) });
  return { id, document, first, second };
}

it('a refused answer names a term by its position in what is kept of the check, and by its words to whoever works on it', async () => {
  const { id, document, first, second } = await oneLeftStanding();
  const page = (of: typeof first) => ({ documentId: document.id, pageId: of.id });
  const searched = { system: 'Case system', terms: '', from: null, to: null, searcher: 'Records', note: '' };
  await does(
    app,
    id,
    officer,
    { type: 'search.recorded', ...searched, result: 'found' },
    { type: 'page.decided', pages: [page(first)], decision: 'redact', code: null, citation: null },
    { type: 'page.decided', pages: [page(second)], decision: 'release', code: null, citation: null },
    { type: 'decision.recorded', outcome: 'partly-granted', explanation: 'Here it is.', exemptions: [] },
  );
  // The list of doubts would have stopped it before: what is tested is that the check of the finished file does too.
  await does(app, id, officer, { type: 'approval.requested' });
  await app.jobs.drain();
  const { answer } = (await stateOf(app, id)).record;
  if (!answer?.report) throw new Error('there is no report');
  expect(answer).toMatchObject({ bundle: null, letter: expect.any(String) });
  expect(answer.signed).toBeUndefined();
  const report = (await app.files.get(id, answer.report)).toString('utf8');
  expect(report).toContain('page 4: term 2 of the list still stands in its words');
  for (const word of ['Zebediah', 'Quill', 'Teague']) {
    expect(report).not.toContain(word);
    expect(answer.doubts.join()).not.toContain(word);
  }
  expect(answer.standing).toEqual([
    { position: 2, text: 'Zebediah Quill', places: [{ page: 4, pageId: second.id, how: 'words' }] },
  ]);

  const params = { caseId: id };
  const shown = await call({ app }, officer, loader, params);
  const source = { documentId: document.id, sourcePage: 2, document: document.name };
  const told = [{ text: 'Zebediah Quill', places: [{ page: 4, how: 'words', source }] }];
  expect(shown.body).toMatchObject({ standing: told });
  expect(JSON.stringify(shown.body)).toContain('page 4: “Zebediah Quill” still stands in its words');
  expect(JSON.stringify(shown.body)).not.toContain('of the list');

  const { body: past } = await call({ app }, officer, timeline, params);
  expect(JSON.stringify(past)).toContain('page 4: “Zebediah Quill” still stands in its words');
  expect(JSON.stringify(past)).not.toContain('of the list');

  // It is told until the next answer is built, also where the list has become another meanwhile.
  await does(app, id, officer, { type: 'approval.withdrawn' });
  await does(app, id, officer, { type: 'marks.removed', marks: first.marks.map((mark) => mark.id) });
  expect((await call({ app }, officer, loader, params)).body).toMatchObject({ answer: null, standing: told });
  await markTerm(app, officer, command(id), {
    term: 'Zebediah Quill',
    code: 'third-party',
    citation: null,
    only: null,
  });
  await does(app, id, officer, { type: 'approval.requested' });
  expect((await call({ app }, officer, loader, params)).body).toMatchObject({ answer: null, standing: [] });
});

it('so does the copy for somebody who is consulted', async () => {
  const { id, document, second } = await oneLeftStanding();
  const personId = otherPersonId.parse(newId());
  await does(app, id, officer, {
    type: 'person.named',
    personId,
    name: 'Rosalind Teague',
    variants: [],
    role: 'other',
  });
  const pages = [{ documentId: document.id, pageId: second.id }];
  await does(app, id, officer, { type: 'page.decided', pages, decision: 'release', code: null, citation: null });
  await does(app, id, officer, {
    ...{ type: 'consultation.asked', consultationId: consultationId.parse(newId()), personId, shows: 'pages' },
    ...{ to: 'Ros Teague', question: 'What of this?', answerBy: civilDate.parse('2026-06-20') },
    pages,
  });
  await app.jobs.drain();
  const [one] = (await stateOf(app, id)).consulting.all;
  expect(one).toMatchObject({ status: 'failed', failure: expect.stringContaining('term 1 of the list') });
  expect(one?.failure).not.toContain('Quill');
  const { body } = await call({ app }, officer, consultations, { caseId: id });
  expect(body).toMatchObject({
    consultations: [{ standing: [{ text: 'Zebediah Quill', places: [{ source: { sourcePage: 2 } }] }] }],
  });
  const { body: past } = await call({ app }, officer, timeline, { caseId: id });
  expect(JSON.stringify(past)).toContain('“Zebediah Quill” still stands in its words');
  expect(JSON.stringify(past)).not.toContain('of the list');
});

it('a page that is no longer there, one of our own, and what belongs to no page are told too', async () => {
  const { file } = await stateOf(app, await aCase(app));
  const places = [
    { page: 1, pageId: null, how: 'words' as const },
    { page: null, pageId: null, how: 'words' as const },
  ];
  const terms = toldTerms(file, [{ position: 3, text: 'May', places }]);
  const html = renderToStaticMarkup(createElement(StandingTerms, { base: '/desk/cases/c', terms, next: 'Go on.' }));
  expect(html).toContain('“May”');
  expect(html).toContain('On page 1. This page is our own');
  expect(html).toContain('Outside the pages.');
  expect(saidWithWords('term 3 of the list was found; term 4 of the list was found', [])).toContain('term 3');
});

it.each([
  ['en', 'June', '2026-06-20', '20/06/2026'],
  ['cy', 'Mai', '2027-05-20', '20/05/2027'],
] as const)(
  'the date of a copy is no leak of somebody who is called like its month (%s)',
  async (language, name, answerBy, said) => {
    const { id, document } = await takenOut(
      (doc) => doc.text(`Rosalind Teague came to the house with ${name} on a Friday.`),
      ['Rosalind Teague', name],
    );
    const pages = document.pages.map((page) => ({ documentId: document.id, pageId: page.id }));
    const personId = otherPersonId.parse(newId());
    await does(app, id, officer, { type: 'page.decided', pages, decision: 'redact', code: null, citation: null });
    await does(app, id, officer, {
      type: 'person.named',
      personId,
      name: 'Rosalind Teague',
      variants: [],
      role: 'other',
    });
    const asked = async (day: string) => {
      await does(app, id, officer, {
        ...{ type: 'consultation.asked', consultationId: consultationId.parse(newId()), personId, shows: 'pages' },
        ...{ to: 'Ros Teague', question: 'Can it go?', answerBy: civilDate.parse(day), language, pages },
      });
      await app.jobs.drain();
      const one = (await stateOf(app, id)).consulting.all.at(-1);
      const [copy] = one?.copy ?? [];
      expect(one).toMatchObject({ status: 'made', failure: null });
      return copy ? (await words(new Uint8Array(await app.files.get(id, copy.file))))[0] : '';
    };
    expect(await asked(answerBy)).toContain(said);
    // In another month the date is written as everywhere.
    expect(await asked('2027-10-20')).toContain(language === 'en' ? '20 October 2027' : '20 Hydref 2027');
    // Nor does it hold up the answer: its cover and contents, or what its letter says of a day.
    const searched = { system: 'Case system', terms: '', from: null, to: null, searcher: 'Records', note: '' };
    const explanation = `${language === 'en' ? 'You asked on 3' : 'Gofynnoch ar 3'} ${name} 2026.`;
    if (language !== 'en') await does(app, id, requester, { type: 'language.chosen', language });
    await does(app, id, officer, { type: 'search.recorded', ...searched, result: 'found' });
    await does(app, id, officer, { type: 'decision.recorded', outcome: 'partly-granted', explanation, exemptions: [] });
    await does(app, id, officer, { type: 'approval.requested' });
    await app.jobs.drain();
    expect((await stateOf(app, id)).record.answer).toMatchObject({ doubts: [], bundle: expect.any(String) });
  },
);
