import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type App, createApp } from '../../app/app.ts';
import { act } from '../../app/services/act.ts';
import { openRequests } from '../../app/services/asking/open-requests.ts';
import { hashPassphrase } from '../../app/services/asking/passphrase.ts';
import { loadCase } from '../../app/services/load-case.ts';
import { newId } from '../../app/services/new-id.ts';
import { readSettings } from '../../app/settings.ts';
import type { Actor } from '../../machines/actors.ts';
import { londonDate } from '../../machines/dates.ts';
import type { CaseEventType } from '../../machines/events.ts';
import { type CaseId, caseId, type SubmissionId, submissionId } from '../../machines/ids.ts';
import { happens, received, type Said } from '../machines/made-up.ts';
import { closeAfterFile } from '../review/left-open.ts';

export const minute = 60_000;

const start = Date.UTC(2026, 10, 23, 9, 30);

/** A clock that stands still until a test moves it. */
export const clock = {
  at: start,
  now: () => clock.at,
};
export const later = (ms: number): void => {
  clock.at += ms;
};

/** A Rightsdesk of its own on real SQLite, gone after the file's last test. */
export async function openWorld(): Promise<App> {
  clock.at = start;
  const dataDir = mkdtempSync(join(tmpdir(), 'rightsdesk-track-'));
  const settings = readSettings({
    RIGHTSDESK_MODE: 'demo',
    DATA_DIR: dataDir,
    MASTER_KEY: Buffer.alloc(32, 5).toString('base64'),
  });
  const app = await createApp(settings, clock);
  closeAfterFile(async () => {
    await app.close();
    rmSync(dataDir, { recursive: true, force: true });
  });
  return app;
}

export interface Asked {
  readonly submissionId: SubmissionId;
  readonly email: string;
  readonly caseId: CaseId;
  readonly reference: string;
  /** A second right of the same sending. */
  readonly other: string;
}

let asked = 0;
const letters = 'ABCDEFGHJKMNPQRS';
const reference = (): string => {
  asked += 1;
  const number = [...asked.toString(16).padStart(4, '0')].map((digit) => letters[Number.parseInt(digit, 16)]).join('');
  return `RD-TEST-${number}`;
};

/** Somebody asks for access and for erasure in one sending. */
export async function someoneAsks(app: App, passphrase: string | null = null, said: Said = {}): Promise<Asked> {
  const id = submissionId.parse(randomUUID());
  const [first, second] = [reference(), reference()];
  const email = `${first.toLowerCase()}@example.org`;
  const today = londonDate(app.clock.now());
  const contact = {
    ways: ['email'],
    email,
    phone: null,
    address: null,
    worker: null,
    safe: 'yes',
    safetyNote: null,
  };
  const of = (name: string, right: string, linked: string) => ({
    caseId: caseId.parse(randomUUID()),
    received: received({
      ...{ reference: name, right, linked: [linked], submissionId: id, contact, receivedOn: today },
      by: { kind: 'requester', id },
      ...said,
    }),
  });
  const requests = [of(first, 'access', second), of(second, 'erasure', first)];
  await app.store.submissions.create({
    id,
    passphraseHash: passphrase === null ? null : await hashPassphrase(passphrase),
    now: app.clock.now(),
  });
  await openRequests(app, requests, randomUUID());
  const [opened] = requests;
  if (opened === undefined) throw new Error('nothing was opened');
  return { submissionId: id, email, caseId: opened.caseId, reference: first, other: second };
}

/** Something happens to a case today, done by somebody; a refusal fails the test with its sentence. */
export async function happensTo(app: App, id: CaseId, by: Actor, type: CaseEventType, said: Said = {}): Promise<void> {
  const event = happens(type, { by, on: londonDate(app.clock.now()), ...said });
  const acted = await act(app, by, { caseId: id, commandId: newId() }, () => [event]);
  if (!acted.ok) throw new Error(`${type}: ${acted.sentence}`);
}

export async function stateOf(app: App, id: CaseId) {
  const loaded = await loadCase(app, id);
  if (loaded === null) throw new Error('the case is gone');
  return loaded;
}

/** The id of the newest link somebody asked for, as its outbox row has it. */
export async function newestLink(app: App, id: CaseId): Promise<string> {
  const rows = await app.store.outbox.ofCase(id);
  const row = rows.findLast(({ body }) => body.template === 'follow-link');
  if (row === undefined) throw new Error('no link was asked for');
  return String(row.body.linkId);
}
