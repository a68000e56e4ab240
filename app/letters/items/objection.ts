import type { DecisionOf, ItemOf } from '../../../machines/work/items.ts';
import { type Block, paragraph, paragraphs } from '../blocks.ts';

/** One use that has stopped, or the grounds to go on (UK GDPR Art 21). */
export const objectionWords = (item: ItemOf<'objection'>, { reason }: DecisionOf<'objection'>): Block[] => [
  paragraph(`About “${item.use}”:`),
  ...paragraphs(reason),
];
