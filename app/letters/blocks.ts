/**
 * What a letter consists of. One content for every rendering, so that the PDF and the page can never say different
 * things. Plain strings only: no markup of anyone's can get in.
 */
export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  /** One of several things under a heading. */
  | { readonly kind: 'subheading'; readonly text: string }
  /** What follows stands behind the signature, on a page of its own. At most one a letter. */
  | { readonly kind: 'annex'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string; readonly open?: Open }
  | { readonly kind: 'list'; readonly items: readonly string[]; readonly numbered?: boolean; readonly open?: Open }
  /** `widths` are shares of the line, one a column. */
  | {
      readonly kind: 'table';
      readonly caption: string;
      readonly head: readonly string[];
      readonly widths: readonly number[];
      readonly rows: readonly (readonly string[])[];
    }
  | { readonly kind: 'address'; readonly lines: readonly string[] }
  /** Something to see before reading on. */
  | { readonly kind: 'notice'; readonly text: string; readonly open?: Open };

/**
 * Words an officer may change before the letter is approved: their own, or those of the house. What bears neither is what
 * the law or the record says, and stands as it is.
 */
export type Open = 'own' | 'standard';

export const heading = (text: string): Block => ({ kind: 'heading', text });
export const subheading = (text: string): Block => ({ kind: 'subheading', text });
export const annex = (text: string): Block => ({ kind: 'annex', text });
export const list = (items: readonly string[]): Block => ({ kind: 'list', items });
export const notice = (text: string): Block => ({ kind: 'notice', text });
export const address = (lines: readonly string[]): Block => ({ kind: 'address', lines });

/** One paragraph for each line someone wrote; empty lines part paragraphs and are dropped. */
export const paragraphs = (text: string): Block[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => ({ kind: 'paragraph', text: line }));

export const paragraph = (...sentences: readonly string[]): Block => ({ kind: 'paragraph', text: sentences.join(' ') });

/** The same blocks, open to the officer's hand; headings, tables and addresses never are. */
export const open = (how: Open, blocks: readonly Block[]): Block[] =>
  blocks.map((block) =>
    block.kind === 'paragraph' || block.kind === 'list' || block.kind === 'notice' ? { ...block, open: how } : block,
  );

/** A section under a question; nothing at all where there is nothing to say under it. */
export const section = (question: string, blocks: readonly Block[]): Block[] =>
  blocks.length === 0 ? [] : [heading(question), ...blocks];

/** The letter proper and what stands behind its signature. */
export function atAnnex(blocks: readonly Block[]): {
  letter: readonly Block[];
  title: string;
  behind: readonly Block[];
} {
  const at = blocks.findIndex(({ kind }) => kind === 'annex');
  const found = blocks[at];
  if (found?.kind !== 'annex') return { letter: blocks, title: '', behind: [] };
  return { letter: blocks.slice(0, at), title: found.text, behind: blocks.slice(at + 1) };
}
