import type { App } from '../../app.ts';
import { passphrasePage } from '../../questions/way.ts';
import type { Draft } from './draft.ts';
import { changeDraft } from './draft-store.ts';
import { hashPassphrase, passphraseProblem } from './passphrase.ts';

export type PassphraseChosen =
  | { ok: true; draft: Draft }
  | { ok: false; code: 'no-draft' | 'sent' }
  | { ok: false; code: 'problem'; message: string };

/**
 * Keeps the hash of the passphrase that will open the answer, or that the person does without one.
 * @param passphrase null to do without
 */
export async function choosePassphrase(app: App, token: string, passphrase: string | null): Promise<PassphraseChosen> {
  const problem = passphrase === null ? null : passphraseProblem(passphrase);
  if (problem !== null) return { ok: false, code: 'problem', message: problem };
  const passphraseHash = passphrase === null ? null : await hashPassphrase(passphrase);
  return changeDraft<PassphraseChosen>(app, token, { ok: false, code: 'no-draft' }, (draft) => {
    if (draft.sent !== null) return { answer: { ok: false, code: 'sent' } };
    const next = { ...draft, passphraseHash, seen: [...new Set([...draft.seen, passphrasePage])] };
    return { next, answer: { ok: true, draft: next } };
  });
}
