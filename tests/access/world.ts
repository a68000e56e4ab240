import type { App } from '../../app/app.ts';
import { cookieNames } from '../../app/http/cookies.ts';
import { startRequesterSession } from '../../app/http/requester-session.ts';
import { act, type EventDraft } from '../../app/services/act.ts';
import { uploadDocuments } from '../../app/services/file/upload-documents.ts';
import { loadCase } from '../../app/services/load-case.ts';
import { newId } from '../../app/services/new-id.ts';
import type { Actor } from '../../machines/actors.ts';
import { type CaseId, fileId, type SubmissionId } from '../../machines/ids.ts';
import { drawPdf } from '../documents/make-pdf.ts';
import type { MadeUpStaff } from '../e2e/house.ts';
import { someoneAsks } from '../track/world.ts';

/** Words that stand in the case only: no answer to somebody who may not read it holds one of them. */
export const secrets = ['Isolde Quillfeather', 'Zennor Kettlewell', 'The lighthouse keeper wrote'] as const;

export interface World {
  /** Being worked on; assigned to an officer and a reviewer, with a document, proof and a message. */
  readonly open: {
    readonly caseId: string;
    readonly reference: string;
    readonly document: string;
    readonly proof: string;
  };
  /** Of the same sending: its answer was released. */
  readonly answered: { readonly reference: string };
  readonly staff: MadeUpStaff;
  /** The session cookies of its requester and of somebody else's. */
  readonly sessions: { readonly requester: string; readonly stranger: string };
}

/** A case in the middle of its work and one that is answered, of one requester; and a stranger with cases of their own. */
export async function makeWorld(app: App, staff: MadeUpStaff): Promise<World> {
  const officer: Actor = { kind: 'staff', id: staff.priya, roles: ['officer'] };
  const reviewer: Actor = { kind: 'staff', id: staff.elin, roles: ['reviewer'] };
  const asked = await someoneAsks(app, null, {
    requester: { name: secrets[0], otherNames: [], bornOn: '1990-01-01', address: null },
  });
  const stranger = await someoneAsks(app);
  const does = async (by: Actor, caseId: CaseId, ...events: EventDraft[]): Promise<void> => {
    const acted = await act(app, by, { caseId, commandId: newId() }, () => events);
    if (!acted.ok) throw new Error(acted.sentence);
  };
  const assign = (caseId: CaseId) =>
    does(
      officer,
      caseId,
      { type: 'case.assigned', to: staff.priya, role: 'officer' },
      { type: 'case.assigned', to: staff.elin, role: 'reviewer' },
    );

  const { caseId } = asked;
  await assign(caseId);
  await does(officer, caseId, {
    type: 'identity.asked',
    doubt: 'Two people of this name.',
    wanted: 'A photo document',
  });
  const { fileId: proof } = await app.files.put(caseId, Buffer.from('%PDF-1.7 proof'), app.clock.now());
  const requester: Actor = { kind: 'requester', id: asked.submissionId };
  await does(requester, caseId, { type: 'identity.provided', how: 'Uploaded', files: [fileId.parse(proof)] });
  await does(requester, caseId, { type: 'message.sent', body: `${secrets[2]}: when?`, files: [] });
  await does(officer, caseId, { type: 'identity.confirmed', method: 'Photo compared', receivedOn: null });
  const pdf = await drawPdf((page) => page.fontSize(12).text(`${secrets[1]} came to see the family.`));
  const command = { caseId, commandId: newId() };
  const uploaded = await uploadDocuments(app, officer, command, [{ name: `${secrets[1]}.pdf`, bytes: pdf }]);
  if (!uploaded.ok) throw new Error(uploaded.sentence);
  await app.jobs.drain();

  const other = await app.store.reference(asked.other);
  if (other === null) throw new Error('the second case is not there');
  await assign(other);
  await does(officer, other, { type: 'identity.confirmed', method: 'Photo compared', receivedOn: null });
  await does(officer, other, { type: 'request.refused', ground: 'excessive', reason: 'Asked for the fourth time.' });
  await does(officer, other, { type: 'approval.requested' });
  await app.jobs.drain();
  await does(reviewer, other, { type: 'approval.given', note: '' });
  await does(officer, other, { type: 'answer.released', delivery: 'portal', recipient: secrets[0] });

  const loaded = await loadCase(app, caseId);
  const document = loaded?.state.file.documents[0]?.id ?? '';
  return {
    open: { caseId, reference: asked.reference, document, proof },
    answered: { reference: asked.other },
    staff,
    sessions: {
      requester: await sessionOf(app, asked.submissionId),
      stranger: await sessionOf(app, stranger.submissionId),
    },
  };
}

/** The value of the cookie of a session somebody has. */
export async function sessionOf(app: App, id: SubmissionId): Promise<string> {
  const cookie = await startRequesterSession(app, id);
  return cookie.slice(`${cookieNames.requester}=`.length).split(';')[0] ?? '';
}
