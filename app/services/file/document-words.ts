import { setImmediate } from 'node:timers/promises';
import type { DocumentState, PageState } from '../../../machines/file.ts';
import { textsOf } from '../../../machines/file-order/pages.ts';
import { addTurns } from '../../../machines/file-order/turn.ts';
import type { CaseId, FileId } from '../../../machines/ids.ts';
import type { App } from '../../app.ts';
import type { Fingerprint } from '../../documents/copies/fingerprint.ts';
import { type PackedPage, pack, unpacked } from '../../documents/suggest/packed.ts';
import type { PageText, Word } from '../../documents/types.ts';
import { eachPart, loadAtHand, loadOnePageText } from './page-text.ts';
import { openPart } from './page-text-file.ts';
import { asShown } from './shown-page.ts';

type Pages = Pick<DocumentState, 'pages'>;

/** The words of a document page by page, without holding all of a long one: as they come, which is not always their order. */
export async function eachPageWords(
  app: App,
  caseId: CaseId,
  document: DocumentState,
  take: (page: PageState, text: PageText) => void,
): Promise<void> {
  for (const file of textsOf([document])) {
    const pages = document.pages.filter(({ origin }) => origin.text === file);
    await eachPart(
      app,
      caseId,
      file,
      async ({ from, to, here, part }) => {
        const texts = here ?? (await openPart(part)).pages;
        for (const page of pages) {
          const text = page.origin.at < to ? texts[page.origin.at - from] : undefined;
          if (text) take(page, asShown(text, page));
        }
        await setImmediate();
      },
      () => undefined,
    );
  }
}

/**
 * The words of one page as its document shows it now: numbered by it, and turned with the paper. What moves or turns
 * pages leaves the sealed words as they were read.
 */
export async function pageWords(app: App, caseId: CaseId, page: PageState): Promise<PageText> {
  const { text, at } = page.origin;
  return asShown((await loadOnePageText(app, caseId, text, at)) ?? noWords(), page);
}

/** The same packed, to search a whole case at once. */
export async function documentPacked(app: App, caseId: CaseId, { pages }: Pages): Promise<readonly PackedPage[]> {
  const atHand = await ofEach(pages, (file) => loadAtHand(app, caseId, file));
  return Promise.all(
    pages.map((page, index) => {
      const known = atHand[index]?.packed;
      if (known && addTurns(page.turned, -known.turned) === 0) return known;
      return pageWords(app, caseId, page).then(pack);
    }),
  );
}

/** The words of each page as they are held in memory: where they lie nearly exactly, so to compare pages, not to mark them. */
export const documentWordsAtHand = async (app: App, caseId: CaseId, document: Pages): Promise<readonly Word[][]> =>
  (await documentPacked(app, caseId, document)).map(unpacked);

/** What of each page is compared with others, to find copies: whichever way it is turned. */
export const documentFingerprints = async (
  app: App,
  caseId: CaseId,
  { pages }: Pages,
): Promise<readonly (Fingerprint | undefined)[]> =>
  (await ofEach(pages, (file) => loadAtHand(app, caseId, file))).map((one) => one?.fingerprint);

/** Pages of a document mostly have their words in one file; each is fetched once. */
async function ofEach<T>(
  pages: readonly PageState[],
  load: (file: FileId) => Promise<readonly T[]>,
): Promise<readonly (T | undefined)[]> {
  const files = new Map<FileId, readonly T[]>();
  for (const { origin } of pages) if (!files.has(origin.text)) files.set(origin.text, await load(origin.text));
  return pages.map(({ origin }) => files.get(origin.text)?.[origin.at]);
}

function noWords(): never {
  throw new Error('a page has no words on record');
}
