import { formatDate } from '../../../../machines/dates.ts';
import { erasure, lookedForWords } from '../../../../machines/rights/erasure.ts';
import type { Ground } from '../../../../machines/rights/rules.ts';
import type { DecisionOf, ItemOf } from '../../../../machines/work/items.ts';
import { basisWords } from './basis-words.ts';
import type { Row } from './tell-item.ts';

const outcomes = {
  erased: 'All of it is erased',
  'partly-erased': 'A part of it is erased, the rest is kept',
  refused: 'It is kept',
} as const;

const told = (grounds: readonly Ground[], code: string): string => {
  const found = grounds.find((one) => one.code === code);
  return found ? `${found.sentence} ${found.citation}` : code;
};

/** A category of records to erase, as the desk reads it. */
export const tellErasure = (item: ItemOf<'erasure'>, decision: DecisionOf<'erasure'> | null): readonly Row[] => [
  { key: 'Ground claimed', value: told(erasure.grounds, item.ground) },
  { key: 'Lawful basis', value: basisWords[item.basis] },
  { key: 'Retention rule', value: item.retentionRule ?? 'None is set' },
  ...(item.retentionRule === null
    ? []
    : [{ key: 'Kept until', value: item.keepUntil === null ? 'No last day' : formatDate(item.keepUntil) }]),
  ...(decision ? decided(decision) : []),
];

const decided = ({ outcome, looked, limits, erased, backups }: DecisionOf<'erasure'>): readonly Row[] => [
  ...looked.map(({ question, found, note }) => ({
    key: lookedForWords[question],
    value: `${found ? 'Yes' : 'No'}${note ? `. ${note}` : ''}`,
  })),
  { key: 'Decision', value: outcomes[outcome] },
  ...(erased ? [{ key: 'Erased', value: erased }] : []),
  ...(backups ? [{ key: 'Backups', value: backups }] : []),
  ...limits.map((code) => ({ key: 'Kept because', value: told(erasure.limits, code) })),
];
