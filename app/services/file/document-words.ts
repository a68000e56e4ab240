import type { DocumentState, PageState } from '../../../machines/file.ts';
import { added, type Turn, turnedBox, turnedSize } from '../../../machines/file-order/turn.ts';
import type { CaseId, FileId } from '../../../machines/ids.ts';
import type { App } from '../../app.ts';
import type { Fingerprint } from '../../documents/copies/fingerprint.ts';
import { type PackedPage, pack, unpacked } from '../../documents/suggest/packed.ts';
import type { PageText, Word } from '../../documents/types.ts';
import { loadAtHand, loadOnePageText, loadPageText } from './page-text.ts';

type Pages = Pick<DocumentState, 'pages'>;

/**
 * The words of a document's pages, one for each, as the document shows them now: in its order, numbered by it, and turned with
 * the paper. What moves or turns pages leaves the sealed words as they were read.
 */
export async function documentWords(app: App, caseId: CaseId, { pages }: Pages): Promise<readonly PageText[]> {
  const texts = await ofEach(pages, (file) => loadPageText(app, caseId, file));
  return pages.map((page, index) => shown(texts[index] ?? noWords(), page));
}

/** So many pages of words are held at once for whoever goes through a document. */
const mostAtOnce = 600;

/** The words of a document page by page, of a long one without holding all of them. */
export async function* eachPageWords(
  app: App,
  caseId: CaseId,
  document: Pages,
): AsyncGenerator<{ readonly page: PageState; readonly text: PageText }> {
  const all = document.pages.length <= mostAtOnce ? await documentWords(app, caseId, document) : null;
  for (const [index, page] of document.pages.entries()) {
    yield { page, text: all?.[index] ?? (await pageWords(app, caseId, page)) };
  }
}

/** The words of one page as its document shows it. */
export async function pageWords(app: App, caseId: CaseId, page: PageState): Promise<PageText> {
  const { text, at } = page.origin;
  return shown((await loadOnePageText(app, caseId, text, at)) ?? noWords(), page);
}

/** The same packed, to search a whole case at once. */
export async function documentPacked(app: App, caseId: CaseId, { pages }: Pages): Promise<readonly PackedPage[]> {
  const atHand = await ofEach(pages, (file) => loadAtHand(app, caseId, file));
  return Promise.all(
    pages.map((page, index) => {
      const known = atHand[index]?.packed;
      if (known && added(page.turned, -known.turned) === 0) return known;
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

/** What was made of a page's words: the same object as long as it is shown the same, since suggestions are remembered by it. */
const made = new WeakMap<PageText, PageText>();

function shown(text: PageText, { number, turned }: Pick<PageState, 'number' | 'turned'>): PageText {
  const by = added(turned, -(text.turned ?? 0));
  if (by === 0 && text.number === number) return text;
  const known = made.get(text);
  if (known?.number === number && (known.turned ?? 0) === turned) return known;
  const turnedText = { ...turnedWords(text, by), number, turned };
  made.set(text, turnedText);
  return turnedText;
}

/** Words of a page that was turned clockwise since they were read. */
export const turnedWords = (text: PageText, by: Turn): PageText => ({
  ...text,
  ...turnedSize(text, by),
  words: text.words.map((word) => turnedBox(word, text, by)),
});
