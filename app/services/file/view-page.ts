import type { Actor } from '../../../machines/actors.ts';
import { type CivilDate, londonDate } from '../../../machines/dates.ts';
import { type DocumentState, findDocument, type PageState } from '../../../machines/file.ts';
import type { CaseId, DocumentId, FileId, PageId } from '../../../machines/ids.ts';
import { type Refusal, refuse } from '../../../machines/refusal.ts';
import type { App } from '../../app.ts';
import type { Word } from '../../documents/types.ts';
import { act } from '../act.ts';
import type { LoadedCase } from '../load-case.ts';
import { readCase } from '../read-case.ts';
import { pageWords } from './document-words.ts';

export interface ViewedPage {
  readonly ok: true;
  readonly loaded: LoadedCase;
  readonly document: DocumentState;
  /** Null while the document is still being read, when its first page can be looked at already, or when it never could be. */
  readonly page: PageState | null;
  readonly words: readonly Word[];
}

/** One view a member of staff, page and day: looking again that day adds nothing to the record. */
export const viewCommand = (who: Actor, what: PageId | DocumentId | FileId, day: CivilDate): string =>
  `view:${who.id}:${what}:${day}`;

const noPage = refuse('no-page', 'There is no such page.');

/**
 * Opens a page of unredacted material for someone who may read the case, and puts the view on record first: where it
 * cannot be recorded, nothing is shown.
 * @param number from 1; page 1 of a document that is still being read can be opened before its pages are known
 */
export async function viewPage(
  app: App,
  actor: Actor,
  caseId: CaseId,
  id: DocumentId,
  number: number,
): Promise<ViewedPage | Refusal> {
  const read = await readCase(app, actor, caseId);
  if (!read.ok) return read;
  const document = findDocument(read.state.file, id);
  const page = document?.pages[number - 1] ?? null;
  if (!document || (!page && (document.pages.length > 0 || document.joinedTo !== null || number !== 1))) return noPage;
  if (document.status === 'failed' && !page) return { ok: true, loaded: read, document, page, words: [] };

  const commandId = viewCommand(actor, page?.id ?? id, londonDate(app.clock.now()));
  const recorded = await act(app, actor, { caseId, commandId }, () => [
    { type: 'material.viewed', documentId: id, pageId: page?.id ?? null },
  ]);
  if (!recorded.ok) return recorded;
  const words = page ? (await pageWords(app, caseId, page)).words : [];
  return { ok: true, loaded: recorded.loaded, document, page, words };
}

/**
 * Puts on record that someone looks at a copy of proof, before it is shown: it says more about a person than many a page.
 * @returns a refusal where it cannot be recorded, and then nothing may be shown
 */
export const viewProof = (app: App, actor: Actor, caseId: CaseId, file: FileId) =>
  act(app, actor, { caseId, commandId: viewCommand(actor, file, londonDate(app.clock.now())) }, () => [
    { type: 'proof.viewed', file },
  ]);

/** Whether this person's view of a page is on record, today or (just after midnight) yesterday. */
export function hasViewed({ commands }: LoadedCase, who: Actor, document: DocumentState, number: number, now: number) {
  const page = document.pages[number - 1];
  const days = [londonDate(now), londonDate(now - 24 * 60 * 60_000)];
  const things = [...(page ? [page.id] : []), ...(number === 1 ? [document.id] : [])];
  return days.some((day) => things.some((thing) => commands.has(viewCommand(who, thing, day))));
}
