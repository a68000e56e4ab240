import type { Item, ItemDecision } from '../../../machines/work/items.ts';
import { t } from '../../language/t.ts';
import { type Block, heading, open, paragraphs } from '../blocks.ts';
import type { RightAnswer } from '../letter.ts';
import { automatedWords } from './automated-decision.ts';
import { erasureWords } from './erasure.ts';
import { objectionWords } from './objection.ts';
import { portabilityWords } from './portability.ts';
import { rectificationWords } from './rectification.ts';
import { restrictionWords } from './restriction.ts';

/** Who reads of it: whoever asked or not, about themselves or not. */
export type Reader = Pick<RightAnswer, 'askedBy' | 'about'>;

/** One thing the request was about, and what was decided about it. */
export interface AnsweredItem {
  readonly item: Item;
  readonly decision: ItemDecision;
}

/** What was decided on each thing the request was about, in its own words. */
export const answeredItems = ({ items, ...reader }: Pick<RightAnswer, 'items'> & Reader): Block[] =>
  items.length === 0
    ? []
    : [heading(t`What did we decide, one by one?`), ...items.flatMap((one) => openReasons(one, reader))];

/** What the officer wrote about an item stays theirs to rephrase; what the letter says of it by itself stands. */
function openReasons(answered: AnsweredItem, reader: Reader): Block[] {
  const written = Object.values(answered.decision).flatMap((value) => (typeof value === 'string' ? [value] : []));
  const own = new Set(paragraphs(written.join('\n')).map((block) => ('text' in block ? block.text : '')));
  return wordsOf(answered, reader).flatMap((block) =>
    block.kind === 'paragraph' && own.has(block.text) ? open('own', [block]) : [block],
  );
}

function wordsOf({ item, decision }: AnsweredItem, reader: Reader): Block[] {
  switch (item.right) {
    case 'rectification':
      return decision.right === item.right ? rectificationWords(item, decision, reader) : [];
    case 'erasure':
      return decision.right === item.right ? erasureWords(item, decision, reader) : [];
    case 'restriction':
      return decision.right === item.right ? restrictionWords(item, decision) : [];
    case 'portability':
      return decision.right === item.right ? portabilityWords(item, decision, reader) : [];
    case 'objection':
      return decision.right === item.right ? objectionWords(item, decision, reader) : [];
    case 'automated-decision':
      return decision.right === item.right ? automatedWords(item, decision) : [];
  }
}
