import type { DecisionOf, ItemOf } from '../../../machines/work/items.ts';
import { type Block, paragraph, paragraphs } from '../blocks.ts';

/** What was erased of one category of records, what is kept, and why (UK GDPR Art 17). */
export const erasureWords = (item: ItemOf<'erasure'>, { reason }: DecisionOf<'erasure'>): Block[] => [
  paragraph(`About “${item.category}”:`),
  ...paragraphs(reason),
];
