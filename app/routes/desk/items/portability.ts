import type { DecisionOf, ItemOf } from '../../../../machines/work/items.ts';
import type { Row } from './tell-item.ts';

/** A set of data to hand over, as the desk reads it. */
export const tellPortability = (
  item: ItemOf<'portability'>,
  decision: DecisionOf<'portability'> | null,
): readonly Row[] => [
  { key: 'Basis', value: item.basis },
  ...(decision ? [{ key: 'Decision', value: decision.outcome }] : []),
];
