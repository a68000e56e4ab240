import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RouterContextProvider } from 'react-router';
import { type App, createApp } from '../../app/app.ts';
import { appContext, factsContext } from '../../app/http/app-context.ts';
import { staffActorContext } from '../../app/http/staff-guard.ts';
import { openRequests } from '../../app/services/asking/open-requests.ts';
import { uploadDocuments } from '../../app/services/file/upload-documents.ts';
import { loadCase } from '../../app/services/load-case.ts';
import { newId } from '../../app/services/new-id.ts';
import { readSettings } from '../../app/settings.ts';
import type { Actor, StaffRole } from '../../machines/actors.ts';
import { type CaseId, caseId, type DocumentId, staffId, submissionId } from '../../machines/ids.ts';
import { drawPdf } from '../documents/make-pdf.ts';
import { received } from '../machines/made-up.ts';

/** A clock that stands still until a test moves it. */
export const clock = {
  at: Date.UTC(2026, 10, 23, 9, 30),
  now: () => clock.at,
};

export type StaffActor = Extract<Actor, { kind: 'staff' }>;
export const staff = (id: string, ...roles: StaffRole[]): StaffActor => ({
  kind: 'staff',
  id: staffId.parse(id),
  roles,
});
export const officer = staff('officer-1', 'officer');

export interface World {
  readonly app: App;
  readonly caseId: CaseId;
  /** Three pages: page 1 names Jordan twice, page 2 once, page 3 is a scrawl that nothing can read. */
  readonly documentId: DocumentId;
  /** The address of a page of the document, as a route is told it. */
  at(page: number): { caseId: string; documentId: string; page: string };
  /** A box on a page of the document, as the script of the workbench sends it. */
  box(x: number, page?: number): object;
  /** How many marks each page of the document has. */
  marks(): Promise<number[]>;
  close(): Promise<void>;
}

/** Three pages; see `World.documentId`. */
export const visitsPdf = (): Promise<Uint8Array> =>
  drawPdf((doc) => {
    doc.fontSize(14).text('Visit on 3 May with Jordan Pike and his mother.');
    doc.moveDown().text('Jordan said that school went well.');
    doc.addPage().text('Letter to the school about Jordan.');
    // Handwriting, as far as any reader can tell.
    doc.addPage().lineWidth(1.5);
    for (let row = 0; row < 18; row++) {
      const y = 90 + row * 36;
      doc.moveTo(70, y);
      for (let x = 70; x < 500; x += 14)
        doc.quadraticCurveTo(x + 4, y - 14 + ((x * row) % 9), x + 14, y + ((x * 7) % 5));
      doc.stroke();
    }
  });

/**
 * A Rightsdesk on real SQLite with one request and one document, read by the real pipeline.
 * @param isRead false: nobody has begun to read it yet
 */
export async function openWorld(isRead = true): Promise<World> {
  const dataDir = mkdtempSync(join(tmpdir(), 'rightsdesk-workbench-'));
  const settings = readSettings({
    RIGHTSDESK_MODE: 'demo',
    DATA_DIR: dataDir,
    MASTER_KEY: Buffer.alloc(32, 5).toString('base64'),
  });
  const app = await createApp(settings, clock);
  if (isRead) app.startJobs();
  const id = caseId.parse(newId());
  const sender = submissionId.parse(newId());
  await app.store.submissions.create({ id: sender, passphraseHash: null, now: clock.now() });
  const event = received({
    ...{ reference: 'RD-WBCH-0001', right: 'access', linked: [], submissionId: sender },
    by: { kind: 'requester', id: sender },
  });
  await openRequests(app, [{ caseId: id, received: event }], newId());
  const uploads = [{ name: 'Visits.pdf', bytes: await visitsPdf() }];
  const added = await uploadDocuments(app, officer, { caseId: id, commandId: newId() }, uploads);
  if (!added.ok) throw new Error(added.sentence);
  await app.jobs.drain();
  const [document] = (await stateOf(app, id)).state.file.documents;
  if (!document || (isRead && document.status !== 'read'))
    throw new Error(`the document is ${document?.status}: ${document?.failure}`);
  return {
    app,
    caseId: id,
    documentId: document.id,
    at: (page) => ({ caseId: id, documentId: document.id, page: String(page) }),
    box: (x, page = 1) => ({
      ...{ do: 'area', documentId: document.id, pageId: `${document.id}-${page}` },
      ...{ box: { x, y: 500, width: 40, height: 20 }, code: 'crime', citation: '' },
    }),
    marks: async () => ((await stateOf(app, id)).state.file.documents[0]?.pages ?? []).map(({ marks }) => marks.length),
    async close() {
      await app.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

export async function stateOf(app: App, id: CaseId) {
  const loaded = await loadCase(app, id);
  if (loaded === null) throw new Error('the case is gone');
  return loaded;
}

export interface Answer {
  readonly status: number;
  readonly location: string | null;
  readonly headers: Headers;
  readonly bytes: Uint8Array;
  readonly body: unknown;
}

type Handler = (args: {
  request: Request;
  url: URL;
  context: RouterContextProvider;
  params: Record<string, string>;
  pattern: string;
  unstable_pattern: string;
}) => unknown;
const isHandler = (value: unknown): value is Handler => typeof value === 'function';
const isData = (value: unknown): value is { data: unknown; init: ResponseInit | null } =>
  typeof value === 'object' && value !== null && 'init' in value && 'data' in value;

async function answerOf(outcome: unknown): Promise<Answer> {
  if (outcome instanceof Response) {
    const { status, headers } = outcome;
    const bytes = new Uint8Array(await outcome.arrayBuffer());
    const isJson = /json/.test(headers.get('Content-Type') ?? '');
    const body: unknown = isJson ? JSON.parse(Buffer.from(bytes).toString('utf8')) : null;
    return { status, headers, location: headers.get('Location'), bytes, body };
  }
  const init = isData(outcome) ? outcome.init : null;
  const body = isData(outcome) ? outcome.data : outcome;
  return { status: init?.status ?? 200, headers: new Headers(), location: null, bytes: new Uint8Array(), body };
}

/** Calls a route's loader or action as somebody of the staff, past the guard. */
export async function call(
  { app }: Pick<World, 'app'>,
  who: StaffActor,
  handler: unknown,
  params: Record<string, string>,
  request: Request = new Request('http://localhost:3000/desk'),
): Promise<Answer> {
  if (!isHandler(handler)) throw new Error('the route does not do that');
  const context = new RouterContextProvider();
  context.set(appContext, app);
  context.set(factsContext, { requestId: 'request', nonce: 'nonce', client: '192.0.2.1' });
  context.set(staffActorContext, who);
  const args = { request, url: new URL(request.url), context, params, pattern: '', unstable_pattern: '' };
  try {
    return await answerOf(await handler(args));
  } catch (thrown) {
    if (thrown instanceof Error) throw thrown;
    return answerOf(thrown);
  }
}

/** A form as a browser without a script sends it. */
export const form = (sent: readonly (readonly [string, string])[]): Request =>
  new Request('http://localhost:3000/desk', {
    method: 'POST',
    body: new URLSearchParams(sent.map(([a, b]) => [a, b])),
  });

/** An act as the script of the workbench sends it. */
export const json = (body: unknown): Request =>
  new Request('http://localhost:3000/desk', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
