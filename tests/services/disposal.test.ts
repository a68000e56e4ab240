import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { inflateSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type App, createApp } from '../../app/app.ts';
import { createDocumentEngine } from '../../app/documents/engine.ts';
import { runHere } from '../../app/documents/runner.ts';
import { loader as answerImage } from '../../app/routes/desk/case/answer-image.ts';
import { loader as compare } from '../../app/routes/desk/case/compare.tsx';
import { loader as anyFile } from '../../app/routes/desk/case/files.ts';
import { loader as letterPrint } from '../../app/routes/desk/case/letter-print.ts';
import { loader as noticePdf } from '../../app/routes/desk/case/notice-pdf.ts';
import { loader as redactionsCsv } from '../../app/routes/desk/case/redactions-csv.ts';
import { loader as consultationCopy } from '../../app/routes/desk/consulting/copy.ts';
import type { EventDraft } from '../../app/services/act.ts';
import { release } from '../../app/services/answer/release.ts';
import { answerFiles } from '../../app/services/answer/released-answer.ts';
import { answerDoubts } from '../../app/services/approval/answer-doubts.ts';
import { requestApproval } from '../../app/services/approval/request-approval.ts';
import { submitRequest } from '../../app/services/asking/submit-request.ts';
import { perform } from '../../app/services/case-act.ts';
import { agreeDisposal } from '../../app/services/disposal/agree-disposal.ts';
import { dueForDisposal } from '../../app/services/disposal/due-for-disposal.ts';
import { proposeDisposal } from '../../app/services/disposal/propose-disposal.ts';
import { doubtsOf } from '../../app/services/doubts/doubts.ts';
import { logFilters, requestLog } from '../../app/services/figures/request-log.ts';
import { keptPageText } from '../../app/services/file/page-text.ts';
import { searchCase } from '../../app/services/file/search-case.ts';
import { uploadDocuments } from '../../app/services/file/upload-documents.ts';
import { downloadAnswer } from '../../app/services/following/download-answer.ts';
import { requesterCase } from '../../app/services/following/requester-cases.ts';
import { loadCase } from '../../app/services/load-case.ts';
import { newId } from '../../app/services/new-id.ts';
import { markTerm } from '../../app/services/redaction/mark-term.ts';
import { refold } from '../../app/services/refold.ts';
import { consult } from '../../app/services/register/consult.ts';
import { namePerson } from '../../app/services/register/name-person.ts';
import { beginUploads } from '../../app/services/uploads/begin-uploads.ts';
import { takePiece } from '../../app/services/uploads/take-piece.ts';
import { readSettings } from '../../app/settings.ts';
import { restore } from '../../db/backup.ts';
import { openStore } from '../../db/store.ts';
import type { Actor } from '../../machines/actors.ts';
import { civilDate } from '../../machines/dates.ts';
import { type CaseId, caseId, otherPersonId, staffId } from '../../machines/ids.ts';
import { asksForAccess } from '../ask/answers.ts';
import { fillIn } from '../ask/house.ts';
import { makeDocx, p } from '../documents/make-docx.ts';
import { drawPdf } from '../documents/make-pdf.ts';
import { aCase, does, officer, reviewer } from '../review/world.ts';
import { call } from '../workbench/world.ts';

const dpo = { kind: 'staff', id: staffId.parse('dpo-1'), roles: ['dpo'] } satisfies Actor;
const marker = 'Quillabrook';
const masterKey = Buffer.alloc(32, 5);

const engine = createDocumentEngine(runHere());
let letGo = 0;
const forgetAll = () => {
  letGo += 1;
  engine.forgetAll();
};

let folder: string;
let app: App;
const clock = { at: Date.parse('2026-06-01T09:00:00Z') };
const lines: string[] = [];
const at = (time: string) => {
  clock.at = Date.parse(time);
};
const data = () => join(folder, 'data');

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rd-disposal-'));
  app = await createApp(
    readSettings({ DATA_DIR: data(), MASTER_KEY: masterKey.toString('base64') }),
    { now: () => clock.at },
    { ...engine, forgetAll },
    (line) => lines.push(line),
  );
  app.startJobs();
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

const command = (id: CaseId) => ({ caseId: id, commandId: newId() });
const must = async (id: CaseId, who: Actor, ...drafts: EventDraft[]) => {
  const done = await does(app, id, who, ...drafts);
  if (!done.ok) throw new Error(done.sentence);
};

/** Every way in which a word can lie in bytes, in whatever case. */
const forms = [
  marker,
  Buffer.from(marker, 'utf16le').toString('latin1'),
  Buffer.from(marker).toString('hex'),
  Buffer.from(marker).toString('base64').slice(0, 13),
].map((form) => form.toLowerCase());
const holds = (bytes: Buffer): boolean => {
  const text = bytes.toString('latin1').toLowerCase();
  return forms.some((form) => text.includes(form));
};

