import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type App, createApp } from '../../app/app.ts';
import { journey } from '../../app/questions/flow.ts';
import type { Answers } from '../../app/questions/kit.ts';
import { typedOf } from '../../app/questions/read.ts';
import { choosePassphrase } from '../../app/services/asking/choose-passphrase.ts';
import { saveAnswer } from '../../app/services/asking/save-answer.ts';
import { startDraft } from '../../app/services/asking/start-draft.ts';
import { readSettings } from '../../app/settings.ts';

export interface House {
  app: App;
  /** Milliseconds since the epoch; tests set it. */
  clock: { at: number };
  close(): Promise<void>;
}

/** A whole Rightsdesk on a real SQLite store in a folder of its own, at noon on 21 November 2026. Its jobs do not run. */
export async function openHouse(): Promise<House> {
  const folder = mkdtempSync(join(tmpdir(), 'rightsdesk-ask-'));
  const clock = { at: Date.UTC(2026, 10, 21, 12) };
  const settings = readSettings({
    RIGHTSDESK_MODE: 'demo',
    DATA_DIR: join(folder, 'data'),
    KEY_FILE: join(folder, 'keys', 'master.key'),
  });
  const app = await createApp(settings, { now: () => clock.at });
  const close = async () => {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { app, clock, close };
}

/** Walks the journey as a browser would, page by page, and gives the draft's secret. The passphrase comes last. */
export async function fillIn(app: App, wanted: Answers, passphrase: string | null = null): Promise<string> {
  const token = await startDraft(app);
  let answers: Answers = {};
  for (let page = journey(answers)[0]; page !== undefined; ) {
    const { id } = page;
    const saved = await saveAnswer(app, token, id, typedOf(page, wanted));
    if (!saved.ok) throw new Error(`${id}: ${JSON.stringify(saved)}`);
    answers = saved.draft.answers;
    const walk = journey(answers);
    page = walk[walk.findIndex((one) => one.id === id) + 1];
  }
  const chosen = await choosePassphrase(app, token, passphrase);
  if (!chosen.ok) throw new Error(chosen.code);
  return token;
}
