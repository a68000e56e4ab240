import { rectification } from '../../../../machines/rights/rectification.ts';
import type { DecisionOf, ItemOf } from '../../../../machines/work/items.ts';
import type { Row } from './tell-item.ts';

const kinds = { fact: 'A fact', opinion: 'An opinion', missing: 'Something is missing' } as const;
const outcomes = {
  corrected: 'Corrected',
  completed: 'Completed',
  'statement-added': 'Kept, with the person’s statement',
  refused: 'Kept as it is',
} as const;

/** A statement to correct, as the desk reads it. */
export const tellRectification = (
  item: ItemOf<'rectification'>,
  decision: DecisionOf<'rectification'> | null,
): readonly Row[] => [
  { key: 'It says', value: item.says },
  { key: 'It should say', value: item.shouldSay },
  { key: 'Kind', value: kinds[item.kind] },
  ...(decision ? [{ key: 'Decision', value: outcomes[decision.outcome] }] : []),
  ...(decision?.nowSays ? [{ key: 'It now says', value: decision.nowSays }] : []),
  ...(decision?.limit
    ? [
        {
          key: 'Why it is kept',
          value: rectification.limits.find(({ code }) => code === decision.limit)?.sentence ?? '',
        },
      ]
    : []),
];
