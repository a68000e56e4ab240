import { execFileSync, spawn } from 'node:child_process';
import { createWriteStream, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { type App, createApp, systemClock } from '../../app/app.ts';
import { madeUpReceived } from '../../app/demo/requests.ts';
import { createDocumentEngine } from '../../app/documents/engine.ts';
import type { Bundled, DocumentEngine } from '../../app/documents/types.ts';
import { act, type EventDraft } from '../../app/services/act.ts';
import { findTerm } from '../../app/services/find-term.ts';
import { loadCase } from '../../app/services/load-case.ts';
import { markTerm } from '../../app/services/mark-term.ts';
import { newId } from '../../app/services/new-id.ts';
import { openRequests } from '../../app/services/open-requests.ts';
import { pageImage, pictureOf } from '../../app/services/page-image.ts';
import { readCase } from '../../app/services/read-case.ts';
import { bundlesOf } from '../../app/services/released-answer.ts';
import { uploadDocuments } from '../../app/services/upload-documents.ts';
import { readSettings } from '../../app/settings.ts';
import type { Actor } from '../../machines/actors.ts';
import { londonDate } from '../../machines/dates.ts';
import { type CaseId, caseId, staffId, submissionId } from '../../machines/ids.ts';
import { watchMemory } from './beside.ts';
import { TERM } from './case-file.ts';
import type { Figure } from './documents.ts';

const officer = { kind: 'staff', id: staffId.parse('bench-officer'), roles: ['officer'] } satisfies Actor;
const PER_FILE = 500;
const MOST_MB = 1_500;

const seconds = (from: number) => Math.round(performance.now() - from) / 1000;

/** A whole number from the environment: `PAGES=10000 SCANS=2 npm run bench care-file`. */
const wanted = (name: string, otherwise: number) => {
  const given = process.env[name] ?? '';
  return /^\d+$/u.test(given) ? Number(given) : otherwise;
};

/** What the pipeline spent on each step, and the parts as files, put together once more with nothing else going on. */
function watched(engine: DocumentEngine, folder: string) {
  const spent = { redact: 0, verify: 0, assemble: 0 };
  const files: string[] = [];
  const assemble = async ({ parts }: Bundled) => {
    const from = performance.now();
    for (const [index, part] of parts.entries()) {
      files.push(join(folder, `part-${index + 1}.pdf`));
      await pipeline(part.bytes(), createWriteStream(files.at(-1) ?? ''));
    }
    spent.assemble = seconds(from);
  };
  const documents: DocumentEngine = {
    ...engine,
    bundle: async (job) => {
      const from = performance.now();
      const made = await engine.bundle(job);
      spent.redact = seconds(from);
      if (made.ok) await assemble(made);
      return made;
    },
    verify: async (job) => {
      const from = performance.now();
      const verified = await engine.verify(job);
      spent.verify += seconds(from);
      return verified;
    },
  };
  return { documents, spent, files };
}

/** A care file end to end: uploaded, read, marked, redacted, put together, read back; one case, one server, its own processes. */
export async function benchCareFile(): Promise<Figure[]> {
  const pages = wanted('PAGES', 1_000);
  const scans = wanted('SCANS', 0) / 100;
  const folder = mkdtempSync(join(tmpdir(), 'rightsdesk-bench-'));
  const volumes = makeVolumes(folder, pages, scans);
  const { documents, spent, files } = watched(createDocumentEngine(), folder);
  const settings = { RIGHTSDESK_MODE: 'demo', DATA_DIR: join(folder, 'data'), KEY_FILE: join(folder, 'key') };
  const app = await createApp(readSettings(settings), systemClock, documents, () => undefined);
  const watch = watchMemory();
  const figures: Figure[] = [];
  const memory = (step: string) => {
    const { all: value, here } = watch.peak();
    const name = `most memory in all, ${step}`;
    const note = `the server alone at most ${here} MB`;
    figures.push({ name, value, unit: 'MB', goal: `< ${MOST_MB}`, met: value < MOST_MB, note });
  };
  try {
    app.startJobs();
    await documents.warm();
    const id = await openCase(app);
    const started = performance.now();
    const { megabytes, firstPages, searchableAfter } = await uploadAll(app, id, volumes);
    const slowest = Math.max(...firstPages);
    const note = `slowest of ${firstPages.length} files, all read at the same time; the first alone ${firstPages[0]} s`;
    figures.push({
      name: `${pages} pages in files of ${PER_FILE}, ${scans * 100} % scans`,
      value: megabytes,
      unit: 'MB',
    });
    figures.push({ name: 'first page to be seen', value: slowest, unit: 's', goal: '< 2', met: slowest < 2, note });
    const rate = (pages * (1 - scans)) / searchableAfter;
    figures.push({ name: 'text pages searchable', value: rate, unit: 'pages/s', goal: '≥ 10', met: rate >= 10 });
    if (scans > 0) {
      const from = performance.now();
      await untilAll(app, id, ['read', 'failed']);
      const whole = seconds(from) + searchableAfter;
      figures.push({ name: 'OCR, both processes', value: whole / (pages * scans), unit: 's/page' });
    }
    await untilAll(app, id, ['read', 'failed']);
    memory('reading');
    figures.push(...(await review(app, id)));
    memory('marking');
    const from = performance.now();
    await does(app, id, { type: 'approval.requested' });
    await app.jobs.drain();
    const building = seconds(from) - spent.assemble;
    figures.push({ name: 'redact', value: pages / spent.redact, unit: 'pages/s' });
    figures.push({ name: 'verify', value: pages / spent.verify, unit: 'pages/s' });
    figures.push({ name: 'answer built: redacted, put together, verified, sealed', value: building, unit: 's' });
    memory('building');
    figures.push(...(await outcome(app, id, files, megabytes, spent.assemble)));
    figures.push({ name: 'end to end, nobody thinking', value: seconds(started) - spent.assemble, unit: 's' });
    return figures;
  } finally {
    watch.stop();
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function openCase(app: App): Promise<CaseId> {
  const id = caseId.parse(newId());
  const request = { reference: 'RD-BENCH-0001', right: 'access', name: 'Maya Fenwick', answers: [] } as const;
  const submission = submissionId.parse('bench-submission');
  const received = madeUpReceived(app.profile, request, submission, [], londonDate(app.clock.now()));
  await openRequests(app, [{ caseId: id, received }], newId());
  const search = { system: 'Case system', terms: 'name', from: null, to: null, searcher: 'Records', note: '' };
  await does(app, id, { type: 'case.assigned', to: officer.id, role: 'officer' });
  await does(app, id, { type: 'identity.confirmed', method: 'Known', receivedOn: null });
  await does(app, id, { type: 'search.recorded', ...search, result: 'found' });
  return id;
}

async function does(app: App, id: CaseId, ...drafts: EventDraft[]): Promise<void> {
  const acted = await act(app, officer, { caseId: id, commandId: newId() }, () => drafts);
  if (!acted.ok) throw new Error(acted.sentence);
}

const stateOf = async (app: App, id: CaseId) => {
  const loaded = await loadCase(app, id);
  if (!loaded) throw new Error('the case is gone');
  return loaded.state;
};

/** Waits until all documents are so far; looked at once a second, which costs a little. */
async function untilAll(app: App, id: CaseId, wantedStatus: readonly string[]): Promise<void> {
  for (;;) {
    const { documents } = (await stateOf(app, id)).file;
    if (
      documents.every(
        ({ status, pages }) => wantedStatus.includes(status) || (wantedStatus.length === 0 && pages.length > 0),
      )
    )
      return;
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  }
}

/** The files to upload, made before anything is measured. */
function makeVolumes(folder: string, pages: number, scans: number): string[] {
  const args = [folder, pages, PER_FILE, scans * 100].map(String);
  execFileSync(process.execPath, ['--import', 'tsx', 'tests/bench/make-case-files.ts', ...args]);
  return Array.from({ length: Math.ceil(pages / PER_FILE) }, (_, at) => join(folder, `volume-${at + 1}.pdf`));
}

/** Uploads one file after the other while those before are read. */
async function uploadAll(app: App, id: CaseId, volumes: readonly string[]) {
  let bytes = 0;
  const began = performance.now();
  const firstPages: Promise<number>[] = [];
  for (const [at, volume] of volumes.entries()) {
    const pdf = readFileSync(volume);
    bytes += pdf.length;
    const from = performance.now();
    const command = { caseId: id, commandId: newId() };
    const added = await uploadDocuments(app, officer, command, [{ name: `Volume ${at + 1}.pdf`, bytes: pdf }]);
    if (!added.ok) throw new Error(added.sentence);
    app.jobs.poke();
    const document = added.loaded.state.file.documents.at(-1);
    if (!document) throw new Error('nothing was added');
    firstPages.push(
      pageImage(app, id, pictureOf(document, undefined), 1200).then((image) => {
        if (!image.ok) throw new Error(image.sentence);
        return seconds(from);
      }),
    );
  }
  const seen = await Promise.all(firstPages);
  await untilAll(app, id, []);
  return { megabytes: bytes / 1e6, firstPages: seen, searchableAfter: seconds(began) };
}

/** One person taken out of all pages: found, marked, every page decided. */
async function review(app: App, id: CaseId): Promise<Figure[]> {
  const read = await readCase(app, officer, id);
  if (!read.ok) throw new Error(read.sentence);
  let from = performance.now();
  const hits = await findTerm(app, read, TERM);
  const search = seconds(from);
  from = performance.now();
  const marked = await markTerm(
    app,
    officer,
    { caseId: id, commandId: newId() },
    { term: TERM, code: 'third-party', citation: null, only: null },
  );
  if (!marked.ok) throw new Error(marked.sentence);
  const marking = seconds(from);
  from = performance.now();
  for (const document of (await stateOf(app, id)).file.documents)
    for (const decision of ['redact', 'release'] as const) {
      const pages = document.pages
        .filter(({ marks }) => marks.length > 0 === (decision === 'redact'))
        .map((page) => ({ documentId: document.id, pageId: page.id }));
      if (pages.length > 0) await does(app, id, { type: 'page.decided', pages, decision, code: null, citation: null });
    }
  await does(app, id, {
    ...{ type: 'decision.recorded', outcome: 'partly-granted', explanation: 'Here is your file.', exemptions: [] },
  });
  return [
    { name: `one term on all pages (${hits.length} hits)`, value: search, unit: 's' },
    { name: 'all of them marked', value: marking, unit: 's' },
    { name: 'every page decided', value: seconds(from), unit: 's' },
  ];
}

async function outcome(app: App, id: CaseId, files: string[], megabytes: number, ours: number): Promise<Figure[]> {
  const { answer } = (await stateOf(app, id)).record;
  const parts = answer ? bundlesOf(answer) : [];
  const isClean = answer?.doubts.length === 0;
  if (!isClean) process.stderr.write(`${answer?.doubts.join('\n') ?? 'no answer was built'}\n`);
  const size = files.reduce((sum, file) => sum + statSync(file).size, 0) / 1e6;
  const native = await qpdf(files);
  const ratio =
    native === null
      ? { note: 'qpdf is not installed: no ratio can be given' }
      : { note: `${Math.round((ours / native) * 100) / 100}× qpdf`, goal: '≤ 3×', met: ours / native <= 3 };
  return [
    { name: `verified clean, ${parts.length} parts`, value: isClean ? 1 : 0, unit: 'yes=1', met: isClean },
    { name: 'answer', value: size, unit: 'MB', note: `${Math.round((size / megabytes) * 100) / 100}× what came in` },
    { name: 'qpdf puts the same pages together', value: native, unit: 's' },
    { name: 'bundle put together, from sealed pages', value: ours, unit: 's', ...ratio },
  ];
}

/** Seconds qpdf takes to put the parts together into one file; null where it is not installed. */
async function qpdf(files: string[]): Promise<number | null> {
  const from = performance.now();
  const ended = await new Promise<boolean>((resolve) => {
    const args = ['--empty', '--pages', ...files, '--', `${files[0]}.joined`];
    const child = spawn('qpdf', args, { stdio: 'ignore' });
    child.on('error', () => resolve(false));
    child.on('close', (code) => resolve(code === 0 || code === 3));
  });
  return ended && files.length > 0 ? seconds(from) : null;
}
