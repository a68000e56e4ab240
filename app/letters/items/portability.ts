import type { DecisionOf, ItemOf } from '../../../machines/work/items.ts';
import { type Block, paragraph, paragraphs } from '../blocks.ts';

/** One set of data that is handed over, or why it is not (UK GDPR Art 20). */
export const portabilityWords = (item: ItemOf<'portability'>, { reason }: DecisionOf<'portability'>): Block[] => [
  paragraph(`About “${item.dataSet}”:`),
  ...paragraphs(reason),
];
