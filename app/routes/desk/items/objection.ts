import { objection } from '../../../../machines/rights/objection.ts';
import type { DecisionOf, ItemOf } from '../../../../machines/work/items.ts';
import { basisWords } from './basis-words.ts';
import type { Row } from './tell-item.ts';

const kinds = {
  'particular-situation': 'Their particular situation',
  'direct-marketing': 'Direct marketing: absolute, nothing is weighed',
  research: 'Research or statistics',
} as const;
const outcomes = {
  stopped: 'The use stops',
  'partly-stopped': 'Part of the use stops',
  refused: 'The use goes on',
} as const;

/** A use objected to, as the desk reads it. */
export const tellObjection = (item: ItemOf<'objection'>, decision: DecisionOf<'objection'> | null): readonly Row[] => [
  { key: 'About', value: kinds[item.kind] },
  ...(item.situation ? [{ key: 'Their situation', value: item.situation }] : []),
  { key: 'The use rests on', value: basisWords[item.basis] },
  ...(item.mayDelayService
    ? [{ key: 'Service', value: 'May be delayed or not given if the use stops; the person is told first' }]
    : []),
  ...(decision ? [{ key: 'Decision', value: outcomes[decision.outcome] }] : []),
  ...(decision?.limit
    ? [{ key: 'Why it goes on', value: objection.limits.find(({ code }) => code === decision.limit)?.sentence ?? '' }]
    : []),
  ...(decision?.balance
    ? [
        { key: 'For the person', value: decision.balance.personsInterests },
        { key: 'What overrides it', value: decision.balance.compellingGrounds },
      ]
    : []),
];
