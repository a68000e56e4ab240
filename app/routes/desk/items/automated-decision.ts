import type { DecisionOf, ItemOf } from '../../../../machines/work/items.ts';
import type { Row } from './tell-item.ts';

const outcomes = {
  'decided-anew': 'A person looked again and decided differently',
  'upheld-by-a-person': 'A person looked again and came to the same outcome',
  'none-made': 'No such decision was made by a machine alone',
} as const;
const yesNo = (is: boolean): string => (is ? 'Yes' : 'No');

/** A decision said to be a machine’s, as the desk reads it. */
export const tellAutomated = (
  item: ItemOf<'automated-decision'>,
  decision: DecisionOf<'automated-decision'> | null,
): readonly Row[] => [
  ...(item.madeOn ? [{ key: 'Made', value: item.madeOn }] : []),
  { key: 'System', value: item.system },
  { key: 'What people did', value: item.involvement },
  { key: 'By a machine alone', value: yesNo(item.isSolelyAutomated) },
  { key: 'Significant effect', value: yesNo(item.isSignificant) },
  { key: 'Special category data', value: yesNo(item.usesSpecialCategories) },
  ...(decision ? [{ key: 'What came of it', value: outcomes[decision.outcome] }] : []),
  ...(decision?.reviewer ? [{ key: 'Looked at again by', value: decision.reviewer }] : []),
  ...(decision?.logic ? [{ key: 'How it was made', value: decision.logic }] : []),
];
