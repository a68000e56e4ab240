import type { App } from '../../app/app.ts';
import { act, type EventDraft } from '../../app/services/act.ts';
import { uploadDocuments } from '../../app/services/file/upload-documents.ts';
import { loadCase } from '../../app/services/load-case.ts';
import { newId } from '../../app/services/new-id.ts';
import type { Actor } from '../../machines/actors.ts';
import { sessionOf } from '../access/world.ts';
import { drawPdf } from '../documents/make-pdf.ts';
import { someoneAsks } from '../track/world.ts';
import type { MadeUpStaff } from './house.ts';

/** Somebody whose answer is out: two documents, of which one was marked as hard to read. */
export async function makeHardAnswer(app: App, staff: MadeUpStaff): Promise<{ reference: string; session: string }> {
  const officer: Actor = { kind: 'staff', id: staff.priya, roles: ['officer'] };
  const reviewer: Actor = { kind: 'staff', id: staff.elin, roles: ['reviewer'] };
  const { caseId, reference, submissionId } = await someoneAsks(app);
  const does = async (by: Actor, ...events: EventDraft[]): Promise<void> => {
    const acted = await act(app, by, { caseId, commandId: newId() }, () => events);
    if (!acted.ok) throw new Error(acted.sentence);
  };
  await does(
    officer,
    { type: 'case.assigned', to: staff.priya, role: 'officer' },
    { type: 'case.assigned', to: staff.elin, role: 'reviewer' },
    { type: 'identity.confirmed', method: 'Photo compared', receivedOn: null },
    { type: 'contact.named', name: null, role: 'the officer who works on your request', phone: '020 7946 0100' },
  );
  const drawn = ['The day at the harbour.', 'What the hospital wrote.'].map(async (words, index) => ({
    name: `File ${index + 1}.pdf`,
    bytes: await drawPdf((page) => page.fontSize(12).text(`${words} Nobody else is named on this page.`)),
  }));
  const uploaded = await uploadDocuments(app, officer, { caseId, commandId: newId() }, await Promise.all(drawn));
  if (!uploaded.ok) throw new Error(uploaded.sentence);
  await app.jobs.drain();
  const documents = (await loadCase(app, caseId))?.state.file.documents ?? [];
  const pages = documents.flatMap((document) =>
    document.pages.map((page) => ({ documentId: document.id, pageId: page.id })),
  );
  await does(
    officer,
    { type: 'page.decided', pages, decision: 'release', code: null, citation: null },
    { type: 'hard-content.marked', documentId: documents[1]?.id ?? null, kinds: ['death', 'health'] },
    {
      ...{ type: 'search.recorded', system: 'Case system', terms: 'name', from: null, to: null },
      ...{ searcher: 'Records team', result: 'found', note: '' },
    },
    { type: 'decision.recorded', outcome: 'granted', explanation: 'This is your file.', exemptions: [] },
    { type: 'approval.requested' },
  );
  await app.jobs.drain();
  await does(reviewer, { type: 'approval.given', note: '' });
  await does(officer, { type: 'answer.released', delivery: 'portal', recipient: await nameOf(app, caseId) });
  return { reference, session: await sessionOf(app, submissionId) };
}

async function nameOf(app: App, caseId: Parameters<typeof loadCase>[1]): Promise<string> {
  return (await loadCase(app, caseId))?.state.record.received.requester.name ?? '';
}
