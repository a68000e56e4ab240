import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { App } from '../../app/app.ts';
import { madeUpReceived } from '../../app/demo/requests.ts';
import { act, type EventDraft } from '../../app/services/act.ts';
import { openRequests } from '../../app/services/asking/open-requests.ts';
import { findTerm } from '../../app/services/file/find-term.ts';
import { pageImage, pictureOf } from '../../app/services/file/page-image.ts';
import { uploadDocuments } from '../../app/services/file/upload-documents.ts';
import { loadCase } from '../../app/services/load-case.ts';
import { newId } from '../../app/services/new-id.ts';
import { readCase } from '../../app/services/read-case.ts';
import { markTerm } from '../../app/services/redaction/mark-term.ts';
import type { Actor } from '../../machines/actors.ts';
import { londonDate } from '../../machines/dates.ts';
import { type CaseId, caseId, staffId, submissionId } from '../../machines/ids.ts';
import { TERM } from './case-file.ts';
import type { Figure } from './documents.ts';

const officer = { kind: 'staff', id: staffId.parse('bench-officer'), roles: ['officer'] } satisfies Actor;
/** Pages of one file of the case. */
export const PER_FILE = 500;

/** Seconds since then, to a thousandth. */
export const seconds = (from: number) => Math.round(performance.now() - from) / 1000;

/** A whole number from the environment: `PAGES=10000 SCANS=2 npm run bench care-file`. */
export const wanted = (name: string, otherwise: number) => {
  const given = process.env[name] ?? '';
  return /^\d+$/u.test(given) ? Number(given) : otherwise;
};

/** An access request of the bench, known, with its search recorded: ready for papers. */
export async function openCase(app: App): Promise<CaseId> {
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

/** One act of the officer of the bench. Throws where it is refused. */
export async function does(app: App, id: CaseId, ...drafts: EventDraft[]): Promise<void> {
  const acted = await act(app, officer, { caseId: id, commandId: newId() }, () => drafts);
  if (!acted.ok) throw new Error(acted.sentence);
}

/** The case as it stands. */
export const stateOf = async (app: App, id: CaseId) => {
  const loaded = await loadCase(app, id);
  if (!loaded) throw new Error('the case is gone');
  return loaded.state;
};

/** Waits until all documents are so far; looked at once a second, which costs a little. */
export async function untilAll(app: App, id: CaseId, wantedStatus: readonly string[]): Promise<void> {
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
export function makeVolumes(folder: string, pages: number, scans: number): string[] {
  const args = [folder, pages, PER_FILE, scans * 100].map(String);
  execFileSync(process.execPath, ['--import', 'tsx', 'tests/bench/make-case-files.ts', ...args]);
  return Array.from({ length: Math.ceil(pages / PER_FILE) }, (_, at) => join(folder, `volume-${at + 1}.pdf`));
}

/** Uploads one file after the other while those before are read; so many of them are there already. */
export async function uploadAll(app: App, id: CaseId, volumes: readonly string[], there = 0) {
  let bytes = 0;
  const began = performance.now();
  const firstPages: Promise<number>[] = [];
  for (const [at, volume] of [...volumes.entries()].slice(there)) {
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
export async function review(app: App, id: CaseId): Promise<Figure[]> {
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
