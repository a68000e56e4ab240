import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type App, createApp } from '../../app/app.ts';
import { madeUpReceived } from '../../app/demo/requests.ts';
import type { DocumentEngine } from '../../app/documents/types.ts';
import { act, type EventDraft } from '../../app/services/act.ts';
import { openRequests } from '../../app/services/asking/open-requests.ts';
import { loadCase } from '../../app/services/load-case.ts';
import { newId } from '../../app/services/new-id.ts';
import { readSettings } from '../../app/settings.ts';
import type { Actor } from '../../machines/actors.ts';
import { londonDate } from '../../machines/dates.ts';
import { type CaseId, caseId, documentId, fileId, staffId, submissionId } from '../../machines/ids.ts';
import { closeAfterFile } from './left-open.ts';

export const officer = { kind: 'staff', id: staffId.parse('officer-1'), roles: ['officer'] } satisfies Actor;
export const reviewer = { kind: 'staff', id: staffId.parse('reviewer-1'), roles: ['reviewer'] } satisfies Actor;
export const submission = submissionId.parse('submission-1');
export const requester = { kind: 'requester', id: submission } satisfies Actor;

const never = (): never => {
  throw new Error('no document is worked on here');
};

/** A pipeline that does nothing but what a test says. */
export const pipeline = (does: Partial<DocumentEngine> = {}): DocumentEngine => ({
  convert: never,
  unlock: never,
  read: never,
  inside: never,
  readTurned: never,
  renderPage: never,
  redact: never,
  bundle: never,
  schedule: never,
  cut: never,
  verify: never,
  warm: async () => undefined,
  takeIn: () => undefined,
  forgetAll: () => undefined,
  close: async () => undefined,
  ...does,
});

/** A Rightsdesk on real SQLite whose jobs do not run by themselves; gone after the file's last test. */
export async function openWorld(documents: DocumentEngine = pipeline()) {
  const folder = mkdtempSync(join(tmpdir(), 'rightsdesk-review-'));
  const clock = { at: Date.UTC(2026, 5, 1, 9), now: () => clock.at };
  const settings = readSettings({
    RIGHTSDESK_MODE: 'demo',
    DATA_DIR: join(folder, 'data'),
    MASTER_KEY: Buffer.alloc(32, 5).toString('base64'),
  });
  const app = await createApp(settings, clock, documents);
  closeAfterFile(async () => {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return { app, clock };
}

let opened = 0;
/** An access request of Maya Fenwick. */
export async function aCase(app: App): Promise<CaseId> {
  opened += 1;
  const id = caseId.parse(newId());
  const reference = `RD-TEST-${String(opened).padStart(4, '0')}`;
  const request = { reference, right: 'access', name: 'Maya Fenwick', answers: [] } as const;
  const received = madeUpReceived(app.profile, request, submission, [], londonDate(app.clock.now()));
  await openRequests(app, [{ caseId: id, received }], newId());
  return id;
}

export const does = (app: App, id: CaseId, who: Actor, ...drafts: EventDraft[]) =>
  act(app, who, { caseId: id, commandId: newId() }, () => drafts);

export async function stateOf(app: App, id: CaseId) {
  const loaded = await loadCase(app, id);
  if (loaded === null) throw new Error('the case is gone');
  return loaded.state;
}

/** A document that has just been uploaded. */
export async function aDocument(app: App, id: CaseId) {
  const source = await app.files.put(id, Buffer.from('%PDF-1.7'), app.clock.now());
  const document = documentId.parse(newId());
  await does(app, id, officer, {
    type: 'document.added',
    documentId: document,
    name: 'Letter',
    source: fileId.parse(source.fileId),
    bytes: source.bytes,
    sha256: source.sha256,
  });
  return document;
}

/** A row of the outbox as a job is handed it. */
export const item = (id: CaseId, body: Record<string, string | number | null>, attempts: number) => ({
  id: 1,
  kind: 'any',
  dedupe: 'any',
  caseId: id,
  body,
  attempts,
});
