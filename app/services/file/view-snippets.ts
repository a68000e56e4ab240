import type { Actor } from '../../../machines/actors.ts';
import { londonDate } from '../../../machines/dates.ts';
import type { CaseId, DocumentId } from '../../../machines/ids.ts';
import type { App } from '../../app.ts';
import { act } from '../act.ts';
import { viewCommand } from './view-page.ts';

/** Puts on record, once a day, that somebody read pieces of these documents in a list: they are unredacted material. */
export async function viewSnippets(app: App, actor: Actor, caseId: CaseId, documents: readonly DocumentId[]) {
  for (const documentId of new Set(documents)) {
    const commandId = `${viewCommand(actor, documentId, londonDate(app.clock.now()))}:terms`;
    await act(app, actor, { caseId, commandId }, () => [{ type: 'material.viewed', documentId, pageId: null }]);
  }
}
