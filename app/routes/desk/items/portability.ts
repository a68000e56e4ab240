import { portability } from '../../../../machines/rights/portability.ts';
import type { DecisionOf, ItemOf } from '../../../../machines/work/items.ts';
import type { Row } from './tell-item.ts';

const bases = { consent: 'Consent', contract: 'A contract', other: 'Something else' } as const;
const yesNo = (is: boolean): string => (is ? 'Yes' : 'No');

/** A set of data to hand over, as the desk reads it. */
export const tellPortability = (
  item: ItemOf<'portability'>,
  decision: DecisionOf<'portability'> | null,
): readonly Row[] => [
  { key: 'Provided by the person', value: yesNo(item.isProvidedByPerson) },
  { key: 'Its use rests on', value: bases[item.basis] },
  { key: 'Automated', value: yesNo(item.isAutomated) },
  ...(decision
    ? [{ key: 'Decision', value: decision.outcome === 'exported' ? 'Handed over' : 'Not handed over' }]
    : []),
  ...(decision?.contents ? toldContents(decision.contents) : []),
  ...(decision?.limit
    ? [{ key: 'Why not', value: portability.limits.find(({ code }) => code === decision.limit)?.sentence ?? '' }]
    : []),
];

function toldContents({ rows, columns, formulas }: NonNullable<DecisionOf<'portability'>['contents']>): readonly Row[] {
  return [
    { key: 'Table', value: `${rows} ${rows === 1 ? 'row' : 'rows'}: ${columns.join(', ')}` },
    ...(formulas === 0
      ? []
      : [
          {
            key: 'Formulas',
            value: `${formulas} ${formulas === 1 ? 'cell begins' : 'cells begin'} as a formula would. Kept as data; do not open the file in a spreadsheet without importing it as text.`,
          },
        ]),
  ];
}
