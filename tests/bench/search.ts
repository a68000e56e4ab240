import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type App, createApp } from '../../app/app.ts';
import type { PageText, Word } from '../../app/documents/types.ts';
import { act } from '../../app/services/act.ts';
import { openRequests } from '../../app/services/asking/open-requests.ts';
import { keptPageText, storePageText } from '../../app/services/file/page-text.ts';
import { searchCase } from '../../app/services/file/search-case.ts';
import { type LoadedCase, loadCase } from '../../app/services/load-case.ts';
import { newId } from '../../app/services/new-id.ts';
import { readSettings } from '../../app/settings.ts';
import type { Actor } from '../../machines/actors.ts';
import { type CaseId, caseId, documentId, fileId, pageId, staffId, submissionId } from '../../machines/ids.ts';
import { received } from '../machines/made-up.ts';
import type { Figure } from './documents.ts';

export const officer: Actor = { kind: 'staff', id: staffId.parse('officer-1'), roles: ['officer'] };
const jobs = { kind: 'system', id: 'jobs' } as const;
const pagesOfDocument = 500;
const named = ['Zebediah', 'Quillfeather'];
const everyday =
  'the family were visited at home and the worker noted that school attendance had improved since the last review meeting with their mother'.split(
    ' ',
  );

/** A page of 360 words, every fourth line with the name: as dense as a typed case note. */
function wordsOf(page: number): Word[] {
  return Array.from({ length: 30 }, (_, line) => {
    const row = Array.from(
      { length: 12 },
      (_, i) => everyday[(page * 31 + line * 7 + i * (1 + (page % 5))) % 22] ?? '',
    );
    if (line % 4 === 1) row.splice(5, 2, ...named);
    else row[11] = `${page}.${line}`;
    let x = 50;
    return row.map((text) => {
      const word = { text, x: x + 0.37, y: 50 + line * 24.61, width: text.length * 5.11, height: 11.9, line };
      x += word.width + 3;
      return word;
    });
  }).flat();
}

/** What stands on a page of a made-up case, by its number in all of it. */
export type TextOf = (number: number) => PageText;

const written: TextOf = (number) => ({
  ...{ number, width: 595, height: 842, source: 'text', confidence: null, searchable: true },
  words: wordsOf(number),
});

async function addDocument(app: App, id: CaseId, from: number, count: number, textOf: TextOf): Promise<void> {
  const document = documentId.parse(newId());
  const name = `Volume ${from}`;
  const texts = Array.from({ length: count }, (_, index) => ({ ...textOf(from + index), number: index + 1 }));
  const text = await storePageText(app, id, texts);
  const pages = texts.map(({ number, words }) => ({
    ...{ id: pageId.parse(`${document}-${number}`), number, width: 595, height: 842 },
    ...{ source: 'text' as const, words: words.length, confidence: null, searchable: true },
  }));
  const added = { documentId: document, name, source: fileId.parse(newId()), bytes: 1, sha256: newId() };
  await act(app, officer, { caseId: id, commandId: newId() }, () => [{ type: 'document.added', ...added }]);
  await act(app, jobs, { caseId: id, commandId: newId() }, () => [
    { type: 'document.read', documentId: document, text, pages, findings: [] },
  ]);
}

/** A case of so many pages of words, on a real store; nothing of it is in memory yet. */
export async function openCase(pages: number, textOf: TextOf = written) {
  const dataDir = mkdtempSync(join(tmpdir(), 'rightsdesk-search-'));
  const masterKey = Buffer.alloc(32, 5).toString('base64');
  const settings = readSettings({ RIGHTSDESK_MODE: 'demo', DATA_DIR: dataDir, MASTER_KEY: masterKey });
  const app = await createApp(settings, { now: () => Date.UTC(2026, 10, 23, 9, 30) });
  const id = caseId.parse(newId());
  const sender = submissionId.parse(newId());
  await app.store.submissions.create({ id: sender, passphraseHash: null, now: app.clock.now() });
  const event = received({
    ...{ reference: 'RD-SRCH-0001', right: 'access', linked: [], submissionId: sender },
    by: { kind: 'requester', id: sender },
  });
  await openRequests(app, [{ caseId: id, received: event }], newId());
  for (let from = 0; from < pages; from += pagesOfDocument) {
    await addDocument(app, id, from, Math.min(pagesOfDocument, pages - from), textOf);
  }
  const loaded = await loadCase(app, id);
  if (loaded === null) throw new Error('the case is gone');
  const close = async () => {
    await app.close();
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { app, loaded, close };
}

async function timed(app: App, loaded: LoadedCase, term: string) {
  const from = performance.now();
  const { total } = await searchCase(app, loaded, term, { from: 0, most: 100 });
  return { total, seconds: Math.round(performance.now() - from) / 1000 };
}

/** A search through all documents of a case: the first of the day, which opens and packs its words, and those after it. */
export async function benchSearch(sizes: readonly number[] = [500, 10_000]): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const pages of sizes) {
    const { app, loaded, close } = await openCase(pages);
    const first = await timed(app, loaded, 'Zebediah Quillfeather');
    const again = await timed(app, loaded, 'Zebediah Quillfeather');
    const rare = await timed(app, loaded, `${pages - 1}.4`);
    const common = await timed(app, loaded, 'the');
    const kept = Math.round(keptPageText(app) / 1e6);
    await close();
    const figure = (what: string, { total, seconds }: { total: number; seconds: number }): Figure => ({
      ...{ name: `${pages} pages: ${what} (${total} places)`, value: seconds, unit: 's' },
      ...(what !== 'words opened, packed and searched' && { goal: '< 1', met: seconds < 1 }),
    });
    figures.push(
      figure('words opened, packed and searched', first),
      figure('a name', again),
      figure('what stands once', rare),
      figure('a word of every line', common),
      { name: `${pages} pages: packed words in memory`, value: kept, unit: 'MB' },
    );
  }
  return figures;
}
