import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { createApp } from '../../app/app.ts';
import { madeUpReceived } from '../../app/demo/requests.ts';
import { createDocumentEngine } from '../../app/documents/engine.ts';
import { runHere } from '../../app/documents/runner.ts';
import type { DocumentEngine } from '../../app/documents/types.ts';
import { loader as largePrint } from '../../app/routes/desk/case/letter-print.ts';
import { act, type EventDraft } from '../../app/services/act.ts';
import { planStage } from '../../app/services/answer/plan-stage.ts';
import { release } from '../../app/services/answer/release.ts';
import { answerFiles, answerParts, earlierParts, releasedLetter } from '../../app/services/answer/released-answer.ts';
import { answerDoubts } from '../../app/services/approval/answer-doubts.ts';
import { requestApproval } from '../../app/services/approval/request-approval.ts';
import { openRequests } from '../../app/services/asking/open-requests.ts';
import { perform } from '../../app/services/case-act.ts';
import { openMailbox } from '../../app/services/contact/mailbox.ts';
import { doubtsOf } from '../../app/services/doubts/doubts.ts';
import { findTerm } from '../../app/services/file/find-term.ts';
import { uploadDocuments } from '../../app/services/file/upload-documents.ts';
import { requesterOf } from '../../app/services/following/requester-cases.ts';
import { requesterStatus } from '../../app/services/following/requester-status.ts';
import { loadCase } from '../../app/services/load-case.ts';
import { newId } from '../../app/services/new-id.ts';
import { markTerm } from '../../app/services/redaction/mark-term.ts';
import { approveConsultation, consult } from '../../app/services/register/consult.ts';
import { namePerson } from '../../app/services/register/name-person.ts';
import { takeConsultation } from '../../app/services/register/take-consultation.ts';
import { readSettings } from '../../app/settings.ts';
import type { Actor } from '../../machines/actors.ts';
import { dueOf, phaseOf } from '../../machines/case.ts';
import { civilDate, londonDate } from '../../machines/dates.ts';
import type { PageDecision } from '../../machines/documents/events.ts';
import type { DocumentState } from '../../machines/file.ts';
import { caseId, consultationId, type DocumentId, otherPersonId, staffId, submissionId } from '../../machines/ids.ts';
import { drawPdf } from '../documents/make-pdf.ts';
import { everything } from '../documents/other-readers.ts';
import { call } from '../workbench/world.ts';

const officer = { kind: 'staff', id: staffId.parse('officer-1'), roles: ['officer'] } satisfies Actor;
const reviewer = { kind: 'staff', id: staffId.parse('reviewer-1'), roles: ['reviewer'] } satisfies Actor;
const folder = mkdtempSync(join(tmpdir(), 'in-stages-'));
const today = Date.UTC(2026, 5, 1, 9);
const engine = createDocumentEngine(runHere());
/** What is made in Welsh comes a page a file. */
const small: DocumentEngine = {
  ...engine,
  bundle: (job) => engine.bundle(job.lang === 'cy-GB' ? { ...job, partSize: { pages: 1, bytes: 5_000_000 } } : job),
};
const app = await createApp(
  readSettings({ RIGHTSDESK_MODE: 'demo', DATA_DIR: join(folder, 'data'), KEY_FILE: join(folder, 'key') }),
  { now: () => today },
  small,
  () => undefined,
);
app.startJobs();
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true });
});

const id = caseId.parse(newId());
const command = () => ({ caseId: id, commandId: newId() });
const loaded = async () => {
  const one = await loadCase(app, id);
  if (!one) throw new Error('the case is gone');
  return one;
};
const does = async (who: Actor, ...drafts: EventDraft[]) => {
  const done = await act(app, who, command(), () => drafts);
  if (!done.ok) throw new Error(done.sentence);
};
const decide = async (document: DocumentId, decision: PageDecision, code: string | null = null) => {
  const pages = (await loaded()).state.file.documents.flatMap((one) =>
    one.id === document ? one.pages.map((page) => ({ documentId: document, pageId: page.id })) : [],
  );
  await does(officer, { type: 'page.decided', pages, decision, code, citation: null });
};
const answerNow = async () => {
  await does(officer, {
    ...{ type: 'decision.recorded', outcome: 'partly-granted', explanation: 'Here it is.', exemptions: [] },
  });
  const { doubts } = await doubtsOf(app, officer, await loaded());
  const keys = doubts.flatMap(({ key, blocks }) => (blocks ? [] : [key]));
  if (keys.length > 0) await answerDoubts(app, officer, command(), { doubts: keys, note: 'Looked at.' });
  expect(await requestApproval(app, officer, command())).toMatchObject({ ok: true });
  await app.jobs.drain();
  const built = (await loaded()).state.record.answer;
  expect(built?.doubts).toEqual([]);
  await does(reviewer, { type: 'approval.given', note: 'Looked at.' });
  expect(
    await perform(app, officer, command(), release, {
      ...{ delivery: 'portal', recipient: 'Maya Fenwick', otherWay: '' },
    }),
  ).toMatchObject({ ok: true });
  return built;
};