/** Files below a folder that hold the marker, also where what is in them was packed. */
function findIn(where: string): string[] {
  return readdirSync(where, { recursive: true, encoding: 'utf8' }).filter((name) => {
    const file = join(where, name);
    if (!statSync(file).isFile()) return false;
    const bytes = readFileSync(file);
    if (holds(bytes)) return true;
    try {
      return holds(inflateSync(bytes));
    } catch {
      return false;
    }
  });
}

/** What this machine's folder for temporary files got while the test ran. */
const temporary = (since: number) =>
  readdirSync(tmpdir())
    .map((name) => join(tmpdir(), name))
    .filter((path) => relative(folder, path).startsWith('..'))
    .filter((path) => path.includes('rightsdesk') && statSync(path).isFile() && statSync(path).mtimeMs > since);

/** A request sent by its own form, with the marker wherever a person can put it, worked on by the real pipeline, answered, taken, then closed. */
async function filledCase(): Promise<CaseId> {
  const token = await fillIn(app, {
    ...asksForAccess,
    'your-name': `Renée ${marker}`,
    'your-other-names': [`${marker} Fairweather`],
    'your-email': `${marker}@example.org`,
    'your-address': `1 ${marker} Street\nNorthfold\nZZ1 1AA`,
    'contact-safety-note': `Not when ${marker} is there`,
  });
  const sent = await submitRequest(app, token);
  if (!sent.ok) throw new Error(sent.code);
  const id = caseId.parse(sent.cases[0]?.caseId);
  await must(id, officer, { type: 'case.assigned', to: officer.id, role: 'officer' });
  await must(id, officer, { type: 'identity.confirmed', method: `Known as ${marker}`, receivedOn: null });
  await must(id, officer, { type: 'note.added', body: `${marker} telephoned` });
  await must(id, officer, { type: 'message.sent', body: `Dear ${marker}`, files: [] });
  await must(id, officer, { type: 'case.assigned', to: reviewer.id, role: 'reviewer' });
  const said = `The neighbour ${marker} wrote about the harbour wall.`;
  const own = await drawPdf((doc) => doc.text(`Renée ${marker} came to the office and asked for a bus pass.`, 72, 72));
  const sentIn = await uploadDocuments(app, officer, command(id), [
    { name: `${marker}.pdf`, bytes: own },
    { name: `${marker}.docx`, bytes: makeDocx({ body: p(said) }) },
  ]);
  if (!sentIn.ok) throw new Error(sentIn.sentence);
  // One that came in whole, piece by piece, and one that nobody went on with.
  const inPieces = Buffer.from(await drawPdf((doc) => doc.text(`${said} A second time.`, 72, 72)));
  for (const [name, bytes] of [
    [`${marker}-2.pdf`, inPieces],
    [`${marker}-3.pdf`, inPieces.subarray(0, 900)],
  ] as const) {
    const sent = { name, size: inPieces.byteLength, modifiedAt: clock.at, sample: '' };
    const begun = await beginUploads(app, officer, id, [sent]);
    const uploadId = begun.ok ? begun.uploads[0]?.uploadId : null;
    if (!uploadId) throw new Error('nothing was begun');
    await takePiece(app, officer, id, { uploadId, from: 0, bytes });
  }
  await app.jobs.drain();
  const now = async () => {
    const loaded = await loadCase(app, id);
    if (!loaded) throw new Error('the case is gone');
    return loaded;
  };
  expect((await searchCase(app, await now(), marker, { from: 0, most: 10 })).documents).toHaveLength(3);
  await must(id, officer, {
    type: 'search.recorded',
    ...{
      system: 'Case system',
      terms: marker,
      from: null,
      to: null,
      searcher: 'Records',
      note: marker,
      result: 'found',
    },
  });
  // What others see of it before it goes out: marks, a copy for somebody named in it, the copy in which nothing is taken out.
  const term = `neighbour ${marker}`;
  expect(
    await markTerm(app, officer, command(id), { term, code: 'third-party', citation: null, only: null }),
  ).toMatchObject({ ok: true });
  const named = await perform(app, officer, command(id), namePerson, { name: term, role: 'other', variants: [] });
  if (!named.ok) throw new Error(named.sentence);
  const asked = await perform(app, officer, command(id), consult, {
    of: named.loaded.state.register.people[0]?.id ?? otherPersonId.parse('nobody'),
    ...{ to: term, question: `May ${marker} be shown?`, answerBy: civilDate.parse('2026-06-20') },
    ...{ shows: 'lines', document: '', numbers: '', language: 'en', withheld: '' },
  });
  if (!asked.ok) throw new Error(asked.sentence);
  await app.jobs.drain();
  expect((await now()).state.consulting.all[0]?.copy).toHaveLength(1);
  for (const [n, document] of (await now()).state.file.documents.entries()) {
    const pages = document.pages.map((page) => ({ documentId: document.id, pageId: page.id }));
    await must(id, officer, {
      ...{ type: 'page.decided', pages, decision: n === 0 ? 'release' : 'redact', code: null, citation: null },
    });
  }
  await must(id, officer, {
    ...{ type: 'decision.recorded', outcome: 'partly-granted', explanation: `Because of ${marker}`, exemptions: [] },
  });
  const { doubts } = await doubtsOf(app, officer, await now());
  const keys = doubts.flatMap(({ key, blocks }) => (blocks ? [] : [key]));
  if (keys.length > 0) await answerDoubts(app, officer, command(id), { doubts: keys, note: `${marker} is the person` });
  expect(await requestApproval(app, officer, command(id))).toMatchObject({ ok: true });
  await app.jobs.drain();
  await must(id, reviewer, { type: 'redline.asked' });
  await app.jobs.drain();
  expect((await now()).state.redline.now).toMatchObject({ status: 'made' });
  await takenAtTheDesk(id);
  await must(id, reviewer, { type: 'approval.given', note: `${marker} looked at` });
  const out = { delivery: 'portal' as const, recipient: `Renée ${marker}`, otherWay: '' };
  expect(await perform(app, officer, command(id), release, out)).toMatchObject({ ok: true });
  const { submissionId, reference } = (await now()).state.record.received;
  const mine = async () => {
    const found = await requesterCase(app, submissionId, reference);
    if (!found.ok) throw new Error(found.sentence);
    return found;
  };
  for (const { part } of answerFiles((await mine()).state)) {
    const file = await downloadAnswer(app, await mine(), part, false);
    if (!file.ok) throw new Error(file.sentence);
    let bytes = 0;
    for await (const piece of file.bytes) bytes += piece.byteLength;
    expect(bytes).toBeGreaterThan(500);
  }
  await must(id, (await mine()).actor, { type: 'message.sent', body: `It is ${marker} again`, files: [] });
  await must(id, officer, { type: 'case.closed', note: `${marker} has it` });
  return id;
}

