import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PDFDocument from 'pdfkit';
import { expect, test } from 'vitest';
import { createApp } from '../../app/app.ts';
import { madeUpReceived } from '../../app/demo/requests.ts';
import { letterContent, letterTitle } from '../../app/letters/letter-content.ts';
import { act, type EventDraft } from '../../app/services/act.ts';
import { letterDraft } from '../../app/services/answer/letter-draft.ts';
import { loadLetter } from '../../app/services/answer/stored-letter.ts';
import { openRequests } from '../../app/services/asking/open-requests.ts';
import { uploadDocuments } from '../../app/services/file/upload-documents.ts';
import { loadCase } from '../../app/services/load-case.ts';
import { newId } from '../../app/services/new-id.ts';
import { markTerm } from '../../app/services/redaction/mark-term.ts';
import { readSettings } from '../../app/settings.ts';
import type { Actor } from '../../machines/actors.ts';
import { londonDate } from '../../machines/dates.ts';
import { caseId, type FileId, staffId, submissionId } from '../../machines/ids.ts';
import { everyByte, selectable } from '../e2e/read-pdf.ts';

const officer = { kind: 'staff', id: staffId.parse('officer-1'), roles: ['officer'] } satisfies Actor;
const reviewer = { kind: 'staff', id: staffId.parse('reviewer-1'), roles: ['reviewer'] } satisfies Actor;
const submission = submissionId.parse('submission-1');

function twoPages(name: string): Promise<Uint8Array> {
  const pdf = new PDFDocument({ size: 'A4' });
  const pieces: Buffer[] = [];
  pdf.on('data', (piece: Buffer) => pieces.push(piece));
  pdf.fontSize(12).text(`The neighbour ${name} telephoned on Tuesday about the harbour wall and the garden.`);
  pdf.addPage().text('A page that is kept back.');
  pdf.end();
  return new Promise((done) => pdf.on('end', () => done(new Uint8Array(Buffer.concat(pieces)))));
}

