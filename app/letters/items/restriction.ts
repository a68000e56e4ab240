import type { DecisionOf, ItemOf } from '../../../machines/work/items.ts';
import { type Block, paragraph, paragraphs } from '../blocks.ts';

/** One use that is limited, or why it is not (UK GDPR Art 18). */
export const restrictionWords = (item: ItemOf<'restriction'>, { reason }: DecisionOf<'restriction'>): Block[] => [
  paragraph(`About “${item.what}”:`),
  ...paragraphs(reason),
];
