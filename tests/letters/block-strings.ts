import type { Block } from '../../app/letters/blocks.ts';

/** The strings of a block, each as it stands: a paragraph, an item, a cell. */
export function strings(block: Block): readonly string[] {
  switch (block.kind) {
    case 'list':
      return block.items;
    case 'address':
      return block.lines;
    case 'table':
      return [block.caption, ...block.head, ...block.rows.flat()];
    default:
      return [block.text];
  }
}