test('an answer in Welsh: the letter that was previewed is the one that was approved and sent; its files are Welsh', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'rightsdesk-'));
  const settings = readSettings({
    RIGHTSDESK_MODE: 'demo',
    DATA_DIR: join(folder, 'data'),
    KEY_FILE: join(folder, 'key'),
  });
  const app = await createApp(settings, { now: () => Date.UTC(2026, 5, 1, 9) });
  app.startJobs();
  const id = caseId.parse(newId());
  const request = { reference: 'RD-TEST-0002', right: 'access', name: 'Maya Fenwick', answers: [] } as const;
  const received = madeUpReceived(app.profile, request, submission, [], londonDate(app.clock.now()));
  await openRequests(app, [{ caseId: id, received: { ...received, language: 'cy' } }], 'open-1');
  const does = async (who: Actor, ...drafts: EventDraft[]) =>
    expect(await act(app, who, { caseId: id, commandId: newId() }, () => drafts)).toMatchObject({ ok: true });
  const now = async () => {
    const loaded = await loadCase(app, id);
    if (!loaded) throw new Error('the case is gone');
    return loaded;
  };
  await does(
    officer,
    { type: 'case.assigned', to: officer.id, role: 'officer' },
    { type: 'identity.confirmed', method: 'Photo compared', receivedOn: null },
  );
  await uploadDocuments(app, officer, { caseId: id, commandId: 'upload-1' }, [
    { name: 'Case notes.pdf', bytes: await twoPages('Zebediah Quill') },
  ]);
  await app.jobs.drain();
  const [document] = (await now()).state.file.documents;
  const [first, second] = document?.pages ?? [];
  if (!document || !first || !second) throw new Error('the document was not read');
  const term = { term: 'Zebediah Quill', code: 'third-party', citation: null, only: null } as const;
  await markTerm(app, officer, { caseId: id, commandId: newId() }, term);
  const page = ({ id: pageId }: typeof first) => [{ documentId: document.id, pageId }];
  await does(
    officer,
    { type: 'page.decided', pages: page(first), decision: 'redact', code: null, citation: null },
    { type: 'page.decided', pages: page(second), decision: 'withhold', code: 'privilege', citation: null },
    {
      type: 'search.recorded',
      system: 'Case system',
      terms: 'name',
      from: null,
      to: null,
      searcher: 'Records team',
      result: 'found',
      note: '',
    },
    { type: 'decision.recorded', outcome: 'partly-granted', explanation: 'Dyma eich ffeil.', exemptions: [] },
  );
  const preview = await letterDraft(app, await now());
  await does(officer, { type: 'approval.requested' });
  await app.jobs.drain();
  const built = (await now()).state.record.answer;
  expect(built).toMatchObject({ doubts: [] });
  if (!built?.letterContent || !built.letter || !built.bundle || !built.schedule) throw new Error('nothing was built');

  const stored = await loadLetter(app, id, built.letterContent);
  expect(letterTitle(stored)).toBe('Ein hateb i’ch cais');
  // Page numbers of the preview are those of the pages so far: a cover and the contents come before them.
  const words = (blocks: ReturnType<typeof letterContent>) => blocks.filter(({ kind }) => kind === 'heading');
  expect(words(letterContent(stored))).toEqual(words([...(preview?.standard ?? [])]));

  const bytes = async (file: FileId) => Buffer.from(await app.files.get(id, file));
  const textOf = async (file: FileId) => (await selectable(await bytes(file))).join(' ').replace(/\s+/g, ' ');
  await does(reviewer, { type: 'redline.asked' });
  await app.jobs.drain();
  const { redline } = (await now()).state;
  const copy = redline.now?.status === 'made' ? redline.now.files[0]?.file : undefined;
  if (!copy) throw new Error('there is no redline copy');
  const outlined = await textOf(copy);
  for (const said of [
    'Peidiwch â rhyddhau: RD-TEST-0002, copi llinell goch',
    'RD-TEST-0002 · 3 · Peidiwch â rhyddhau: yn cynnwys yr hyn a gaiff ei dynnu allan',
    'Mae’r copi hwn ar gyfer pwy bynnag sy’n cymeradwyo’r ateb.',
    'daliwyd y dudalen yn ôl: privilege',
    'Zebediah Quill',
  ])
    expect(outlined).toContain(said);
  expect(outlined).not.toMatch(/release|withheld|What is in/);
  expect(everyByte(await bytes(copy))).toContain('/Lang (cy-GB)');
  const approved = await bytes(built.letter);
  await does(reviewer, { type: 'approval.given', note: '' });
  await does(officer, { type: 'answer.released', delivery: 'portal', recipient: 'Maya Fenwick' });
  await app.jobs.drain();
  const sent = (await now()).state.record.answer?.letter;
  expect(sent).toBe(built.letter);
  expect((await bytes(built.letter)).equals(approved)).toBe(true);

  const letter = await textOf(built.letter);
  for (const said of ['Annwyl Maya Fenwick', 'Gallwch gwyno wrthym ni.', 'Yn gywir']) expect(letter).toContain(said);
  const bundle = await textOf(built.bundle);
  for (const said of ['Ateb i gais RD-TEST-0002', 'Cynnwys y ffeil hon', 'gwybodaeth am berson arall']) {
    expect(bundle).toContain(said);
  }
  expect(bundle).toContain('wedi’i dal yn ôl');
  expect(bundle).not.toMatch(/Zebediah|redacted|withheld|What is in/);
  const schedule = await textOf(built.schedule);
  for (const said of ['Atodlen ddatgelu', 'Pob dogfen', 'cyngor cyfreithiol']) expect(schedule).toContain(said);
  expect(everyByte(await bytes(built.letter))).toContain('/Lang (cy-GB)');
  expect(everyByte(await bytes(built.bundle))).toContain('/Lang (cy-GB)');
  await app.close();
  rmSync(folder, { recursive: true });
});
