import type { DecisionOf, ItemOf } from '../../../../machines/work/items.ts';
import type { Row } from './tell-item.ts';

/** A decision said to be a machine’s, as the desk reads it. */
export const tellAutomated = (
  item: ItemOf<'automated-decision'>,
  decision: DecisionOf<'automated-decision'> | null,
): readonly Row[] => [
  { key: 'What people did', value: item.involvement },
  ...(decision ? [{ key: 'Decision', value: decision.outcome }] : []),
];
