import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PDFDocument from 'pdfkit';
import { afterAll, describe, expect, test } from 'vitest';
import { type App, createApp } from '../../app/app.ts';
import { madeUpReceived } from '../../app/demo/requests.ts';
import { createDocumentEngine } from '../../app/documents/engine.ts';
import { readWhole } from '../../app/documents/ingest/read-whole.ts';
import { sweepDeadlines } from '../../app/jobs/sweep-deadlines.ts';
import { act, type EventDraft } from '../../app/services/act.ts';
import { openSignedReport } from '../../app/services/answer/signed-report.ts';
import { enterRequest } from '../../app/services/asking/enter-request.ts';
import { openRequests } from '../../app/services/asking/open-requests.ts';
import { filesOf } from '../../app/services/case/case-files.ts';
import { listCases, listFilters } from '../../app/services/case/list-cases.ts';
import { findTerm } from '../../app/services/file/find-term.ts';
import { uploadDocuments } from '../../app/services/file/upload-documents.ts';
import { loadCase } from '../../app/services/load-case.ts';
import { newId } from '../../app/services/new-id.ts';
import { readCase } from '../../app/services/read-case.ts';
import { markTerm } from '../../app/services/redaction/mark-term.ts';
import { viewRedline } from '../../app/services/redaction/view-redline.ts';
import { readSettings } from '../../app/settings.ts';
import type { Actor } from '../../machines/actors.ts';
import { dueOf } from '../../machines/case.ts';
import { londonDate } from '../../machines/dates.ts';
import { caseId, type FileId, pageId as pageIdOf, staffId, submissionId } from '../../machines/ids.ts';
import { postgresForTests } from '../db/postgres.ts';
import { everything } from '../documents/other-readers.ts';

const freshDatabases = postgresForTests();
const documents = createDocumentEngine();
afterAll(() => documents.close());

const officer = { kind: 'staff', id: staffId.parse('officer-1'), roles: ['officer'] } satisfies Actor;
const colleague = { kind: 'staff', id: staffId.parse('officer-2'), roles: ['officer'] } satisfies Actor;
const reviewer = { kind: 'staff', id: staffId.parse('reviewer-1'), roles: ['reviewer'] } satisfies Actor;
const submission = submissionId.parse('submission-1');
const requester = { kind: 'requester', id: submission } satisfies Actor;
const dayMs = 24 * 60 * 60_000;

async function house(engine: 'sqlite' | 'postgres') {
  const folder = mkdtempSync(join(tmpdir(), 'rightsdesk-'));
  const databases = engine === 'postgres' ? await freshDatabases() : null;
  const settings = readSettings({
    RIGHTSDESK_MODE: 'demo',
    DATA_DIR: join(folder, 'data'),
    KEY_FILE: join(folder, 'key'),
    ...(databases && { DATABASE_URL: databases.databaseUrl, VAULT_URL: databases.vaultUrl }),
  });
  let at = Date.UTC(2026, 5, 1, 9);
  const app = await createApp(settings, { now: () => at }, { ...documents, close: async () => undefined });
  app.startJobs();
  return {
    app,
    moveDays: (days: number) => {
      at += days * dayMs;
    },
    close: async () => {
      await app.close();
      rmSync(folder, { recursive: true });
    },
  };
}

async function opened(app: App) {
  const id = caseId.parse(newId());
  const request = { reference: 'RD-TEST-0001', right: 'access', name: 'Maya Fenwick', answers: [] } as const;
  const received = madeUpReceived(app.profile, request, submission, [], londonDate(app.clock.now()));
  await openRequests(app, [{ caseId: id, received }], 'open-1');
  return id;
}

/** Six lines a page; the second page names someone whose name has to go. */
function letterAbout(name: string): Promise<Uint8Array> {
  const pdf = new PDFDocument({ size: 'A4' });
  const pieces: Buffer[] = [];
  pdf.on('data', (piece: Buffer) => pieces.push(piece));
  pdf.fontSize(12).text('Review of the placement, page one. The visit went well and school is going well.');
  pdf.addPage().text(`The neighbour ${name} telephoned on Tuesday about the harbour wall and the garden.`);
  pdf.end();
  return new Promise((done) => pdf.on('end', () => done(new Uint8Array(Buffer.concat(pieces)))));
}