/** Asks for a copy for him. */
async function askedOf(question: string) {
  const [person] = (await loaded()).state.register.people;
  return perform(app, officer, command(), consult, {
    of: person?.id ?? otherPersonId.parse('nobody'),
    ...{ to: 'Zebediah Quill', question, answerBy: civilDate.parse('2026-06-20') },
    ...{ shows: 'lines', document: '', numbers: '', language: 'en', withheld: '' },
  });
}

/** Zebediah Quill is in the register, and a copy for him is asked for and made. */
async function consulted() {
  const named = await perform(app, officer, command(), namePerson, {
    ...{ name: 'Zebediah Quill', role: 'other', variants: [] },
  });
  if (!named.ok) throw new Error(named.sentence);
  const asked = await askedOf('May we show this?');
  if (!asked.ok) throw new Error(asked.sentence);
  await app.jobs.drain();
  return (await loaded()).state;
}
/** He is asked again, with whole pages of these documents, each in a file of its own. */
async function consultedInWelsh(documents: readonly DocumentState[]) {
  const [person] = (await loaded()).state.register.people;
  await does(officer, {
    ...{ type: 'consultation.asked', consultationId: consultationId.parse(newId()), shows: 'pages', language: 'cy' },
    ...{ personId: person?.id ?? otherPersonId.parse('nobody'), to: 'Zebediah Quill', question: 'Gawn ni ei roi?' },
    ...{ answerBy: civilDate.parse('2026-06-20'), withheld: 'It is for him to say' },
    pages: documents.flatMap((one) => one.pages.map((page) => ({ documentId: one.id, pageId: page.id }))),
  });
  await app.jobs.drain();
  return (await loaded()).state.consulting.all.at(-1);
}
const approved = async (who: Actor) => {
  const [one] = (await loaded()).state.consulting.all;
  return perform(app, who, command(), approveConsultation, { of: one?.id ?? consultationId.parse('none'), note: '' });
};

