import { jobRunner } from '../../machines/actors.ts';
import type { PageFacts } from '../../machines/documents/events.ts';
import { findDocument, type PageState } from '../../machines/file.ts';
import { addTurns } from '../../machines/file-order/turn.ts';
import { type CaseId, caseId, documentId } from '../../machines/ids.ts';
import type { App } from '../app.ts';
import { pageFacts } from '../documents/ingest/read.ts';
import type { PageText } from '../documents/types.ts';
import { act } from '../services/act.ts';
import { loadPageText, storePageText } from '../services/file/page-text.ts';
import { loadCase } from '../services/load-case.ts';
import { newId } from '../services/new-id.ts';
import type { ClaimedItem } from './outbox.ts';
import { mostTries, mustStand } from './tries.ts';

/** How many pages go on record together: what was read is not lost where the work is cut off. */
const together = 10;

/**
 * Reads the pages of a document again that were turned since they were read. Safe to repeat: what lies as it was read is left.
 * Until then, and where it does not succeed, the words that are known stand over the same ink.
 */
export async function readTurnedPages(
  app: App,
  { caseId: ofCase, body, attempts }: Pick<ClaimedItem, 'caseId' | 'attempts' | 'body'>,
): Promise<void> {
  const id = caseId.parse(ofCase);
  const loaded = await loadCase(app, id);
  const document = loaded && findDocument(loaded.state.file, documentId.parse(body.documentId));
  if (!document || attempts > mostTries) return;
  let done: Read[] = [];
  for (const page of document.pages) {
    if (!(await isTurned(app, id, page))) continue;
    const { origin, turned } = page;
    const source = { key: origin.sha256, load: () => app.files.open(id, origin.file) };
    const read = await app.documents.readTurned({ source, index: origin.number - 1, turned });
    if (read.ok) done.push({ text: read.text, facts: pageFacts(page.id, read.text) });
    if (done.length < together) continue;
    await record(app, id, done);
    done = [];
  }
  await record(app, id, done);
}

interface Read {
  readonly text: PageText;
  readonly facts: PageFacts;
}

async function isTurned(app: App, id: CaseId, { origin, turned }: PageState): Promise<boolean> {
  const text = (await loadPageText(app, id, origin.text))[origin.at];
  return text !== undefined && addTurns(turned, -(text.turned ?? 0)) !== 0;
}

async function record(app: App, id: CaseId, read: readonly Read[]): Promise<void> {
  if (read.length === 0) return;
  const texts = read.map(({ text }) => text);
  const text = await storePageText(app, id, texts);
  const acted = await act(app, jobRunner, { caseId: id, commandId: newId() }, () => [
    { type: 'pages.read-again', text, pages: read.map(({ facts }) => facts) },
  ]);
  // Where the answer is being approved meanwhile, the page stays as its reviewer has it before them.
  if (!acted.ok) await app.files.delete(id, text);
  mustStand(acted);
}