describe.each(['sqlite', 'postgres'] as const)('an access request on %s', (engine) => {
  test('from receipt to release: paused, resumed, extended, redacted, approved by someone else', async () => {
    const { app, moveDays, close } = await house(engine);
    const id = await opened(app);
    const does = async (who: Actor, ...drafts: EventDraft[]) =>
      act(app, who, { caseId: id, commandId: newId() }, () => drafts);
    const now = async () => {
      const loaded = await loadCase(app, id);
      if (!loaded) throw new Error('the case is gone');
      return loaded.state;
    };

    expect(await does(officer, { type: 'case.assigned', to: officer.id, role: 'officer' })).toMatchObject({ ok: true });
    expect(await does(colleague, { type: 'note.added', body: 'x' })).toMatchObject({
      ok: false,
      code: 'reason-needed',
    });
    await does(officer, { type: 'identity.asked', doubt: 'A new address', wanted: 'One photo document' });
    expect(dueOf(await now()).status).toBe('not-started');
    moveDays(2);
    await does(requester, { type: 'identity.provided', how: 'uploaded', files: [] });
    await does(officer, { type: 'identity.confirmed', method: 'passport', receivedOn: null });
    expect(dueOf(await now())).toMatchObject({ startsOn: '2026-06-03', dueOn: '2026-07-03' });
    moveDays(2);
    await does(officer, {
      type: 'clarification.asked',
      question: 'Which years?',
      identifiesInformation: true,
      reason: null,
    });
    expect(dueOf(await now()).status).toBe('paused');
    moveDays(7);
    await does(requester, { type: 'clarification.answered', answer: 'All of them' });
    expect(dueOf(await now())).toMatchObject({ status: 'running', dueOn: '2026-07-10' });
    await does(officer, { type: 'extension.given', reason: 'complexity', explanation: 'Many volumes' });
    expect(dueOf(await now())).toMatchObject({ dueOn: '2026-09-10', extension: 'valid' });

    const upload = [{ name: 'letter.pdf', bytes: await letterAbout('Zebediah Quill') }];
    const command = { caseId: id, commandId: 'upload-1' };
    expect(await uploadDocuments(app, officer, command, upload)).toMatchObject({ ok: true, isRepeat: false });
    expect(await uploadDocuments(app, officer, command, upload)).toMatchObject({ ok: true, isRepeat: true });
    await app.jobs.drain();
    const [document] = (await now()).file.documents;
    expect(document).toMatchObject({ status: 'read', pages: [{ number: 1 }, { number: 2 }] });

    const read = await readCase(app, officer, id);
    if (!read.ok || !document) throw new Error('the case cannot be read');
    expect(await findTerm(app, read, 'zebediah quill')).toMatchObject([{ page: 2, isMarked: false }]);
    const marked = await markTerm(
      app,
      officer,
      { caseId: id, commandId: newId() },
      { term: 'Zebediah Quill', code: 'third-party', citation: null, only: null },
    );
    expect(marked).toMatchObject({ ok: true });
    const page = (index: number) => ({
      documentId: document.id,
      pageId: document.pages[index]?.id ?? document.pages[0]?.id,
    });
    const parts = [page(0), page(1)].flatMap(({ documentId, pageId }) => (pageId ? [{ documentId, pageId }] : []));
    await does(
      officer,
      { type: 'page.decided', pages: parts.slice(0, 1), decision: 'release', code: null, citation: null },
      { type: 'page.decided', pages: parts.slice(1), decision: 'redact', code: null, citation: null },
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
      { type: 'decision.recorded', outcome: 'partly-granted', explanation: 'Here is your file.', exemptions: [] },
    );
    expect(await does(officer, { type: 'approval.requested' })).toMatchObject({ ok: true });
    await app.jobs.drain();
    expect(
      (await app.store.outbox.ofCase(id)).map(({ kind, error }) => ({ kind, error })).filter(({ error }) => error),
    ).toEqual([]);
    const built = (await now()).record.answer;
    expect(built).toMatchObject({ doubts: [] });
    // For sign-off: a copy in which nothing is taken out yet, on record whenever it is opened, and gone with the sign-off.
    expect(await does(reviewer, { type: 'redline.asked' })).toMatchObject({ ok: true });
    await app.jobs.drain();
    const { redline } = await now();
    const copy = redline.now?.status === 'made' ? redline.now.files[0]?.file : undefined;
    if (!copy) throw new Error('there is no redline copy');
    const seen = await readCase(app, reviewer, id);
    if (!seen.ok) throw new Error('the case cannot be read');
    const taken = await viewRedline(app, reviewer, seen, copy);
    const pieces: Uint8Array[] = [];
    if (taken.ok) for await (const piece of taken.bytes) pieces.push(piece);
    const shown = everything(Buffer.concat(pieces));
    expect(shown.split('Not for release: contains what will be removed').length).toBeGreaterThan(4);
    for (const stays of ['Zebediah', 'harbour', 'third-party']) expect(shown).toContain(stays);
    expect(filesOf(await now()).has(copy)).toBe(false);
    const after = await readCase(app, reviewer, id);
    expect(after.ok && after.history.some(({ event }) => event.type === 'redline.viewed')).toBe(true);
    expect(await does(officer, { type: 'approval.given', note: '' })).toMatchObject({ ok: false, code: 'role' });
    expect(await does(reviewer, { type: 'approval.given', note: '' })).toMatchObject({ ok: true });
    expect(
      await does(officer, { type: 'answer.released', delivery: 'portal', recipient: 'Maya Fenwick' }),
    ).toMatchObject({ ok: true });
    await app.jobs.drain();
    expect(await app.files.has(id, copy)).toBe(false);
    expect((await app.files.list(id)).filter((file) => /^(work|redline)-/.test(file))).toEqual([]);

    const bundle = built?.bundle ? await app.files.get(id, built.bundle) : Buffer.alloc(0);
    const reading = await readWhole(documents, {
      pdf: new Uint8Array(bundle),
      pageId: (number) => pageIdOf.parse(`x-${number}`),
    });
    const words = reading.ok ? reading.text.flatMap((one) => one.words.map((word) => word.text)).join(' ') : '';
    expect(words).toContain('harbour');
    expect(words).not.toMatch(/Zebediah|Quill/);
    // Somebody outside has the files, the signed report and the public key, and nothing else.
    const { signed, letter, schedule } = built ?? {};
    if (!signed || !letter || !schedule) throw new Error('the answer is not signed');
    const kept = (file: FileId) => app.files.get(id, file);
    const [report, signature] = [await kept(signed.report), await kept(signed.signature)];
    const proven = openSignedReport(report, signature, app.store.signing.publicKey);
    const hashes = [await kept(letter), bundle, await kept(schedule)].map((file) =>
      createHash('sha256').update(file).digest('hex'),
    );
    expect(proven.ok && proven.report.files.map(({ sha256 }) => sha256)).toEqual(hashes);
    expect(proven.ok && proven.report.checks.every(({ ok }) => ok)).toBe(true);
    expect(report.toString('utf8')).not.toMatch(/Zebediah|Quill|harbour/i);
    expect(await app.store.outbox.dead()).toEqual([]);
    const { cases } = await listCases(app, officer.id, listFilters.parse({ show: 'closed' }), 'fenwick');
    expect(cases.map(({ reference }) => reference)).toEqual(['RD-TEST-0001']);
    await close();
  });

  test('a passed day warns once, however long the server slept and however often it sweeps', async () => {
    const { app, moveDays, close } = await house(engine);
    await opened(app);
    expect(await sweepDeadlines(app)).toBe(0);
    moveDays(28);
    expect(await sweepDeadlines(app)).toBe(1);
    expect(await sweepDeadlines(app)).toBe(0);
    moveDays(10);
    expect(await sweepDeadlines(app)).toBe(1);
    await close();
  });

  test('a request made by phone counts from the day it was made, one case a right, sent twice opened once', async () => {
    const { app, moveDays, close } = await house(engine);
    moveDays(10);
    const input = {
      commandId: '0b8f7a52-0c3e-4b1e-9d54-6d2f3a1c9e10',
      receivedOn: londonDate(app.clock.now() - 7 * dayMs),
      channel: 'phone',
      rights: ['access', 'erasure'],
      capacity: 'self',
      name: 'Owen Tanner',
      otherNames: 'Owen Pike',
      bornOn: '',
      subjectName: '',
      subjectBornOn: '',
      relationship: '',
      ways: [],
      email: '',
      phone: '07700 900123',
      address: '',
      safe: 'yes',
      safetyNote: '',
      receive: 'paper',
      help: '',
      asked: 'Everything, and delete the photos',
    } satisfies Parameters<typeof enterRequest>[2];
    const first = await enterRequest(app, officer, input);
    const again = await enterRequest(app, officer, input);
    expect(first).toMatchObject({ ok: true });
    expect(again).toEqual(first);
    const found = await app.store.find('phone', '+44 7700 900 123');
    expect(found).toHaveLength(2);
    const loaded = found[0] ? await loadCase(app, found[0]) : null;
    expect(loaded && dueOf(loaded.state).startsOn).toBe('2026-06-04');
    await close();
  });
});
