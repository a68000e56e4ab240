import { PDFDocument } from '@cantoo/pdf-lib';
import { expect, it } from 'vitest';
import { createDocumentEngine } from '../../app/documents/engine.ts';
import { createPool } from '../../app/documents/pool.ts';
import { whole } from '../../app/documents/runner.ts';
import { answerSources, scheduleRows } from '../../app/services/answer/answer-sources.ts';
import { pageImage, pictureOf } from '../../app/services/file/page-image.ts';
import { loadPageText } from '../../app/services/file/page-text.ts';
import { unlockDocument } from '../../app/services/file/unlock-document.ts';
import { uploadDocuments } from '../../app/services/file/upload-documents.ts';
import { loadCase } from '../../app/services/load-case.ts';
import { newId } from '../../app/services/new-id.ts';
import type { CaseId } from '../../machines/ids.ts';
import { refuse } from '../../machines/refusal.ts';
import { drawPdf, rawPdf, stream } from '../documents/make-pdf.ts';
import { scanPdf } from '../documents/make-scan.ts';
import { makeZip } from '../documents/make-zip.ts';
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
  expect(await pageImage(app, id, pictureOf(note, undefined), 800)).toMatchObject({ ok: true, type: 'image/png' });
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
  const pdf = source ? await whole(await source.load()) : new Uint8Array();
  expect(Buffer.from(pdf).toString('latin1', 0, 5)).toBe('%PDF-');
  expect(scheduleRows(loaded.state)).toMatchObject([{ document: 'Phone note', pages: 1 }]);
});

it('a file of a kind that cannot be read stays listed, with the reason and what to do', async () => {
  const id = await aCase(app);
  const documents = await added(id, [
    ['good.txt', 'Good'],
    ['beach.avif', '\0\0\0\x18ftypavif\0\0\0\0'],
    ['contacts.xls', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('Workbook', 'utf16le')])],
  ]);
  expect(documents).toMatchObject([
    { name: 'good', status: 'read' },
    { name: 'beach.avif', status: 'failed', failure: expect.stringMatching(/AVIF.*save it as a JPEG/) },
    { name: 'contacts.xls', status: 'failed', failure: expect.stringMatching(/spreadsheet.*save it as a PDF/) },
  ]);
});

it('the same file sent from two windows at once is one document', async () => {
  const id = await aCase(app);
  const bytes = new Uint8Array(Buffer.from('The very same words'));
  const both = await Promise.all(
    ['one.txt', 'other.txt'].map((name) =>
      uploadDocuments(app, officer, { caseId: id, commandId: newId() }, [{ name, bytes }]),
    ),
  );
  expect(both.map((result) => (result.ok ? 'added' : result.code)).sort()).toEqual(['added', 'duplicate']);
  const { documents } = (await stateOf(app, id)).file;
  expect(documents).toHaveLength(1);
  const kept = (await app.files.list(id)).filter((file) => file === documents[0]?.source);
  expect(kept).toHaveLength(1);
});

it('an empty file is refused by name, and the same file again with where it lies; nothing is added', async () => {
  const id = await aCase(app);
  const sent = (...files: (readonly [name: string, bytes: string | Uint8Array])[]) =>
    uploadDocuments(
      app,
      officer,
      { caseId: id, commandId: newId() },
      files.map(([name, bytes]) => ({ name, bytes: new Uint8Array(Buffer.from(bytes)) })),
    );
  expect(await sent(['good.txt', 'Good'], ['nothing.txt', ''])).toMatchObject({
    sentence: expect.stringMatching(/“nothing.txt” was not added.*empty.*None of the 2 files was added/),
  });
  expect(await sent(['one.txt', 'Same'], ['two.txt', 'Same'])).toMatchObject({
    sentence: expect.stringContaining('“two.txt” is the same file as “one.txt”, which was chosen with it.'),
  });
  await added(id, [['letters.zip', makeZip([{ name: 'visit.txt', bytes: 'A visit' }])]]);
  const again = await sent(['other name.txt', 'A visit']);
  expect(again).toMatchObject({
    sentence: '“other name.txt” is already part of this case: it is the same file as “visit.txt”, inside “letters”.',
  });
  expect((await stateOf(app, id)).file.documents).toHaveLength(2);
});

