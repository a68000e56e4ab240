import type { DecisionOf, ItemOf } from '../../../../machines/work/items.ts';
import type { Row } from './tell-item.ts';

/** A use to limit, as the desk reads it. */
export const tellRestriction = (
  item: ItemOf<'restriction'>,
  decision: DecisionOf<'restriction'> | null,
): readonly Row[] => [
  { key: 'Ground', value: item.ground },
  ...(decision ? [{ key: 'Decision', value: decision.outcome }] : []),
];