/** What the desk hands out of a case, as its routes do: each is on record, and says whose case it is by reference alone. */
async function takenAtTheDesk(id: CaseId): Promise<void> {
  const loaded = await loadCase(app, id);
  const { record, consulting } = loaded?.state ?? {};
  const { reference } = record?.received ?? {};
  const take = async (route: unknown, more: Record<string, string> = {}) =>
    (await call({ app }, officer, route, { caseId: id, ...more })).status;
  // Behind the two that say what is in it. A page as it goes out is shown to nobody whose look is not on record.
  expect(await take(answerImage, { page: '3' })).toBe(403);
  expect(await take(compare, { page: '3' })).toBe(200);
  const before = (await app.auth.events.list(100)).length;
  const taken = [
    await take(answerImage, { page: '3' }),
    await take(noticePdf, { kind: 'acknowledgement' }),
    await take(letterPrint),
    await take(redactionsCsv),
    await take(anyFile, { fileId: record?.answer?.letter ?? '' }),
    await take(consultationCopy, { consultationId: consulting?.all[0]?.id ?? '' }),
  ];
  expect(taken).toEqual(Array(6).fill(200));
  const events = await app.auth.events.list(100);
  expect(events).toHaveLength(before + 5);
  const exported = events.filter(({ type, staffId }) => type === 'exported' && staffId === officer.id);
  expect(new Set(exported.map(({ detail }) => detail))).toEqual(
    new Set([
      `Letter “We have your request” of ${reference}`,
      `Letter of the answer of ${reference}, large print`,
      `List of redactions of ${reference}`,
      `File ${reference}-letter.pdf`,
      `Copy made for somebody else, to look at: ${reference}-consultation-1-not-approved.pdf`,
    ]),
  );
}