const part = (name: string, bytes: Uint8Array | string) => [
  '--b',
  `Content-Type: application/octet-stream; name="${name}"`,
  `Content-Disposition: attachment; filename="${name}"`,
  'Content-Transfer-Encoding: base64',
  '',
  Buffer.from(bytes).toString('base64'),
];
const eml = (subject: string, ...parts: string[][]) =>
  [
    'From: sian@example.org',
    'Bcc: hidden@example.org',
    `Subject: ${subject}`,
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="b"',
    ...['', '--b', 'Content-Type: text/plain', '', `About ${subject}`],
    ...parts.flat(),
    ...['--b--', ''],
  ].join('\r\n');

it('what came with an e-mail is listed under it: read, the same as one that is there, or with the reason why not', async () => {
  const id = await aCase(app);
  const inner = eml('Forwarded', part('deep.txt', 'Deepest words'), part('notes.txt', 'Notes'));
  const file = await added(id, [
    ['Note.txt', 'The same note'],
    [
      'mail.eml',
      eml(
        'Visit',
        part('notes.txt', 'Notes'),
        part('again.txt', 'The same note'),
        part('sheet.xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3, 4])),
        part('forwarded.eml', inner),
      ),
    ],
  ]);
  const rows = file.map(({ name, kind, status, parent, sameAs }) => ({
    ...{ name, kind, status },
    inside: file.find((one) => one.id === parent)?.name ?? null,
    same: file.find((one) => one.id === sameAs)?.name ?? null,
  }));
  expect(rows).toEqual([
    { name: 'Note', kind: 'text', status: 'read', inside: null, same: null },
    { name: 'mail', kind: 'email', status: 'read', inside: null, same: null },
    { name: 'notes.txt', kind: 'text', status: 'read', inside: 'mail', same: null },
    { name: 'again.txt', kind: null, status: 'read', inside: 'mail', same: 'Note' },
    { name: 'sheet.xls', kind: null, status: 'failed', inside: 'mail', same: null },
    { name: 'forwarded.eml', kind: 'email', status: 'read', inside: 'mail', same: null },
    { name: 'deep.txt', kind: 'text', status: 'read', inside: 'forwarded.eml', same: null },
    { name: 'notes.txt', kind: null, status: 'read', inside: 'forwarded.eml', same: 'notes.txt' },
  ]);
  expect(file.find(({ name }) => name === 'sheet.xls')?.failure).toMatch(/older Office file.*save it as a PDF/);

  const [note, mail] = file;
  const reason = 'Another person’s';
  if (note) await does(app, id, officer, { type: 'document.removed', documentId: note.id, reason });
  const again = (await stateOf(app, id)).file.documents.find(({ name }) => name === 'again.txt');
  expect(again).toMatchObject({
    status: 'failed',
    failure: expect.stringMatching(/the one that was read has been removed/),
  });
  if (mail) await does(app, id, officer, { type: 'document.removed', documentId: mail.id, reason });
  expect((await stateOf(app, id)).file.documents).toEqual([]);
});

it('messages in messages without end stop at a depth, and the last one says so', async () => {
  const id = await aCase(app);
  let nested = eml('the innermost');
  for (let depth = 0; depth < 20; depth++) nested = eml(`level ${depth}`, part('inner.eml', nested));
  const file = await added(id, [['chain.eml', nested]]);
  expect(file).toHaveLength(9);
  expect(file.at(-1)).toMatchObject({
    status: 'failed',
    failure: expect.stringMatching(/8 files deep.*add it by itself/),
  });
});

it('a PDF locked with a password is opened with it by an officer; the password is kept nowhere', async () => {
  const id = await aCase(app);
  const made = await PDFDocument.create();
  made.addPage([300, 300]).drawText('locked words', { x: 20, y: 200 });
  made.encrypt({ userPassword: 'birch-and-elm', ownerPassword: 'oak' });
  const [locked] = await added(id, [['Locked.pdf', await made.save()]]);
  expect(locked).toMatchObject({
    status: 'failed',
    isLocked: true,
    failure: expect.stringMatching(/Give the password/),
  });
  if (!locked) throw new Error('nothing came in');
  const unlocked = (password: string) =>
    unlockDocument(app, officer, { caseId: id, commandId: newId() }, { documentId: locked.id, password });
  expect(await unlocked('beech')).toMatchObject({ ok: false, sentence: 'The password does not open this PDF.' });
  expect(await unlocked('birch-and-elm')).toMatchObject({ ok: true });
  await app.jobs.drain();
  const loaded = await loadCase(app, id);
  const [document] = loaded?.state.file.documents ?? [];
  expect(document).toMatchObject({ status: 'read', isLocked: false, sha256: locked.sha256, pages: [{ words: 2 }] });
  if (!document) throw new Error('it is gone');
  expect(await pageImage(app, id, pictureOf(document, undefined), 800)).toMatchObject({ ok: true });
  expect(JSON.stringify(loaded?.history)).not.toContain('birch-and-elm');
  expect(await unlocked('birch-and-elm')).toMatchObject({ ok: false, code: 'not-locked' });
});

it('what is attached to a PDF, or to a place on a page of it, is listed under it and read, and asked about once', async () => {
  const id = await aCase(app);
  const inner = await drawPdf((doc) => {
    doc.text('The letter inside').file(Buffer.from('Deepest words'), { name: 'deep.txt' });
  });
  const spec = (name: string, at: number) => `<< /Type /Filespec /F (${name}) /UF (${name}) /EF << /F ${at} 0 R >> >>`;
  const lying = (bytes: Uint8Array | string) => stream(Buffer.from(bytes).toString('latin1'), '/Type /EmbeddedFile');
  const pinned = (name: string, at: number, more = '') =>
    `<< /Type /Annot /Subtype /FileAttachment /Rect [72 ${20 * at} 92 ${20 * at + 20}] /FS ${spec(name, at)} ${more} >>`;
  const outer = rawPdf({
    1: `<< /Type /Catalog /Pages 2 0 R /Names << /EmbeddedFiles << /Names [(a) ${spec('letter.pdf', 10)} (b) ${spec('sheet.xls', 11)}] >> >> >>`,
    2: '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    3: '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 4 0 R >> >> /Contents 5 0 R /Annots [6 0 R 7 0 R] >>',
    4: '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    5: stream('BT /F 14 Tf 72 700 Td (See what is attached) Tj ET'),
    6: pinned('../../notes.txt', 12),
    7: pinned('more.txt', 13, '/Contents (Not for Tom)'),
    10: lying(inner),
    11: lying(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3, 4])),
    12: lying('Notes'),
    13: lying('More'),
  });
  const file = await added(id, [['Bundle.pdf', outer]]);
  const rows = file.map(({ name, kind, status, parent }) => [
    ...[name, kind, status],
    file.find((one) => one.id === parent)?.name ?? null,
  ]);
  expect(rows).toEqual([
    ['Bundle', 'pdf', 'read', null],
    ['letter.pdf', 'pdf', 'read', 'Bundle'],
    ['deep.txt', 'text', 'read', 'letter.pdf'],
    ['sheet.xls', null, 'failed', 'Bundle'],
    ['notes.txt', 'text', 'read', 'Bundle'],
    ['more.txt', 'text', 'read', 'Bundle'],
  ]);
  const [bundle, letter] = file;
  expect(bundle?.findings).toMatchObject([{ kind: 'attachment', page: 1, note: 'Attached file: Not for Tom' }]);
  expect(bundle?.pages).toMatchObject([{ words: 4 }]);
  expect(letter?.findings).toEqual([]);
  if (bundle) expect(await pageImage(app, id, pictureOf(bundle, undefined), 800)).toMatchObject({ ok: true });
});

