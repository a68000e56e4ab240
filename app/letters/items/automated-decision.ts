import type { DecisionOf, ItemOf } from '../../../machines/work/items.ts';
import { type Block, paragraph, paragraphs } from '../blocks.ts';

/** One decision a person looked at again, or that no machine made alone (UK GDPR Arts 22A–22D). */
export const automatedWords = (
  item: ItemOf<'automated-decision'>,
  { reason }: DecisionOf<'automated-decision'>,
): Block[] => [paragraph(`About “${item.decision}”:`), ...paragraphs(reason)];
