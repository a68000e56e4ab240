import { restriction } from '../../../../machines/rights/restriction.ts';
import type { Ground } from '../../../../machines/rights/rules.ts';
import type { DecisionOf, ItemOf } from '../../../../machines/work/items.ts';
import type { Row } from './tell-item.ts';

const told = (grounds: readonly Ground[], code: string): string => {
  const found = grounds.find((one) => one.code === code);
  return found ? `${found.sentence} ${found.citation}` : code;
};

/** A use to limit, as the desk reads it. */
export const tellRestriction = (
  item: ItemOf<'restriction'>,
  decision: DecisionOf<'restriction'> | null,
): readonly Row[] => [
  { key: 'Ground', value: told(restriction.grounds, item.ground) },
  ...(decision
    ? [
        { key: 'Decision', value: decision.outcome === 'restricted' ? 'Its use is limited' : 'It goes on being used' },
        ...(decision.how ? [{ key: 'How', value: decision.how }] : []),
        ...(decision.limit ? [{ key: 'Why not', value: told(restriction.limits, decision.limit) }] : []),
      ]
    : []),
];