it('what is attached to a locked PDF is there once it is opened', async () => {
  const id = await aCase(app);
  const made = await PDFDocument.create();
  made.addPage([300, 300]).drawText('locked words', { x: 20, y: 200 });
  await made.attach(Buffer.from('What came with it'), 'with.txt', { mimeType: 'text/plain' });
  made.encrypt({ userPassword: 'birch', ownerPassword: 'oak' });
  const [locked] = await added(id, [['Locked.pdf', await made.save()]]);
  if (!locked) throw new Error('nothing came in');
  const command = { caseId: id, commandId: newId() };
  await unlockDocument(app, officer, command, { documentId: locked.id, password: 'birch' });
  await app.jobs.drain();
  const { documents } = (await stateOf(app, id)).file;
  expect(documents.map(({ name, status }) => [name, status])).toEqual([
    ['Locked', 'read'],
    ['with.txt', 'read'],
  ]);
});

it('where nothing can be taken out of a PDF, it stays at what was found in it', async () => {
  const id = await aCase(app);
  const pdf = await drawPdf((doc) => void doc.text('See what is attached').file(Buffer.from('x'), { name: 'x.txt' }));
  const { inside } = app.documents;
  app.documents.inside = async () => refuse('ran-out-of-memory', 'It needs more memory than there is.');
  const [bundle, ...others] = await added(id, [['Bundle.pdf', pdf]]).finally(() => {
    app.documents.inside = inside;
  });
  expect(others).toEqual([]);
  expect(bundle).toMatchObject({ status: 'read', findings: [{ kind: 'attachment', page: null }] });
});

