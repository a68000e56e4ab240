import type { App } from '../../app.ts';
import { t } from '../../language/t.ts';
import type { ProofKind } from '../../questions/kit.ts';
import type { Draft, DraftFile } from './draft.ts';
import { changeDraft, loadDraft } from './draft-store.ts';
import { proofMalware } from './proof-malware.ts';
import { mostProofs, proofProblem } from './proof-type.ts';

export interface ChosenFile {
  /** As its sender called it; for showing only. */
  name: string;
  size: number;
  bytes(): Promise<Uint8Array>;
}

export type ProofAdded =
  | { ok: true; draft: Draft; problems: readonly string[] }
  | { ok: false; code: 'no-draft' | 'sent' };

/**
 * Seals files of a person who is still filling in the form, each at once under the draft's own key.
 * @returns what is wrong with the files that could not be taken, in plain words; the good ones are kept all the same
 */
export async function addProof(
  app: App,
  token: string,
  kind: ProofKind,
  files: readonly ChosenFile[],
): Promise<ProofAdded> {
  const loaded = await loadDraft(app, token);
  if (loaded === null) return { ok: false, code: 'no-draft' };
  if (loaded.draft.sent !== null) return { ok: false, code: 'sent' };
  const problems: string[] = [];
  const added: DraftFile[] = [];
  const malware = proofMalware(app, 'draft');
  for (const file of files) {
    if (loaded.draft.files.length + added.length >= mostProofs) {
      problems.push(t`You can upload up to ${mostProofs} files. ${file.name} was not added`);
      continue;
    }
    const bytes = await file.bytes();
    const problem = proofProblem(file.name, bytes) ?? (await malware(file.name, bytes));
    if (problem !== null) {
      problems.push(problem);
      continue;
    }
    const put = await app.files.put(loaded.id, bytes, app.clock.now());
    added.push({ fileId: put.fileId, name: file.name, kind, bytes: put.bytes });
  }
  const kept = await changeDraft<ProofAdded>(app, token, { ok: false, code: 'no-draft' }, (draft) => {
    if (draft.sent !== null) return { answer: { ok: false, code: 'sent' } };
    const next = { ...draft, files: [...draft.files, ...added] };
    return { next, answer: { ok: true, draft: next, problems } };
  });
  if (!kept.ok) await Promise.all(added.map(({ fileId }) => app.files.delete(loaded.id, fileId)));
  return kept;
}
