import type { App } from '../../app.ts';
import type { Draft } from './draft.ts';
import { changeDraft, loadDraft } from './draft-store.ts';

/** Takes back a file that was uploaded and not sent yet. A file that is not there is taken back already. */
export async function removeProof(app: App, token: string, fileId: string): Promise<Draft | null> {
  const loaded = await loadDraft(app, token);
  const file = loaded?.draft.files.find((one) => one.fileId === fileId);
  const draft = await changeDraft<Draft | null>(app, token, null, (before) => {
    if (before.sent !== null) return { answer: before };
    const next = { ...before, files: before.files.filter((one) => one.fileId !== fileId) };
    return { next, answer: next };
  });
  if (loaded && file && draft?.sent === null) await app.files.delete(loaded.id, file.fileId);
  return draft;
}
