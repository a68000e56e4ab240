import type { Block, Open } from './blocks.ts';

/** What an officer wrote in the place of words of a letter. */
export interface Edit {
  /** The words as the letter has them by itself, and which of several equal ones (from 0). */
  readonly standard: string;
  readonly nth: number;
  /** What stands there instead, each line on its own; empty where the words are left out. */
  readonly text: string;
}

/** One paragraph, or one point of a list, that is open to the officer's hand. */
export interface OpenPart {
  readonly standard: string;
  readonly nth: number;
  readonly open: Open;
}

/** A piece of a letter, and which of its blocks it is of. */
export type Piece =
  | { readonly of: number; readonly kind: 'fixed'; readonly block: Block }
  | { readonly of: number; readonly kind: 'open'; readonly part: OpenPart };

/** A provision of the law named in brackets: such a sentence says what the law asks to be said. */
const namesTheLaw = (words: string): boolean =>
  /\([^()]*(?:GDPR|Data Protection Act|DPA 2018|Article \d|[Ss]ection \d|Deddf Diogelu Data|Erthygl \d|[Aa]dran \d)/.test(
    words,
  );

/** A letter as pieces in its order: what stands fixed, and what may be changed paragraph by paragraph. */
export function piecesOf(blocks: readonly Block[]): Piece[] {
  const seen = new Map<string, number>();
  return blocks.flatMap((block, of): Piece[] => {
    if (!('open' in block) || block.open === undefined) return [{ of, kind: 'fixed', block }];
    const { open } = block;
    const piece = (standard: string, alone: Block): Piece => {
      if (open === 'standard' && namesTheLaw(standard)) return { of, kind: 'fixed', block: alone };
      const nth = seen.get(standard) ?? 0;
      seen.set(standard, nth + 1);
      return { of, kind: 'open', part: { standard, nth, open } };
    };
    return block.kind === 'list'
      ? block.items.map((item) => piece(item, { kind: 'list', items: [item] }))
      : [piece(block.text, block)];
  });
}

const linesOf = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

const isOf = (edit: Edit, { standard, nth }: OpenPart): boolean => edit.standard === standard && edit.nth === nth;

/** What stands in the place of open words: themselves, or what was written instead. */
export const wordsAt = (part: OpenPart, edits: readonly Edit[]): string =>
  edits.find((edit) => isOf(edit, part))?.text ?? part.standard;

/** The letter as it is sent: with what was written in the place of its words. A heading with nothing left under it goes. */
export function edited(blocks: readonly Block[], edits: readonly Edit[]): Block[] {
  if (edits.length === 0) return [...blocks];
  const pieces = piecesOf(blocks);
  const written = blocks.flatMap((block, index): Block[] => {
    if (!('open' in block) || block.open === undefined) return [block];
    const words = pieces.filter(({ of }) => of === index).flatMap((piece) => wordsOf(piece, edits));
    if (block.kind === 'list') return words.length === 0 ? [] : [{ ...block, items: words }];
    return words.map((text) => ({ ...block, text }));
  });
  return written.filter(
    ({ kind }, index) => kind !== 'heading' || !['heading', 'annex', undefined].includes(written[index + 1]?.kind),
  );
}

function wordsOf(piece: Piece, edits: readonly Edit[]): readonly string[] {
  if (piece.kind === 'open') return linesOf(wordsAt(piece.part, edits));
  const { block } = piece;
  return block.kind === 'list' ? block.items : 'text' in block ? [block.text] : [];
}

/** Edits whose words the letter no longer has: it has changed since they were written. */
export function unplaced(blocks: readonly Block[], edits: readonly Edit[]): Edit[] {
  const parts = piecesOf(blocks).flatMap((piece) => (piece.kind === 'open' ? [piece.part] : []));
  return edits.filter((edit) => !parts.some((part) => isOf(edit, part)));
}

/** Whether the officer's own words, the reasons of the answer, were all taken out of one place (Art 12(4) asks for them). */
export function leavesNoReason(blocks: readonly Block[], edits: readonly Edit[]): boolean {
  const runs: string[][] = [];
  let run: string[] | null = null;
  for (const piece of piecesOf(blocks)) {
    if (piece.kind === 'fixed' || piece.part.open !== 'own') {
      run = null;
      continue;
    }
    if (run === null) {
      run = [];
      runs.push(run);
    }
    run.push(...linesOf(wordsAt(piece.part, edits)));
  }
  return runs.some((words) => words.length === 0);
}
