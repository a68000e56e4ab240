import type { DecisionOf, ItemOf } from '../../../../machines/work/items.ts';
import type { Row } from './tell-item.ts';

/** A category of records to erase, as the desk reads it. */
export const tellErasure = (item: ItemOf<'erasure'>, decision: DecisionOf<'erasure'> | null): readonly Row[] => [
  { key: 'Ground claimed', value: item.ground },
  { key: 'Lawful basis', value: item.basis },
  ...(decision ? [{ key: 'Decision', value: decision.outcome }] : []),
];
