import { randomUUID } from 'node:crypto';
import type { App } from '../../app.ts';
import { type Draft, draftLifetime, draft as draftShape } from './draft.ts';

export interface LoadedDraft {
  /** Owns the draft's key and files. */
  id: string;
  version: number;
  draft: Draft;
  expiresAt: number;
}

const attempts = 8;

/** Keeps a new draft. @returns the secret that opens it; only a keyed hash of it is kept */
export async function createDraft(app: App, draft: Draft): Promise<string> {
  const { token } = draft;
  const now = app.clock.now();
  await app.store.drafts.create({ id: randomUUID(), token, data: draft, now, expiresAt: now + draftLifetime });
  return token;
}

/** The draft a secret opens; null where there is none, or its time is over. */
export async function loadDraft(app: App, token: string): Promise<LoadedDraft | null> {
  if (token === '') return null;
  const found = await app.store.drafts.byToken(token, app.clock.now());
  if (found === null) return null;
  const { id, version, expiresAt } = found;
  return { id, version, draft: draftShape.parse(found.data), expiresAt };
}

/**
 * Changes a draft, on top of whatever another window saved in the meantime. Its time begins anew.
 * @param gone the answer where there is no draft
 * @param change what becomes of the draft (nothing without `next`), and the answer; may run more than once
 */
export async function changeDraft<T>(
  app: App,
  token: string,
  gone: T,
  change: (draft: Draft) => { next?: Draft; answer: T },
): Promise<T> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const loaded = await loadDraft(app, token);
    if (loaded === null) return gone;
    const { next, answer } = change(loaded.draft);
    if (next === undefined) return answer;
    const now = app.clock.now();
    const { id, version } = loaded;
    if (await app.store.drafts.save({ id, version, data: next, now, expiresAt: now + draftLifetime })) return answer;
  }
  throw new Error('a draft was saved by others again and again');
}