it('a marker in every place a case can hold one is nowhere after its disposal, nor in an older backup beside the present vault', async () => {
  const began = Date.now();
  const id = await filledCase();
  expect(await app.store.find('surname', marker)).toEqual([id]);
  expect(keptPageText(app)).toBeGreaterThan(0);
  const backup = join(folder, 'backup');
  const older = await app.store.backup(backup, clock.at);

  // Three years after 1 June 2026, and a day.
  at('2029-06-02T09:00:00Z');
  const { due } = await dueForDisposal(app, null);
  expect(due.map(({ row, keptUntil, kept }) => [row.id, keptUntil, kept])).toEqual([[id, '2029-06-01', null]]);
  expect(await proposeDisposal(app, dpo, command(id))).toMatchObject({ ok: true });
  expect(await agreeDisposal(app, dpo, command(id))).toMatchObject({ ok: false, code: 'own-proposal' });
  expect(await agreeDisposal(app, reviewer, command(id))).toMatchObject({ ok: true });

  // The time to stop it runs to 16 June; the job waits for it.
  at('2029-06-16T23:30:00+01:00');
  await app.jobs.drain();
  expect(await loadCase(app, id)).not.toBeNull();
  at('2029-06-17T13:00:00Z');
  await app.jobs.drain();
  expect(await loadCase(app, id)).toBeNull();
  expect(letGo).toBe(1);

  expect(findIn(folder)).toEqual([]);
  expect(lines.filter((line) => forms.some((form) => line.toLowerCase().includes(form)))).toEqual([]);
  expect(temporary(began).filter((path) => holds(readFileSync(path)))).toEqual([]);
  expect(keptPageText(app)).toBe(0);
  expect(await app.store.find('surname', marker)).toEqual([]);
  expect(await app.files.list(id)).toEqual([]);
  expect(await app.store.outbox.ofCase(id)).toEqual([]);
  expect(await app.store.notices.ofCase(id)).toEqual([]);
  const row = await app.store.caseRow(id);
  expect(row && (await app.store.submissions.get(row.submissionId))).toBeNull();

  const left = await app.store.disposals.remains(id);
  expect(left).toMatchObject({
    ...{ reference: row?.reference, right: 'access', outcome: 'partly-granted', late: false, destroyedAt: clock.at },
    tombstone: { keptUntil: '2029-06-01', proposedBy: dpo.id, agreedBy: reviewer.id, agreedOn: '2029-06-02' },
  });
  // The log still says whether it was answered in time, and what came of it.
  const { lines: logged } = await requestLog(app, logFilters.parse({}));
  expect(logged.find((line) => line.isDestroyed && line.row.reference === row?.reference)).toMatchObject({
    kept: {
      ...{ Right: 'Access', Received: row?.receivedOn, 'Due date': row?.dueOn, Outcome: 'Partly granted' },
      'Final response': row?.closedOn,
    },
  });
  expect(await app.store.verify(refold)).toMatchObject({ ok: true, destroyed: 1, faults: [] });

  const again = join(folder, 'again');
  await app.store.backup(backup, clock.at);
  await restore(backup, { dataDir: again }, older.name);
  const restored = await openStore({ dataDir: again, masterKey });
  expect(await restored.loadCase(id)).toMatchObject({ ok: false, code: 'sealed' });
  expect(await restored.find('surname', marker)).toEqual([]);
  expect(await restored.disposals.remains(id)).toEqual({
    ...left,
    version: expect.any(Number),
    closedOn: left?.closedOn,
  });
  expect((await restored.verify(refold)).faults.filter(({ fault }) => fault !== 'rolled-back')).toEqual([]);
  await restored.close();
  expect(findIn(folder)).toEqual([]);
});

it('what another case needs is kept: opened again while it waits, that one stops it at the last moment, on record (DPA 2018 s.173)', async () => {
  at('2026-06-01T09:00:00Z');
  const [id, other] = [await aCase(app), await aCase(app)];
  const reference = (await app.store.caseRow(other))?.reference ?? '';
  for (const each of [id, other]) {
    await must(each, officer, { type: 'identity.confirmed', method: 'passport', receivedOn: null });
    await must(each, officer, { type: 'request.withdrawn', reason: 'No longer needed' });
  }
  await must(id, officer, { type: 'case.linked', reference, why: 'same-person' });
  at('2029-07-01T09:00:00Z');
  expect(await proposeDisposal(app, dpo, command(id))).toMatchObject({ ok: true });
  expect(await agreeDisposal(app, reviewer, command(id))).toMatchObject({ ok: true });
  await must(other, officer, { type: 'case.reopened', reason: 'They ask again' });
  at('2029-07-16T13:00:00Z');
  await app.jobs.drain();
  const state = (await loadCase(app, id))?.state;
  expect(state?.disposal).toMatchObject({ agreed: null, stopped: { reason: expect.stringContaining(reference) } });
  const listed = (await dueForDisposal(app, null)).due.find(({ row }) => row.id === id);
  expect(listed?.kept).toMatchObject({ citation: 'DPA 2018 s.173' });
  expect(await proposeDisposal(app, dpo, command(id))).toMatchObject({ code: 'linked' });
});
