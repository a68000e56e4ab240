import type { PageFacts } from '../../machines/events.ts';
import { findDocument } from '../../machines/file.ts';
import { caseId, documentId, pageId } from '../../machines/ids.ts';
import type { App } from '../app.ts';
import type { PageText } from '../documents/types.ts';
import { act } from '../services/act.ts';
import { loadCase } from '../services/load-case.ts';
import { storePageText } from '../services/page-text.ts';

const jobs = { kind: 'system', id: 'jobs' } as const;

interface Item {
  readonly caseId: string | null;
  readonly body: Record<string, string | number | null>;
}

/**
 * Reads an uploaded document: first its pages, so that they can be looked at within seconds, then the words of those
 * that are pictures. Safe to repeat: each of its events carries a command id made from the document's.
 */
export async function readDocument(app: App, item: Item): Promise<void> {
  const ofCase = caseId.parse(item.caseId);
  const id = documentId.parse(item.body.documentId);
  const loaded = await loadCase(app, ofCase);
  const document = loaded && findDocument(loaded.state.file, id);
  // Removed or disposed of meanwhile: nothing left to read.
  if (document?.status !== 'reading') return;

  const pdf = await app.files.get(ofCase, document.source);
  const pages = new Map<number, { facts: PageFacts; text: PageText }>();
  let paged: Promise<void> | null = null;

  const announce = async (): Promise<void> => {
    const inOrder = [...pages.values()].sort((a, b) => a.facts.number - b.facts.number);
    const text = await storePageText(
      app,
      ofCase,
      inOrder.map((page) => page.text),
    );
    await act(app, jobs, { caseId: ofCase, commandId: `paged:${id}` }, () => [
      { type: 'document.paged', documentId: id, text, pages: inOrder.map((page) => page.facts) },
    ]);
  };

  const reading = await app.documents.read({
    pdf,
    pageId: (number) => pageId.parse(`${id}-${number}`),
    onPage: ({ facts, text }, pageCount) => {
      if (paged) return;
      pages.set(facts.number, { facts, text });
      if (pages.size === pageCount) paged = announce();
    },
  });
  await paged;

  if (!reading.ok) {
    await act(app, jobs, { caseId: ofCase, commandId: `read:${id}` }, () => [
      { type: 'document.failed', documentId: id, reason: reading.sentence },
    ]);
    return;
  }
  const text = await storePageText(app, ofCase, reading.text);
  const { facts, findings } = reading;
  await act(app, jobs, { caseId: ofCase, commandId: `read:${id}` }, () => [
    { type: 'document.read', documentId: id, text, pages: facts, findings },
  ]);
}
