import type { DecisionOf, ItemOf } from '../../../../machines/work/items.ts';
import type { Row } from './tell-item.ts';

/** A use objected to, as the desk reads it. */
export const tellObjection = (item: ItemOf<'objection'>, decision: DecisionOf<'objection'> | null): readonly Row[] => [
  { key: 'Situation', value: item.situation },
  ...(decision ? [{ key: 'Decision', value: decision.outcome }] : []),
];
