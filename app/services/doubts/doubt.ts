import type { DocumentState, PageState } from '../../../machines/file.ts';
import type { PageText, Word } from '../../documents/types.ts';

/** Something on a page that may tell what was meant to be taken out. */
export interface Doubt {
  /** Names the page, the mark or the person by id, never by words: it stays the same while they do. */
  readonly key: string;
  readonly documentId: string;
  readonly pageId: string;
  readonly document: string;
  readonly page: number;
  /** What is wrong or has to be looked at, as a sentence. */
  readonly sentence: string;
  /** It has to be put right; else it has to be looked at, and somebody says by name why it may stay. */
  readonly blocks: boolean;
}

/** A page that goes out, with what can be read on it. */
export interface GoingPage {
  readonly document: DocumentState;
  readonly page: PageState;
  readonly text: PageText;
  /** The same page with the words that no mark covers. */
  readonly seen: PageText;
}

export const doubtOn = (
  { document, page }: Pick<GoingPage, 'document' | 'page'>,
  key: string,
  sentence: string,
  blocks: boolean,
): Doubt => ({
  ...{ key, documentId: document.id, pageId: page.id, document: document.name, page: page.number },
  ...{ sentence, blocks },
});

/** The words of a page by the line they stand on, from left to right. */
export function linesOf({ words }: Pick<PageText, 'words'>): Word[][] {
  const lines = new Map<number, Word[]>();
  for (const word of words) lines.set(word.line, [...(lines.get(word.line) ?? []), word]);
  return [...lines.values()];
}
