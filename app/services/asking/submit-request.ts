import { londonDate } from '../../../machines/dates.ts';
import type { CaseId, SubmissionId } from '../../../machines/ids.ts';
import type { App } from '../../app.ts';
import { languageNow } from '../../language/speaker.ts';
import { filesFor, type ProofFile, rightsChosen, toRequestReceived } from '../../questions/to-request.ts';
import { openPage } from '../../questions/way.ts';
import { loadCase } from '../load-case.ts';
import { type Draft, newReference, type SentCase } from './draft.ts';
import { changeDraft, loadDraft } from './draft-store.ts';
import { openRequests } from './open-requests.ts';

export type Submitted =
  | { ok: true; submissionId: SubmissionId; cases: readonly SentCase[] }
  | { ok: false; code: 'no-draft' }
  | { ok: false; code: 'unfinished'; pageId: string };

/** The cases a draft becomes: one for every right chosen. */
const casesOf = (draft: Draft): SentCase[] =>
  rightsChosen(draft.answers).map((right) => ({ ...draft.cases[right], right }));

/**
 * Sends what was filled in: one linked case for every right, all or none. Sending again, at the same time, after a crash
 * or from another window gives the same answer and opens nothing twice: ids, references and the command were made with
 * the draft. What was typed leaves the draft once the cases hold it.
 */
export async function submitRequest(app: App, token: string): Promise<Submitted> {
  const loaded = await loadDraft(app, token);
  if (loaded === null) return { ok: false, code: 'no-draft' };
  const { draft } = loaded;
  const { submissionId, commandId } = draft;
  if (draft.sent !== null) return { ok: true, submissionId, cases: draft.sent.cases };
  const pageId = openPage(draft);
  if (pageId !== null) return { ok: false, code: 'unfinished', pageId };

  const cases = casesOf(draft);
  const [first] = cases;
  if (first === undefined) return { ok: false, code: 'unfinished', pageId: 'what-you-want' };
  if ((await loadCase(app, first.caseId)) === null) {
    await app.store.submissions.create({
      id: submissionId,
      passphraseHash: draft.passphraseHash,
      now: app.clock.now(),
    });
    const requests = await requestsOf(app, loaded.id, draft, cases).catch(async (error) => {
      // Sent in the meantime by a second click: its files have moved to the cases.
      if ((await loadDraft(app, token))?.draft.sent) return null;
      throw error;
    });
    if (requests === null) return submitRequest(app, token);
    const opened = await openRequests(app, requests, commandId);
    if (!opened.ok) {
      await nameAnew(app, token, cases);
      return submitRequest(app, token);
    }
    if ((await loadCase(app, first.caseId)) === null) throw new Error('the cases of a sending were not opened');
  }
  const at = app.clock.now();
  await changeDraft(app, token, null, (before) => ({
    next: {
      ...before,
      answers: {},
      seen: [],
      files: [],
      passphraseHash: null,
      resume: null,
      emailCode: null,
      sent: { at, cases },
    },
    answer: null,
  }));
  await Promise.all(draft.files.map((file) => app.files.delete(loaded.id, file.fileId)));
  return { ok: true, submissionId, cases };
}

/** A reference was given to somebody else since the draft began: its cases get others. */
async function nameAnew(app: App, token: string, cases: readonly SentCase[]): Promise<void> {
  await changeDraft(app, token, null, (before) => {
    const renamed = cases.map(({ right, caseId }) => [right, { caseId, reference: newReference() }]);
    return { next: { ...before, cases: { ...before.cases, ...Object.fromEntries(renamed) } }, answer: null };
  });
}

async function requestsOf(app: App, draftId: string, draft: Draft, cases: readonly SentCase[]) {
  const today = londonDate(app.clock.now());
  const requests = [];
  for (const { caseId, reference, right } of cases) {
    const files = await adopted(app, draftId, caseId, filesFor(right, draft.files));
    const received = toRequestReceived(draft.answers, {
      right,
      reference,
      linked: cases.map((one) => one.reference).filter((one) => one !== reference),
      submissionId: draft.submissionId,
      nation: app.profile.nation,
      channel: 'portal',
      language: languageNow(),
      receivedOn: today,
      loggedOn: today,
      by: { kind: 'requester', id: draft.submissionId },
      files,
    });
    requests.push({ caseId, received });
  }
  return requests;
}

/** Each case gets files of its own, sealed under its own key: one can be destroyed without the other. */
async function adopted(app: App, draftId: string, caseId: CaseId, files: readonly ProofFile[]): Promise<ProofFile[]> {
  const taken: ProofFile[] = [];
  for (const { fileId, name, kind } of files) {
    const put = await app.files.adopt(draftId, fileId, caseId, app.clock.now());
    taken.push({ fileId: put.fileId, name, kind });
  }
  return taken;
}