it('a zip is its files: it has no pages of its own, and the schedule names only them', async () => {
  const id = await aCase(app);
  const inner = makeZip([{ name: 'inner.txt', bytes: 'Inner words' }]);
  const file = await added(id, [
    [
      'box.zip',
      makeZip([
        { name: 'a/b.txt', bytes: 'Words' },
        { name: 'inner.zip', bytes: inner },
      ]),
    ],
  ]);
  expect(file.map(({ name, kind, status, pages }) => [name, kind, status, pages.length])).toEqual([
    ['box', 'zip', 'read', 0],
    ['a / b.txt', 'text', 'read', 1],
    ['inner.zip', 'zip', 'read', 0],
    ['inner.txt', 'text', 'read', 1],
  ]);
  expect(scheduleRows(await stateOf(app, id)).map(({ document }) => document)).toEqual(['a / b.txt', 'inner.txt']);
});

it('of a file of text and scans, the words of both are there in the end, each on its page', async () => {
  const id = await aCase(app);
  const lines = ['Visit record of the seventh of May', 'The garden gate was open', 'and the dog was calm that day'];
  const [scan] = await PDFDocument.load(
    await scanPdf((doc) => doc.fontSize(13).text(lines.join('\n'), 72, 90, { lineGap: 20 })),
  ).then(async (scanned) => {
    const file = await PDFDocument.load(await drawPdf((doc) => doc.text('Before it').addPage().text('After it')));
    const [sheet] = await file.copyPages(scanned, [0]);
    if (!sheet) throw new Error('there is no scan');
    file.insertPage(1, sheet);
    return added(id, [['Mixed.pdf', await file.save()]]);
  });
  expect(scan).toMatchObject({ status: 'read', pages: [{ source: 'text' }, { source: 'scan' }, { source: 'text' }] });
  if (!scan?.text) throw new Error('it has no words');
  const words = await loadPageText(app, id, scan.text);
  expect(words.map((page) => page.words.map(({ text }) => text).join(' '))).toEqual([
    'Before it',
    lines.join(' '),
    'After it',
  ]);
  expect(words.map((page) => page.number)).toEqual([1, 2, 3]);
});