test('some documents are answered now and the rest later: each stage by itself, the clock to the last (Art 12A)', async () => {
  const request = { reference: 'RD-TEST-0001', right: 'access', name: 'Maya Fenwick', answers: [] } as const;
  const received = madeUpReceived(app.profile, request, submissionId.parse('s-1'), [], londonDate(today));
  await openRequests(app, [{ caseId: id, received }], 'open-1');
  await does(officer, { type: 'case.assigned', to: officer.id, role: 'officer' });
  await does(officer, { type: 'case.assigned', to: reviewer.id, role: 'reviewer' });
  await does(officer, { type: 'identity.confirmed', method: 'passport', receivedOn: null });
  const page = (words: string) => drawPdf((doc) => doc.text(words, 72, 72));
  await uploadDocuments(app, officer, command(), [
    {
      name: 'school.pdf',
      bytes: await page('The teacher Rosalind Teague wrote that the spelling had improved a great deal.'),
    },
    {
      name: 'home.pdf',
      bytes: await page(
        'The neighbour Zebediah Quill telephoned about the harbour wall.\nRosalind Teague said that Maya slept badly for weeks. Call 07700 900456.',
      ),
    },
  ]);
  await app.jobs.drain();
  const [school, home] = (await loaded()).state.file.documents;
  if (!school || !home) throw new Error('two documents were sent');
  const search = { system: 'Case system', terms: '', from: null, to: null, searcher: 'Records', note: '' };
  await does(officer, { type: 'search.recorded', ...search, result: 'found' });
  await markTerm(app, officer, command(), { term: 'Zebediah Quill', code: 'third-party', citation: null, only: null });

  // The neighbour is asked first, with a copy of the lines that name him and of nothing else.
  const { consulting } = await consulted();
  const [copy] = consulting.all[0]?.copy ?? [];
  if (!copy) throw new Error(`there is no copy: ${consulting.all[0]?.failure}`);
  const shown = everything(await app.files.get(id, copy.file));
  for (const word of ['Zebediah', 'harbour', 'show', 'June']) expect(shown).toContain(word);
  expect(shown).not.toMatch(/slept|weeks|home\.pdf/);
  const of = consulting.all[0]?.id ?? '';
  expect((await takeConsultation(app, officer, await loaded(), of)).ok).toBe(true);
  expect((await loaded()).state.consulting.all[0]?.status).toBe('made');
  expect(await approved(officer)).toMatchObject({ ok: false, code: 'role' });
  expect(await approved(reviewer)).toMatchObject({ ok: true });
  expect((await takeConsultation(app, officer, await loaded(), of)).ok).toBe(true);
  expect((await loaded()).state.consulting.all[0]).toMatchObject({ status: 'sent', sentOn: '2026-06-01' });
  await does(officer, { type: 'consultation.answered', consultationId: consultationId.parse(of), answer: 'No.' });
  await app.jobs.drain();
  expect(await app.files.has(id, copy.file)).toBe(false);

  const rest = 'The records of the home you lived in';
  const expectedOn = civilDate.parse('2026-06-20');
  await perform(app, officer, command(), planStage, { documents: [school.id], rest, expectedOn });
  await decide(school.id, 'release');

  // One page of the home is still undecided, and holds nothing up.
  const due = dueOf((await loaded()).state);
  const first = await answerNow();
  const after = (await loaded()).state;
  expect(phaseOf(after)).toBe('working');
  expect(dueOf(after)).toEqual(due);
  const pages = await app.files.get(id, first?.bundle ?? school.source);
  expect(everything(pages)).toContain('spelling');
  expect(everything(pages)).not.toMatch(/harbour|Zebediah/);
  const letter = (await app.files.get(id, first?.letterContent ?? school.source)).toString('utf8');
  expect(JSON.parse(letter)).toMatchObject({ stage: { number: 1, next: { rest, expectedOn }, before: [] } });

  const told = requesterStatus(after, londonDate(today)).now;
  expect(told).toContain(`Still to come: ${rest}`);
  expect(told).toContain('We expect to send it by 20 June 2026.');
  expect(answerParts(after)).toEqual([]);
  expect(earlierParts(after)).toMatchObject([{ number: 1, stage: 1, on: '2026-06-01', hasLetter: true }]);
  const own = { ...(await loaded()), actor: requesterOf(submissionId.parse('s-1')) };
  expect(await releasedLetter(app, own, 1)).toMatchObject({ stage: { number: 1 } });
  expect(await releasedLetter(app, own, null)).toBeNull();
  expect(await releasedLetter(app, own, 2)).toBeNull();
  // The desk prints the letter of a stage that was sent in large print too, under a name of its own.
  const large = (query: string) =>
    call({ app }, officer, largePrint, { caseId: id }, new Request(`http://localhost:3000/desk${query}`));
  const printed = await large('?stage=1');
  expect([printed.status, Buffer.from(printed.bytes.subarray(0, 4)).toString()]).toEqual([200, '%PDF']);
  expect(printed.headers.get('Content-Disposition')).toContain('RD-TEST-0001-stage-1-large.pdf');
  expect([(await large('?stage=2')).status, (await large('')).status]).toEqual([404, 404]);
  await app.jobs.drain();
  const mails = await openMailbox(app.settings.dataDir).list();
  expect(mails.find(({ subject }) => subject.includes('part of our reply is ready'))?.text).toContain(
    'More is to come',
  );

  // His page, withheld whole, is shown to him on purpose, in Welsh and in two files, once everybody else is taken out on it.
  await decide(home.id, 'withhold', 'third-party');
  expect((await consultedInWelsh([home, school]))?.failure).toContain('“home”, page 1');

  // What went out is not caught up with by taking it out later: whoever sends the rest is told.
  const teacher = (await findTerm(app, await loaded(), 'Rosalind Teague')).filter(
    ({ documentId }) => documentId === home.id,
  );
  const only = teacher.map(({ key }) => key);
  await markTerm(app, officer, command(), { term: 'Rosalind Teague', code: 'third-party', citation: null, only });
  await markTerm(app, officer, command(), { term: '07700 900456', code: 'third-party', citation: null, only: null });
  expect(await askedOf('May we show 07700 900456?')).toMatchObject({ ok: false, code: 'names-removed' });
  const welsh = await consultedInWelsh([home, school]);
  if (!welsh) throw new Error('nobody was consulted');
  const [one = '', other = ''] = await Promise.all(
    welsh.copy.map(async ({ file }) => everything(await app.files.get(id, file))),
  );
  for (const word of ['Copi', 'Cyfeirnod', 'Mehefin', 'Dogfen', 'spelling']) expect(one).toContain(word);
  expect(one).not.toMatch(/slept|Please/);
  for (const word of ['Zebediah', 'slept', 'Maya']) expect(other).toContain(word);
  expect(other).not.toMatch(/Rosalind|900456|spelling/);
  const taken = await takeConsultation(app, officer, await loaded(), welsh.id, 2);
  expect(taken).toMatchObject({ ok: true, name: 'RD-TEST-0001-consultation-3-part-2-not-approved.pdf' });
  expect(await takeConsultation(app, officer, await loaded(), welsh.id, 3)).toMatchObject({ ok: false });
  await does(officer, { type: 'consultation.withdrawn', consultationId: welsh.id, reason: 'He rang us' });
  await app.jobs.drain();
  for (const { file } of welsh.copy) expect(await app.files.has(id, file)).toBe(false);

  await decide(home.id, 'redact');
  const { doubts } = await doubtsOf(app, officer, await loaded());
  expect(doubts.filter(({ key }) => key.startsWith('sent:'))).toMatchObject([
    {
      document: 'home',
      sentence:
        '“Rosalind Teague” is taken out here, and could be read in what was sent on 1 June 2026: “school”, page 1.',
    },
  ]);
  const last = await answerNow();
  const over = (await loaded()).state;
  expect(phaseOf(over)).toBe('answered');
  const rebuilt = everything(await app.files.get(id, last?.bundle ?? school.source));
  expect(rebuilt).toContain('harbour');
  expect(rebuilt).not.toMatch(/spelling|Zebediah/);
  expect(answerFiles(over).map(({ part }) => part)).toEqual([
    ...['letter', 'bundle', 'schedule'],
    ...['earlier-1-letter', 'earlier-1-bundle', 'earlier-1-schedule'],
  ]);
});
