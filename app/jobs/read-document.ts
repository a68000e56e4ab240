import { jobRunner } from '../../machines/actors.ts';
import { pagesFrom } from '../../machines/documents/came-in.ts';
import type { PageFacts } from '../../machines/documents/events.ts';
import { type DocumentState, findDocument } from '../../machines/file.ts';
import { type CaseId, caseId, documentId, type FileId, pageId } from '../../machines/ids.ts';
import type { App } from '../app.ts';
import type { PageText, Reading, Result } from '../documents/types.ts';
import { act, type EventDraft } from '../services/act.ts';
import { loadPageText, storePageText } from '../services/file/page-text.ts';
import { workShelf } from '../services/file/work-shelf.ts';
import { loadCase } from '../services/load-case.ts';
import type { ClaimedItem } from './outbox.ts';
import { JobFailure } from './runner.ts';
import { mostTries, mustStand } from './tries.ts';
import { unpackDocument, unpackPdf } from './unpack-document.ts';

const givenUp =
  'This file could not be read, though it was tried several times. Remove it and add it again, or ask for another copy.';

/**
 * Reads an uploaded document: first its pages, so that they can be looked at within seconds, then the words of those
 * that are pictures. Safe to repeat: each of its events carries a command id made from the document's. What cannot be
 * read after several tries says so on the case; it never stays “being read”.
 */
export async function readDocument(app: App, item: Pick<ClaimedItem, 'caseId' | 'attempts' | 'body'>): Promise<void> {
  const ofCase = caseId.parse(item.caseId);
  const id = documentId.parse(item.body.documentId);
  const loaded = await loadCase(app, ofCase);
  const cameIn = loaded && findDocument(loaded.state.file, id);
  // Removed or disposed of meanwhile: nothing left to read.
  if (cameIn?.status !== 'reading') return;

  const commandId = `read:${id}:${pagesFrom(cameIn).file}`.slice(0, 100);
  const record = async (draft: EventDraft): Promise<void> =>
    mustStand(await act(app, jobRunner, { caseId: ofCase, commandId }, () => [draft]));
  const fail = (reason: string, isLocked = false): Promise<void> =>
    record({ type: 'document.failed', documentId: id, reason, ...(isLocked && { isLocked }) });

  // More tries than are made: each of them took the whole server down.
  if (item.attempts > mostTries) return fail(givenUp);
  try {
    const opened = await unpackDocument(app, ofCase, cameIn);
    // What has no pages of its own is done once what came inside it is listed.
    if (opened.ok && opened.document?.status !== 'reading') return;
    const reading = opened.ok && opened.document ? await read(app, ofCase, opened.document) : opened;
    if (!reading.ok) {
      // A process may have been stopped from outside, as when the server was.
      if (reading.code === 'crashed' && item.attempts === 1) throw new JobFailure('the process that reads was stopped');
      return await fail(reading.sentence, reading.code === 'encrypted');
    }
    if (!('facts' in reading)) return;
    const { text, facts } = reading;
    const findings = await unpackPdf(app, ofCase, cameIn, reading.findings);
    await record({ type: 'document.read', documentId: id, text, pages: facts, findings });
  } catch (error) {
    if (item.attempts < mostTries) throw error;
    app.log.error('document.given-up', error, { attempt: item.attempts });
    await fail(givenUp);
  }
}

/**
 * Reads, and announces the pages as soon as all of them can be looked at. Their words are sealed then and let go; those
 * of scans are put in when all have been read. `text` names the file of words.
 */
async function read(app: App, ofCase: CaseId, document: DocumentState): Promise<Result<Reading & { text: FileId }>> {
  const { id } = document;
  const { file, sha256 } = pagesFrom(document);
  const pages: { facts: PageFacts; text: PageText }[] = [];
  const scans: PageText[] = [];
  let paged: Promise<FileId> | null = null;

  const announce = async (): Promise<FileId> => {
    const facts = pages.map((page) => page.facts);
    const words = pages.splice(0).map((page) => page.text);
    const text = await storePageText(app, ofCase, words);
    await act(app, jobRunner, { caseId: ofCase, commandId: `paged:${id}:${file}` }, () => [
      { type: 'document.paged', documentId: id, text, pages: facts },
    ]);
    return text;
  };

  const reading = await app.documents.read({
    // Not held: reading scans takes minutes, and several large files may be read at a time.
    pdf: { sha256, load: () => app.files.open(ofCase, file) },
    shelf: workShelf(app, ofCase),
    pageId: (number) => pageId.parse(`${id}-${number}`),
    onPage: ({ facts, text }, pageCount) => {
      if (paged) {
        scans.push(text);
        return;
      }
      pages.push({ facts, text });
      if (pages.length !== pageCount) return;
      paged = announce();
      // Awaited when reading has ended; until then a failure must not count as one nobody listens to.
      paged.catch(() => undefined);
    },
  });
  const first = await paged;
  if (!reading.ok) return reading;
  if (first === null) throw new Error('a document was read without its pages');
  return { ...reading, text: scans.length === 0 ? first : await withScans(app, ofCase, first, scans) };
}

/** The words of a document's pages with those of its scans, sealed as a new file: files never change. */
async function withScans(app: App, ofCase: CaseId, of: FileId, scans: readonly PageText[]): Promise<FileId> {
  const read = new Map(scans.map((text) => [text.number, text]));
  const pages = await loadPageText(app, ofCase, of);
  return storePageText(
    app,
    ofCase,
    pages.map((page) => read.get(page.number) ?? page),
  );
}
